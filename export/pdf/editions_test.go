package pdf_test

import (
	"fmt"
	"strings"
	"sync"
	"testing"

	"twofold/editor"
	"twofold/editor/sample"
	"twofold/export"
	"twofold/export/layout"
	"twofold/export/paper"
	"twofold/export/pdf"
)

// Whole editions, set by layout: the sample's and such as are hard to set.

// laid is an edition on pages, with a painter that has its pictures.
type laid struct {
	edition *editor.Edition
	doc     *paper.Document
	painter *pdf.Painter
}

// sampled is the newest issue of the sample in a language.
func sampled(t testing.TB, l editor.Lang) laid {
	t.Helper()
	c, err := sample.Publication()
	if err != nil {
		t.Fatal(err)
	}
	m := editor.Material{Publication: c.Publication, Stories: c.Stories, Projects: c.Projects}
	files := map[string][]byte{}
	for i := range c.Pictures {
		m.Pictures = append(m.Pictures, c.Pictures[i].Picture)
		files[c.Pictures[i].Hash] = c.Pictures[i].Data
	}
	ed, _ := editor.Assemble(m, &c.Issues[len(c.Issues)-1], l)
	return lay(t, ed, func(hash string) ([]byte, error) { return files[hash], nil })
}

func lay(t testing.TB, ed *editor.Edition, fetch export.Fetch) laid {
	t.Helper()
	r := newRuler(t)
	doc, _ := layout.NewSetter(r).Lay(ed)
	return laid{ed, doc, pdf.New(r, fetch)}
}

var (
	editionsOnce sync.Once
	editionsKept map[string]laid
)

// editions are all of them by name, set once for all tests.
func editions(t *testing.T) map[string]laid {
	t.Helper()
	editionsOnce.Do(func() { editionsKept = setEditions(t) })
	return editionsKept
}

func setEditions(t *testing.T) map[string]laid {
	fetch := painting(t)
	return map[string]laid{
		"sample-en":    sampled(t, editor.English),
		"sample-ru":    sampled(t, editor.Russian),
		"tajik":        lay(t, everyKind(editor.Tajik), fetch),
		"every-kind":   lay(t, everyKind(editor.English), fetch),
		"no-pictures":  lay(t, wordy(editor.Russian, 6, 700), fetch),
		"sixty-pages":  lay(t, wordy(editor.English, 27, 1700), fetch),
		"handout":      lay(t, occasion(everyKind(editor.Russian)), fetch),
		"both":         backToBack(t, fetch),
		"large-letter": begun(t, editor.Russian, "Душанбе вчера"),
		"bare":         lay(t, &editor.Edition{Lang: editor.English, Name: "Bare", Slug: "bare", Date: "2026-10-20"}, fetch),
	}
}

var vocabulary = map[editor.Lang][]string{
	editor.English: strings.Fields(`the season of work abroad begins with a question about papers and
		ends at home families keep their records responsibility remittances “well-being” 2026 e-mail`),
	editor.Russian: strings.Fields(`семья сезон работа за рубежом вопрос о документах начинается дома
		консультация дешевле ошибки самостоятельно «ёлка» трудоустройство 12 и в на`),
	editor.Tajik: strings.Fields(`муҳоҷирати меҳнатӣ аз саволе дар бораи ҳуҷҷатҳо оғоз мешавад ва дар
		хона ба охир мерасад оилаҳо қайдҳои худро нигоҳ медоранд ғамхорӣ рӯзгор 2026 Ҷумҳурӣ`),
}

// typist writes text without meaning, always the same.
type typist struct {
	lang  editor.Lang
	state uint64
	next  int // block
}

func (ty *typist) words(n int) string {
	list := vocabulary[ty.lang]
	out := make([]string, n)
	for i := range out {
		ty.state = ty.state*6364136223846793005 + 1442695040888963407
		out[i] = list[int(ty.state>>33)%len(list)]
	}
	return strings.Join(out, " ") + "."
}

