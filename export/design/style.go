package design

import (
	"twofold/editor"
	"twofold/export/face"
	"twofold/export/line"
)

// Style is a row of the style table: how text looks, and what it is to a reader who cannot
// see it.
type Style struct {
	Font     face.Font
	Size     face.Length
	Leading  face.Length
	Tracking face.Length
	Colour   Colour
	Tag      Tag
	Level    int // of a heading, when it is not its tag's
	Align    line.Align
	Hyphens  bool // in languages that hyphenate it
	Balanced bool // lines of even length
	OnGrid   bool // its lines stand on the slots' baselines
	Capitals bool
	Indent   face.Length // of the first line
	Before   int         // empty slots above it
	After    int         // and below it
	Least    face.Length // the smallest size it may be fitted at; 0 for never
	Step     face.Length // of fitting
	Most     int         // lines; 0 for any number
	MostRu   int         // lines in Cyrillic; 0 means Most
	SizeRu   face.Length // the size that Cyrillic starts at; 0 means Size
}

const (
	q3  = 3 * Quarter
	q4  = 4 * Quarter
	q5  = 5 * Quarter
	q6  = 6 * Quarter
	q8  = 8 * Quarter
	q10 = 10 * Quarter
)

// The style table. Sizes, leadings and trackings are in 1/1000 pt. It is not to be changed:
// take a copy, or one of At, As, In and Smallest.
var (
	Masthead = Style{
		Font: face.SerifBold, Size: 50_000, Leading: q10, Tracking: -400,
		Colour: Paper, Tag: TagTitle, Align: line.Ragged, Least: 26_000, Step: 500, Most: 1,
	}
	MastheadLong = Style{ // of a name that is too long for a line
		Font: face.SerifBold, Size: 24_000, Leading: q8, Tracking: -100, Balanced: true,
		Colour: Paper, Tag: TagTitle, Align: line.Ragged, Least: 11_000, Step: 500, Most: 2,
	}
	Tagline = Style{
		Font: face.Sans, Size: 10_500, Leading: q4, Colour: Paper,
		Tag: TagParagraph, Align: line.Ragged, Least: 9_000, Step: 500, Most: 1,
	}
	IssueLine = Style{
		Font: face.SansBold, Size: 9_000, Leading: q4, Colour: Paper,
		Tag: TagParagraph, Align: line.Ragged, Least: 8_500, Step: 500, Most: 1,
	}
	Badge = Style{
		Font: face.SansBold, Size: 8_500, Leading: q4, Tracking: 500,
		Colour: Paper, Align: line.Centred,
	}
	Kicker = Style{
		Font: face.SansBold, Size: 8_500, Leading: q4, Tracking: 500,
		Colour: Accent, Tag: TagKicker, Align: line.Ragged, Capitals: true,
	}
	HeadL = Style{
		Font: face.SerifBold, Size: 33_000, Leading: q10, Tracking: -200,
		Colour: Accent, Tag: TagHeading, Align: line.Ragged, Balanced: true,
		Least: 26_000, Step: 1000, Most: 2, SizeRu: 30_000,
	}
	HeadM = Style{
		Font: face.SerifBold, Size: 24_000, Leading: q8, Tracking: -100,
		Colour: Accent, Tag: TagHeading, Align: line.Ragged, Balanced: true,
		Least: 21_000, Step: 1000, Most: 2, MostRu: 3,
	}
	HeadS = Style{
		Font: face.SerifBold, Size: 18_000, Leading: q6,
		Colour: Accent, Tag: TagHeading, Align: line.Ragged, Balanced: true,
		Least: 16_000, Step: 1000, Most: 2, MostRu: 3,
	}
	Standfirst = Style{
		Font: face.SerifItalic, Size: 12_000, Leading: q5, Colour: Ink,
		Tag: TagParagraph, Align: line.Ragged, Balanced: true,
		Least: 11_000, Step: 500, Most: 2, MostRu: 3,
	}
	Byline = Style{
		Font: face.Sans, Size: 8_500, Leading: q4, Colour: Ink,
		Tag: TagParagraph, Align: line.Ragged,
	}
	Body = Style{
		Font: face.Serif, Size: 9_500, Leading: q4, Colour: Ink, OnGrid: true,
		Tag: TagParagraph, Hyphens: true, Indent: 13_000,
	}
	First = Style{
		Font: face.Serif, Size: 9_500, Leading: q4, Colour: Ink, OnGrid: true,
		Tag: TagParagraph, Hyphens: true,
	}
	Short = Style{
		Font: face.Serif, Size: 9_500, Leading: q4, Colour: Ink, OnGrid: true,
		Tag: TagParagraph, Align: line.Ragged, Indent: 13_000,
	}
	ShortFirst = Style{
		Font: face.Serif, Size: 9_500, Leading: q4, Colour: Ink, OnGrid: true,
		Tag: TagParagraph, Align: line.Ragged,
	}
	Subhead = Style{
		Font: face.SansBold, Size: 10_500, Leading: q4, Colour: Accent,
		Tag: TagSubhead, Align: line.Ragged, Before: 1, Most: 2,
	}
	Quote = Style{
		Font: face.SerifItalic, Size: 9_500, Leading: q4, Colour: Ink,
		Tag: TagQuote, Align: line.Ragged, Before: 1, After: 1,
	}
	PullQuote = Style{
		Font: face.SerifItalic, Size: 15_000, Leading: q6, Colour: Accent,
		Tag: TagQuote, Align: line.Ragged, Balanced: true, Before: 1, After: 1,
		Least: 13_500, Step: 500, Most: 4,
	}
	QuoteName = Style{
		Font: face.Sans, Size: 8_500, Leading: q4, Colour: Ink,
		Tag: TagQuote, Align: line.Ragged,
	}
	Caption = Style{
		Font: face.Sans, Size: 8_000, Leading: q3, Colour: Ink,
		Tag: TagCaption, Align: line.Ragged, After: 1, Most: 3,
	}
	SideTitle = Style{
		Font: face.SansBold, Size: 10_500, Leading: q4, Colour: Accent,
		Tag: TagSubhead, Align: line.Ragged, Least: 9_500, Step: 500, Most: 2,
	}
	SideBody = Style{
		Font: face.Sans, Size: 9_000, Leading: q4, Colour: Ink,
		Tag: TagParagraph, Align: line.Ragged,
	}
	List = Style{
		Font: face.Sans, Size: 8_750, Leading: q4, Colour: Ink,
		Tag: TagListItem, Align: line.Ragged,
	}
	ListLabel = Style{
		Font: face.SansBold, Size: 8_750, Leading: q4, Colour: Accent,
		Tag: TagLabel, Align: line.Ragged,
	}
	ContentsNumber = Style{
		Font: face.SansBold, Size: 9_000, Leading: q4,
		Colour: Accent, Tag: TagContents, Align: line.Ragged,
	}
	Contents = Style{
		Font: face.Sans, Size: 9_000, Leading: q4, Colour: Ink,
		Tag: TagContents, Align: line.Ragged, Balanced: true, Most: 2, MostRu: 3,
	}
	FactsNumber = Style{
		Font: face.SerifBold, Size: 32_000, Leading: q8,
		Colour: Accent, Tag: TagParagraph, Align: line.Ragged, Least: 24_000, Step: 1000, Most: 1,
	}
	FactsLabel = Style{
		Font: face.Sans, Size: 9_000, Leading: q4, Colour: Ink,
		Tag: TagParagraph, Align: line.Ragged, Least: 8_000, Step: 500, Most: 2,
	}
	Jump = Style{
		Font: face.SansBold, Size: 8_500, Leading: q4, Colour: Accent,
		Align: line.Ragged,
	}
	AreaHeader = Style{
		Font: face.SansBold, Size: 9_000, Leading: q4, Tracking: 300,
		Tag: TagSubhead, Align: line.Ragged, Least: 8_000, Step: 500, Most: 1,
	}
	BriefTitle = Style{
		Font: face.SansBold, Size: 10_500, Leading: q4, Colour: Ink,
		Tag: TagSubhead, Level: 4, Align: line.Ragged, Least: 9_500, Step: 500, Most: 2,
	}
	BriefMeta = Style{
		Font: face.Sans, Size: 8_000, Leading: q3, Colour: Ink,
		Tag: TagParagraph, Align: line.Ragged,
	}
	BriefBody = Style{
		Font: face.Serif, Size: 9_000, Leading: q4, Colour: Ink,
		Tag: TagParagraph, Align: line.Ragged, Hyphens: true, After: 1,
	}
	Day = Style{
		Font: face.SerifBold, Size: 24_000, Leading: q8, Colour: Accent,
		Tag: TagListItem, Align: line.Ragged,
	}
	Month = Style{
		Font: face.SansBold, Size: 8_500, Leading: q4, Colour: Ink,
		Tag: TagListItem, Align: line.Ragged,
	}
	Event = Style{
		Font: face.SansBold, Size: 10_500, Leading: q4, Colour: Ink,
		Tag: TagListItem, Align: line.Ragged, Most: 2,
	}
	Place = Style{
		Font: face.Sans, Size: 9_000, Leading: q4, Colour: Ink,
		Tag: TagListItem, Align: line.Ragged,
	}
	Contact = Style{
		Font: face.Sans, Size: 9_000, Leading: q4, Colour: Ink,
		Tag: TagParagraph, Align: line.Ragged,
	}
	ContactName = Style{
		Font: face.SansBold, Size: 9_000, Leading: q4, Colour: Ink,
		Tag: TagParagraph, Align: line.Ragged,
	}
	Running = Style{
		Font: face.Sans, Size: 8_000, Leading: q4, Colour: Ink,
		Align: line.Ragged, Least: 6_500, Step: 500, Most: 1,
	}
	Folio = Style{
		Font: face.SansBold, Size: 10_000, Leading: q4, Colour: Accent,
		Align: line.Ragged,
	}
	Logo = Style{
		Font: face.Sans, Size: 8_500, Leading: q4, Colour: Ink,
		Tag: TagParagraph, Align: line.Centred,
	}
	Year = Style{
		Font: face.SansBold, Size: 8_500, Leading: q4, Colour: Ink,
		Tag: TagParagraph, Align: line.Ragged,
	}
	BandName = Style{
		Font: face.SerifBold, Size: 24_000, Leading: q8, Tracking: -100,
		Colour: Paper, Tag: TagParagraph, Align: line.Ragged, Least: 16_000, Step: 500, Most: 1,
	}
	BandNameLong = Style{
		Font: face.SerifBold, Size: 14_000, Leading: q5, Balanced: true,
		Colour: Paper, Tag: TagParagraph, Align: line.Ragged, Least: 8_000, Step: 500, Most: 2,
	}
)

