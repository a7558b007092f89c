package line

import (
	"strings"
	"unicode"

	"twofold/export/face"
)

// ending says how a line ends at a chance.
type ending uint8

const (
	atGap    ending = iota // between words
	atJoint                // after a hyphen, dash or slash of the text
	atHyphen               // inside a word, with a hyphen of ours
	atTear                 // inside a word that is too long for any line
	atForced               // at "\n"
	atEnd                  // of the paragraph
)

// chance is a place where a line may end and the next one begin.
type chance struct {
	how     ending
	dash    bool // the line ends in a hyphen, ours or the text's
	spare   bool // only for want of a better place
	short   bool // the line ends in a word of at most three letters
	penalty int32
	end     int32 // characters before end are on this line,
	next    int32 // those from next on are on the next
	to      fine  // where the line ends, less hangR
	from    fine  // where the next line begins, more hangL
	white   fine  // word spaces before end, in sum
	whiteOn fine  // word spaces before next, in sum
	hangR   face.Length
	hangL   face.Length
}

// Demerits of breaks inside words and addresses, as fit.go counts them.
const (
	sparePenalty   = 200 // besides the hyphen's
	jointPenalty   = 16
	addressPenalty = 150
	tearPenalty    = 250000
)

// findChances lists the places where lines may end. The first is where the first line
// begins, the last the end of the paragraph.
func (t *text) findChances(m mode) {
	t.markAddresses()
	first := chance{how: atForced}
	if t.p.Indent == 0 && m == filled {
		first.hangL = t.hangLeft(0)
	}
	first.from = fine(first.hangL-t.p.Indent) * perLength
	t.chances = append(t.chances[:0], first)
	for i := 1; i <= len(t.chars); i++ {
		c := chance{end: int32(i), next: int32(i)}
		if t.breaksAt(&c) {
			t.measure(&c, m)
			t.chances = append(t.chances, c)
		}
	}
}

// breaksAt says whether and how a line may end before character c.end.
func (t *text) breaksAt(c *chance) bool {
	i := int(c.end)
	if i == len(t.chars) {
		c.how = atEnd
		return true
	}
	before, at := &t.chars[i-1], &t.chars[i]
	switch {
	case at.r == '\n':
		c.how, c.next = atForced, c.end+1
		return true
	case before.r == '\n' || before.gap():
		return false
	case at.gap():
		c.how, c.next = atGap, c.end+1
		return t.partsAt(i)
	case before.glued() || at.glued():
		return false
	case at.address:
		c.how, c.penalty = atJoint, addressPenalty
		return at.joint
	case at.divided:
		c.how, c.penalty, c.spare = atHyphen, t.weights.hyphen, at.spare
		if c.spare {
			c.penalty += sparePenalty
		}
		return true
	}
	return t.joins(c)
}

// partsAt says whether a line may end at the white space i: not beside a no-break space,
// not before a dash, not beside a bracket that belongs to the other side, not between
// initials and a name.
func (t *text) partsAt(i int) bool {
	before, after := &t.chars[i-1], &t.chars[i+1]
	if before.glued() || after.glued() {
		return false
	}
	alone := i+2 >= len(t.chars) || t.chars[i+2].parts()
	if after.r == '—' || alone && strings.ContainsRune("–-−", after.r) {
		return false
	}
	if strings.ContainsRune("«„([{", before.r) || strings.ContainsRune("»)]}.,;:!?…%", after.r) {
		return false
	}
	return !t.initialBefore(i) && !t.initialAfter(i)
}

// initialBefore says whether an initial stands before the white space i and a name or
// another initial after it.
func (t *text) initialBefore(i int) bool {
	if i < 2 || t.chars[i-1].r != '.' || !unicode.IsUpper(t.chars[i-2].r) {
		return false
	}
	return (i == 2 || !alphanumeric(t.chars[i-3].r)) && unicode.IsUpper(t.chars[i+1].r)
}

// initialAfter says whether a capitalised word stands before the white space i and an
// initial after it that does not end a sentence.
func (t *text) initialAfter(i int) bool {
	if i+2 >= len(t.chars) || t.chars[i+2].r != '.' || !unicode.IsUpper(t.chars[i+1].r) {
		return false
	}
	n := t.lettersBefore(i-1, len(t.chars))
	return n > 1 && unicode.IsUpper(t.chars[i-n].r)
}

