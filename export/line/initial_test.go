package line

import (
	"testing"
	"unicode"

	"twofold/editor"
	"twofold/export/face"
)

// initialled is a paragraph with a first letter as high as three lines.
func initialled(l editor.Lang, text string) *Paragraph {
	p := body(l, text)
	letter := []rune(text)[0]
	p.Spans = []Span{
		{Text: string(letter), Font: face.SerifBold},
		{Text: text[len(string(letter)):], Font: face.Serif},
	}
	p.Initial = Initial{Size: 46_642, Gap: 4_000, Lines: 3}
	return p
}

// Lines beside a large letter begin after it and end where the others do.
func TestLinesBesideALargeLetter(t *testing.T) {
	r := ruler(t)
	b := NewBreaker(r)
	tried := 0
	for _, l := range []editor.Lang{editor.English, editor.Russian} {
		for _, text := range texts(t, l) {
			if !unicode.IsUpper([]rune(text)[0]) {
				continue
			}
			p := initialled(l, text)
			lines := b.Break(p)
			if len(lines) < 5 {
				continue
			}
			tried++
			letter := lines[0].Runs[0]
			in := face.Scale(r.Width(face.SerifBold, letter.Glyphs[0].Rune), p.Initial.Size) + p.Initial.Gap
			if off := lines[0].Runs[1].X - in; len(letter.Glyphs) != 1 || off < -1 || off > 1 {
				t.Errorf("%q goes on at %d, want %d", lines[0].said(), lines[0].Runs[1].X, in)
			}
			for i := range lines[:len(lines)-1] {
				ln := &lines[i]
				from := -ln.HangLeft
				if i == 1 || i == 2 {
					from += in
				}
				if off := ln.X - from; off < -1 || off > 1 {
					t.Errorf("line %d begins at %d, want %d: %q", i+1, ln.X, from, ln.said())
				}
				if off := ln.X + ln.Width - p.Measure - ln.HangRight; ln.Overfull > 0 || off < -1 || off > 1 {
					t.Errorf("line %d ends %d from the measure: %q", i+1, off, ln.said())
				}
			}
		}
	}
	if tried < 5 {
		t.Errorf("only %d paragraphs were long enough", tried)
	}
}

// A paragraph is remembered apart from the same with a large letter.
func TestALargeLetterIsRemembered(t *testing.T) {
	text := texts(t, editor.English)[0]
	p := initialled(editor.English, text)
	plain := *p
	plain.Initial = Initial{}
	four := *p
	four.Initial.Lines = 4
	b := NewBreaker(ruler(t))
	b.Break(&plain)
	large := b.Break(p)
	if deeper := b.Break(&four); deeper[3].X <= large[3].X || large[1].X <= b.Break(&plain)[1].X {
		t.Error("they are set alike")
	}
}
