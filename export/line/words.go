package line

import (
	"strings"
	"unicode"

	"twofold/export/face"
	"twofold/export/hyphen"
)

// eachWord gives f every word of the text, with its punctuation, and where it begins.
func (t *text) eachWord(f func(word string, from int)) {
	for i := 0; i < len(t.chars); i++ {
		if t.chars[i].parts() {
			continue
		}
		from := i
		for i < len(t.chars) && !t.chars[i].parts() {
			i++
		}
		end := len(t.all)
		if i < len(t.chars) {
			end = int(t.chars[i].at)
		}
		f(t.all[t.chars[from].at:end], from)
	}
}

// parts says whether c stands between words.
func (c *char) parts() bool {
	return c.gap() || c.r == '\n' || c.glued() && c.r != face.NoBreakHyphen
}

// markDivided marks the characters of a word, which begins with char from, that follow a
// hyphenation point.
func (t *text) markDivided(points []hyphen.Point, from int) {
	base, i := int(t.chars[from].at), from
	for _, p := range points {
		for i < len(t.chars) && int(t.chars[i].at) < base+p.At {
			i++
		}
		if i < len(t.chars) && int(t.chars[i].at) == base+p.At {
			t.chars[i].divided = true
			t.chars[i].spare = p.Spare
		}
	}
}

// keepLastWords takes the hyphens out of the last word of the paragraph and of every
// forced line.
func (t *text) keepLastWords() {
	last := true
	for i := len(t.chars) - 1; i >= 0; i-- {
		c := &t.chars[i]
		switch {
		case c.r == '\n':
			last = true
		case c.parts():
			last = false
		case last:
			c.divided = false
		}
	}
}

// markAddresses finds the addresses of the net and where lines may break in them: after
// a slash that is not the scheme's, before other marks.
func (t *text) markAddresses() {
	if !strings.Contains(t.all, "/") && !strings.Contains(t.all, "www.") {
		return
	}
	t.eachWord(func(word string, from int) {
		body, ok := afterScheme(word)
		if !ok {
			return
		}
		to := from
		for to < len(t.chars) && !t.chars[to].parts() {
			c := &t.chars[to]
			c.address = true
			if int(c.at) > int(t.chars[from].at)+body {
				c.joint = t.jointInAddress(to)
			}
			to++
		}
	})
}

// afterScheme says where an address goes on after "https://"; ok is false for other
// words.
func afterScheme(word string) (at int, ok bool) {
	if i := strings.Index(word, "://"); i >= 0 {
		return i + len("://"), true
	}
	if strings.HasPrefix(word, "www.") {
		return len("www."), true
	}
	dot, slash := strings.IndexByte(word, '.'), strings.IndexByte(word, '/')
	return 0, dot > 0 && dot < slash
}

// jointInAddress says whether a line may begin with character i of an address.
func (t *text) jointInAddress(i int) bool {
	if i+1 >= len(t.chars) || t.chars[i+1].parts() {
		return false
	}
	before, c, after := t.chars[i-1].r, t.chars[i].r, t.chars[i+1].r
	if before == '/' {
		return c != '/'
	}
	return strings.ContainsRune(".?&=#", c) && alphanumeric(before) && alphanumeric(after)
}

func alphanumeric(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// lettersBefore counts the letters that end with character i, up to most.
func (t *text) lettersBefore(i, most int) int {
	n := 0
	for n < most && i-n >= 0 && unicode.IsLetter(t.chars[i-n].r) {
		n++
	}
	return n
}

// lettersFrom counts the letters that begin with character i, up to most.
func (t *text) lettersFrom(i, most int) int {
	n := 0
	for n < most && i+n < len(t.chars) && unicode.IsLetter(t.chars[i+n].r) {
		n++
	}
	return n
}
