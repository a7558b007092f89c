package pdf

import (
	"bytes"
	"fmt"

	"github.com/jung-kurt/gofpdf"

	"twofold/export/face"
)

// compose lets gofpdf write the file: pages with our content, fonts, images. Everything
// about it that is not exact is put right by finish. gofpdf panics on what it does not
// expect; that becomes an error.
func (s *sheet) compose() (file []byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			file, err = nil, fmt.Errorf("gofpdf gave up: %v", p)
		}
	}()
	pdf := gofpdf.NewCustom(&gofpdf.InitType{UnitStr: "pt", OrientationStr: "P",
		Size: gofpdf.SizeType{Wd: s.doc.Width.Points(), Ht: s.doc.Height.Points()}})
	pdf.SetCompression(false)
	pdf.SetCatalogSort(true)
	pdf.SetAutoPageBreak(false, 0)
	s.addFonts(pdf)
	s.plates.each(func(n name, data []byte) {
		pdf.RegisterImageOptionsReader(string(n), gofpdf.ImageOptions{ImageType: "jpg"},
			bytes.NewReader(data))
	})
	for _, content := range s.pages {
		pdf.AddPage()
		pdf.RawWriteBuf(bytes.NewReader(content))
	}
	var out bytes.Buffer
	if err := pdf.Output(&out); err != nil {
		return nil, fmt.Errorf("gofpdf: %w", err)
	}
	return out.Bytes(), nil
}

// addFonts hands the cut fonts over. gofpdf embeds the characters that it has seen, and
// raw content is none of that: they are shown to it in a template that no page uses.
func (s *sheet) addFonts(pdf *gofpdf.Fpdf) {
	for _, f := range face.Fonts() {
		if c := s.cut[f]; c != nil {
			// A copy, because gofpdf writes into the font that it is given.
			pdf.AddUTF8FontFromBytes(fontFamily(f), "", bytes.Clone(c.ttf))
		}
	}
	pdf.CreateTemplate(func(t *gofpdf.Tpl) {
		for _, f := range face.Fonts() {
			if l := s.used[f]; l != nil {
				t.SetFont(fontFamily(f), "", 10)
				t.Text(0, 0, l.codes())
			}
		}
	})
}

// fontFamily is a face's name within gofpdf: "f1" to "f8".
func fontFamily(f face.Font) string { return "f" + string(rune('1'+f)) }
