package layout

import (
	"fmt"

	"twofold/editor"
	"twofold/export/body"
	"twofold/export/design"
	"twofold/export/galley"
	"twofold/export/paper"
	"twofold/export/plan"
)

// step notes what was done so that text fits, and reports it.
func (j *job) step(st paper.Step) {
	j.steps = append(j.steps, st)
	j.Note(fmt.Sprint(st.Kind, "|", st.Story, "|", st.Block), st.Finding(j.ed.Lang))
}

// picturesStep notes that a plan has a story's pictures higher or lower than they are by
// themselves.
func (j *job) picturesStep(s *story, p *plan.Plan) {
	by := body.Blocks(p.Parts) - body.Blocks(s.Parts)
	if by == 0 {
		return
	}
	why := paper.ToFill
	if s.part.Adjust.Pictures != 0 {
		why = paper.ToFit
	}
	j.step(paper.Step{
		Kind: editor.StepPictures, Why: why, Story: s.Art.Story, Page: j.page().number, By: by,
	})
}

// headlineStep notes that the headline in a story's head is smaller than its style has it.
func (j *job) headlineStep(s *story, st *design.Style, head *galley.Galley, page int) {
	for _, it := range head.Items {
		t, ok := it.(*paper.Text)
		if !ok || t.Tag != design.TagHeading {
			continue
		}
		by := st.Start(j.ed.Lang) - t.Size
		if by <= 0 {
			return
		}
		why := paper.ToLines
		switch {
		case s.part.Adjust.Headline > 0:
			why = paper.ToFit
		case s.saves:
			why = paper.ToSave
		case s.tight:
			why = paper.ToBegin
		}
		j.step(paper.Step{
			Kind: editor.StepHeadline, Why: why, Story: s.Art.Story, Page: page,
			By: int((by + 999) / 1000),
		})
		return
	}
}

// leftOutSteps notes the optional blocks that a story is set without.
func (j *job) leftOutSteps(s *story) {
	for i := range s.part.Article.Body {
		b := &s.part.Article.Body[i]
		if b.Optional && s.part.Adjust.Leaves(b.ID) {
			j.step(paper.Step{
				Kind: editor.StepOptional, Why: paper.ToFit, Story: s.Art.Story, Block: b.ID,
				Page: s.first, By: 1,
			})
		}
	}
}

// coverSteps notes how far the cover's picture and headline give.
func (j *job) coverSteps(f *front) {
	if f.lead.Cover != nil && f.foot < j.d.Cover.High {
		why := paper.ToContents
		if f.lead.part.Adjust.Pictures != 0 {
			why = paper.ToFit
		}
		j.step(paper.Step{
			Kind: editor.StepPictures, Why: why, Story: f.lead.Art.Story, Page: 1,
			By: f.foot - j.d.Cover.High,
		})
	}
	j.headlineStep(f.lead, j.d.Large, &f.head, 1)
}

// adjustPicture makes the cover's picture as much higher or lower as the lead gives, while
// the contents have room.
func (j *job) adjustPicture(f *front) {
	step := 1
	by := f.lead.part.Adjust.Pictures
	if by < 0 {
		step = -1
	}
	for ; by != 0; by -= step {
		f.foot += step
		if f.foot < j.d.Cover.Low || f.foot > j.highest(f) || !j.holds(f) {
			f.foot -= step
			return
		}
	}
}

// grid is the grid that an edition is set on, and by how much its body text is smaller: where
// the publication allows that and the issue asks for it.
func grid(ed *editor.Edition) (*design.Grid, int) {
	d := design.On(ed.Design.Paper)
	if ed.Smaller <= 0 || !ed.Design.SmallBody {
		return d, 0
	}
	by := min(ed.Smaller, editor.BodyGive)
	return d.Smaller(by), by
}
