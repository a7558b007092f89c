package pdf_test

import (
	"encoding/hex"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"twofold/editor"
	"twofold/export/pdf"
)

// inline are the lines of pdfinfo's account of the structure between which words go on.
var inline = regexp.MustCompile(`^(Link|Span|Reference) \(inline\)|^Object \d+|^/`)

// readAloud is what a tagged file says, each section of the document in one piece, as
// poppler finds it in the structure.
func readAloud(t *testing.T, file []byte) []string {
	t.Helper()
	var out []string
	for _, line := range strings.Split(tool(t, file, "pdfinfo", "-struct-text", "FILE"), "\n") {
		says := strings.TrimLeft(line, " ")
		if says == "" || says == "Document" || inline.MatchString(says) {
			continue
		}
		if len(line)-len(says) == 2 {
			out = append(out, "")
		}
		last := &out[len(out)-1]
		if words, ok := strings.CutPrefix(says, `"`); ok {
			*last += strings.TrimSuffix(words, `"`)
			continue
		}
		*last += " "
	}
	for i := range out {
		out[i] = flat(out[i])
	}
	return out
}

// flat is a text as a voice reads it: without hyphens of ours, with one space for any.
func flat(s string) string {
	s = strings.NewReplacer("\u00ad", "", "\u2060", "").Replace(s)
	return strings.Join(strings.Fields(s), " ")
}

// Stories without pictures are read word for word from their kickers to their last lines,
// over columns and pages, in one section each.
func TestStoriesAreReadWhole(t *testing.T) {
	for _, l := range editor.Langs() {
		ed := lay(t, wordy(l, 2, 500), nil)
		sections := readAloud(t, paint(t, ed.painter, ed.doc, pdf.Options{}))
		at := 0
		for _, a := range ed.edition.Articles() {
			want := strings.ToUpper(a.Kicker) + " " + a.Headline.Text() + " " + a.Standfirst.Text() + " " +
				a.Place + " " + a.When + " · " + a.Byline
			for i := range a.Body {
				want += " " + a.Body[i].Text()
			}
			for at < len(sections) && sections[at] != flat(want) {
				at++
			}
			if at == len(sections) {
				t.Fatalf("%s: no section in its place reads\n%s\nbut\n%s", l, want, strings.Join(sections, "\n"))
			}
		}
	}
}

// sections are what the sections of a document say, from its own content and structure:
// what poppler finds, for plain files, in a hundredth of the time.
func (tr *tree) sections() []string {
	tr.Helper()
	says := map[[2]int]string{}
	for object, page := range tr.pages {
		for id, piece := range tr.pieces(tr.dict(*types.NewIndirectRef(object, 0))) {
			says[[2]int{page, id}] = piece
		}
	}
	var out []string
	for _, kid := range tr.array(tr.elements[tr.top]["K"]) {
		out = append(out, flat(tr.says(kid, says)))
	}
	return out
}

// says is what an element says with all that is below it.
func (tr *tree) says(element types.Object, pieces map[[2]int]string) string {
	d := tr.dict(element)
	var b strings.Builder
	for _, kid := range tr.array(d["K"]) {
		page, id := d["Pg"], kid
		k, _ := tr.value(kid).(types.Dict)
		switch {
		case k["MCID"] != nil:
			page, id = k["Pg"], k["MCID"]
		case k["Obj"] != nil:
			continue
		case k != nil:
			b.WriteString(tr.says(kid, pieces))
			continue
		}
		b.WriteString(pieces[[2]int{tr.pages[number(page)], int(id.(types.Integer))}])
	}
	if kind := fmt.Sprint(d["S"]); kind != "Link" && kind != "Span" {
		b.WriteString(" ")
	}
	return b.String()
}

var (
	shown = regexp.MustCompile(`\[(<.*>)\]TJ ET$`)
	moved = regexp.MustCompile(`>-?\d*<|[<>]`)
)

// pieces are what the marked pieces of a page's content say, by their numbers.
func (tr *tree) pieces(page types.Dict) map[int]string {
	tr.Helper()
	out, at := map[int]string{}, -1
	for _, line := range strings.Split(tr.stream(page), "\n") {
		if m := begins.FindStringSubmatch(line); m != nil {
			at = -1
			if id, err := strconv.Atoi(m[2]); err == nil {
				at = id
			}
		}
		if m := shown.FindStringSubmatch(line); m != nil {
			codes, err := hex.DecodeString(moved.ReplaceAllString(m[1], ""))
			if err != nil {
				tr.Fatal(err)
			}
			for i := 0; i < len(codes); i += 2 {
				out[at] += string(rune(codes[i])<<8 | rune(codes[i+1])) // codes are characters
			}
		}
	}
	return out
}

// Of every edition the paragraphs are read in their order, each whole.
func TestParagraphsAreReadInOrder(t *testing.T) {
	for name, ed := range editions(t) {
		t.Run(name, func(t *testing.T) {
			tr := structureOf(t, paint(t, ed.painter, ed.doc, pdf.Options{Plain: true}))
			sections := tr.sections()
			for _, a := range ed.edition.Articles() {
				section := sectionOf(sections, a)
				for i := range a.Body {
					b := &a.Body[i]
					if b.Kind == editor.Image || b.Kind == editor.Sidebar || b.In != "" || b.Kind == editor.PullQuote {
						continue // these may stand apart from their place
					}
					_, rest, ok := strings.Cut(section, flat(b.Text()))
					if !ok {
						t.Fatalf("%q is not read where it belongs, but\n%s", b.Text(), section)
					}
					section = rest
				}
			}
		})
	}
}

// sectionOf is what is read of a story.
func sectionOf(sections []string, a *editor.Article) string {
	for i := range a.Body {
		if a.Body[i].Kind != editor.Paragraph {
			continue
		}
		for _, s := range sections {
			if strings.Contains(s, flat(a.Body[i].Text())) {
				return s
			}
		}
	}
	return ""
}
