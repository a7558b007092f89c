package spell_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/spell"
)

// agreement is the share of words about which hunspell must say the same.
const agreement = 0.9999

func TestAgreesWithHunspell(t *testing.T) {
	if _, err := exec.LookPath("hunspell"); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatal("hunspell is not installed, and CI compares with it: see tools/setup.sh")
		}
		t.Skip("hunspell is not installed: what words are right is not compared with it")
	}
	cases := []struct {
		lang editor.Lang
		name string
		step int
	}{{editor.English, "en-GB", 8}, {editor.Russian, "ru", 47}}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			d := open(t, c.lang)
			words := generated(d, c.step)
			wrong := hunspell(t, c.name, words)
			differing := 0
			for _, w := range words {
				if d.Knows(w) == wrong[w] {
					differing++
					if differing <= 20 {
						t.Logf("%q: hunspell says right: %v", w, !wrong[w])
					}
				}
			}
			t.Logf("%d words, %d of them wrong: different about %d", len(words), len(wrong), differing)
			if float64(differing) > (1-agreement)*float64(len(words)) || len(wrong) < len(words)/10 {
				t.Errorf("too many differences")
			}
		})
	}
}

// generated lists every step-th form of all words, each also mistyped and in capitals.
func generated(d *spell.Dictionary, step int) []string {
	var out []string
	n := 0
	d.EachForm(func(w string) {
		n++
		if n%step == 0 {
			out = append(append(out, w), damaged(w, n)...)
		}
	})
	slices.Sort(out)
	return slices.Compact(out)
}

// damaged is the word with a letter left out, doubled, and two exchanged, at a place that
// depends on n; and with other capitals.
func damaged(w string, n int) []string {
	out := []string{strings.ToUpper(w), spell.Capital(strings.ToLower(w)), strings.ToLower(w)}
	r := []rune(w)
	if len(r) < 3 {
		return out
	}
	k := 1 + n%(len(r)-2)
	without := string(r[:k]) + string(r[k+1:])
	twice := string(r[:k]) + string(r[k]) + string(r[k:])
	r[k], r[k-1] = r[k-1], r[k]
	return append(out, without, twice, string(r), strings.ToUpper(without), spell.Capital(twice))
}

// hunspell says which of the words are wrong.
func hunspell(t *testing.T, name string, words []string) map[string]bool {
	t.Helper()
	dir := t.TempDir()
	for _, kind := range []string{".aff", ".dic"} {
		text := unpacked(t, name+kind)
		if kind == ".aff" { // the program cuts lines into words: not at an apostrophe
			text = append(bytes.Replace(text, []byte("\nWORDCHARS"), []byte("\n#"), 1), "WORDCHARS 0123456789'\n"...)
		}
		must(t, os.WriteFile(filepath.Join(dir, name+kind), text, 0o600))
	}
	list := filepath.Join(dir, "words.txt")
	must(t, os.WriteFile(list, []byte(strings.Join(words, "\n")+"\n"), 0o600))
	cmd := exec.Command("hunspell", "-i", "UTF-8", "-d", filepath.Join(dir, name), "-l", list)
	out, err := cmd.Output()
	must(t, err)
	wrong := map[string]bool{}
	for w := range strings.FieldsSeq(string(out)) {
		wrong[w] = true
	}
	return wrong
}

func unpacked(t *testing.T, name string) []byte {
	t.Helper()
	packed, err := os.ReadFile(filepath.Join("data", name+".gz"))
	must(t, err)
	r, err := gzip.NewReader(bytes.NewReader(packed))
	must(t, err)
	out, err := io.ReadAll(r)
	must(t, err)
	return out
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// opened keeps the dictionaries of all tests.
var opened spell.Shelf

func open(t testing.TB, l editor.Lang) *spell.Dictionary {
	t.Helper()
	d, err := opened.Dictionary(l)
	must(t, err)
	return d
}
