package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
)

// parse takes a file apart that gofpdf wrote: one classic cross-reference table, no
// encryption, direct stream lengths. Other PDF files are not its business.
func parse(file []byte) (*document, error) {
	at := bytes.LastIndex(file, []byte("startxref"))
	if at < 0 {
		return nil, errors.New("no startxref")
	}
	s := &scanner{b: file, at: at + len("startxref")}
	s.goTo(s.number())
	if string(s.word()) != "xref" {
		return nil, errors.New("no cross-reference table")
	}
	s.number() // the first number is 0
	count := s.count()
	offsets := make([]int, 0, count)
	for len(offsets) < count {
		offsets = append(offsets, s.number())
		s.number()
		s.word()
	}
	if string(s.word()) != "trailer" {
		return nil, errors.New("no trailer")
	}
	trailer, _ := s.value().(dict)
	d := &document{objects: make(map[ref]*object, len(offsets)), last: ref(count - 1)}
	d.root, _ = trailer["Root"].(ref)
	d.info, _ = trailer["Info"].(ref)
	for n := 1; n < len(offsets) && s.err == nil; n++ {
		s.goTo(offsets[n])
		d.objects[ref(n)] = s.object()
	}
	if s.err != nil {
		return nil, s.err
	}
	if len(d.pages()) == 0 {
		return nil, errors.New("no pages")
	}
	return d, nil
}

// scanner reads values one after another. The first error sticks.
type scanner struct {
	b   []byte
	at  int
	err error
}

// goTo goes on at a place in the file.
func (s *scanner) goTo(at int) {
	if at > len(s.b) {
		s.fail("place outside the file")
		return
	}
	s.at = at
}

func (s *scanner) fail(what string) {
	if s.err == nil {
		s.err = fmt.Errorf("%s at byte %d", what, s.at)
	}
	s.at = len(s.b)
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == 0 || c == '\f'
}

func isDelimiter(c byte) bool {
	switch c {
	case '(', ')', '<', '>', '[', ']', '{', '}', '/', '%':
		return true
	}
	return false
}

// peek is the next byte after white space; 0 at the end.
func (s *scanner) peek() byte {
	for s.at < len(s.b) && isSpace(s.b[s.at]) {
		s.at++
	}
	if s.at >= len(s.b) {
		return 0
	}
	return s.b[s.at]
}

// word is what stands up to the next space or delimiter.
func (s *scanner) word() []byte {
	s.peek()
	from := s.at
	for s.at < len(s.b) && !isSpace(s.b[s.at]) && !isDelimiter(s.b[s.at]) {
		s.at++
	}
	return s.b[from:s.at]
}

func (s *scanner) number() int {
	n, err := strconv.Atoi(string(s.word()))
	if err != nil || n < 0 {
		s.fail("no number")
		return 0
	}
	return n
}

// count is a number of table entries that the file has room for.
func (s *scanner) count() int {
	n := s.number()
	if n > len(s.b)/20 {
		s.fail("too many objects")
		return 0
	}
	return n
}

func (s *scanner) object() *object {
	s.number()
	s.number()
	if string(s.word()) != "obj" {
		s.fail("no object")
		return nil
	}
	o := &object{value: s.value()}
	d, ok := o.value.(dict)
	if !ok || string(s.word()) != "stream" {
		return o
	}
	size, err := strconv.Atoi(string(asRaw(d["Length"])))
	s.at++ // the line's end
	if err != nil || size < 0 || size > len(s.b)-s.at {
		s.fail("bad stream length")
		return o
	}
	o.stream = &stream{data: s.b[s.at : s.at+size], packed: d["Filter"] != nil}
	return o
}

func asRaw(v any) raw { r, _ := v.(raw); return r }

func (s *scanner) value() any {
	switch c := s.peek(); {
	case c == 0:
		s.fail("early end")
		return nil
	case c == '/':
		s.at++
		return name(s.word())
	case c == '[':
		s.at++
		return s.array()
	case c == '<' && s.at+1 < len(s.b) && s.b[s.at+1] == '<':
		s.at += 2
		return s.dict()
	case c == '<':
		return s.hexString()
	case c == '(':
		return s.literal()
	case c >= '0' && c <= '9':
		return s.numberOrRef()
	}
	w := s.word()
	if len(w) == 0 {
		s.fail("no value")
		return nil
	}
	return raw(w)
}

func (s *scanner) array() array {
	out := array{}
	for s.err == nil {
		if s.peek() == ']' {
			s.at++
			return out
		}
		out = append(out, s.value())
	}
	return out
}

func (s *scanner) dict() dict {
	out := dict{}
	for s.err == nil {
		switch s.peek() {
		case '>':
			s.at = min(s.at+2, len(s.b))
			return out
		case '/':
			s.at++
			key := name(s.word())
			out[key] = s.value()
		default:
			s.fail("no key")
		}
	}
	return out
}

func (s *scanner) hexString() any {
	end := bytes.IndexByte(s.b[s.at:], '>')
	if end < 0 {
		s.fail("open string")
		return nil
	}
	from := s.at
	s.at += end + 1
	return raw(s.b[from:s.at])
}

func (s *scanner) literal() any {
	depth := 0
	for i := s.at; i < len(s.b); i++ {
		switch s.b[i] {
		case '\\':
			i++
		case '(':
			depth++
		case ')':
			depth--
		}
		if depth == 0 {
			from := s.at
			s.at = i + 1
			return raw(s.b[from:s.at])
		}
	}
	s.fail("open string")
	return nil
}

// numberOrRef tells "12" from "12 0 R".
func (s *scanner) numberOrRef() any {
	w := s.word()
	n, err := strconv.Atoi(string(w))
	if err != nil {
		return raw(w)
	}
	after := s.at
	if s.peek() == '0' && len(s.word()) == 1 && s.peek() == 'R' && len(s.word()) == 1 {
		return ref(n)
	}
	s.at = after
	return raw(w)
}
