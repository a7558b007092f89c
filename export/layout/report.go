package layout

import (
	"twofold/editor"
	"twofold/export/design"
	"twofold/export/galley"
	"twofold/export/paper"
)

// measure looks at the finished pages and says what the setting came to.
func (j *job) measure(doc *paper.Document, stories []*story) paper.Report {
	r := galley.Tally{Grid: j.d}
	r.Steps = j.steps
	for _, s := range stories {
		r.Stories = append(r.Stories, paper.Fit{
			Story: s.Art.Story, Lines: s.Lines, Over: s.over,
			Free: s.free, Pages: s.pages, Columns: s.Cols, Taken: s.taken,
		})
	}
	for _, sh := range j.sheets {
		r.Page(sh.lines)
		r.EmptySlots = append(r.EmptySlots, j.empty(sh))
	}
	for i := range doc.Pages {
		r.Words += words(doc.Pages[i].Items)
	}
	return r.Report
}

// empty is how many slots at the foot of a page hold nothing.
func (j *job) empty(sh *sheet) int {
	if sh.bare {
		return 0
	}
	foot := length(0)
	for _, it := range sh.items {
		foot = max(foot, galley.Lowest(it))
	}
	last := int((foot - j.d.Top(0) + j.d.Slot - 1) / j.d.Slot)
	return max(0, j.d.Slots-max(last, 0))
}

// words counts the words of a page that belong to the edition, as people count them: a
// word divided at the end of a line is one.
func words(items []paper.Item) int {
	n := 0
	var block editor.BlockID
	var y length
	last := ' '
	for _, it := range items {
		t, ok := it.(*paper.Text)
		if !ok || t.Tag == design.TagArtifact {
			continue
		}
		base := t.Y + t.Rise
		if (base != y || t.Block != block) && last != '\u00ad' {
			last = ' '
		}
		block, y = t.Block, base
		for _, g := range t.Glyphs {
			if gap(last) && !gap(g.Rune) {
				n++
			}
			last = g.Rune
		}
	}
	return n
}

func gap(r rune) bool { return r == ' ' || r == '\u00a0' }