func (ty *typist) block(k editor.Kind, words int) editor.Block {
	ty.next++
	return editor.Block{
		ID: editor.BlockID(fmt.Sprintf("b%05d", ty.next)), Kind: k,
		Spans: editor.Plain(ty.words(words)),
	}
}

func (ty *typist) edition() *editor.Edition {
	return &editor.Edition{
		Lang: ty.lang, Languages: editor.Langs(), Slug: "hard", Name: "Hard & <Set>",
		Tagline: ty.words(6), Number: 9, Period: "2026", Date: "2026-10-20",
	}
}

func (ty *typist) article(body ...editor.Block) *editor.Article {
	first := ty.block(editor.Standfirst, 14)
	return &editor.Article{
		Story: editor.StoryID(fmt.Sprintf("s%05d", ty.next)), Slug: "story", Kicker: ty.words(1),
		Headline: ty.block(editor.Headline, 6), Standfirst: &first, Place: "Kulob",
		When: "October 2026", Byline: ty.words(2), Body: body,
	}
}

// wordy is an edition of stories of plain paragraphs.
func wordy(l editor.Lang, stories, words int) *editor.Edition {
	ty := &typist{lang: l}
	ed := ty.edition()
	for range stories {
		a := ty.article()
		for left := words; left > 0; left -= 55 {
			a.Body = append(a.Body, ty.block(editor.Paragraph, 55))
		}
		ed.Parts = append(ed.Parts, editor.Part{Kind: editor.StoryItem, Article: a})
	}
	return ed
}

// everyKind is an edition with every kind of block, twice, and everything else there is.
func everyKind(l editor.Lang) *editor.Edition {
	ty := &typist{lang: l}
	ed := ty.edition()
	for i := range 4 {
		a := ty.article()
		for _, w := range []editor.Width{editor.WidthColumn, editor.WidthTwo, editor.WidthFull} {
			a.Body = append(a.Body, ty.everyBlock(ed, w)...)
		}
		if i%2 == 1 {
			a.Body[1].Width = editor.WidthBleed
		}
		if i == 2 {
			a.Headline.Spans, a.Standfirst, a.Kicker = nil, nil, "" // a story without a head
		}
		ed.Parts = append(ed.Parts, editor.Part{Kind: editor.StoryItem, Article: a})
	}
	ty.areas(ed)
	ty.back(ed)
	return ed
}

// everyBlock is every kind of block; pictures and sidebars ask for a width.
func (ty *typist) everyBlock(ed *editor.Edition, w editor.Width) []editor.Block {
	pic := ty.block(editor.Image, 8)
	pic.Width, pic.Picture = w, ty.picture(ed, true)
	mute := ty.block(editor.Image, 0)
	mute.Picture = ty.picture(ed, false)
	linked := ty.block(editor.Paragraph, 40)
	linked.Spans = append(linked.Spans, editor.Span{Text: " " + ty.words(9), Link: "https://example.org/путь?a=(1)&b=<2>"},
		editor.Span{Text: " " + ty.words(5), Bold: true}, editor.Span{Text: "\n" + ty.words(20), Italic: true},
		editor.Span{Text: "office@example.org", Link: "mailto:office@example.org"})
	said, pulled := ty.block(editor.Quote, 30), ty.block(editor.PullQuote, 14)
	said.Speaker, pulled.Speaker = ty.words(3), ty.words(4)
	out := []editor.Block{
		ty.block(editor.Paragraph, 80), pic, ty.block(editor.Subhead, 4), linked,
		ty.block(editor.Bullet, 20), ty.block(editor.Bullet, 12), ty.block(editor.Numbered, 15),
		ty.block(editor.Numbered, 25), said, ty.block(editor.Paragraph, 120), pulled, ty.block(editor.Paragraph, 90), mute,
	}
	return append(out, ty.box(w)...)
}

