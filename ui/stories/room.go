package stories

import (
	"context"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/kit"
)

// Room is the room of stories.
type Room struct {
	w      *ui.Window
	filter Filter
	lib    library
	read   bool // the library came at least once
	shown  []desk.StoryRow
	hits   map[editor.StoryID]desk.Hit
	chosen editor.StoryID
	ticked map[editor.StoryID]bool

	reads, finds, deeds *ui.Lane
	wait                func() // stops the search that is to come
	intake              *ui.Queue
	stop                func() // stops what is being brought in
	closed              bool   // the publication is about to close

	steps   steps
	reading reading
	shape   shape
	jump    jump

	list   *kit.Rows
	head   *head
	search *kit.Entry
	side   *fyne.Container
	work   *fyne.Container
	strip  *fyne.Container // what is filtered and ticked, between the bar and the list
	rest   *fyne.Container // bar, strip and list
	place  *kit.Button
	count  *kit.Cut
	now    time.Time
	pane   *kit.Pane
}

// searchPause is how long after the last key the text is searched.
const searchPause = 150 * time.Millisecond

// New makes the room.
func New(w *ui.Window) *Room {
	r := &Room{
		w: w, filter: Filter{
			View: ViewAll, Order: ByChanged,
			Areas: map[editor.AreaID]bool{}, Stages: map[editor.Stage]bool{},
		},
		reads: w.Work.Lane(), finds: w.Work.Lane(), deeds: w.Work.Lane(),
		hits: map[editor.StoryID]desk.Hit{}, wait: func() {}, ticked: map[editor.StoryID]bool{},
		intake: w.Work.Queue(), stop: func() {}, reading: reading{reads: w.Work.Lane()},
		steps: steps{
			of: desk.Steps{}, fresh: map[editor.StoryID]bool{}, reads: w.Work.Lane(), wait: func() {},
		},
		jump: jump{stop: func() {}},
	}
	r.recall()
	return r
}

// Room is the room's name.
func (r *Room) Room() ui.Room { return ui.RoomStories }

// Build makes the room's content.
func (r *Room) Build() fyne.CanvasObject {
	r.makeList()
	search, box := kit.NewSearch(r.w.T("stories.search"), 280, r.typed)
	r.search = search
	r.search.Text = r.filter.Words
	r.count = kit.NewCut("", ui.SizeText, ui.ColourInk2, false)
	r.place = kit.NewButton(r.w.T("stories.place"), ui.IconIssues, kit.Normal, r.placeChosen)
	bring := kit.NewButton(r.w.T("stories.import"), ui.IconImport, kit.Normal, r.bringIn)
	add := kit.NewButton(r.w.T("stories.new"), ui.IconPlus, kit.Main, r.newStory).Key("Ctrl+N")
	bar := kit.RoomBar(r.w.T("room.stories"), kit.Sized(72, 0, r.count),
		[]fyne.CanvasObject{box}, r.place, bring, add)
	r.side = kit.Column(0)
	r.work = kit.Frame(nil, nil, nil, nil, nil)
	r.strip = kit.Column(0)
	r.head = newHead(r)
	r.rest = kit.Frame(kit.Column(0, bar, r.strip), nil, nil, nil, r.withReading(r.work))
	side := kit.SideList(0, r.side)
	r.pane = kit.NewPane(side, kit.Fill(ui.ColourSurface, r.rest),
		kit.Side{Width: 216, Least: 160, Most: 320})
	if r.read {
		r.fill()
	}
	return r.pane
}

func (r *Room) makeList() {
	r.list = kit.NewRows()
	r.list.Len = func() int { return len(r.shown) }
	r.list.Height = r.height
	r.list.New = func() fyne.CanvasObject { return newRow() }
	k := &look{
		words: r.w, hitFor: r.hit, step: r.step, shape: &r.shape,
		ticked: func(id editor.StoryID) bool { return r.ticked[id] },
	}
	r.makeTicks()
	r.list.Fill = func(i int, o fyne.CanvasObject) {
		k.langs, k.now, k.areas, k.look = r.filter.Langs, r.now, r.areaNames(), r.filter.Words
		o.(*row).set(&r.shown[i], k)
	}
	r.list.OnChoose = func(i int) { r.choose(r.shown[i].ID) }
	r.list.OnOpen = func(i int) { r.open(r.shown[i].ID) }
	r.list.OnMenu = r.menu
	r.list.OnView = r.inView
	r.list.OnRune = r.jumpTo
	r.list.OnDrag, r.list.OnDrop = r.carry, r.drop
	r.list.Tip = func(o fyne.CanvasObject, at fyne.Position) (fyne.CanvasObject, string) {
		return o.(*row).tip(at)
	}
	r.list.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyDelete {
			r.deleteChosen()
			return true
		}
		return false
	}
}

