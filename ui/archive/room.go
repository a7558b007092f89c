// Package archive shows past issues as readers know them: number, period, headlines in
// order and the languages in which they can be read, with the files that were written.
// It changes nothing. What is not there is said in plain words, never as a dead link.
package archive

import (
	"context"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// Room is the archive.
type Room struct {
	*ui.Window
	lane *ui.Lane

	list   []past
	read   bool
	failed error
	find   filter
	chosen int // the number of the issue that is looked at; 0 for none
	open   map[int]bool

	body   *fyne.Container
	search *kit.Entry
	blocks map[int]*block
	scroll *container.Scroll
	work   *fyne.Container // what the filter changes: years and issues
	pane   *fyne.Container
}

// New makes the room.
func New(w *ui.Window) *Room {
	n, err := strconv.Atoi(w.Recall("archive.chosen"))
	if err != nil {
		n = 0
	}
	return &Room{Window: w, lane: w.Work.Lane(), open: map[int]bool{}, chosen: n}
}

// Room is the room's name.
func (r *Room) Room() ui.Room { return ui.RoomArchive }

// Build makes the room in the language and colours of now.
func (r *Room) Build() fyne.CanvasObject {
	r.body = kit.Grow(kit.Gap(1, 1))
	r.rebuild()
	return r.body
}

// Show reads the archive again and goes to an issue in it.
func (r *Room) Show(at ui.Place) {
	if at.Issue > 0 {
		r.chosen = at.Issue
	}
	if at.Words != "" {
		r.find.words = at.Words
	}
	d := r.Desk
	ui.Latest(r.lane, func(ctx context.Context) ([]past, error) { return fetch(ctx, d) }, r.take)
}

// Hide stops the reading and remembers which issue was looked at.
func (r *Room) Hide() {
	r.lane.Stop()
	r.Remember("archive.chosen", strconv.Itoa(r.chosen))
}

func (r *Room) take(list []past, err error) {
	r.list, r.failed, r.read = list, err, true
	r.rebuild()
}

func (r *Room) rebuild() {
	if r.body == nil {
		return
	}
	kit.Swap(r.body, r.content())
	r.tell()
	r.Offer()
}

func (r *Room) content() fyne.CanvasObject {
	switch {
	case r.failed != nil:
		title, text := r.Say(r.failed)
		return kit.Again(title, text, r.T("do.again"), func() { r.Show(ui.Place{}) })
	case !r.read:
		return kit.Fill(ui.ColourSurface)
	case len(r.list) == 0:
		return kit.Frame(kit.RoomBar(r.T("room.archive"), nil, nil), nil, nil, nil,
			kit.Empty(r.T("archive.empty.title"), r.T("archive.empty.text"),
				kit.NewButton(r.T("archive.empty.go"), "", kit.Main, func() {
					r.Go(ui.Place{Room: ui.RoomIssues})
				})))
	}
	r.work, r.pane = kit.Grow(kit.Gap(1, 1)), kit.Grow(kit.Gap(1, 1))
	bar := r.bar()
	r.fill()
	pane := kit.NewPane(r.pane, r.work, kit.Side{Right: true, Width: 360, Least: 300, Most: 560})
	return kit.Frame(bar, nil, nil, nil, kit.Fill(ui.ColourSurface, pane))
}

// bar is the room bar: how many issues, the search, the status.
func (r *Room) bar() fyne.CanvasObject {
	note := kit.Text(r.N("archive.count", len(r.list)), ui.SizeText, ui.ColourInk2)
	search, field := kit.NewSearch(r.T("archive.search"), 300, func(s string) {
		r.find.words = s
		r.fill()
	})
	search.Text = r.find.words
	search.OnKey = r.walkKey
	r.search = search
	middle := []fyne.CanvasObject{field}
	if r.mixed() {
		middle = append(middle, r.statusPick())
	}
	return kit.RoomBar(r.T("room.archive"), note, middle)
}

// mixed says whether there are issues of both statuses, so that one can be chosen.
func (r *Room) mixed() bool {
	for i := range r.list {
		if r.list[i].issue.Status != r.list[0].issue.Status {
			return true
		}
	}
	return false
}

func (r *Room) statusPick() fyne.CanvasObject {
	states := []editor.Status{"", editor.Published, editor.Archived}
	ids := []string{"archive.any", "archive.published", "archive.before"}
	var words []string
	at := 0
	for i, s := range states {
		words = append(words, r.T(ids[i]))
		if s == r.find.status {
			at = i
		}
	}
	return kit.NewSegmented(words, at, func(i int) {
		r.find.status = states[i]
		r.fill()
	})
}

// fill shows the issues that the filter lets through.
func (r *Room) fill() {
	shown := show(r.list, r.find)
	r.settle(shown)
	kit.Swap(r.work, kit.Frame(nil, nil, r.years(), nil, r.issues(shown)))
	r.fillPane()
}

// settle makes sure that an issue that is shown is the chosen one.
func (r *Room) settle(shown []past) {
	for i := range shown {
		if shown[i].issue.Number == r.chosen {
			return
		}
	}
	r.chosen = 0
	if len(shown) > 0 {
		r.chosen = shown[0].issue.Number
	}
}

// years is the list at the left; nothing when fewer than two years are known.
func (r *Room) years() fyne.CanvasObject {
	list := years(r.list)
	if len(list) < 2 {
		return nil
	}
	take := func(y int) func() {
		return func() {
			r.find.year = y
			r.fill()
		}
	}
	objs := []fyne.CanvasObject{
		kit.Heading(r.T("archive.year")),
		kit.NewSideRow(r.T("archive.allyears"), ui.Count(len(r.list), r.Lang()), r.find.year == 0, take(0)),
	}
	for _, y := range list {
		objs = append(objs, kit.NewSideRow(strconv.Itoa(y.year), ui.Count(y.n, r.Lang()),
			r.find.year == y.year, take(y.year)))
	}
	return kit.SideList(140, objs...)
}

func (r *Room) issues(shown []past) fyne.CanvasObject {
	if len(shown) == 0 {
		clear := kit.NewButton(r.T("archive.none.clear"), "", kit.Normal, func() {
			r.find = filter{}
			r.rebuild()
		})
		return kit.Centre(kit.Column(12, kit.Text(r.T("archive.none"), ui.SizeWriting, ui.ColourInk2),
			kit.Row(0, kit.Spring(), clear, kit.Spring())))
	}
	r.blocks = map[int]*block{}
	col := kit.Column(0)
	for i := range shown {
		b := newBlock(r, &shown[i])
		r.blocks[shown[i].issue.Number] = b
		col.Add(b)
	}
	r.scroll = container.NewVScroll(col)
	return r.scroll
}

// choose makes an issue the one that is looked at.
func (r *Room) choose(number int) {
	if r.chosen == number {
		return
	}
	before := r.blocks[r.chosen]
	r.chosen = number
	for _, b := range []*block{before, r.blocks[number]} {
		if b != nil {
			b.Refresh()
		}
	}
	r.fillPane()
	r.Offer()
}

// step chooses the next or the previous issue that is shown.
func (r *Room) step(by int) {
	shown := show(r.list, r.find)
	for i := range shown {
		if shown[i].issue.Number != r.chosen {
			continue
		}
		if to := i + by; to >= 0 && to < len(shown) {
			r.choose(shown[to].issue.Number)
			r.reveal()
		}
		return
	}
}

// reveal scrolls the chosen issue into view.
func (r *Room) reveal() {
	b := r.blocks[r.chosen]
	if b == nil || r.scroll == nil {
		return
	}
	top, height := b.Position().Y, b.Size().Height
	y, room := r.scroll.Offset.Y, r.scroll.Size().Height
	switch {
	case top < y || height > room:
		r.scroll.ScrollToOffset(fyne.NewPos(0, top))
	case top+height > y+room:
		r.scroll.ScrollToOffset(fyne.NewPos(0, top+height-room))
	}
}

func (r *Room) walkKey(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyDown:
		r.step(1)
	case fyne.KeyUp:
		r.step(-1)
	default:
		return false
	}
	return true
}