// DraftMark is the mark of pages that are not for readers yet.
var DraftMark = Style{Font: face.SansBold, Size: 9_000, Leading: q4, Colour: Paper, Align: line.Ragged}

// The title of a handout's event, and one that is too long for a line.
var (
	Occasion = Style{
		Font: face.SerifBold, Size: 20_000, Leading: q8, Colour: Paper,
		Tag: TagTitle, Align: line.Ragged, Least: 16_000, Step: 500, Most: 1,
	}
	OccasionLong = Style{
		Font: face.SerifBold, Size: 15_000, Leading: q6, Colour: Paper,
		Tag: TagTitle, Align: line.Ragged, Balanced: true, Least: 11_000, Step: 500, Most: 2,
	}
)

// A large first letter: it stands on the baseline of its last line and is as high as the
// capitals of its first.
const (
	InitialLines             = 3
	InitialGap   face.Length = 4_000 // between it and the lines beside it
)

// Initial is the style of a large first letter in text of the style.
func (st *Style) Initial() *Style {
	out := *st
	out.Font, out.Colour = face.SerifBold, Accent
	out.Size += (InitialLines - 1) * st.Leading * 10 / 7 // capitals are 0.7 em high
	return &out
}

// Lines is how many lines a style may take in a language; 0 for any number.
func (st *Style) Lines(l editor.Lang) int {
	if l.Cyrillic() && st.MostRu > 0 {
		return st.MostRu
	}
	return st.Most
}

