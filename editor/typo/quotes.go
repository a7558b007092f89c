package typo

import (
	"strings"

	"twofold/editor"
)

// role is what a sign is in a text: one side of a pair of quotation marks, an apostrophe,
// or nothing of the kind.
type role struct {
	side  side
	pair  int // the token that is the other side
	depth int // how many pairs are around it
}

type side uint8

const (
	plain side = iota
	opens
	closes
	apostrophe
)

const (
	doubles = "\"“”„«»"
	singles = "'‘’‚‹›"
)

// quotes sets quotation marks by the language and by how deep they are. Where a block has
// one without its partner, nothing is certain and nothing is changed.
func quotes(p *passage) {
	roles, odd := p.quoteRoles()
	if odd >= 0 {
		return
	}
	for i, r := range roles {
		if r.side != opens || p.at(i).held || p.at(r.pair).held {
			continue
		}
		left, right := pairOf(p.lang, r.depth)
		p.put(i, i+1, left)
		p.put(r.pair, r.pair+1, right)
	}
}

func pairOf(l editor.Lang, depth int) (left, right string) {
	outer, inner := [2]string{"«", "»"}, [2]string{"„", "“"}
	if !l.Cyrillic() {
		outer, inner = [2]string{"“", "”"}, [2]string{"‘", "’"}
	}
	if depth%2 == 1 {
		outer = inner
	}
	return outer[0], outer[1]
}

// apostrophes sets the curved sign.
func apostrophes(p *passage) {
	roles, odd := p.quoteRoles()
	for i, r := range roles {
		inside := p.at(i-1).kind == word && p.at(i+1).kind == word
		if r.side == apostrophe && (odd < 0 || inside) {
			p.put(i, i+1, "’")
		}
	}
}

// OpenQuote finds a quotation mark that has no partner in a text: its first byte, or -1.
func OpenQuote(text string, l editor.Lang) int {
	p := read(text, l)
	if _, odd := p.quoteRoles(); odd >= 0 {
		return p.at(odd).from
	}
	return -1
}

// quoteRoles says of every token which quotation mark it is; odd is one that has no
// partner, or -1.
func (p *passage) quoteRoles() (roles []role, odd int) {
	if p.roles == nil {
		q := &pairing{p: p, roles: make([]role, len(p.tokens)), odd: -1}
		q.run()
		p.roles, p.odd = q.roles, q.odd
	}
	return p.roles, p.odd
}

// pairing finds which quotation marks belong together.
type pairing struct {
	p     *passage
	roles []role
	open  []int // tokens that wait for their partner
	odd   int
}

func (q *pairing) run() {
	q.p.each(mark, func(i int) {
		switch s := q.p.at(i).text; {
		case strings.Contains(doubles, s):
			q.double(i)
		case strings.Contains(singles, s):
			q.single(i)
		}
	})
	q.dropSingles()
	if len(q.open) > 0 && q.odd < 0 {
		q.odd = q.open[0]
	}
	q.measure()
}

func (q *pairing) double(i int) {
	before, after := q.mayOpen(i), q.mayClose(i)
	if before && after {
		before = q.p.is(i, "«", "„") || !q.p.is(i, "»", "”") && !q.waiting(doubles)
		after = !before
	}
	switch {
	case before:
		q.open = append(q.open, i)
		q.roles[i].side = opens
	case after && q.p.is(i, "\"") && q.p.at(i-1).kind == number && !q.waiting(doubles):
		// inches
	case after && q.waiting(doubles):
		q.dropSingles()
		q.shut(i)
	case q.odd < 0:
		q.odd = i
	}
}

func (q *pairing) single(i int) {
	letter := q.p.at(i-1).kind == word || q.p.at(i-1).kind == number
	switch {
	case letter && q.p.at(i+1).kind == word:
		q.roles[i].side = apostrophe
	case q.mayOpen(i) && !letter:
		if q.p.at(i+1).kind == number && q.p.lang == editor.English {
			q.roles[i].side = apostrophe // ’90s
			return
		}
		q.open = append(q.open, i)
		q.roles[i].side = opens
	case q.mayClose(i) && q.waiting(singles) && !q.possessive(i):
		q.shut(i)
	case letter:
		q.roles[i].side = apostrophe
	}
}

// possessive says whether the sign i after an s is rather an apostrophe, because another
// one follows that may close.
func (q *pairing) possessive(i int) bool {
	if !strings.HasSuffix(q.p.at(i-1).text, "s") {
		return false
	}
	for k := i + 1; !q.p.ends(k); k++ {
		s := q.p.at(k).text
		switch {
		case q.p.at(k).kind != mark:
		case strings.Contains(doubles, s):
			return false
		case strings.Contains(singles, s) && q.p.at(k+1).kind != word:
			return q.mayClose(k)
		case strings.Contains(singles, s) && q.mayOpen(k):
			return false
		}
	}
	return false
}

// waiting says whether the last that is open is one of these signs; for a double one,
// single ones above it do not count.
func (q *pairing) waiting(signs string) bool {
	for k := len(q.open) - 1; k >= 0; k-- {
		s := q.p.at(q.open[k]).text
		if strings.Contains(signs, s) {
			return true
		}
		if signs == singles {
			return false
		}
	}
	return false
}

// dropSingles makes apostrophes of the single marks that were opened last and not closed.
func (q *pairing) dropSingles() {
	for len(q.open) > 0 {
		i := q.open[len(q.open)-1]
		if !strings.Contains(singles, q.p.at(i).text) {
			return
		}
		q.roles[i].side = plain
		if q.p.lang == editor.English {
			q.roles[i].side = apostrophe
		}
		q.open = q.open[:len(q.open)-1]
	}
}

// shut makes i the partner of what was opened last.
func (q *pairing) shut(i int) {
	last := q.open[len(q.open)-1]
	q.open = q.open[:len(q.open)-1]
	q.roles[last].pair = i
	q.roles[i] = role{side: closes, pair: last}
}

// measure notes how deep each pair is.
func (q *pairing) measure() {
	depth := 0
	for i := range q.roles {
		switch q.roles[i].side {
		case opens:
			q.roles[i].depth = depth
			depth++
		case closes:
			depth--
		}
	}
}

// mayOpen says whether a quotation may begin at i, by what stands beside it.
func (q *pairing) mayOpen(i int) bool {
	before, after := q.p.at(i-1), q.p.at(i+1)
	if q.p.ends(i+1) || after.kind == gap || q.p.is(i+1, ".", ",", ";", ":", "!", "?", ")", "]", "»") {
		return false
	}
	return q.p.ends(i-1) || before.kind == gap || q.p.is(i-1, "(", "[", "{", "/") ||
		hyphen(before.text) || dash(before.text) || q.roles[i-1].side == opens
}

// mayClose says whether a quotation may end at i.
func (q *pairing) mayClose(i int) bool {
	before := q.p.at(i - 1)
	return !q.p.ends(i-1) && before.kind != gap && !q.p.is(i-1, "(", "[", "{") &&
		(i == 0 || q.roles[i-1].side != opens)
}
