package layout

import (
	"fmt"

	"twofold/editor"
	"twofold/export/body"
	"twofold/export/design"
	"twofold/export/galley"
	"twofold/export/paper"
	"twofold/export/plan"
)

// Where things stand on the first page of a handout.
const (
	storySlot  = 5
	sideBriefs = 2 // briefs that stand side by side below the story
)

// handout sets an edition for an occasion: its first story on one page, under a band
// with the title of the event, with two briefs and the questions for the discussion
// below it. More stories and briefs follow on inner pages.
func (j *job) handout() []*story {
	stories := j.collect()
	sh := j.turn()
	sh.bare = true
	j.strip(sh)
	list := j.setBriefs(j.ed.Briefs())
	if len(stories) > 0 {
		h := &sheetPlan{first: stories[0], briefs: list, box: j.questions()}
		h.blocks = j.briefBlocks(list)
		h = j.planSheet(h, len(stories) > 1 || len(list) > sideBriefs)
		stories[0] = h.story
		list = j.carrySheet(h)
		for _, s := range stories[1:] {
			j.setStory(s, nil)
		}
	}
	j.Story = ""
	j.moreBriefs(list)
	j.imprint(sh)
	return stories
}

// sheetPlan is what the first page of a handout holds, and how.
type sheetPlan struct {
	first  *story          // as it was collected
	briefs []brief         // of the whole handout
	blocks []galley.Galley // of no brief, of one, of two side by side
	box    galley.Galley   // of the questions; empty for none

	story  *story
	head   galley.Galley
	body   plan.Plan
	quotes bool // its pull quotes stand
	boxed  bool // the box stands
	beside int  // briefs that stand
}

// planSheet makes the first story fit the first page. A story that is too long has its
// picture lowered, then loses its pull quote, then the box, then the second brief. If
// that does not do, everything stands, on as many pages as it needs. On a handout of
// more pages a brief goes on to them.
func (j *job) planSheet(h *sheetPlan, more bool) *sheetPlan {
	h.quotes, h.boxed, h.beside = true, h.box.Slots > 0, min(len(h.briefs), sideBriefs)
	whole := *h
	for {
		if j.fitsSheet(h) {
			j.reportCut(h, &whole, more)
			return h
		}
		if !h.giveWay() {
			break
		}
	}
	h = &whole
	h.story = j.sheetStory(h.first, true)
	h.head = j.Head(h.story.Art, j.d.Medium, headRoom, firstRoom)
	h.body = j.best(h.story, storySlot+h.head.Slots)
	return h
}

// giveWay leaves out the next thing; false when there is none.
func (h *sheetPlan) giveWay() bool {
	switch {
	case h.quotes && h.first.quoted():
		h.quotes = false
	case h.boxed:
		h.boxed = false
	case h.beside > 1:
		h.beside = 1
	default:
		return false
	}
	return true
}

// quoted says whether the story has a pull quote.
func (s *story) quoted() bool {
	for i := range s.Art.Body {
		if s.Art.Body[i].Kind == editor.PullQuote {
			return true
		}
	}
	return false
}

// fitsSheet sets the story above what stands below it and says whether it fits.
func (j *job) fitsSheet(h *sheetPlan) bool {
	h.story = j.sheetStory(h.first, h.quotes)
	h.head = j.Head(h.story.Art, j.d.Medium, headRoom, firstRoom)
	whole := j.d
	short := *whole
	short.Slots = h.limit(whole)
	if short.Slots < body.Tallest(h.story.Parts) {
		return false // no column could hold it
	}
	j.d = &short
	h.body = j.best(h.story, storySlot+h.head.Slots)
	j.d = whole
	return h.body.Pages == 0 && h.body.End <= short.Slots
}

// limit is the slot above which the story ends.
func (h *sheetPlan) limit(d *design.Grid) int {
	n := d.Slots
	if h.boxed {
		n -= 2 + h.box.Slots
	}
	if h.beside > 0 {
		n -= storyGap + h.below()
	}
	return n
}

// below is how many slots the briefs take with their heading; 0 for none.
func (h *sheetPlan) below() int {
	if h.beside == 0 {
		return 0
	}
	return 1 + h.blocks[h.beside].Slots
}

