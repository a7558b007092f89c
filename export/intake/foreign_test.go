package intake_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/intake"
	"twofold/export/trial"
)

// known is a story as pandoc's Markdown has it, and its words as they must come in.
var known = []struct{ markdown, words string }{
	{"% A road in the hills\n% The press office\n% 5 May 2026\n", "A road in the hills The press office 5 May 2026"},
	{"*It was closed for three winters.*\n", "It was closed for three winters."},
	{"## Why it **matters**\n", "Why it matters"},
	{
		"The road is *12,500 metres* long, costs **USD 1.2 million** and is [described](https://example.org/a?b=1&c=2).\n",
		"The road is 12,500 metres long, costs USD 1.2 million and is described.",
	},
	{"> Water came at last.\n>\n> — a teacher\n", "Water came at last. — a teacher"},
	{"1. first\n2. second\n    - inner one\n    - inner two\n3. third\n", "first second inner one inner two third"},
	{"- «пункт» один\n- пункт — два\n", "«пункт» один пункт — два"},
	{"Дети снова ходят в школу.[^n] Ҷумҳурии Тоҷикистон, Ғарм, Қӯрғонтеппа.\n", "Дети снова ходят в школу. Ҷумҳурии Тоҷикистон, Ғарм, Қӯрғонтеппа."},
	{"[^n]: По данным школы, *2025 год*.\n", "По данным школы, 2025 год."},
	{"| place | metres |\n|-------|-------:|\n| Gharm | 7,000 |\n| Ғарм | 5 500 |\n", "place metres Gharm 7,000 Ғарм 5 500"},
	{"![The lake in May](lake.png)\n", "The lake in May"},
	{"Area m^2^, gas CO~2~, the end.\n", "Area m², gas CO₂, the end."},
}

// Documents that LibreOffice and pandoc write from a known text come in without a lost or
// an invented word.
func TestOtherProgramsLoseNoWord(t *testing.T) {
	dir := t.TempDir()
	var markdown strings.Builder
	var words []string
	for _, b := range known {
		markdown.WriteString(b.markdown + "\n")
		words = append(words, strings.Fields(b.words)...)
	}
	source := filepath.Join(dir, "story.md")
	must(t, os.WriteFile(source, []byte(markdown.String()), 0o600))
	must(t, os.WriteFile(filepath.Join(dir, "lake.png"), drawn(t), 0o600))

	for _, ending := range []string{"docx", "odt", "html"} {
		run(t, dir, "pandoc", "--standalone", source, "-o", filepath.Join(dir, "pandoc."+ending))
	}
	office(t, dir, "docx", filepath.Join(dir, "pandoc.odt"))
	office(t, dir, "odt", filepath.Join(dir, "pandoc.docx"))
	office(t, dir, "html", filepath.Join(dir, "pandoc.docx"))
	for _, file := range []string{
		"pandoc.docx", "pandoc.odt", "pandoc.html", "office/pandoc.docx", "office/pandoc.odt", "office/pandoc.html",
	} {
		t.Run(file, func(t *testing.T) { sameWords(t, filepath.Join(dir, file), words) })
	}
}

// office has LibreOffice write a document in another format.
func office(t *testing.T, dir, ending, from string) {
	t.Helper()
	run(t, dir, "soffice", "-env:UserInstallation=file://"+filepath.Join(dir, "profile"), "--headless",
		"--convert-to", ending, "--outdir", filepath.Join(dir, "office"), from)
}

// run runs another program; where it is missing the test is skipped, but not in CI.
func run(t *testing.T, dir, program string, args ...string) {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("%s is needed: see tools/setup.sh", program)
		}
		t.Skipf("%s is not installed: what other programs write is not looked at", program)
	}
	cmd := exec.Command(program, args...)
	cmd.Dir = dir
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%s: %v\n%s", program, err, out)
	}
}

// added are the signs that the import adds: marks of footnotes, lines between cells.
var added = regexp.MustCompile(`\[\d+\]|\|`)

func sameWords(t *testing.T, file string, want []string) {
	t.Helper()
	s, err := intake.Read(file, trial.Counter())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	trial.Sound(t, s.Piece)
	text := []string{s.When, s.Byline}
	for i := range s.Blocks {
		b := &s.Blocks[i]
		text = append(text, b.Text())
		if b.Kind == editor.Quote && b.Speaker != "" {
			text = append(text, "— "+b.Speaker)
		}
	}
	got := strings.Fields(added.ReplaceAllString(strings.Join(text, " "), " "))
	lost, invented := difference(want, got), difference(got, want)
	if len(lost)+len(invented) > 0 {
		t.Errorf("lost %q, invented %q in\n%s", lost, invented, trial.Told(s.Piece))
	}
}

// difference lists the words of a that b has fewer of.
func difference(a, b []string) []string {
	left := map[string]int{}
	for _, w := range b {
		left[w]++
	}
	var out []string
	for _, w := range a {
		if left[w]--; left[w] < 0 {
			out = append(out, w)
		}
	}
	slices.Sort(out)
	return out
}
