package layout_test

import (
	"slices"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/paper"
)

// situation is a page as it comes about in practice.
type situation struct {
	name string
	lang editor.Lang
	size editor.PageSize
	page int
	make func(p *press) *editor.Edition
}

// situations are those that are not among the pages of TestPagesAsBefore.
var situations = []situation{
	{"few-contents-leave-the-picture-high", editor.English, editor.A4, 1, func(p *press) *editor.Edition {
		return p.illustrated(p.edition(130, 200, 200), 0, "")
	}},
	{"large-first-letter", editor.English, editor.A4, 1, func(p *press) *editor.Edition {
		return dropped(p.illustrated(p.edition(300, 200), 0, ""))
	}},
	{"large-first-letter-that-reaches-down", editor.Russian, editor.A4, 1, func(p *press) *editor.Edition {
		ed := dropped(p.illustrated(p.edition(300, 200, 200, 200, 200, 200), 0, ""))
		first := &ed.Articles()[0].Body[0]
		first.Spans = editor.Plain("Договор " + p.words(60))
		return ed
	}},
	{"a5-large-first-letter", editor.English, editor.A5, 1, func(p *press) *editor.Edition {
		return dropped(p.edition(300, 200))
	}},
	{"text-above-a-picture-that-spans-it", editor.English, editor.A4, 2, func(p *press) *editor.Edition {
		ed := p.edition(20, 250, 900)
		a := ed.Articles()[2]
		p.illustrated(ed, 2, editor.WidthFull)
		at := slices.IndexFunc(a.Body, func(b editor.Block) bool { return b.Kind == editor.Image })
		a.Body = append([]editor.Block{a.Body[at]}, slices.Delete(a.Body, at, at+1)...)
		return ed
	}},
	{"full-width-picture-under-a-head", editor.Russian, editor.A4, 2, func(p *press) *editor.Edition {
		return p.illustrated(p.edition(20, 500), 1, editor.WidthFull)
	}},
	{"pull-quote-list-and-quotation", editor.English, editor.A4, 2, everyKind},
	{"sidebar-at-the-foot-of-a-column", editor.English, editor.A4, 2, func(p *press) *editor.Edition {
		ed := p.edition(20, 500)
		p.sidebar(ed.Articles()[1], "")
		return ed
	}},
	{"sidebar-across-the-page", editor.English, editor.A4, 2, func(p *press) *editor.Edition {
		ed := p.edition(20, 500)
		p.sidebar(ed.Articles()[1], editor.WidthFull)
		return ed
	}},
	{"right-hand-page", editor.English, editor.A4, 3, func(p *press) *editor.Edition { return p.edition(20, 900) }},
	{"tajik-is-ragged", editor.Tajik, editor.A4, 2, func(p *press) *editor.Edition { return p.edition(20, 400) }},
	{"briefs-below-a-story", editor.English, editor.A4, 2, func(p *press) *editor.Edition {
		ed := p.edition(20, 220)
		ed.Areas = ed.Areas[:2]
		p.briefs(ed, 2)
		return ed
	}},
	{"briefs-with-an-area-continued", editor.Russian, editor.A4, 3, func(p *press) *editor.Edition {
		ed := p.edition(20)
		p.briefs(ed, 3)
		return ed
	}},
	{"four-pages-have-the-timeline-in-place-of-briefs", editor.English, editor.A4, 3, func(p *press) *editor.Edition {
		ed := p.edition(110, 250, 200, 150)
		ed.Planned = 4
		p.briefs(ed, 1)
		return p.backed(ed, 3)
	}},
	{"four-pages-end-under-the-timeline", editor.English, editor.A4, 4, func(p *press) *editor.Edition {
		return p.short(editor.English)
	}},
	{"advice-at-the-foot-of-the-emptiest-page", editor.English, editor.A4, 3, func(p *press) *editor.Edition {
		ed := p.edition(20, 420, 420)
		ed.Advice = "Free advice line\n" + p.words(20)
		return ed
	}},
	{"timeline-on-its-own-page", editor.English, editor.A4, 5, func(p *press) *editor.Edition {
		ed := p.edition(20)
		p.briefs(ed, 3)
		return ed
	}},
	{"second-lead-under-a-large-headline", editor.Russian, editor.A4, 3, func(p *press) *editor.Edition {
		ed := p.illustrated(p.edition(20, 150, 700), 2, "")
		a := ed.Articles()[2]
		at := slices.IndexFunc(a.Body, func(b editor.Block) bool { return b.Kind == editor.Image })
		a.Body = slices.Insert(slices.Delete(slices.Clone(a.Body), at, at+1), 0, a.Body[at])
		ed.Parts[2].Format = editor.FormatLead
		return ed
	}},
	{"half-a-page-begins-on-the-next-one", editor.English, editor.A4, 3, func(p *press) *editor.Edition {
		ed := p.illustrated(p.edition(20, 420, 240, 220), 2, "")
		ed.Parts[2].Format, ed.Parts[3].Format = editor.FormatHalf, editor.FormatHalf
		return ed
	}},
	{"thirds-of-a-page", editor.Russian, editor.A4, 2, func(p *press) *editor.Edition {
		ed := p.edition(20, 110, 110, 110)
		for i := range ed.Parts[1:] {
			ed.Parts[i+1].Format = editor.FormatThird
		}
		return ed
	}},
	{"a-story-with-a-page-of-its-own", editor.Russian, editor.A4, 3, func(p *press) *editor.Edition {
		ed := p.illustrated(p.edition(20, 150, 380, 150), 2, "")
		ed.Parts[2].Format = editor.FormatFull
		return ed
	}},
	{"left-page-of-a-spread", editor.Russian, editor.A4, 4, func(p *press) *editor.Edition {
		return spread(21, p.lang, editor.A4)
	}},
	{"right-page-of-a-spread", editor.English, editor.A4, 5, func(p *press) *editor.Edition {
		return spread(21, p.lang, editor.A4)
	}},
	{"a-smaller-headline-saves-a-page", editor.Russian, editor.A4, 2, func(p *press) *editor.Edition {
		return newPress(1, p.lang).edition(20, 540, 300)
	}},
	{"text-from-below-two-pictures-fills-the-page", editor.English, editor.A4, 2, func(p *press) *editor.Edition {
		ed := p.edition(20, 900)
		a := ed.Articles()[1]
		for _, at := range []int{6, 8} {
			b := *p.picture(ed, a, 1800, 1150)
			b.Width = editor.WidthFull
			a.Body = slices.DeleteFunc(a.Body, func(o editor.Block) bool { return o.ID == b.ID })
			a.Body = slices.Insert(a.Body, at, b)
		}
		return ed
	}},
	{"low-closing-band", editor.English, editor.A4, 2, func(p *press) *editor.Edition {
		ed := p.backed(p.edition(20), 6)
		ed.About = p.words(80)
		return ed
	}},

	{"a5-cover", editor.English, editor.A5, 1, func(p *press) *editor.Edition {
		return p.illustrated(p.edition(300, 200), 0, "")
	}},
	{"a5-contents-on-page-2", editor.Russian, editor.A5, 2, func(p *press) *editor.Edition {
		return p.edition(300, 200, 200)
	}},
	{"a5-picture-in-one-column", editor.English, editor.A5, 3, func(p *press) *editor.Edition {
		return p.illustrated(p.edition(20, 20, 400), 2, "")
	}},
	{"a5-short-story-in-two-columns", editor.English, editor.A5, 3, func(p *press) *editor.Edition {
		return p.edition(20, 170, 170, 170)
	}},
	{"a5-sidebar-in-two-columns", editor.English, editor.A5, 3, func(p *press) *editor.Edition {
		ed := p.edition(20, 20, 260)
		a := ed.Articles()[2]
		p.sidebar(a, "")
		for i := range a.Body {
			if a.Body[i].In != "" {
				a.Body[i].Spans = editor.Plain(p.words(14))
			}
		}
		return p.illustrated(ed, 2, "")
	}},
	{"a5-every-kind", editor.English, editor.A5, 3, everyKind},
	{"a5-briefs-in-one-column", editor.English, editor.A5, 3, func(p *press) *editor.Edition {
		ed := p.edition(20)
		p.briefs(ed, 1)
		return ed
	}},
	{"a5-timeline", editor.Russian, editor.A5, 5, func(p *press) *editor.Edition {
		ed := p.edition(20)
		p.briefs(ed, 1)
		return ed
	}},
	{"a5-back-page", editor.English, editor.A5, 2, func(p *press) *editor.Edition { return p.backed(p.edition(20), 3) }},
	{"letter-cover", editor.English, editor.Letter, 1, func(p *press) *editor.Edition {
		return p.illustrated(p.edition(300, 200, 200, 200, 200, 200, 200), 0, "")
	}},
	{"letter-inner", editor.English, editor.Letter, 2, func(p *press) *editor.Edition {
		return p.illustrated(p.edition(300, 500), 1, "")
	}},
	{"letter-back-page", editor.Russian, editor.Letter, 2, func(p *press) *editor.Edition {
		return p.backed(p.edition(20), 3)
	}},
}

