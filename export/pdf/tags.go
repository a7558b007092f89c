package pdf

import (
	"twofold/editor"
	"twofold/export/design"
	"twofold/export/paper"
)

// tagger finds out what every item of a document is to a reader who cannot see it, page
// by page, and builds the structure of all pages (ISO 32000-1, 14.8.4). A paragraph that
// goes on in another column or on another page is one element, and a story with all its
// parts is one section.
type tagger struct {
	doc   *paper.Document
	root  *element
	pages [][]*element // whose the marks of a page are, by their numbers
	leads []lead       // in order
	links map[*paper.Link]*element

	stories map[editor.StoryID]*element
	loose   *element // the section of what stands in no story
	kicked  bool     // it began with a kicker and has no heading yet
	toc     *element
	open    map[passage]*element // the paragraphs that may go on
	list    *element             // that the next item goes on; nil for none
	item    *element             // of the list, that waits for its body
	quote   *element             // that goes on; nil for none
	quoted  editor.BlockID
	begun   *element // a word whose first letter stands apart from the rest; nil for none

	over   map[*paper.Text]*paper.Link // the links that lie over texts of the page
	spaced map[*paper.Text]bool        // texts with a space between them and the next
}

// passage is what tells a paragraph from others that are open.
type passage struct {
	story editor.StoryID
	block editor.BlockID
	tag   design.Tag
}

func newTagger(doc *paper.Document) *tagger {
	root := &element{kind: "Document"}
	return &tagger{
		doc: doc, root: root, loose: root,
		links:   map[*paper.Link]*element{},
		stories: map[editor.StoryID]*element{},
		open:    map[passage]*element{},
		over:    map[*paper.Text]*paper.Link{},
		spaced:  map[*paper.Text]bool{},
	}
}

// turn goes on to the next page and looks it over.
func (t *tagger) turn(p *paper.Page) {
	t.pages = append(t.pages, nil)
	clear(t.over)
	clear(t.spaced)
	var texts []*paper.Text
	for _, item := range p.Items {
		switch it := item.(type) {
		case *paper.Text:
			if it.Tag == design.TagArtifact || len(it.Glyphs) == 0 {
				continue
			}
			texts = append(texts, it)
		case *paper.Link:
			t.cover(it, texts)
		}
	}
}

// cover finds the texts just before a link that it lies over.
func (t *tagger) cover(l *paper.Link, texts []*paper.Text) {
	if !t.leadsSomewhere(l) {
		return
	}
	for i := len(texts) - 1; i >= 0; i-- {
		it := texts[i]
		if it.X < l.X || it.X > l.X+l.W || it.Y < l.Y || it.Y > l.Y+l.H {
			return
		}
		if t.over[it] = l; i+1 < len(texts) && t.over[texts[i+1]] == l {
			t.spaced[it] = true
		}
	}
}

func (t *tagger) leadsSomewhere(l *paper.Link) bool {
	return l.URL != "" || l.Page >= 1 && l.Page <= len(t.doc.Pages)
}

// spaceAfter says whether a space is to be read after a text.
func (t *tagger) spaceAfter(it *paper.Text) bool { return it.Space || t.spaced[it] }

// of is the element that an item's content belongs to; nil for decoration.
func (t *tagger) of(item paper.Item) *element {
	switch it := item.(type) {
	case *paper.Text:
		return t.text(it)
	case *paper.Picture:
		return t.figure(it)
	}
	return nil
}

// mark begins a stretch of content of an element on the page and tells its number.
func (t *tagger) mark(e *element) int {
	i := len(t.pages) - 1
	id := len(t.pages[i])
	t.pages[i] = append(t.pages[i], e)
	e.kids = append(e.kids, mark{i, id})
	return id
}

// link hangs a link in the element of the texts that it lies over, or in a paragraph of
// its own.
func (t *tagger) link(l *paper.Link) {
	if !t.leadsSomewhere(l) {
		return
	}
	e := t.links[l]
	if e == nil {
		e = t.loose.add("P").add("Link")
		t.links[l] = e
	}
	at := lead{l, len(t.pages) - 1}
	e.kids = append(e.kids, at)
	t.leads = append(t.leads, at)
}

// figure is a picture with the words that stand for it.
func (t *tagger) figure(p *paper.Picture) *element {
	if p.Alt == "" {
		return nil
	}
	t.list, t.item, t.quote = nil, nil, nil
	e := t.section(p.Story).add("Figure")
	e.alt = p.Alt
	if p.Lang != "" && p.Lang != t.doc.Lang {
		e.lang = p.Lang.Tag()
	}
	foot := t.doc.Height - p.Y - p.H
	e.about = dict{
		"O": name("Layout"), "Placement": name("Block"), "BBox": array{
			raw(thousandths(p.X)), raw(thousandths(foot)),
			raw(thousandths(p.X + p.W)), raw(thousandths(foot + p.H)),
		},
	}
	return e
}

// section is that of a story, or of what stands in none.
func (t *tagger) section(s editor.StoryID) *element {
	if s == "" {
		return t.loose
	}
	e := t.stories[s]
	if e == nil {
		e = t.root.add("Sect")
		t.stories[s] = e
	}
	return e
}
