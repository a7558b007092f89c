// Package preflight looks at finished pages for what a printer would send back or a reader
// could not read: lines too thin, type too small, too much ink, colour that stops at the
// trim, words too near to it, words that hardly differ from what they stand on, pictures
// that are too coarse or of which much is cut off.
//
// Which of it matters for which product, and how much, is a table (see rules). What only
// a text can show (a missing translation, an open consent) is found by editor/check, what
// setting it shows (overset text, empty pages) by export/layout. Nothing is changed.
package preflight

import (
	"fmt"

	"twofold/editor"
	"twofold/export/paper"
)

// The products that a rule may be about, by the names that exporters give them.
const (
	screen = "screen"
	office = "office"
	press  = "press"
)

// Limits of print, in 1/1000 pt, and of ink, in per cent.
const (
	hairline  paper.Length = 250    // thinner lines may break up
	smallText paper.Length = 6_000  // smaller type fills in
	smallBody paper.Length = 9_000  // smaller text tires
	safe      paper.Length = 14_173 // 5 mm: what a guillotine may be off by, with some air
	large     paper.Length = 18_000 // from here on type is large for contrast (WCAG 2.2, 1.4.3)
	inkMuch                = 280
	inkMost                = 300
)

// rule is one thing to look at, with what it means for each product and how it is said.
type rule struct {
	name  string
	means map[string]editor.Severity
	says  editor.Text // each with one %s for what was measured
}

func says(english, russian, tajik string) editor.Text {
	return editor.Text{editor.English: english, editor.Russian: russian, editor.Tajik: tajik}
}

// Severities for every product that a rule concerns.
var (
	onPaper  = map[string]editor.Severity{office: editor.Warning, press: editor.Blocking}
	inPrint  = map[string]editor.Severity{office: editor.Warning, press: editor.Warning}
	muchInk  = map[string]editor.Severity{press: editor.Warning}
	mostInk  = map[string]editor.Severity{press: editor.Blocking}
	anywhere = map[string]editor.Severity{
		screen: editor.Warning, office: editor.Warning, press: editor.Warning,
	}
	readable = map[string]editor.Severity{
		screen: editor.Blocking, office: editor.Warning, press: editor.Warning,
	}
)

var (
	thin = rule{"hairline", onPaper, says(
		"A line of %s pt may break up in print. It must be at least 0.25 pt thick.",
		"Линия толщиной %s пт может прерваться при печати. Нужно не меньше 0,25 пт.",
		"Хати ғафсиаш %s пт ҳангоми чоп канда шуда метавонад. На камтар аз 0,25 пт лозим аст.",
	)}
	tiny = rule{"small-text", onPaper, says(
		"Text of %s pt is too small to be printed well. It must be at least 6 pt.",
		"Кегль %s пт слишком мал для печати. Нужно не меньше 6 пт.",
		"Ҳарфҳои %s пт барои чоп хеле хурданд. На камтар аз 6 пт лозим аст.",
	)}
	tinyBody = rule{"small-body", onPaper, says(
		"The text of a story is set in %s pt. It must be at least 9 pt.",
		"Текст материала набран кеглем %s пт. Нужно не меньше 9 пт.",
		"Матни мақола бо ҳарфҳои %s пт чида шудааст. На камтар аз 9 пт лозим аст.",
	)}
	ink = rule{"ink", muchInk, says(
		"A colour needs %s%% of ink. Above 280%% it may smear on the next sheet.",
		"Краски на этом цвете %s%%. Выше 280%% она может отмарать на соседний лист.",
		"Ранг ба ин ҷо %s%% сиёҳӣ мехоҳад. Аз 280%% зиёдаш ба варақи дигар часпида метавонад.",
	)}
	tooMuchInk = rule{"ink", mostInk, says(
		"A colour needs %s%% of ink. A print shop takes at most 300%%.",
		"Краски на этом цвете %s%%. Типографии принимают не больше 300%%.",
		"Ранг ба ин ҷо %s%% сиёҳӣ мехоҳад. Матбаа на бештар аз 300%% қабул мекунад.",
	)}
	short = rule{"bleed", onPaper, says(
		"Something coloured stops %s mm short of the bleed, so a white edge may show where the sheet is cut.",
		"Цветной элемент не доходит до вылета на %s мм: по краю обреза может остаться белая полоска.",
		"Унсури ранга ба ҳошияи бурриш %s мм намерасад: дар канор хати сафед монда метавонад.",
	)}
	near = rule{"near-trim", inPrint, says(
		"Words stand %s mm from the edge of the page. Keep 5 mm, or they may be cut off.",
		"Текст стоит в %s мм от края страницы. Оставьте 5 мм, иначе его могут срезать.",
		"Матн дар %s мм аз канори саҳифа истодааст. 5 мм гузоред, вагарна бурида шуда метавонад.",
	)}
	faint = rule{"contrast", readable, says(
		"Words hardly differ from what they stand on (%s to 1). Readers need 4.5 to 1, of large type 3.",
		"Текст почти сливается с фоном (%s : 1). Читателям нужно 4,5 : 1, для крупного кегля 3 : 1.",
		"Матн аз замина қариб фарқ намекунад (%s : 1). Ба хонанда 4,5 : 1 лозим аст, ба ҳарфи калон 3 : 1.",
	)}
	longHeadline = rule{"long-headline", anywhere, says(
		"A headline has more than %s lines, though it is set as small as it may be. Shorten it.",
		"Строк в заголовке больше, чем %s, хотя кегль уже самый мелкий. Сократите его.",
		"Сарлавҳа бештар аз %s сатр дорад, гарчанде ҳарфҳояш аллакай хурдтаринанд. Онро кӯтоҳ кунед.",
	)}
)

