package check

// compare sets two lists of figures against each other, in any order, and returns those
// of a that have no counterpart in b, and the other way round. Figures in words need no
// counterpart, but may be one.
func compare(a, b []figure) (missing, extra []figure) {
	pair := pairing{a: a, b: b, takenA: make([]bool, len(a)), takenB: make([]bool, len(b))}
	pair.match(digits, digits)
	pair.match(digits, words)
	pair.match(words, digits)
	missing, extra = rest(a, pair.takenA, digits), rest(b, pair.takenB, digits)
	for _, kind := range []kind{months, cardinals} {
		m, e := pair.unlike(kind)
		missing, extra = append(missing, m...), append(extra, e...)
	}
	return missing, extra
}

// kind chooses figures.
type kind func(f *figure) bool

func digits(f *figure) bool    { return !f.loose && !f.month }
func words(f *figure) bool     { return f.loose }
func months(f *figure) bool    { return f.month }
func cardinals(f *figure) bool { return f.cardinal }

type pairing struct {
	a, b           []figure
	takenA, takenB []bool
}

// match takes away every figure of one kind in a with one of another kind in b.
func (p *pairing) match(inA, inB kind) {
	for i := range p.a {
		if p.takenA[i] || !inA(&p.a[i]) {
			continue
		}
		for k := range p.b {
			if !p.takenB[k] && inB(&p.b[k]) && meet(p.a[i].forms, p.b[k].forms) {
				p.takenA[i], p.takenB[k] = true, true
				break
			}
		}
	}
}

// unlike finds what differs between equally many figures of one kind. Where the numbers
// differ, one language says in other words what the other counts: that is no finding.
func (p *pairing) unlike(k kind) (missing, extra []figure) {
	if len(rest(p.a, p.takenA, k)) != len(rest(p.b, p.takenB, k)) {
		return nil, nil
	}
	p.match(k, k)
	return rest(p.a, p.takenA, k), rest(p.b, p.takenB, k)
}

func rest(list []figure, taken []bool, k kind) []figure {
	var out []figure
	for i := range list {
		if !taken[i] && k(&list[i]) {
			out = append(out, list[i])
		}
	}
	return out
}

func meet(a, b []string) bool {
	for _, x := range a {
		for _, y := range b {
			if x == y {
				return true
			}
		}
	}
	return false
}
