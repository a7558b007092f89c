package editor

import (
	"sort"
	"strings"
	"unicode/utf8"
)

// Edit is an exchange of words in one block: the bytes From to To of its text, which say
// Old, are to say New. Either may be empty.
type Edit struct {
	Block    BlockID
	From, To int
	Old, New string
}

// Fits says whether the text still says Old where the edit wants to change it.
func (e Edit) Fits(text string) bool {
	return e.From >= 0 && e.From <= e.To && e.To <= len(text) && text[e.From:e.To] == e.Old
}

// Make makes edits that do not overlap in the blocks of v and says how many were made:
// one whose block is gone, or says something else by now, is left out. Formatting stays,
// and the places of segments move along.
func (v *Version) Make(edits []Edit) int {
	made := 0
	for i := range v.Blocks {
		b := &v.Blocks[i]
		var own []Edit
		for _, e := range edits {
			if e.Block == b.ID && e.Fits(b.Text()) {
				own = append(own, e)
			}
		}
		sort.SliceStable(own, func(i, k int) bool { return own[i].From > own[k].From })
		for _, e := range own { // from the last on, so that places stay right
			b.exchange(e)
		}
		made += len(own)
	}
	return made
}

// exchange makes one edit that fits. As many characters as before take the formatting of
// those that they replace, one by one; otherwise what is new takes that of the first.
func (b *Block) exchange(e Edit) {
	if utf8.RuneCountInString(e.Old) == utf8.RuneCountInString(e.New) {
		at := e.From
		for e.Old != "" {
			_, was := utf8.DecodeRuneInString(e.Old)
			_, is := utf8.DecodeRuneInString(e.New)
			b.put(at, at+was, e.New[:is])
			at, e.Old, e.New = at+is, e.Old[was:], e.New[is:]
		}
		return
	}
	e = e.trimmed()
	b.put(e.From, e.To, e.New)
}

// trimmed is the edit without what stays at its front and at its end.
func (e Edit) trimmed() Edit {
	for e.Old != "" && e.New != "" {
		r, n := utf8.DecodeRuneInString(e.Old)
		if !strings.HasPrefix(e.New, string(r)) {
			break
		}
		e.From, e.Old, e.New = e.From+n, e.Old[n:], e.New[n:]
	}
	for e.Old != "" && e.New != "" {
		r, n := utf8.DecodeLastRuneInString(e.Old)
		if !strings.HasSuffix(e.New, string(r)) {
			break
		}
		e.To, e.Old, e.New = e.To-n, e.Old[:len(e.Old)-n], e.New[:len(e.New)-n]
	}
	return e
}

// put writes text over the bytes from to to.
func (b *Block) put(from, to int, text string) {
	if from == to && text == "" {
		return
	}
	b.moveSegments(from, to, len(text))
	at := 0
	for i := range b.Spans {
		s := &b.Spans[i]
		start, end := at, at+len(s.Text)
		at = end
		if end < from || end == from && to > from || start > to {
			continue
		}
		cutFrom, cutTo := max(from, start)-start, min(to, end)-start
		s.Text = s.Text[:cutFrom] + text + s.Text[cutTo:]
		text = ""
		if to <= end {
			break
		}
	}
	if text != "" {
		b.Spans = append(b.Spans, Plain(text)...)
	}
	b.Spans = Join(b.Spans)
}

// moveSegments moves what begins or ends after the bytes from to to along with the text
// that follows them.
func (b *Block) moveSegments(from, to, length int) {
	move := func(at int) int {
		switch {
		case at >= to:
			return at + length - (to - from)
		case at > from:
			return from + length
		}
		return at
	}
	for i := range b.Segments {
		s := &b.Segments[i]
		if i > 0 || s.Start > 0 { // what is put in at the begin belongs to the first
			s.Start = move(s.Start)
		}
		s.End = move(s.End)
	}
}
