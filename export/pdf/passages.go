package pdf

import (
	"twofold/export/design"
	"twofold/export/paper"
)

// text is the element that a text belongs to: its paragraph, or a link or a piece in
// another language within that.
func (t *tagger) text(it *paper.Text) *element {
	if it.Tag == design.TagArtifact {
		return nil
	}
	l := t.over[it]
	if it.Tag == design.TagContents && l != nil {
		return t.entry(l)
	}
	e := t.paragraph(it)
	if it.Joins || t.begun != nil {
		return t.word(e, it)
	}
	if l != nil {
		return t.within(e, l)
	}
	if lang := t.lang(it); lang != e.lang {
		e = e.add("Span")
		e.lang = lang
	}
	return e
}

// word is a word in two places, of which it begins or ends one.
func (t *tagger) word(paragraph *element, it *paper.Text) *element {
	e := t.begun
	t.begun = nil
	if it.Joins {
		e = paragraph.add("Span")
		t.begun = e
	}
	return e
}

// lang is the language of a text where it is not the document's.
func (t *tagger) lang(it *paper.Text) string {
	if it.Lang == "" || it.Lang == t.doc.Lang {
		return ""
	}
	return it.Lang.Tag()
}

// entry is a link in the table of contents.
func (t *tagger) entry(l *paper.Link) *element {
	if t.links[l] == nil {
		t.links[l] = t.contents().add("TOCI").add("Reference").add("Link")
	}
	return t.links[l]
}

func (t *tagger) contents() *element {
	if t.toc == nil {
		t.toc = t.root.add("TOC")
	}
	return t.toc
}

// within is a link in a paragraph. One that is broken over two lines is one.
func (t *tagger) within(e *element, l *paper.Link) *element {
	if t.links[l] == nil {
		before := e.last()
		if before == nil || !before.leadsTo(l) {
			before = e.add("Link")
		}
		t.links[l] = before
	}
	return t.links[l]
}

// leadsTo says whether the last link of an element is the beginning of l.
func (e *element) leadsTo(l *paper.Link) bool {
	for i := len(e.kids) - 1; i >= 0; i-- {
		if k, ok := e.kids[i].(lead); ok {
			return k.link.URL == l.URL && k.link.Page == l.Page && k.link.Says == l.Says
		}
	}
	return false
}

// paragraph is the open paragraph that a text goes on with, or a new one.
func (t *tagger) paragraph(it *paper.Text) *element {
	key := passage{it.Story, it.Block, it.Tag}
	if e := t.open[key]; e != nil && !it.Opens {
		return e
	}
	e := t.begin(it)
	e.lang = t.lang(it)
	t.open[key] = e
	return e
}

// begin begins a paragraph.
func (t *tagger) begin(it *paper.Text) *element {
	switch it.Tag {
	case design.TagLabel, design.TagListItem:
		t.quote = nil
		return t.listed(it)
	case design.TagQuote:
		t.list, t.item = nil, nil
		return t.said(it)
	}
	t.list, t.item, t.quote = nil, nil, nil
	switch it.Tag {
	case design.TagTitle, design.TagHeading, design.TagSubhead:
		t.part(it)
		e := t.section(it.Story).add("H")
		e.level = max(it.Level, 1)
		return e
	case design.TagKicker:
		t.part(it)
	case design.TagCaption:
		return t.section(it.Story).add("Caption")
	case design.TagContents:
		return t.contents().add("Caption")
	}
	return t.section(it.Story).add("P")
}

// part begins a section outside stories with its kicker, or else with its heading.
func (t *tagger) part(it *paper.Text) {
	if it.Story != "" || it.Tag != design.TagHeading && it.Tag != design.TagKicker {
		return
	}
	if !t.kicked || it.Tag == design.TagKicker {
		t.loose = t.root.add("Sect")
	}
	t.kicked = it.Tag == design.TagKicker
}

// said is a paragraph of a quotation; all of a block are in one.
func (t *tagger) said(it *paper.Text) *element {
	if t.quote == nil || t.quoted != it.Block {
		t.quote, t.quoted = t.section(it.Story).add("BlockQuote"), it.Block
	}
	return t.quote.add("P")
}

// listed is the label or the body of an item of a list.
func (t *tagger) listed(it *paper.Text) *element {
	numbering := name("None")
	if it.Tag == design.TagLabel {
		numbering = numberingOf(it)
	}
	if it.Tag == design.TagListItem && t.item != nil {
		e := t.item.add("LBody")
		t.item = nil
		return e
	}
	if t.list == nil || t.list.about["ListNumbering"] != numbering {
		t.list = t.section(it.Story).add("L")
		t.list.about = dict{"O": name("List"), "ListNumbering": numbering}
	}
	e := t.list.add("LI")
	if it.Tag == design.TagListItem {
		return e.add("LBody")
	}
	t.item = e
	return e.add("Lbl")
}

// numberingOf is the numbering of a list whose items begin with such a label
// (ISO 32000-1, table 347).
func numberingOf(label *paper.Text) name {
	if r := label.Glyphs[0].Rune; r >= '0' && r <= '9' {
		return "Decimal"
	}
	return "Disc"
}