func (r *Room) areaNames() map[editor.AreaID]string {
	out := map[editor.AreaID]string{}
	if r.lib.pub == nil {
		return out
	}
	for _, a := range r.lib.pub.Areas {
		out[a.ID] = a.Titles.Any(r.w.Lang())
	}
	return out
}

// hit is where the words stand in a story's text, when its headlines lack them.
func (r *Room) hit(id editor.StoryID) (desk.Hit, bool) {
	h, ok := r.hits[id]
	return h, ok
}

func (r *Room) height(i int) float32 {
	if _, ok := r.hits[r.shown[i].ID]; ok {
		return 80
	}
	return ui.StoryRow
}

// Show reads the library again; Words of the place are searched for, its Files are brought
// in, and what it seeks is found in all stories.
func (r *Room) Show(at ui.Place) {
	if at.Words != "" {
		r.search.SetText(at.Words)
	}
	if at.Story != "" {
		r.chosen = at.Story
	}
	r.load()
	if at.Files != nil {
		r.bring(at.Files.Paths)
	}
	if at.Seek != nil {
		r.seekEverywhere(*at.Seek)
	}
}

// Hide leaves the room.
func (r *Room) Hide() { r.reads.Stop() }

func (r *Room) load() {
	ui.Latest(r.reads, func(ctx context.Context) (library, error) {
		return fetch(ctx, r.w.Desk)
	}, func(lib library, err error) {
		if err != nil {
			r.w.Fail(err, r.load)
			return
		}
		r.lib, r.read = lib, true
		clear(r.steps.fresh)
		r.filter.Langs, r.filter.titles = lib.pub.Languages, lib.titles
		r.filter.Me, r.filter.areas = r.w.Desk.Who(), r.areaNames()
		r.keepKnown()
		r.forget()
		r.fill()
		r.readChosen()
		r.w.Offer()
		if len(r.shown) > 0 && r.w.Main.Canvas().Focused() == nil {
			kit.FocusOn(r.list)
		}
	})
}

// typed filters by headline at once and searches the text after a pause.
func (r *Room) typed(words string) {
	r.filter.Words = words
	r.wait()
	r.finds.Stop()
	r.hits = map[editor.StoryID]desk.Hit{}
	r.fill()
	words = strings.TrimSpace(words)
	if len([]rune(words)) < 3 {
		return
	}
	r.wait = r.w.Work.After(searchPause, func() { r.find(words) })
}

func (r *Room) find(words string) {
	ui.Latest(r.finds, func(ctx context.Context) ([]desk.Hit, error) {
		return r.w.Desk.Search(ctx, words, "")
	}, func(hits []desk.Hit, err error) {
		if err != nil {
			return // the headlines are still searched
		}
		r.hits = r.beyondTitles(hits)
		r.fill()
	})
}

// beyondTitles keeps the first hit of each story whose headlines lack the words.
func (r *Room) beyondTitles(hits []desk.Hit) map[editor.StoryID]desk.Hit {
	titled := map[editor.StoryID]bool{}
	for i := range r.lib.rows {
		titled[r.lib.rows[i].ID] = r.filter.inTitle(&r.lib.rows[i])
	}
	out := map[editor.StoryID]desk.Hit{}
	for _, h := range hits {
		if _, have := out[h.Story]; !have && !titled[h.Story] {
			out[h.Story] = h
		}
	}
	return out
}

// fill shows what the filter lets through.
func (r *Room) fill() {
	r.now = r.w.Now()
	r.filter.Issue = 0
	if is := r.w.Issue(); is != nil {
		r.filter.Issue = is.Number
	}
	r.keepPlace()
	r.shown = r.filter.Choose(r.lib.rows, r.lib.bin, r.hits)
	r.fillSide()
	r.fillStrip()
	r.fillWork()
	r.fillCount()
	r.list.Mark(r.index(r.chosen))
	r.list.Reload()
	r.status()
}

