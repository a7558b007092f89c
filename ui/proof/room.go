// Package proof is the proof room: the real pages of the issue in both languages, what
// is wrong with them, and the files made of them. It paints nothing itself: pages come
// from the layout that the files come from.
package proof

import (
	"context"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/export"
	"twofold/ui"
	"twofold/ui/kit"
)

// Room is the proof room.
type Room struct {
	*ui.Window
	lay    *ui.Lane
	pages  *ui.Pages
	number int // of the issue that is looked at; 0 for none
	issue  *editor.Issue
	laid   []ui.Laid
	failed error
	fresh  bool // laid is of the issue as it is now

	mode  int     // index of a language; len(laid) is side by side
	page  int     // from 1
	zoom  float32 // units to a point; 0 fits the page
	tab   int
	rule  string // the chosen finding, "" for none
	order order

	view   *view
	side   *thumbs
	panel  *panel
	body   *fyne.Container
	barBox *fyne.Container
}

// New makes the room.
func New(w *ui.Window) *Room {
	return &Room{
		Window: w, lay: w.Work.Lane(), pages: ui.NewPages(w), page: 1, mode: -1,
		order: newOrder(w),
	}
}

// Room is the room's name.
func (r *Room) Room() ui.Room { return ui.RoomProof }

// Build makes the room in the language and colours of now.
func (r *Room) Build() fyne.CanvasObject {
	r.body = kit.Grow(kit.Gap(1, 1))
	r.rebuild()
	return r.body
}

// Show lays the issue out again, keeping what is on screen meanwhile.
func (r *Room) Show(at ui.Place) {
	r.number = at.Issue
	if is := r.Issue(); r.number == 0 && is != nil {
		r.number = is.Number
	}
	if at.Page > 0 {
		r.page = at.Page
	}
	if at.Lang != "" {
		r.mode = r.langIndex(at.Lang)
	}
	if at.Words == "export" {
		r.tab = 1
	}
	r.refresh()
	if at.Handout != nil {
		r.order.askHandout(r, at.Handout.Stories)
	}
}

// Hide stops what runs behind the room except an export, which goes on.
func (r *Room) Hide() {
	r.lay.Stop()
	r.pages.Skip()
}

// langIndex is the language's place among the publication's, 0 when it has none.
func (r *Room) langIndex(l editor.Lang) int {
	for i, known := range r.Publication().Languages {
		if known == l {
			return i
		}
	}
	return 0
}

// refresh lays the issue out behind the window.
func (r *Room) refresh() {
	if r.number == 0 {
		r.lay.Stop()
		r.issue, r.laid = nil, nil
		r.rebuild()
		return
	}
	if r.issue == nil || r.issue.Number != r.number {
		r.issue, r.laid, r.page = nil, nil, max(r.page, 1)
	}
	number := r.number
	r.fresh = false
	r.rebuild()
	ui.Latest(r.lay, func(ctx context.Context) (proofs, error) {
		return fetch(ctx, r.Window, number)
	}, r.take)
}

// proofs is an issue with its pages in every language.
type proofs struct {
	issue *editor.Issue
	laid  []ui.Laid
}

// fetch reads an issue and lays it out.
func fetch(ctx context.Context, w *ui.Window, number int) (p proofs, err error) {
	if p.issue, err = w.Desk.Issue(ctx, number); err != nil {
		return p, err
	}
	p.laid, err = w.LayIssue(ctx, w.Desk, p.issue)
	return p, err
}

func (r *Room) take(p proofs, err error) {
	r.failed, r.fresh = err, err == nil
	if err == nil {
		r.issue, r.laid = p.issue, p.laid
		r.pages.Forget()
		r.page = max(1, min(r.page, r.most()))
		if r.mode < 0 || r.mode > len(r.laid) {
			r.mode = len(r.laid)
		}
	}
	r.rebuild()
	r.Offer()
	if err == nil {
		r.examine()
	}
}

// most is the number of pages of the longest edition.
func (r *Room) most() int {
	n := 1
	for i := range r.laid {
		if r.laid[i].Doc != nil {
			n = max(n, len(r.laid[i].Doc.Pages))
		}
	}
	return n
}

