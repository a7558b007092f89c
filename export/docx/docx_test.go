package docx_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"twofold/export/docx"
	"twofold/export/prose"
	"twofold/export/trial"
)

const (
	heads = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"` +
		` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
		` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
		` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
		` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
		` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
		` xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"` +
		` xmlns:v="urn:schemas-microsoft-com:vml"`
	round = "a header or footer: Draft for review"
)

// common are the parts of a small document that Word made.
func common(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("testdata/plain.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// made is a document with a body.
func made(t testing.TB, body string) []byte {
	return trial.Parcel(common(t), "-- word/document.xml --\n<w:document "+heads+"><w:body>"+body+
		"<w:sectPr/></w:body></w:document>\n")
}

func read(data []byte) (*prose.Piece, error) {
	return docx.Read(bytes.NewReader(data), int64(len(data)), trial.Counter())
}

// p is a paragraph of a style that holds runs; r is a run.
func p(style, runs string) string {
	return `<w:p w:rsidR="00A1"><w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>` + runs + `</w:p>`
}

func r(text string) string { return `<w:r><w:t xml:space="preserve">` + text + `</w:t></w:r>` }

func item(list, level, text string) string {
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + list + `"/></w:numPr></w:pPr>` +
		r(text) + `</w:p>`
}

const (
	drawing = `<w:drawing><wp:inline><wp:docPr id="1" name="P" descr="A lake"/><a:graphic><a:graphicData>` +
		`<a:blip r:embed="rId4"/></a:graphicData></a:graphic></wp:inline></w:drawing>`
	box = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="B"/>` +
		`<wps:txbx><w:txbxContent><w:p><w:r><w:t>In a box</w:t></w:r><w:r>` + drawing + `</w:r></w:p></w:txbxContent></wps:txbx>` +
		`</wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent><w:p><w:r>` +
		`<w:t>In a box</w:t></w:r></w:p></w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`
)

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{
			"styles by their English names, whatever their IDs",
			p("a3", r("A road")) + p("a5", r("Closed.")) + p("1", r("Why")) + p("own", r("How")) + p("21", r("Water came.")) +
				p("21", r("— a teacher")) + p("round", r("text")),
			[]string{
				"headline: A road", "standfirst: Closed.", "subhead: Why", "subhead: How",
				"quote: Water came. (a teacher)", "paragraph: text", round,
			},
		},
		{
			"no styles: a short first line is the headline", p("a", r("A road is open")) + p("a", r("Text one.")) + p("a", r("Text two.")),
			[]string{"headline: A road is open", "paragraph: Text one.", "paragraph: Text two.", round},
		},
		{
			"a bold line before the first heading is the headline",
			p("a", `<w:r><w:rPr><w:b/></w:rPr><w:t>A road is open</w:t></w:r>`) + p("a", `<w:r><w:rPr><w:i/></w:rPr><w:t>Closed.</w:t></w:r>`) + p("1", r("Why")) + p("a", r("Text.")),
			[]string{"headline: A road is open", "standfirst: Closed.", "subhead: Why", "paragraph: Text.", round},
		},
		{
			"no styles: a sentence is none", p("a", r("The road is open.")) + p("a", r("Text.")),
			[]string{"paragraph: The road is open.", "paragraph: Text.", round},
		},
		{
			"formatting", p("1", r("A")) + p("a", r("x ")+`<w:r><w:rPr><w:b/></w:rPr><w:t>b</w:t></w:r>`+
				`<w:r><w:rPr><w:b w:val="false"/><w:i w:val="1"/></w:rPr><w:t xml:space="preserve"> i</w:t></w:r>`+
				`<w:r><w:rPr><w:rStyle w:val="a9"/></w:rPr><w:t xml:space="preserve"> s</w:t><w:tab/><w:t>t</w:t><w:br/><w:t>n</w:t>`+
				`<w:noBreakHyphen/><w:t>e</w:t><w:softHyphen/></w:r>`),
			[]string{"headline: A", "paragraph: x *b*/ i/* s t|n\u2011e*", round},
		},
		{
			"raised and lowered", p("1", r("A")) + p("a", r("m")+`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>`+
				r(" CO")+`<w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>2</w:t></w:r>`+r(" 10")+
				`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>-6</w:t></w:r>`+r(" 1")+
				`<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>st</w:t></w:r>`),
			[]string{"headline: A", "paragraph: m² CO₂ 10-6 1st", "raised or lowered signs, they stand on the line: -6", round},
		},
		{
			"links", p("1", r("A")) + p("a", `<w:hyperlink r:id="rId5">`+r("one")+`</w:hyperlink> `+
				`<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://g.example" </w:instrText></w:r>`+
				`<w:r><w:fldChar w:fldCharType="separate"/></w:r>`+r("two")+`<w:r><w:fldChar w:fldCharType="end"/></w:r>`+
				`<w:hyperlink w:anchor="x">`+r("three")+`</w:hyperlink>`),
			[]string{"headline: A", "paragraph: [one](https://example.org/a?b=1&c=2)[two](https://g.example)three", round},
		},
		{
			"lists that go on and begin anew", p("1", r("A")) + item("1", "0", "one") + item("1", "1", "inner") + item("1", "0", "two") +
				p("a", r("between")) + item("1", "0", "three") + item("3", "0", "new") + p("a8", r("dot")),
			[]string{
				"headline: A", "numbered: one", "numbered: inner", "numbered: two", "paragraph: between", "numbered: three",
				"numbered: new", "bullet: dot", "an item of a list inside a list: inner",
				"an item that had another number: two (3)", round,
			},
		},
		{
			"tracked changes are accepted", p("1", r("A")) +
				p("a", r("It is ")+`<w:del w:id="1"><w:r><w:delText>closed</w:delText></w:r></w:del><w:ins w:id="2">`+r("open")+`</w:ins>`+r(".")) +
				`<w:p><w:pPr><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>` + r("One ") + `</w:p>` + p("a", r("line.")) +
				`<w:moveFrom w:id="4"><w:p>` + r("moved") + `</w:p></w:moveFrom>`,
			[]string{
				"headline: A", "paragraph: It is open.", "paragraph: One line.", "a tracked change, accepted (3)", round,
			},
		},
		{
			"footnotes, each once", p("1", r("A")) + p("a", r("x")+`<w:r><w:footnoteReference w:id="2"/></w:r>`+r(" y")+
				`<w:r><w:footnoteReference w:id="1"/></w:r><w:r><w:footnoteReference w:id="9"/></w:r>`),
			[]string{
				"headline: A", "paragraph: x[1] y[2]", "paragraph: [1] The second, see[1]", "paragraph: [2] The first note.",
				"a footnote, it stands at the end: The second, see[1] (2)", round,
			},
		},
		{
			"pictures and their captions", p("1", r("A")) + p("a", r("x")+`<w:r>`+drawing+`</w:r>`) + p("a7", r("The lake")) +
				p("a", `<w:r><w:drawing><wp:inline><a:blip r:link="rId6"/></wp:inline></w:drawing></w:r>`),
			[]string{
				"headline: A", "paragraph: x", "picture: The lake", `shows word/media/image1.png "A lake"`,
				"a picture that is not a file beside the text: file:///C:/lake.png", round,
			},
		},
		{
			"a text box stands after its paragraph", p("1", r("A")) + p("a", r("x")+`<w:r>`+box+`</w:r>`),
			[]string{
				"headline: A", "paragraph: x", "paragraph: In a box", "picture: ", `shows word/media/image1.png "A lake"`,
				"a text box, it stands in the text: In a box", round,
			},
		},
		{
			"tables", p("1", r("A")) + `<w:tbl><w:tr><w:tc>` + p("a", r("a")) + `</w:tc><w:tc>` + p("a", r("b")) + p("a", r("c")) +
				`</w:tc></w:tr><w:tr><w:trPr><w:del w:id="1"/></w:trPr><w:tc>` + p("a", r("gone")) + `</w:tc></w:tr>` +
				`<w:tr><w:tc>` + p("a", r("d")) + `</w:tc><w:tc><w:tbl><w:tr><w:tc>` + p("a", r("e")) + `</w:tc></w:tr></w:tbl></w:tc></w:tr></w:tbl>` +
				`<w:tbl><w:tr><w:tc>` + item("2", "0", "dot") + `</w:tc></w:tr></w:tbl>`,
			[]string{
				"headline: A", "paragraph: a | b / c", "paragraph: d | e", "bullet: dot",
				"a table, its rows are paragraphs now: a b c gone d e (2)", "a tracked change, accepted", round,
			},
		},
		{
			"what is not taken", p("1", r("A")) +
				`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` +
				p("a", r("A 1")) + `</w:sdtContent></w:sdt><w:sdt><w:sdtContent>` + p("a", r("kept")) + `</w:sdtContent></w:sdt>` +
				p("a", `<w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:commentReference w:id="1"/></w:r>`+
					`<w:r><w:sym w:font="Wingdings" w:char="F04A"/><w:sym w:font="Symbol" w:char="00B1"/></w:r><w:r><w:object/></w:r>`) +
				p("a", `<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>`) + `<w:altChunk r:id="x"/>`,
			[]string{
				"headline: A", "paragraph: kept", "paragraph: ±", "paragraph: a+b", "a table of contents", "hidden text: secret",
				"a comment", "a sign of a typeface of its own: Wingdings", "an embedded file (2)",
				"a formula, its signs stand in a row: a+b", round,
			},
		},
		{"Russian", p("1", r("Дорога")) + p("a", r("«Вода»\u00a0— это жизнь.")), []string{"headline: Дорога", "paragraph: «Вода»\u00a0— это жизнь.", round}},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := read(made(t, c.in))
			trial.Expect(t, got, err, c.want...)
			trial.Sound(t, got)
		})
	}
}

