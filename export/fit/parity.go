package fit

import (
	"slices"

	"twofold/editor"
)

// Parity says whether the editions of an issue have the pages that they should, and what
// would make them have them.
type Parity struct {
	Pages  []Count      `json:"pages"`       // of every edition, in the order of languages
	Target int          `json:"target"`      // pages that every edition should have; 0 when all is well
	Excess []Excess     `json:"excess"`      // of the editions that have more
	Ways   []Suggestion `json:"suggestions"` // first those to the target
}

// Count is how many pages an edition has.
type Count struct {
	Lang  editor.Lang `json:"lang"`
	Pages int         `json:"pages"`
}

// Excess is what an edition has too much.
type Excess struct {
	Lang  editor.Lang `json:"lang"`
	Pages int         `json:"pages"`
	Lines int         `json:"lines"` // of one story, that would be enough; 0 when no one story is
}

// Suggestion is a change with the effect that it has when it is the only one.
type Suggestion struct {
	Change
	Target   int         `json:"target"`         // pages that it is to lead to
	Page     int         `json:"page,omitempty"` // on which the story begins
	Saves    int         `json:"saves"`          // lines of a column
	Pages    []Count     `json:"pages"`          // afterwards
	Enough   bool        `json:"enough"`         // it leads there, in its language
	Together bool        `json:"together"`       // one of those that are enough together
	Says     editor.Text `json:"says"`
}

// Agree says whether all editions have the same number of pages.
func (p *Parity) Agree() bool {
	for _, c := range p.Pages {
		if c.Pages != p.Pages[0].Pages {
			return false
		}
	}
	return true
}

// Parity fits editions and says what would give them the same number of pages: the number
// that is planned, else that of the shortest, else, when they agree, a multiple of four. Ways to
// the pages of full sheets are suggested, too. It sets every change that it suggests.
func (f *Fitter) Parity(eds ...*editor.Edition) Parity {
	f.memo = map[string]Fitted{}
	defer func() { f.memo = nil }()
	eds = printed(eds)
	s := search{f: f, eds: eds, set: f.Fit(eds...)}
	p := Parity{Pages: counts(s.set), Excess: []Excess{}, Ways: []Suggestion{}}
	if len(eds) == 0 {
		return p
	}
	s.target = target(s.set)
	p.Target = s.target
	if s.target == 0 {
		return p
	}
	for i := range s.set {
		if over := s.set[i].pages() - s.target; over > 0 {
			s.long = i
			found, lines := s.shorter()
			p.Excess = append(p.Excess, Excess{s.set[i].Edition.Lang, over, lines})
			p.Ways = append(p.Ways, found...)
		}
	}
	p.Ways = append(p.Ways, s.even()...)
	return p
}

// printed leaves out editions that have no story: their language is not begun yet.
func printed(eds []*editor.Edition) []*editor.Edition {
	empty := func(ed *editor.Edition) bool { return len(ed.Articles()) == 0 }
	return slices.DeleteFunc(slices.Clone(eds), empty)
}

func counts(set []Fitted) []Count {
	out := make([]Count, len(set))
	for i := range set {
		out[i] = Count{set[i].Edition.Lang, set[i].pages()}
	}
	return out
}

// target is how many pages every edition should have; 0 when they are right as they are.
func target(set []Fitted) int {
	least, most := set[0].pages(), set[0].pages()
	for i := range set {
		least, most = min(least, set[i].pages()), max(most, set[i].pages())
	}
	planned := set[0].Edition.Planned
	switch {
	case planned > 0 && (least != planned || most != planned):
		return planned
	case planned > 0:
		return 0
	case least != most:
		return least
	case least%foldedSheet == 0:
		return 0
	case least%foldedSheet == 1 && least > foldedSheet:
		return least - 1
	}
	return (least/foldedSheet + 1) * foldedSheet
}

// taken is how many lines of columns the stories of an edition take.
func taken(x *Fitted) int {
	n := 0
	for i := range x.Doc.Report.Stories {
		n += x.Doc.Report.Stories[i].Taken
	}
	return n
}