// Start is the size at which fitting begins in a language.
func (st *Style) Start(l editor.Lang) face.Length {
	if l.Cyrillic() && st.SizeRu > 0 {
		return st.SizeRu
	}
	return st.Size
}

// At is the style in another size.
func (st *Style) At(size face.Length) *Style {
	out := *st
	out.Size = size
	return &out
}

// Flush is the style without an indent.
func (st *Style) Flush() *Style {
	out := *st
	out.Indent = 0
	return &out
}

// Within is the style with another range of sizes.
func (st *Style) Within(least, size face.Length) *Style {
	out := *st
	out.Least, out.Size = least, size
	return &out
}

// Rank is the level of a heading in the style; 0 when it is none.
func (st *Style) Rank() int {
	switch {
	case st.Level > 0:
		return st.Level
	case st.Tag == TagTitle:
		return 1
	case st.Tag == TagHeading:
		return 2
	case st.Tag == TagSubhead:
		return 3
	}
	return 0
}

// Smallest is the style at the smallest size of its range.
func (st *Style) Smallest() *Style {
	out := *st
	if st.Least > 0 {
		out.Size, out.SizeRu = st.Least, st.Least
	}
	return &out
}

// Smaller is the style so many points smaller, as far as its range goes.
func (st *Style) Smaller(points int) *Style {
	out := *st
	if st.Least > 0 {
		by := face.Length(points) * 1000
		out.Size = max(st.Least, st.Size-by)
		if st.SizeRu > 0 {
			out.SizeRu = max(st.Least, st.SizeRu-by)
		}
	}
	return &out
}

// Led is the style with another leading.
func (st *Style) Led(leading face.Length) *Style {
	out := *st
	out.Leading = leading
	return &out
}

// In is the style in another colour.
func (st *Style) In(c Colour) *Style {
	out := *st
	out.Colour = c
	return &out
}

// As is the style with another tag.
func (st *Style) As(t Tag) *Style {
	out := *st
	out.Tag = t
	return &out
}