// TestSituationsAsBefore compares pages with what was once looked at and found good.
func TestSituationsAsBefore(t *testing.T) {
	for _, c := range situations {
		t.Run(c.name, func(t *testing.T) {
			ed := c.make(newPress(21, c.lang))
			ed.Design.Paper = c.size
			doc, _ := setter(t).Lay(ed)
			if len(doc.Pages) < c.page {
				t.Fatalf("only %d pages", len(doc.Pages))
			}
			golden(t, c.name, dump(&doc.Pages[c.page-1]))
		})
	}
}

// torture are editions that ask for much.
var torture = []struct {
	name string
	lang editor.Lang
	make func(p *press) *editor.Edition
}{
	{"text in Tajik", editor.Tajik, func(p *press) *editor.Edition { return p.edition(400, 300, 700, 150) }},
	{"no pictures", editor.Russian, func(p *press) *editor.Edition { return p.edition(500, 400, 170, 160, 900) }},
	{"sixty pages", editor.English, func(p *press) *editor.Edition {
		words := make([]int, 70)
		for i := range words {
			words[i] = 300 + 37*i%400
		}
		ed := p.edition(words...)
		p.briefs(ed, 3)
		return p.backed(ed, 12)
	}},
	{"every kind of block", editor.English, everyKind},
	{"every kind of block, in Russian", editor.Russian, everyKind},
	{"every kind of block, in Tajik", editor.Tajik, everyKind},
}