func (r *Room) index(id editor.StoryID) int {
	for i := range r.shown {
		if r.shown[i].ID == id {
			return i
		}
	}
	return -1
}

func (r *Room) fillCount() {
	all := len(r.lib.rows)
	text := r.w.T("stories.none")
	switch {
	case len(r.shown) != all || r.filter.View == ViewBin:
		text = r.w.T("stories.some", "Shown", len(r.shown), "All", all)
	case all > 0:
		text = ui.Count(all, r.w.Lang())
	}
	r.count.Set(text, ui.ColourInk2, false)
	if len(r.targets()) == 0 {
		r.place.Disable()
	} else {
		r.place.Enable()
	}
}

func (r *Room) status() {
	n := r.w.N("stories.count", len(r.lib.rows))
	if len(r.shown) != len(r.lib.rows) {
		n = r.w.T("stories.shown", "Count", n, "Shown", len(r.shown))
	}
	r.w.Status(ui.Status{Cells: []string{n}, Lights: lights(r.w.Words, r.filter.Langs, r.lib.rows)})
}

// fillWork shows the list, or says why there is none.
func (r *Room) fillWork() {
	var in fyne.CanvasObject
	switch {
	case len(r.lib.rows) == 0 && r.filter.View != ViewBin:
		in = r.empty()
	case len(r.shown) == 0:
		in = r.nothing()
	default:
		in = kit.Frame(r.head, nil, nil, nil, r.list)
		r.head.Refresh()
	}
	kit.Swap(r.work, in)
}

func (r *Room) empty() fyne.CanvasObject {
	return kit.Empty(r.w.T("stories.empty.title"), r.w.T("stories.empty.text"),
		kit.NewButton(r.w.T("stories.new"), ui.IconPlus, kit.Main, r.newStory),
		kit.NewButton(r.w.T("stories.import"), ui.IconImport, kit.Normal, r.bringIn))
}

func (r *Room) nothing() fyne.CanvasObject {
	text := r.w.T("stories.nothing.filter")
	ways := []fyne.CanvasObject{kit.NewButton(r.w.T("stories.clear"), "", kit.Normal, r.clear)}
	words := ui.Unquoted(r.filter.Words)
	switch {
	case words != "":
		text = r.w.T("stories.nothing.words", "Words", words)
		ways = append(ways, kit.NewButton(r.w.T("stories.archive"), ui.IconArchive, kit.Normal, func() {
			r.w.Go(ui.Place{Room: ui.RoomArchive, Words: words})
		}))
	case r.filter.View == ViewBin:
		text = r.w.T("stories.nothing.bin")
	}
	return kit.Empty(r.w.T("stories.nothing.title"), text, ways...)
}

func (r *Room) clear() {
	r.filter.View, r.filter.Words = ViewAll, ""
	clear(r.filter.Areas)
	clear(r.filter.Stages)
	r.hits = map[editor.StoryID]desk.Hit{}
	r.search.SetText("")
	r.fill()
}

func (r *Room) sortBy(o Order) {
	r.filter.Upward = r.filter.Order == o && !r.filter.Upward
	r.filter.Order = o
	r.fill()
}

func (r *Room) choose(id editor.StoryID) {
	had := r.chosen
	r.chosen = id
	r.w.Remember("stories.chosen", string(id))
	if (had == "") != (id == "") {
		r.w.Offer()
	}
	r.fillCount()
	if had != id {
		r.readChosen()
	}
}

// targets are the stories that a deed is for: the ticked ones that are shown, else the
// chosen one.
func (r *Room) targets() []desk.StoryRow {
	var out []desk.StoryRow
	for i := range r.shown {
		if r.ticked[r.shown[i].ID] {
			out = append(out, r.shown[i])
		}
	}
	if s := r.row(); len(out) == 0 && s != nil {
		out = append(out, *s)
	}
	return out
}

// row is the chosen story, or nil.
func (r *Room) row() *desk.StoryRow {
	if i := r.index(r.chosen); i >= 0 {
		return &r.shown[i]
	}
	return nil
}

// Panes are what F6 walks through.
func (r *Room) Panes() []fyne.Focusable { return []fyne.Focusable{r.search, r.list} }
