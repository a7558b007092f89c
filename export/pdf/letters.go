package pdf

import (
	"cmp"
	"fmt"
	"slices"

	"twofold/export/face"
)

// A character's code in a content stream is the character itself where that is possible,
// so that content can be read in UTF-16. Other codes are taken from the private use area.
const (
	firstSpare = 0xE000
	lastSpare  = 0xF8FF
	plainRunes = 0x2300 // characters whose codes are looked up in a table
)

// letters gathers the sorts of one face that a document uses.
type letters struct {
	font  *sfnt
	ruler *face.Ruler
	face  face.Font
	plain [plainRunes]uint16 // 1 + glyph of the character whose code is its own
	width [plainRunes]int16
	other map[glyph]int // index in sorts
	sorts []sort
	spare uint16
}

type glyph struct {
	rune rune
	id   uint16
}

func newLetters(font *sfnt, ruler *face.Ruler, f face.Font) *letters {
	return &letters{font: font, ruler: ruler, face: f, other: map[glyph]int{}, spare: firstSpare}
}

// sort is the code and the width in 1/1000 em of a glyph.
func (l *letters) sort(r rune, id uint16) (code uint16, width int, err error) {
	if r >= 0 && r < plainRunes && l.plain[r] == id+1 {
		return uint16(r), int(l.width[r]), nil
	}
	if i, ok := l.other[glyph{r, id}]; ok {
		return l.sorts[i].code, l.sorts[i].width, nil
	}
	return l.add(r, id)
}

func (l *letters) add(r rune, id uint16) (uint16, int, error) {
	if int(id) >= l.font.glyphs {
		return 0, 0, fmt.Errorf("%q: the face has no glyph %d", r, id)
	}
	s := sort{code: uint16(r), rune: r, id: id, width: l.font.width(int(id))}
	if id == 0 {
		s.width = l.ruler.Width(l.face, r)
	}
	if r >= ' ' && r < plainRunes && l.plain[r] == 0 {
		l.plain[r], l.width[r] = id+1, int16(s.width)
	} else if err := l.spareCode(&s); err != nil {
		return 0, 0, err
	}
	l.sorts = append(l.sorts, s)
	return s.code, s.width, nil
}

func (l *letters) spareCode(s *sort) error {
	if l.spare > lastSpare {
		return fmt.Errorf("%q: too many unusual characters in one document", s.rune)
	}
	s.code = l.spare
	l.spare++
	l.other[glyph{s.rune, s.id}] = len(l.sorts)
	return nil
}

// sorted is the sorts in the order of their codes.
func (l *letters) sorted() []sort {
	out := slices.Clone(l.sorts)
	slices.SortFunc(out, func(a, b sort) int { return cmp.Compare(a.code, b.code) })
	return out
}
