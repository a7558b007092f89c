package proof

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export"
	"twofold/ui"
	"twofold/ui/kit"
)

// wares are what a handout can be made of.
type wares struct {
	rows     []desk.StoryRow
	projects []editor.Project
}

// event is the dialog in which a handout is put together.
type event struct {
	r        *Room
	langs    []editor.Lang
	stories  []editor.StoryID // that are ticked, in the order of ticking
	projects []editor.ProjectID
	titles   map[editor.Lang]*kit.Entry
	places   map[editor.Lang]*kit.Entry
	asks     map[editor.Lang]*kit.Entry // the questions, one a line
	date     *kit.Entry
	both     bool
	dialog   *kit.Dialog
}

// askHandout asks what a handout is made of and for which event, then writes it. What was
// picked already is ticked.
func (o *order) askHandout(r *Room, picked []editor.StoryID) {
	if o.running {
		return
	}
	ui.Latest(o.lane, func(ctx context.Context) (wares, error) {
		return gather(ctx, r.Desk)
	}, func(w wares, err error) {
		if err != nil {
			r.Fail(err, nil)
			return
		}
		o.showEvent(r, w, picked)
	})
}

// gather reads the stories and the projects.
func gather(ctx context.Context, d *desk.Desk) (w wares, err error) {
	if w.rows, err = d.StoryRows(ctx); err != nil {
		return w, err
	}
	w.projects, err = d.Projects(ctx)
	return w, err
}

func (o *order) showEvent(r *Room, w wares, picked []editor.StoryID) {
	e := &event{
		r: r, langs: o.inLangs(r), stories: picked, date: kit.NewEntry("", "2026-12-03"),
	}
	e.dialog = kit.Ask{
		Title: r.T("proof.handout.title"), Width: 760, First: e.entry(e.langs[0]), Body: e.body(w),
		Deeds: []*kit.Button{
			kit.NewButton(r.T("do.cancel"), "", kit.Normal, func() { e.dialog.Close() }),
			kit.NewButton(r.T("proof.start"), ui.IconExport, kit.Main, func() { e.write(o) }),
		},
	}.Show(r.Main.Canvas())
}

// questionRows is how high the fields of the questions are.
const questionRows = 3

// entry is the field for the event's title in a language.
func (e *event) entry(l editor.Lang) *kit.Entry {
	if e.titles == nil {
		e.titles, e.places = map[editor.Lang]*kit.Entry{}, map[editor.Lang]*kit.Entry{}
		e.asks = map[editor.Lang]*kit.Entry{}
	}
	if e.titles[l] == nil {
		e.titles[l], e.places[l] = kit.NewEntry("", ""), kit.NewEntry("", "")
		e.asks[l] = kit.NewArea("", "", questionRows)
	}
	return e.titles[l]
}

func (e *event) body(w wares) fyne.CanvasObject {
	r := e.r
	col, asks := kit.Column(8), kit.Row(12)
	for _, l := range e.langs {
		title := kit.Field(r.T("proof.handout.event", "Lang", r.LangName(l)), e.entry(l))
		place := kit.Field(r.T("proof.handout.place", "Lang", r.LangName(l)), e.places[l])
		col.Add(kit.Row(12, kit.Grow(title), kit.Grow(place)))
		asks.Add(kit.Grow(kit.Field(r.T("proof.handout.questions", "Lang", r.LangName(l)), e.asks[l])))
	}
	col.Add(kit.Field(r.T("proof.handout.date"), e.date))
	stories := kit.Sized(0, listHeight, e.storyList(w.rows))
	projects := kit.Sized(0, listHeight, e.projectList(w.projects))
	col.Add(kit.Row(12, kit.Grow(kit.Field(r.T("proof.handout.stories"), stories)),
		kit.Grow(kit.Field(r.T("proof.handout.projects"), projects))))
	col.Add(asks)
	if len(e.langs) > 1 {
		col.Add(kit.NewCheck(r.T("proof.handout.both"), false, func(on bool) { e.both = on }))
	}
	return col
}

