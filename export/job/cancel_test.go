package job_test

import (
	"context"
	"errors"
	"math"
	"os"
	"sync/atomic"
	"testing"

	"twofold/export"
	"twofold/export/job"
)

// patience is a context that is cancelled when it has been asked so many times whether it
// is.
type patience struct {
	context.Context
	left atomic.Int64
	stop context.CancelFunc
}

func patient(times int64) *patience {
	p := &patience{}
	p.Context, p.stop = context.WithCancel(context.Background())
	p.left.Store(times)
	return p
}

func (p *patience) Err() error {
	if p.left.Add(-1) < 0 {
		p.stop()
	}
	return p.Context.Err()
}

// stride is how far to go to the next moment: first and last, where the publication is read
// and files are put into the folder, one by one.
func stride(at, all int64) int64 {
	if at < 20 {
		return 1
	}
	return max(1, min(all/20, all-40-at))
}

// Whenever a job is cancelled, every file is there and noted, or nothing is, not even the
// folder.
func TestCancelAtAnyMoment(t *testing.T) {
	whole := newBench(t)
	whole.withoutSmallPicture()
	handout := whole.handout("late-water")
	for _, c := range []struct {
		name string
		run  func(context.Context, *bench) error
		want []string
	}{
		{"every product of both editions", func(ctx context.Context, b *bench) error {
			o := b.order()
			o.Products = []export.Product{export.Screen, export.Office, export.Press, export.Booklet}
			_, err := b.shop.Issue(ctx, b.desk, newest, o)
			return err
		}, []string{
			"sample-7-en-booklet.pdf", "sample-7-en-office.pdf", "sample-7-en-press.pdf",
			"sample-7-en-press.txt", "sample-7-en-screen.pdf", "sample-7-ru-booklet.pdf",
			"sample-7-ru-office.pdf", "sample-7-ru-press.pdf", "sample-7-ru-press.txt",
			"sample-7-ru-screen.pdf",
		}},
		{"grey, with little toner", func(ctx context.Context, b *bench) error {
			o := b.order()
			o.Products, o.Toner = []export.Product{export.Office, export.Booklet}, true
			_, err := b.shop.Issue(ctx, b.desk, newest, o)
			return err
		}, []string{
			"sample-7-en-booklet.pdf", "sample-7-en-office.pdf",
			"sample-7-ru-booklet.pdf", "sample-7-ru-office.pdf",
		}},
		{"a handout", func(ctx context.Context, b *bench) error {
			o := b.order()
			o.Both = true
			_, err := b.shop.Handout(ctx, b.desk, handout, o)
			return err
		}, []string{"sample-handout-en-ru.pdf"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, all := whole.in(t), patient(math.MaxInt64)
			check(t, c.run(all, b))
			b.want(c.want...)
			looks, cancelled := math.MaxInt64-all.left.Load(), 0
			for times := int64(0); times < looks; times += stride(times, looks) {
				b, ctx := whole.in(t), patient(times)
				err := c.run(ctx, b)
				ctx.stop()
				if err == nil { // the files were being put into the folder
					b.want(c.want...)
					continue
				}
				cancelled++
				if !errors.Is(err, context.Canceled) {
					t.Fatalf("after %d of %d looks: %v", times, looks, err)
				}
				if _, err := os.Stat(b.folder); !errors.Is(err, os.ErrNotExist) {
					t.Fatalf("after %d of %d looks the folder is there, with %v", times, looks, b.files())
				}
			}
			if cancelled < 20 {
				t.Errorf("cancelled at %d of %d moments only", cancelled, looks)
			}
		})
	}
}

func TestCancelWhilePicturesAreRead(t *testing.T) {
	b := newBench(t)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	o := b.order()
	o.Progress = func(s job.Step) {
		if s.Page == 0 {
			cancel()
		}
	}
	if _, err := newShop().Issue(ctx, b.desk, newest, o); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want %v", err, context.Canceled)
	}
	if _, err := os.Stat(b.folder); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the folder is there, with %v", b.files())
	}
}
