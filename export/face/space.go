package face

// space is the width of white space in 1/1000 em. The faces have glyphs for two kinds of
// it; the others are set by distance alone. Widths are those of the Unicode Standard,
// chapter 6.2, table 6-2; what ends a line or a paragraph there is a word space here.
func (t *typeface) space(c rune) (width int, ok bool) {
	if c > ' ' && c < NoBreakSpace {
		return 0, false
	}
	switch c {
	case ' ', NoBreakSpace, '\u0085', '\u2028', '\u2029':
		return int(t.widths[t.ids[' ']]), true
	case FigureSpace:
		return int(t.widths[t.ids['0']]), true
	case '\u2008':
		return int(t.widths[t.ids['.']]), true
	case '\u2001', '\u2003', '\u3000':
		return 1000, true
	case '\u2000', '\u2002':
		return 500, true
	case '\u2004':
		return 333, true
	case '\u2005':
		return 250, true
	case '\u205f':
		return 222, true
	case ThinSpace:
		return 200, true
	case '\u2006', NarrowSpace:
		return 167, true
	case '\u200a':
		return 100, true
	case '\u200b', WordJoiner, '\ufeff':
		return 0, true
	}
	return 0, false
}
