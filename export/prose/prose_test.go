package prose_test

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"twofold/editor"
	"twofold/export/prose"
	"twofold/export/trial"
)

func TestMarkdown(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{
			"headline, standfirst, text", "# A road\n\n*It was closed.*\n\nIt is open\nagain.\n",
			[]string{"headline: A road", "standfirst: It was closed.", "paragraph: It is open again."},
		},
		{
			"later headings are subheads", "# A\n\nx\n\n## B\n\ny\n\n# C",
			[]string{"headline: A", "paragraph: x", "subhead: B", "paragraph: y", "subhead: C"},
		},
		{
			"text before the headline follows it", "first\n\n# A",
			[]string{"headline: A", "paragraph: first"},
		},
		{
			"formatting", "# A\n\na **b** *c* ***d*** [e *f*](https://g.example/?a=1&amp;b=2) `h  i`",
			[]string{"headline: A", "paragraph: a *b* /c/ /*d*/ [e ](https://g.example/?a=1&b=2)" +
				"[/f/](https://g.example/?a=1&b=2) h i"},
		},
		{
			"escapes are resolved once", `\*no\* &amp;lt; \&amp; &copy; a\b`,
			[]string{`paragraph: *no* &lt; &amp; © a\b`},
		},
		{
			"lists", "- one\n- two\n  - inner\n\n3. three\n4. four\n\n   more",
			[]string{
				"bullet: one", "bullet: two", "bullet: inner", "numbered: three",
				"numbered: four", "paragraph: more", "an item of a list inside a list: inner",
				"an item that had another number: three (2)",
			},
		},
		{
			"a quotation with its speaker", "> Water came.\n>\n> — a teacher",
			[]string{"quote: Water came. (a teacher)"},
		},
		{"a quotation without", "> One.\n>\n> Two.", []string{"quote: One.", "quote: Two."}},
		{"forced line breaks", "a  \nb\\\nc<br>d", []string{"paragraph: a|b|c|d"}},
		{
			"pictures stand by themselves", "# A\n\nx ![a lake](p/lake.jpg \"The lake\") y",
			[]string{
				"headline: A", "paragraph: x y", "picture: The lake",
				`shows p/lake.jpg "a lake" on line 3`,
			},
		},
		{"code keeps its words", "```\na b\nc\n```", []string{"paragraph: a b|c"}},
		{
			"what has no place is named", "# A\n\n---\n\n<div>x</div>\n\na <u>b</u>",
			[]string{
				"headline: A", "paragraph: a b", "line 3: a rule",
				"line 5: HTML: <div>x</div>", "line 7: HTML: <u>", "line 7: HTML: </u>",
			},
		},
		{
			"tables are paragraphs", "# A\n\n| a | *b* |\n|---|---|\n| 1 | |",
			[]string{"headline: A", "paragraph: a | /b/", "paragraph: 1", "line 3: a table, its rows are paragraphs now"},
		},
		{
			"footnotes stand at the end", "# A\n\n[^z]: Not called.\n[^x]: Two\n    words.\n\na[^y] b[^x]\n\n[^y]: One.",
			[]string{
				"headline: A", "paragraph: a[1] b[2]", "paragraph: [1] One.", "paragraph: [2] Two words.",
				"paragraph: Not called.", "a footnote, it stands at the end: One. (2)",
			},
		},
		{
			"links that lead nowhere", "# A\n\n[b](#c) [d](e.md) [f](javascript:g)",
			[]string{"headline: A", "paragraph: b d f", "a link that leads nowhere outside the file: #c (3)"},
		},
		{
			"autolinks", "<https://a.example> <b@c.example>",
			[]string{"paragraph: [https://a.example](https://a.example) [b@c.example](mailto:b@c.example)"},
		},
		{
			"front matter", "---\ntitle: \"A road\"\nplace: Khorog\ntags: x\n---\n\n# A road\n\ntext\n\n---\n",
			[]string{
				"headline: A road", "paragraph: text", "place: Khorog", "line 4: a line at the head: “tags: x”",
				"line 11: a rule",
			},
		},
		{
			"Russian", "# Дорога\n\n«Вода»\u00a0— это **жизнь**.",
			[]string{"headline: Дорога", "paragraph: «Вода»\u00a0— это *жизнь*."},
		},
		{"nothing", "", nil},
		{
			"only front matter that does not end", "---\na: b",
			[]string{"paragraph: a: b", "line 1: a rule"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := prose.Markdown([]byte(c.in), trial.Counter())
			trial.Expect(t, p, err, c.want...)
		})
	}
}

