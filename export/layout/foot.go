package layout

import (
	"fmt"
	"strconv"
	"strings"

	"twofold/editor"
	"twofold/export/body"
	"twofold/export/design"
	"twofold/export/galley"
	"twofold/export/paper"
)

// emptyFoot is how many slots may stay empty at the foot of a page.
const emptyFoot = 6

// ending is a story that ends on a page, as its body was set.
type ending struct {
	story *story
	parts []body.Segment
}

// advise sets the publication's line of advice in a box below what stands on the page
// whose foot would stay emptiest, if one has room.
func (j *job) advise() {
	box := j.adviceBox()
	if box.Slots == 0 {
		return
	}
	var on *sheet
	most := emptyFoot
	for _, sh := range j.sheets {
		if empty := j.empty(sh); empty > most && empty >= storyGap+box.Slots {
			on, most = sh, empty
		}
	}
	if on == nil {
		return
	}
	j.Story = ""
	on.place(box, j.d.X(on.number, 0), j.d.Top(j.d.Slots-most+storyGap))
}

// adviceBox is the line of advice in a box of the page's width; of several lines the first
// is its title. It is empty when the publication has none.
func (j *job) adviceBox() galley.Galley {
	if galley.Blank(editor.Plain(j.ed.Advice)) {
		return galley.Galley{}
	}
	wide := j.d.Wide()
	in := j.Stack(wide-2*galley.Padding, j.d.Slot)
	lines := strings.Split(strings.TrimSpace(j.ed.Advice), "\n")
	if len(lines) > 1 {
		in.Put(galley.Plain(lines[0], &design.SideTitle, in.Measure), 0)
		in.Y += design.HalfSlot
		lines = lines[1:]
	}
	for _, l := range lines {
		if !galley.Blank(editor.Plain(l)) {
			in.Put(galley.Plain(l, &design.SideBody, in.Measure), 0)
		}
	}
	g := galley.Galley{Slots: j.d.SlotsOf(in.Y) + 1}
	g.Box(0, design.CapDrop, wide, galley.PictureHeight(j.d, g.Slots), design.Sand)
	g.Box(0, design.CapDrop, wide, galley.BarHeight, design.Saffron)
	g.Join(in.Set, galley.Padding, 0)
	return g
}

// offer is something that could fill the foot of a page, in the words of findings.
type offer struct{ english, russian, tajik string }

// offers are what could fill so many empty slots below what stands on a page: pictures of
// the story that ends there, which could be higher; its optional blocks that are left out;
// the line of advice, while the publication has none.
func (j *job) offers(sh *sheet, empty int) []offer {
	var out []offer
	if sh.ends != nil {
		out = append(out, j.storyOffers(sh.ends, empty)...)
	}
	if j.wantsAdvice() {
		out = append(out, offer{
			"a line of advice, which can be written in Settings",
			"советом читателям (его можно написать в настройках)",
			"маслиҳат ба хонандагон (онро дар танзимот навиштан мумкин аст)",
		})
	}
	return out
}

// wantsAdvice says whether a line of advice could be written that there is none of.
func (j *job) wantsAdvice() bool {
	return j.ed.Occasion == nil && galley.Blank(editor.Plain(j.ed.Advice))
}

func (j *job) storyOffers(e *ending, empty int) []offer {
	var out []offer
	s := e.story
	by := body.Blocks(s.Resized(editor.PictureGive)) - body.Blocks(e.parts)
	if by = min(by, empty); by > 0 {
		out = append(out, offer{
			fmt.Sprintf("the story’s pictures, %d %s higher", by,
				editor.Plural(editor.English, by, "line", "lines")),
			fmt.Sprintf("картинками статьи: они могут стать выше на %d %s", by,
				editor.Plural(editor.Russian, by, "строку", "строки", "строк")),
			fmt.Sprintf("тасвирҳои мақола, %d сатр баландтар", by),
		})
	}
	art := s.part.Article
	for i := range art.Body {
		b := &art.Body[i]
		if !b.Optional || !s.part.Adjust.Leaves(b.ID) {
			continue
		}
		if b.Kind == editor.Image {
			out = append(out, offer{
				"the picture that was left out", "картинкой, которую убрали", "тасвире, ки бардошта шуд",
			})
		} else {
			out = append(out, offer{
				"the quotation that was left out", "цитатой, которую убрали", "иқтибосе, ки бардошта шуд",
			})
		}
	}
	return out
}

// emptyFoot says that the foot of a page stays empty, and what could fill it.
func (j *job) emptyFoot(lines int, sh *sheet) {
	f := editor.Finding{Rule: "empty-foot", Severity: editor.Note, Page: sh.number, Waivable: true}
	if sh.ends != nil {
		f.Story = sh.ends.story.Art.Story
	}
	if j.wantsAdvice() {
		f.Fix = "open-settings"
	}
	english := fmt.Sprintf("The last %d lines of page %d stay empty.", lines, sh.number)
	russian := fmt.Sprintf("На странице %d внизу %s %d %s.", sh.number,
		editor.Plural(editor.Russian, lines, "пустует", "пустуют", "пустует"), lines,
		editor.Plural(editor.Russian, lines, "строка", "строки", "строк"))
	tajik := fmt.Sprintf("Дар поёни саҳифаи %d %d сатр холӣ мемонад.", sh.number, lines)
	if list := j.offers(sh, lines); len(list) > 0 {
		var en, ru, tg []string
		for _, o := range list {
			en, ru, tg = append(en, o.english), append(ru, o.russian), append(tg, o.tajik)
		}
		english += " This could fill them: " + strings.Join(en, "; ") + "."
		russian += " Чем заполнить: " + strings.Join(ru, "; ") + "."
		tajik += " Бо чӣ пур кардан мумкин аст: " + strings.Join(tg, "; ") + "."
	}
	j.Report(strconv.Itoa(sh.number), f, english, russian, tajik)
}

// feet reports the pages whose feet stay empty.
func (j *job) feet(doc *paper.Document) {
	for _, sh := range j.sheets {
		if empty := doc.Report.EmptySlots[sh.number-1]; empty > emptyFoot {
			j.emptyFoot(empty, sh)
		}
	}
}