// Look looks at every page. The findings come in the order of the pages and, on a page,
// of its items; the same one about the same block is said once a page and product.
func Look(doc *paper.Document) []editor.Finding {
	l := look{doc: doc, seen: map[string]bool{}}
	for i := range doc.Pages {
		l.page(&doc.Pages[i])
	}
	return l.found
}

type look struct {
	doc   *paper.Document
	on    int // the page's number
	under []paper.Item
	seen  map[string]bool
	found []editor.Finding

	headline headline // that is being read
}

func (l *look) page(p *paper.Page) {
	l.on, l.under, l.headline = p.Number, l.under[:0], headline{}
	for _, it := range p.Items {
		switch it := it.(type) {
		case *paper.Text:
			l.text(it)
		case *paper.Rule:
			l.line(it)
		case *paper.Box:
			l.box(it)
		case *paper.Picture:
			l.edges(it, it.X, it.Y, it.W, it.H)
			l.picture(it)
			l.under = append(l.under, it)
		}
	}
}

func (l *look) text(t *paper.Text) {
	if len(t.Glyphs) == 0 {
		return
	}
	if t.Size < smallText {
		l.report(&tiny, t, t.Story, points(t.Size))
	}
	if isBody(t) && t.Size < smallBody {
		l.report(&tinyBody, t, t.Story, points(t.Size))
	}
	if d := l.fromTrim(t); d < safe {
		l.report(&near, t, t.Story, millimetres(d))
	}
	l.inks(t, t.Colour)
	l.contrast(t)
	l.headlineLine(t)
}

func (l *look) line(r *paper.Rule) {
	if r.Thick < hairline {
		l.report(&thin, r, "", points(r.Thick))
	}
	x, y, w, h := bounds(r)
	l.edges(r, x, y, w, h)
	l.inks(r, r.Colour)
}

func (l *look) box(b *paper.Box) {
	if thick := min(b.W, b.H); thick < hairline {
		l.report(&thin, b, "", points(thick))
	}
	l.edges(b, b.X, b.Y, b.W, b.H)
	l.inks(b, b.Fill)
	l.under = append(l.under, b)
}

// edges finds what reaches the trim and not the bleed.
func (l *look) edges(it paper.Item, x, y, w, h paper.Length) {
	d := l.doc
	if d.Bleed == 0 {
		return
	}
	for _, past := range []paper.Length{-x, -y, x + w - d.Width, y + h - d.Height} {
		if past >= -touch && past < d.Bleed-touch {
			l.report(&short, it, "", millimetres(d.Bleed-past))
			return
		}
	}
}

// touch is how near two edges are the same.
const touch paper.Length = 50

func (l *look) inks(it paper.Item, c paper.Colour) {
	sum := int(c.C) + int(c.M) + int(c.Y) + int(c.K)
	switch {
	case sum > inkMost:
		l.report(&tooMuchInk, it, "", decimals{whole: sum})
	case sum > inkMuch:
		l.report(&ink, it, "", decimals{whole: sum})
	}
}

// report says a rule for every product that it concerns.
func (l *look) report(r *rule, it paper.Item, story editor.StoryID, measured decimals) {
	for _, product := range []string{screen, office, press} {
		severity, concerns := r.means[product]
		key := fmt.Sprint(r.name, severity, product, l.on, it.Source())
		if !concerns || l.seen[key] {
			continue
		}
		l.seen[key] = true
		f := editor.Finding{
			Rule: r.name, Severity: severity, Product: product, Page: l.on, Block: it.Source(),
			Story: story, Lang: l.doc.Lang, Waivable: severity != editor.Blocking, Fix: "open-block",
			Words: product + " " + measured.in(editor.English), Says: editor.Text{},
		}
		for lang, words := range r.says {
			f.Says[lang] = fmt.Sprintf(words, measured.in(lang))
		}
		l.found = append(l.found, f)
	}
}
