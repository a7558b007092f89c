package fit

import (
	"fmt"
	"strings"

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

// compare reports stories that do not begin on the same page in all editions, and editions
// that differ in length or from what is planned.
func compare(set []Fitted) {
	for i := range set {
		if i > 0 && set[i].Edition.Design.KeepPages {
			set[i].apart(&set[0])
		}
		set[i].unplanned()
	}
	if len(set) < 2 {
		return
	}
	long, differ := 0, false
	for i := range set {
		if set[i].pages() > set[long].pages() {
			long = i
		}
		differ = differ || set[i].pages() != set[0].pages()
	}
	if differ {
		set[long].Found = append(set[long].Found, editor.Finding{
			Rule: "parity", Severity: editor.Warning, Lang: set[long].Edition.Lang, Waivable: true,
			Fix: "open-issue", Says: differs(set),
		})
	}
}

// differs says how many pages each edition has.
func differs(set []Fitted) editor.Text {
	english, russian := "", ""
	for i := range set {
		if i > 0 {
			english, russian = english+", ", russian+", "
		}
		mark := strings.ToUpper(string(set[i].Edition.Lang))
		english += fmt.Sprintf("%s %d", mark, set[i].pages())
		russian += fmt.Sprintf("%s %d", mark, set[i].pages())
	}
	n := set[len(set)-1].pages()
	return editor.Text{
		editor.English: "Editions differ: " + english + " " + editor.Plural(editor.English, n, "page", "pages") + ".",
		editor.Russian: "Объём разный: " + russian + " " +
			editor.Plural(editor.Russian, n, "страница", "страницы", "страниц") + ".",
	}
}

// apart reports the stories that begin on another page than in edition o.
func (x *Fitted) apart(o *Fitted) {
	for _, art := range x.Edition.Articles() {
		here, there := x.first(art.Story), o.first(art.Story)
		if here == there || here == 0 || there == 0 {
			continue
		}
		x.Found = append(x.Found, editor.Finding{
			Rule: "pages-differ", Severity: editor.Note, Story: art.Story, Lang: x.Edition.Lang,
			Page: here, Waivable: true, Fix: "open-issue",
			Says: editor.Text{
				editor.English: fmt.Sprintf("This story begins on page %d, and on page %d in the first language: "+
					"a reference to its page is wrong in one of them.", here, there),
				editor.Russian: fmt.Sprintf("Эта статья начинается на странице %d, а на первом языке — на странице %d: "+
					"ссылка на страницу в одном из выпусков будет неверной.", here, there),
			},
		})
	}
}

// unplanned reports an edition that has more pages than the issue is to have.
func (x *Fitted) unplanned() {
	planned, n := x.Edition.Planned, x.pages()
	if planned == 0 || n <= planned {
		return
	}
	x.Found = append(x.Found, editor.Finding{
		Rule: "over-plan", Severity: editor.Warning, Lang: x.Edition.Lang, Waivable: true,
		Page: planned + 1, Fix: "open-issue",
		Says: editor.Text{
			editor.English: fmt.Sprintf("This edition has %d %s, and %d are planned.", n,
				editor.Plural(editor.English, n, "page", "pages"), planned),
			editor.Russian: fmt.Sprintf("В этом выпуске %d %s, а запланировано %d.", n,
				editor.Plural(editor.Russian, n, "страница", "страницы", "страниц"), planned),
		},
	})
}
