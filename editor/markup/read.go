package markup

import (
	"strings"
	"unicode"

	"twofold/editor"
)

// Read reads marked-up text. What is no mark-up, such as a star between blanks or one
// without its counterpart, is text.
func Read(text string) []editor.Span {
	r := &reader{in: []rune(text)}
	r.scan()
	r.pair(italic)
	r.pair(bold)
	r.pair(raised)
	return r.spans()
}

// What signs turn on and off. Stars turn what their number says.
const (
	italic = 1
	bold   = 2
	raised = 4
)

// token is a piece of the text: a rune, stars or carets, or the begin or end of a link.
type token struct {
	kind  byte // 'r', '*', '[', ']'
	r     rune // of the text, '*' or '^'
	turns int  // what the signs turn
	plain int  // how many of the signs are text
	url   string
}

type reader struct {
	in     []rune
	at     int
	tokens []token
	// of the link that is open
	linkEnd, linkAfter int
	linked             bool
	escaped            bool // the rune before came after a backslash
}

func (r *reader) scan() {
	for r.at < len(r.in) {
		if r.linked && r.at == r.linkEnd {
			r.tokens = append(r.tokens, token{kind: ']'})
			r.at, r.linked, r.escaped = r.linkAfter, false, false
			continue
		}
		r.one()
	}
}

// one reads what stands at the present place.
func (r *reader) one() {
	c := r.in[r.at]
	switch {
	case c == '\\' && r.at+1 < len(r.in) && special(r.in[r.at+1]):
		r.tokens = append(r.tokens, token{kind: 'r', r: r.in[r.at+1]})
		r.at += 2
		r.escaped = true
		return
	case c == '*' || c == '^':
		r.signs(c)
	case c == '[' && !r.linked && r.link():
	default:
		r.tokens = append(r.tokens, token{kind: 'r', r: c})
		r.at++
	}
	r.escaped = false
}

func special(r rune) bool { return strings.ContainsRune(`\*^[]()`, r) || unicode.IsSpace(r) }

// signs reads a run of stars or carets: text when it stands between blanks or is too
// long.
func (r *reader) signs(sign rune) {
	from := r.at
	for r.at < len(r.in) && r.in[r.at] == sign && !(r.linked && r.at == r.linkEnd) {
		r.at++
	}
	n := r.at - from
	before, after := end, end
	if from > 0 && !r.escaped {
		before = r.in[from-1]
	} else if from > 0 {
		before = '\\'
	}
	if r.at < len(r.in) {
		after = r.in[r.at]
	}
	t := token{kind: '*', r: sign, turns: n}
	most := bold + italic
	if sign == '^' {
		t.turns, most = raised, 1
	}
	if n > most || blank(before) && blank(after) {
		t.turns, t.plain = 0, n
	}
	r.tokens = append(r.tokens, t)
}

// link opens a link if one begins here.
func (r *reader) link() bool {
	close := r.until(r.at+1, ']')
	if close <= r.at+1 || close+1 >= len(r.in) || r.in[close+1] != '(' {
		return false
	}
	last := r.until(close+2, ')')
	if last <= close+2 {
		return false
	}
	url := unescape(r.in[close+2 : last])
	r.tokens = append(r.tokens, token{kind: '[', url: url})
	r.linked, r.linkEnd, r.linkAfter = true, close, last+1
	r.at++
	return true
}

// until finds a sign that has no backslash before it; 0 when another bracket opens
// first or there is none.
func (r *reader) until(from int, sign rune) int {
	for i := from; i < len(r.in); i++ {
		switch {
		case r.in[i] == '\\' && i+1 < len(r.in) && special(r.in[i+1]):
			i++
		case r.in[i] == sign:
			return i
		case r.in[i] == '[' && sign == ']':
			return 0
		}
	}
	return 0
}

func unescape(in []rune) string {
	var sb strings.Builder
	for i := 0; i < len(in); i++ {
		if in[i] == '\\' && i+1 < len(in) && special(in[i+1]) {
			i++
		}
		sb.WriteRune(in[i])
	}
	return sb.String()
}

// signsOf says how many signs turn a formatting.
var signsOf = map[int]int{italic: 1, bold: 2, raised: 1}

// pair makes the last turning of a formatting text when it has no counterpart.
func (r *reader) pair(what int) {
	last, n := -1, 0
	for i, t := range r.tokens {
		if t.turns&what != 0 {
			last = i
			n++
		}
	}
	if n%2 == 1 {
		t := &r.tokens[last]
		t.turns &^= what
		t.plain += signsOf[what]
	}
}

// spans puts the tokens together.
func (r *reader) spans() []editor.Span {
	var out []editor.Span
	var now editor.Span
	add := func(s string) {
		s1 := now
		s1.Text = s
		out = append(out, s1)
	}
	var run strings.Builder
	flush := func() {
		add(run.String())
		run.Reset()
	}
	for _, t := range r.tokens {
		switch t.kind {
		case 'r':
			run.WriteRune(t.r)
		case '*':
			run.WriteString(strings.Repeat(string(t.r), t.plain))
			flush()
			now.Italic = now.Italic != (t.turns&italic != 0)
			now.Bold = now.Bold != (t.turns&bold != 0)
			now.Super = now.Super != (t.turns&raised != 0)
		case '[':
			flush()
			now.Link = t.url
		case ']':
			flush()
			now.Link = ""
		}
	}
	flush()
	return editor.Join(out)
}
