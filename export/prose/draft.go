package prose

import (
	"slices"
	"strconv"
	"strings"

	"twofold/editor"
)

// Draft puts a piece together block by block, in the order of the file. Readers of every
// format use it, so that the same text gives the same story in each.
type Draft struct {
	piece   Piece
	newID   func() editor.BlockID
	row     int // how many numbered items stand together at the end
	has     map[editor.Kind]bool
	counted map[What]int // where the note stands that counts a kind
}

// NewDraft begins a piece. newID makes the IDs of its blocks.
func NewDraft(newID func() editor.BlockID) *Draft {
	return &Draft{newID: newID, has: map[editor.Kind]bool{}, counted: map[What]int{}}
}

// Add adds a block; nil when there are no words for it, which only a picture does
// without.
func (d *Draft) Add(k editor.Kind, spans []editor.Span) *editor.Block {
	spans = d.linked(tidy(spans))
	if blank(spans) {
		spans = nil
	}
	if spans == nil && k != editor.Image {
		return nil
	}
	d.row++
	if k != editor.Numbered {
		d.row = 0
	}
	d.has[k] = true
	d.piece.Blocks = append(d.piece.Blocks, editor.Block{ID: d.newID(), Kind: k, Spans: spans})
	return d.last()
}

func (d *Draft) last() *editor.Block {
	if n := len(d.piece.Blocks); n > 0 {
		return &d.piece.Blocks[n-1]
	}
	return nil
}

// linked takes away links that lead nowhere from a printed page, and says so.
func (d *Draft) linked(spans []editor.Span) []editor.Span {
	for i, s := range spans {
		if s.Link == "" || leadsOut(s.Link) {
			continue
		}
		d.Count(Reference, s.Link)
		spans[i].Link = ""
	}
	return editor.Join(spans)
}

// leadsOut says whether an address leads to the world outside the file.
func leadsOut(link string) bool {
	scheme, _, ok := strings.Cut(link, ":")
	return ok && slices.Contains([]string{"http", "https", "mailto", "tel", "ftp"}, strings.ToLower(scheme))
}

// Has says whether the piece has a block of a kind.
func (d *Draft) Has(k editor.Kind) bool { return d.has[k] }

// Len is how many blocks there are.
func (d *Draft) Len() int { return len(d.piece.Blocks) }

// Heading adds a heading: the first is the headline, others are subheads.
func (d *Draft) Heading(spans []editor.Span) {
	if d.Has(editor.Headline) {
		d.Add(editor.Subhead, spans)
	} else {
		d.Add(editor.Headline, spans)
	}
}

// Paragraph adds a paragraph. One after the headline that is wholly bold or italic is
// the standfirst.
func (d *Draft) Paragraph(spans []editor.Span) {
	spans = tidy(spans)
	if len(d.piece.Blocks) == 1 && d.Has(editor.Headline) && spans != nil && marked(spans) {
		d.Add(editor.Standfirst, unmarked(spans))
		return
	}
	d.Add(editor.Paragraph, spans)
}

// Standfirst adds what the file calls a subtitle.
func (d *Draft) Standfirst(spans []editor.Span) {
	if d.Has(editor.Standfirst) {
		d.Add(editor.Paragraph, spans)
		return
	}
	d.Add(editor.Standfirst, spans)
}

// marked says whether a whole text is bold or italic.
func marked(spans []editor.Span) bool {
	for _, s := range spans {
		if !s.Bold && !s.Italic {
			return false
		}
	}
	return true
}

func unmarked(spans []editor.Span) []editor.Span {
	out := slices.Clone(spans)
	for i := range out {
		out[i].Bold, out[i].Italic = false, false
	}
	return editor.Join(out)
}

// Item is an item of a list as it stands in the file.
type Item struct {
	Numbered bool
	Number   int // as readers of the file see it; 0 for unknown
	Depth    int // 0 in the list itself, 1 in a list in the list
}

// Item adds an item of a list. Lists inside lists become one row of items, which is
// noted, and so is a number that changes.
func (d *Draft) Item(it Item, spans []editor.Span) {
	kind := editor.Bullet
	if it.Numbered {
		kind = editor.Numbered
	}
	b := d.Add(kind, spans)
	switch {
	case b == nil:
	case it.Depth > 0:
		d.Count(Nested, Brief(b.Text()))
	case it.Numbered && it.Number > 0 && it.Number != d.row:
		d.Count(Number, Brief(b.Text()))
	}
}

// Row adds a row of a table as a paragraph: its cells with lines between them.
func (d *Draft) Row(cells [][]editor.Span) {
	var spans []editor.Span
	for _, c := range cells {
		c = tidy(c)
		if c == nil {
			continue
		}
		if spans != nil {
			spans = append(spans, editor.Span{Text: " | "})
		}
		spans = append(spans, c...)
	}
	d.Add(editor.Paragraph, spans)
}

