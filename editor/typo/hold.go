package typo

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// holdAddresses holds web and mail addresses: what stands between white space and has one
// of their signs, without the marks around it.
func (p *passage) holdAddresses() {
	for i := 0; i < len(p.tokens); i++ {
		if p.at(i).kind == gap || p.is(i, lineBreak) {
			continue
		}
		end := i
		for p.at(end).kind != edge && p.at(end).kind != gap && !p.is(end, lineBreak) {
			end++
		}
		p.holdAddress(i, end)
		i = end
	}
}

func (p *passage) holdAddress(i, end int) {
	for i < end && strings.Contains(aroundAddresses, p.at(i).text) {
		i++
	}
	for end > i && strings.Contains(aroundAddresses, p.at(end-1).text) {
		end--
	}
	if i == end || !address(p.text[p.at(i).from:p.at(end-1).to]) {
		return
	}
	for k := i; k < end; k++ {
		p.tokens[k].held = true
	}
}

// aroundAddresses are marks that belong to the sentence when they stand beside an address.
const aroundAddresses = ".,;:!?…()[]{}«»„“”\"'‘’-–—"

// address says whether a text without white space is one that machines read.
func address(s string) bool {
	if strings.Contains(s, "://") || strings.Contains(s, "www.") || strings.HasPrefix(s, "#") ||
		strings.Contains(s, "@") {
		return true
	}
	host, _, _ := strings.Cut(s, "/")
	dot := strings.LastIndexByte(host, '.')
	return dot > 1 && len(host)-dot > 2 && strings.Trim(strings.ToLower(host), hostSigns) == "" &&
		strings.Trim(strings.ToLower(host[dot+1:]), smallLatin) == "" && host[dot-1] != '.'
}

const (
	smallLatin = "abcdefghijklmnopqrstuvwxyz"
	hostSigns  = smallLatin + "0123456789.-"
)

// holdNames holds words in the other script, and what stands between two of them: names
// and titles that are quoted as they are.
func (p *passage) holdNames() {
	last := -1 // the word of the other script before
	for i := range p.tokens {
		if p.at(i).kind != word {
			if !p.within(i) {
				last = -1
			}
			continue
		}
		if !p.foreign(i) {
			last = -1
			continue
		}
		for k := i; last >= 0 && k > last; k-- {
			p.tokens[k].held = true
		}
		p.tokens[i].held, last = true, i
	}
}

// within says whether token i may stand inside a name of several words.
func (p *passage) within(i int) bool {
	t := p.at(i)
	return t.kind == gap || t.kind == number || p.is(i, "'", "’", "-", ".", "&", "\u2011")
}

// foreign says whether the word i is wholly in the script that this language is not
// written in. Roman numbers and units are nobody's.
func (p *passage) foreign(i int) bool {
	s := p.at(i).text
	if p.lang.Cyrillic() && (units[s] || currencies[s] || p.roman(i) > 0) {
		return false
	}
	for at := 0; at < len(s); {
		r, n := utf8.DecodeRuneInString(s[at:])
		if unicode.Is(unicode.Cyrillic, r) == p.lang.Cyrillic() && unicode.IsLetter(r) {
			return false
		}
		at += n
	}
	return true
}