// listHeight is how high the lists to tick are.
const listHeight = 180

// storyList are the stories to tick, those of the issue first.
func (e *event) storyList(rows []desk.StoryRow) fyne.CanvasObject {
	list := kit.Column(0)
	for _, row := range pickedFirst(issueFirst(rows, e.r.issue), e.stories) {
		picked := slices.Contains(e.stories, row.ID)
		list.Add(kit.NewCheck(row.Titles.Any(e.r.Lang()), picked, func(on bool) {
			e.stories = ticked(e.stories, row.ID, on)
		}))
	}
	return container.NewVScroll(list)
}

func (e *event) projectList(projects []editor.Project) fyne.CanvasObject {
	list := kit.Column(0)
	for i := range projects {
		p := &projects[i]
		list.Add(kit.NewCheck(p.Code+"  "+p.Titles.Any(e.r.Lang()), false, func(on bool) {
			e.projects = ticked(e.projects, p.ID, on)
		}))
	}
	return container.NewVScroll(list)
}

// issueFirst puts the stories of an issue, in its order, before the others.
func issueFirst(rows []desk.StoryRow, is *editor.Issue) []desk.StoryRow {
	var first, rest []desk.StoryRow
	in := map[editor.StoryID]bool{}
	if is != nil {
		for _, id := range is.Stories() {
			for _, row := range rows {
				if row.ID == id {
					in[id] = true
					first = append(first, row)
				}
			}
		}
	}
	for _, row := range rows {
		if !in[row.ID] {
			rest = append(rest, row)
		}
	}
	return append(first, rest...)
}

// pickedFirst puts the stories that were picked before the others.
func pickedFirst(rows []desk.StoryRow, picked []editor.StoryID) []desk.StoryRow {
	slices.SortStableFunc(rows, func(a, b desk.StoryRow) int {
		return place(picked, a.ID) - place(picked, b.ID)
	})
	return rows
}

// place is where an ID stands in a list, or after its end.
func place(list []editor.StoryID, id editor.StoryID) int {
	if i := slices.Index(list, id); i >= 0 {
		return i
	}
	return len(list)
}

// ticked is a list with an ID at its end, or without it.
func ticked[T comparable](list []T, id T, on bool) []T {
	var out []T
	for _, have := range list {
		if have != id {
			out = append(out, have)
		}
	}
	if on {
		out = append(out, id)
	}
	return out
}

// handout is what the dialog asks for; an empty lack says that nothing is missing, else
// it is the message that names what is.
func (e *event) handout() (h *editor.Handout, lack string) {
	h = &editor.Handout{
		Stories: e.stories, Projects: e.projects, Titles: editor.Text{}, Places: editor.Text{},
		Date:      editor.Date(strings.TrimSpace(e.date.Text)),
		Questions: map[editor.Lang][]string{},
	}
	for _, l := range e.langs {
		h.Titles = h.Titles.With(l, strings.TrimSpace(e.titles[l].Text))
		h.Places = h.Places.With(l, strings.TrimSpace(e.places[l].Text))
		h.Questions[l] = strings.FieldsFunc(e.asks[l].Text, func(c rune) bool { return c == '\n' })
	}
	switch {
	case !h.Titles.Has(e.langs...):
		return nil, "proof.handout.notitle"
	case len(h.Stories) == 0:
		return nil, "proof.handout.nostory"
	case h.Date.Validate() != nil:
		return nil, "proof.handout.nodate"
	case h.Validate() != nil:
		return nil, "proof.handout.toomuch"
	}
	return h, ""
}

// write closes the dialog and writes the files, or says what is missing.
func (e *event) write(o *order) {
	h, lack := e.handout()
	if lack != "" {
		e.r.Tell(e.r.T(lack), nil)
		return
	}
	e.dialog.Close()
	o.run(e.r, ui.ExportOrder{
		Langs: e.langs, Products: []export.Product{export.Office}, Folder: o.folder,
		Grey: o.grey, Toner: o.toner, Handout: h, Both: e.both,
	})
}
