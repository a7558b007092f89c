package layout

import (
	"twofold/editor"
	"twofold/export/face"
	"twofold/export/line"
)

// style is a row of the style table.
type style struct {
	font     face.Font
	size     Length
	leading  Length
	tracking Length
	colour   Colour
	tag      Tag
	level    int // of a heading, when it is not its tag's
	align    line.Align
	hyphens  bool // in languages that hyphenate it
	balanced bool // lines of even length
	capitals bool
	indent   Length // of the first line
	before   int    // slots
	after    int
	least    Length // the smallest size it may be fitted at; 0 for never
	step     Length // of fitting
	most     int    // lines; 0 for any number
	mostRu   int    // lines in Cyrillic; 0 means most
	sizeRu   Length // the size that Cyrillic starts at; 0 means size
}

const (
	q3  = 3 * quarter
	q4  = 4 * quarter
	q5  = 5 * quarter
	q6  = 6 * quarter
	q8  = 8 * quarter
	q10 = 10 * quarter
)

// The style table. Sizes, leadings and trackings are in 1/1000 pt.
var (
	styleMasthead = style{font: face.SerifBold, size: 50_000, leading: q10, tracking: -400,
		colour: paper, tag: TagTitle, align: line.Ragged, least: 30_000, step: 500, most: 1}
	styleTagline = style{font: face.Sans, size: 10_500, leading: q4, colour: paper,
		tag: TagParagraph, align: line.Ragged, least: 9_000, step: 500, most: 1}
	styleIssueLine = style{font: face.SansBold, size: 9_000, leading: q4, colour: paper,
		tag: TagParagraph, align: line.Ragged, least: 8_500, step: 500, most: 1}
	styleBadge = style{font: face.SansBold, size: 8_500, leading: q4, tracking: 500,
		colour: paper, align: line.Centred}
	styleKicker = style{font: face.SansBold, size: 8_500, leading: q4, tracking: 500,
		colour: accent, tag: TagKicker, align: line.Ragged, capitals: true}
	styleHeadL = style{font: face.SerifBold, size: 33_000, leading: q10, tracking: -200,
		colour: accent, tag: TagHeading, align: line.Ragged, balanced: true,
		least: 26_000, step: 1000, most: 2, sizeRu: 30_000}
	styleHeadM = style{font: face.SerifBold, size: 24_000, leading: q8, tracking: -100,
		colour: accent, tag: TagHeading, align: line.Ragged, balanced: true,
		least: 21_000, step: 1000, most: 2, mostRu: 3}
	styleHeadS = style{font: face.SerifBold, size: 18_000, leading: q6,
		colour: accent, tag: TagHeading, align: line.Ragged, balanced: true,
		least: 16_000, step: 1000, most: 2, mostRu: 3}
	styleStandfirst = style{font: face.SerifItalic, size: 12_000, leading: q5, colour: ink,
		tag: TagParagraph, align: line.Ragged, balanced: true,
		least: 11_000, step: 500, most: 2, mostRu: 3}
	styleByline = style{font: face.Sans, size: 8_500, leading: q4, colour: ink,
		tag: TagParagraph, align: line.Ragged}
	styleBody = style{font: face.Serif, size: 9_500, leading: q4, colour: ink,
		tag: TagParagraph, hyphens: true, indent: 13_000}
	styleFirst = style{font: face.Serif, size: 9_500, leading: q4, colour: ink,
		tag: TagParagraph, hyphens: true}
	styleShort = style{font: face.Serif, size: 9_500, leading: q4, colour: ink,
		tag: TagParagraph, align: line.Ragged, indent: 13_000}
	styleShortFirst = style{font: face.Serif, size: 9_500, leading: q4, colour: ink,
		tag: TagParagraph, align: line.Ragged}
	styleSubhead = style{font: face.SansBold, size: 10_500, leading: q4, colour: accent,
		tag: TagSubhead, align: line.Ragged, before: 1, most: 2}
	styleQuote = style{font: face.SerifItalic, size: 9_500, leading: q4, colour: ink,
		tag: TagQuote, align: line.Ragged, before: 1, after: 1}
	stylePullQuote = style{font: face.SerifItalic, size: 15_000, leading: q6, colour: accent,
		tag: TagQuote, align: line.Ragged, balanced: true, before: 1, after: 1,
		least: 13_500, step: 500, most: 4}
	styleQuoteName = style{font: face.Sans, size: 8_500, leading: q4, colour: ink,
		tag: TagQuote, align: line.Ragged}
	styleCaption = style{font: face.Sans, size: 8_000, leading: q3, colour: ink,
		tag: TagCaption, align: line.Ragged, after: 1, most: 3}
	styleSideTitle = style{font: face.SansBold, size: 10_500, leading: q4, colour: accent,
		tag: TagSubhead, align: line.Ragged, least: 9_500, step: 500, most: 2}
	styleSideBody = style{font: face.Sans, size: 9_000, leading: q4, colour: ink,
		tag: TagParagraph, align: line.Ragged}
	styleList = style{font: face.Sans, size: 8_750, leading: q4, colour: ink,
		tag: TagListItem, align: line.Ragged}
	styleListLabel = style{font: face.SansBold, size: 8_750, leading: q4, colour: accent,
		tag: TagLabel, align: line.Ragged}
	styleContentsNumber = style{font: face.SansBold, size: 9_000, leading: q4,
		colour: accent, tag: TagContents, align: line.Ragged}
	styleContents = style{font: face.Sans, size: 9_000, leading: q4, colour: ink,
		tag: TagContents, align: line.Ragged, balanced: true, most: 2, mostRu: 3}
	styleFactsNumber = style{font: face.SerifBold, size: 32_000, leading: q8,
		colour: accent, tag: TagParagraph, align: line.Ragged, least: 24_000, step: 1000, most: 1}
	styleFactsLabel = style{font: face.Sans, size: 9_000, leading: q4, colour: ink,
		tag: TagParagraph, align: line.Ragged, least: 8_000, step: 500, most: 2}
	styleJump = style{font: face.SansBold, size: 8_500, leading: q4, colour: accent,
		align: line.Ragged}
	styleAreaHeader = style{font: face.SansBold, size: 9_000, leading: q4, tracking: 300,
		tag: TagSubhead, align: line.Ragged, least: 8_000, step: 500, most: 1}
	styleBriefTitle = style{font: face.SansBold, size: 10_500, leading: q4, colour: ink,
		tag: TagSubhead, level: 4, align: line.Ragged, least: 9_500, step: 500, most: 2}
	styleBriefMeta = style{font: face.Sans, size: 8_000, leading: q3, colour: ink,
		tag: TagParagraph, align: line.Ragged}
	styleBriefBody = style{font: face.Serif, size: 9_000, leading: q4, colour: ink,
		tag: TagParagraph, align: line.Ragged, hyphens: true, after: 1}
	styleDay = style{font: face.SerifBold, size: 24_000, leading: q8, colour: accent,
		tag: TagListItem, align: line.Ragged}
	styleMonth = style{font: face.SansBold, size: 8_500, leading: q4, colour: ink,
		tag: TagListItem, align: line.Ragged}
	styleEvent = style{font: face.SansBold, size: 10_500, leading: q4, colour: ink,
		tag: TagListItem, align: line.Ragged, most: 2}
	stylePlace = style{font: face.Sans, size: 9_000, leading: q4, colour: ink,
		tag: TagListItem, align: line.Ragged}
	styleContact = style{font: face.Sans, size: 9_000, leading: q4, colour: ink,
		tag: TagParagraph, align: line.Ragged}
	styleContactName = style{font: face.SansBold, size: 9_000, leading: q4, colour: ink,
		tag: TagParagraph, align: line.Ragged}
	styleRunning = style{font: face.Sans, size: 8_000, leading: q4, colour: ink,
		align: line.Ragged}
	styleFolio = style{font: face.SansBold, size: 10_000, leading: q4, colour: accent,
		align: line.Ragged}
	styleLogo = style{font: face.Sans, size: 8_500, leading: q4, colour: ink,
		tag: TagParagraph, align: line.Centred}
	styleYear = style{font: face.SansBold, size: 8_500, leading: q4, colour: ink,
		tag: TagParagraph, align: line.Ragged}
	styleBandName = style{font: face.SerifBold, size: 24_000, leading: q8, tracking: -100,
		colour: paper, tag: TagParagraph, align: line.Ragged, least: 16_000, step: 500, most: 1}
)