// shown lists the editions that are looked at.
func (r *Room) shown() []*ui.Laid {
	var out []*ui.Laid
	for i := range r.laid {
		if r.mode == i || r.mode >= len(r.laid) {
			out = append(out, &r.laid[i])
		}
	}
	return out
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
		return kit.Empty(r.T("proof.none.title"), r.T("proof.none.text"),
			kit.NewButton(r.T("proof.none.go"), "", kit.Main, func() {
				r.Go(ui.Place{Room: ui.RoomIssues})
			}))
	case r.failed != nil:
		title, text := r.Say(r.failed)
		return kit.Empty(title, text,
			kit.NewButton(r.T("do.again"), "", kit.Main, r.refresh))
	case len(r.laid) == 0:
		return kit.Frame(r.bar(), nil, nil, nil, kit.Fill(ui.ColourBoard,
			kit.Centre(kit.Text(r.T("proof.laying"), ui.SizeWriting, ui.ColourInk2))))
	}
	r.view, r.side, r.panel = newView(r), newThumbs(r), newPanel(r)
	rest := kit.Frame(nil, nil, r.side.object(), nil, r.view.object())
	work := kit.NewPane(r.panel.object(), rest, kit.Side{Right: true, Width: 360, Least: 300, Most: 460})
	return kit.Frame(r.bar(), nil, nil, nil, work)
}

// turn goes to a page and shows it.
func (r *Room) turn(to int) {
	r.page = max(1, min(to, r.most()))
	r.rule = ""
	r.view.show()
	r.side.show()
	r.rebar()
	r.tell()
}

// scale sets the zoom; 0 fits the page.
func (r *Room) scale(zoom float32) {
	if zoom != 0 {
		zoom = max(0.25, min(zoom, 4))
	}
	r.zoom = zoom
	r.pages.Skip()
	r.view.show()
	r.rebar()
}

// step makes the page larger or smaller by a quarter.
func (r *Room) step(up bool) {
	z := r.view.zoom()
	if up {
		r.scale(z * 1.25)
	} else {
		r.scale(z / 1.25)
	}
}

// tell says on the status bar where the room is.
func (r *Room) tell() {
	if len(r.laid) == 0 {
		r.Status(ui.Status{})
		return
	}
	var s ui.Status
	for i := range r.laid {
		l := &r.laid[i]
		if l.Doc != nil {
			s.Cells = append(s.Cells, r.LangMark(l.Lang)+" "+r.N("proof.pages", len(l.Doc.Pages)))
		}
		s.Lights = append(s.Lights, ui.LightOf(r.concerns(l)).Mark(r.lightWords(l)))
	}
	s.Cells = append(s.Cells, r.T("proof.place", "Page", r.page, "Of", r.most()))
	r.Status(s)
}

// concerns lists the findings about an edition that matter for the products that are
// ticked: what only a press asks for says nothing against a screen.
func (r *Room) concerns(l *ui.Laid) []editor.Finding {
	var out []editor.Finding
	for _, f := range l.Found {
		if f.Product == "" || r.order.products[export.Product(f.Product)] {
			out = append(out, f)
		}
	}
	return out
}

func count(found []editor.Finding, s editor.Severity) int {
	n := 0
	for i := range found {
		if found[i].Severity == s {
			n++
		}
	}
	return n
}

func (r *Room) lightWords(l *ui.Laid) string {
	mark := r.LangMark(l.Lang) + " "
	found := r.concerns(l)
	if n := count(found, editor.Blocking); n > 0 {
		return mark + r.N("proof.errors", n)
	}
	if n := count(found, editor.Warning); n > 0 {
		return mark + r.N("proof.warnings", n)
	}
	return mark + r.T("proof.clean")
}

// Commands are what the room offers now.
func (r *Room) Commands() []ui.Command {
	all := []ui.Command{{ID: "export", Run: r.offerExport}, {ID: "preview.refresh", Run: r.refresh}}
	if len(r.laid) == 0 {
		return all
	}
	return append(all, []ui.Command{
		{ID: "view.switch", Run: func() { r.look((r.mode + 1) % (len(r.laid) + 1)) }},
		{ID: "zoom.in", Run: func() { r.step(true) }},
		{ID: "zoom.out", Run: func() { r.step(false) }},
		{ID: "zoom.fit", Run: func() { r.scale(0) }},
		{ID: "page.previous", Run: func() { r.turn(r.page - 1) }},
		{ID: "page.next", Run: func() { r.turn(r.page + 1) }},
		{ID: "checks", Run: func() { r.refresh(); r.panel.open(0) }},
		{ID: "finding.next", Run: func() { r.panel.walk(1) }},
		{ID: "finding.previous", Run: func() { r.panel.walk(-1) }},
	}...)
}

// offerExport opens the tab of the files, now or when the pages are there.
func (r *Room) offerExport() {
	r.tab = 1
	if r.panel != nil && len(r.laid) > 0 {
		r.panel.open(1)
	}
}

// look changes which editions are looked at.
func (r *Room) look(mode int) {
	r.mode = mode
	r.rebuild()
}

// Panes are what F6 walks through.
func (r *Room) Panes() []fyne.Focusable {
	if r.side == nil {
		return nil
	}
	return []fyne.Focusable{r.side.list, r.panel.focus()}
}
