package stories

import (
	"strconv"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/widget"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/kit"
)

// columns are where the columns of the list stand for a width. A width of 0 means that
// the column is left out.
type columns struct {
	headline, stage, words, issue, area, changed span
}

type span struct{ x, w float32 }

// tickWidth is the room for a row's tick at the left.
const tickWidth = 44

// columnsFor gives way in order as the room narrows: area first, then words.
func columnsFor(width float32) columns {
	const stage, words, issue, area, changed = 248, 60, 68, 176, 104
	var c columns
	right := width - 12
	take := func(w float32) span {
		right -= w
		return span{right, w}
	}
	c.changed = take(changed)
	if width >= 1060 {
		c.area = take(area)
	}
	c.issue = take(issue)
	if width >= 900 {
		c.words = take(words)
	}
	c.stage = take(stage)
	c.headline = span{tickWidth, max(right-tickWidth-16, 120)}
	return c
}

// look is what a row needs to know beside the story.
type look struct {
	langs  []editor.Lang
	areas  map[editor.AreaID]string
	now    time.Time
	hitFor func(editor.StoryID) (desk.Hit, bool)
	ticked func(editor.StoryID) bool
	step   func(editor.StoryID, editor.Lang) (desk.Step, bool)
	words  *ui.Window
	look   string // what is searched for
}

// row shows one story: a line for each of two languages.
type row struct {
	widget.BaseWidget
	titles  [2]*kit.Cut
	marks   [2]*canvas.Text
	stages  [2]*kit.Badge
	stale   [2]*kit.Badge
	lacks   [2]*kit.Cut // what stands between a version and its next stage
	whole   [2]string   // the same, in full
	counts  [2]*canvas.Text
	issue   *canvas.Text
	area    *kit.Cut
	changed *canvas.Text
	notes   *canvas.Text // how many comments are open; "" for none
	hit     *kit.Cut
	third   bool
	box     tickBox
}

func newRow() *row {
	r := &row{
		issue:   kit.Text("", ui.SizeText, ui.ColourInk),
		area:    kit.NewCut("", ui.SizeSmall, ui.ColourInk2, false),
		changed: kit.Text("", ui.SizeSmall, ui.ColourInk2),
		notes:   kit.Text("", ui.SizeSmall, ui.ColourInk3),
		hit:     kit.NewCut("", ui.SizeCaption, ui.ColourInk2, false),
		box:     newTickBox(),
	}
	for i := range 2 {
		r.titles[i] = kit.NewCut("", ui.SizeText, ui.ColourInk, i == 0)
		r.marks[i] = kit.Text("", ui.SizeCaption, ui.ColourInk2)
		r.stages[i] = kit.NewBadge(ui.Mark{})
		r.stale[i] = kit.NewBadge(ui.Mark{})
		r.lacks[i] = kit.NewCut("", ui.SizeCaption, ui.ColourInk3, false)
		r.counts[i] = kit.Text("", ui.SizeSmall, ui.ColourInk)
	}
	r.ExtendBaseWidget(r)
	return r
}

// set fills the row with a story.
func (r *row) set(s *desk.StoryRow, k *look) {
	for i := range 2 {
		if i < len(k.langs) {
			r.line(i, k.langs[i], s, k)
		} else {
			r.titles[i].Set("", ui.ColourInk, false)
			r.marks[i].Text, r.counts[i].Text = "", ""
			r.stages[i].Hide()
			r.stale[i].Hide()
			r.lacks[i].Hide()
		}
	}
	r.box.set(k.ticked(s.ID))
	r.issue.Text = "—"
	if s.Issue > 0 {
		r.issue.Text = strconv.Itoa(s.Issue)
	}
	area := ""
	if len(s.Areas) > 0 {
		area = k.areas[s.Areas[0]]
	}
	r.area.Set(area, ui.ColourInk2, false)
	r.changed.Text = k.words.When(s.Modified, k.now)
	r.notes.Text = ""
	if s.Comments > 0 {
		r.notes.Text = k.words.N("stories.comments", s.Comments)
	}
	hit, ok := k.hitFor(s.ID)
	r.third = ok
	r.hit.Set(hit.Excerpt, ui.ColourInk2, false)
	r.hit.Mark(hit.Marks)
	r.hit.Hidden = !ok
	for _, t := range []*canvas.Text{
		r.marks[0], r.marks[1], r.counts[0], r.counts[1],
		r.issue, r.changed, r.notes,
	} {
		t.Refresh()
	}
	r.Refresh()
}