// joins says whether a line may end after a hyphen, a dash or a slash of the text.
func (t *text) joins(c *chance) bool {
	i := int(c.end)
	c.how, c.penalty = atJoint, jointPenalty
	before, after := 0, 0
	switch t.chars[i-1].r {
	case '-', '\u2010':
		before, after = 2, 3
	case '–', '/':
		before, after = 3, 3
	case '—':
		return i > 1 && alphanumeric(t.chars[i-2].r) && alphanumeric(t.chars[i].r)
	default:
		return false
	}
	return t.lettersBefore(i-2, before) == before && t.lettersFrom(i, after) == after
}

// measure works out where a line that ends at c ends and one that begins at c begins.
func (t *text) measure(c *chance, m mode) {
	last := &t.chars[c.end-1]
	ends, width, to := last.r, last.adv, last.x+last.adv
	c.white, c.whiteOn = t.white, t.white
	if c.how == atHyphen {
		hyphen := t.hyphens[last.span]
		font := t.p.Spans[last.span].Font
		ends, width = '-', hyphen.adv
		to += t.em(int(last.span), t.ruler.Kern(font, last.r, '-')) + t.tracking() + hyphen.adv
	}
	c.dash = ends == '-' || ends == '\u2010'
	if int(c.end) < len(t.chars) {
		c.white = t.chars[c.end].white
	}
	if m == filled {
		c.hangR = share(width, hangingRight(ends))
	}
	c.to = to - fine(c.hangR)*perLength
	c.short = m == balanced && t.endsShort(int(c.end))
	if int(c.next) == len(t.chars) {
		return
	}
	if m == filled {
		c.hangL = t.hangLeft(int(c.next))
	}
	first := &t.chars[c.next]
	c.from, c.whiteOn = first.x+fine(c.hangL)*perLength, first.white
}

// endsShort says whether the word before character i has at most three letters.
func (t *text) endsShort(i int) bool {
	n := t.lettersBefore(i-1, 4)
	return n > 0 && n < 4 && i > n && t.chars[i-n-1].parts() && !unicode.IsUpper(t.chars[i-n].r)
}

// tear adds a chance before every character that its neighbours allow, for words that
// are longer than a line.
func (t *text) tear(m mode) {
	known := map[int32]bool{}
	for _, c := range t.chances {
		known[c.end], known[c.next] = true, true
	}
	old := append([]chance(nil), t.chances...)
	t.chances = append(t.chances[:0], old[0])
	next := 1
	for i := int32(1); i <= int32(len(t.chars)); i++ {
		if next < len(old) && old[next].end == i {
			t.chances = append(t.chances, old[next])
			next++
			continue
		}
		if known[i] || t.chars[i].parts() || t.chars[i-1].parts() || t.holds(i) {
			continue
		}
		c := chance{how: atTear, penalty: tearPenalty, end: i, next: i}
		t.measure(&c, m)
		t.chances = append(t.chances, c)
	}
}

// holds says whether a no-break hyphen or a mark above a letter stands at character i.
func (t *text) holds(i int32) bool {
	return t.chars[i].glued() || t.chars[i-1].glued() || unicode.Is(unicode.Mn, t.chars[i].r)
}

// share is tenths of a width, as a Length.
func share(width fine, tenths int64) face.Length {
	return face.Length(roundDiv(int64(width)*tenths, 10*perLength))
}

func (t *text) hangLeft(i int) face.Length {
	return share(t.chars[i].adv, hangingLeft(t.chars[i].r))
}

// hangingRight is how many tenths of a character stand out of the measure at the end of
// a line (after Hàn Thế Thành, Micro-typographic extensions to the TeX typesetting
// system, 2000, ch. 4.1).
func hangingRight(c rune) int64 {
	switch c {
	case '.', ',', '“', '”', '’', '‘':
		return 7
	case '-', '\u2010', face.NoBreakHyphen:
		return 6
	case '»':
		return 5
	case ';', ':':
		return 4
	case '–':
		return 3
	case '—', '!', '?', ')', '…':
		return 2
	}
	return 0
}

// hangingLeft is the same for the beginning of a line.
func hangingLeft(c rune) int64 {
	switch c {
	case '„', '“', '‘', '’':
		return 7
	case '«':
		return 5
	case '—', '(':
		return 2
	}
	return 0
}
