package layout

import (
	"strconv"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/paper"
)

// padding is the room at the sides of boxes.
var padding = face.Millimetres(4.5)

// sidebar is a sand box as high as what it holds.
func (j *job) sidebar(b *editor.Block, a *editor.Article, width length) galley {
	return j.sidebarOf(b, a, width, 0)
}

// sidebarOf is a sidebar of at least so many slots. Its text begins in its second slot
// and ends no lower than its last but one.
func (j *job) sidebarOf(b *editor.Block, a *editor.Article, width length, slots int) galley {
	inner := box{j: j, measure: width - 2*padding, y: j.d.Slot}
	inner.title(b, width)
	for i := range a.Body {
		if a.Body[i].In == b.ID {
			inner.add(&a.Body[i])
		}
	}
	slots = max(slots, j.d.SlotsOf(inner.y)+1)
	if slots > j.d.Slots {
		slots = j.cutBox(&inner, b.ID)
	}
	g := galley{slots: slots}
	high := pictureHeight(j.d, slots)
	g.items = append(g.items,
		&paper.Box{Block: b.ID, Y: design.CapDrop, W: width, H: high, Fill: design.Sand})
	g.box(0, design.CapDrop, width, bar.h, design.Saffron)
	g.join(inner.g, padding, 0)
	return g
}

// cutBox drops what a box holds below the last slot but one of a page, and reports it.
// It returns the slots of a page.
func (j *job) cutBox(in *box, block editor.BlockID) int {
	limit := length(j.d.Slots-1) * j.d.Slot
	var items []paper.Item
	var lines []setLine
	for _, it := range in.g.items {
		if lowest(it) <= limit {
			items = append(items, it)
		}
	}
	for _, ln := range in.g.lines {
		if ln.y <= limit {
			lines = append(lines, ln)
		}
	}
	j.overset(block, len(in.g.lines)-len(lines))
	in.g.items, in.g.lines = items, lines
	return j.d.Slots
}

// box sets blocks under each other, off the grid, as lists and boxes allow.
type box struct {
	j       *job
	g       galley
	measure length
	y       length // where the next line box begins
	number  int
	filled  bool
}

func (in *box) title(b *editor.Block, width length) {
	if blank(b.Spans) {
		return
	}
	in.put(matter{block: b.ID, spans: b.Spans, style: &design.SideTitle, measure: in.measure}, 0)
	in.y += design.Quarter
	if width > narrow {
		in.y += design.Quarter
	}
	in.filled = false
}

// put sets matter at the next line and moves below it.
func (in *box) put(m matter, x length) {
	m, lines := in.j.fitted(m)
	in.g.put(m, lines, x, in.y+design.BaselineDrop)
	in.y += length(len(lines)) * m.style.Leading
	in.filled = true
}

func (in *box) add(b *editor.Block) {
	if b.Kind == editor.Image {
		in.picture(b)
		return
	}
	if blank(b.Spans) {
		return
	}
	if in.filled {
		in.y += design.Quarter
	}
	m := matter{block: b.ID, spans: b.Spans, style: &design.SideBody, measure: in.measure}
	switch b.Kind {
	case editor.Bullet:
		in.number = 0
		in.item(m, "–", hang)
	case editor.Numbered:
		in.number++
		in.item(m, strconv.Itoa(in.number)+".", hangNumber)
	case editor.Subhead:
		m.style = &design.SideTitle
		in.put(m, 0)
	case editor.Quote, editor.PullQuote:
		said := design.SideBody
		said.Font, said.Tag = face.SansItalic, design.TagQuote
		m.style = &said
		in.put(m, 0)
		if b.Speaker != "" {
			in.put(matter{
				block: b.ID, spans: editor.Plain(b.Speaker), style: &design.QuoteName,
				measure: in.measure,
			}, 0)
		}
	default:
		in.put(m, 0)
	}
}

func (in *box) item(m matter, label string, by length) {
	mark := plain(label, &design.ListLabel, by)
	mark.block = m.block
	in.j.word(&in.g, mark, 0, in.y+design.BaselineDrop)
	m.style, m.measure = &design.List, m.measure-by
	in.put(m, by)
}

// picture puts a picture of the box's width into it, in its own shape as far as that is
// not higher than wide.
func (in *box) picture(b *editor.Block) {
	if in.filled {
		in.y += design.HalfSlot
	}
	high := in.measure * 2 / 3
	if pic := in.j.ed.Picture(b.Picture); pic != nil {
		if w, h := pic.Upright(); w > 0 && h > 0 {
			high = min(in.measure*length(h)/length(w), in.measure)
		}
	}
	in.j.picture(&in.g, b, rect{0, in.y, in.measure, high})
	in.y += high
	caption := in.j.caption(b, in.measure)
	in.g.join(caption, 0, in.y)
	in.y += length(caption.slots) * in.j.d.Slot
	in.filled = true
}
