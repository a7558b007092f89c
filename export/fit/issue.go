package fit

import (
	"slices"

	"twofold/editor"
	"twofold/export/paper"
)

// Editions assembles an issue in every language of its publication, as Fit and Parity want
// it. What assembling finds, the checks find too.
func Editions(m editor.Material, is *editor.Issue) []*editor.Edition {
	out := make([]*editor.Edition, len(m.Publication.Languages))
	for i, l := range m.Publication.Languages {
		out[i], _ = editor.Assemble(m, is, l)
	}
	return out
}

// In finds the edition of a language, or returns nil.
func In(set []Fitted, l editor.Lang) *Fitted {
	for i := range set {
		if set[i].Edition.Lang == l {
			return &set[i]
		}
	}
	return nil
}

// Copyfit is how one story comes out in one language.
type Copyfit struct {
	Lang   editor.Lang
	Issue  int     // that carries it; 0 for none: then Pages are empty
	Pages  []int   // it stands on, from 1
	Share  float64 // of a page that it takes, or how many pages: 0.8
	Lines  int     // of its text
	Over   int     // lines too many
	Free   int     // lines that may still be written
	Blocks []BlockLines
	Doc    *paper.Document // that it stands in
}

// BlockLines is how many lines a block takes.
type BlockLines struct {
	Block editor.BlockID
	Lines int
}

// Story says how a story comes out in every language that it has, as it stands in an issue
// with all the others; or by itself when the issue is nil. The story counts as it is given,
// not as the material has it.
func (f *Fitter) Story(m editor.Material, is *editor.Issue, s *editor.Story) []Copyfit {
	m.Stories = slices.Clone(m.Stories)
	i := slices.IndexFunc(m.Stories, func(o editor.Story) bool { return o.ID == s.ID })
	if i < 0 {
		i, m.Stories = len(m.Stories), append(m.Stories, editor.Story{})
	}
	m.Stories[i] = *s
	alone := is == nil
	if alone {
		is = &editor.Issue{Order: []editor.Item{{Kind: editor.StoryItem, Story: s.ID}}}
		m.Projects = nil
	}
	eds := Editions(m, is)
	if alone {
		behindLead(eds)
	}
	var out []Copyfit
	for _, x := range f.Fit(eds...) {
		if c, ok := x.copyfit(s.ID); ok {
			if alone {
				c.Pages, c.Over, c.Free = nil, 0, 0
			}
			c.Issue = is.Number
			out = append(out, c)
		}
	}
	return out
}

// copyfit is how a story came out; false when the edition does not have it.
func (x *Fitted) copyfit(id editor.StoryID) (Copyfit, bool) {
	s := x.story(id)
	if s == nil {
		return Copyfit{}, false
	}
	c := Copyfit{
		Lang: x.Edition.Lang, Pages: s.Pages, Lines: s.Lines, Over: s.Over, Free: s.Free, Doc: x.Doc,
		Share: float64(s.Taken) / float64(x.slots()*s.Columns),
	}
	for i := range x.Doc.Pages {
		eachLine(&x.Doc.Pages[i], id, c.line)
	}
	return c, true
}

// line adds a line to those of a block.
func (c *Copyfit) line(id editor.BlockID) {
	for i := range c.Blocks {
		if c.Blocks[i].Block == id {
			c.Blocks[i].Lines++
			return
		}
	}
	c.Blocks = append(c.Blocks, BlockLines{id, 1})
}
