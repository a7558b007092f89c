package editor

import "strings"

// Kind says what a block is.
type Kind string

// The kinds of block. A list is a run of consecutive items; a sidebar is a Sidebar
// block (its text is the sidebar's title) followed by the blocks that are In it.
const (
	Headline   Kind = "headline"
	Standfirst Kind = "standfirst"
	Paragraph  Kind = "paragraph"
	Subhead    Kind = "subhead"
	Bullet     Kind = "bullet"
	Numbered   Kind = "numbered"
	Quote      Kind = "quote"
	PullQuote  Kind = "pullquote"
	Image      Kind = "picture" // its spans are the caption of this version
	Sidebar    Kind = "sidebar"
)

// Kinds lists every kind of block.
func Kinds() []Kind {
	return []Kind{
		Headline, Standfirst, Paragraph, Subhead, Bullet, Numbered, Quote,
		PullQuote, Image, Sidebar,
	}
}

// Width says how much of the page a picture or a sidebar asks for.
type Width string

// Widths of pictures and sidebars; the zero value means WidthColumn.
const (
	WidthColumn Width = "column"
	WidthTwo    Width = "two"  // two thirds of the page
	WidthFull   Width = "full" // all columns
	// WidthBleed is a picture off the edges of the paper, at the head of a page that its
	// story begins. A second one of a story is as WidthFull.
	WidthBleed Width = "bleed"
)

// Block is the smallest part of a version with its own place. Its ID outlives editing
// and is shared by the versions of a story: the same ID in two languages is the same
// block.
type Block struct {
	ID       BlockID
	Kind     Kind
	Spans    []Span
	Speaker  string    // Quote, PullQuote: who said it; may be empty
	Picture  PictureID // Image
	Width    Width     // Image, Sidebar
	In       BlockID   // the Sidebar that contains this block, or ""
	Optional bool      // PullQuote, Image: layout may leave it out to make the story fit
	// Segments are the states of a translated block's sentences, in order; empty in
	// the source version. See translation states in stale.go.
	Segments []Segment
}

// Span is a run of text in one formatting. Text never holds "\n" except as a forced
// line break inside a block.
type Span struct {
	Text   string
	Bold   bool
	Italic bool
	Super  bool   // raised and small: m², 1st
	Link   string // an address; "" for no link
}

// Text is the block's words without formatting.
func (b *Block) Text() string {
	if len(b.Spans) == 1 {
		return b.Spans[0].Text
	}
	var sb strings.Builder
	for _, s := range b.Spans {
		sb.WriteString(s.Text)
	}
	return sb.String()
}

// Words counts the words of the block as people do: by white space.
func (b *Block) Words() int { return len(strings.Fields(b.Text())) }

// Plain makes the spans of an unformatted text; nil for "".
func Plain(text string) []Span {
	if text == "" {
		return nil
	}
	return []Span{{Text: text}}
}

// Join merges neighbouring spans of the same formatting and drops empty ones, so that
// equal texts have equal spans.
func Join(spans []Span) []Span {
	var out []Span
	for len(spans) > 0 {
		n, size := alike(spans)
		if size > 0 {
			s := spans[0]
			s.Text = together(spans[:n], size)
			out = append(out, s)
		}
		spans = spans[n:]
	}
	return out
}

// alike is how many spans have the formatting of the first, and the bytes of their text.
func alike(spans []Span) (n, size int) {
	for n < len(spans) && (spans[n].Text == "" || sameForm(spans[0], spans[n])) {
		size += len(spans[n].Text)
		n++
	}
	return n, size
}

func together(spans []Span, size int) string {
	for i := range spans {
		if len(spans[i].Text) == size {
			return spans[i].Text
		}
	}
	var sb strings.Builder
	sb.Grow(size)
	for i := range spans {
		sb.WriteString(spans[i].Text)
	}
	return sb.String()
}

func sameForm(a, b Span) bool {
	a.Text, b.Text = "", ""
	return a == b
}

// Validate checks the block by itself; places and references are the version's matter.
func (b *Block) Validate() error {
	if b.ID == "" {
		return fieldf("ID", "is empty")
	}
	if !knownKind(b.Kind) {
		return fieldf("Kind", "%q is not known", b.Kind)
	}
	if b.Kind == Image && b.Picture == "" {
		return fieldf("Picture", "a picture block needs a picture")
	}
	if b.In != "" && (b.Kind == Sidebar || b.Kind == Headline || b.Kind == Standfirst) {
		return fieldf("In", "a %s cannot stand inside a sidebar", b.Kind)
	}
	switch b.Width {
	case "", WidthColumn, WidthTwo, WidthFull:
	case WidthBleed:
		if b.Kind == Sidebar || b.In != "" {
			return fieldf("Width", "nothing of a sidebar bleeds off the page")
		}
	default:
		return fieldf("Width", "%q is not known", b.Width)
	}
	return validSegments(b.Segments)
}

func knownKind(k Kind) bool {
	for _, known := range Kinds() {
		if k == known {
			return true
		}
	}
	return false
}