// Strict documents have other names for everything; macros are noticed.
func TestStrictWithMacros(t *testing.T) {
	text := strings.NewReplacer(
		"http://schemas.openxmlformats.org/wordprocessingml/2006/main", "http://purl.oclc.org/ooxml/wordprocessingml/main",
		"http://schemas.openxmlformats.org/officeDocument/2006/relationships", "http://purl.oclc.org/ooxml/officeDocument/relationships",
	).Replace(common(t) + "-- word/document.xml --\n<w:document " + heads + "><w:body>" + p("1", r("A")) + p("a8", r("dot")) +
		"</w:body></w:document>\n-- word/vbaProject.bin --\nx\n")
	got, err := read(trial.Parcel(text))
	trial.Expect(t, got, err, "headline: A", "bullet: dot", round, "macros")
}

func TestPicturesAreRead(t *testing.T) {
	got, err := read(made(t, p("a", `<w:r>`+drawing+`</w:r>`)))
	if err != nil {
		t.Fatal(err)
	}
	if data, err := got.Pictures[0].Bytes(); err != nil || string(data) != "not really" {
		t.Errorf("got %q, %v", data, err)
	}
}

func TestRefused(t *testing.T) {
	good := made(t, p("1", r("A")))
	deep := strings.Repeat("<w:sdt>", 500) + strings.Repeat("</w:sdt>", 500)
	laughs := "-- word/document.xml --\n<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]><w:document " +
		heads + "><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>\n"
	for _, c := range []struct {
		name string
		in   []byte
		want prose.Why
		says string
	}{
		{"nothing", nil, prose.Empty, "no text"},
		{"something else", []byte("%PDF-1.7"), prose.Unknown, "neither"},
		{"cut off", good[:len(good)-40], prose.Damaged, "its end is missing"},
		{"a locked one", []byte("\xD0\xCF\x11\xE0 E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00"), prose.Encrypted, "password"},
		{"an old one", []byte("\xD0\xCF\x11\xE0 Word.Document.8"), prose.OldWord, "old Word"},
		{"rich text", []byte(`{\rtf1 a}`), prose.OldWord, "old Word"},
		{"a zip of something else", trial.Parcel("-- a.txt --\nb\n"), prose.Damaged, "does not say where"},
		{"no text part", trial.Parcel(common(t)), prose.Damaged, "word/document.xml is missing"},
		{"broken XML", trial.Parcel(common(t), "-- word/document.xml --\n<w:document><w:body>"), prose.Damaged, "word/document.xml"},
		{"words of its own", trial.Parcel(common(t), laughs), prose.Bomb, "defines words"},
		{"too deep", made(t, deep), prose.Bomb, "too deep"},
		{"a bomb", made(t, "<w:p><w:r><w:t>"+strings.Repeat(" ", 33<<20)+"</w:t></w:r></w:p>"), prose.Bomb, "more than 32 MB"},
		{"too many parts", made(t, strings.Repeat("<w:p/>", 500_000)), prose.TooLarge, "more than 500000 elements"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := read(c.in)
			var no *prose.Refusal
			if !errors.As(err, &no) || no.Why != c.want || !strings.Contains(err.Error(), c.says) {
				t.Errorf("got %v", err)
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, body := range []string{
		p("a3", r("A")) + item("1", "0", "one"), p("a", `<w:r>`+box+drawing+`</w:r>`),
		`<w:tbl><w:tr><w:tc>` + p("21", r("— a")) + `</w:tc><w:tc/></w:tr></w:tbl>`,
		p("a", `<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>HYPERLINK </w:instrText><w:footnoteReference w:id="1"/></w:r>`),
	} {
		f.Add(body)
	}
	text := common(f)
	f.Fuzz(func(t *testing.T, body string) {
		if strings.Contains(body, "\n-- ") {
			return
		}
		got, err := read(trial.Parcel(text, "-- word/document.xml --\n<w:document "+heads+"><w:body>"+body+"</w:body></w:document>\n"))
		if err == nil {
			trial.Sound(t, got)
		}
	})
}

func FuzzParcel(f *testing.F) {
	f.Add(made(f, p("1", r("A"))))
	f.Add([]byte("PK\x05\x06"))
	f.Fuzz(func(t *testing.T, data []byte) {
		if got, err := read(data); err == nil {
			trial.Sound(t, got)
		}
	})
}