// Show gives a picture a block of its own, with its caption. The Block of s is filled in.
func (d *Draft) Show(s Shown, caption []editor.Span) {
	s.Block = d.Add(editor.Image, caption).ID
	d.piece.Pictures = append(d.piece.Pictures, s)
}

// Caption adds words to the picture that was shown last, when nothing came after it;
// otherwise it is a paragraph.
func (d *Draft) Caption(spans []editor.Span) {
	if b := d.last(); b != nil && b.Kind == editor.Image && b.Spans == nil {
		b.Spans = d.linked(tidy(spans))
		return
	}
	d.Add(editor.Paragraph, spans)
}

// Speaker takes the last of the blocks after from, when it is a quotation that begins
// with a dash, for the name of who said those before it.
func (d *Draft) Speaker(from int) {
	last := len(d.piece.Blocks) - 1
	if last <= max(from, 0) || d.piece.Blocks[last].Kind != editor.Quote ||
		d.piece.Blocks[last-1].Kind != editor.Quote {
		return
	}
	said := d.piece.Blocks[last].Text()
	for _, dash := range []string{"— ", "– ", "-- ", "—", "–"} {
		if name, ok := strings.CutPrefix(said, dash); ok {
			d.piece.Blocks[last-1].Speaker = strings.TrimSpace(name)
			d.piece.Blocks = d.piece.Blocks[:last]
			return
		}
	}
}

// Footnote makes the blocks after from the footnote of a number: the text calls it as
// "[1]".
func (d *Draft) Footnote(number, from int) {
	if from >= len(d.piece.Blocks) {
		return
	}
	b := &d.piece.Blocks[from]
	d.Count(Footnote, Brief(b.Text()))
	b.Spans = editor.Join(append([]editor.Span{{Text: Mark(number) + " "}}, b.Spans...))
}

// Mark is how the text calls a footnote.
func Mark(number int) string { return "[" + strconv.Itoa(number) + "]" }

// Byline notes who wrote the piece, and When and Place of its dateline.
func (d *Draft) Byline(name string) { d.piece.Byline = join(d.piece.Byline, name) }

// When notes the date in the dateline.
func (d *Draft) When(date string) { d.piece.When = join(d.piece.When, date) }

func join(have, more string) string {
	more = strings.TrimSpace(OneLine(more))
	if have != "" && more != "" {
		return have + ", " + more
	}
	return have + more
}

// Leave notes one thing with its line, 0 for none.
func (d *Draft) Leave(w What, line int, text string) {
	d.piece.Notes = append(d.piece.Notes, Note{What: w, N: 1, Line: line, Text: OneLine(text)})
}

// Count notes a thing of which the piece may have many: those of a kind are one note,
// with the words of the first.
func (d *Draft) Count(w What, text string) {
	if at, ok := d.counted[w]; ok {
		d.piece.Notes[at].N++
		return
	}
	d.counted[w] = len(d.piece.Notes)
	d.Leave(w, 0, text)
}

// Entitle takes the first paragraph for the headline when it looks like one, short and
// without a full stop, and the file has none; or when it is wholly bold or italic, and
// what was taken for the headline comes after it.
func (d *Draft) Entitle() {
	if len(d.piece.Blocks) < 2 || !titular(&d.piece.Blocks[0]) {
		return
	}
	first := &d.piece.Blocks[0]
	if d.Has(editor.Headline) && !marked(first.Spans) {
		return
	}
	for i := range d.piece.Blocks {
		if b := &d.piece.Blocks[i]; b.Kind == editor.Headline {
			b.Kind = editor.Subhead
		}
	}
	first.Kind, first.Spans = editor.Headline, unmarked(first.Spans)
	d.has[editor.Headline] = true
	next := &d.piece.Blocks[1]
	if next.Kind == editor.Paragraph && !d.Has(editor.Standfirst) && marked(next.Spans) {
		next.Kind, next.Spans = editor.Standfirst, unmarked(next.Spans)
	}
}

// titular says whether a block looks like a headline that nobody marked as one.
func titular(b *editor.Block) bool {
	const longest = 120
	text := b.Text()
	return b.Kind == editor.Paragraph && text != "" && len([]rune(text)) <= longest &&
		!strings.ContainsAny(text, "\n|") && !strings.ContainsAny(text[len(text)-1:], ".;:,")
}

// Piece is the whole, with headline and standfirst before everything else.
func (d *Draft) Piece() *Piece {
	place := map[editor.Kind]int{editor.Headline: -2, editor.Standfirst: -1}
	slices.SortStableFunc(d.piece.Blocks, func(a, b editor.Block) int {
		return place[a.Kind] - place[b.Kind]
	})
	slices.SortStableFunc(d.piece.Notes, func(a, b Note) int { return a.Line - b.Line })
	return &d.piece
}
