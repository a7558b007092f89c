// Package pdf paints a layout.Document as a PDF file.
//
// gofpdf writes pages, fonts and images; a finishing pass of our own takes its file apart
// and makes it what it should be: exact fonts and character maps, metadata, links,
// outline, page labels, objects in a canonical order. Equal documents give equal bytes.
// The package decides nothing about the look of a page. A file claims the standards that
// its product keeps: Screen is tagged.
package pdf

import (
	"context"
	"fmt"
	"io"
	"sync"

	"twofold/editor"
	"twofold/export"
	"twofold/export/face"
	"twofold/export/paper"
	"twofold/export/picture"
)

// Painter paints documents. It keeps what is dear to make, cut-down fonts and prepared
// pictures, from one document to the next, and may be used by several goroutines at once.
type Painter struct {
	ruler   *face.Ruler
	shelf   *picture.Shelf
	packers sync.Pool // they are dear to make, too

	mu    sync.Mutex
	fonts map[face.Font]*sfnt
	cuts  map[string]*cut
}

// New makes a painter that sets text in the ruler's faces and takes the bytes of pictures
// from fetch. A nil fetch is allowed for documents without pictures.
func New(ruler *face.Ruler, fetch export.Fetch) *Painter {
	return &Painter{
		ruler: ruler, shelf: picture.NewShelf(fetch),
		packers: sync.Pool{New: func() any { return newPacker() }},
		fonts:   map[face.Font]*sfnt{}, cuts: map[string]*cut{},
	}
}

// Options say how a document is painted.
type Options struct {
	Product export.Product
	File    string // its name, for the slug lines; "" for the one that the product has
	Grey    bool   // Office and Booklet: for a printer that has black only
	CMYK    bool   // Press: pictures too become inks, and do not stay as a screen has them
	Draft   bool   // the file is a draft and claims no standard
	// Excused is what the report on a press file names as let pass.
	Excused []editor.Excused
	// Page is told of every page that is done, if it is not nil.
	Page func(page, pages int)
	// Plain leaves streams uncompressed, so that files can be compared as text.
	Plain bool
}

// Write paints the document. It stops between pages when the context is done and returns
// its error; what w has received by then is no PDF file.
func (p *Painter) Write(ctx context.Context, w io.Writer, doc *paper.Document, o Options) error {
	file, err := p.paint(ctx, doc, o)
	if err != nil {
		return fmt.Errorf("paint %s: %w", o.Product, err)
	}
	_, err = w.Write(file)
	return err
}

func (p *Painter) paint(ctx context.Context, doc *paper.Document, o Options) ([]byte, error) {
	s, err := p.newSheet(doc, o)
	if err != nil {
		return nil, err
	}
	defer p.packers.Put(s.packer)
	if err := s.prepare(ctx); err != nil {
		return nil, err
	}
	if err := s.paint(ctx); err != nil {
		return nil, err
	}
	draft, err := s.compose()
	if err != nil {
		return nil, err
	}
	return s.finish(draft)
}

// sheet is one document being painted.
type sheet struct {
	*Painter
	doc     *paper.Document
	options Options
	form    *form
	packer  *packer
	plates  *plates
	used    map[face.Font]*letters
	tags    *tagger  // nil when the file carries no structure
	pages   [][]byte // content streams
	cut     map[face.Font]*cut
}

func (p *Painter) newSheet(doc *paper.Document, o Options) (*sheet, error) {
	switch {
	case len(doc.Pages) == 0:
		return nil, fmt.Errorf("the document has no pages")
	case doc.Width <= 0 || doc.Height <= 0:
		return nil, fmt.Errorf("the document has no page size")
	}
	f, err := formOf(doc, o.Product)
	if err != nil {
		return nil, err
	}
	s := &sheet{
		Painter: p, doc: doc, options: o, form: f, plates: newPlates(),
		packer: p.packers.Get().(*packer),
		used:   map[face.Font]*letters{}, cut: map[face.Font]*cut{},
	}
	if tagged(o.Product) {
		s.tags = newTagger(doc)
	}
	return s, nil
}

// paint makes the content streams and learns which glyphs they need.
func (s *sheet) paint(ctx context.Context) error {
	c := &content{
		doc: s.doc, letters: s.letters, plates: s.plates,
		tags: s.tags, ruler: s.ruler, inks: inksOf(s.options),
		file: s.options.file(s.doc),
	}
	for i := range s.form.sides {
		if err := ctx.Err(); err != nil {
			return err
		}
		b, err := c.side(s.form, i)
		if err != nil {
			return err
		}
		s.pages = append(s.pages, b)
		if s.options.Page != nil {
			s.options.Page(i+1, len(s.form.sides))
		}
	}
	return s.cutFonts()
}

func (s *sheet) letters(f face.Font) (*letters, error) {
	if l := s.used[f]; l != nil {
		return l, nil
	}
	font, err := s.font(f)
	if err != nil {
		return nil, err
	}
	s.used[f] = newLetters(font, s.ruler, f)
	return s.used[f], nil
}
