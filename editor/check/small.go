package check

import (
	"fmt"
	"regexp"

	"twofold/editor"
)

// smallNumber is a number below ten in front of what it counts.
var smallNumber = regexp.MustCompile(`(?:^|[ \x{a0}(])([1-9])[ \x{a0}]([a-z][a-z-]*)`)

// inWords are the numbers below ten.
var inWords = [...]string{"", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}

// measured are words that a number in figures stands before, or after.
var measured = set("km m cm mm kg g ha t l million billion thousand per percent kilometres metres hectares " +
	"tonnes litres degrees am pm a p to and or of")

// before are words that a number in figures follows.
var before = set("page pages issue number no step phase grade class type category chapter figure table " +
	"part article section line room level day week version group item option usd eur tjs rub")

// smallNumbers finds numbers below ten in figures, in English: they are written in words.
func smallNumbers(lk *look) {
	if lk.lang != editor.English {
		return
	}
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		text := b.Text()
		for _, m := range smallNumber.FindAllStringSubmatchIndex(text, -1) {
			digit, counted := text[m[2]:m[3]], text[m[4]:m[5]]
			list := split(text[:m[2]])
			if measured[counted] || len(list) > 0 && before[lower(list[len(list)-1].text)] {
				continue
			}
			word := inWords[digit[0]-'0']
			lk.tell(editor.Finding{
				Rule: "small-number", Severity: editor.Note, Waivable: true, Fix: "open-block",
				Block: b.ID, From: m[2], To: m[3], Words: text[m[2]:m[5]],
				Mend: &editor.Edit{Block: b.ID, From: m[2], To: m[3], Old: digit, New: word},
			}, say(
				fmt.Sprintf("%s: write %s for %s. Numbers below ten are words.", lk.where(b, en),
					quote(en, word), quote(en, digit+" "+counted)),
				fmt.Sprintf("%s: напишите %s вместо %s. В\u00a0английском тексте числа до десяти пишут "+
					"словами.",
					lk.where(b, ru), quote(ru, word), quote(ru, digit+" "+counted)),
				fmt.Sprintf("%s: ба ҷойи %s %s нависед. Дар матни англисӣ рақамҳои то даҳ бо калима навишта "+
					"мешаванд.", lk.where(b, tg), quote(tg, digit+" "+counted), quote(tg, word))))
		}
	}
}
