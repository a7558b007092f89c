package pdf_test

import (
	"testing"

	"twofold/export/face"
	"twofold/export/paper"
)

// What a print shop sends back, and the design never asks for, in any edition: hairlines,
// tiny type, too much ink, colour that stops at the trim, words that may be cut off.
func TestEditionsArePrintable(t *testing.T) {
	for name, ed := range editions(t) {
		t.Run(name, func(t *testing.T) {
			for i := range ed.doc.Pages {
				for _, item := range ed.doc.Pages[i].Items {
					printable(t, ed.doc, i+1, item)
				}
			}
		})
	}
}

// Sizes are in 1/1000 pt, ink in per cent.
const (
	thinnest, smallest = 250, 6000
	mostDrawn          = 280
)

func printable(t *testing.T, doc *paper.Document, page int, item paper.Item) {
	t.Helper()
	switch it := item.(type) {
	case *paper.Text:
		ink(t, page, it.Colour)
		if it.Size < smallest {
			t.Errorf("page %d: text of %g pt", page, it.Size.Points())
		}
		if safe := face.Millimetres(5); it.X < safe || it.Y-it.Size < safe ||
			it.X+it.Width > doc.Width-safe || it.Y > doc.Height-safe {
			t.Errorf("page %d: text within 5 mm of the trim, at %g, %g", page, it.X.Points(), it.Y.Points())
		}
	case *paper.Rule:
		ink(t, page, it.Colour)
		if it.Thick < thinnest {
			t.Errorf("page %d: a rule of %g pt", page, it.Thick.Points())
		}
	case *paper.Box:
		ink(t, page, it.Fill)
		bleeds(t, doc, page, [4]paper.Length{it.X, it.Y, it.X + it.W, it.Y + it.H})
	case *paper.Picture:
		bleeds(t, doc, page, [4]paper.Length{it.X, it.Y, it.X + it.W, it.Y + it.H})
	}
}

func ink(t *testing.T, page int, c paper.Colour) {
	t.Helper()
	if sum := int(c.C) + int(c.M) + int(c.Y) + int(c.K); sum > mostDrawn {
		t.Errorf("page %d: %d %% ink", page, sum)
	}
}

// bleeds checks that what reaches the trim goes on to the end of the bleed.
func bleeds(t *testing.T, doc *paper.Document, page int, at [4]paper.Length) {
	t.Helper()
	const slack = 10
	left, top := at[0], at[1]
	right, foot := doc.Width-at[2], doc.Height-at[3]
	for _, away := range []paper.Length{left, top, right, foot} {
		if away <= slack && away > slack-doc.Bleed {
			t.Errorf("page %d: colour stops %g pt outside the trim", page, -away.Points())
		}
	}
}
