package layout_test

import (
	"fmt"
	"sort"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/sample"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/layout"
	"twofold/export/paper"
)

// setter makes a fresh setter.
func setter(t testing.TB) *layout.Setter {
	t.Helper()
	r, err := face.Open()
	if err != nil {
		t.Fatal(err)
	}
	return layout.NewSetter(r)
}

// sampleEdition is the newest issue of the sample publication in a language.
func sampleEdition(t testing.TB, l editor.Lang) *editor.Edition {
	t.Helper()
	c, err := sample.Publication()
	if err != nil {
		t.Fatal(err)
	}
	m := editor.Material{Publication: c.Publication, Stories: c.Stories, Projects: c.Projects}
	for i := range c.Pictures {
		m.Pictures = append(m.Pictures, c.Pictures[i].Picture)
	}
	for i := range c.Issues {
		if c.Issues[i].Status != editor.Archived {
			ed, _ := editor.Assemble(m, &c.Issues[i], l)
			return ed
		}
	}
	t.Fatal("the sample has no issue to print")
	return nil
}

// langs are the languages that the sample is printed in.
var langs = []editor.Lang{editor.English, editor.Russian}

func TestSampleIsSetCleanly(t *testing.T) {
	for _, l := range langs {
		t.Run(string(l), func(t *testing.T) {
			ed := sampleEdition(t, l)
			doc, found := setter(t).Lay(ed)
			clean(t, doc)
			for _, f := range found {
				if f.Severity == editor.Blocking && f.Product != "press" { // one picture is too small
					t.Errorf("%s on page %d: %s", f.Rule, f.Page, f.Says[editor.English])
				}
			}
			everyWordOnce(t, ed, doc)
			insideFrame(t, doc)
			nothingOverlaps(t, doc)
		})
	}
}

// complainer is what the expectations need of a test, a property's one too.
type complainer interface {
	Helper()
	Errorf(format string, args ...any)
}

// clean expects the promises of every page: no widows, orphans, overfull lines or lines
// off the grid, and never three hyphens in a row.
func clean(t complainer, doc *paper.Document) {
	t.Helper()
	r := doc.Report
	if r.Widows != 0 || r.Orphans != 0 || r.Overfull != 0 || r.OffGrid != 0 || r.HyphenRun > 2 ||
		r.FootHyphens != 0 {
		t.Errorf("widows %d, orphans %d, overfull %d, off the grid %d, hyphens in a row %d, "+
			"at the foot of a column %d", r.Widows, r.Orphans, r.Overfull, r.OffGrid, r.HyphenRun, r.FootHyphens)
	}
}

// printed is the text of every block as it stands in the items, page after page, with a
// divided word made whole.
func printed(doc *paper.Document) map[editor.BlockID]string {
	parts := map[editor.BlockID]*strings.Builder{}
	var lastBlock editor.BlockID
	var lastY paper.Length
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			x, ok := it.(*paper.Text)
			if !ok || x.Block == "" || x.Tag == design.TagLabel || x.Tag == design.TagArtifact {
				continue
			}
			sb := parts[x.Block]
			if sb == nil {
				sb = &strings.Builder{}
				parts[x.Block] = sb
			}
			if x.Block == lastBlock && x.Y != lastY || x.Block != lastBlock {
				sb.WriteString("\n")
			}
			lastBlock, lastY = x.Block, x.Y
			for _, g := range x.Glyphs {
				sb.WriteRune(g.Rune)
			}
		}
		lastBlock = ""
	}
	out := map[editor.BlockID]string{}
	for id, sb := range parts {
		out[id] = strings.ReplaceAll(sb.String(), "\u00ad\n", "")
	}
	return out
}

// flat is a text without white space, so that words broken over lines compare.
func flat(s string) string {
	return strings.Join(strings.FieldsFunc(s, func(r rune) bool {
		return r == ' ' || r == '\n' || r == '\t' || r == '\u00a0' || r == '\u2060'
	}), "")
}

// everyWordOnce expects each block of the edition to be printed whole and once. The
// speaker of a quote and the credit of a picture follow its words.
func everyWordOnce(t complainer, ed *editor.Edition, doc *paper.Document) {
	t.Helper()
	got := printed(doc)
	check := func(id editor.BlockID, want string) {
		if g := flat(got[id]); g != flat(want) {
			t.Errorf("block %s\n got %q\nwant %q", id, g, flat(want))
		}
		delete(got, id)
	}
	for _, a := range ed.Articles() {
		check(a.Headline.ID, a.Headline.Text())
		if a.Standfirst != nil {
			check(a.Standfirst.ID, a.Standfirst.Text())
		}
		for i := range a.Body {
			b := &a.Body[i]
			want := b.Text() + b.Speaker
			if pic := ed.Picture(b.Picture); b.Kind == editor.Image && pic != nil {
				if want == "" {
					want = pic.Captions.In(ed.Lang)
				}
				want += pic.Credits.Any(ed.Lang)
			}
			check(b.ID, want)
		}
	}
	for _, g := range ed.Briefs() {
		for i := range g.Briefs {
			b := &g.Briefs[i]
			if !strings.Contains(flat(got[b.Body.ID]), flat(b.Body.Text())) {
				t.Errorf("the brief of %s is not printed whole", b.Code)
			}
			delete(got, b.Body.ID)
		}
	}
	for id := range got {
		t.Errorf("block %s is not of the edition: %q", id, got[id])
	}
}

