package margin

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/widget"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/diff"
	"twofold/ui/kit/menu"
)

// History lists what a version said before, newest first, and compares any two of its
// states; the first of the list is the present one.
type History struct {
	Now  func() *editor.Version // as it is on the screen
	Name func(editor.BlockID) string

	Restore func(editor.RevisionID)
	Keep    func() // under a name
	// Back gives a block what it said in a state before: all of it was is that state.
	Back func(id editor.BlockID, was *editor.Version)

	w        *ui.Window
	lane     *ui.Lane
	revs     []editor.Revision
	list     *kit.Rows
	head     *fyne.Container
	cards    *fyne.Container
	restore  *kit.Button
	than     int // index of the newer state; 0 for the present one
	besides  bool
	old, now *editor.Version
	compared []Change
}

// Change is a block that differs between two states of a version.
type Change struct {
	Block editor.BlockID
	Runs  []diff.Run
}

// NewHistory makes a history; its deeds are to be set.
func NewHistory(w *ui.Window) *History { return &History{w: w, lane: w.Work.Lane()} }

// Page shows the states, which are none until Set.
func (h *History) Page(lang string) fyne.CanvasObject {
	h.revs, h.old, h.compared, h.than = nil, nil, nil, 0
	h.head, h.cards = container.NewStack(), kit.Column(8)
	h.list = kit.NewRows()
	h.list.Len = func() int { return len(h.revs) + 1 }
	h.list.Height = func(int) float32 { return 44 }
	h.list.New = func() fyne.CanvasObject { return newState() }
	h.list.Fill = func(i int, o fyne.CanvasObject) { h.fill(i, o.(*state)) }
	h.list.OnChoose = func(int) { h.compare() }
	h.restore = kit.NewButton(h.w.T("writing.restore"), ui.IconHistory, kit.Normal, func() {
		if i := h.list.Chosen(); i > 0 {
			h.Restore(h.revs[i-1].ID)
		}
	})
	h.restore.Disable()
	foot := kit.Fill(ui.ColourSurface, kit.Column(0, kit.Line(), kit.Pad(16, 12, kit.Row(8, h.restore,
		kit.NewButton(h.w.T("writing.name"), "", kit.Normal, h.Keep)))))
	title := kit.Pad(16, 8, kit.Bold(h.w.T("writing.history.of", "Lang", lang), ui.SizeSmall, ui.ColourInk2))
	top := kit.Column(0, title, kit.Sized(0, 220, h.list), kit.Line(), h.head)
	return kit.Frame(top, foot, nil, nil, kit.Scrolled(80, kit.Pad(12, 12, h.cards)))
}

// Set gives the states before the present one, newest first.
func (h *History) Set(revs []editor.Revision) {
	h.revs = revs
	h.list.Reload()
}

// fill shows a state: the present one, or a revision.
func (h *History) fill(i int, s *state) {
	if i == 0 {
		s.set(h.w.T("history.now"), h.w.N("writing.words", h.Now().Words()), h.w.Desk.Who())
		return
	}
	rev := &h.revs[i-1]
	why := h.w.T("why." + rev.Why)
	switch {
	case rev.Why == "stage" && rev.Name != "":
		why = h.w.T("history.stage", "Step", rev.Name)
	case rev.Name != "":
		why = h.w.T("writing.saved.as", "Name", rev.Name)
	}
	s.set(h.w.When(rev.When, h.w.Now()), why, rev.Who)
}

// compare compares the state that is chosen with the other one, behind the window.
func (h *History) compare() {
	at := h.list.Chosen()
	if at <= 0 {
		h.restore.Disable()
		h.head.RemoveAll()
		h.cards.RemoveAll()
		return
	}
	h.restore.Enable()
	if h.than >= at {
		h.than = 0
	}
	id, than := h.revs[at-1].ID, h.present()
	ui.Latest(h.lane, func(ctx context.Context) ([2]*editor.Version, error) {
		old, err := h.w.Desk.Revision(ctx, id)
		if err != nil {
			return [2]*editor.Version{}, err
		}
		now, err := than(ctx)
		return [2]*editor.Version{old.Version, now}, err
	}, func(two [2]*editor.Version, err error) {
		if err != nil {
			h.w.Fail(err, nil)
			return
		}
		h.old, h.now = two[0], two[1]
		h.compared = Changes(h.old, h.now)
		h.show()
	})
}

// present reads the newer of the two states that are compared.
func (h *History) present() func(context.Context) (*editor.Version, error) {
	if h.than == 0 {
		now := h.Now().Clone()
		return func(context.Context) (*editor.Version, error) { return now, nil }
	}
	id := h.revs[h.than-1].ID
	return func(ctx context.Context) (*editor.Version, error) {
		rev, err := h.w.Desk.Revision(ctx, id)
		if err != nil {
			return nil, err
		}
		return rev.Version, nil
	}
}

