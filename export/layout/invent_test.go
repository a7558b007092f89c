package layout_test

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// press makes editions for tests: text without meaning, always the same for a seed.
type press struct {
	state uint64
	lang  editor.Lang
	n     int // blocks so far
}

func newPress(seed uint64, l editor.Lang) *press { return &press{state: seed*2 + 1, lang: l} }

// below is a number from 0 to n-1.
func (p *press) below(n int) int {
	p.state = p.state*6364136223846793005 + 1442695040888963407
	return int(p.state>>33) % n
}

var english = strings.Fields(`the season of work abroad begins with a question about papers and
ends at home families keep their records in a notebook under the lamp advice costs nothing
when it arrives before the journey information reaches villages late officials listened and
wrote everything down counsellors explained contracts insurance registration remittances
harvest channel bridge winter training evening children teachers district responsibility`)

var russian = strings.Fields(`семья сезон работа за рубежом вопрос о документах начинается дома
консультация стоит дешевле ошибки если приходит вовремя сведения доходят до сёл поздно
специалисты объясняют договор страхование регистрацию денежные переводы урожай канал мост зима
обучение вечером дети учителя район ответственность и в не на самостоятельно трудоустройство`)

func (p *press) word() string {
	if p.lang.Cyrillic() {
		return russian[p.below(len(russian))]
	}
	return english[p.below(len(english))]
}

// words is a text of n words, in sentences.
func (p *press) words(n int) string {
	var sb strings.Builder
	for i := 0; i < n; i++ {
		w := p.word()
		if i%11 == 0 {
			r := []rune(w)
			w = strings.ToUpper(string(r[0])) + string(r[1:])
		}
		if i > 0 {
			sb.WriteByte(' ')
		}
		sb.WriteString(w)
		switch {
		case i%11 == 10 || i == n-1:
			sb.WriteByte('.')
		case p.below(9) == 0:
			sb.WriteByte(',')
		}
	}
	return sb.String()
}

func (p *press) block(k editor.Kind, text string) editor.Block {
	p.n++
	return editor.Block{ID: editor.BlockID(fmt.Sprintf("b%04d", p.n)), Kind: k, Spans: editor.Plain(text)}
}

// article is a story of so many words in paragraphs, with subheads now and then.
func (p *press) article(words int) *editor.Article {
	first := p.block(editor.Standfirst, p.words(18))
	a := &editor.Article{
		Story: editor.StoryID(fmt.Sprintf("s%04d", p.n)), Slug: "story", Kicker: "Kicker",
		Headline: p.block(editor.Headline, p.words(7)), Standfirst: &first,
		Place: "Kulob", When: "October 2026", Byline: "Communications team",
	}
	for i := 0; words > 0; i++ {
		n := min(words, 25+p.below(60))
		words -= n
		if i%4 == 3 && words > 80 {
			a.Body = append(a.Body, p.block(editor.Subhead, p.words(3)))
		}
		a.Body = append(a.Body, p.block(editor.Paragraph, p.words(n)))
	}
	return a
}

// edition is an edition of stories of so many words each, with all the rest.
func (p *press) edition(words ...int) *editor.Edition {
	ed := &editor.Edition{
		Lang: p.lang, Languages: []editor.Lang{editor.English, editor.Russian},
		Slug: "test", Name: "The Testing Times", Tagline: "News from nowhere", Number: 3,
		Period: "Autumn 2026", Date: "2026-10-20", About: p.words(30), Disclaimer: p.words(20),
		Facts: []editor.Figure{{Value: "12", Label: "active\nprojects"}, {Value: "7", Label: "areas"}},
	}
	for i := 1; i <= 7; i++ {
		ed.Areas = append(ed.Areas, editor.AreaTitle{ID: editor.AreaID(fmt.Sprint(i)), Number: i, Title: p.words(2)})
	}
	for _, n := range words {
		ed.Parts = append(ed.Parts, editor.Part{Kind: editor.StoryItem, Article: p.article(n)})
	}
	return ed
}

