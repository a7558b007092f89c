package spell

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is a word of a text, in bytes: text[From:To].
type Word struct{ From, To int }

// Words finds the words of a text that can be right or wrong, from left to right. The
// parts of a compound with a hyphen are words by themselves. Addresses of pages and of
// letters, names of files, tags and numbers are passed; of words with figures only
// English ordinals are given: "21st", not "2-й" or "B52".
func Words(text string) iter.Seq[Word] {
	return func(yield func(Word) bool) {
		for at := 0; at < len(text); {
			chunk := nextChunk(text, at)
			if !address(text[chunk.From:chunk.To]) && !wordsOf(text, chunk, yield) {
				return
			}
			at = chunk.To
		}
	}
}

// nextChunk is what stands between spaces, from at on.
func nextChunk(text string, at int) Word {
	space := func(r rune) bool { return unicode.IsSpace(r) || r == '\u200b' }
	begin := strings.IndexFunc(text[at:], func(r rune) bool { return !space(r) })
	if begin < 0 {
		return Word{len(text), len(text)}
	}
	begin += at
	if n := strings.IndexFunc(text[begin:], space); n >= 0 {
		return Word{begin, begin + n}
	}
	return Word{begin, len(text)}
}

// wordsOf gives the words of a chunk, unless it is told to stop.
func wordsOf(text string, chunk Word, yield func(Word) bool) bool {
	before := Word{} // the run of letters and figures before
	for at := chunk.From; at < chunk.To; {
		r, n := utf8.DecodeRuneInString(text[at:])
		if !inWord(r) {
			at += n
			continue
		}
		run := Word{at, runEnd(text[:chunk.To], at)}
		if checkable(text, before, run) && !yield(run) {
			return false
		}
		before, at = run, run.To
	}
	return true
}

// runEnd is where the word that begins at ends: an apostrophe belongs to it between letters.
func runEnd(text string, at int) int {
	end := at
	for i, r := range text[at:] {
		switch {
		case inWord(r):
			end = at + i + utf8.RuneLen(r)
		case hidden(r) || apostrophe(r) && end == at+i:
		default:
			return end
		}
	}
	return end
}

func inWord(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r))
}

func apostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' }

// hidden says whether r is a sign within a word that nobody sees.
func hidden(r rune) bool { return r == '\u00ad' || r == '\u2060' || r == '\u200d' }

// checkable says whether a run of letters and figures is a word to look up. What follows
// figures and a hyphen may be their ending: "20-ти".
func checkable(text string, before, run Word) bool {
	w := text[run.From:run.To]
	if strings.IndexFunc(w, unicode.IsDigit) >= 0 {
		return ordinal(w)
	}
	if before.To == 0 || utf8.RuneCountInString(w) > 3 {
		return true
	}
	last, _ := utf8.DecodeLastRuneInString(text[:before.To])
	return !unicode.IsDigit(last) || !hyphen(text[before.To:run.From])
}

func hyphen(s string) bool { return s == "-" || s == "\u2011" || s == "\u2010" }

// ordinal says whether w is figures and two small letters that make an English ordinal, a
// right one or not.
func ordinal(w string) bool {
	switch strings.TrimLeft(w, "0123456789") {
	case "st", "nd", "rd", "th":
		return true
	}
	return false
}

// address says whether a chunk is an address on the net or of letters, a path, the name
// of a file, a tag or somebody's account.
func address(chunk string) bool {
	chunk = strings.TrimFunc(chunk, func(r rune) bool {
		return unicode.IsPunct(r) && !strings.ContainsRune("@#/\\", r)
	})
	if strings.ContainsAny(chunk, "@\\_") || strings.Contains(chunk, "://") {
		return true
	}
	if len(chunk) > 1 && (chunk[0] == '#' || chunk[0] == '/') {
		return true
	}
	return domain(chunk)
}

// domain says whether a chunk has a full stop between two letters as names of hosts and
// of files have it: not where a space was forgotten after a sentence.
func domain(chunk string) bool {
	for i := 1; i+1 < len(chunk); i++ {
		if chunk[i] == '.' && latin(chunk[i-1]) && chunk[i+1] >= 'a' && chunk[i+1] <= 'z' {
			return true
		}
	}
	return false
}

func latin(b byte) bool {
	return 'a' <= b && b <= 'z' || 'A' <= b && b <= 'Z' || '0' <= b && b <= '9'
}
