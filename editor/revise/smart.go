package revise

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"twofold/editor"
)

// polish looks at the sign that was just typed and makes it what a printer would set.
// That is a deed of its own, so that taking it back gives what was typed.
func (t *Text) polish(typed string) {
	at := t.sel.Caret
	before := t.Plain(at.Block)[:at.Offset-len(typed)]
	n, with := polished(before, typed, t.lang)
	if with == "" {
		return
	}
	t.deed(func() {
		from := at.Offset - len(typed) - n
		m := t.marksOf(Pos{at.Block, from}, at)
		t.splice(at.Block, from, at.Offset-from, m.spans(with))
		t.sel = At(Pos{at.Block, from + len(with)})
	})
}

// polished is what the sign that was typed after before becomes, together with the n bytes
// in front of it; "" when it stays what it is.
func polished(before, typed string, l editor.Lang) (n int, with string) {
	switch typed {
	case `"`:
		return 0, double(before, l)
	case "'":
		return 0, quoteSingle(before, l)
	case ".":
		if strings.HasSuffix(before, "..") && !strings.HasSuffix(before, "...") {
			return 2, "…"
		}
	case " ", "\u00a0":
		if n, with = dashed(before, l); with != "" {
			return n, with
		}
		return ranged(before, typed)
	case ",", ")", ";", ":":
		return ranged(before, typed)
	}
	return 0, ""
}

// ranged is two numbers that were typed with a hyphen between, as a range: two years, or
// two numbers of one or two digits, the second the larger.
func ranged(before, typed string) (n int, with string) {
	word := strings.TrimLeftFunc(before[strings.LastIndexFunc(before, outside)+1:], outside)
	from, to, ok := strings.Cut(word, "-")
	a, errA := strconv.Atoi(from)
	b, errB := strconv.Atoi(to)
	if !ok || errA != nil || errB != nil || a >= b || len(from) > len(to) {
		return 0, ""
	}
	if year := a >= 1500 && b < 2200; !year && len(to) > 2 {
		return 0, ""
	}
	return len(to) + 1, "–" + to + typed
}

// outside says whether a sign stands beside a range and not in it.
func outside(r rune) bool { return unicode.IsSpace(r) || r == '(' || r == utf8.RuneError }

// dashed is a hyphen between blanks, or at the begin of a Cyrillic paragraph, as a dash.
// The dash stays with the word before it.
func dashed(before string, l editor.Lang) (n int, with string) {
	text, hyphen := strings.CutSuffix(before, "-")
	text, twice := strings.CutSuffix(text, "-")
	if n = 1; twice {
		n = 2
	}
	switch {
	case !hyphen:
		return 0, ""
	case text == "" && l.Cyrillic():
		return n, "—\u00a0" // direct speech
	case !strings.HasSuffix(text, " ") && !strings.HasSuffix(text, "\u00a0"):
		return 0, ""
	}
	_, blank := utf8.DecodeLastRuneInString(text)
	if l.Cyrillic() {
		return blank + n, "\u00a0— "
	}
	return blank + n, "\u00a0– "
}

// double is a double quotation mark after before.
func double(before string, l editor.Lang) string {
	if !l.Cyrillic() {
		switch {
		case opens(before):
			return "“"
		case digitLast(before) && strings.Count(before, "“") <= strings.Count(before, "”"):
			return "" // inches
		}
		return "”"
	}
	inside := strings.Count(before, "«") > strings.Count(before, "»")
	deep := inside && strings.Count(before, "„") > strings.Count(before, "“")
	switch {
	case opens(before) && inside:
		return "„"
	case opens(before):
		return "«"
	case deep:
		return "“"
	}
	return "»"
}

// quoteSingle is a single quotation mark or an apostrophe after before.
func quoteSingle(before string, l editor.Lang) string {
	if opens(before) && !l.Cyrillic() {
		return "‘"
	}
	return "’"
}

// opens says whether a quotation mark after before is one that opens.
func opens(before string) bool {
	r, n := utf8.DecodeLastRuneInString(before)
	return n == 0 || unicode.IsSpace(r) || strings.ContainsRune("([{<«„“‘—–-/", r)
}

func digitLast(s string) bool {
	r, _ := utf8.DecodeLastRuneInString(s)
	return unicode.IsDigit(r)
}
