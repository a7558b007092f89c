package main

import (
	"bytes"
	"context"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"twofold/editor"
)

// need skips a test that a program is missing for, but not where everything is checked.
func need(t *testing.T, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			if os.Getenv("CI") != "" {
				t.Fatalf("%s is missing: make setup-test installs it", p)
			}
			t.Skipf("%s is missing: make setup-test installs it", p)
		}
	}
}

// do runs a command in this process and gives its standard output.
func do(t *testing.T, args ...string) string {
	t.Helper()
	var out, err bytes.Buffer
	if code := run(t.Context(), args, &out, &err); code != exitDone {
		t.Fatalf("twofold %s: %d: %s", strings.Join(args, " "), code, err.String())
	}
	return out.String()
}

// TestNoWordIsLost prints the sample and looks for every word of its stories and briefs
// in what another program reads out of the PDF.
func TestNoWordIsLost(t *testing.T) {
	need(t, "pdftotext")
	dir := t.TempDir()
	file := filepath.Join(dir, "sample.twofold")
	do(t, "sample", file)
	do(t, "export", file, "--issue", "7", "--for", "screen", "--out", dir)
	for _, l := range []editor.Lang{editor.English, editor.Russian} {
		t.Run(string(l), func(t *testing.T) {
			printed := extracted(t, filepath.Join(dir, "sample-7-"+string(l)+"-screen.pdf"))
			for _, text := range sayings(t, file, l) {
				if pieces, lost := pieces(printed, text); lost != "" || pieces > 3 {
					t.Errorf("in %d pieces, lost %q:\n%s", pieces, lost, text)
				}
			}
		})
	}
}

// extracted is the text of a PDF as words with single spaces, with words that a line
// divides put together again.
func extracted(t *testing.T, path string) string {
	t.Helper()
	out, err := exec.Command("pdftotext", "-raw", "-enc", "UTF-8", path, "-").Output()
	if err != nil {
		t.Fatal(err)
	}
	s := strings.ReplaceAll(string(out), "\u00ad\n", "")
	s = regexp.MustCompile(`(\pL-)\n(\pL)`).ReplaceAllString(s, "$1$2")
	return " " + strings.Join(strings.Fields(s), " ") + " "
}

// sayings is the text of every block of the newest issue in language l.
func sayings(t *testing.T, file string, l editor.Lang) []string {
	t.Helper()
	c := &call{ctx: context.Background()}
	d, err := c.open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	is, err := c.newest(d)
	if err != nil {
		t.Fatal(err)
	}
	m, err := d.Material(c.ctx, is)
	if err != nil {
		t.Fatal(err)
	}
	ed, _ := editor.Assemble(m, is, l)
	var out []string
	say := func(b *editor.Block) {
		if words := strings.Fields(b.Text()); len(words) > 0 && !b.Optional {
			out = append(out, strings.Join(words, " "))
		}
	}
	for _, a := range ed.Articles() {
		say(&a.Headline)
		if a.Standfirst != nil {
			say(a.Standfirst)
		}
		for i := range a.Body {
			say(&a.Body[i])
		}
	}
	for _, g := range ed.Briefs() {
		for i := range g.Briefs {
			say(&g.Briefs[i].Body)
		}
	}
	return out
}

// pieces counts in how many pieces a text stands in what was printed (columns and pages
// divide it), and gives the word that does not stand there at all.
func pieces(printed, text string) (n int, lost string) {
	words := strings.Fields(text)
	for len(words) > 0 {
		k := len(words)
		for k > 0 && !strings.Contains(printed, " "+strings.Join(words[:k], " ")+" ") {
			k--
		}
		if k == 0 {
			return n, words[0]
		}
		words = words[k:]
		n++
	}
	return n, ""
}
