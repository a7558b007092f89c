package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"twofold/editor"
)

// known are acronyms that every reader knows.
var known = set("UN USA US UK EU UAE HIV AIDS TB TV SMS GPS PDF CD DVD IT ID FAQ NGO NGOS VIP OK CEO " +
	"USD EUR TJS RUB GBP UNICEF UNESCO NATO COVID SIM IOM " +
	"ООН США СНГ ЕС ВИЧ СПИД ТВ СМИ ЗАГС ГАИ ИТ НПО РФ РТ МВД ВОЗ МИД ОБСЕ ЮНИСЕФ ЮНЕСКО " +
	"КОВИД МОМ СССР")

// acronyms finds an acronym that is not explained where it first stands: neither does it
// stand in brackets after its words, nor do they in brackets after it.
func acronyms(lk *look) {
	seen := map[string]bool{}
	for _, w := range split(lk.ownNames()) {
		seen[w.text] = true
	}
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		if loud(b.Text()) {
			continue
		}
		for _, w := range split(b.Text()) {
			if !acronym(w.text) || seen[w.text] || part(b.Text(), w) {
				continue
			}
			seen[w.text] = true
			if !explained(b.Text(), w) && b.Kind != editor.Headline {
				lk.sayAcronym(b, w)
			} else if b.Kind == editor.Headline {
				delete(seen, w.text) // the text explains it
			}
		}
	}
}

// ownNames are the names of the publication, its donors and areas, which explain
// themselves.
func (lk *look) ownNames() string {
	p := lk.Publication
	out := []string{p.Names.In(lk.lang), p.Taglines.In(lk.lang), p.Statement.In(lk.lang)}
	for _, d := range p.Donors {
		out = append(out, d.Name)
	}
	for _, a := range p.Areas {
		out = append(out, a.Titles.In(lk.lang))
	}
	return strings.Join(out, " ")
}

// acronym says whether a word is two to seven capitals that readers may not know.
func acronym(s string) bool {
	n := 0
	for _, r := range s {
		if !unicode.IsUpper(r) {
			return false
		}
		n++
	}
	return n >= 2 && n <= 7 && !known[s] && strings.Trim(s, "IVXLCM") != ""
}

// part says whether a word is part of a code, as LM in LM-07.
func part(text string, w piece) bool {
	before, _ := utf8.DecodeLastRuneInString(text[:w.from])
	after, _ := utf8.DecodeRuneInString(text[w.to:])
	return hyphen(before) || hyphen(after) || unicode.IsDigit(before) || unicode.IsDigit(after) ||
		after == '@' || before == '@' || after == '.' && letterAt(text[w.to+1:]) ||
		before == '.' || before == '/'
}

// loud says whether a whole text is in capitals.
func loud(text string) bool { return text == strings.ToUpper(text) }

// explained says whether brackets stand around a word or after it.
func explained(text string, w piece) bool {
	return strings.HasSuffix(text[:w.from], "(") ||
		strings.HasPrefix(strings.TrimLeft(text[w.to:], " \u00a0"), "(")
}

func (lk *look) sayAcronym(b *editor.Block, w piece) {
	lk.tell(editor.Finding{
		Rule: "acronym", Severity: editor.Note, Waivable: true, Fix: "open-block",
		Block: b.ID, From: w.from, To: w.to, Words: w.text,
	}, say(
		fmt.Sprintf("%s: %s stands here for the first time and is not explained. Write it out.",
			lk.where(b, en), w.text),
		fmt.Sprintf("%s: сокращение %s встречается впервые и\u00a0не раскрыто. Напишите его полностью.",
			lk.where(b, ru), w.text),
		fmt.Sprintf("%s: ихтисораи %s бори аввал меояд ва шарҳ надорад. Пурра нависед.",
			lk.where(b, tg), w.text)))
}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}

func lower(s string) string { return strings.ToLower(s) }
