package fit

import (
	"fmt"
	"slices"
	"strings"

	"twofold/editor"
	"twofold/export/layout"
	"twofold/export/paper"
)

// Fitter fits editions. It belongs to one goroutine, as its setter does.
type Fitter struct {
	setter *layout.Setter
	memo   map[string]Fitted // settings of one search; nil when none is kept
}

// New makes a fitter that sets pages with s.
func New(s *layout.Setter) *Fitter { return &Fitter{setter: s} }

// Fitted is an edition on its pages: the edition with all that its stories give, and its
// document, whose report names every step that was taken.
type Fitted struct {
	Edition *editor.Edition
	Doc     *paper.Document
	Found   []editor.Finding

	steps []paper.Step // that were taken here, not by the layout
}

// Fit sets the editions of one issue, in the order of the publication's languages. The
// editions are not changed.
func (f *Fitter) Fit(eds ...*editor.Edition) []Fitted {
	set := make([]Fitted, len(eds))
	for i, ed := range eds {
		set[i] = f.lay(copied(ed))
	}
	f.keepPages(set)
	for i := range set {
		set[i].say()
	}
	measure(set)
	compare(set)
	for i := range set {
		editor.SortFindings(set[i].Found)
	}
	return set
}

// lay sets an edition as it is.
func (f *Fitter) lay(ed *editor.Edition) Fitted {
	if f.memo == nil {
		doc, found := f.setter.Lay(ed)
		return Fitted{Edition: ed, Doc: doc, Found: found}
	}
	key := given(ed)
	kept, ok := f.memo[key]
	if !ok {
		kept.Doc, kept.Found = f.setter.Lay(ed)
		kept.Edition = copied(ed) // the key names its articles by their addresses
		f.memo[key] = kept
	}
	return kept.of(ed)
}

// of is a kept setting as that of an equal edition, with a report of its own.
func (x *Fitted) of(ed *editor.Edition) Fitted {
	doc := *x.Doc
	doc.Report.Stories = slices.Clone(doc.Report.Stories)
	doc.Report.Steps = slices.Clone(doc.Report.Steps)
	return Fitted{Edition: ed, Doc: &doc, Found: slices.Clone(x.Found)}
}

// given is all that changes while one issue is fitted, as the key of a setting.
func given(ed *editor.Edition) string {
	var sb strings.Builder
	fmt.Fprint(&sb, ed.Lang, ed.Smaller, ed.Short(), len(ed.Calendar))
	for i := range ed.Parts {
		p := &ed.Parts[i]
		fmt.Fprintf(&sb, "|%p %v %s %d %v", p.Article, p.NewPage, p.Format, p.From, p.Adjust)
	}
	return sb.String()
}

// copied is an edition whose parts can be changed.
func copied(ed *editor.Edition) *editor.Edition {
	out := *ed
	out.Parts = slices.Clone(ed.Parts)
	return &out
}

// pages is how many pages the edition has.
func (x *Fitted) pages() int { return len(x.Doc.Pages) }

// story is how a story came out, or nil.
func (x *Fitted) story(id editor.StoryID) *paper.Fit {
	list := x.Doc.Report.Stories
	for i := range list {
		if list[i].Story == id {
			return &list[i]
		}
	}
	return nil
}

// first is the page that a story begins on; 0 when it stands on none.
func (x *Fitted) first(id editor.StoryID) int {
	if s := x.story(id); s != nil && len(s.Pages) > 0 {
		return s.Pages[0]
	}
	return 0
}

// last is the page that a story ends on; 0 when it stands on none.
func (x *Fitted) last(id editor.StoryID) int {
	if s := x.story(id); s != nil && len(s.Pages) > 0 {
		return s.Pages[len(s.Pages)-1]
	}
	return 0
}

// emptiest is the most slots that an inner page leaves empty at its foot.
func (x *Fitted) emptiest() int {
	most := 0
	for _, s := range x.Doc.Report.Stories {
		for _, p := range s.Pages {
			most = max(most, x.Doc.Report.EmptySlots[p-1])
		}
	}
	return most
}

// part finds a story's part of an edition, or returns nil.
func part(ed *editor.Edition, id editor.StoryID) *editor.Part {
	for i := range ed.Parts {
		if a := ed.Parts[i].Article; a != nil && a.Story == id {
			return &ed.Parts[i]
		}
	}
	return nil
}

// say puts the steps that were taken here into the report and among the findings: in
// place of what the layout says of them, which does not know what they are for.
func (x *Fitted) say() {
	r := &x.Doc.Report
	for _, st := range x.steps {
		same := func(o paper.Step) bool {
			return o.Story == st.Story && o.Kind == st.Kind && o.Block == st.Block && o.Why == paper.ToFit
		}
		if i := slices.IndexFunc(r.Steps, same); i >= 0 {
			r.Steps[i].Why = st.Why
			st = r.Steps[i]
		} else {
			r.Steps = append(r.Steps, st)
		}
		said := st.Finding(x.Edition.Lang)
		i := slices.IndexFunc(x.Found, func(f editor.Finding) bool {
			return f.Rule == said.Rule && f.Story == said.Story && f.Block == said.Block
		})
		if i >= 0 {
			x.Found[i] = said
		} else {
			x.Found = append(x.Found, said)
		}
	}
}