func TestPlain(t *testing.T) {
	long := strings.Repeat("word ", 30)
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{
			"broken lines are joined", "A road\r\n\r\nIt is\r\nopen.\r\n\r\nAgain.",
			[]string{"headline: A road", "paragraph: It is open.", "paragraph: Again."},
		},
		{
			"long lines are paragraphs", "A\n" + long + "\nb",
			[]string{"headline: A", "paragraph: " + strings.TrimSpace(long), "paragraph: b"},
		},
		{
			"lists", "A\n\n- one\n  more\n• two\n1. three\n2) four",
			[]string{"headline: A", "bullet: one more", "bullet: two", "numbered: three", "numbered: four"},
		},
		{"a dash inside is no list", "A\n\nx\n-y", []string{"headline: A", "paragraph: x -y"}},
		{"spaces", "  A\t b\u00a0c  ", []string{"headline: A b\u00a0c"}},
		{"UTF-16", "\xff\xfeA\x00\n\x00b\x00", []string{"headline: A", "paragraph: b"}},
		{"a mark at the head", "\xef\xbb\xbfA", []string{"headline: A"}},
		{"soft hyphens go", "at\u00adtempt", []string{"headline: attempt"}},
		{"nothing", "\n \n", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := prose.Plain([]byte(c.in), trial.Counter())
			trial.Expect(t, p, err, c.want...)
		})
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		in   []byte
		want prose.Why
		says string
	}{
		{"no encoding", []byte("a\nb\x01\xff\x8a\x98\x01"), prose.NoText, "line 2 is in no encoding"},
		{"a program", []byte("\x7fELF\x00\x00"), prose.NoText, "line 1 holds a zero byte"},
		{"too much", make([]byte, prose.MaxBytes+1), prose.TooLarge, "8 MB at most"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, read := range readers {
				_, err := read(c.in, trial.Counter())
				var no *prose.Refusal
				if !errors.As(err, &no) || no.Why != c.want || !strings.Contains(err.Error(), c.says) {
					t.Errorf("got %v", err)
				}
			}
		})
	}
}

// Texts of older programs are known by the words that their bytes make.
func TestEncodings(t *testing.T) {
	russian := "Вода пришла в кишлак. «Мы ждали её три года», — сказала учительница из района Шугнан."
	for _, c := range []struct {
		name, text string
		table      *charmap.Charmap
	}{
		{"windows-1251", russian, charmap.Windows1251},
		{"koi8-r", strings.NewReplacer("«", `"`, "»", `"`, "—", "-").Replace(russian), charmap.KOI8R},
		{"cp866", strings.NewReplacer("«", `"`, "»", `"`, "—", "-").Replace(russian), charmap.CodePage866},
		{"x-mac-cyrillic", russian, charmap.MacintoshCyrillic},
		{"windows-1252", "The café’s owner said: “We are open” – at last.", charmap.Windows1252},
	} {
		t.Run(c.name, func(t *testing.T) {
			data, err := c.table.NewEncoder().Bytes([]byte("A\n\n" + c.text))
			if err != nil {
				t.Fatal(err)
			}
			p, err := prose.Plain(data, trial.Counter())
			trial.Expect(t, p, err, "headline: A", "paragraph: "+c.text, "read as: "+c.name)
		})
	}
	t.Run("UTF-16 without a mark", func(t *testing.T) {
		p, err := prose.Plain([]byte("A\x00\n\x00 \x00\x14\x04"), trial.Counter())
		trial.Expect(t, p, err, "headline: A", "paragraph: Д")
	})
}

var readers = []func([]byte, func() editor.BlockID) (*prose.Piece, error){
	prose.Markdown, prose.Plain,
}

func FuzzMarkdown(f *testing.F) {
	for _, s := range []string{
		"# A\n\n*b*\n\n- c\n  - d\n\n> e\n>\n> — f\n\n![g](h \"i\")",
		"---\ntitle: a\n---\n", "a\n===\n\n|a|\n|-|\n", "<b>&amp;\\&</b><br>", "[a]: b\n[a]", "\xff\xfe<\x00",
	} {
		f.Add([]byte(s))
	}
	fuzz(f, prose.Markdown)
}

func FuzzPlain(f *testing.F) {
	for _, s := range []string{"A\n\n- b\n1. c", "\xfe\xff\x00A", "a\r\rb\u2028c\u2029"} {
		f.Add([]byte(s))
	}
	fuzz(f, prose.Plain)
}

func fuzz(f *testing.F, read func([]byte, func() editor.BlockID) (*prose.Piece, error)) {
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := read(data, trial.Counter())
		if err == nil {
			trial.Sound(t, p)
		}
	})
}
