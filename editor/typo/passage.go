package typo

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"twofold/editor"
)

// kind says what a token is.
type kind uint8

const (
	edge   kind = iota // before the first and after the last token
	word               // letters, with the marks above them
	number             // digits
	gap                // white space within a line
	mark               // any other single sign; a forced line break is one
)

// token is the smallest part of a text that rules look at.
type token struct {
	kind     kind
	from, to int // bytes of the text
	text     string
	held     bool // no rule changes it
}

// passage is the text of one block, as the rules see it.
type passage struct {
	lang    editor.Lang
	text    string
	tokens  []token
	rule    *Rule // the one that looks now
	changes []Change
	roles   []role // of the tokens, as quotation marks; nil until somebody asks
	odd     int    // a quotation mark without a partner, or -1
}

// read cuts a text into tokens and holds what no rule may change.
func read(text string, l editor.Lang) *passage {
	p := &passage{lang: l, text: text}
	for at := 0; at < len(text); {
		r, n := utf8.DecodeRuneInString(text[at:])
		k, end := kindOf(r), at+n
		for k != mark && end < len(text) {
			r, n := utf8.DecodeRuneInString(text[end:])
			if kindOf(r) != k && (k != word || !unicode.Is(unicode.Mn, r) && r != softHyphen) {
				break
			}
			end += n
		}
		p.tokens = append(p.tokens, token{kind: k, from: at, to: end, text: text[at:end]})
		at = end
	}
	p.holdAddresses()
	p.holdNames()
	return p
}

const (
	noBreak    = "\u00a0"
	narrow     = "\u202f" // a narrow no-break space
	softHyphen = '\u00ad'
	lineBreak  = "\n"
)

func kindOf(r rune) kind {
	switch {
	case r >= '0' && r <= '9':
		return number
	case unicode.IsLetter(r):
		return word
	case r != '\n' && (unicode.IsSpace(r) || r == '\u202f' || r == '\u2009' || r == '\u2007'):
		return gap
	}
	return mark
}

// at is the token i, or an edge outside the text.
func (p *passage) at(i int) *token {
	if i < 0 || i >= len(p.tokens) {
		return &token{}
	}
	return &p.tokens[i]
}

// each calls do for every token of a kind.
func (p *passage) each(k kind, do func(i int)) {
	for i := range p.tokens {
		if p.tokens[i].kind == k {
			do(i)
		}
	}
}

// is says whether token i is one of these signs or words, as they are written.
func (p *passage) is(i int, any ...string) bool {
	t := p.at(i)
	for _, s := range any {
		if t.kind != edge && t.text == s {
			return true
		}
	}
	return false
}

// low is the word i in small letters, or "".
func (p *passage) low(i int) string {
	if t := p.at(i); t.kind == word {
		return strings.ToLower(t.text)
	}
	return ""
}

// among says whether token i is a word of the list, in capitals or not.
func (p *passage) among(i int, list map[string]bool) bool {
	return p.at(i).kind == word && list[p.low(i)]
}

// ends says whether the line ends before token i.
func (p *passage) ends(i int) bool { return p.at(i).kind == edge || p.is(i, lineBreak) }

// over is i, or what follows when i is a gap.
func (p *passage) over(i int) int {
	if p.at(i).kind == gap {
		return i + 1
	}
	return i
}

// loose says whether token i ends or begins what stands beside it: a gap, an end or a mark
// that is no hyphen.
func (p *passage) loose(i int) bool {
	t := p.at(i)
	return t.kind == edge || t.kind == gap ||
		t.kind == mark && !hyphen(t.text) && !p.is(i, "'", "’", "/", "_", "@")
}

// capital says whether token i is a word that begins with a capital.
func (p *passage) capital(i int) bool {
	r, _ := utf8.DecodeRuneInString(p.at(i).text)
	return p.at(i).kind == word && unicode.IsUpper(r)
}

// initial says whether token i is one capital with a full stop after it.
func (p *passage) initial(i int) bool {
	return p.capital(i) && utf8.RuneCountInString(p.at(i).text) == 1 && p.is(i+1, ".") &&
		p.at(i-1).kind != word && !p.is(i-1, "'", "’", "-")
}

// put proposes that the tokens from i up to end read as new.
func (p *passage) put(i, end int, new string) {
	from, to := len(p.text), len(p.text)
	if i < len(p.tokens) {
		from, to = p.at(i).from, p.at(i).from
	}
	for k := i; k < end; k++ {
		if p.at(k).held {
			return
		}
		to = p.at(k).to
	}
	if i == end && p.at(i).held && p.at(i-1).held {
		return
	}
	if p.text[from:to] == new || p.taken(from, to) {
		return
	}
	p.changes = append(p.changes, Change{
		Rule: p.rule, Words: p.around(i, end),
		Edit: editor.Edit{From: from, To: to, Old: p.text[from:to], New: new},
	})
}

// join puts a space that holds in place of the gap i, or before token i when that is none.
func (p *passage) join(i int, space string) {
	switch {
	case p.at(i).kind != gap:
		p.put(i, i, space)
	case p.at(i).text == " ":
		p.put(i, i+1, space)
	}
}

// taken says whether another change touches this place.
func (p *passage) taken(from, to int) bool {
	for i := range p.changes {
		c := &p.changes[i]
		if from < c.To && c.From < to || (from == to || c.From == c.To) && from <= c.To && c.From <= to {
			return true
		}
	}
	return false
}

// around is what stands from token i to end, up to the next white space on either side.
func (p *passage) around(i, end int) string {
	for i > 0 && p.at(i-1).kind != gap && !p.ends(i-1) {
		i--
	}
	for end < len(p.tokens) && p.at(end).kind != gap && !p.ends(end) {
		end++
	}
	return p.text[p.at(i).from:p.at(end-1).to]
}

func hyphen(s string) bool { return s == "-" || s == "\u2010" || s == "\u2011" }

func dash(s string) bool { return s == "–" || s == "—" || s == "―" || s == "−" }

// words makes a list of words.
func words(s string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(s) {
		out[w] = true
	}
	return out
}
