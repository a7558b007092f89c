package paper_test

import (
	"testing"

	"twofold/editor"
	"twofold/editor/sample"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/layout"
	"twofold/export/paper"
)

const pt = face.Pt

func text(c paper.Colour, x, y paper.Length) *paper.Text {
	return &paper.Text{X: x, Y: y, Width: 10 * pt, Size: 8 * pt, Colour: c}
}

func TestSaveToner(t *testing.T) {
	band := &paper.Box{X: -9 * pt, Y: -9 * pt, W: 300 * pt, H: 59 * pt, Fill: design.Accent}
	bar := func(n int, y paper.Length) *paper.Box {
		return &paper.Box{X: 20 * pt, Y: y, W: 100 * pt, H: 16 * pt, Fill: design.AreaAt(n).Fill}
	}
	doc := &paper.Document{Pages: []paper.Page{{Items: []paper.Item{
		band,
		text(design.Paper, 20*pt, 30*pt), // 0: white on the band
		&paper.Box{X: 50 * pt, Y: 20 * pt, W: 30 * pt, H: 12 * pt, Fill: design.Paper},                       // 1: a filled cell on it
		text(design.Accent, 55*pt, 30*pt),                                                                    // 2: the words in that cell
		&paper.Rule{X1: 20 * pt, X2: 90 * pt, Y1: 40 * pt, Y2: 40 * pt, Thick: 500, Colour: design.BandLine}, // 3
		bar(1, 100*pt), text(design.Paper, 30*pt, 110*pt), // 4, 5
		bar(4, 120*pt), text(design.Paper, 30*pt, 130*pt), // 6, 7
		bar(7, 140*pt), text(design.Ink, 30*pt, 150*pt), // 8, 9
		text(design.Accent, 30*pt, 200*pt),                                               // 10: a headline
		&paper.Box{X: 20 * pt, Y: 220 * pt, W: 99 * pt, H: 4 * pt, Fill: design.Saffron}, // 11
		&paper.Picture{X: 1, Y: 2, W: 3, H: 4},                                           // 12
	}}}}
	got := doc.SaveToner().Pages[0].Items
	colours := []paper.Colour{
		design.Ink, design.Ink, design.Paper, design.Ink,
		{K: 100},
		design.Paper,
		{K: 55},
		design.Ink,
		{K: 10},
		design.Ink,
		design.Ink, design.Ink,
		{},
	}
	if len(got) != len(colours) {
		t.Fatalf("%d items, want %d", len(got), len(colours))
	}
	for i, it := range got {
		var c paper.Colour
		switch it := it.(type) {
		case *paper.Text:
			c = it.Colour
		case *paper.Box:
			c = it.Fill
		case *paper.Rule:
			c = it.Colour
		}
		if want := colours[i]; c.K != want.K || c.C+c.M+c.Y != 0 {
			t.Errorf("item %d is %v, want K %d", i, c, want.K)
		}
	}
	if band.Fill != design.Accent || doc.Pages[0].Items[1].(*paper.Text).Colour != design.Paper {
		t.Error("the document itself was changed")
	}
}

func TestTintsBecomeOutlines(t *testing.T) {
	doc := &paper.Document{Pages: []paper.Page{{Items: []paper.Item{
		&paper.Box{Block: "b", X: 20 * pt, Y: 30 * pt, W: 100 * pt, H: 50 * pt, Fill: design.Sand},
	}}}}
	items := doc.SaveToner().Pages[0].Items
	if len(items) != 4 {
		t.Fatalf("%d items, want 4 lines", len(items))
	}
	for _, it := range items {
		r := it.(*paper.Rule)
		if r.Thick != 500 || r.Colour != design.Ink || r.Block != "b" ||
			min(r.X1, r.Y1-10*pt) < 20*pt || max(r.X2-20*pt, r.Y2+20*pt) > 100*pt {
			t.Errorf("line %+v", r)
		}
	}
}

// The pages of an edition hold no colour afterwards, and every word.
func TestSavedPagesHoldNoColour(t *testing.T) {
	r, err := face.Open()
	if err != nil {
		t.Fatal(err)
	}
	c, err := sample.Publication()
	if err != nil {
		t.Fatal(err)
	}
	m := editor.Material{Publication: c.Publication, Stories: c.Stories, Projects: c.Projects}
	ed, _ := editor.Assemble(m, &c.Issues[len(c.Issues)-1], editor.Russian)
	doc, _ := layout.NewSetter(r).Lay(ed)
	saved := doc.SaveToner()
	for i, p := range saved.Pages {
		texts := 0
		for _, it := range p.Items {
			var c paper.Colour
			switch it := it.(type) {
			case *paper.Text:
				c = it.Colour
				texts++
			case *paper.Box:
				c = it.Fill
			case *paper.Rule:
				c = it.Colour
			}
			if c.C+c.M+c.Y != 0 {
				t.Errorf("page %d: %v in %T", p.Number, c, it)
			}
		}
		for _, it := range doc.Pages[i].Items {
			if _, ok := it.(*paper.Text); ok {
				texts--
			}
		}
		if texts != 0 {
			t.Errorf("page %d has %d more texts than before", p.Number, texts)
		}
	}
}
