package writing

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/rich"
	"twofold/ui/margin"
	"twofold/ui/plates"
)

// Room is the writing room.
type Room struct {
	w   *ui.Window
	at  ui.Place
	d   *draft
	led *ledger
	reg []editor.Project
	pub *editor.Publication

	looks, deeds        *ui.Lane
	saves               *ui.Queue
	stopSave, stopCount func()
	storyDirty          bool
	failing             bool   // an error was said already
	behind              bool   // something of another story is kept aside
	stopRetry           func() // trying again what failed
	stored              int    // deeds that were done when the text was last stored
	saving              bool   // what was changed is going to be saved

	view   view
	active editor.BlockID // the block that is looked at
	inLang editor.Lang    // and the language it is looked at in
	tab    int
	folded bool
	// squeezed says that the inspector was folded to make room for two languages.
	squeezed bool
	wasTight bool // when the room was last made
	top      float32
	size     float32 // of writing text
	left     spot    // where the person was when the room was left
	anew     spot    // the same, after the room was made anew

	eds               map[editor.Lang]*rich.Editor // of the languages that are shown
	spread            *rich.Spread
	board             rich.Board
	finder            finder
	stale             map[editor.Lang]map[editor.BlockID]bool // as last looked
	stamp             int                                     // counts loads: only the latest is shown
	checked           []editor.Finding                        // what the checks found
	found             []editor.Finding                        // with misspelt words, worst first
	house             editor.House
	lookup            *margin.Words
	notes             margin.Notes
	fits              *margin.Fits
	standing          *margin.Standing
	stopLook, stopFit func()

	typographer *margin.Typographer
	typography  bool // the checks show it
	history     *margin.History

	plates   *plates.Plates
	order    []pair
	gone     editor.Finding  // that was last gone to
	body     *fyne.Container // the sheet, under the finder and the column heads
	strip    *fyne.Container
	main     *fyne.Container // all of them
	bar      *fyne.Container
	words    *fyne.Container
	heads    *fyne.Container
	side     *fyne.Container
	needs    *fyne.Container // what the next stages ask, in the story tab
	tabs     *kit.Tabs
	pane     *kit.Pane
	kind     *kit.Button
	switcher *kit.Segmented
	starter  *kit.Button // starts the version that is missing
	outliner *kit.Button
}

// view is which languages are shown: an index into the publication's, or both.
type view struct {
	both bool
	lang editor.Lang
}

// New makes the room.
func New(w *ui.Window) *Room {
	r := &Room{
		w: w, looks: w.Work.Lane(), deeds: w.Work.Lane(),
		saves: w.Work.Queue(), stopSave: func() {}, stopCount: func() {}, stopRetry: func() {},
		view: view{both: true},
		size: sizeOf(w.Recall("writing.size")), stopLook: func() {},
		stopFit: func() {}, lookup: margin.NewWords(w), fits: margin.NewFits(w),
	}
	r.standing = margin.NewStanding(w, r.saves)
	r.standing.Changed = func() {
		r.fits.Forget()
		r.measure()
	}
	r.typographer, r.history = r.newTypographer(), r.newHistory()
	r.plates = r.newPlates()
	return r
}

// Room is the room's name.
func (r *Room) Room() ui.Room { return ui.RoomWriting }

// Build makes the room's content.
func (r *Room) Build() fyne.CanvasObject {
	r.anew = r.left
	r.body = container.NewStack()
	r.bar = container.NewStack()
	r.words = kit.Row(0)
	r.heads = container.NewStack()
	r.strip = container.NewStack()
	r.finder.open = false
	r.side = container.NewStack()
	r.needs = container.NewStack()
	r.tabs = kit.NewTabs([]string{
		r.w.T("writing.tab.story"), r.w.T("writing.tab.checks"), r.w.T("writing.tab.notes"),
		r.w.T("writing.tab.history"),
	}, r.tab, r.openTab)
	inspector := kit.Fill(ui.ColourSurface, kit.Frame(r.tabs.Object(), nil, nil, nil, r.side))
	r.main = kit.Frame(kit.Column(0, r.strip, r.heads), nil, nil, nil, r.body)
	r.pane = kit.NewPane(inspector, r.main, kit.Side{Right: true, Width: 336, Least: 280, Most: 420})
	if r.d != nil {
		r.fill()
	}
	in := kit.Fill(ui.ColourSurface, kit.Frame(r.bar, nil, nil, nil, r.pane))
	return container.New(roomy{r}, in)
}

// Show opens a story; without one it goes on with the one that is open.
func (r *Room) Show(at ui.Place) {
	if at.Files != nil && r.d != nil && (at.Story == "" || at.Story == r.d.story.ID) {
		r.dropPictures(at.Files)
		return
	}
	if at.Story == "" {
		if r.d == nil {
			r.w.Go(ui.Place{Room: ui.RoomStories})
			return
		}
		at.Story = r.d.story.ID
	}
	if at.Lang != "" {
		r.inLang = at.Lang
	}
	if at.Beside {
		r.view.both = true
	}
	if r.failing && r.d != nil && r.d.story.ID != at.Story {
		r.leaveUnsaved()
	}
	r.load(at)
}

// Hide leaves the room and saves what is unsaved.
func (r *Room) Hide() {
	r.left = r.here()
	if e, ok := r.w.Main.Canvas().Focused().(*rich.Editor); ok && e == r.editor() {
		r.w.Main.Canvas().Unfocus()
	}
	r.save("saved", "")
}

// opened is everything that the room reads of a story.
type opened struct {
	story *editor.Story
	pub   *editor.Publication
	pics  []editor.Picture
	reg   []editor.Project
	iss   []editor.Issue
	house *editor.House
	notes []editor.Comment
	kept  map[editor.Lang]desk.Kept // stands in place of what is stored
}

