// Package issues is the issue room: the running order of the issue, the pages that both
// editions come to, and what holds each story up in each language.
package issues

import (
	"context"
	"maps"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export/fit"
	"twofold/ui"
	"twofold/ui/kit"
)

// Room is the issue room.
type Room struct {
	*ui.Window
	lay    *ui.Lane
	advice *ui.Lane
	saves  *ui.Queue
	pages  *ui.Pages

	number    int           // of the issue that is looked at; 0 for none
	issue     *editor.Issue // as it is here; saved after every change
	rows      map[editor.StoryID]desk.StoryRow
	projects  []editor.Project
	laid      []ui.Laid
	parity    *fit.Parity // of what is laid; nil until it is known
	askedWays bool        // the ways to even pages are shown though nothing calls for them
	laying    bool
	failed    error
	chosen    int             // index in the running order
	before    []*editor.Issue // how it was before each change here, newest last

	body     *fyne.Container
	strip    *strip
	panel    *fyne.Container // beside the strip
	firstWay *kit.Button     // of the panel; nil when it has none
	list     *kit.DragList
}

// New makes the room.
func New(w *ui.Window) *Room {
	return &Room{
		Window: w, lay: w.Work.Lane(), advice: w.Work.Lane(), saves: w.Work.Queue(),
		pages: ui.NewPages(w),
	}
}

// Room is the room's name.
func (r *Room) Room() ui.Room { return ui.RoomIssues }

// Build makes the room in the language and colours of now.
func (r *Room) Build() fyne.CanvasObject {
	r.body = kit.Grow(kit.Gap(1, 1))
	r.rebuild()
	return r.body
}

// Show reads the issue again: the one asked for, else this issue of the window.
func (r *Room) Show(at ui.Place) {
	is := r.Issue()
	switch {
	case at.Issue > 0:
		r.number = at.Issue
	case is != nil:
		r.number = is.Number
	default:
		r.number = 0
	}
	r.reload()
}

// Hide stops what runs behind the room.
func (r *Room) Hide() {
	r.lay.Stop()
	r.advice.Stop()
	r.pages.Skip()
}

// contents is what the room shows of an issue.
type contents struct {
	issue    *editor.Issue
	rows     map[editor.StoryID]desk.StoryRow
	projects []editor.Project
	laid     []ui.Laid
}

// fetch reads the lists and lays the issue out.
func fetch(ctx context.Context, w *ui.Window, is *editor.Issue) (contents, error) {
	c := contents{issue: is, rows: map[editor.StoryID]desk.StoryRow{}}
	list, err := w.Desk.StoryRows(ctx)
	if err != nil {
		return c, err
	}
	for _, row := range list {
		c.rows[row.ID] = row
	}
	if c.projects, err = w.Desk.Projects(ctx); err != nil {
		return c, err
	}
	if len(is.Order) > 0 {
		c.laid, err = w.LayIssue(ctx, w.Desk, is)
	}
	return c, err
}

// reload reads the issue from the publication and shows it.
func (r *Room) reload() {
	if r.issue == nil || r.issue.Number != r.number {
		r.issue, r.laid, r.chosen, r.before = nil, nil, 0, nil
	}
	number := r.number
	if number == 0 {
		r.lay.Stop()
		r.rebuild()
		return
	}
	r.laying = true
	r.rebuild()
	ui.Latest(r.lay, func(ctx context.Context) (contents, error) {
		is, err := r.Desk.Issue(ctx, number)
		if err != nil {
			return contents{}, err
		}
		return fetch(ctx, r.Window, is)
	}, func(c contents, err error) {
		if err == nil {
			if r.issue == nil || r.issue.Rev != c.issue.Rev {
				r.before = nil // somebody else changed it since
			}
			r.issue = c.issue
		}
		r.take(c, err)
	})
}

// relay lays the issue out behind the window; the old pages stay until then.
func (r *Room) relay() {
	is := clone(r.issue)
	r.laying = true
	r.rebuild()
	ui.Latest(r.lay, func(ctx context.Context) (contents, error) {
		return fetch(ctx, r.Window, is)
	}, r.take)
}

func (r *Room) take(c contents, err error) {
	r.laying, r.failed = false, err
	if err == nil {
		r.rows, r.projects, r.laid = c.rows, c.projects, c.laid
		r.pages.Forget()
		r.advise()
	}
	r.rebuild()
	r.Offer()
}

func clone(is *editor.Issue) *editor.Issue {
	out := *is
	out.Order = append([]editor.Item(nil), is.Order...)
	out.Smaller = maps.Clone(is.Smaller)
	out.Calendar = append([]editor.Event(nil), is.Calendar...)
	return &out
}

// change edits the issue, saves it and lays it out anew. The words say what was done,
// with an undo that brings the old issue back; "" says nothing.
func (r *Room) change(words string, edit func(*editor.Issue)) {
	r.before = append(r.before, clone(r.issue))
	edit(r.issue)
	r.save()
	r.Offer()
	if words != "" {
		r.Tell(words, r.undo)
	}
}

// undo brings the issue back to how it was before the last change.
func (r *Room) undo() {
	last := len(r.before) - 1
	if last < 0 || r.issue == nil {
		return
	}
	rev := r.issue.Rev
	r.issue, r.before = r.before[last], r.before[:last]
	r.issue.Rev = rev
	if r.number != r.issue.Number {
		r.number = r.issue.Number
		r.SetIssue(r.number)
	}
	r.save()
	r.Offer()
}

