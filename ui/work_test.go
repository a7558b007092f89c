package ui_test

import (
	"context"
	"errors"
	"fmt"
	"testing"
	"time"

	"twofold/editor"
	"twofold/ui"
)

func TestOnlyTheLatestCounts(t *testing.T) {
	w := ui.Behind()
	lane := w.Lane()
	first, second := make(chan error, 1), make(chan int, 1)
	begun := make(chan bool)
	ui.Latest(lane, func(ctx context.Context) (int, error) {
		close(begun)
		<-ctx.Done()
		first <- ctx.Err()
		return 1, ctx.Err()
	}, func(int, error) { t.Error("the first result was shown") })
	<-begun
	ui.Latest(lane, func(context.Context) (int, error) { return 2, nil },
		func(n int, err error) { second <- n })
	if err := <-first; !errors.Is(err, context.Canceled) {
		t.Errorf("the first job ended with %v", err)
	}
	select {
	case n := <-second:
		if n != 2 {
			t.Errorf("got %d", n)
		}
	case <-time.After(5 * time.Second):
		t.Fatal("the second result never came")
	}
}

func TestAStoppedLaneShowsNothing(t *testing.T) {
	lane := ui.AtOnce().Lane()
	ui.Latest(lane, func(context.Context) (int, error) {
		lane.Stop()
		return 1, nil
	}, func(int, error) { t.Error("a result was shown") })
}

func TestAQueueKeepsItsOrder(t *testing.T) {
	q := ui.Behind().Queue()
	var got []int // only the jobs, one after another, touch it
	for i := range 20 {
		ui.InTurn(q, func(context.Context) (int, error) {
			got = append(got, i)
			return i, nil
		}, func(int, error) {})
	}
	q.Wait()
	if len(got) != 20 {
		t.Fatalf("%d of 20 jobs were done", len(got))
	}
	for i, n := range got {
		if i != n {
			t.Fatalf("job %d came in place %d", n, i)
		}
	}
}

func TestErrorsAreSaidInWords(t *testing.T) {
	known := []error{
		editor.ErrNotFound, editor.ErrConflict, editor.ErrExists, editor.ErrInUse, editor.ErrBusy,
		editor.ErrFull, editor.ErrReadOnly, editor.ErrDamaged, editor.ErrForeign, editor.ErrNewer,
		context.Canceled, context.DeadlineExceeded, &editor.FieldError{Field: "Code", Why: "is empty"},
	}
	for _, l := range []editor.Lang{editor.English, editor.Russian} {
		w := words(t, l)
		other, _ := w.Say(errors.New("sql: strange"))
		seen := map[string]bool{other: true}
		for _, err := range known {
			title, text := w.Say(fmt.Errorf("save story: %w", err))
			if title == "" || text == "" || seen[title] {
				t.Errorf("%s: %v says %q, %q", l, err, title, text)
			}
			seen[title] = true
		}
	}
}

func TestAFieldIsNamed(t *testing.T) {
	w := words(t, editor.Russian)
	_, known := w.Say(&editor.FieldError{Field: "Versions[1].Blocks", Why: "a story has one headline"})
	if known != w.T("error.field.blocks") {
		t.Errorf("a known field says %q", known)
	}
	_, other := w.Say(&editor.FieldError{Field: "Focus", Why: "must lie inside"})
	if want := "Поле «Focus»: must lie inside."; other != want {
		t.Errorf("an unknown field says %q, want %q", other, want)
	}
}

func TestMomentsAreSaidAsPeopleDo(t *testing.T) {
	w := words(t, editor.English)
	now := time.Date(2026, 10, 20, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		at   time.Time
		want string
	}{
		{now.Add(-2 * time.Hour), "Today 10:00"},
		{now.Add(-26 * time.Hour), "Yesterday 10:00"},
		{time.Date(2026, 9, 2, 8, 0, 0, 0, time.UTC), "2\u00a0Sep"},
		{time.Date(2025, 9, 2, 8, 0, 0, 0, time.UTC), "2\u00a0Sep 2025"},
		{time.Time{}, "—"},
	} {
		if got := w.When(c.at, now); got != c.want {
			t.Errorf("%v says %q, want %q", c.at, got, c.want)
		}
	}
}

func TestThousandsStandApart(t *testing.T) {
	for n, want := range map[int]string{
		0: "0", 999: "999", 1480: "1480", 12500: "12\u202f500",
		-12500: "-12\u202f500", 1234567: "1\u202f234\u202f567",
	} {
		if got := ui.Count(n, editor.English); got != want {
			t.Errorf("%d is %q, want %q", n, got, want)
		}
	}
}