// TestTortureIsSetCleanly sets editions that ask for much, on every size of page.
func TestTortureIsSetCleanly(t *testing.T) {
	for _, c := range torture {
		for _, size := range editor.PageSizes() {
			t.Run(c.name+" on "+string(size), func(t *testing.T) {
				ed := c.make(newPress(5, c.lang))
				ed.Design.Paper = size
				doc, _ := setter(t).Lay(ed)
				r := doc.Report
				if r.Widows+r.Orphans+r.Overfull+r.OffGrid > 0 || r.HyphenRun > 2 {
					t.Errorf("widows %d, orphans %d, overfull %d, off the grid %d, hyphens in a row %d",
						r.Widows, r.Orphans, r.Overfull, r.OffGrid, r.HyphenRun)
				}
				everyWordOnce(t, ed, doc)
				insideFrame(t, doc)
				nothingOverlaps(t, doc)
			})
		}
	}
}

// illustrated gives story n of an edition a picture of a width.
func (p *press) illustrated(ed *editor.Edition, n int, w editor.Width) *editor.Edition {
	p.picture(ed, ed.Articles()[n], 2400, 1400).Width = w
	return ed
}

// dropped gives the story on an edition's cover a large first letter.
func dropped(ed *editor.Edition) *editor.Edition {
	ed.Design.DropCap = true
	return ed
}