// sheetStory is a story in two columns with one picture, of one column, and with its
// pull quotes or without them.
func (j *job) sheetStory(of *story, quotes bool) *story {
	art := *of.Art
	art.Body = nil
	pictures := 0
	for _, b := range of.Art.Body {
		switch {
		case b.Kind == editor.PullQuote && !quotes:
			continue
		case b.Kind == editor.Image && b.In == "":
			if pictures++; pictures > 1 {
				continue
			}
			b.Width = editor.WidthColumn
		}
		art.Body = append(art.Body, b)
	}
	j.Story = art.Story
	return &story{
		Body: body.Make(j.Compositor, &art, body.Asked{Lead: true, Format: of.part.Format}),
		part: of.part, lead: true,
	}
}

// carrySheet places the first story with what stands below it and returns the briefs
// that are left for other pages.
func (j *job) carrySheet(h *sheetPlan) []brief {
	sh := j.page()
	h.story.first = sh.number
	j.bookmark(h.story, sh, storySlot)
	sh.place(h.head, j.d.X(sh.number, 0), j.d.Top(storySlot))
	j.carryOut(h.story, &h.body)
	j.Story = ""
	boxed := j.page() == sh && j.boxAtFoot(sh, h)
	if h.beside > 0 {
		j.besides(j.room(storyGap+h.below()), h.blocks[h.beside])
	}
	if h.boxed && !boxed {
		sh := j.room(1 + h.box.Slots)
		at := min(sh.next, 1) + sh.next
		sh.place(h.box, j.d.X(sh.number, 0), j.d.Top(at))
		sh.next = at + h.box.Slots
	}
	j.reportPictures(h)
	if j.page() != sh {
		j.reportLong(h)
	}
	return h.briefs[h.beside:]
}

// boxAtFoot places the box at the foot of the first page if the story leaves room for it
// and says whether it does. The briefs stand above the box where they fit, or on the
// next page.
func (j *job) boxAtFoot(sh *sheet, h *sheetPlan) bool {
	at := j.d.Slots - 1 - h.box.Slots
	if !h.boxed || sh.next+1 > at {
		return false
	}
	if h.beside > 0 && sh.next <= h.limit(j.d) {
		j.besides(sh, h.blocks[h.beside])
		h.briefs, h.beside = h.briefs[h.beside:], 0
	}
	sh.place(h.box, j.d.X(sh.number, 0), j.d.Top(at))
	sh.next = j.d.Slots
	return true
}

// room is the page that is being filled if so many slots are free on it, else a new one.
func (j *job) room(slots int) *sheet {
	sh := j.page()
	if sh.next+slots > j.d.Slots {
		return j.turn()
	}
	return sh
}

// besides places the block of the briefs under their heading.
func (j *job) besides(sh *sheet, block galley.Galley) {
	j.related(sh)
	sh.place(block, j.d.X(sh.number, 0), j.d.Top(sh.next))
	sh.next += block.Slots
}

// related sets the heading of the briefs below what stands on the page.
func (j *job) related(sh *sheet) {
	if sh.next > 0 {
		sh.next += storyGap
		j.ruleAbove(sh, sh.next)
	}
	sh.section(j.words.RelatedProjects)
	j.outline = append(j.outline, paper.Bookmark{
		Title: j.words.RelatedProjects, Level: 1,
		Page: sh.number, Y: j.d.Top(sh.next),
	})
	kicker := galley.Plain(j.words.RelatedProjects, &design.Kicker, j.d.Wide())
	sh.place(j.Hung(kicker, 0), j.d.X(sh.number, 0), j.d.Top(sh.next))
	sh.next++
}

// briefBlocks sets the first two briefs side by side, each under the header of its area,
// and the first by itself; on a page of one column, one under the other.
func (j *job) briefBlocks(list []brief) []galley.Galley {
	out := []galley.Galley{{}}
	if len(list) == 0 {
		return out
	}
	if j.d.Columns == 1 {
		return append(out, j.stackedBriefs(list)...)
	}
	out = append(out, j.loneBrief())
	if len(list) < sideBriefs {
		return out
	}
	var g galley.Galley
	for i := range list[:sideBriefs] {
		col := j.headedBrief(&list[i])
		g.Join(col, length(i)*j.d.Step(j.d.Half()), 0)
		g.Slots = max(g.Slots, col.Slots)
	}
	return append(out, g)
}

// headedBrief is a brief under the header of its area.
func (j *job) headedBrief(b *brief) galley.Galley {
	g := j.areaHeader(b.area, false)
	g.Under(b.Galley, j.d)
	return g
}

// stackedBriefs is the first brief, and the first two under each other.
func (j *job) stackedBriefs(list []brief) []galley.Galley {
	g := j.headedBrief(&list[0])
	out := []galley.Galley{g}
	if len(list) >= sideBriefs {
		both := galley.Galley{}
		both.Under(g, j.d)
		both.Slots++
		both.Under(j.headedBrief(&list[1]), j.d)
		out = append(out, both)
	}
	return out
}

