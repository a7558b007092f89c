package layout

import (
	"fmt"

	"twofold/export/body"
	"twofold/export/column"
	"twofold/export/design"
	"twofold/export/galley"
	"twofold/export/paper"
	"twofold/export/plan"
)

// What is disliked about the height of the cover's picture.
const (
	coverSlack = 2 // times the square of the slots left empty below the text
	coverDrop  = 3 // for each slot that the picture is lower than it could be
	coverEase  = 2 // slots that it may be lower
)

// easeText lowers the picture by a few slots where the text beside the contents then
// ends better.
func (j *job) easeText(f *front) {
	if len(f.lead.Parts) == 0 {
		return
	}
	high, best, least := f.foot, f.foot, 1<<30
	rows := body.Measured(f.lead.Parts[0].Rows)
	for drop := 0; drop <= coverEase && high-drop >= j.d.Cover.Low; drop++ {
		f.foot = high - drop
		f.stand()
		room := j.d.Cover.Foot - f.columns
		n := column.Fit(rows, room, plan.LeastLines)
		slack := room - column.Height(rows[:n])
		if n == len(rows) {
			slack = 0
		}
		if cost := slack*slack*coverSlack + drop*coverDrop; cost < least {
			best, least = f.foot, cost
		}
	}
	f.foot = best
}

// aboveBox is how many slots of text above the contents are worth having.
const aboveBox = 8

// takeText takes as much of the lead's text as the cover holds: beside the contents, and
// on a cover without a picture above them too.
func (j *job) takeText(f *front) {
	f.box = f.columns
	if len(f.lead.Parts) == 0 {
		return
	}
	seg := &f.lead.Parts[0]
	rows := body.Measured(seg.Rows)
	alone := len(f.lead.Parts) == 1 && len(seg.Floats) == 0 && seg.Span == nil
	room := j.d.Cover.Foot - f.columns
	if alone && column.Height(rows) <= room+1 {
		f.left, f.lead.Parts = seg.Rows, nil
		f.lead.taken += column.Height(rows)
		return
	}
	n := column.Fit(rows, room, plan.LeastLines)
	top := j.d.Cover.Foot + 1 - j.boxSlots(f.entries)
	if j.d.Columns > 1 && f.lead.Cover == nil && top-f.columns >= aboveBox {
		left := column.Fit(rows, room+1, plan.LeastLines)
		right := column.Fit(rows[left:], top-2-f.columns, plan.LeastLines)
		if alone && column.Height(rows[left:]) <= top-1-f.columns {
			right = len(rows) - left
		}
		if right > 0 {
			n, f.box, f.right = left, top, seg.Rows[left:left+right]
		}
	}
	f.left = seg.Rows[:n]
	f.lead.taken += column.Height(rows[:n+len(f.right)])
	f.keepRest(n + len(f.right))
}

// keepRest leaves what the cover does not take to the next page.
func (f *front) keepRest(taken int) {
	seg := &f.lead.Parts[0]
	seg.Rows = seg.Rows[taken:]
	for i := range seg.Floats {
		seg.Floats[i].Anchor = max(0, seg.Floats[i].Anchor-taken)
	}
	if len(seg.Rows) == 0 && len(seg.Floats) == 0 && seg.Span == nil {
		f.lead.Parts = f.lead.Parts[1:]
	}
	if len(f.lead.Parts) > 0 {
		f.on = 2
	}
}

// coverColumn places rows under each other.
func (j *job) coverColumn(sh *sheet, rows []body.Row, x length, slot int) {
	seg := body.Segment{Rows: rows}
	for _, s := range seg.Spots(j.d, column.Stack(body.Measured(rows)), x, slot) {
		sh.place(s.Galley, s.X, s.Y)
	}
}

// boxSlots is how high the contents stand: down to their foot, unless text is above
// them or would leave them mostly empty.
func (f *front) boxSlots(j *job) int {
	slots := j.d.Cover.Foot + 1 - f.box
	if need := j.boxSlots(f.entries); f.lead.Cover == nil && slots > need+aboveBox {
		return need
	}
	return slots
}

// jump says where the lead goes on, below the last column of its text.
func (j *job) jump(sh *sheet, f *front) {
	var g galley.Galley
	says := fmt.Sprintf(j.words.ContinuedOn, f.on)
	y := design.BaselineDrop + 1_500
	w := j.Word(&g, galley.Plain(says, &design.Jump, j.d.Span(j.d.Column())), 0, y)
	g.Arrow(w+4_000, y-design.Jump.Size/4)
	g.Items = append(g.Items, &paper.Link{
		Y: design.CapDrop, W: w + 16_000, H: j.d.Slot - design.CapDrop,
		Page: f.on, Says: says,
	})
	x, slot := j.d.X(1, 0), j.d.Cover.Foot
	if len(f.right) > 0 {
		x, slot = j.d.X(1, j.d.Column()), f.box-2
	}
	sh.place(g, x, j.d.Top(slot))
}