// tell says on the status bar what there is.
func (r *Room) tell() {
	if !r.read {
		r.Status(ui.Status{})
		return
	}
	lines := 0
	in := map[editor.Lang]int{}
	for i := range r.list {
		lines += len(r.list[i].lines)
		for _, l := range r.list[i].issue.ReadIn() {
			in[l]++
		}
	}
	s := ui.Status{Cells: []string{r.N("archive.count", len(r.list)), r.N("archive.headlines", lines)}}
	for _, l := range r.Publication().Languages {
		light := ui.LightOK
		if in[l] < len(r.list) {
			light = ui.LightWarn
		}
		s.Lights = append(s.Lights, light.Mark(r.T("archive.light", "Lang", r.LangMark(l),
			"N", in[l], "Of", len(r.list))))
	}
	r.Status(s)
}

// Commands are what the room offers now.
func (r *Room) Commands() []ui.Command {
	if r.search == nil || len(r.list) == 0 {
		return nil
	}
	return []ui.Command{{ID: "find", Run: func() { kit.FocusOn(r.search) }}}
}

// Panes are what F6 walks through.
func (r *Room) Panes() []fyne.Focusable {
	out := []fyne.Focusable{}
	if r.search != nil {
		out = append(out, r.search)
	}
	if b := r.blocks[r.chosen]; b != nil {
		out = append(out, b)
	}
	return out
}
