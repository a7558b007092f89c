package galley

import (
	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/line"
)

// Case is what text is set from: the ruler that measures it, and the memory of the
// paragraphs that were broken, so that setting a text again costs little. It belongs to
// one goroutine.
type Case struct {
	breaker *line.Breaker
	ruler   *face.Ruler
}

// NewCase makes a case that measures with r.
func NewCase(r *face.Ruler) *Case {
	return &Case{breaker: line.NewBreaker(r), ruler: r}
}

// Compositor sets the matter of one edition on a grid, and keeps what people should look
// at. It belongs to the goroutine of its case.
type Compositor struct {
	Story    editor.StoryID   // that is being set; "" outside stories
	Project  editor.ProjectID // that is being set; "" outside briefs
	Over     int              // lines that fitted nowhere; the caller takes them and puts 0
	Grid     *design.Grid
	ed       *editor.Edition
	from     *Case
	findings findings
}

// Compositor makes a compositor for an edition, which it does not change.
func (t *Case) Compositor(ed *editor.Edition, d *design.Grid) *Compositor {
	return &Compositor{from: t, ed: ed, Grid: d}
}

// Lang is the edition's language.
func (c *Compositor) Lang() editor.Lang { return c.ed.Lang }

// length is a distance in 1/1000 pt.
type length = face.Length
