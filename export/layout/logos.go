package layout

import (
	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/galley"
	"twofold/export/paper"
)

// Measures of the supporters' strip.
var (
	logo      = struct{ w, h length }{face.Millimetres(24), 52_000}
	logoSlots = 5
	logoRows  = 10                  // at most
	logoGap   = face.Millimetres(3) // between narrower ones
	logoLines = 4                   // of a name in place of a logo
	logoPad   = length(8_000)       // beside such a name, in all
)

// donors is the strip of the supporters' logos, all fitted into boxes of one size: six in
// a row, in a short issue all in one row where that can be.
func (j *job) donors() galley.Galley {
	var g galley.Galley
	n := len(j.ed.Donors)
	if n == 0 {
		return g
	}
	inRow, wide := j.d.Half(), logo.w
	at := func(col int) length { return j.d.Step(2 * col) }
	if j.short() && n > inRow && j.oneRow() {
		inRow, wide = n, j.narrowLogo()
		at = func(col int) length { return length(col) * (wide + logoGap) }
	}
	g.Under(j.Hung(galley.Plain(j.words.Support, &design.Kicker, j.d.Wide()), 0), j.d)
	for i, donor := range j.ed.Donors {
		if i == inRow*logoRows {
			j.Overset("", n-i)
			n = i
			break
		}
		row, col := i/inRow, i%inRow
		y := length(g.Slots+row*logoSlots)*j.d.Slot + design.HalfSlot
		j.logo(&g, donor, galley.Rect{X: at(col), Y: y, W: wide, H: logo.h})
	}
	g.Slots += (n + inRow - 1) / inRow * logoSlots
	note := design.Caption
	note.Tag, note.After = design.TagParagraph, 0
	m := galley.Plain(j.words.DonorsOrder, &note, j.d.Wide())
	g.Put(m, j.Set(m), 0, length(g.Slots)*j.d.Slot+design.BaselineDrop)
	g.Slots++
	return g
}

// narrowLogo is the width of the boxes when all supporters stand in one row.
func (j *job) narrowLogo() length {
	return (j.d.Wide()+logoGap)/length(len(j.ed.Donors)) - logoGap
}

// oneRow says whether all supporters have room in one row, in narrower boxes: no box is
// narrower than half, and every name that stands for a logo is whole.
func (j *job) oneRow() bool {
	wide := j.narrowLogo()
	if wide < logo.w/2 {
		return false
	}
	for _, donor := range j.ed.Donors {
		if j.ed.Picture(donor.Picture) != nil {
			continue
		}
		lines := j.Set(galley.Plain(donor.Name, &design.Logo, wide-logoPad))
		if !galley.Fit(lines, logoLines) {
			return false
		}
	}
	return true
}

// logo shows a supporter's picture whole within a box, or the name on grey.
func (j *job) logo(g *galley.Galley, donor editor.DonorBox, r galley.Rect) {
	if pic := j.ed.Picture(donor.Picture); pic != nil {
		if w, h := pic.Upright(); w > 0 && h > 0 {
			fw, fh := r.W, r.W*length(h)/length(w)
			if fh > r.H {
				fw, fh = r.H*length(w)/length(h), r.H
			}
			g.Items = append(g.Items, &paper.Picture{
				X: r.X + (r.W-fw)/2, Y: r.Y + (r.H-fh)/2, W: fw, H: fh,
				Picture: pic.ID, Crop: paper.Crop{W: w, H: h}, Alt: donor.Name,
			})
			return
		}
	}
	g.Box(r.X, r.Y, r.W, r.H, design.LogoGrey)
	m := galley.Plain(donor.Name, &design.Logo, r.W-logoPad)
	lines := j.Set(m)
	if len(lines) > logoLines {
		lines = lines[:logoLines]
	}
	y := r.Y + r.H/2 + m.Style.Size*7/20 - length(len(lines)-1)*m.Style.Leading/2
	g.Put(m, lines, r.X+logoPad/2, y)
}
