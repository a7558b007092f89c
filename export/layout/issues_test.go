package layout_test

import (
	"fmt"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/paper"
)

// TestIssuesAsBefore compares whole issues, page for page, with what was once looked at and
// found good.
func TestIssuesAsBefore(t *testing.T) {
	for _, c := range []struct {
		name  string
		lang  editor.Lang
		pages int
		make  func(p *press) *editor.Edition
	}{
		{"issue-of-twelve-pages", editor.English, 12, func(p *press) *editor.Edition {
			ed := p.edition(300, 420, 250, 380, 260, 900, 330, 240, 400)
			p.illustrated(ed, 0, "")
			p.illustrated(ed, 3, editor.WidthTwo)
			p.illustrated(ed, 5, editor.WidthFull)
			p.illustrated(ed, 8, "")
			ed.Parts[5].Format = editor.FormatLead
			p.briefs(ed, 2)
			return p.backed(ed, 5)
		}},
		{"issue-of-sixteen-pages", editor.Russian, 16, func(p *press) *editor.Edition {
			ed := p.edition(260, 420, 250, 380, 260, 900, 330, 240, 400, 350)
			for n := range ed.Articles() {
				if n%3 != 1 {
					p.illustrated(ed, n, "")
				}
			}
			ed.Parts[5].Format, ed.Parts[8].NewPage = editor.FormatLead, true
			p.briefs(ed, 3)
			return p.backed(ed, 6)
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			ed := c.make(newPress(21, c.lang))
			ed.Planned = c.pages
			doc, _ := setter(t).Lay(ed)
			if len(doc.Pages) != c.pages {
				t.Errorf("%d pages, not %d", len(doc.Pages), c.pages)
			}
			golden(t, c.name, outline(doc))
		})
	}
}

// outline says what stands on the pages of a document: headings and pictures with their
// places, and how many pieces of other text lie between which baselines.
func outline(doc *paper.Document) string {
	var sb strings.Builder
	for i := range doc.Pages {
		fmt.Fprintf(&sb, "page %d, %d lines empty at its foot\n", doc.Pages[i].Number, doc.Report.EmptySlots[i])
		var body []*paper.Text
		flush := func() {
			if n := len(body); n > 0 {
				fmt.Fprintf(&sb, "  %d pieces of text from %s to %s\n", n, pt(body[0].Y), pt(body[n-1].Y))
			}
			body = nil
		}
		for _, it := range doc.Pages[i].Items {
			x, text := it.(*paper.Text)
			if text && x.Tag != design.TagHeading {
				body = append(body, x)
			} else if line := landmark(it); line != "" {
				flush()
				sb.WriteString(line)
			}
		}
		flush()
	}
	return sb.String()
}

// landmark is the line of an outline for a picture or a heading; "" for what is neither.
func landmark(it paper.Item) string {
	switch it := it.(type) {
	case *paper.Picture:
		return fmt.Sprintf("  picture %s %s\n", at(it.X, it.Y), at(it.W, it.H))
	case *paper.Text:
		return fmt.Sprintf("  heading %s %s %q\n", at(it.X, it.Y), pt(it.Size), said(it))
	}
	return ""
}

// TestStressedCoverAsBefore compares a cover on which everything is as long as it comes: a
// name across the page, a headline of two lines, a standfirst of three, a full contents box.
func TestStressedCoverAsBefore(t *testing.T) {
	p := newPress(21, editor.Russian)
	ed := p.illustrated(p.edition(400, 150, 200, 200, 200, 200, 200), 0, "")
	ed.Name, ed.Tagline = "МОМ Таджикистан сегодня", "Новости миграционных проектов со всей страны"
	lead := ed.Articles()[0]
	lead.Headline.Spans = editor.Plain("В Кулобе состоялся круглый стол по вопросам трудовой миграции")
	lead.Standfirst.Spans = editor.Plain("Представители местных органов власти, лидеры сообществ и поставщики " +
		"социальных и правовых услуг сопоставили вопросы, с которыми семьи трудовых мигрантов чаще всего " +
		"обращаются к ним до отъезда на сезон работы за рубежом и после возвращения домой.")
	for i, headline := range []string{
		"МОМ открывает общедоступную видеотеку в Интернете",
		"Консультанты территориальных отделений миграционной службы прошли обучение в Центрах поддержки мигрантов МОМ",
		"Денежные переводы трудовых мигрантов на службе развития сообществ и домохозяйств",
		"Экологические причины внутренней и внешней миграции",
		"Планирование семейного бюджета как путь к уверенности в будущем каждой семьи",
		"Совместное обучение таджикских и афганских пограничников на южной границе",
	} {
		ed.Articles()[i+1].Headline.Spans = editor.Plain(headline)
	}
	p.briefs(ed, 1)
	doc, _ := setter(t).Lay(p.backed(ed, 3))
	golden(t, "russian-cover-under-stress", dump(&doc.Pages[0]))
}