func (r *Room) save() {
	is := clone(r.issue)
	ui.InTurn(r.saves, func(ctx context.Context) (*editor.Issue, error) {
		return is, r.Desk.SaveIssue(ctx, is)
	}, func(is *editor.Issue, err error) {
		if err != nil {
			r.Fail(err, r.reload)
			return
		}
		if r.issue != nil && r.issue.ID == is.ID {
			r.issue.Rev = is.Rev
		}
		r.Status(ui.Status{Saved: r.T("saved.at", "Time", ui.Clock(r.Now()))})
		r.Changed()
		r.relay()
	})
}

func (r *Room) rebuild() {
	if r.body == nil {
		return
	}
	kit.Swap(r.body, r.content())
	r.tell()
}

func (r *Room) content() fyne.CanvasObject {
	switch {
	case r.number == 0:
		return kit.Empty(r.T("issues.none.title"), r.T("issues.none.text"),
			kit.NewButton(r.T("cmd.issue.new"), ui.IconPlus, kit.Main, r.newIssue).Key("Ctrl+Shift+N"))
	case r.failed != nil:
		title, text := r.Say(r.failed)
		return kit.Empty(title, text, kit.NewButton(r.T("do.again"), "", kit.Main, r.reload))
	case r.issue == nil:
		return kit.Centre(kit.Text(r.T("proof.laying"), ui.SizeWriting, ui.ColourInk2))
	case len(r.issue.Order) == 0:
		return kit.Frame(r.bar(), nil, nil, nil, kit.Empty(r.T("issues.empty.title"),
			r.T("issues.empty.text"),
			kit.NewButton(r.T("issues.add.story"), ui.IconPlus, kit.Main, r.addStories),
			kit.NewButton(r.T("issues.add.briefs"), "", kit.Normal, r.addBriefs)))
	}
	r.strip = newStrip(r)
	r.panel = kit.Grow(kit.Gap(0, 0))
	pages := kit.Frame(nil, nil, nil, r.panel, r.strip.object())
	r.showWays()
	top := kit.Column(0, r.bar(), pages, kit.Line(), r.heads())
	return kit.Frame(top, nil, nil, nil, r.order())
}

// choose makes an item of the running order the chosen one.
func (r *Room) choose(i int) {
	r.chosen = i
	if r.strip != nil {
		r.strip.frame()
	}
	r.tell()
}

// item is the chosen item, or nil.
func (r *Room) item() *editor.Item {
	if r.issue == nil || r.chosen < 0 || r.chosen >= len(r.issue.Order) {
		return nil
	}
	return &r.issue.Order[r.chosen]
}

// Commands are what the room offers now.
func (r *Room) Commands() []ui.Command {
	out := []ui.Command{{ID: "issue.new", Run: r.newIssue}}
	if r.issue == nil {
		return out
	}
	out = append(out,
		ui.Command{ID: "issue.add", Run: r.addStories},
		ui.Command{ID: "issue.budget", Run: r.askPlan},
		ui.Command{ID: "issue.parity", Run: r.toggleWays},
		ui.Command{ID: "details", Run: r.details},
		ui.Command{ID: "preview.refresh", Run: r.reload},
		ui.Command{ID: "export", Run: r.proof})
	if len(r.before) > 0 {
		out = append(out, ui.Command{ID: "undo", Run: r.undo})
	}
	if r.item() != nil {
		out = append(out,
			ui.Command{ID: "story.open", Run: r.open},
			ui.Command{ID: "delete", Run: r.takeOut},
			ui.Command{ID: "move.up", Run: func() { r.list.Shift(-1) }},
			ui.Command{ID: "move.down", Run: func() { r.list.Shift(1) }})
	}
	return out
}

// Panes are what F6 walks through.
func (r *Room) Panes() []fyne.Focusable {
	if r.list == nil {
		return nil
	}
	out := []fyne.Focusable{r.list}
	if r.firstWay != nil {
		out = append(out, r.firstWay)
	}
	return out
}

func (r *Room) proof() { r.Go(ui.Place{Room: ui.RoomProof, Words: "export"}) }

// tell says on the status bar how far the issue is.
func (r *Room) tell() {
	var s ui.Status
	for i := range r.laid {
		l := &r.laid[i]
		mark := r.LangMark(l.Lang) + " "
		if l.Doc == nil {
			continue
		}
		s.Cells = append(s.Cells, mark+r.N("issues.words", r.words(l.Lang)))
		ready, of := r.ready(l.Lang)
		light := ui.LightOK
		if ready < of {
			light = ui.LightWarn
		}
		s.Lights = append(s.Lights, light.Mark(mark+r.T("issues.ready", "N", ready, "Of", of)))
	}
	if r.item() != nil {
		s.Cells = append(s.Cells, r.T("issues.place", "N", r.chosen+1, "Of", len(r.issue.Order)))
	}
	r.Status(s)
}

// words counts the words of the issue's stories in a language.
func (r *Room) words(l editor.Lang) int {
	n := 0
	for _, id := range r.issue.Stories() {
		n += r.rows[id].Words[l]
	}
	return n
}

// ready counts the stories of the issue that are ready in a language and not stale.
func (r *Room) ready(l editor.Lang) (ready, of int) {
	if r.issue == nil {
		return 0, 0
	}
	for _, id := range r.issue.Stories() {
		of++
		row := r.rows[id]
		if row.Stages[l] == editor.Ready && !row.Stale[l] {
			ready++
		}
	}
	return ready, of
}
