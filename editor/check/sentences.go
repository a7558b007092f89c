package check

import (
	"fmt"
	"strings"

	"twofold/editor"
	"twofold/editor/segment"
)

// Words that a sentence may have before it is too long to be read at one go. Plain
// language asks for 20 on average; one sentence may well have twice as many.
const (
	longEnglish  = 45
	longCyrillic = 40
)

// sentences finds those that are too long or begin with a figure.
func sentences(lk *look) {
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		at := 0
		for n, s := range segment.Split(b.Text(), lk.lang) {
			words := strings.TrimSpace(s)
			from := at + strings.Index(s, words)
			at += len(s)
			f := editor.Finding{
				Severity: editor.Note, Waivable: true, Fix: "open-block",
				Block: b.ID, From: from, To: from + len(words), Words: words,
			}
			lk.longSentence(b, f)
			if n > 0 || prose(b.Kind) {
				lk.figureFirst(b, f)
			}
		}
	}
}

// prose says whether a kind of block begins with a whole sentence.
func prose(k editor.Kind) bool {
	return k == editor.Standfirst || k == editor.Paragraph || k == editor.Quote
}

func (lk *look) longSentence(b *editor.Block, f editor.Finding) {
	most := longEnglish
	if lk.lang.Cyrillic() {
		most = longCyrillic
	}
	n := len(strings.Fields(f.Words))
	if n <= most {
		return
	}
	f.Rule = "long-sentence"
	lk.tell(f, say(
		fmt.Sprintf("%s: a sentence of %d words, %s. Make two of it.",
			lk.where(b, en), n, quote(en, f.Words)),
		fmt.Sprintf("%s: предложение из %d %s: %s. Разделите его.", lk.where(b, ru), n,
			editor.Plural(ru, n, "слова", "слов", "слов"), quote(ru, f.Words)),
		fmt.Sprintf("%s: ҷумлаи %d-калимагӣ, %s. Онро ду ҷумла кунед.",
			lk.where(b, tg), n, quote(tg, f.Words))))
}

func (lk *look) figureFirst(b *editor.Block, f editor.Finding) {
	first := strings.TrimLeft(f.Words, "“”«„\"‘'(")
	if first == "" || !digit(rune(first[0])) {
		return
	}
	f.Rule, f.To = "figure-first", f.To-len(first)+len(strings.TrimRight(head(first), ".,;:"))
	lk.tell(f, say(
		fmt.Sprintf("%s: a sentence begins with a figure, %s. Write it in words, or begin otherwise.",
			lk.where(b, en), quote(en, head(first))),
		fmt.Sprintf("%s: предложение начинается с\u00a0числа %s. Напишите его словами или начните иначе.",
			lk.where(b, ru), quote(ru, head(first))),
		fmt.Sprintf("%s: ҷумла аз рақам сар мешавад: %s. Онро бо калима нависед ё аз калимаи дигар сар "+
			"кунед.",
			lk.where(b, tg), quote(tg, head(first)))))
}

// head is the first word of a text.
func head(text string) string { return strings.Fields(text)[0] }