// fetch reads a story with what it refers to.
func fetch(ctx context.Context, d *desk.Desk, id editor.StoryID) (opened, error) {
	var o opened
	var err error
	if o.story, err = d.Story(ctx, id); err != nil {
		return o, err
	}
	kept, err := d.Kept(ctx)
	if err != nil {
		return o, err
	}
	o.kept = resumed(o.story, kept)
	if o.pub, err = d.Publication(ctx); err != nil {
		return o, err
	}
	if o.house, err = d.House(ctx); err != nil {
		return o, err
	}
	if o.notes, err = d.Comments(ctx, id); err != nil {
		return o, err
	}
	if o.iss, err = d.Issues(ctx); err != nil {
		return o, err
	}
	if o.reg, err = d.Projects(ctx); err != nil {
		return o, err
	}
	o.pics, err = d.Pictures(ctx)
	return o, err
}

// load reads a story behind the window, as its last save left it.
func (r *Room) load(at ui.Place) {
	r.stamp++
	stamp := r.stamp
	ui.InTurn(r.saves, func(ctx context.Context) (opened, error) {
		return fetch(ctx, r.w.Desk, at.Story)
	}, func(o opened, err error) {
		switch {
		case stamp != r.stamp:
		case err != nil:
			r.w.Fail(err, func() { r.load(at) })
		default:
			r.take(o, at)
		}
	})
}

// begin takes a story as it is stored, or goes on with the draft that says the same.
func (r *Room) begin(s *editor.Story) {
	if r.d != nil && r.d.holds(s) {
		r.d.story, r.d.langs = copied(s), r.pub.Languages
	} else {
		r.d = newDraft(s, r.pub.Languages, r.w.Desk.NewBlockID)
	}
	r.led = newLedger(s)
	r.storyDirty, r.failing, r.stored = false, false, r.d.deeds()
}

func (r *Room) take(o opened, at ui.Place) {
	other := r.d == nil || r.d.story.ID != o.story.ID
	from := r.at
	r.pub, r.reg, r.house = o.pub, o.reg, *o.house
	r.standing.Take(o.story.ID, o.iss)
	r.plates.Take(o.pics, r.pub.Design.Paper)
	r.at = at
	if other || !r.failing { // what could not be saved stays as it is
		r.begin(o.story)
	}
	if other {
		r.active, r.top, r.found, r.checked = "", 0, nil, nil
		r.fits.Forget()
		r.view.lang = r.d.source()
		r.makeRoom()
	}
	r.lookup.Forget()
	r.notes.Take(o.notes, r.d.texts)
	if at.Lang != "" && !r.view.both {
		r.view.lang = at.Lang
	}
	r.fill()
	r.lookOver()
	r.measure()
	switch {
	case !other && r.resume(from, at):
	case at.Block != "":
		r.goTo(r.inLang, at.Block)
	case other:
		r.enter()
	}
	r.goOn(o.kept)
	r.w.Offer()
}

// enter gives the keyboard to the story: to its first empty block, so that a new story
// can be typed at once, else to its begin.
func (r *Room) enter() {
	e := r.editor()
	if e == nil {
		return
	}
	at := e.Text().Block(0).ID
	for i := range e.Text().Len() {
		if b := e.Text().Block(i); b.Kind != editor.Image && e.Text().Plain(i) == "" {
			at = b.ID
			break
		}
	}
	e.GoTo(at, 0)
	kit.FocusOn(e)
}

// fill shows the story.
func (r *Room) fill() {
	r.fillBar()
	r.fillSheet()
	r.fillKind()
	r.fillSide()
	r.fillWords()
	r.status("", false)
}

// shown are the languages that are shown.
func (r *Room) shown() []editor.Lang {
	if r.view.both && len(r.d.langs) > 1 {
		return r.d.langs[:2]
	}
	return []editor.Lang{r.view.lang}
}

// status says what the status bar shows of this story.
func (r *Room) status(saved string, failed bool) {
	if r.d == nil {
		return
	}
	st := ui.Status{Saved: saved, Failed: failed}
	st.Cells = []string{r.wordCounts()}
	if v := r.d.version(r.langHere()); v != nil {
		st.Cells = append(st.Cells, r.w.T("writing.stage", "Stage", r.w.StageMark(v.Stage).Word))
	}
	if here := r.placed(); here != "" {
		st.Cells = append(st.Cells, here)
	}
	for _, l := range r.d.langs {
		st.Lights = append(st.Lights, r.light(l))
	}
	r.w.Status(st)
}

func (r *Room) light(l editor.Lang) ui.Mark {
	mark := r.w.T("mark." + string(l))
	v := r.d.version(l)
	if v == nil {
		return ui.LightNone.Mark(mark + " —")
	}
	found, stale := r.weightyIn(l), len(r.stale[l])
	words, light := []string{}, ui.LightOf(found)
	if stale > 0 {
		words, light = append(words, r.w.N("writing.stale.count", stale)), max(light, ui.LightWarn)
	}
	if len(found) > 0 {
		light = max(light, ui.LightWarn) // a misspelt word, too, is to be mended
		words = append(words, r.w.N("writing.findings", len(found)))
	}
	if len(words) == 0 {
		words = append(words, r.w.T("writing.clean"))
	}
	return light.Mark(mark + " " + strings.Join(words, ", "))
}

// Panes are what F6 walks through.
func (r *Room) Panes() []fyne.Focusable {
	var out []fyne.Focusable
	if r.switcher != nil {
		out = append(out, r.switcher)
	}
	if e := r.editor(); r.d != nil && e != nil {
		out = append(out, e)
	}
	if r.tabs != nil && !r.folded {
		out = append(out, r.tabs.Focus())
	}
	return out
}
