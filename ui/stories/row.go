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

// look is what a row needs to know beside the story.
type look struct {
	langs  []editor.Lang
	areas  map[editor.AreaID]string
	now    time.Time
	hitFor func(editor.StoryID) (desk.Hit, bool)
	ticked func(editor.StoryID) bool
	shape  *shape
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
	shape   *shape
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
	r.shape = k.shape
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
	r := q.r
	if r.shape == nil {
		return // nothing is in it yet
	}
	c := r.shape.place(size.Width)
	for i := range 2 {
		q.line(i, c, float32(19+25*i))
	}
	put(r.hit, c[colHeadline].x, 68, c[colHeadline].w)
	r.box.place(16, 11)
	middle := size.Height / 2
	right(r.issue, c[colIssue], middle)
	area := c[colArea]
	r.area.Hidden = area.w == 0
	put(r.area, area.x+inset(colArea), middle, area.w-16)
	changed := c[colChanged]
	changed.x += inset(colChanged)
	r.changed.Hidden, r.notes.Hidden = changed.w == 0, changed.w == 0
	if r.notes.Text != "" {
		middle = 19
		put(r.notes, changed.x, middle+25, changed.w)
	}
	put(r.changed, changed.x, middle, changed.w)
}

// line lays out what is said of one language.
func (q *rowRenderer) line(i int, c columns, middle float32) {
	r, stage := q.r, c[colStage]
	put(r.titles[i], c[colHeadline].x, middle, c[colHeadline].w)
	right(r.counts[i], c[colWords], middle)
	r.marks[i].Hidden = stage.w == 0
	if stage.w == 0 {
		for _, o := range []fyne.CanvasObject{r.stages[i], r.stale[i], r.lacks[i]} {
			put(o, 0, -ui.StoryRow, 0) // out of sight; whether they are shown is the story's matter
		}
		return
	}
	put(r.marks[i], stage.x, middle, 22)
	x := stage.x + 22
	for _, b := range []*kit.Badge{r.stages[i], r.stale[i]} {
		if b.Visible() {
			w := b.MinSize().Width
			put(b, x, middle, w)
			x += w + 6
		}
	}
	put(r.lacks[i], x, middle, max(stage.x+stage.w-x-8, 0))
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
