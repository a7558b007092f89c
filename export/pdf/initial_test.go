package pdf_test

import (
	"bytes"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export"
	"twofold/export/pdf"
)

// begun is an edition whose first story begins with a large letter.
func begun(t *testing.T, l editor.Lang, beginning string) laid {
	t.Helper()
	ed := wordy(l, 2, 400)
	ed.Design.DropCap = true
	first := &ed.Articles()[0].Body[0]
	first.Spans = editor.Plain(beginning + " " + first.Text())
	return lay(t, ed, nil)
}

// Whatever the file is for, other programs read a large letter as part of its word: where
// the word stands, and once.
func TestALargeLetterIsReadWithItsWord(t *testing.T) {
	for _, c := range []struct {
		lang editor.Lang
		says string
	}{
		{editor.English, "Forty people"},
		{editor.English, "A question"},
		{editor.Russian, "Душанбе, вчера"},
		{editor.Russian, "В сезон"},
		{editor.Tajik, "Ҷавонон имрӯз"},
	} {
		ed := begun(t, c.lang, c.says)
		for _, product := range []export.Product{export.Screen, export.Office, export.Press} {
			file := paint(t, ed.painter, ed.doc, pdf.Options{Product: product})
			for _, how := range []string{"-raw", "-layout", "-q"} {
				text := tool(t, file, "pdftotext", how, "-enc", "UTF-8", "-l", "1", "FILE", "-")
				out := strings.Join(strings.Fields(text), " ")
				if !strings.Contains(out, " "+c.says+" ") || strings.Count(out, c.says) != 1 {
					t.Errorf("%s %s: %q is not read in\n%s", product, how, c.says, out)
				}
			}
		}
	}
}

// The two parts of the word are one element, within the paragraph.
func TestALargeLetterIsAnElementWithItsWord(t *testing.T) {
	ed := begun(t, editor.English, "Forty people")
	file := paint(t, ed.painter, ed.doc, pdf.Options{Plain: true})
	for _, want := range []string{"/ActualText ()>>BDC", "/ActualText (Forty)>>BDC"} {
		if bytes.Count(file, []byte(want)) != 1 {
			t.Errorf("not once %s", want)
		}
	}
	out := tool(t, file, "pdfinfo", "-struct-text", "FILE")
	flat := strings.Join(strings.Fields(out), " ")
	if !strings.Contains(flat, `P (block) Span (inline) "F" "orty" " people `) {
		t.Errorf("the paragraph is not read whole:\n%s", out)
	}
}