// short is an issue of four pages with more supporters than usually stand in a row.
func (p *press) short(l editor.Lang) *editor.Edition {
	p.lang = l
	ed := p.edition(110, 250, 220, 150)
	ed.Planned = 4
	p.illustrated(p.illustrated(ed, 0, ""), 2, "")
	p.briefs(ed, 1)
	p.backed(ed, 3)
	for len(ed.Donors) < 9 {
		ed.Donors = append(ed.Donors, editor.DonorBox{Name: p.words(1)})
	}
	return ed
}

// TestFourPages expects a short issue with all that the design gives it to come to four
// pages: one headline of the middle size, the supporters in one row, a low closing band.
func TestFourPages(t *testing.T) {
	ed := newPress(21, editor.English).short(editor.English)
	doc, _ := setter(t).Lay(ed)
	if len(doc.Pages) != 4 {
		t.Fatalf("got %d pages", len(doc.Pages))
	}
	sizes := map[paper.Length]int{}
	for _, p := range doc.Pages[1:] {
		for _, it := range p.Items {
			if x, ok := it.(*paper.Text); ok && x.Tag == design.TagHeading && x.Story != "" {
				sizes[x.Size/face.Pt]++
			}
		}
	}
	if sizes[24]+sizes[23]+sizes[22]+sizes[21] > 2 || len(sizes) < 2 {
		t.Errorf("lines of headlines by size: %v", sizes)
	}
	rows := map[paper.Length]bool{}
	for _, it := range doc.Pages[3].Items {
		if b, ok := it.(*paper.Box); ok && b.Fill == design.LogoGrey {
			rows[b.Y] = true
		}
	}
	if len(rows) != 1 {
		t.Errorf("the supporters stand in %d rows", len(rows))
	}
	if last := dump(&doc.Pages[3]) + dump(&doc.Pages[2]); !strings.Contains(last, "About this newsletter") ||
		!strings.Contains(last, "Disclaimer") || !strings.Contains(last, "Calendar of events") {
		t.Error("what belongs to the back page is not on the last two pages")
	}
	insideFrame(t, doc)
	nothingOverlaps(t, doc)
}

// everyKind is an edition with every kind of block.
func everyKind(p *press) *editor.Edition {
	ed := p.edition(20, 500, 700)
	for _, a := range ed.Articles()[1:] {
		at := len(a.Body) / 2
		for _, k := range []editor.Kind{
			editor.PullQuote, editor.Quote, editor.Bullet, editor.Bullet, editor.Numbered, editor.Numbered,
		} {
			b := p.block(k, p.words(14))
			if k == editor.Quote {
				b.Speaker = "A speaker"
			}
			a.Body = append(a.Body[:at:at], append([]editor.Block{b}, a.Body[at:]...)...)
		}
		p.sidebar(a, "")
		p.picture(ed, a, 1500, 1000).Width = editor.WidthTwo
		p.picture(ed, a, 1500, 1000)
	}
	p.briefs(ed, 1)
	return p.backed(ed, 5)
}

// backed gives an edition all that a back page holds, with so many events and donors.
func (p *press) backed(ed *editor.Edition, n int) *editor.Edition {
	for i := range n {
		ed.Calendar = append(ed.Calendar, editor.EventLine{
			Date:  editor.Date([]string{"2026-12-03", "2027-01-22", "2027-02-09"}[i%3]),
			Title: p.words(5), Place: p.words(3),
		})
		ed.Donors = append(ed.Donors, editor.DonorBox{Name: p.words(1)})
	}
	for range 3 {
		ed.Contacts = append(ed.Contacts, editor.ContactLines{
			Name: p.words(2), Lines: []string{p.words(3), "office@example.org"},
		})
	}
	ed.Invitation = editor.Invitation{Lang: editor.Russian, Text: "Этот выпуск есть на русском языке"}
	return ed
}