// The title of a handout's event, and one that is too long for a line.
var (
	styleOccasion = style{font: face.SerifBold, size: 20_000, leading: q8, colour: paper,
		tag: TagTitle, align: line.Ragged, least: 16_000, step: 500, most: 1}
	styleOccasionLong = style{font: face.SerifBold, size: 15_000, leading: q6, colour: paper,
		tag: TagTitle, align: line.Ragged, balanced: true, least: 11_000, step: 500, most: 2}
)

// lines is how many lines a style may take in a language; 0 for any number.
func (st *style) lines(l editor.Lang) int {
	if l.Cyrillic() && st.mostRu > 0 {
		return st.mostRu
	}
	return st.most
}

// start is the size at which fitting begins in a language.
func (st *style) start(l editor.Lang) Length {
	if l.Cyrillic() && st.sizeRu > 0 {
		return st.sizeRu
	}
	return st.size
}

// at is the style in another size.
func (st *style) at(size Length) *style {
	out := *st
	out.size = size
	return &out
}

// rank is the level of a heading in the style; 0 when it is none.
func (st *style) rank() int {
	switch {
	case st.level > 0:
		return st.level
	case st.tag == TagTitle:
		return 1
	case st.tag == TagHeading:
		return 2
	case st.tag == TagSubhead:
		return 3
	}
	return 0
}

// smallest is the style at the smallest size of its range.
func (st *style) smallest() *style {
	out := *st
	if st.least > 0 {
		out.size, out.sizeRu = st.least, st.least
	}
	return &out
}

// in is the style in another colour.
func (st *style) in(c Colour) *style {
	out := *st
	out.colour = c
	return &out
}

// as is the style with another tag.
func (st *style) as(t Tag) *style {
	out := *st
	out.tag = t
	return &out
}
