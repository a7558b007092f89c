package layout_test

import (
	"testing"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/paper"
)

// large lists the large first letters of a document, with the lines of their paragraphs.
func large(doc *paper.Document) (letters, lines []*paper.Text) {
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			x, ok := it.(*paper.Text)
			switch {
			case !ok:
			case x.Rise < 0:
				letters = append(letters, x)
			case len(letters) > 0 && x.Block == letters[0].Block:
				lines = append(lines, x)
			}
		}
	}
	return letters, lines
}

func TestWhichParagraphsHaveALargeFirstLetter(t *testing.T) {
	const long = " is the word with which the paragraph begins, and it goes on for as many lines as a " +
		"paragraph needs to have, so that a letter can stand beside three of them and something is " +
		"left below it: at the measure of the column these words come to five lines or even to six " +
		"of them, whatever the word at their head may be, and no word of them means anything at all."
	for _, c := range []struct {
		name  string
		on    bool
		lang  editor.Lang
		kind  editor.Kind
		spans []editor.Span
		want  int // lines further in than the letter; 0 for no letter
	}{
		{"a capital", true, editor.English, editor.Paragraph, editor.Plain("Forty" + long), 3},
		{"a word of one letter", true, editor.English, editor.Paragraph, editor.Plain("A" + long), 3},
		{"one that reaches down", true, editor.English, editor.Paragraph, editor.Plain("Queue" + long), 4},
		{"one in Russian", true, editor.Russian, editor.Paragraph, editor.Plain("Нет" + long), 3},
		{"one in Russian that reaches down", true, editor.Russian, editor.Paragraph, editor.Plain("Душанбе" + long), 4},
		{"one in Tajik that reaches down", true, editor.Tajik, editor.Paragraph, editor.Plain("Ҷавонон" + long), 4},
		{"a bold beginning", true, editor.English, editor.Paragraph, []editor.Span{
			{Text: "Forty", Bold: true}, {Text: long},
		}, 3},
		{"a letter with a mark above it", true, editor.Russian, editor.Paragraph, editor.Plain("Йод" + long), 0},
		{"a letter and its mark", true, editor.English, editor.Paragraph, editor.Plain("E\u0301cole" + long), 0},
		{"a quotation", true, editor.English, editor.Paragraph, editor.Plain("“Forty”" + long), 0},
		{"a Russian quotation", true, editor.Russian, editor.Paragraph, editor.Plain("«Сорок»" + long), 0},
		{"a figure", true, editor.English, editor.Paragraph, editor.Plain("40" + long), 0},
		{"a small letter", true, editor.English, editor.Paragraph, editor.Plain("forty" + long), 0},
		{"a letter that the face lacks", true, editor.English, editor.Paragraph, editor.Plain("Ⴀ" + long), 0},
		{"a link", true, editor.English, editor.Paragraph, []editor.Span{
			{Text: "Forty", Link: "https://example.org"}, {Text: long},
		}, 0},
		{"few lines", true, editor.English, editor.Paragraph, editor.Plain("Forty" + long[:200]), 0},
		{"an item of a list", true, editor.English, editor.Bullet, editor.Plain("Forty" + long), 0},
		{"none is wanted", false, editor.English, editor.Paragraph, editor.Plain("Forty" + long), 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := newPress(5, c.lang)
			ed := p.edition(200, 300)
			ed.Design.DropCap = c.on
			first := p.block(c.kind, "")
			first.Spans = c.spans
			a := ed.Articles()[0]
			a.Body = append([]editor.Block{first}, a.Body...)
			doc, _ := setter(t).Lay(ed)
			letters, lines := large(doc)
			if c.want == 0 {
				if len(letters) > 0 {
					t.Fatalf("%q is large", letters[0].Glyphs[0].Rune)
				}
				return
			}
			if len(letters) != 1 || letters[0].Block != first.ID {
				t.Fatalf("%d large letters", len(letters))
			}
			beside(t, letters[0], lines, c.want)
			everyWordOnce(t, ed, doc)
			clean(t, doc)
		})
	}
}

// beside expects a large letter to be as high as three lines, from the capitals of the
// first to the baseline of the third, and so many lines to stand beside it.
func beside(t *testing.T, letter *paper.Text, lines []*paper.Text, want int) {
	t.Helper()
	body := lines[len(lines)-1]
	if top, high := lines[0].Y-body.Size*7/10, letter.Y-letter.Size*7/10; high < top-5 || high > top+5 {
		t.Errorf("the letter begins at %d, the capitals beside it at %d", high, top)
	}
	if letter.Y != lines[0].Y+2*design.Body.Leading || letter.Colour != design.Accent {
		t.Errorf("the letter is %+v beside a line at %d", letter, lines[0].Y)
	}
	further := map[paper.Length]bool{}
	least := letter.X + letter.Width
	for _, x := range lines {
		switch {
		case x.X >= least:
			further[x.Y] = true
		case x.Y < letter.Y:
			t.Errorf("a line at %d, %d begins under the letter, which ends at %d", x.X, x.Y, least)
		}
	}
	for i := range want {
		if !further[lines[0].Y+paper.Length(i)*design.Body.Leading] {
			t.Errorf("line %d does not stand beside the letter", i+1)
		}
	}
	for _, x := range lines {
		if x.Y == lines[0].Y+paper.Length(want)*design.Body.Leading && x.X <= letter.X {
			return
		}
	}
	t.Errorf("line %d does not begin below the letter", want+1)
}

// No other story than that on the cover has a large letter, and a word has no part in two
// words on its account.
func TestALargeLetterIsPartOfItsWord(t *testing.T) {
	for _, size := range editor.PageSizes() {
		for _, l := range langs {
			ed := newPress(4, l).edition(400, 300, 300)
			ed.Design.Paper = size
			was, _ := setter(t).Lay(ed)
			doc, found := setter(t).Lay(dropped(ed))
			if letters, _ := large(doc); len(letters) != 1 || letters[0].Story != ed.Articles()[0].Story {
				t.Errorf("%s, %s: %d large letters", size, l, len(letters))
			}
			if doc.Report.Words != was.Report.Words {
				t.Errorf("%s, %s: %d words, want %d", size, l, doc.Report.Words, was.Report.Words)
			}
			for _, f := range found {
				if f.Rule == "small-body" || f.Rule == "small-text" {
					t.Errorf("%s, %s: found %s", size, l, f.Rule)
				}
			}
			clean(t, doc)
			insideFrame(t, doc)
			nothingOverlaps(t, doc)
		}
	}
}

// A handout has no cover.
func TestAHandoutHasNoLargeLetter(t *testing.T) {
	ed := dropped(newPress(4, editor.English).edition(400))
	ed.Occasion = &editor.Occasion{Title: "Roundtable"}
	doc, _ := setter(t).Lay(ed)
	if letters, _ := large(doc); len(letters) > 0 {
		t.Error("it has one")
	}
}
