package layout

import (
	"twofold/editor"
	"twofold/export/column"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/galley"
	"twofold/export/paper"
	"twofold/export/preflight"
)

// length is a distance in 1/1000 pt.
type length = face.Length

// Setter sets editions on pages. It remembers the paragraphs that it has broken and the
// columns that it has filled, so that setting an edition again after an edit costs little;
// what it sets is the same as a fresh setter would. It belongs to one goroutine.
type Setter struct {
	from    *galley.Case
	columns column.Memory
}

// NewSetter makes a setter that measures with r.
func NewSetter(r *face.Ruler) *Setter {
	return &Setter{from: galley.NewCase(r)}
}

// Lay sets the edition on pages and says what a person should look at. The edition is
// not changed; the document shares nothing with it that could be.
func (s *Setter) Lay(ed *editor.Edition) (*paper.Document, []editor.Finding) {
	doc, found := s.lay(ed)
	return s.faced(ed, doc, found)
}

// lay sets the edition on pages in its own order.
func (s *Setter) lay(ed *editor.Edition) (*paper.Document, []editor.Finding) {
	d, smaller := grid(ed)
	j := s.job(ed, d)
	if smaller > 0 {
		j.step(paper.Step{Kind: editor.StepBody, Why: paper.ToFit, By: smaller})
	}
	if ed.Occasion != nil {
		stories := j.handout()
		return j.finish(stories)
	}
	stories := j.collect()
	front := j.front(stories)
	j.insideContents(front)
	j.parts(stories, front)
	j.back()
	j.cover(front)
	j.advise()
	return j.finish(stories)
}

// finish makes the document and looks at what no page may show.
func (j *job) finish(stories []*story) (*paper.Document, []editor.Finding) {
	doc := j.compose(stories)
	found := append(j.placed(), preflight.Look(doc)...)
	editor.SortFindings(found)
	return doc, found
}

// job is the setting of one edition.
type job struct {
	*galley.Compositor
	columns     *column.Memory
	ed          *editor.Edition
	d           *design.Grid
	words       editor.Words
	sheets      []*sheet
	outline     []paper.Bookmark
	briefsEntry *entry // of the contents; nil when there are no briefs
	backEntry   *entry // of the contents; nil when there is no back page
	steps       []paper.Step
}

// job is ready to set an edition on a grid.
func (s *Setter) job(ed *editor.Edition, d *design.Grid) *job {
	return &job{
		Compositor: s.from.Compositor(ed, d), columns: &s.columns,
		ed: ed, d: d, words: editor.WordsIn(ed.Lang),
	}
}

// sheet is a page that is being filled.
type sheet struct {
	number   int
	story    *editor.StoryID // that is being set
	items    []paper.Item
	lines    []galley.Line
	next     int      // the first slot that is free
	headed   bool     // a headline stands on it
	ends     *ending  // the last story that ends on it; nil when another thing stands below
	sections []string // for the running head
	bare     bool     // without running head and folio
	unfolio  bool     // without folio
	headless bool     // without running head: a picture lies there
}

// page is the sheet that is being filled; turn begins a new one.
func (j *job) page() *sheet { return j.sheets[len(j.sheets)-1] }

func (j *job) turn() *sheet {
	s := &sheet{number: len(j.sheets) + 1, story: &j.Story}
	j.sheets = append(j.sheets, s)
	return s
}

// place puts a galley on a sheet with its top left at x and y.
func (s *sheet) place(g galley.Galley, x, y length) {
	items := g.ItemsAt(x, y)
	for _, it := range items {
		switch it := it.(type) {
		case *paper.Text:
			it.Story = *s.story
		case *paper.Picture:
			it.Story = *s.story
		}
	}
	s.items = append(s.items, items...)
	s.lines = append(s.lines, g.LinesAt(x, y)...)
}
