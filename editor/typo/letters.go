package typo

import (
	"strings"
	"unicode"

	"twofold/editor"
)

// lookAlikes are the letters that look the same in both scripts, Latin and Cyrillic by
// turns.
const lookAlikes = "aаcсeеoоpрxхyуAАBВCСEЕHНKКMМOОPРTТXХYУ"

var toCyrillic, toLatin = pairs()

func pairs() (map[rune]rune, map[rune]rune) {
	cyrillic, latin := map[rune]rune{}, map[rune]rune{}
	list := []rune(lookAlikes)
	for i := 0; i < len(list); i += 2 {
		cyrillic[list[i]], latin[list[i+1]] = list[i+1], list[i]
	}
	return cyrillic, latin
}

// oneScript writes a word of both scripts in the one that it is meant to be in, where all
// of its odd letters have a likeness there.
func oneScript(p *passage) {
	p.each(word, func(i int) {
		s := p.at(i).text
		asCyrillic, latin, latinLeft := swap(s, unicode.Latin, toCyrillic)
		asLatin, cyrillic, cyrillicLeft := swap(s, unicode.Cyrillic, toLatin)
		switch {
		case !latin || !cyrillic || latinLeft && cyrillicLeft:
		case latinLeft || !cyrillicLeft && !p.lang.Cyrillic():
			p.put(i, i+1, asLatin)
		default:
			p.put(i, i+1, asCyrillic)
		}
	})
}

// swap writes the letters of one script by their likenesses. It says whether there are
// such letters, and whether one is left that has no likeness.
func swap(s string, script *unicode.RangeTable, likeness map[rune]rune) (out string, some, left bool) {
	out = strings.Map(func(r rune) rune {
		if !unicode.Is(script, r) {
			return r
		}
		some = true
		if like, ok := likeness[r]; ok {
			return like
		}
		left = true
		return r
	}, s)
	return out, some, left
}

// tajikLetters writes the letters of the Tajik alphabet for those that other languages and
// old typefaces put in their places.
func tajikLetters(p *passage) {
	p.each(word, func(i int) {
		p.put(i, i+1, tajik.Replace(p.at(i).text))
	})
}

// The typefaces before Unicode had the Tajik letters in the places of Macedonian,
// Ukrainian and Belarusian ones; Kazakh, Khakas and Azerbaijani letters look much alike.
var tajik = strings.NewReplacer(
	"и\u0304", "ӣ", "И\u0304", "Ӣ", "у\u0304", "ӯ", "У\u0304", "Ӯ",
	"һ", "ҳ", "Һ", "Ҳ", "ӱ", "ӯ", "Ӱ", "Ӯ", "ӥ", "ӣ", "Ӥ", "Ӣ", "ҹ", "ҷ", "Ҹ", "Ҷ",
	"ҝ", "қ", "Ҝ", "Қ", "ҕ", "ғ", "Ҕ", "Ғ",
	"ѓ", "ғ", "Ѓ", "Ғ", "ї", "ӣ", "Ї", "Ӣ", "ќ", "қ", "Ќ", "Қ",
	"ў", "ӯ", "Ў", "Ӯ", "њ", "ҳ", "Њ", "Ҳ", "љ", "ҷ", "Љ", "Ҷ",
)

// ize writes -ize where -ise may stand, as the United Nations do.
func ize(p *passage) { p.respell('z', func(low string) int { return endingAt(low, "is") }) }

// ise writes -ise where -ize may stand. A name that is spelt so stays.
func ise(p *passage) { p.respell('s', func(low string) int { return endingAt(low, "iz") }) }

// yse writes -yse, which has no z in any house.
func yse(p *passage) { p.respell('s', yseAt) }

// respell writes a letter into every word where at says so, by its place; -1 for nowhere.
func (p *passage) respell(letter byte, at func(low string) int) {
	p.each(word, func(i int) {
		s := p.at(i).text
		low := strings.ToLower(s)
		k := at(low)
		if k < 0 || len(low) != len(s) || p.lang != editor.English || p.at(i).held || p.official(i) {
			return
		}
		as := letter
		if s[k] >= 'A' && s[k] <= 'Z' {
			as -= 'a' - 'A'
		}
		p.put(i, i+1, s[:k]+string(as)+s[k+1:])
	})
}

// official says whether the word i belongs to a name that is spelt as its bearers do:
// "Organisation for Economic …", "World Health Organization".
func (p *passage) official(i int) bool {
	return p.is(i, "Organisation") && (p.is(i+2, "for") && p.is(i+4, "Economic", "the") || p.is(i+2, "of")) ||
		p.is(i, "Organization", "Organizations") && (p.capital(i-2) || p.is(i+2, "for", "of"))
}

// endingAt is where a word of the list has the last letter of is or iz before its ending,
// or -1.
func endingAt(low, iz string) int {
	for _, ending := range izeEnds {
		stem, ok := strings.CutSuffix(low, iz+ending)
		if !ok {
			continue
		}
		for _, prefix := range izePrefixes {
			if rest, ok := strings.CutPrefix(stem, prefix); ok && izeStems[rest] {
				return len(stem) + 1
			}
		}
	}
	return -1
}

func yseAt(low string) int {
	for _, stem := range yseStems {
		if strings.HasPrefix(low, stem+"z") {
			return len(stem)
		}
	}
	return -1
}

var (
	izeEnds     = strings.Fields("e es ed er ers ing ation ations ational able ably")
	izePrefixes = []string{"", "re", "de", "dis", "un", "mis", "over", "under", "pre"}
	izeStems    = words("organ recogn real emphas priorit summar mobil stabil standard central " +
		"decentral util minim maxim optim final formal legal legitim modern national neutral normal " +
		"penal popular privat rational regular sensit social special subsid symbol sympath urban visual " +
		"harmon jeopard institutional industrial hospital global general familiar equal econom digit " +
		"digital criminal critic character categor capital author apolog civil computer commercial " +
		"contextual crystal custom dramat energ fertil glamor global ideal immun individual internal " +
		"international item liberal local marginal material maxim mechan memor monopol motor personal " +
		"polar politic pressur public random reconcil revital revolution scrutin serial steril stigmat " +
		"synchron synthes system terror theor traumat trivial vandal vapor verbal victim weapon winter " +
		"operational monet patron agon antagon colon demoral democrat demonstr empath fictional")
	yseStems = strings.Fields("analy paraly cataly dialy hydroly")
)
