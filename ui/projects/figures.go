package projects

import (
	"fmt"
	"strconv"
	"strings"
	"unicode"

	"twofold/editor"
)

// mostFigure is the largest number that a field takes: more is a slip of the finger.
const mostFigure = 1_000_000_000_000

// readFigure reads a whole number with its thousands apart or not: 18400, 18 400,
// 18,400. Nothing written is 0.
func readFigure(s string) (n int64, ok bool) {
	s = strings.Map(func(r rune) rune {
		if unicode.IsSpace(r) || r == '\u202f' {
			return -1
		}
		return r
	}, s)
	if s == "" {
		return 0, true
	}
	parts := strings.Split(s, ",")
	for _, p := range parts[1:] {
		if len(p) != 3 {
			return 0, false
		}
	}
	n, err := strconv.ParseInt(strings.Join(parts, ""), 10, 64)
	if err != nil || n < 0 || n > mostFigure {
		return 0, false
	}
	return n, true
}

// sayFigure writes a number with its thousands apart; "" for 0, which means not known.
func sayFigure(n int64) string {
	if n == 0 {
		return ""
	}
	s := strconv.FormatInt(n, 10)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "\u202f" + s[i:]
	}
	return s
}

// currencies are what a budget may be in, the usual one first.
var currencies = []string{"USD", "EUR", "TJS", "CHF", "GBP", "JPY", "RUB"}

// nextCode is the first free code of an area: the letters that its projects have, with
// the number after their highest.
func (g *register) nextCode(area editor.AreaID) string {
	prefix := g.prefix(area)
	highest := 0
	for i := range g.list {
		if head, n := splitCode(g.list[i].Code); head == prefix {
			highest = max(highest, n)
		}
	}
	for n := highest + 1; ; n++ {
		if code := fmt.Sprintf("%s-%02d", prefix, n); g.holder(code, "") == nil {
			return code
		}
	}
}

// prefix is the letters that most of the area's codes begin with, the first in the
// alphabet among equals; those of its name when it has no project yet.
func (g *register) prefix(area editor.AreaID) string {
	times := map[string]int{}
	best := ""
	for i := range g.list {
		head, n := splitCode(g.list[i].Code)
		if g.list[i].Area != area || n == 0 || head == "" {
			continue
		}
		times[head]++
		if t := times[head]; t > times[best] || t == times[best] && head < best {
			best = head
		}
	}
	if best != "" {
		return best
	}
	return g.initials(area)
}

// initials are the first letters of the area's English name, without small words.
func (g *register) initials(area editor.AreaID) string {
	out := ""
	if a := g.pub.Area(area); a != nil {
		for _, w := range strings.Fields(strings.ReplaceAll(a.Titles.Any(editor.English), "-", " ")) {
			switch w = strings.ToUpper(w); w {
			case "AND", "OF", "THE", "И", "ВА":
			default:
				out += string([]rune(w)[:1])
			}
		}
	}
	if out == "" {
		return "P"
	}
	return out
}

// splitCode takes "LM-07" apart; n is 0 for a code of another form.
func splitCode(code string) (head string, n int) {
	i := strings.LastIndexByte(code, '-')
	if i < 0 {
		return code, 0
	}
	return code[:i], number(code[i+1:])
}
