package job

import (
	"context"
	"errors"
	"runtime"
	"sync"

	"golang.org/x/sync/errgroup"

	"twofold/editor"
	"twofold/export"
	"twofold/export/paper"
	"twofold/export/pdf"
	"twofold/export/picture"
)

// Loupe looks at the bytes of pictures before they are printed, at each that is sound
// once. It may be used by several goroutines at once.
type Loupe struct{ shelf *picture.Shelf }

// NewLoupe makes a loupe that reads pictures by their hash with fetch.
func NewLoupe(fetch export.Fetch) *Loupe { return &Loupe{picture.NewShelf(fetch)} }

// Look finds the pictures of a document that cannot be printed.
func (l *Loupe) Look(ctx context.Context, doc *paper.Document) ([]editor.Finding, error) {
	shown := pdf.Shown([]pdf.Work{{Doc: doc}})
	faults, err := eachPicture(ctx, shown, func(_ context.Context, hash string) error {
		return l.shelf.Check(hash)
	})
	return faults.found(doc), err
}

// faults are why pictures cannot be printed, by their hash.
type faults map[string]error

// eachPicture does something with every picture, on every processor. What is wrong with a
// picture stops nothing; any other error does.
func eachPicture(ctx context.Context, hashes []string,
	do func(ctx context.Context, hash string) error,
) (faults, error) {
	var mu sync.Mutex
	out := faults{}
	group, ctx := errgroup.WithContext(ctx)
	group.SetLimit(runtime.GOMAXPROCS(0))
	for _, hash := range hashes {
		group.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			err := do(ctx, hash)
			if !unprintable(err) {
				return err
			}
			mu.Lock()
			defer mu.Unlock()
			out[hash] = err
			return nil
		})
	}
	return out, group.Wait()
}

// reasons are what may be wrong with a picture and not with the machine, and how it is
// said.
var reasons = []struct {
	is   error
	says editor.Text
}{
	{editor.ErrTooLarge, editor.Text{
		editor.English: "has too many pixels to be read. Make it smaller and bring it in again.",
		editor.Russian: "содержит слишком много точек и не читается. Уменьшите её и добавьте снова.",
		editor.Tajik:   "нуқтаҳои аз ҳад зиёд дорад ва хонда намешавад. Хурдаш кунед ва аз нав дароред.",
	}},
	{editor.ErrUnread, editor.Text{
		editor.English: "is of a kind that is not read. Save it as JPEG and bring it in again.",
		editor.Russian: "записана в виде, который не читается. Сохраните её как JPEG и добавьте снова.",
		editor.Tajik:   "дар шакле аст, ки хонда намешавад. Чун JPEG нигоҳ доред ва аз нав дароред.",
	}},
	{editor.ErrDamaged, editor.Text{
		editor.English: "is damaged and cannot be printed. Bring it in again.",
		editor.Russian: "повреждена и не печатается. Добавьте её ещё раз.",
		editor.Tajik:   "вайрон шудааст ва чоп намешавад. Аз нав дароред.",
	}},
	{editor.ErrNotFound, editor.Text{
		editor.English: "is no longer in the publication's file. Bring it in again.",
		editor.Russian: "больше не хранится в файле издания. Добавьте её ещё раз.",
		editor.Tajik:   "дигар дар файли нашрия нест. Аз нав дароред.",
	}},
}

func unprintable(err error) bool {
	for _, r := range reasons {
		if errors.Is(err, r.is) {
			return true
		}
	}
	return false
}

// found says of every block of the document that shows one of the pictures what is wrong.
func (f faults) found(doc *paper.Document) []editor.Finding {
	var out []editor.Finding
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			shown, ok := it.(*paper.Picture)
			if !ok {
				continue
			}
			of := doc.Shown(shown.Picture)
			if of == nil || f[of.Hash] == nil {
				continue
			}
			out = append(out, editor.Finding{
				Rule: "damaged-picture", Severity: editor.Blocking, Story: shown.Story, Block: shown.Block,
				Picture: shown.Picture, Lang: doc.Lang, Page: doc.Pages[i].Number, Fix: "replace-picture",
				Says: says(of.Name, f[of.Hash]),
			})
		}
	}
	return out
}

func says(name string, err error) editor.Text {
	for _, r := range reasons {
		if errors.Is(err, r.is) {
			return editor.Text{
				editor.English: "The picture " + name + " " + r.says[editor.English],
				editor.Russian: "Картинка " + name + " " + r.says[editor.Russian],
				editor.Tajik:   "Тасвири " + name + " " + r.says[editor.Tajik],
			}
		}
	}
	return nil
}

// prepare makes the pictures of all files, on every processor: they take far longer than
// everything else. It finds those that cannot be made.
func (s *Shop) prepare(ctx context.Context, laid []sheets, o Order) ([]editor.Finding, error) {
	var works []pdf.Work
	for i := range laid {
		for _, product := range o.Products {
			works = append(works, pdf.Work{Doc: laid[i].prints[product].doc, Options: o.painted(product)})
		}
	}
	start := s.now()
	o.Progress(Step{
		Name: laid[0].name(o.Products[0], o),
		File: 1, Files: len(works), Pages: len(laid[0].doc.Pages),
	})
	faults, err := eachPicture(ctx, pdf.Shown(works), func(ctx context.Context, hash string) error {
		return s.painter.Prepare(ctx, hash, works)
	})
	laid[0].millis += s.since(start)
	var out []editor.Finding
	for i := range laid {
		out = append(out, faults.found(laid[i].doc)...)
	}
	return out, err
}
