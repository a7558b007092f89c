package prose

import (
	"fmt"
	"maps"
	"slices"

	"twofold/editor"
)

// What names one kind of thing that did not come in as it stood.
type What string

// What came in, but otherwise than it stood in the file.
const (
	Table     What = "table"     // its rows are paragraphs
	Footnote  What = "footnote"  // stands at the end, with its number in brackets
	Nested    What = "nested"    // an item of a list inside a list, now of the list itself
	Number    What = "number"    // an item that had another number
	Tracked   What = "tracked"   // a change by somebody, accepted
	TextBox   What = "textbox"   // stands after the paragraph that it was tied to
	Raised    What = "raised"    // raised or lowered signs, now on the line
	Formula   What = "formula"   // its signs in a row
	Encoding  What = "encoding"  // the letters were found by looking
	Mixed     What = "mixed"     // a text in two scripts
	Reference What = "reference" // a link to a place in a file, without the link
)

// What did not come in.
const (
	Rule       What = "rule"
	Markup     What = "markup" // HTML inside Markdown
	Fact       What = "fact"   // a line of front matter
	Comment    What = "comment"
	Macro      What = "macro"
	Hidden     What = "hidden"  // text that is not shown
	Header     What = "header"  // and footer: repeated on every page
	Contents   What = "content" // a table of contents
	Around     What = "around"  // the page round the article
	Embedded   What = "embedded"
	Drawing    What = "drawing"
	Form       What = "form"
	Symbol     What = "symbol" // a sign that only its own typeface has
	NoPicture  What = "picture.gone"
	Outside    What = "picture.outside"
	BadPicture What = "picture.damaged"
	OddPicture What = "picture.format"
	HEIC       What = "picture.heic"
	BigPicture What = "picture.large"
)

// english says each kind in the words of the command line. Its keys are every kind.
var english = map[What]string{
	Table: "a table, its rows are paragraphs now", Footnote: "a footnote, it stands at the end",
	Nested: "an item of a list inside a list", Number: "an item that had another number",
	Tracked: "a tracked change, accepted", TextBox: "a text box, it stands in the text",
	Raised:  "raised or lowered signs, they stand on the line",
	Formula: "a formula, its signs stand in a row", Encoding: "read as",
	Mixed:     "letters of two scripts",
	Reference: "a link that leads nowhere outside the file",
	Rule:      "a rule", Markup: "HTML", Fact: "a line at the head", Comment: "a comment",
	Macro: "macros", Hidden: "hidden text", Header: "a header or footer",
	Contents: "a table of contents", Around: "what stands round the article",
	Embedded: "an embedded file", Drawing: "a drawing", Form: "a form",
	Symbol:    "a sign of a typeface of its own",
	NoPicture: "a picture that is not there", Outside: "a picture that is not a file beside the text",
	BadPicture: "a damaged picture", OddPicture: "a picture in a format that cannot be read",
	HEIC:       "a HEIC picture, save it as JPEG and put that in",
	BigPicture: "a picture that is too large",
}

// Kinds lists every kind of note.
func Kinds() []What {
	return slices.Sorted(maps.Keys(english))
}

// CameIn says whether such a thing is in the story, though otherwise than it stood.
func (w What) CameIn() bool {
	switch w {
	case Table, Footnote, Nested, Number, Tracked, TextBox, Raised, Formula, Encoding, Mixed, Reference:
		return true
	}
	return false
}

// Note says that something did not come in as it stood.
type Note struct {
	What What
	N    int    // how many, at least 1
	Line int    // in the file, from 1; 0 where the format has no lines, or for many places
	Text string // the first words of it, or its name; may be empty
}

// String is the note in English: "line 5: a table".
func (n Note) String() string {
	s := english[n.What]
	if n.Line > 0 {
		s = fmt.Sprintf("line %d: %s", n.Line, s)
	}
	if n.Text != "" {
		s += ": " + n.Text
	}
	if n.N > 1 {
		s += fmt.Sprintf(" (%d)", n.N)
	}
	return s
}

// Report is what came of bringing one file in.
type Report struct {
	Source   string // the file
	Story    editor.StoryID
	Slug     string
	Title    string
	Lang     editor.Lang
	Blocks   int
	Pictures int
	Notes    []Note // in the order of the file, as far as it has lines
}
