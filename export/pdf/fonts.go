package pdf

import (
	"fmt"

	"twofold/export/face"
)

// maxCuts is how many cut-down fonts a painter keeps before it starts anew.
const maxCuts = 64

// fontNames are the faces' PostScript names.
var fontNames = []string{
	face.Serif: "PTSerif-Regular", face.SerifBold: "PTSerif-Bold",
	face.SerifItalic: "PTSerif-Italic", face.SerifBoldItalic: "PTSerif-BoldItalic",
	face.Sans: "PTSans-Regular", face.SansBold: "PTSans-Bold",
	face.SansItalic: "PTSans-Italic", face.SansBoldItalic: "PTSans-BoldItalic",
}

// font reads a face once.
func (p *Painter) font(f face.Font) (*sfnt, error) {
	if int(f) >= len(fontNames) {
		return nil, fmt.Errorf("there is no face %d", f)
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if font := p.fonts[f]; font != nil {
		return font, nil
	}
	font, err := readFont(p.ruler.TTF(f))
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", fontNames[f], err)
	}
	p.fonts[f] = font
	return font, nil
}

// cutFonts makes the cuts of the faces that the document uses, or finds them made.
func (s *sheet) cutFonts() error {
	for _, f := range face.Fonts() {
		l := s.used[f]
		if l == nil {
			continue
		}
		sorts := l.sorted()
		key := cutKey(f, sorts)
		s.mu.Lock()
		c := s.cuts[key]
		s.mu.Unlock()
		if c == nil {
			c = s.packer.makeCut(l.font, fontNames[f], sorts)
			s.keep(key, c)
		}
		s.cut[f] = c
	}
	return nil
}

func (p *Painter) keep(key string, c *cut) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if len(p.cuts) >= maxCuts {
		clear(p.cuts)
	}
	p.cuts[key] = c
}

// cutKey is equal for equal cuts.
func cutKey(f face.Font, sorts []sort) string {
	b := make([]byte, 0, 1+8*len(sorts))
	b = append(b, byte(f))
	for _, s := range sorts {
		b = be.AppendUint16(b, s.code)
		b = be.AppendUint32(b, uint32(s.rune))
		b = be.AppendUint16(b, s.id)
	}
	return string(b)
}
