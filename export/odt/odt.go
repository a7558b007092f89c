// Package odt reads stories from OpenDocument texts, as LibreOffice writes them.
//
// Any bytes may be given to it: see package parcel. It takes the text as it reads when
// every tracked change is accepted, which is how the format stores it. It keeps what a
// story can hold, and notes the rest: every word of the body, the notes and the text boxes
// is in a block or in a note. Section numbers are those of OpenDocument 1.3 part 3.
package odt

import (
	"io"
	"strings"
	"unicode"

	"twofold/editor"
	"twofold/export/parcel"
	"twofold/export/prose"
)

// Read reads a document as one story. The title, or the first heading, is the headline.
// in must stay open until the pictures are read. An error is a prose.Refusal.
func Read(in io.ReaderAt, size int64, newID func() editor.BlockID) (*prose.Piece, error) {
	p, err := parcel.Open(in, size)
	if err != nil {
		return nil, err
	}
	return From(p, newID)
}

// From reads a document that is open already.
func From(p *parcel.Parcel, newID func() editor.BlockID) (*prose.Piece, error) {
	r := &reader{
		Draft: prose.NewDraft(newID), parcel: p, styles: map[string]style{}, lists: map[string]list{},
		counted: map[string]int{},
	}
	text, err := r.open()
	if err != nil {
		return nil, err
	}
	r.blocks(text)
	r.footnotes()
	r.around()
	r.Entitle()
	return r.Piece(), nil
}

// reader turns the parts of a document into blocks.
type reader struct {
	*prose.Draft
	parcel  *parcel.Parcel
	styles  map[string]style // by family and name
	lists   map[string]list
	counted map[string]int // how far lists have counted, by their style
	notes   []*parcel.Node // bodies of notes in the order of the text
	looks   *parcel.Node   // the part of common styles; nil when it cannot be read
}

// open reads the styles and gives the text.
func (r *reader) open() (*parcel.Node, error) {
	if m, err := r.parcel.Tree("META-INF/manifest.xml"); err == nil && len(m.All("encryption-data")) > 0 {
		return nil, prose.Refuse(prose.Encrypted, "")
	}
	content, err := r.parcel.Tree("content.xml")
	if err != nil {
		return nil, err
	}
	text := content.Kid("document-content", "body", "text")
	if text == nil {
		return nil, prose.Refuse(prose.Damaged, "its part content.xml is not a text")
	}
	if looks, err := r.parcel.Tree("styles.xml"); err == nil {
		r.looks = looks
		r.readStyles(looks.Kid("document-styles", "styles"), false)
	}
	r.readStyles(content.Kid("document-content", "automatic-styles"), true)
	return text, nil
}

// footnotes sets the notes after the text. A note may hold another.
func (r *reader) footnotes() {
	for i := 0; i < len(r.notes); i++ {
		from := r.Len()
		r.blocks(r.notes[i])
		r.Footnote(i+1, from)
	}
}

// around notes what stands round the text.
func (r *reader) around() {
	for _, page := range r.looks.All("master-page") {
		for _, n := range page.Kids {
			if !strings.HasPrefix(n.Name, "header") && !strings.HasPrefix(n.Name, "footer") {
				continue
			}
			words := n.Words()
			if strings.ContainsFunc(words, unicode.IsLetter) { // more than the page's number
				r.Count(prose.Header, prose.Brief(words))
			}
		}
	}
	for _, name := range r.parcel.Parts() {
		if strings.HasPrefix(name, "Basic/") || strings.HasPrefix(name, "Scripts/") {
			r.Count(prose.Macro, "")
			return
		}
	}
}
