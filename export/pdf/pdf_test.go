package pdf_test

import (
	"bytes"
	"context"
	"errors"
	"strings"
	"sync"
	"testing"

	"twofold/export"
	"twofold/export/face"
	"twofold/export/paper"
	"twofold/export/pdf"
)

func TestWriteIsTheSameEveryTime(t *testing.T) {
	r := newRuler(t)
	first := paint(t, pdf.New(r, nil), small(r), pdf.Options{})
	kept := pdf.New(r, nil)
	for range 8 {
		if !bytes.Equal(paint(t, kept, small(r), pdf.Options{}), first) {
			t.Fatal("the same document gave other bytes")
		}
	}
}

func TestWriteFromSeveralGoroutines(t *testing.T) {
	r := newRuler(t)
	doc, other := withPictures(small(r)), newsletter(r, 500)
	p := pdf.New(r, painting(t))
	want := paint(t, pdf.New(r, painting(t)), doc, pdf.Options{})
	var wait sync.WaitGroup
	for range 8 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			works := []pdf.Work{{Doc: doc, Options: pdf.Options{Product: export.Office}}}
			for _, hash := range pdf.Shown(works) {
				_ = p.Prepare(context.Background(), hash, works)
			}
			paint(t, p, other, pdf.Options{Product: export.Office})
			if !bytes.Equal(paint(t, p, doc, pdf.Options{}), want) {
				t.Error("got other bytes")
			}
		}()
	}
	wait.Wait()
}

// An office printer gets black as black, and colours as they are.
func TestOfficeBlack(t *testing.T) {
	r := newRuler(t)
	doc := blank(1)
	word := run(r, face.Serif, 9500, place{}, "x")
	tinted := run(r, face.Serif, 9500, place{}, "x")
	tinted.Colour = blue
	doc.Pages[0].Items = []paper.Item{word, tinted}
	for product, want := range map[export.Product]string{
		export.Screen: "0.118 0.118 0.114 rg", export.Office: "0 0 0 rg",
	} {
		file := string(paint(t, pdf.New(r, nil), doc, pdf.Options{Plain: true, Product: product}))
		if !strings.Contains(file, want) || !strings.Contains(file, "0 0.204 0.416 rg") {
			t.Errorf("%s: the text is not %s", product, want)
		}
	}
}

func TestWriteRefuses(t *testing.T) {
	r := newRuler(t)
	without := blank(1)
	without.Pages[0].Items = []paper.Item{
		&paper.Picture{Block: "p", W: face.Pt, H: face.Pt, Picture: "gone"},
	}
	foreign := blank(1)
	foreign.Pages[0].Items = []paper.Item{run(r, face.Serif, 9500, place{0, 0}, "x")}
	foreign.Pages[0].Items[0].(*paper.Text).Glyphs[0].ID = 60000
	for _, c := range []struct {
		name    string
		doc     *paper.Document
		product export.Product
		want    string
	}{
		{"no pages", blank(0), export.Screen, "no pages"},
		{"no size", &paper.Document{Pages: make([]paper.Page, 1)}, export.Screen, "page size"},
		{"a product of later", blank(1), export.Handout, `"handout" is not`},
		{"a picture that is not there", without, export.Screen, "picture gone: not found"},
		{"a glyph that is not there", foreign, export.Screen, `page 1: block "b": 'x': the face has no glyph 60000`},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b bytes.Buffer
			err := pdf.New(r, nil).Write(context.Background(), &b, c.doc, pdf.Options{Product: c.product})
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got %v, want %q", err, c.want)
			}
			if b.Len() > 0 {
				t.Error("something was written all the same")
			}
		})
	}
}

func TestWriteStopsBetweenPages(t *testing.T) {
	r := newRuler(t)
	ctx, cancel := context.WithCancel(context.Background())
	var told []int
	var b bytes.Buffer
	err := pdf.New(r, nil).Write(ctx, &b, blank(9), pdf.Options{
		Product: export.Office,
		Page: func(page, pages int) {
			told = append(told, page)
			if page == 3 {
				cancel()
			}
		},
	})
	if !errors.Is(err, context.Canceled) || b.Len() > 0 || len(told) != 3 {
		t.Errorf("got %v after pages %v with %d bytes written", err, told, b.Len())
	}
}

// Characters that gofpdf cannot take, or that share a code, keep their identity.
func TestWriteUnusualCharacters(t *testing.T) {
	r := newRuler(t)
	doc := blank(1)
	line := run(r, face.Serif, 9500, place{56693, 99999}, "abcde")
	line.Glyphs[1].Rune = '😀'
	line.Glyphs[2].Rune = 'a' // an "a" with the shape of a "c"
	line.Glyphs[3].Rune = '\uE000'
	doc.Pages[0].Items = []paper.Item{line}
	file := string(paint(t, pdf.New(r, nil), doc, pdf.Options{Plain: true}))
	if want := "<0061E000E001E0020065>"; !strings.Contains(file, want) {
		t.Errorf("the content has no %s", want)
	}
}
