// Package paper is a finished document: an edition set on pages, each a list of a closed
// set of items. It is made by export/layout; painters paint it without deciding anything,
// and windows ask it what stands at a point. Nothing here is set, measured or painted.
package paper

import (
	"twofold/editor"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/line"
)

// Length is a distance in 1/1000 pt.
type Length = face.Length

// Colour is a colour of the design.
type Colour = design.Colour

// Document is an edition set on pages: what painters paint without deciding anything.
// Equal editions and designs give equal documents.
type Document struct {
	Lang     editor.Lang
	Slug     string
	Number   int
	Date     editor.Date
	Title    string // "IOM Tajikistan Today, Issue 7, Autumn 2026"
	Author   string // the publication's name
	Subject  string // the tagline
	Width    Length // of the trimmed page
	Height   Length
	Bleed    Length // items may reach this far outside the trim
	Pages    []Page
	Outline  []Bookmark
	Pictures []editor.Picture // every picture that an item shows, sorted by ID
	Report   Report
}

// Shown is a picture that an item shows; nil when the document has no such picture.
func (d *Document) Shown(id editor.PictureID) *editor.Picture {
	for i := range d.Pictures {
		if d.Pictures[i].ID == id {
			return &d.Pictures[i]
		}
	}
	return nil
}

// Page is one page. Items are in reading order, which is also the order of painting:
// what lies under something comes before it.
type Page struct {
	Number int    // from 1
	Label  string // as printed
	Items  []Item
}

// Item is a Text, Picture, Box, Rule or Link. All positions are measured from the top
// left of the trim, to the right and down.
type Item interface {
	// Source is the block that the item came from; "" for furniture of the page.
	Source() editor.BlockID
	isItem()
}

// Text is a run of glyphs in one face, size and colour on one baseline.
type Text struct {
	Block  editor.BlockID
	Tag    design.Tag
	X, Y   Length // start of the baseline
	Font   face.Font
	Size   Length
	Colour Colour
	Glyphs []Glyph
	Width  Length      // from X to the end of the last glyph's advance
	Lang   editor.Lang // when it is not the document's; "" otherwise

	Story editor.StoryID // that it stands in; "" outside stories
	Opens bool           // a paragraph; other text goes on with the last of its block and tag
	Space bool           // the end of the line after it stands for a space
	Rise  Length         // how far it is above the baseline of its line, or below (< 0); Y counts it
	Level int            // of a heading, from 1; 0 for what is none
	Joins bool           // stands on another line, but begins the word that the next text goes on with
}

// Glyph is one glyph of a Text, measured from the Text's X.
type Glyph = line.Glyph

// Picture shows a part of a picture in a rectangle.
type Picture struct {
	Block      editor.BlockID
	X, Y, W, H Length
	Picture    editor.PictureID
	Crop       Crop
	Alt        string         // "" for decoration
	Lang       editor.Lang    // of Alt, when it is not the document's; "" otherwise
	Story      editor.StoryID // that it stands in; "" outside stories
}

// Crop is a rectangle of the upright picture, in pixels.
type Crop struct{ X, Y, W, H int }

// Box is a filled rectangle.
type Box struct {
	Block      editor.BlockID
	X, Y, W, H Length
	Fill       Colour
}

// Rule is a straight line, horizontal or vertical, of a given thickness, painted solid
// and centred on its ends.
type Rule struct {
	Block          editor.BlockID
	X1, Y1, X2, Y2 Length
	Thick          Length
	Colour         Colour
}

// Link makes a rectangle lead somewhere: to URL, or to a page of the document when URL
// is empty.
type Link struct {
	Block      editor.BlockID
	X, Y, W, H Length
	URL        string
	Page       int    // from 1
	Says       string // what the link is, in words
}

func (t *Text) Source() editor.BlockID    { return t.Block }
func (p *Picture) Source() editor.BlockID { return p.Block }
func (b *Box) Source() editor.BlockID     { return b.Block }
func (r *Rule) Source() editor.BlockID    { return r.Block }
func (l *Link) Source() editor.BlockID    { return l.Block }

func (*Text) isItem()    {}
func (*Picture) isItem() {}
func (*Box) isItem()     {}
func (*Rule) isItem()    {}
func (*Link) isItem()    {}

// Bookmark is an entry of the outline.
type Bookmark struct {
	Title string
	Level int // from 1
	Page  int // from 1
	Y     Length
}

// Report is what the setting of an edition came to, for people and for tests.
type Report struct {
	Stories     []Fit
	Lines       int // lines of text in all
	Justified   int // lines that were justified
	Hyphens     int // lines that end in a hyphen of ours
	HyphenRun   int // the longest run of such lines
	Widows      int
	Orphans     int
	Overfull    int
	OffGrid     int
	RatioSum    float64 // sum of |space ratio| over justified lines
	WorstRatio  float64 // the largest |space ratio|
	Words       int
	FootHyphens int    // columns that end in a hyphen of ours
	EmptySlots  []int  // per page: grid lines left empty at its foot
	Steps       []Step // what was done so that the text fits
}

// Fit says how a story came out.
type Fit struct {
	Story   editor.StoryID
	Lines   int
	Over    int   // lines that did not fit anywhere
	Free    int   // lines left over in its last columns
	Pages   []int // from 1
	Columns int   // of its body
	Taken   int   // lines of a column that all of it takes, its head and pictures included
}
