// Package docx reads stories from Word documents: those of Word itself, transitional and
// strict, and those that LibreOffice, pandoc and others write.
//
// Any bytes may be given to it: see package parcel. It takes the text as it reads when
// every tracked change is accepted. It keeps what a story can hold, and notes the rest:
// every word of the body, the notes and the text boxes is in a block or in a note.
// Section numbers (ECMA-376) are those of part 1.
package docx

import (
	"io"
	"path"
	"slices"
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
	r := &reader{Draft: prose.NewDraft(newID), parcel: p}
	main, err := r.open()
	if err != nil {
		return nil, err
	}
	r.blocks(main.Kid("document", "body"))
	r.flush()
	r.footnotes()
	r.around()
	r.Entitle()
	return r.Piece(), nil
}

// reader turns the parts of a document into blocks.
type reader struct {
	*prose.Draft
	parcel *parcel.Parcel
	rels   relations // of the part that is being read
	styles map[string]style
	lists  lists
	kept   *line // of a paragraph whose end was deleted: it goes on in the next
	notes  map[string]*parcel.Node
	calls  []call // the notes in the order in which the text calls them
}

// relation is where a part leads to (9.2).
type relation struct {
	kind, target string
	external     bool
}

type relations map[string]relation

// open reads the parts that everything else needs, and gives the main one.
func (r *reader) open() (*parcel.Node, error) {
	names := r.relations("").of("officeDocument")
	if len(names) == 0 {
		return nil, prose.Refuse(prose.Damaged, "it does not say where its text is")
	}
	name := names[0]
	main, err := r.parcel.Tree(name)
	if err != nil {
		return nil, err
	}
	if main.Kid("document", "body") == nil {
		return nil, prose.Refuse(prose.Damaged, "its part %s is not the text of a document", name)
	}
	r.rels = r.relations(name)
	r.styles = readStyles(r.part("styles"))
	r.lists = readLists(r.part("numbering"))
	r.notes = map[string]*parcel.Node{}
	for _, kind := range []string{"footnote", "endnote"} {
		for _, n := range r.part(kind + "s").All(kind) {
			r.notes[kind+n.Attr("id")] = n
		}
	}
	return main, nil
}

// relations reads where a part leads to; none when that cannot be read.
func (r *reader) relations(part string) relations {
	dir, file := path.Split(part)
	out := relations{}
	tree, err := r.parcel.Tree(dir + "_rels/" + file + ".rels")
	if err != nil {
		return out
	}
	for _, n := range tree.All("Relationship") {
		rel := relation{
			kind: path.Base(n.Attr("Type")), target: n.Attr("Target"),
			external: n.Attr("TargetMode") == "External",
		}
		if !rel.external && !strings.HasPrefix(rel.target, "/") {
			rel.target = path.Join(dir, rel.target)
		}
		out[n.Attr("Id")] = rel
	}
	return out
}

// of lists the parts of a kind that these lead to, in the order of names.
func (rs relations) of(kind string) []string {
	var out []string
	for _, rel := range rs {
		if rel.kind == kind && !rel.external {
			out = append(out, rel.target)
		}
	}
	slices.Sort(out)
	return out
}

// part reads the part of a kind; nil when there is none that can be read.
func (r *reader) part(kind string) *parcel.Node {
	for _, name := range r.rels.of(kind) {
		if tree, err := r.parcel.Tree(name); err == nil {
			return tree
		}
	}
	return nil
}

// call is a place where the text calls a note.
type call struct{ kind, id string }

// footnotes sets the notes after the text. A note may call another.
func (r *reader) footnotes() {
	main := r.rels
	for i := 0; i < len(r.calls); i++ {
		c := r.calls[i]
		r.rels = main
		for _, part := range main.of(c.kind + "s") {
			r.rels = r.relations(part)
		}
		from := r.Len()
		r.blocks(r.notes[c.kind+c.id])
		r.flush()
		r.Footnote(i+1, from)
	}
	r.rels = main
}

// around notes what stands round the text.
func (r *reader) around() {
	for _, kind := range []string{"header", "footer"} {
		for _, name := range r.rels.of(kind) {
			tree, err := r.parcel.Tree(name)
			if err != nil {
				continue
			}
			words := textOf(tree)
			if strings.ContainsFunc(words, unicode.IsLetter) { // more than the page's number
				r.Count(prose.Header, prose.Brief(words))
			}
		}
	}
	for _, name := range r.parcel.Parts() {
		if path.Base(name) == "vbaProject.bin" {
			r.Count(prose.Macro, "")
		}
	}
}

// textOf is the text that is shown below a node, without the instructions of fields.
func textOf(n *parcel.Node) string {
	var sb strings.Builder
	for _, t := range n.All("t") {
		sb.WriteString(t.Words())
	}
	return sb.String()
}
