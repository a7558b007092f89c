// Package prose reads stories from plain text and Markdown: files in which words run on
// and the look is left to others. It also has what the readers of every other format
// share: the Draft that puts a story together, the Notes that say what did not come in as
// it stood, and the Refusals.
//
// Every word of a file ends up in a block or is named in a note. The package opens no
// files, fetches nothing and looks nothing up: a picture that the text shows is handed
// back by its name. Any bytes may be given to it.
package prose

import (
	"bytes"
	"strings"

	"twofold/editor"
)

// Piece is the story that a file holds, in one language. At most one block is a headline
// and at most one a standfirst; both come first.
type Piece struct {
	Kicker, Place, When, Byline string
	Blocks                      []editor.Block
	Pictures                    []Shown
	Notes                       []Note
}

// Shown is a picture that the text shows in a block of its own. The block has no picture
// yet: the caller brings it in, or removes the block.
type Shown struct {
	Block editor.BlockID
	File  string // as the text names it: relative to the text, absolute, or an address
	Alt   string
	Line  int // 0 where the format has no lines
	// Bytes reads a picture that is inside the file; nil for one beside it. A picture
	// larger than MaxPicture is an error that wraps ErrPicture.
	Bytes func() ([]byte, error)
}

// MaxBytes is the size of the largest text that is taken for a story; MaxPicture that of
// the largest picture inside a file.
const (
	MaxBytes   = 8 << 20
	MaxPicture = 64 << 20
)

// cleaner drops what has no place in a story: line ends of other systems, and signs that
// only steer how a text is shown.
var cleaner = func() *strings.Replacer {
	pairs := []string{
		"\r\n", "\n", "\r", "\n", "\f", "\n", "\v", "\n", "\u2028", "\n",
		"\u2029", "\n\n", "\u0085", "\n", "\u00ad", "", "\ufeff", "", "\u200b", "",
	}
	for c := rune(1); c < ' '; c++ {
		if c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != '\v' {
			pairs = append(pairs, string(c), "")
		}
	}
	return strings.NewReplacer(append(pairs, "\x7f", "")...)
}()

// OneLine sets spaces in place of line ends, which only a forced break may bring, and
// drops signs that have no place in a story.
func OneLine(s string) string {
	return strings.ReplaceAll(cleaner.Replace(strings.ToValidUTF8(s, "")), "\n", " ")
}

// Brief is the beginning of a text, in one line.
func Brief(s string) string {
	const most = 40
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > most {
		return string(r[:most]) + "…"
	}
	return s
}

// lineAt is the number of the line, from 1, that holds the byte at a place.
func lineAt(data []byte, at int) int {
	return 1 + bytes.Count(data[:min(at, len(data))], []byte{'\n'})
}
