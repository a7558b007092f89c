package plan

import (
	"slices"

	"twofold/export/body"
	"twofold/export/column"
)

// plan fills pages with the parts of a story's body from a slot on, the pictures `by`
// slots off their heights.
func (r *Room) plan(parts []body.Segment, from, by int) Plan {
	p := Plan{Parts: parts, By: by, End: from}
	rest := slices.Clone(parts)
	for i := range rest {
		seg := &rest[i]
		if i > 0 && !r.Closer {
			p.End++
		}
		if seg.Span != nil {
			r.span(&p, rest[i:])
		}
		if len(seg.Rows)+len(seg.Floats) > 0 {
			r.columns(&p, i, seg)
		}
	}
	r.judge(&p, by)
	return p
}

// span plans what spans the page above the first of the parts that are left, on the
// next page where it does not fit with some lines below it.
func (r *Room) span(p *Plan, rest []body.Segment) {
	seg := &rest[0]
	slots := seg.Span.Slots
	below := min(LeastLines, seg.Height()/r.Body.Cols)
	if p.End > 0 && p.End+slots+1+below > r.Slots {
		r.above(p, rest)
		least := below
		below = min(below, (seg.Height()+r.Body.Cols-1)/r.Body.Cols)
		p.Cost += (least - below) * bareCost
		p.turn()
	}
	p.Chunks = append(p.Chunks, Chunk{Page: p.Pages, Slot: p.End, Span: seg.Span})
	p.End += slots
	if below > 0 {
		p.End++
	}
}

// above fills the foot of a page that has no room for what spans it with the text that
// belongs below, if there is enough of it or the page would stay mostly empty, and leaves
// the rest of that text. Columns that end there already go on with it.
func (r *Room) above(p *Plan, rest []body.Segment) {
	span, room := rest[0].Span, r.Slots-p.End
	few := rest[0].Height() < (room+LeastLines)*r.Body.Cols // too few lines would be left below
	if room < LeastLines || few && room < r.Slots/mostEmpty {
		p.Cost += room * room * footSlack
		return
	}
	head, slot := p.columnsAbove()
	seg := body.Joined(head, &rest[0])
	f := seg.Filler(r.Body.Cols)
	pages, _ := r.Columns.Fill(f, r.Slots-slot, r.Slots)
	cols, high := pages[0], r.Slots-slot
	if tallest := column.Tallest(cols); len(pages) == 1 || tallest == 0 {
		high = tallest
	}
	if to := cols[len(cols)-1].To; high > 0 && to.Row >= len(head.Rows) && to.Float >= len(head.Floats) {
		if slot < p.End {
			p.Chunks = p.Chunks[:len(p.Chunks)-1]
		}
		p.Chunks = append(p.Chunks, Chunk{
			Of: &seg, Page: p.Pages, Slot: slot, Filler: f, Cols: cols, Height: high,
		})
		rest[0] = *seg.After(to)
		rest[0].Span = span
		p.End = slot + high + 1
	}
	left := max(0, r.Slots-p.End)
	hole := left >= r.Slots/mostEmpty // a slot more is the gap above
	if hole && len(rest) > 1 && len(rest[0].Rows)+len(rest[0].Floats) == 0 {
		r.above(p, rest[1:]) // the text below what spans the page next; none of it overtakes other text
		return
	}
	p.Cost += left * left * footSlack
	if hole {
		p.holes++
	}
}

// columnsAbove is the text of the columns that end where the plan does, and the slot that
// they begin in; no text where something else stands there.
func (p *Plan) columnsAbove() (*body.Segment, int) {
	if n := len(p.Chunks); n > 0 && p.Chunks[n-1].Page == p.Pages && p.Chunks[n-1].Filler != nil {
		c := &p.Chunks[n-1]
		return c.Text(p).After(c.Cols[0].From), c.Slot
	}
	return &body.Segment{}, p.End
}

// Text is what a chunk's columns are filled from.
func (c *Chunk) Text(p *Plan) *body.Segment {
	if c.Of != nil {
		return c.Of
	}
	return &p.Parts[c.Part]
}

func (p *Plan) turn() { p.Pages, p.End = p.Pages+1, 0 }

// columns fills columns with a part, or the piece of it that is left, on as many pages
// as it needs.
func (r *Room) columns(p *Plan, part int, seg *body.Segment) {
	f := seg.Filler(r.Body.Cols)
	var piece *body.Segment
	if whole := &p.Parts[part]; len(seg.Rows) < len(whole.Rows) || len(seg.Floats) < len(whole.Floats) {
		piece = seg
	}
	pages, cost := r.Columns.Fill(f, max(0, r.Slots-p.End), r.Slots)
	p.Cost += cost
	for i, cols := range pages {
		if i > 0 {
			p.turn()
		}
		height := r.Slots - p.End
		if i == len(pages)-1 {
			height = column.Tallest(cols)
		}
		if column.Tallest(cols) > 0 {
			p.Chunks = append(p.Chunks, Chunk{
				Part: part, Of: piece, Page: p.Pages, Slot: p.End, Filler: f,
				Cols: cols, Height: height,
			})
		}
		p.End += height
	}
}