// stateName is how a state is called in a sentence.
func (h *History) stateName(i int) string {
	if i == 0 {
		return h.w.T("history.now")
	}
	return h.w.When(h.revs[i-1].When, h.w.Now())
}

func (h *History) show() {
	var than *kit.Button
	than = kit.NewPick(h.stateName(h.than), func() { menu.Below(than, h.others()...) }).Small()
	at := 0
	if h.besides {
		at = 1
	}
	how := kit.NewSegmented([]string{h.w.T("history.marked"), h.w.T("history.besides")}, at, func(i int) {
		h.besides = i == 1
		h.showCards()
	}).Small()
	title := h.w.T("history.compared", "Old", h.stateName(h.list.Chosen()))
	kit.Swap(h.head, kit.Pad(12, 8, kit.Column(6,
		kit.Row(6, kit.Bold(title, ui.SizeText, ui.ColourInk), than),
		kit.Row(6, kit.Text(h.w.N("history.changes", len(h.compared)), ui.SizeSmall, ui.ColourInk2),
			kit.Spring(), how))))
	h.showCards()
}

// others are the states that the chosen one may be compared with: the newer ones.
func (h *History) others() []*fyne.MenuItem {
	var items []*fyne.MenuItem
	for i := range h.list.Chosen() {
		it := fyne.NewMenuItem(h.stateName(i), func() {
			h.than = i
			h.compare()
		})
		it.Checked = i == h.than
		items = append(items, it)
	}
	return items
}

// mostChanges is how many blocks that differ are shown at once.
const mostChanges = 60

func (h *History) showCards() {
	h.cards.RemoveAll()
	if len(h.compared) == 0 {
		h.cards.Add(kit.Row(0, kit.NewLight(ui.LightOK.Mark(h.w.T("writing.history.same")), nil)))
	}
	for i, c := range h.compared {
		if i == mostChanges {
			h.cards.Add(kit.Text(h.w.N("checks.more", len(h.compared)-i), ui.SizeSmall, ui.ColourInk2))
			break
		}
		h.cards.Add(h.card(c))
	}
	h.cards.Refresh()
}

func (h *History) card(c Change) fyne.CanvasObject {
	name := h.Name(c.Block)
	if name == "" {
		if b := h.old.Block(c.Block); b != nil {
			name = h.w.T("kind." + string(b.Kind))
		}
	}
	col := kit.Column(4, kit.Text(name, ui.SizeCaption, ui.ColourInk3))
	if h.besides {
		old, now := Halves(c.Runs)
		col.Add(kit.Row(10, kit.Grow(diff.New(old)), kit.Grow(diff.New(now))))
	} else {
		col.Add(diff.New(c.Runs))
	}
	if h.than == 0 {
		was := h.old
		col.Add(kit.Row(0, kit.NewButton(h.w.T("history.back"), ui.IconHistory, kit.Normal, func() {
			h.Back(c.Block, was)
			h.compare()
		}).Small()))
	}
	return card(col)
}

// Changes are the blocks in which two states of a version differ, in the order of the
// newer one; those that only the older one has come last.
func Changes(old, now *editor.Version) []Change {
	var out []Change
	add := func(id editor.BlockID, before, after []editor.Span) {
		runs := Compared(before, after)
		for _, r := range runs {
			if r.Change != 0 {
				out = append(out, Change{id, runs})
				return
			}
		}
	}
	for i := range now.Blocks {
		b := &now.Blocks[i]
		var before []editor.Span
		if was := old.Block(b.ID); was != nil {
			before = was.Spans
		}
		add(b.ID, before, b.Spans)
	}
	for i := range old.Blocks {
		if b := &old.Blocks[i]; now.Block(b.ID) == nil {
			add(b.ID, b.Spans, nil)
		}
	}
	return out
}

// Halves are what a compared text said before, and what it says now.
func Halves(runs []diff.Run) (old, now []diff.Run) {
	for _, r := range runs {
		if r.Change <= 0 {
			old = append(old, r)
		}
		if r.Change >= 0 {
			now = append(now, r)
		}
	}
	return old, now
}

// state is one line of the history.
type state struct {
	widget.BaseWidget
	when, why, who *kit.Cut
}

func newState() *state {
	s := &state{
		when: kit.NewCut("", ui.SizeText, ui.ColourInk, true),
		why:  kit.NewCut("", ui.SizeSmall, ui.ColourInk2, false),
		who:  kit.NewCut("", ui.SizeSmall, ui.ColourInk2, false),
	}
	s.ExtendBaseWidget(s)
	return s
}

// CreateRenderer is for the toolkit.
func (s *state) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(kit.Pad(16, 4,
		kit.Row(8, kit.Grow(kit.Column(0, s.when, s.why)), kit.Sized(90, 0, s.who))))
}

func (s *state) set(when, why, who string) {
	s.when.Set(when, ui.ColourInk, true)
	s.why.Set(strings.TrimSpace(why), ui.ColourInk2, false)
	s.who.Set(who, ui.ColourInk2, false)
}