// picture adds a picture of a size to the edition, and a block that shows it to a story.
func (p *press) picture(ed *editor.Edition, a *editor.Article, w, h int) *editor.Block {
	id := editor.PictureID(fmt.Sprintf("p%04d", len(ed.Pictures)))
	ed.Pictures = append(ed.Pictures, editor.Picture{
		ID: id, Hash: strings.Repeat("0", 64), Width: w, Height: h,
		Credits: editor.Text{p.lang: "Credit"}, Alts: editor.Text{p.lang: "Alt"},
	})
	b := p.block(editor.Image, p.words(6))
	b.Picture = id
	return p.insert(a, b)
}

// insert puts a block somewhere into a story's body.
func (p *press) insert(a *editor.Article, b editor.Block) *editor.Block {
	at := p.below(len(a.Body) + 1)
	for at < len(a.Body) && a.Body[at].In != "" {
		at++
	}
	a.Body = append(a.Body, editor.Block{})
	copy(a.Body[at+1:], a.Body[at:])
	a.Body[at] = b
	return &a.Body[at]
}

// sidebar adds a sidebar with a list.
func (p *press) sidebar(a *editor.Article, w editor.Width) {
	title := p.block(editor.Sidebar, p.words(4))
	title.Width = w
	box := []editor.Block{title}
	for i := 0; i < 3; i++ {
		b := p.block(editor.Bullet, p.words(8))
		b.In = title.ID
		box = append(box, b)
	}
	at := p.below(len(a.Body) + 1)
	for at < len(a.Body) && a.Body[at].In != "" {
		at++
	}
	a.Body = append(a.Body[:at:at], append(box, a.Body[at:]...)...)
}

// briefs adds briefs of projects in the edition's areas.
func (p *press) briefs(ed *editor.Edition, perArea int) {
	part := editor.Part{Kind: editor.BriefsItem}
	for i, a := range ed.Areas {
		g := editor.BriefGroup{Area: a}
		for k := 0; k < perArea; k++ {
			g.Briefs = append(g.Briefs, editor.BriefText{
				Project: editor.ProjectID(fmt.Sprint("pr", i, k)),
				Code:    fmt.Sprint("P", i, k), Title: p.words(5), Donor: "Donor", Partners: p.words(3),
				Places: p.words(2), Start: editor.Date(fmt.Sprintf("202%d-0%d-01", 3+k%3, 1+i)),
				End: editor.Date(fmt.Sprintf("202%d-0%d-15", 7+k%2, 1+i)), Body: p.block(editor.Paragraph, p.words(50)),
			})
		}
		part.Briefs = append(part.Briefs, g)
	}
	ed.Parts = append(ed.Parts, part)
}

// anything is an edition with stories of every build.
func (p *press) anything() *editor.Edition {
	ed := p.edition()
	for i := p.below(6); i >= 0; i-- {
		a := p.article(40 + p.below(900))
		for k := p.below(3); k > 0; k-- {
			b := p.picture(ed, a, 600+p.below(2000), 600+p.below(1500))
			b.Width = []editor.Width{
				"", editor.WidthColumn, editor.WidthTwo, editor.WidthFull, editor.WidthBleed,
			}[p.below(5)]
		}
		for k := p.below(3); k > 0; k-- {
			p.insert(a, p.block([]editor.Kind{
				editor.Quote, editor.PullQuote, editor.Bullet, editor.Numbered,
				editor.Subhead,
			}[p.below(5)], p.words(4+p.below(20)))).Speaker = ""
		}
		if p.below(3) == 0 {
			p.sidebar(a, []editor.Width{"", editor.WidthFull}[p.below(2)])
		}
		ed.Parts = append(ed.Parts, editor.Part{Kind: editor.StoryItem, Article: a})
	}
	if p.below(2) == 0 {
		p.briefs(ed, 1+p.below(3))
	}
	return ed
}

// gives has stories of an edition give something so that they fit.
func (p *press) gives(ed *editor.Edition) {
	for i := range ed.Parts {
		if ed.Parts[i].Article == nil {
			continue
		}
		a := &ed.Parts[i].Adjust
		a.Pictures, a.Headline = p.below(7)-editor.PictureGive, p.below(4)
		if p.below(3) == 0 {
			a.Refused = editor.StepKinds()[:p.below(4)]
		}
		ed.Parts[i].From = p.below(6)
	}
	ed.Design.SmallBody, ed.Smaller = true, p.below(editor.BodyGive+1)
}
