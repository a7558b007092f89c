package pdf

import (
	"twofold/export"
	"twofold/export/colour"
	"twofold/export/paper"
)

// inks is what the colours of a product are made of.
type inks uint8

const (
	light   inks = iota // red, green and blue, as a screen has them
	toner               // the same for an office printer
	grey                // black toner alone
	process             // cyan, magenta, yellow and black
)

func inksOf(o Options) inks {
	switch o.Product {
	case export.Office, export.Booklet:
		if o.Grey {
			return grey
		}
		return toner
	case export.Press:
		return process
	}
	return light
}

// use is what a colour is set for: the operators that do it.
type use struct{ rgb, grey, cmyk string }

var (
	filling  = use{"rg\n", "g\n", "k\n"}
	stroking = use{"RG ", "G ", "K "}
)

// tint sets a colour. For the office printer what is all black in print is all black:
// toner cannot be thinned, and anything lighter would be broken up into dots.
func (c *content) tint(col paper.Colour, u use) {
	switch {
	case c.inks == process:
		for _, v := range [4]uint8{col.C, col.M, col.Y, col.K} {
			c.part(int64(v) * 10)
		}
		c.op(u.cmyk)
		return
	case c.inks != light && isBlack(col):
		col.R, col.G, col.B = 0, 0, 0
	}
	if c.inks == grey {
		c.part((int64(colour.Lightness(col.R, col.G, col.B))*2000 + 255) / 510)
		c.op(u.grey)
		return
	}
	for _, v := range [3]uint8{col.R, col.G, col.B} {
		c.part((int64(v)*2000 + 255) / 510)
	}
	c.op(u.rgb)
}

// isBlack says whether a colour is black ink and nothing else.
func isBlack(col paper.Colour) bool { return (col.C|col.M|col.Y) == 0 && col.K == 100 }

// part writes a part of a colour in thousandths.
func (c *content) part(v int64) { c.b = append(appendThousandths(c.b, v), ' ') }

// How what is printed treats what lies under it.
type printing uint8

const (
	printsUnknown printing = iota
	knocksOut
	overprints
)

// overprint lets black type and rules be printed on top of what is under them, so that
// no white edge shows where plates do not meet; everything else knocks out (ISO 32000-1,
// 8.6.7). It matters where colours are inks.
func (c *content) overprint(on bool) {
	want := knocksOut
	if on {
		want = overprints
	}
	if c.inks != process || c.over == want {
		return
	}
	c.over = want
	if on {
		c.op("/GO gs\n")
		return
	}
	c.op("/GK gs\n")
}
