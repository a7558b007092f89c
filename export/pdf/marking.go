package pdf

import (
	"strconv"
	"strings"

	"twofold/export/paper"
)

// marking is what content is being marked as on a page.
type marking struct {
	on bool
	as *element // nil for decoration
}

// mark says in the stream what the item that follows is to a reader: a part of an element
// or decoration (ISO 32000-1, 14.6). What goes on with the same is not marked anew.
func (c *content) mark(item paper.Item) {
	if !shows(item) {
		return
	}
	says, apart := c.wording(item)
	switch l, ok := item.(*paper.Link); {
	case c.tags == nil:
		c.unmark()
		if apart {
			c.begin(marking{on: true}, "Span", "/ActualText "+says)
		}
		return
	case ok:
		c.tags.link(l)
		return
	}
	e := c.tags.of(item)
	if c.marking.on && c.marking.as == e && !apart {
		return
	}
	c.unmark()
	if e == nil {
		c.marking = marking{on: true}
		c.op("/Artifact BMC\n")
		return
	}
	about := "/MCID " + strconv.Itoa(c.tags.mark(e))
	if apart {
		about += "/ActualText " + says
	}
	c.begin(marking{true, e}, string(e.kind), about)
}

// begin begins what is marked.
func (c *content) begin(m marking, kind, about string) {
	c.marking = m
	c.op("/" + kind + "<<" + about + ">>BDC\n")
}

// wording is how an item is read that is a part of a word in two places, and whether it
// is one (ISO 32000-1, 14.9.4): a large letter not where it stands, but with the rest of
// its word.
func (c *content) wording(item paper.Item) (string, bool) {
	t, ok := item.(*paper.Text)
	switch {
	case !ok:
		return "", false
	case t.Joins:
		c.begun = runes(t)
		return string(text("")), true
	case c.begun == "":
		return "", false
	}
	whole := c.begun + runes(t)
	c.begun = ""
	return string(text(whole)), true
}

// runes is what the glyphs of a text stand for, with the space after it.
func runes(t *paper.Text) string {
	var sb strings.Builder
	for i := range t.Glyphs {
		sb.WriteRune(t.Glyphs[i].Rune)
	}
	if t.Space {
		sb.WriteByte(' ')
	}
	return sb.String()
}

// unmark ends what is marked.
func (c *content) unmark() {
	if c.marking.on {
		c.op("EMC\n")
	}
	c.marking = marking{}
}

// shows says whether an item leaves anything on the page, or is a link.
func shows(item paper.Item) bool {
	switch it := item.(type) {
	case *paper.Text:
		return len(it.Glyphs) > 0 && it.Size > 0
	case *paper.Picture:
		return it.W > 0 && it.H > 0
	case *paper.Box:
		return it.W > 0 && it.H > 0
	case *paper.Rule:
		return it.Thick > 0
	}
	return true
}

// spaceAfter writes the space that is read, but not seen, between a text and the next.
func (c *content) spaceAfter(t *paper.Text, set *letters) {
	if c.tags == nil || !c.tags.spaceAfter(t) {
		return
	}
	code, _, err := set.sort(' ', set.ruler.ID(t.Font, ' '))
	if err != nil {
		c.err = err
		return
	}
	c.b = appendHex(c.b, code)
}
