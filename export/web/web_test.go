package web_test

import (
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"twofold/export/prose"
	"twofold/export/trial"
	"twofold/export/web"
)

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{
			"headings, paragraphs, formatting", "<h1>A <b>road</b></h1><p><i>Closed.</i></p><h2>Why</h2><p>It is\n  <strong>open</strong> <em>again</em>," +
				`<a href="https://g.example">see</a>.<br>And <span style="font-weight: bold">so</span> on</p>text<div>more</div>`,
			[]string{
				"headline: A *road*", "standfirst: Closed.", "subhead: Why",
				"paragraph: It is *open* /again/,[see](https://g.example).|And *so* on", "paragraph: text", "paragraph: more",
			},
		},
		{
			"a page without headings has its title", "<title>A road</title><p>Text.</p>",
			[]string{"headline: A road", "paragraph: Text."},
		},
		{
			"only the article", "<nav>Home</nav><article><h1>A</h1><p>b</p></article><footer>c</footer>",
			[]string{"headline: A", "paragraph: b", "what stands round the article"},
		},
		{
			"lists", `<h1>A</h1><ul><li>x<li><p>y</p><p>more</p><ol start=3><li>in</ol></ul><ol start="2"><li>two</li><li value="7">seven</li></ol>`,
			[]string{
				"headline: A", "bullet: x", "bullet: y", "paragraph: more", "numbered: in", "numbered: two", "numbered: seven",
				"an item of a list inside a list: in", "an item that had another number: seven",
			},
		},
		{
			"quotations", "<h1>A</h1><blockquote><p>Water came.</p><footer>a teacher</footer></blockquote><blockquote>One.</blockquote><p>He said <q>yes</q>.</p>",
			[]string{"headline: A", "quote: Water came. (a teacher)", "quote: One.", "paragraph: He said “yes”."},
		},
		{
			"pictures", `<h1>A</h1><p>x <img src="a%20files/lake.png" alt="A lake"> y</p><figure><img src="https://g.example/a.png"><figcaption>Cap</figcaption></figure>` +
				`<img src="data:image/png;base64,YWJj">`,
			[]string{
				"headline: A", "paragraph: x y", "picture: ", "picture: Cap", "picture: ", `shows a files/lake.png "A lake"`,
				`shows https://g.example/a.png ""`, `shows picture-5.png ""`,
			},
		},
		{
			"tables", "<h1>A</h1><table><caption>C</caption><tr><th>a<td><p>b<p>c</table><table><tr><td>x<td>y<tr><td>z<td></table>" +
				"<table><tr><td><h2>In</h2><td>side<tr><td>text</table>",
			[]string{
				"headline: A", "paragraph: C", "paragraph: a", "paragraph: b", "paragraph: c", "paragraph: x | y", "paragraph: z", "subhead: In",
				"paragraph: side", "paragraph: text", "a table, its rows are paragraphs now: xyz",
			},
		},
		{
			"footnotes of pandoc", `<h1>A</h1><p>x<a href="#fn1" class="footnote-ref" role="doc-noteref"><sup>1</sup></a></p>` +
				`<section class="footnotes" role="doc-endnotes"><hr><ol><li id="fn1"><p>The note.<a href="#fnref1" role="doc-backlink">back</a></p></li></ol><p>odd</p></section>`,
			[]string{"headline: A", "paragraph: x[1]", "paragraph: [1] The note.", "paragraph: odd", "a footnote, it stands at the end: The note."},
		},
		{
			"footnotes of LibreOffice", `<h1>A</h1><p>x<a class="sdfootnoteanc" href="#sdfootnote1sym"><sup>1</sup></a></p>` +
				`<div id="sdfootnote1"><p><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>The note.</p></div>`,
			[]string{"headline: A", "paragraph: x[1]", "paragraph: [1] The note.", "a footnote, it stands at the end: The note."},
		},
		{
			"pages of Word", `<p class=MsoTitle>A</p><p class=MsoNormal><o:p>&nbsp;</o:p></p><p class=MsoListParagraphCxSpFirst><![if !supportLists]>` +
				`<span style='font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>dot</p>` +
				`<p class=MsoListParagraph>1.<span>&nbsp; </span><b>one</b></p><p class=MsoQuote>Said.</p><p class=MsoNormal>x<a href="#_ftn1" name="_ftnref1">` +
				`<span class=MsoFootnoteReference>[1]</span></a></p><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1">[1]</a> The note.</p></div>`,
			[]string{
				"headline: A", "bullet: dot", "numbered: *one*", "quote: Said.", "paragraph: x[1]", "paragraph: [1] The note.",
				"a footnote, it stands at the end: The note.",
			},
		},
		{
			"raised, lowered, changed", "<h1>A</h1><p>m<sup>2</sup> CO<sub>2</sub> <del>no</del><ins>yes</ins></p><pre>a\n  b</pre>",
			[]string{"headline: A", "paragraph: m² CO₂ yes", "paragraph: a|b", "a tracked change, accepted (2)"},
		},
		{
			"what is not taken", `<h1>A</h1><script>x</script><style>y</style><p hidden>secret</p><p style="display: none">s2</p><hr><iframe src="z"></iframe>` +
				`<svg></svg><form><p>kept</p><input><input type=hidden><button>go</button></form><math><mi>a</mi><mo>+</mo><annotation>n</annotation></math>`,
			[]string{
				"headline: A", "paragraph: kept", "paragraph: a+", "hidden text: secret (2)", "a rule", "an embedded file: z",
				"a drawing", "a form (2)", "a formula, its signs stand in a row: a+",
			},
		},
		{"nothing", "", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := web.Read([]byte(c.in), trial.Counter())
			trial.Expect(t, got, err, c.want...)
			trial.Sound(t, got)
		})
	}
}

// A page says in which encoding it is; one that lies is read by looking.
func TestEncodings(t *testing.T) {
	text := "<h1>Вода</h1><p>Вода пришла в кишлак, и дети снова ходят в школу.</p>"
	want := []string{"headline: Вода", "paragraph: Вода пришла в кишлак, и дети снова ходят в школу."}
	old, err := charmap.KOI8R.NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name, head string
		more       []string
	}{
		{"short", `<meta charset="KOI8-R">`, nil},
		{"long", `<meta http-equiv=Content-Type content="text/html; charset=koi8-r">`, nil},
		{"a lie", `<meta charset="utf-8">`, []string{"read as: koi8-r"}},
		{"none", "", []string{"read as: koi8-r"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := web.Read([]byte(c.head+old), trial.Counter())
			trial.Expect(t, got, err, append(want[:2:2], c.more...)...)
		})
	}
}

func TestBombs(t *testing.T) {
	for name, in := range map[string]string{
		"formatting that goes on": strings.Repeat("<b><i><u>", 500) + strings.Repeat("<p>", 5000),
		"too deep":                strings.Repeat("<div>", 5000),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := web.Read([]byte(in), trial.Counter())
			var no *prose.Refusal
			if !errors.As(err, &no) || no.Why != prose.Bomb {
				t.Errorf("got %v", err)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"<h1>a</h1><p>b<table><tr><td><img src=c><td>d<tr><td>", "<blockquote><footer>a</blockquote><ol><ul><li>b",
		`<p>x<a href="#fn1" role="doc-noteref"></a><section class="footnotes"><li id="fn1">y<section class="footnotes">z`,
		"<meta charset=cp866>\x80<sup>2<br></sup><math><annotation><annotation>", "<pre>\n<svg><p><li>", "<template><b><frameset>",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		if got, err := web.Read(data, trial.Counter()); err == nil {
			trial.Sound(t, got)
		}
	})
}