// margins are the inner and the outer one and the width of the text, in millimetres, by
// the width of the page.
var margins = map[paper.Length]struct{ inner, outer, text float64 }{
	face.Millimetres(210): {20, 16, 174},
	face.Millimetres(148): {18, 16, 114},
	612_000:               {22.95, 18.95, 174},
}

// insideFrame expects every text within the margins, but for hanging punctuation.
func insideFrame(t complainer, doc *paper.Document) {
	t.Helper()
	const hanging = 8_000
	m, ok := margins[doc.Width]
	if !ok {
		t.Errorf("pages are %v wide", doc.Width.Points())
	}
	for i := range doc.Pages {
		p := &doc.Pages[i]
		left := face.Millimetres(m.outer)
		if p.Number%2 == 1 {
			left = face.Millimetres(m.inner)
		}
		right := left + face.Millimetres(m.text)
		for _, it := range p.Items {
			x, ok := it.(*paper.Text)
			if !ok {
				continue
			}
			if x.X < left-hanging || x.X+x.Width > right+hanging || x.Y < 0 || x.Y > doc.Height {
				t.Errorf("page %d: %q stands outside the frame: %v to %v, at %v", p.Number, said(x),
					x.X.Points(), (x.X + x.Width).Points(), x.Y.Points())
			}
		}
	}
}

func said(x *paper.Text) string {
	var sb strings.Builder
	for _, g := range x.Glyphs {
		sb.WriteRune(g.Rune)
	}
	return sb.String()
}

// nothingOverlaps expects no two texts of a page, and no text and picture, to lie on
// each other. Texts are taken from their x-height to their baseline.
func nothingOverlaps(t complainer, doc *paper.Document) {
	t.Helper()
	for i := range doc.Pages {
		var fields []field
		for _, it := range doc.Pages[i].Items {
			switch it := it.(type) {
			case *paper.Text:
				fields = append(fields, field{it.X, it.Y - it.Size/2, it.X + it.Width, it.Y, said(it)})
			case *paper.Picture:
				fields = append(fields, field{it.X, it.Y, it.X + it.W, it.Y + it.H, string(it.Picture)})
			}
		}
		sort.SliceStable(fields, func(a, b int) bool { return fields[a].y1 < fields[b].y1 })
		for a := range fields {
			for b := a + 1; b < len(fields) && fields[b].y1 < fields[a].y2; b++ {
				if fields[a].meets(fields[b]) {
					t.Errorf("page %d: %q and %q lie on each other", i+1, fields[a].what, fields[b].what)
				}
			}
		}
	}
}

type field struct {
	x1, y1, x2, y2 paper.Length
	what           string
}

// meets allows the hanging punctuation of a column to reach a little out of it.
func (f field) meets(o field) bool {
	const touch = 500
	return f.x1+touch < o.x2 && o.x1+touch < f.x2 && f.y1+touch < o.y2 && o.y1+touch < f.y2
}

func TestBodyStandsOnTheGrid(t *testing.T) {
	for _, l := range langs {
		doc, _ := setter(t).Lay(sampleEdition(t, l))
		n := 0
		for i := range doc.Pages {
			for _, it := range doc.Pages[i].Items {
				x, ok := it.(*paper.Text)
				if !ok || x.Tag != design.TagParagraph || x.Size != 9_500 || x.Font&^3 != face.Serif {
					continue
				}
				n++
				if off := (x.Y - 66_693) % 13_000; off != 0 {
					t.Errorf("%s page %d: %q is %v pt off the grid", l, i+1, said(x), off.Points())
				}
			}
		}
		if n < 200 {
			t.Errorf("%s: only %d runs of body text were seen", l, n)
		}
	}
}

func TestSameEditionSamePages(t *testing.T) {
	for _, l := range langs {
		a, _ := setter(t).Lay(sampleEdition(t, l))
		b, _ := setter(t).Lay(sampleEdition(t, l))
		if dumpAll(a) != dumpAll(b) {
			t.Errorf("%s: two settings of the same edition differ", l)
		}
	}
}

// dump says what stands on a page, an item to a line, in points.
func dump(p *paper.Page) string {
	var sb strings.Builder
	for _, it := range p.Items {
		switch it := it.(type) {
		case *paper.Text:
			fmt.Fprintf(&sb, "text %s %s %s %v %q %s\n", at(it.X, it.Y), pt(it.Width), pt(it.Size), it.Font,
				said(it), it.Tag)
		case *paper.Picture:
			fmt.Fprintf(&sb, "picture %s %s %v\n", at(it.X, it.Y), at(it.W, it.H), it.Crop)
		case *paper.Box:
			fmt.Fprintf(&sb, "box %s %s #%02x%02x%02x\n", at(it.X, it.Y), at(it.W, it.H),
				it.Fill.R, it.Fill.G, it.Fill.B)
		case *paper.Rule:
			fmt.Fprintf(&sb, "rule %s %s %s\n", at(it.X1, it.Y1), at(it.X2, it.Y2), pt(it.Thick))
		case *paper.Link:
			fmt.Fprintf(&sb, "link %s %s %s %d\n", at(it.X, it.Y), at(it.W, it.H), it.URL, it.Page)
		}
	}
	return sb.String()
}

func pt(l paper.Length) string { return fmt.Sprintf("%.2f", l.Points()) }

func at(x, y paper.Length) string { return pt(x) + "," + pt(y) }

func dumpAll(doc *paper.Document) string {
	var sb strings.Builder
	for i := range doc.Pages {
		fmt.Fprintf(&sb, "page %d\n%s", doc.Pages[i].Number, dump(&doc.Pages[i]))
	}
	return sb.String()
}
