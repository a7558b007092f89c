package face

import (
	"bytes"
	"embed"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
)

//go:embed data/*.ttf
var data embed.FS

var files = [fontCount]string{
	Serif:           "PTSerif-Regular",
	SerifBold:       "PTSerif-Bold",
	SerifItalic:     "PTSerif-Italic",
	SerifBoldItalic: "PTSerif-BoldItalic",
	Sans:            "PTSans-Regular",
	SansBold:        "PTSans-Bold",
	SansItalic:      "PTSans-Italic",
	SansBoldItalic:  "PTSans-BoldItalic",
}

// Ruler measures text in the eight faces. It may be used by several goroutines at once.
type Ruler struct {
	faces [fontCount]typeface
}

// Open reads the faces. It costs a few milliseconds: open one ruler and hand it on.
func Open() (*Ruler, error) {
	r := &Ruler{}
	for i := range r.faces {
		if err := r.faces[i].read(files[i]); err != nil {
			return nil, fmt.Errorf("open typeface %s: %w", files[i], err)
		}
	}
	return r, nil
}

// runeTable is how many characters have their glyphs in a table: all of Latin, Greek,
// Cyrillic and general punctuation, and the currency and letter-like signs after it.
const runeTable = 0x2300

// typeface is one face. Everything up to mu is read once and never changes.
type typeface struct {
	ttf    []byte
	font   *font.Font
	ids    [runeTable]uint16
	widths []int16 // of each glyph, in 1/1000 em

	mu    sync.Mutex
	face  *font.Face
	hb    *harfbuzz.Font
	buf   *harfbuzz.Buffer
	kerns [][]int16 // by left and right glyph; unknown until asked for
}

func (t *typeface) read(name string) error {
	ttf, err := data.ReadFile("data/" + name + ".ttf")
	if err != nil {
		return err
	}
	t.ttf = ttf
	t.face, err = font.ParseTTF(bytes.NewReader(ttf))
	if err != nil {
		return err
	}
	t.font = t.face.Font
	t.hb, t.buf = harfbuzz.NewFont(t.face), harfbuzz.NewBuffer()
	t.measure()
	return nil
}

// measure fills the tables of glyphs and widths.
func (t *typeface) measure() {
	upem := int(t.font.Upem())
	last := uint16(0)
	for r := rune(0); r < runeTable; r++ {
		if id, ok := t.font.NominalGlyph(r); ok {
			t.ids[r] = uint16(id)
			last = max(last, uint16(id))
		}
	}
	t.widths = make([]int16, int(last)+1)
	for id := range t.widths {
		t.widths[id] = int16(thousandths(int(t.face.HorizontalAdvance(font.GID(id))), upem))
	}
	t.kerns = make([][]int16, len(t.widths))
}

// thousandths rounds font units to 1/1000 em, halves away from zero, as the width table
// of the PDF does.
func thousandths(units, upem int) int {
	if units < 0 {
		return -thousandths(-units, upem)
	}
	return (2000*units + upem) / (2 * upem)
}

// TTF returns the font file of f. The caller may change it.
func (r *Ruler) TTF(f Font) []byte { return bytes.Clone(r.faces[f].ttf) }
