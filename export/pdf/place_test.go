package pdf_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"twofold/export/face"
	"twofold/export/paper"
	"twofold/export/pdf"
)

// Every glyph stands within 1/1000 em of where layout put it, at the end of a long line
// as at its beginning.
func TestNoDrift(t *testing.T) {
	const says = "Первая ГАЗЕТА «ёлка» — AVATAR, 12\u202f500 и\u00a05 мая; To Wave — Тургенев; fjord, ГУ."
	r := newRuler(t)
	for _, size := range []paper.Length{8500, 9500, 12_000, 48_500} {
		doc := blank(1)
		line := stretched(run(r, face.Serif, size, place{0, 99_999}, says), 1237)
		doc.Pages[0].Items = []paper.Item{line}
		file := string(paint(t, pdf.New(r, nil), doc, pdf.Options{Plain: true}))
		shown := regexp.MustCompile(`\[(<.*>)\]TJ`).FindStringSubmatch(file)
		if shown == nil {
			t.Fatal("no text is shown")
		}
		at, i := 0, 0 // in 1/1000 em
		for _, part := range regexp.MustCompile(`<[0-9A-F]*>|-?\d+`).FindAllString(shown[1], -1) {
			if by, err := strconv.Atoi(part); err == nil {
				at -= by
				continue
			}
			for codes := strings.Trim(part, "<>"); codes != ""; codes = codes[4:] {
				g := line.Glyphs[i]
				off := float64(at) - float64(g.X)*1000/float64(size)
				if off > 1 || off < -1 {
					t.Fatalf("size %d: glyph %d, %q, is off by %.2f/1000 em", size, i, g.Rune, off)
				}
				at += r.Width(face.Serif, g.Rune)
				i++
			}
		}
		if i != len(line.Glyphs) {
			t.Errorf("got %d glyphs, want %d", i, len(line.Glyphs))
		}
	}
}