// loneBrief is the first brief by itself: its text stands beside its title and facts.
func (j *job) loneBrief() galley.Galley {
	group := j.ed.Briefs()[0]
	b := group.Briefs[0]
	j.Project = b.Project
	text := galley.Matter{
		Block: b.Body.ID, Spans: b.Body.Spans, Style: &design.BriefBody,
		Measure: j.d.Span(j.d.Half()) - galley.Padding,
	}
	b.Body.Spans = nil
	g := j.areaHeader(&group.Area, false)
	g.Under(j.brief(&b, design.AreaAt(group.Area.Number)), j.d)
	body := j.HungIn(text, 0, j.d.Slots-1)
	g.Join(body, j.d.Step(j.d.Half()), 0)
	g.Slots = max(g.Slots, body.Slots)
	j.Project = ""
	return g
}

// moreBriefs sets the briefs that do not stand on the first page.
func (j *job) moreBriefs(list []brief) {
	if len(list) == 0 {
		return
	}
	if j.page().number == 1 {
		j.turn()
	}
	sh := j.room(storyGap + 1 + areaSlots + list[0].Slots)
	j.related(sh)
	shelf := j.shelf(list)
	for i, cols := range shelf.Pages(j.d.Slots-sh.next, j.d.Slots) {
		if i > 0 {
			sh = j.turn()
			sh.section(j.words.RelatedProjects)
		}
		j.briefsPage(sh, list, cols)
	}
}

// reportLong reports a first story that leaves no room for what belongs to it.
func (j *job) reportLong(h *sheetPlan) {
	on := len(j.sheets)
	j.Report("", editor.Finding{
		Rule: "handout-long", Severity: editor.Warning, Waivable: true,
		Story: h.story.Art.Story, Page: 1, Fix: "open-story",
	},
		fmt.Sprintf("The story does not fit on one page with its briefs and questions, and goes on "+
			"to page %d. Shorten it, or leave something out.", on),
		fmt.Sprintf("Статья со справками и вопросами не помещается на одной странице и занимает "+
			"ещё страницу %d. Сократите её или уберите что-нибудь.", on),
		fmt.Sprintf("Мақола бо маълумотномаҳо ва саволҳо ба як саҳифа намеғунҷад ва ба саҳифаи %d "+
			"мегузарад. Онро кӯтоҳ кунед ё чизеро бардоред.", on))
}

// reportPictures reports that the story has pictures beside the one that stands.
func (j *job) reportPictures(h *sheetPlan) {
	n := 0
	for i := range h.first.Art.Body {
		if b := &h.first.Art.Body[i]; b.Kind == editor.Image && b.In == "" {
			n++
		}
	}
	if n < 2 {
		return
	}
	j.Report("picture", editor.Finding{
		Rule: "handout-cut", Severity: editor.Note, Waivable: true,
		Story: h.story.Art.Story, Page: 1,
	},
		"Only the first picture of the story stands on the handout.",
		"На раздаточном материале стоит только первая картинка статьи.",
		"Дар варақа танҳо тасвири якуми мақола меистад.")
}

// reportCut reports what the story took the room of.
func (j *job) reportCut(h, whole *sheetPlan, more bool) {
	cut := func(what string, sev editor.Severity, english, russian, tajik string) {
		j.Report(what, editor.Finding{
			Rule: "handout-cut", Severity: sev, Waivable: true,
			Story: h.story.Art.Story, Page: 1, Fix: "open-story",
		}, english, russian, tajik)
	}
	if !h.quotes {
		cut("quote", editor.Note, "The pull quote is left out: the story fills the page.",
			"Цитата-врезка не вошла: статья занимает всю страницу.",
			"Иқтибоси барҷаста нағунҷид: мақола тамоми саҳифаро мегирад.")
	}
	if h.boxed != whole.boxed {
		cut("box", editor.Warning, "The questions for the discussion are left out: "+
			"the story fills the page.",
			"Вопросы для обсуждения не вошли: статья занимает всю страницу.",
			"Саволҳо барои муҳокима нағунҷиданд: мақола тамоми саҳифаро мегирад.")
	}
	if h.beside < whole.beside && !more {
		h.briefs = h.briefs[:h.beside]
		cut("brief", editor.Warning, "The second brief is left out: the story fills the page.",
			"Вторая справка не вошла: статья занимает всю страницу.",
			"Маълумотномаи дуюм нағунҷид: мақола тамоми саҳифаро мегирад.")
	}
}
