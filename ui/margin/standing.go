package margin

import (
	"context"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// Standing says which issue carries a story and at which place, and changes both.
type Standing struct {
	Changed func() // the story stands elsewhere

	w     *ui.Window
	saves *ui.Queue
	story editor.StoryID
	list  []editor.Issue // highest number first
	pick  *kit.Button
}

// NewStanding makes one that knows no story yet; it waits its turn in the queue of what
// is saved.
func NewStanding(w *ui.Window, saves *ui.Queue) *Standing {
	s := &Standing{w: w, saves: saves, Changed: func() {}}
	s.pick = kit.NewPick("", s.Open)
	return s
}

// Take shows where a story stands among the issues, highest number first.
func (s *Standing) Take(id editor.StoryID, list []editor.Issue) {
	s.story, s.list = id, list
	s.pick.SetText(s.Says())
}

// Field is what the story's page shows.
func (s *Standing) Field() fyne.CanvasObject {
	s.pick = kit.NewPick(s.Says(), s.Open)
	return kit.Field(s.w.T("writing.issue"), s.pick)
}

// Open opens the choice under the field.
func (s *Standing) Open() { menu.Below(s.pick, s.Items()...) }

// Issue is the issue that carries the story, the newest of several; nil for none.
func (s *Standing) Issue() *editor.Issue {
	for i := range s.list {
		if s.list[i].PlaceOf(s.story) > 0 {
			return &s.list[i]
		}
	}
	return nil
}

// Says is where the story stands: "Issue 24 · October 2026, place 1".
func (s *Standing) Says() string {
	is := s.Issue()
	if is == nil {
		return s.w.T("writing.issue.none")
	}
	return s.w.T("writing.issue.at", "Issue", s.issueName(is), "At", is.PlaceOf(s.story))
}

func (s *Standing) issueName(is *editor.Issue) string {
	period := is.Periods.Any(s.w.Lang())
	if period == "" {
		return s.w.T("issue.name", "Number", is.Number)
	}
	return s.w.T("issue.named", "Number", is.Number, "Period", period)
}

// Items are the issues in work and, of the one that carries the story, its places.
func (s *Standing) Items() []*fyne.MenuItem {
	here := s.Issue()
	var items []*fyne.MenuItem
	for i := range s.list {
		is := &s.list[i]
		if is.Status != editor.Planned {
			continue
		}
		it := fyne.NewMenuItem(s.issueName(is), func() { s.putIn(is.Number) })
		it.Checked = here != nil && is.Number == here.Number
		items = append(items, it)
	}
	if len(items) == 0 {
		items = append(items, off(s.w.T("writing.issue.no")))
	}
	if here == nil {
		return items
	}
	items = append(items, fyne.NewMenuItemSeparator())
	if here.Status == editor.Planned {
		items = append(items, s.placeMenu(here),
			fyne.NewMenuItem(s.w.T("writing.issue.out"), func() { s.takeOut(here.Number) }))
	} else {
		items = append(items, off(s.w.T("writing.issue.fixed")))
	}
	return append(items, fyne.NewMenuItem(s.w.T("writing.issue.open"), func() {
		s.w.Go(ui.Place{Room: ui.RoomIssues, Issue: here.Number})
	}))
}

// off is a line of a menu that only says something.
func off(words string) *fyne.MenuItem {
	it := fyne.NewMenuItem(words, nil)
	it.Disabled = true
	return it
}

// placeMenu are the places that the story may take in its issue.
func (s *Standing) placeMenu(is *editor.Issue) *fyne.MenuItem {
	it := fyne.NewMenuItem(s.w.T("writing.issue.place"), nil)
	it.ChildMenu = fyne.NewMenu("")
	for n := range is.Order {
		at := fyne.NewMenuItem(ui.Count(n+1, s.w.Lang()), func() { s.moveTo(is.Number, n+1) })
		at.Checked = n+1 == is.PlaceOf(s.story)
		it.ChildMenu.Items = append(it.ChildMenu.Items, at)
	}
	return it
}

// putIn puts the story into an issue, and out of the one that it was in.
func (s *Standing) putIn(number int) {
	was, id := s.Issue(), s.story
	if was != nil && was.Number == number {
		return
	}
	s.place(func(ctx context.Context) error {
		if err := s.w.Desk.PlaceStory(ctx, id, number, 0); err != nil {
			return err
		}
		if was == nil || was.Status != editor.Planned {
			return nil
		}
		return s.w.Desk.TakeStoryOut(ctx, id, was.Number)
	})
}

func (s *Standing) moveTo(number, place int) {
	id := s.story
	s.place(func(ctx context.Context) error { return s.w.Desk.PlaceStory(ctx, id, number, place) })
}

func (s *Standing) takeOut(number int) {
	id := s.story
	s.place(func(ctx context.Context) error { return s.w.Desk.TakeStoryOut(ctx, id, number) })
}

// place changes where the story stands, says so, and lets it be put back.
func (s *Standing) place(deed func(context.Context) error) {
	id, number, at := s.story, 0, 0
	if was := s.Issue(); was != nil {
		number, at = was.Number, was.PlaceOf(id)
	}
	s.replace(deed, func() {
		words := s.w.T("writing.issue.gone")
		if s.Issue() != nil {
			words = s.w.T("writing.issue.is", "Place", s.Says())
		}
		s.w.Tell(words, func() { s.placeBack(number, at) })
	})
}

// placeBack puts the story where it stood before; number 0 is in no issue.
func (s *Standing) placeBack(number, at int) {
	now, id := s.Issue(), s.story
	s.replace(func(ctx context.Context) error {
		if now != nil && now.Number != number {
			if err := s.w.Desk.TakeStoryOut(ctx, id, now.Number); err != nil {
				return err
			}
		}
		if number == 0 {
			return nil
		}
		return s.w.Desk.PlaceStory(ctx, id, number, at)
	}, func() {})
}

// replace changes running orders behind the window and shows where the story stands then.
func (s *Standing) replace(deed func(context.Context) error, then func()) {
	id := s.story
	ui.InTurn(s.saves, func(ctx context.Context) ([]editor.Issue, error) {
		if err := deed(ctx); err != nil {
			return nil, err
		}
		return s.w.Desk.Issues(ctx)
	}, func(list []editor.Issue, err error) {
		switch {
		case err != nil:
			s.w.Fail(err, nil)
		case s.story == id:
			s.Take(id, list)
			s.Changed()
			s.w.Changed()
			then()
		}
	})
}
