package pdf_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"twofold/export"
	"twofold/export/paper"
	"twofold/export/pdf"
)

// A grey file has black only, on paper that comes from an office printer.
func TestGrey(t *testing.T) {
	r := newRuler(t)
	for _, product := range []export.Product{export.Office, export.Booklet} {
		p := pdf.New(r, painting(t))
		o := pdf.Options{Product: product, Grey: true, Plain: true}
		file := paint(t, p, withPictures(small(r)), o)
		if m := regexp.MustCompile(`[\d.]+ (rg|RG|k|K)\n`).Find(file); m != nil {
			t.Errorf("%s: a colour is not grey: %q", product, m)
		}
		lacks(t, string(file), "/ColorSpace /DeviceRGB", "/ColorSpace /DeviceCMYK")
		has(t, string(file), "/ColorSpace /DeviceGray", "0 g\n")
		var c, m, y, k float64
		if _, err := fmt.Sscan(tool(t, file, "gs", "-q", "-o", "-", "-sDEVICE=inkcov", "FILE"), &c, &m, &y, &k); err != nil {
			t.Fatal(err)
		}
		if c+m+y != 0 || k == 0 {
			t.Errorf("%s: got ink %g %g %g %g, want black only", product, c, m, y, k)
		}
	}
}

// Only what an office printer prints can be grey.
func TestGreyIsForOfficePrinters(t *testing.T) {
	r := newRuler(t)
	doc := small(r)
	for _, product := range []export.Product{export.Screen, export.Press} {
		p := pdf.New(r, nil)
		plain := paint(t, p, doc, pdf.Options{Product: product})
		if string(plain) != string(paint(t, p, doc, pdf.Options{Product: product, Grey: true})) {
			t.Errorf("%s is not the same when it is asked for in grey", product)
		}
	}
}

// The seven areas keep their order from dark to light, far enough apart to be told.
func TestAreasStayApartAsGreys(t *testing.T) {
	r := newRuler(t)
	doc := blank(1)
	for i, c := range []paper.Colour{
		{R: 0x00, G: 0x34, B: 0x6A},
		{R: 0x79, G: 0x28, B: 0x5E},
		{R: 0xA5, G: 0x38, B: 0x28},
		{R: 0x00, G: 0x7F, B: 0x82},
		{R: 0xDA, G: 0x73, B: 0x1C},
		{R: 0x9B, G: 0xB5, B: 0x46},
		{R: 0xA2, G: 0xD1, B: 0xEC},
	} {
		c.C = 1 // not black
		doc.Pages[0].Items = append(doc.Pages[0].Items,
			&paper.Box{X: paper.Length(i) * 10000, W: 9000, H: 9000, Fill: c})
	}
	file := string(paint(t, pdf.New(r, nil), doc, pdf.Options{Product: export.Office, Grey: true, Plain: true}))
	last := -1.0
	for _, m := range regexp.MustCompile(`([\d.]+) g\n[\d. ]+re f`).FindAllStringSubmatch(file, -1) {
		var grey float64
		fmt.Sscan(m[1], &grey)
		if last >= 0 && grey-last < 0.06 {
			t.Errorf("a grey of %g follows one of %g", grey, last)
		}
		last = grey
	}
	if n := strings.Count(file, "re f"); n != 7 || last < 0 {
		t.Errorf("got %d boxes, want 7", n)
	}
}
