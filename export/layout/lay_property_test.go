package layout_test

import (
	"testing"

	"pgregory.net/rapid"

	"twofold/editor"
)

// TestPagesKeepTheirPromises sets editions of every build.
func TestPagesKeepTheirPromises(t *testing.T) {
	s := setter(t)
	rapid.Check(t, func(rt *rapid.T) {
		l := rapid.SampledFrom(langs).Draw(rt, "language")
		p := newPress(rapid.Uint64Range(1, 1<<40).Draw(rt, "seed"), l)
		ed := p.anything()
		ed.Design.Paper = rapid.SampledFrom(editor.PageSizes()).Draw(rt, "size")
		ed.Design.DropCap = rapid.Bool().Draw(rt, "drop cap")
		if rapid.Bool().Draw(rt, "gives") {
			p.gives(ed)
		}
		doc, found := s.Lay(ed)
		everyWordOnce(rt, ed, doc)
		insideFrame(rt, doc)
		nothingOverlaps(rt, doc)
		r := doc.Report
		if r.Widows+r.Orphans+r.OffGrid > 0 || r.HyphenRun > 3 {
			rt.Errorf("widows %d, orphans %d, off the grid %d, hyphens in a row %d",
				r.Widows, r.Orphans, r.OffGrid, r.HyphenRun)
		}
		for _, f := range found {
			if f.Rule == "overset" {
				rt.Errorf("overset: %s", f.Says[editor.English])
			}
		}
	})
}

// TestSettingAgainIsSettingAnew edits an edition and compares what a used setter makes
// of it with what a fresh one makes.
func TestSettingAgainIsSettingAnew(t *testing.T) {
	used := setter(t)
	rapid.Check(t, func(rt *rapid.T) {
		l := rapid.SampledFrom(langs).Draw(rt, "language")
		p := newPress(rapid.Uint64Range(1, 1<<40).Draw(rt, "seed"), l)
		ed := p.anything()
		used.Lay(ed)
		ed.Design.DropCap = rapid.Bool().Draw(rt, "drop cap")
		p.gives(ed)
		a := ed.Articles()[0]
		b := &a.Body[p.below(len(a.Body))]
		b.Spans = editor.Plain(b.Text() + " " + p.words(1+p.below(30)))
		again, _ := used.Lay(ed)
		anew, _ := setter(t).Lay(ed)
		if dumpAll(again) != dumpAll(anew) {
			rt.Errorf("the setter's memory shows on the page")
		}
	})
}
