package prose_test

import (
	"errors"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"twofold/editor"
	"twofold/export/prose"
)

func counter() func() editor.BlockID {
	n := 0
	return func() editor.BlockID { n++; return editor.BlockID(fmt.Sprintf("b%d", n)) }
}

// told writes a piece one block a line, so that a case can be read.
func told(p *prose.Piece) string {
	var sb strings.Builder
	for _, b := range p.Blocks {
		fmt.Fprintf(&sb, "%s: ", b.Kind)
		for _, s := range b.Spans {
			t := strings.ReplaceAll(s.Text, "\n", "|")
			if s.Bold {
				t = "*" + t + "*"
			}
			if s.Italic {
				t = "/" + t + "/"
			}
			if s.Link != "" {
				t = "[" + t + "](" + s.Link + ")"
			}
			sb.WriteString(t)
		}
		if b.Speaker != "" {
			sb.WriteString(" (" + b.Speaker + ")")
		}
		sb.WriteString("\n")
	}
	for _, s := range p.Pictures {
		fmt.Fprintf(&sb, "shows %s %q on line %d\n", s.File, s.Alt, s.Line)
	}
	for _, l := range p.LeftOut {
		sb.WriteString("left " + l + "\n")
	}
	return sb.String()
}

func expect(t *testing.T, p *prose.Piece, err error, want ...string) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.TrimSpace(told(p)), strings.Join(want, "\n"); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

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
				"numbered: four", "paragraph: more",
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
			"what has no place is named", "# A\n\n---\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n<div>x</div>\n\na <u>b</u>",
			[]string{
				"headline: A", "paragraph: a b", "left line 3: a rule", "left line 5: a table",
				"left line 9: HTML <div>x</div>", "left line 11: HTML <u>", "left line 11: HTML </u>",
			},
		},
		{
			"autolinks", "<https://a.example> <b@c.example>",
			[]string{"paragraph: [https://a.example](https://a.example) [b@c.example](mailto:b@c.example)"},
		},
		{
			"front matter", "---\ntitle: \"A road\"\nplace: Khorog\ntags: x\n---\n\n# A road\n\ntext\n\n---\n",
			[]string{
				"headline: A road", "paragraph: text", "left line 4: “tags: x”",
				"left line 11: a rule",
			},
		},
		{
			"Russian", "# Дорога\n\n«Вода»\u00a0— это **жизнь**.",
			[]string{"headline: Дорога", "paragraph: «Вода»\u00a0— это *жизнь*."},
		},
		{"nothing", "", nil},
		{
			"only front matter that does not end", "---\na: b",
			[]string{"paragraph: a: b", "left line 1: a rule"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			p, err := prose.Markdown([]byte(c.in), counter())
			expect(t, p, err, c.want...)
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
			p, err := prose.Plain([]byte(c.in), counter())
			expect(t, p, err, c.want...)
		})
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		in   []byte
		want error
		says string
	}{
		{"another encoding", []byte("a\n\xcf\xf0\xe8"), prose.ErrNoText, "line 2 is not UTF-8"},
		{"a program", []byte("\x7fELF\x00"), prose.ErrNoText, "line 1 holds a zero byte"},
		{"too much", make([]byte, prose.MaxBytes+1), prose.ErrTooLarge, "8 MB at most"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for _, read := range readers {
				_, err := read(c.in, counter())
				if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.says) {
					t.Errorf("got %v", err)
				}
			}
		})
	}
}

var readers = []func([]byte, func() editor.BlockID) (*prose.Piece, error){
	prose.Markdown, prose.Plain,
}

// sound checks what every piece promises: a version that may be stored, and a text of
// plain words.
func sound(t *testing.T, p *prose.Piece) {
	t.Helper()
	v := editor.Version{Lang: editor.English, Stage: editor.Draft, Blocks: p.Blocks}
	shown := map[editor.BlockID]bool{}
	for _, s := range p.Pictures {
		shown[s.Block] = true
	}
	for i := range v.Blocks {
		b := &v.Blocks[i]
		if shown[b.ID] != (b.Kind == editor.Image) {
			t.Errorf("block %s and its picture do not belong together", b.ID)
		}
		if b.Kind == editor.Image {
			b.Picture = "p"
		}
		if text := b.Text(); !utf8.ValidString(text) || strings.ContainsAny(text, "\r\t\x00") {
			t.Errorf("block %d reads %q", i, text)
		}
	}
	if err := v.Validate(); err != nil {
		t.Error(err)
	}
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
		p, err := read(data, counter())
		if err == nil {
			sound(t, p)
		}
	})
}
