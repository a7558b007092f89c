package body_test

import (
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/body"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/galley"
)

// made is the body of an article of such blocks in two columns of A4, in English.
func made(t *testing.T, blocks ...editor.Block) (*galley.Compositor, body.Body) {
	t.Helper()
	r, err := face.Open()
	if err != nil {
		t.Fatal(err)
	}
	set := galley.NewCase(r).Compositor(&editor.Edition{Lang: editor.English}, design.A4())
	for i := range blocks {
		blocks[i].ID = editor.BlockID(rune('a' + i))
	}
	return set, body.Make(set, &editor.Article{Body: blocks}, body.Asked{})
}

// text is a block of so many short words: its spaces can give much.
func text(k editor.Kind, words int) editor.Block {
	short := strings.Fields("we go to the sea and the sun is on the bay as you see it all day")
	said, at := make([]string, words), uint32(words)
	for i := range said {
		at = at*1_664_525 + 1_013_904_223 // Numerical Recipes: words in no order, the same every time
		said[i] = short[int(at>>16)%len(short)]
	}
	return editor.Block{Kind: k, Spans: editor.Plain(strings.Join(said, " "))}
}

func wide() editor.Block { return editor.Block{Kind: editor.Image, Width: editor.WidthFull} }

func TestWhatSpansStandsAboveTheSubheadBeforeIt(t *testing.T) {
	for _, c := range []struct {
		name   string
		blocks []editor.Block
		above  int // rows of text above the picture
	}{
		{"after a paragraph", []editor.Block{text(editor.Paragraph, 200), wide(), text(editor.Paragraph, 200)}, 13},
		{"after a subhead", []editor.Block{
			text(editor.Paragraph, 200), text(editor.Subhead, 3), wide(), text(editor.Paragraph, 200),
		}, 13},
		{"after a subhead with a line below it", []editor.Block{
			text(editor.Paragraph, 200), text(editor.Subhead, 3), text(editor.Paragraph, 5), wide(),
			text(editor.Paragraph, 200),
		}, 13},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, b := made(t, c.blocks...)
			if len(b.Parts) != 2 || b.Parts[1].Span == nil || len(b.Parts[0].Rows) != c.above {
				t.Fatalf("%d parts, %d rows in the first, want %d", len(b.Parts), len(b.Parts[0].Rows), c.above)
			}
			rows := 0
			for i := range b.Parts {
				rows += len(b.Parts[i].Rows)
			}
			if rows != b.Lines {
				t.Errorf("%d rows of %d lines", rows, b.Lines)
			}
		})
	}
}

func TestParagraphsAreSetInALineLess(t *testing.T) {
	var long []editor.Block
	for words := 300; words < 700; words += 10 {
		long = append(long, text(editor.Paragraph, words))
	}
	set, b := made(t, long...)
	marks := body.Tighter(set, b.Parts)
	if len(marks) == 0 {
		t.Fatal("none can be")
	}
	for n := range len(marks) + 1 {
		tight := body.Tightened(set, b.Parts, marks[:n])
		if got, want := len(tight[0].Rows), len(b.Parts[0].Rows)-n; got != want {
			t.Errorf("%d rows with %d paragraphs tighter, want %d", got, n, want)
		}
	}
}
