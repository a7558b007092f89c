package layout

import (
	"fmt"
	"sort"
	"strconv"
	"strings"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/galley"
	"twofold/export/line"
	"twofold/export/paper"
)

// Where the furniture of inner pages stands.
const ruleBelow length = 4_000 // the running head's baseline

// compose makes the document of the filled sheets.
func (j *job) compose(stories []*story) *paper.Document {
	doc := &paper.Document{
		Lang: j.ed.Lang, Slug: j.ed.Slug, Number: j.ed.Number, Date: j.ed.Date,
		Title: j.title(), Author: j.ed.Name, Subject: j.ed.Tagline,
		Width: j.d.Width, Height: j.d.Height, Bleed: j.d.Bleed,
		Outline: j.outline,
	}
	for _, sh := range j.sheets {
		items := sh.items
		if !sh.bare {
			items = append(j.runningHead(sh), items...)
			items = append(items, j.folio(sh)...)
		}
		doc.Pages = append(doc.Pages, paper.Page{
			Number: sh.number,
			Label:  strconv.Itoa(sh.number), Items: items,
		})
	}
	for _, s := range stories {
		j.leftOutSteps(s)
	}
	doc.Pictures = j.shown(doc)
	doc.Report = j.measure(doc, stories)
	j.warn(doc)
	return doc
}

func (j *job) title() string {
	switch {
	case j.ed.Occasion != nil && j.ed.Occasion.Title != "":
		return j.ed.Occasion.Title
	case j.ed.Number == 0:
		return j.ed.Name
	}
	return j.ed.Name + ", " + j.words.IssueLine(j.ed.Number, j.ed.Period, ", ")
}

// shown lists the pictures that the document's items show, sorted by ID.
func (j *job) shown(doc *paper.Document) []editor.Picture {
	seen := map[editor.PictureID]bool{}
	var out []editor.Picture
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			p, ok := it.(*paper.Picture)
			if !ok || seen[p.Picture] {
				continue
			}
			seen[p.Picture] = true
			out = append(out, *j.ed.Picture(p.Picture))
		}
	}
	sort.Slice(out, func(a, b int) bool { return out[a].ID < out[b].ID })
	return out
}

// runningHead is the publication on the left, what the page holds on the right, and a
// rule under both.
func (j *job) runningHead(sh *sheet) []paper.Item {
	if sh.headless {
		return nil
	}
	var g galley.Galley
	x, wide := j.d.X(sh.number, 0), j.d.Wide()
	name := galley.Plain(j.ed.Name, &design.Running, wide)
	name.Spans = []editor.Span{{Text: j.ed.Name, Bold: true}}
	name, lines := j.Fitted(name)
	g.Put(name, first(lines), x, j.d.Head())
	used := galley.Widest(lines)
	if s := j.sections(sh, wide-used-20_000); len(s) > 0 {
		g.Put(galley.Matter{Style: &design.Running}, s, x+wide-s[0].Width, j.d.Head())
	}
	g.Rule(x, j.d.Head()+ruleBelow-250, wide, 500, design.Ink)
	return g.Items
}

// sections sets as many of the page's sections as fit into a measure.
func (j *job) sections(sh *sheet, measure length) []line.Line {
	for n := len(sh.sections); n > 0; n-- {
		lines := j.Set(galley.Plain(strings.Join(sh.sections[:n], " · "), &design.Running, j.d.Wide()))
		if len(lines) == 1 && lines[0].Width <= measure {
			return lines
		}
	}
	return nil
}

// folio is the page's number at the outer edge and the issue at the inner one.
func (j *job) folio(sh *sheet) []paper.Item {
	if sh.unfolio {
		return nil
	}
	var g galley.Galley
	x, wide, y := j.d.X(sh.number, 0), j.d.Wide(), j.d.Folio
	number := j.Set(galley.Plain(strconv.Itoa(sh.number), &design.Folio, wide))
	issue := j.Set(galley.Plain(j.foot(), &design.Running, wide))
	atNumber, atIssue := x, x+wide-galley.Widest(issue)
	if sh.number%2 == 1 {
		atNumber, atIssue = x+wide-galley.Widest(number), x
	}
	g.Put(galley.Matter{Style: &design.Folio}, first(number), atNumber, y)
	g.Put(galley.Matter{Style: &design.Running}, first(issue), atIssue, y)
	return g.Items
}

// warn reports what the finished pages show: overfull lines, and pages left too empty.
func (j *job) warn(doc *paper.Document) {
	for _, sh := range j.sheets {
		for i := range sh.lines {
			if ln := &sh.lines[i]; ln.Line.Overfull > 0 {
				j.overfull(ln, sh.number)
			}
		}
	}
	j.feet(doc)
}

func (j *job) overfull(ln *galley.Line, page int) {
	j.Report(fmt.Sprint(page, ln.Y), editor.Finding{
		Rule: "overfull", Severity: editor.Warning,
		Block: ln.Block, Page: page, Waivable: true, Fix: "open-block",
	},
		fmt.Sprintf("A line on page %d is wider than its column. "+
			"A break inside a long word would mend it.", page),
		fmt.Sprintf("На странице %d строка шире колонки. Поможет перенос внутри длинного слова.", page),
		fmt.Sprintf("Дар саҳифаи %d сатр аз сутун васеътар аст. Интиқоли калимаи дароз ёрӣ мерасонад.", page))
}

// placed gives the findings their pages and puts them in order.
func (j *job) placed() []editor.Finding {
	where := map[editor.BlockID]int{}
	owner := map[editor.BlockID]editor.StoryID{}
	for _, a := range j.ed.Articles() {
		owner[a.Headline.ID] = a.Story
		if a.Standfirst != nil {
			owner[a.Standfirst.ID] = a.Story
		}
		for i := range a.Body {
			owner[a.Body[i].ID] = a.Story
		}
	}
	for _, sh := range j.sheets {
		for _, it := range sh.items {
			if b := it.Source(); b != "" && where[b] == 0 {
				where[b] = sh.number
			}
		}
	}
	found := j.Found()
	for i := range found {
		f := &found[i]
		if f.Page == 0 && f.Block != "" {
			f.Page = where[f.Block]
		}
		if f.Story == "" && f.Block != "" {
			f.Story = owner[f.Block]
		}
	}
	editor.SortFindings(found)
	return found
}
