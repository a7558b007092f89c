package shell

import (
	"fmt"
	"testing"
)

// marked writes a text with what fits in brackets.
func markedText(text string, marks [][2]int) string {
	for i := len(marks) - 1; i >= 0; i-- {
		m := marks[i]
		text = text[:m[0]] + "[" + text[m[0]:m[1]] + "]" + text[m[1]:]
	}
	return text
}

func TestWhatFits(t *testing.T) {
	kinds := []string{"start", "word", "part", "initials", "letters", "none"}
	for _, c := range []struct{ typed, text, want, kind string }{
		{"bud", "Budgets at home", "[Bud]gets at home", "start"},
		{"bud", "Show page budget", "Show page [bud]get", "word"},
		{"BUD", "Promoting Household Budgeting", "Promoting Household [Bud]geting", "word"},
		{"get", "Show page budget", "Show page bud[get]", "part"},
		{"round kul", "Kulob Roundtable", "[Kul]ob [Round]table", "word"},
		{"spb", "Show page budget", "[S]how [p]age [b]udget", "initials"},
		{"shpa", "Show page budget", "[Sh]ow [pa]ge budget", "initials"},
		{"bud", "Rebuild web pages", "Re[bu]il[d] web pages", "letters"},
		{"bud", "Border guards", "[B]order g[u]ar[d]s", "letters"},
		{"migra", "Labour migration", "Labour [migra]tion", "word"},
		{"ьшпкф", "Labour migration", "Labour [migra]tion", "word"},
		{"rheuksq", "Круглый стол", "[Круглый] стол", "start"},
		{"ещё", "Еще раз", "[Еще] раз", "start"},
		{"еще", "Ещё раз", "[Ещё] раз", "start"},
		{"ӯҳда", "Ӯҳдадорӣ", "[Ӯҳда]дорӣ", "start"},
		{"zebra", "Kulob Roundtable", "Kulob Roundtable", "none"},
		{"abe", "Kulob Roundtable begins", "Kulob Roundt[ab]l[e] begins", "letters"},
		{"kb", "Kulob Roundtable of all the families begins", "[K]ulo[b] Roundtable of all the families begins", "letters"},
		{"ks", "Kulob, a roundtable of all the families and officials", "Kulob, a roundtable of all the families and officials", "none"},
		{"", "Anything", "Anything", "start"},
	} {
		t.Run(fmt.Sprint(c.typed, " in ", c.text), func(t *testing.T) {
			f := foldText(c.text)
			fit, at := seek(c.typed).in(f)
			if got := markedText(c.text, f.ranges(at)); got != c.want || kinds[fit] != c.kind {
				t.Errorf("%s, %s; want %s, %s", got, kinds[fit], c.want, c.kind)
			}
		})
	}
}
