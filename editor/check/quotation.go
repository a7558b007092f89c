package check

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"twofold/editor"
	"twofold/editor/typo"
)

// quotation finds quotation marks without a partner. One that opens a paragraph may be
// taken up by the next.
func quotation(lk *look) {
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		text := b.Text()
		at := typo.OpenQuote(text, lk.lang)
		if at < 0 || at == 0 && lk.quotedOn(i+1) {
			continue
		}
		_, n := utf8.DecodeRuneInString(text[at:])
		lk.tell(editor.Finding{
			Rule: "open-quote", Severity: editor.Warning, Waivable: true, Fix: "open-block",
			Block: b.ID, From: at, To: at + n, Words: around(text, at, at+n),
		}, say(
			fmt.Sprintf("%s: a quotation mark has no partner. Add it, or take this one out.",
				lk.where(b, en)),
			fmt.Sprintf("%s: у\u00a0кавычки нет пары. Поставьте её или уберите эту.", lk.where(b, ru)),
			fmt.Sprintf("%s: нохунак ҷуфт надорад. Онро гузоред ё инашро бардоред.", lk.where(b, tg))))
	}
}

// quotedOn says whether block i begins with a quotation mark, too.
func (lk *look) quotedOn(i int) bool {
	if i >= len(lk.version.Blocks) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(lk.version.Blocks[i].Text())
	return strings.ContainsRune("\"“«„", r)
}

// around is what stands from from to to, with the words that it is part of.
func around(text string, from, to int) string {
	if at := strings.LastIndexByte(text[:from], ' '); at >= 0 {
		from = at + 1
	} else {
		from = 0
	}
	if at := strings.IndexByte(text[to:], ' '); at >= 0 {
		return text[from : to+at]
	}
	return text[from:]
}
