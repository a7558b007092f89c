package fit

import (
	"twofold/editor"
	"twofold/export/design"
	"twofold/export/paper"
)

// roomOf is how many slots a story may have that asks for part of a page, the gap between
// stories taken off; 0 for any number.
func roomOf(f editor.Format, slots int) int {
	switch f {
	case editor.FormatFull:
		return slots
	case editor.FormatHalf:
		return slots/2 - 1
	case editor.FormatThird:
		return slots/3 - 1
	}
	return 0
}

// measure says of every story by how many lines it is too long, or how many are free: by
// the part of a page that it asks for, and by the pages that it takes in the first edition.
func measure(set []Fitted) {
	for i := range set {
		x := &set[i]
		for k := range x.Doc.Report.Stories {
			s := &x.Doc.Report.Stories[k]
			p := part(x.Edition, s.Story)
			if p == nil || len(s.Pages) == 0 {
				continue
			}
			room := roomOf(p.Format, x.slots()) * s.Columns
			s.Over += max(0, s.Taken-room) * min(room, 1)
			if i > 0 && s.Over == 0 {
				s.Over = x.beyond(&set[0], s.Story)
			}
			s.Free = x.free(s, room)
		}
	}
}

// slots is how many lines a column of a page has.
func (x *Fitted) slots() int { return design.On(x.Edition.Design.Paper).Slots }

// beyond is how many lines of a story stand on pages after the last one that it takes in
// another edition, when it begins on the same page in both.
func (x *Fitted) beyond(o *Fitted, id editor.StoryID) int {
	last := o.last(id)
	if !x.Edition.Design.KeepPages || last == 0 || x.first(id) != o.first(id) {
		return 0
	}
	n := 0
	for _, p := range x.Doc.Pages {
		if p.Number > last {
			n += linesOn(&p, id)
		}
	}
	return n
}

// linesOn counts the lines of a story on a page.
func linesOn(p *paper.Page, id editor.StoryID) int {
	n := 0
	var last *paper.Text
	for _, it := range p.Items {
		t, ok := it.(*paper.Text)
		if !ok || t.Story != id || t.Tag == design.TagArtifact {
			continue
		}
		if last == nil || last.Block != t.Block || last.Y != t.Y {
			n++
		}
		last = t
	}
	return n
}

// free is how many lines a story may have more: those at the ends of its last columns, and
// those below it when nothing else stands there.
func (x *Fitted) free(s *paper.Fit, room int) int {
	switch {
	case s.Over > 0:
		return 0
	case room > 0:
		return room - s.Taken
	case x.followed(s):
		return s.Free
	}
	return s.Free + x.Doc.Report.EmptySlots[s.Pages[len(s.Pages)-1]-1]*s.Columns
}

// followed says whether another story stands on the last page of one, below it.
func (x *Fitted) followed(s *paper.Fit) bool {
	last := s.Pages[len(s.Pages)-1]
	for i := range x.Doc.Report.Stories {
		o := &x.Doc.Report.Stories[i]
		if o.Story != s.Story && len(o.Pages) > 0 && o.Pages[0] == last && s.Pages[0] <= last &&
			x.after(s.Story, o.Story) {
			return true
		}
	}
	return false
}

// after says whether story b comes after story a in the running order.
func (x *Fitted) after(a, b editor.StoryID) bool {
	seen := false
	for _, art := range x.Edition.Articles() {
		if art.Story == b {
			return seen
		}
		seen = seen || art.Story == a
	}
	return false
}

// Used is how many pages the edition fills: its pages without what its emptiest inner page
// leaves empty, beyond what may stay empty.
func (x *Fitted) Used() float64 {
	empty := x.emptiest()
	if empty <= emptyFoot {
		empty = 0
	}
	return float64(x.pages()) - float64(empty)/float64(x.slots())
}

// emptyFoot is how many slots may stay empty at the foot of a page.
const emptyFoot = 6