func (r *row) line(i int, l editor.Lang, s *desk.StoryRow, k *look) {
	title, ink := s.Titles[l], ui.ColourInk
	stage, there := s.Stages[l]
	switch {
	case !there:
		title, ink = k.words.T("stories.missing."+string(l)), ui.ColourInk3
	case title == "":
		title, ink = k.words.T("stories.untitled"), ui.ColourInk3
	case i > 0:
		ink = ui.ColourInk2
	}
	r.titles[i].Set(title, ink, i == 0)
	r.titles[i].Mark(ui.Hits(title, k.look))
	r.marks[i].Text = k.words.T("mark." + string(l))
	r.stages[i].Show()
	r.stages[i].Set(k.words.StageMark(stage))
	if s.Stale[l] {
		r.stale[i].Set(k.words.StaleMark())
		r.stale[i].Show()
	} else {
		r.stale[i].Hide()
	}
	r.lacks[i].Hidden = true
	if step, known := k.step(s.ID, l); known {
		r.lacks[i].Set(tally(k.words, step), ui.ColourInk3, false)
		r.whole[i] = whole(k.words, step)
		r.lacks[i].Hidden = false
	}
	r.counts[i].Text = "—"
	if there {
		r.counts[i].Text = ui.Count(s.Words[l], k.words.Lang())
	}
}

// CreateRenderer is for the toolkit.
func (r *row) CreateRenderer() fyne.WidgetRenderer { return &rowRenderer{r} }

type rowRenderer struct{ r *row }

func (q *rowRenderer) Destroy()           {}
func (q *rowRenderer) MinSize() fyne.Size { return fyne.NewSize(300, ui.StoryRow) }
func (q *rowRenderer) Refresh()           { q.Layout(q.r.Size()) }

func (q *rowRenderer) Objects() []fyne.CanvasObject {
	r := q.r
	out := []fyne.CanvasObject{r.box.back, r.box.sign, r.issue, r.area, r.changed, r.notes, r.hit}
	for i := range 2 {
		out = append(out, r.titles[i], r.marks[i], r.stages[i], r.stale[i], r.lacks[i], r.counts[i])
	}
	return out
}

func (q *rowRenderer) Layout(size fyne.Size) {
	r, c := q.r, columnsFor(size.Width)
	for i := range 2 {
		middle := float32(19 + 25*i)
		put(r.titles[i], c.headline.x, middle, c.headline.w)
		put(r.marks[i], c.stage.x, middle, 22)
		w := r.stages[i].MinSize().Width
		put(r.stages[i], c.stage.x+22, middle, w)
		x := c.stage.x + 22 + w + 6
		if r.stale[i].Visible() {
			w = r.stale[i].MinSize().Width
			put(r.stale[i], x, middle, w)
			x += w + 6
		}
		put(r.lacks[i], x, middle, max(c.stage.x+c.stage.w-x-8, 0))
		right(r.counts[i], c.words, middle)
	}
	put(r.hit, c.headline.x, 68, c.headline.w)
	r.box.place(16, 11)
	middle := size.Height / 2
	right(r.issue, span{c.issue.x, c.issue.w - 12}, middle)
	r.area.Hidden = c.area.w == 0
	put(r.area, c.area.x+8, middle, c.area.w-16)
	if r.notes.Text != "" {
		middle = 19
		put(r.notes, c.changed.x, middle+25, c.changed.w)
	}
	put(r.changed, c.changed.x, middle, c.changed.w)
}

// tip is what the pointer rests on and more words about it: what a version lacks, or a
// headline that is cut.
func (r *row) tip(at fyne.Position) (fyne.CanvasObject, string) {
	for i := range 2 {
		if r.lacks[i].Visible() && within(r.lacks[i], at) {
			return r.lacks[i], r.whole[i]
		}
		if lost := r.titles[i].Lost(); lost != "" && within(r.titles[i], at) {
			return r.titles[i], lost
		}
	}
	return nil, ""
}

func within(o fyne.CanvasObject, at fyne.Position) bool {
	p, s := o.Position(), o.Size()
	return at.X >= p.X && at.X < p.X+s.Width && at.Y >= p.Y && at.Y < p.Y+s.Height
}

func put(o fyne.CanvasObject, x, middle, w float32) {
	h := o.MinSize().Height
	o.Move(fyne.NewPos(x, middle-h/2))
	o.Resize(fyne.NewSize(w, h))
}

func right(t *canvas.Text, s span, middle float32) {
	t.Hidden = s.w == 0
	m := t.MinSize()
	put(t, s.x+s.w-m.Width-8, middle, m.Width)
}
