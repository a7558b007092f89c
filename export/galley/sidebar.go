package galley

import (
	"strconv"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/paper"
)

// Padding is the room at the sides of boxes.
var Padding = face.Millimetres(4.5)

// What list items hang by.
var (
	Hang       = face.Millimetres(4)
	HangNumber = face.Millimetres(5.5)
)

// Sidebar is a sand box as high as what it holds.
func (c *Compositor) Sidebar(b *editor.Block, a *editor.Article, width length) Galley {
	return c.SidebarOf(b, a, width, 0)
}

// SidebarOf is a sidebar of at least so many slots. Its text begins in its second slot
// and ends no lower than its last but one.
func (c *Compositor) SidebarOf(b *editor.Block, a *editor.Article, width length, slots int) Galley {
	inner := c.Stack(width-2*Padding, c.Grid.Slot)
	inner.title(b, width)
	inner.hold(held(a, b.ID), width)
	slots = max(slots, c.Grid.SlotsOf(inner.Y)+1)
	if slots > c.Grid.Slots {
		slots = inner.Cut(b.ID)
	}
	g := Galley{Slots: slots}
	high := PictureHeight(c.Grid, slots)
	g.Items = append(g.Items,
		&paper.Box{Block: b.ID, Y: design.CapDrop, W: width, H: high, Fill: design.Sand})
	g.Box(0, design.CapDrop, width, BarHeight, design.Saffron)
	g.Join(inner.Set, Padding, 0)
	return g
}

// Cut drops what stands below the last slot but one of a page, and reports it. It returns
// the slots of a page.
func (in *Stack) Cut(block editor.BlockID) int {
	limit := length(in.c.Grid.Slots-1) * in.c.Grid.Slot
	var items []paper.Item
	var lines []Line
	for _, it := range in.Set.Items {
		if Lowest(it) <= limit {
			items = append(items, it)
		}
	}
	for _, ln := range in.Set.Lines {
		if ln.Y <= limit {
			lines = append(lines, ln)
		}
	}
	in.c.Overset(block, len(in.Set.Lines)-len(lines))
	in.Set.Items, in.Set.Lines = items, lines
	return in.c.Grid.Slots
}

// Stack sets text under text, off the grid, as lists and boxes allow.
type Stack struct {
	c       *Compositor
	Set     Galley // what stands, without its slots
	Measure length
	Y       length // where the next line box begins
	number  int
	filled  bool
}

// Stack begins a stack whose first line box begins at y.
func (c *Compositor) Stack(measure, y length) *Stack {
	return &Stack{c: c, Measure: measure, Y: y}
}

func (in *Stack) title(b *editor.Block, width length) {
	if Blank(b.Spans) {
		return
	}
	in.Put(Matter{Block: b.ID, Spans: b.Spans, Style: &design.SideTitle, Measure: in.Measure}, 0)
	in.Y += design.Quarter
	if width > narrow {
		in.Y += design.Quarter
	}
	in.filled = false
}

// Put sets matter at the next line and moves below it.
func (in *Stack) Put(m Matter, x length) {
	m, lines := in.c.Fitted(m)
	in.Set.Put(m, lines, x, in.Y+design.BaselineDrop)
	in.Y += length(len(lines)) * m.Style.Leading
	in.filled = true
}

// gap is the room above a block that stands below another.
func gap(b *editor.Block) length {
	if b.Kind == editor.Image {
		return design.HalfSlot
	}
	return design.Quarter
}

func (in *Stack) add(b *editor.Block) {
	if b.Kind == editor.Image {
		in.picture(b)
		return
	}
	if Blank(b.Spans) {
		return
	}
	if in.filled {
		in.Y += gap(b)
	}
	m := Matter{Block: b.ID, Spans: b.Spans, Style: &design.SideBody, Measure: in.Measure}
	switch b.Kind {
	case editor.Bullet:
		in.number = 0
		in.item(m, "–", Hang)
	case editor.Numbered:
		in.number++
		in.item(m, strconv.Itoa(in.number)+".", HangNumber)
	case editor.Subhead:
		m.Style = &design.SideTitle
		in.Put(m, 0)
	case editor.Quote, editor.PullQuote:
		said := design.SideBody
		said.Font, said.Tag = face.SansItalic, design.TagQuote
		m.Style = &said
		in.Put(m, 0)
		if b.Speaker != "" {
			in.Put(Matter{
				Block: b.ID, Spans: editor.Plain(b.Speaker), Style: &design.QuoteName,
				Measure: in.Measure,
			}, 0)
		}
	default:
		in.Put(m, 0)
	}
}

func (in *Stack) item(m Matter, label string, by length) {
	mark := Plain(label, &design.ListLabel, by)
	mark.Block = m.Block
	in.c.Word(&in.Set, mark, 0, in.Y+design.BaselineDrop)
	m.Style, m.Measure = &design.List, m.Measure-by
	in.Put(m, by)
}

// picture puts a picture of the box's width into it, in its own shape as far as that is
// not higher than wide.
func (in *Stack) picture(b *editor.Block) {
	if in.filled {
		in.Y += gap(b)
	}
	high := in.Measure * 2 / 3
	if pic := in.c.ed.Picture(b.Picture); pic != nil {
		if w, h := pic.Upright(); w > 0 && h > 0 {
			high = min(in.Measure*length(h)/length(w), in.Measure)
		}
	}
	in.c.Picture(&in.Set, b, Rect{0, in.Y, in.Measure, high})
	in.Y += high
	caption := in.c.Caption(b, in.Measure)
	in.Set.Join(caption, 0, in.Y)
	in.Y += length(caption.Slots) * in.c.Grid.Slot
	in.filled = true
}
