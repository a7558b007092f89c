package writing

import (
	"strings"

	"twofold/editor"
	"twofold/editor/markup"
)

// cut marks a place in marked-up text while it is read. It is a rune for private use.
const cut = '\uE000'

// splitAt divides marked-up text at a byte offset so that the formatting goes on in
// both parts.
func splitAt(text string, at int) (head, tail []editor.Span) {
	spans := markup.Read(text[:at] + string(cut) + text[at:])
	for i, s := range spans {
		n := strings.IndexRune(s.Text, cut)
		if n < 0 {
			continue
		}
		left, right := s, s
		left.Text, right.Text = s.Text[:n], s.Text[n+len(string(cut)):]
		head = editor.Join(append(append([]editor.Span{}, spans[:i]...), left))
		tail = editor.Join(append([]editor.Span{right}, spans[i+1:]...))
		return head, tail
	}
	return spans, nil
}

// split divides a block in one language; in the others the new block is empty. It
// returns the new block.
func (d *draft) split(l editor.Lang, id editor.BlockID, text string, at int) editor.BlockID {
	head, tail := splitAt(text, at)
	kind := editor.Paragraph
	if b := d.block(l, id); b != nil && listed(b.Kind) {
		kind = b.Kind
	}
	next := d.after(id, kind)
	d.setSpans(l, id, head)
	if len(tail) > 0 || next == "" {
		next = d.add(id, editor.Block{Kind: kind})
		d.setSpans(l, next, tail)
	}
	return next
}

// after finds what Enter at the end of a block leads to without a new one: from the
// headline the standfirst, from anywhere an empty block of the same kind.
func (d *draft) after(id editor.BlockID, kind editor.Kind) editor.BlockID {
	list := d.pairs()
	at := find(list, id)
	if at < 0 || at+1 >= len(list) {
		return ""
	}
	next := list[at+1]
	if next.kind == editor.Standfirst || next.kind == kind && d.empty(next.id) {
		return next.id
	}
	return ""
}

func listed(k editor.Kind) bool { return k == editor.Bullet || k == editor.Numbered }

// join puts a paragraph behind the block above it, in every version. It returns the
// block above, or "" when the two cannot be joined.
func (d *draft) join(id editor.BlockID) editor.BlockID {
	list := d.pairs()
	at := find(list, id)
	if at < 1 || !joins(list[at].kind) || !joins(list[at-1].kind) {
		return ""
	}
	above := list[at-1].id
	d.keep()
	for i := range d.story.Versions {
		v := &d.story.Versions[i]
		a, b := v.Block(above), v.Block(id)
		if a == nil || b == nil {
			continue
		}
		spans := append([]editor.Span{}, a.Spans...)
		if len(a.Spans) > 0 && len(b.Spans) > 0 {
			spans = append(spans, editor.Span{Text: " "})
		}
		a.Spans = editor.Join(append(spans, b.Spans...))
		a.Segments = append(a.Segments, b.Segments...)
		reopen(a)
		n := index(v, id)
		v.Blocks = append(v.Blocks[:n], v.Blocks[n+1:]...)
		d.dirty[v.Lang] = true
	}
	return above
}

func joins(k editor.Kind) bool {
	switch k {
	case editor.Paragraph, editor.Bullet, editor.Numbered, editor.Quote:
		return true
	}
	return false
}

// empty says whether a block has no words in any language.
func (d *draft) empty(id editor.BlockID) bool {
	for i := range d.story.Versions {
		if b := d.story.Versions[i].Block(id); b != nil && b.Text() != "" {
			return false
		}
	}
	return true
}
