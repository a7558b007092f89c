package prose

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
)

// encodings are those of eight bits that texts still come in, by the names that pages
// give them. Those that are found by looking come first, in the order of their trial.
var encodings = []struct {
	name   string
	table  *charmap.Charmap
	looked bool
	others []string
}{
	{"windows-1251", charmap.Windows1251, true, []string{"cp1251", "x-cp1251"}},
	{"koi8-r", charmap.KOI8R, true, []string{"koi8", "koi"}},
	{"cp866", charmap.CodePage866, true, []string{"ibm866", "866"}},
	{"x-mac-cyrillic", charmap.MacintoshCyrillic, true, []string{"mac-cyrillic"}},
	{"windows-1252", charmap.Windows1252, true, []string{"iso-8859-1", "latin1", "cp1252", "ascii"}},
	{"koi8-u", charmap.KOI8U, false, nil},
	{"iso-8859-5", charmap.ISO8859_5, false, []string{"cyrillic"}},
	{"windows-1250", charmap.Windows1250, false, []string{"cp1250"}},
	{"windows-1254", charmap.Windows1254, false, []string{"iso-8859-9"}},
	{"iso-8859-15", charmap.ISO8859_15, false, nil},
}

// named is the encoding of a name, or nil.
func named(name string) encoding.Encoding {
	name = strings.ToLower(strings.TrimSpace(name))
	for _, e := range encodings {
		if name == e.name {
			return e.table
		}
		for _, o := range e.others {
			if name == o {
				return e.table
			}
		}
	}
	return nil
}

// Decode makes a file's bytes a text in UTF-8 with plain line ends. claimed is the
// encoding that the file itself names, or "". UTF-8 and UTF-16 are known by their bytes,
// others by their name or by looking at the words they make, which guessed names. An
// error is a Refusal.
func Decode(data []byte, claimed string) (text, guessed string, err error) {
	if len(data) > MaxBytes {
		return "", "", Refuse(TooLarge, "%d MB, and %d MB at most are read", len(data)>>20, MaxBytes>>20)
	}
	if order := utf16Order(data); order != nil {
		data = fromUTF16(data, order)
	}
	data = bytes.TrimPrefix(data, []byte("\xEF\xBB\xBF"))
	if i := bytes.IndexByte(data, 0); i >= 0 {
		return "", "", Refuse(NoText, "line %d holds a zero byte", lineAt(data, i))
	}
	if utf8.Valid(data) {
		return cleaner.Replace(string(data)), "", nil
	}
	if e := named(claimed); e != nil {
		if out, err := e.NewDecoder().Bytes(data); err == nil {
			return cleaner.Replace(string(out)), "", nil
		}
	}
	text, guessed = look(data)
	if guessed == "" {
		line := lineAt(data, notUTF8(data))
		return "", "", Refuse(NoText, "line %d is in no encoding that is known here", line)
	}
	return cleaner.Replace(text), guessed, nil
}

// utf16Order says in which order the bytes of UTF-16 stand: by the mark at their head,
// or by the zero bytes that Latin letters and spaces leave on one side. nil: not UTF-16.
func utf16Order(data []byte) binary.ByteOrder {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return binary.LittleEndian
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return binary.BigEndian
	}
	const enough = 1000
	zeros := [2]int{}
	for i, b := range data[:min(len(data), enough)] {
		if b == 0 {
			zeros[i%2]++
		}
	}
	few := min(len(data), enough) / 20
	switch {
	case zeros[1] > few && zeros[0] == 0:
		return binary.LittleEndian
	case zeros[0] > few && zeros[1] == 0:
		return binary.BigEndian
	}
	return nil
}

func fromUTF16(data []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return []byte(strings.TrimPrefix(string(utf16.Decode(units)), "\ufeff"))
}

// notUTF8 is the place of the first byte that is not UTF-8, or the end.
func notUTF8(data []byte) int {
	for i := 0; i < len(data); {
		r, n := utf8.DecodeRune(data[i:])
		if r == utf8.RuneError && n == 1 {
			return i
		}
		i += n
	}
	return len(data)
}

// look tries the encodings and takes the one whose words look most like words; "" when
// none does.
func look(data []byte) (text, name string) {
	best := 0
	for _, e := range encodings {
		if !e.looked {
			continue
		}
		out, err := e.table.NewDecoder().Bytes(data)
		if err != nil {
			continue
		}
		if n := likely(string(out)); n > best {
			text, name, best = string(out), e.name, n
		}
	}
	return text, name
}

// common are the letters that make up two thirds of every Russian text.
const common = "оеаинтсрвл"

// likely measures how much the signs beyond ASCII look like parts of words: common
// letters and quotation marks count for it; capitals inside words, words of two scripts
// and signs that no text has count against it.
func likely(s string) int {
	n := 0
	before := ' '
	for _, r := range s {
		n += worth(before, r)
		before = r
	}
	return n
}

func worth(before, r rune) int {
	switch {
	case r == utf8.RuneError, unicode.IsControl(r) && !unicode.IsSpace(r):
		return -20
	case strings.ContainsRune("«»—–…№“”„‘’\u00a0", r):
		return 1
	case r < utf8.RuneSelf:
		if unicode.IsLetter(r) && unicode.Is(unicode.Cyrillic, before) {
			return -4
		}
		return 0
	case !unicode.IsLetter(r):
		return -3
	case unicode.IsUpper(r) && unicode.IsLower(before):
		return -4
	case unicode.Is(unicode.Cyrillic, r) && unicode.Is(unicode.Latin, before):
		return -4
	case strings.ContainsRune(common, r):
		return 3
	}
	return 1
}

// XMLReader reads XML in another encoding than UTF-8, by the name it gives.
func XMLReader(name string, in io.Reader) (io.Reader, error) {
	if e := named(name); e != nil {
		return e.NewDecoder().Reader(in), nil
	}
	return nil, fmt.Errorf("the encoding %q is not known", name)
}
