// Package prose reads stories from plain text and Markdown: files in which words run on
// and the look is left to others.
//
// Every word of a file ends up in a block or is named, with its line, in what was left
// out. The package opens no files, fetches nothing and looks nothing up: a picture that
// the text shows is handed back by its name. Any bytes may be given to it.
package prose

import (
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"twofold/editor"
)

// Piece is the story that a file holds, in one language. At most one block is a headline
// and at most one a standfirst; both come first.
type Piece struct {
	Kicker, Place, When, Byline string
	Blocks                      []editor.Block
	Pictures                    []Shown
	LeftOut                     []string // what was not taken, as "line 12: a table"
}

// Shown is a picture that the text shows in a block of its own. The block has no picture
// yet: the caller brings in the file, or removes the block.
type Shown struct {
	Block editor.BlockID
	File  string // as the text names it: relative to the text, absolute, or an address
	Alt   string
	Line  int
}

// MaxBytes is the size of the largest file that is taken for a story.
const MaxBytes = 8 << 20

// What a file can be instead of a text.
var (
	ErrTooLarge = errors.New("too large for one story")
	ErrNoText   = errors.New("not a text")
)

// decode makes a file's bytes a text with plain line ends: UTF-8, or UTF-16 with its mark.
// An error wraps ErrTooLarge or ErrNoText.
func decode(data []byte) (string, error) {
	if len(data) > MaxBytes {
		return "", fmt.Errorf("%w: %d MB, and %d MB at most are read", ErrTooLarge,
			len(data)>>20, MaxBytes>>20)
	}
	switch {
	case bytes.HasPrefix(data, []byte{0xEF, 0xBB, 0xBF}):
		data = data[3:]
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		data = fromUTF16(data[2:], binary.LittleEndian)
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		data = fromUTF16(data[2:], binary.BigEndian)
	}
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return "", fmt.Errorf("%w: line %d holds a zero byte", ErrNoText, lineAt(data, i))
	}
	if i := notUTF8(data); i >= 0 {
		return "", fmt.Errorf("%w: line %d is not UTF-8", ErrNoText, lineAt(data, i))
	}
	return cleaner.Replace(string(data)), nil
}

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

func fromUTF16(data []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return []byte(string(utf16.Decode(units)))
}

// notUTF8 is the place of the first byte that is not UTF-8, or -1.
func notUTF8(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return -1
}

// lineAt is the number of the line, from 1, that holds the byte at a place.
func lineAt(data []byte, at int) int {
	return 1 + bytes.Count(data[:min(at, len(data))], []byte{'\n'})
}

// writer puts the blocks of a piece together.
type writer struct {
	piece Piece
	newID func() editor.BlockID
}

func (w *writer) add(k editor.Kind, spans []editor.Span) *editor.Block {
	w.piece.Blocks = append(w.piece.Blocks,
		editor.Block{ID: w.newID(), Kind: k, Spans: spans})
	return &w.piece.Blocks[len(w.piece.Blocks)-1]
}

func (w *writer) leave(line int, format string, args ...any) {
	w.piece.LeftOut = append(w.piece.LeftOut,
		fmt.Sprintf("line %d: ", line)+fmt.Sprintf(format, args...))
}

// has says whether the piece has a block of a kind.
func (w *writer) has(k editor.Kind) bool {
	for i := range w.piece.Blocks {
		if w.piece.Blocks[i].Kind == k {
			return true
		}
	}
	return false
}

// tidy joins spans, sets single spaces in place of runs of them, and trims both ends.
// Forced line breaks stay; other kinds of space are left alone.
func tidy(spans []editor.Span) []editor.Span {
	out := make([]editor.Span, 0, len(spans))
	last := '\n'
	for _, s := range spans {
		var sb strings.Builder
		for _, r := range s.Text {
			if r == '\t' {
				r = ' '
			}
			if r == ' ' && (last == ' ' || last == '\n') {
				continue
			}
			sb.WriteRune(r)
			last = r
		}
		s.Text = sb.String()
		out = append(out, s)
	}
	out = editor.Join(out)
	for n := len(out); n > 0; n = len(out) {
		if out[n-1].Text = strings.TrimRight(out[n-1].Text, " \n"); out[n-1].Text != "" {
			break
		}
		out = out[:n-1]
	}
	return trimStart(out)
}

func trimStart(spans []editor.Span) []editor.Span {
	for len(spans) > 0 {
		if spans[0].Text = strings.TrimLeft(spans[0].Text, " \n"); spans[0].Text != "" {
			break
		}
		spans = spans[1:]
	}
	if len(spans) == 0 {
		return nil
	}
	return spans
}
