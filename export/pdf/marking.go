package pdf

import "twofold/export/paper"

// marking is what content is being marked as on a page.
type marking struct {
	on bool
	as *element // nil for decoration
}

// mark says in the stream what the item that follows is to a reader: a part of an element
// or decoration (ISO 32000-1, 14.6). What goes on with the same is not marked anew.
func (c *content) mark(item paper.Item) {
	if c.tags == nil || !shows(item) {
		return
	}
	if l, ok := item.(*paper.Link); ok {
		c.tags.link(l)
		return
	}
	e := c.tags.of(item)
	if c.marking.on && c.marking.as == e {
		return
	}
	c.unmark()
	c.marking = marking{true, e}
	if e == nil {
		c.op("/Artifact BMC\n")
		return
	}
	c.op("/")
	c.op(string(e.kind))
	c.op("<</MCID ")
	c.b = appendInt(c.b, c.tags.mark(e))
	c.op(">>BDC\n")
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
