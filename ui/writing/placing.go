package writing

import (
	"context"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// issueField says which issue carries the story and at which place, and changes both.
func (r *Room) issueField() fyne.CanvasObject {
	r.issue = kit.NewPick(r.standing(), func() { kit.Menu(r.issue, r.issueItems()...) })
	return kit.Field(r.w.T("writing.issue"), r.issue)
}

// carrier is the issue that carries the story, the newest of several; nil for none.
func (r *Room) carrier() *editor.Issue {
	for i := range r.iss {
		if r.iss[i].PlaceOf(r.d.story.ID) > 0 {
			return &r.iss[i]
		}
	}
	return nil
}

// standing is where the story stands: "Issue 24 · October 2026, place 1".
func (r *Room) standing() string {
	is := r.carrier()
	if is == nil {
		return r.w.T("writing.issue.none")
	}
	return r.w.T("writing.issue.at", "Issue", r.issueName(is), "At", is.PlaceOf(r.d.story.ID))
}

func (r *Room) issueName(is *editor.Issue) string {
	period := is.Periods.Any(r.w.Lang())
	if period == "" {
		return r.w.T("issue.name", "Number", is.Number)
	}
	return r.w.T("issue.named", "Number", is.Number, "Period", period)
}

// pickIssue opens the choice of the issue in the story tab.
func (r *Room) pickIssue() {
	r.unfold(tabStory)
	kit.Menu(r.issue, r.issueItems()...)
}

// issueItems are the issues in work and, of the one that carries the story, its places.
func (r *Room) issueItems() []*fyne.MenuItem {
	here := r.carrier()
	var items []*fyne.MenuItem
	for i := range r.iss {
		is := &r.iss[i]
		if is.Status != editor.Planned {
			continue
		}
		it := fyne.NewMenuItem(r.issueName(is), func() { r.putIn(is.Number) })
		it.Checked = here != nil && is.Number == here.Number
		items = append(items, it)
	}
	if len(items) == 0 {
		items = append(items, off(r.w.T("writing.issue.no")))
	}
	if here == nil {
		return items
	}
	items = append(items, fyne.NewMenuItemSeparator())
	if here.Status == editor.Planned {
		items = append(items, r.placeMenu(here),
			fyne.NewMenuItem(r.w.T("writing.issue.out"), func() { r.takeOut(here.Number) }))
	} else {
		items = append(items, off(r.w.T("writing.issue.fixed")))
	}
	return append(items, fyne.NewMenuItem(r.w.T("writing.issue.open"), func() {
		r.w.Go(ui.Place{Room: ui.RoomIssues, Issue: here.Number})
	}))
}

// off is a line of a menu that only says something.
func off(words string) *fyne.MenuItem {
	it := fyne.NewMenuItem(words, nil)
	it.Disabled = true
	return it
}

// placeMenu are the places that the story may take in its issue.
func (r *Room) placeMenu(is *editor.Issue) *fyne.MenuItem {
	it := fyne.NewMenuItem(r.w.T("writing.issue.place"), nil)
	it.ChildMenu = fyne.NewMenu("")
	for n := range is.Order {
		at := fyne.NewMenuItem(ui.Count(n+1, r.w.Lang()), func() { r.moveTo(is.Number, n+1) })
		at.Checked = n+1 == is.PlaceOf(r.d.story.ID)
		it.ChildMenu.Items = append(it.ChildMenu.Items, at)
	}
	return it
}

// putIn puts the story into an issue, and out of the one that it was in.
func (r *Room) putIn(number int) {
	was, id := r.carrier(), r.d.story.ID
	if was != nil && was.Number == number {
		return
	}
	r.place(func(ctx context.Context) error {
		if err := r.w.Desk.PlaceStory(ctx, id, number, 0); err != nil {
			return err
		}
		if was == nil || was.Status != editor.Planned {
			return nil
		}
		return r.w.Desk.TakeStoryOut(ctx, id, was.Number)
	})
}

func (r *Room) moveTo(number, place int) {
	id := r.d.story.ID
	r.place(func(ctx context.Context) error { return r.w.Desk.PlaceStory(ctx, id, number, place) })
}

func (r *Room) takeOut(number int) {
	id := r.d.story.ID
	r.place(func(ctx context.Context) error { return r.w.Desk.TakeStoryOut(ctx, id, number) })
}

// place changes where the story stands, says so, and lets it be put back.
func (r *Room) place(deed func(context.Context) error) {
	id, number, at := r.d.story.ID, 0, 0
	if was := r.carrier(); was != nil {
		number, at = was.Number, was.PlaceOf(id)
	}
	r.replace(deed, func() {
		words := r.w.T("writing.issue.gone")
		if r.carrier() != nil {
			words = r.w.T("writing.issue.is", "Place", r.standing())
		}
		r.w.Tell(words, func() { r.placeBack(number, at) })
	})
}

// placeBack puts the story where it stood before; number 0 is in no issue.
func (r *Room) placeBack(number, at int) {
	now, id := r.carrier(), r.d.story.ID
	r.replace(func(ctx context.Context) error {
		if now != nil && now.Number != number {
			if err := r.w.Desk.TakeStoryOut(ctx, id, now.Number); err != nil {
				return err
			}
		}
		if number == 0 {
			return nil
		}
		return r.w.Desk.PlaceStory(ctx, id, number, at)
	}, func() {})
}

// replace changes running orders behind the window and shows where the story stands then.
func (r *Room) replace(deed func(context.Context) error, then func()) {
	id := r.d.story.ID
	ui.InTurn(r.saves, func(ctx context.Context) ([]editor.Issue, error) {
		if err := deed(ctx); err != nil {
			return nil, err
		}
		return r.w.Desk.Issues(ctx)
	}, func(list []editor.Issue, err error) {
		switch {
		case err != nil:
			r.w.Fail(err, nil)
		case r.d.story.ID == id:
			r.iss = list
			r.fillSide()
			r.fits.Forget()
			r.measure()
			r.w.Changed()
			then()
		}
	})
}