// box is a sidebar of everything that may stand in one.
func (ty *typist) box(w editor.Width) []editor.Block {
	title := ty.block(editor.Sidebar, 4)
	title.Width = w
	out := []editor.Block{title}
	for _, k := range []editor.Kind{
		editor.Paragraph, editor.Bullet, editor.Bullet, editor.Subhead,
		editor.Numbered, editor.Quote, editor.Paragraph,
	} {
		b := ty.block(k, 9)
		b.In = title.ID
		out = append(out, b)
	}
	return out
}

func (ty *typist) picture(ed *editor.Edition, described bool) editor.PictureID {
	p := editor.Picture{
		ID: editor.PictureID(fmt.Sprintf("p%04d", len(ed.Pictures))), Hash: "slope", Name: "slope.jpg",
		Width: 640, Height: 480, Credits: editor.Text{ty.lang: "Credit"},
	}
	if described {
		p.Alts = editor.Text{ty.lang: ty.words(7)}
	}
	ed.Pictures = append(ed.Pictures, p)
	return p.ID
}

// occasion makes a handout of an edition.
func occasion(ed *editor.Edition) *editor.Edition {
	ty := &typist{lang: ed.Lang}
	ed.Number, ed.Period = 0, ""
	ed.Occasion = &editor.Occasion{
		Title: ty.words(4), Place: ty.words(1), Date: "2026-12-03",
		Questions: []string{ty.words(8), ty.words(12), ty.words(5), ty.words(20)},
	}
	return ed
}

// backToBack is a handout of one page in two languages, and of three.
func backToBack(t testing.TB, fetch export.Fetch) laid {
	first := lay(t, occasion(wordy(editor.English, 3, 100)), fetch)
	first.doc = first.doc.Then(lay(t, occasion(wordy(editor.Russian, 1, 100)), fetch).doc)
	return first
}

// areas adds seven areas with three briefs each.
func (ty *typist) areas(ed *editor.Edition) {
	part := editor.Part{Kind: editor.BriefsItem}
	for i := 1; i <= 7; i++ {
		area := editor.AreaTitle{ID: editor.AreaID(fmt.Sprint(i)), Number: i, Title: ty.words(3)}
		ed.Areas = append(ed.Areas, area)
		g := editor.BriefGroup{Area: area}
		for k := range 3 {
			g.Briefs = append(g.Briefs, editor.BriefText{
				Project: editor.ProjectID(fmt.Sprint("pr", i, k)), Code: fmt.Sprint("P", i, k), Title: ty.words(5),
				Donor: "Donor", Partners: ty.words(3), Places: ty.words(2), Start: "2025-03-01", End: "2028-02-28",
				Body: ty.block(editor.Paragraph, 45),
			})
		}
		part.Briefs = append(part.Briefs, g)
	}
	ed.Parts = append(ed.Parts, part)
}

// back adds what stands on the cover's foot and on the back page.
func (ty *typist) back(ed *editor.Edition) {
	ed.Facts = []editor.Figure{{Value: "12", Label: ty.words(2)}, {Value: "30+", Label: "a\nb"}}
	ed.About, ed.Statement, ed.Disclaimer = ty.words(40), ty.words(12), ty.words(30)
	for i := 1; i <= 4; i++ {
		ed.Calendar = append(ed.Calendar, editor.EventLine{
			Date: editor.Date(fmt.Sprintf("2026-12-0%d", i)), Title: ty.words(6), Place: ty.words(3),
		})
		ed.Contacts = append(ed.Contacts, editor.ContactLines{
			Name: ty.words(2), Lines: []string{ty.words(3), "office@example.org", "www.example.org/a"},
		})
	}
	ed.Donors = []editor.DonorBox{{Name: "Donor A", Picture: ty.picture(ed, true)}, {Name: "Donor B"}}
	ed.Invitation = editor.Invitation{Lang: editor.Russian, Text: "Этот выпуск есть и на русском языке"}
}
