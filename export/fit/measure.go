package fit

import (
	"slices"

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
// the part of a page that it asks for, by the pages that it takes in the first edition, and
// by the pages that the edition is to have.
func measure(set []Fitted) {
	most := longestAllowed(set)
	for i := range set {
		x := &set[i]
		for k := range x.Doc.Report.Stories {
			s := &x.Doc.Report.Stories[k]
			p := part(x.Edition, s.Story)
			if p == nil || len(s.Pages) == 0 {
				continue
			}
			room := roomOf(p.Format, x.slots()) * s.Columns
			if room > 0 {
				s.Over += max(0, s.Taken-room)
			}
			if i > 0 && s.Over == 0 {
				s.Over = x.beyond(&set[0], s.Story)
			}
			if s.Over == 0 && x.pages() > most {
				s.Over = x.linesAfter(x.lastOfStories()-(x.pages()-most), s.Story)
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
	return x.linesAfter(last, id)
}

// longestAllowed is how many pages an edition is to have at most: those that are planned,
// else those of the shortest edition that has stories.
func longestAllowed(set []Fitted) int {
	least := 0
	for i := range set {
		x := &set[i]
		if x.Edition.Planned > 0 {
			return x.Edition.Planned
		}
		if n := x.pages(); x.lastOfStories() > 0 && (least == 0 || n < least) {
			least = n
		}
	}
	return least
}

// lastOfStories is the last page that a story stands on; 0 when there is none.
func (x *Fitted) lastOfStories() int {
	last := 0
	for _, s := range x.Doc.Report.Stories {
		last = max(last, x.last(s.Story))
	}
	return last
}

// linesAfter counts the lines of a story on the pages after one.
func (x *Fitted) linesAfter(last int, id editor.StoryID) int {
	n := 0
	for i := range x.Doc.Pages {
		if p := &x.Doc.Pages[i]; p.Number > last {
			eachLine(p, id, func(editor.BlockID) { n++ })
		}
	}
	return n
}

// eachLine names the block of every line of a story on a page.
func eachLine(p *paper.Page, id editor.StoryID, do func(editor.BlockID)) {
	var last *paper.Text
	for _, it := range p.Items {
		t, ok := it.(*paper.Text)
		if !ok || t.Story != id || t.Block == "" || t.Tag == design.TagArtifact || t.Tag == design.TagLabel {
			continue
		}
		if last == nil || last.Block != t.Block || last.Y+last.Rise != t.Y+t.Rise {
			do(t.Block)
		}
		last = t
	}
}

// free is how many lines a story may have more: those at the ends of its last columns, and
// those below it when nothing else stands there.
func (x *Fitted) free(s *paper.Fit, room int) int {
	switch {
	case s.Over > 0:
		return 0
	case room > 0:
		return room - s.Taken
	case x.followed(s.Story):
		return s.Free
	}
	return s.Free + x.Doc.Report.EmptySlots[x.last(s.Story)-1]*s.Columns
}

// followed says whether the next story begins on the page that one ends on.
func (x *Fitted) followed(id editor.StoryID) bool {
	list := x.Edition.Articles()
	i := slices.IndexFunc(list, func(a *editor.Article) bool { return a.Story == id })
	return i+1 < len(list) && x.first(list[i+1].Story) == x.last(id)
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
