package pdf

import (
	"slices"
	"strconv"
	"unicode/utf16"
)

// The values that a PDF file is made of (ISO 32000-1, 7.3): name, ref, raw, array, dict,
// and Go's int and bool. What raw holds (numbers, strings, null) stands in the file as
// it is.
type (
	name  string
	ref   int
	raw   string
	array []any
	dict  map[name]any
)

// object is a numbered object: a value, or a dictionary with a stream.
type object struct {
	value  any
	stream *stream // nil for none
}

// stream is the bytes of a stream object, as they stand in the file.
type stream struct {
	data   []byte
	packed bool // data is in Flate format already
	size   int  // of what was packed
}

// document is a PDF file taken to pieces.
type document struct {
	objects    map[ref]*object
	root, info ref
	last       ref
}

// add gives a value a number of its own.
func (d *document) add(value any) ref { return d.addStream(value, nil) }

func (d *document) addStream(value any, s *stream) ref {
	d.last++
	d.objects[d.last] = &object{value: value, stream: s}
	return d.last
}

// dict is the dictionary v, or that v refers to; nil if it is none.
func (d *document) dict(v any) dict {
	if r, ok := v.(ref); ok {
		o := d.objects[r]
		if o == nil {
			return nil
		}
		v = o.value
	}
	out, _ := v.(dict)
	return out
}

// pages lists the pages in order. gofpdf keeps them in one flat tree.
func (d *document) pages() []ref {
	kids, _ := d.dict(d.dict(d.root)["Pages"])["Kids"].(array)
	var out []ref
	for _, k := range kids {
		if r, ok := k.(ref); ok {
			out = append(out, r)
		}
	}
	return out
}

func (d dict) keys() []name {
	out := make([]name, 0, len(d))
	for k := range d {
		out = append(out, k)
	}
	slices.Sort(out)
	return out
}

// text is a text string (ISO 32000-1, 7.9.2.2): in brackets where it is plain ASCII,
// else as UTF-16.
func text(s string) raw {
	b := make([]byte, 0, len(s)+2)
	b = append(b, '(')
	for i := range len(s) {
		switch c := s[i]; {
		case c < ' ' || c > '~':
			return wideText(s)
		case c == '(' || c == ')' || c == '\\':
			b = append(b, '\\', c)
		default:
			b = append(b, c)
		}
	}
	return raw(append(b, ')'))
}

func wideText(s string) raw {
	b := append(make([]byte, 0, 4*len(s)+8), "<FEFF"...)
	for _, u := range utf16.Encode([]rune(s)) {
		b = appendHex(b, u)
	}
	return raw(append(b, '>'))
}

const hexDigits = "0123456789ABCDEF"

func appendHex(b []byte, v uint16) []byte {
	return append(b, hexDigits[v>>12], hexDigits[v>>8&15], hexDigits[v>>4&15], hexDigits[v&15])
}

func appendInt(b []byte, v int) []byte { return strconv.AppendInt(b, int64(v), 10) }

// appendThousandths writes v/1000 with as few digits as say it exactly.
func appendThousandths(b []byte, v int64) []byte {
	if v < 0 {
		b, v = append(b, '-'), -v
	}
	b = strconv.AppendInt(b, v/1000, 10)
	rest := v % 1000
	if rest == 0 {
		return b
	}
	b = append(b, '.', byte('0'+rest/100))
	if rest%100 == 0 {
		return b
	}
	b = append(b, byte('0'+rest/10%10))
	if rest%10 == 0 {
		return b
	}
	return append(b, byte('0'+rest%10))
}
