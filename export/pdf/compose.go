package pdf

import (
	"bytes"
	"fmt"

	"github.com/jung-kurt/gofpdf"
)

// compose lets gofpdf write the file: pages with our content, and images. What is not
// exact about it is put right by finish, which also adds the fonts: gofpdf would take
// longer over them than everything else takes. gofpdf panics on what it does not expect;
// that becomes an error.
func (s *sheet) compose() (file []byte, err error) {
	defer func() {
		if p := recover(); p != nil {
			file, err = nil, fmt.Errorf("gofpdf gave up: %v", p)
		}
	}()
	pdf := gofpdf.NewCustom(&gofpdf.InitType{
		UnitStr: "pt", OrientationStr: "P",
		Size: gofpdf.SizeType{Wd: s.form.w.Points(), Ht: s.form.h.Points()},
	})
	pdf.SetCompression(false)
	pdf.SetCatalogSort(true)
	pdf.SetAutoPageBreak(false, 0)
	s.plates.each(func(n name, p plate) {
		if p.jpeg != nil {
			pdf.RegisterImageOptionsReader(string(n), gofpdf.ImageOptions{ImageType: "jpg"},
				bytes.NewReader(p.jpeg))
		}
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
