package odt_test

import (
	"bytes"
	"errors"
	"os"
	"strings"
	"testing"

	"twofold/export/odt"
	"twofold/export/prose"
	"twofold/export/trial"
)

const (
	heads = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"` +
		` xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"` +
		` xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"` +
		` xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"` +
		` xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"`
	automatic = `<office:automatic-styles>` +
		`<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>` +
		`<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Standard"><style:text-properties fo:font-weight="bold"/></style:style>` +
		`<style:style style:name="T1" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>` +
		`<style:style style:name="T2" style:family="text"><style:text-properties style:text-position="super 58%"/></style:style>` +
		`<style:style style:name="T3" style:family="text"><style:text-properties style:text-position="-33% 58%"/></style:style>` +
		`<style:style style:name="T4" style:family="text"><style:text-properties text:display="none"/></style:style>` +
		`<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1"/>` +
		`<text:list-level-style-bullet text:level="2"/></text:list-style></office:automatic-styles>`
	round = "a header or footer: Draft for review"
	frame = `<draw:frame><draw:image xlink:href="Pictures/lake.svg"/><draw:image xlink:href="Pictures/lake.png"/>` +
		`<svg:title>Lake</svg:title><svg:desc>A lake</svg:desc></draw:frame>`
)

func common(t testing.TB) string {
	t.Helper()
	data, err := os.ReadFile("testdata/plain.txtar")
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

func content(body string) string {
	return "-- content.xml --\n<office:document-content " + heads + ">" + automatic +
		"<office:body><office:text>" + body + "</office:text></office:body></office:document-content>\n"
}

func read(data []byte) (*prose.Piece, error) {
	return odt.Read(bytes.NewReader(data), int64(len(data)), trial.Counter())
}

func p(style, in string) string { return `<text:p text:style-name="` + style + `">` + in + `</text:p>` }

const h = `<text:h text:style-name="Heading_20_1" text:outline-level="1">A</text:h>`

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string
	}{
		{
			"styles", p("Title", "A road") + p("Subtitle", "Closed.") + h + p("P1", "Water came.") + p("P1", "— a teacher") + p("Standard", "text"),
			[]string{"headline: A road", "standfirst: Closed.", "subhead: A", "quote: Water came. (a teacher)", "paragraph: text", round},
		},
		{
			"formatting by style and by hand", h + p("Standard", `x <text:span text:style-name="Strong_20_Emphasis">b</text:span> `+
				`<text:span text:style-name="T1">i</text:span><text:s text:c="3"/>m<text:span text:style-name="T2">2</text:span>`+
				` CO<text:span text:style-name="T3">2</text:span><text:tab/><text:span text:style-name="Round">o</text:span><text:line-break/>n`) +
				p("Standard", "between") + p("P2", "all"),
			[]string{"headline: A", "paragraph: x *b* /i/ m² CO₂ o|n", "paragraph: between", "paragraph: *all*", round},
		},
		{
			"links and fields", h + p("Standard", `<text:a xlink:href="https://g.example">one</text:a> <text:a xlink:href="#x">two</text:a> <text:date>5 May</text:date>`),
			[]string{"headline: A", "paragraph: [one](https://g.example) two 5 May", "a link that leads nowhere outside the file: #x", round},
		},
		{
			"lists", h + `<text:list text:style-name="L1"><text:list-item>` + p("", "one") +
				`<text:list><text:list-item>` + p("", "inner") + `</text:list-item></text:list></text:list-item>` +
				`<text:list-item>` + p("", "two") + p("", "more") + `</text:list-item></text:list>` + p("", "between") +
				`<text:list text:style-name="L1" text:continue-numbering="true"><text:list-item>` + p("", "three") + `</text:list-item></text:list>`,
			[]string{
				"headline: A", "numbered: one", "bullet: inner", "numbered: two", "paragraph: more", "paragraph: between", "numbered: three",
				"an item of a list inside a list: inner", "an item that had another number: two (2)", round,
			},
		},
		{
			"notes, comments, tracked changes", `<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>` +
				h + p("", `x<text:note><text:note-citation>1</text:note-citation><text:note-body>`+p("", "The note.")+`</text:note-body></text:note>`+
				`<office:annotation>`+p("", "why?")+`</office:annotation><text:change text:change-id="c1"/> y`),
			[]string{
				"headline: A", "paragraph: x[1] y", "paragraph: [1] The note.", "a tracked change, accepted", "a comment",
				"a footnote, it stands at the end: The note.", round,
			},
		},
		{
			"pictures, text boxes, formulas", h + p("", "x"+frame+`<draw:frame><draw:text-box>`+p("", "In a box")+`</draw:text-box></draw:frame>`) +
				p("", `<draw:frame><draw:object xlink:href="./Object 1"/></draw:frame>`) + p("", `<draw:frame><draw:image xlink:href="../a.png"/></draw:frame>`) +
				`<draw:g><draw:custom-shape>` + p("", "In a shape") + `</draw:custom-shape></draw:g>`,
			[]string{
				"headline: A", "paragraph: x", "picture: ", "paragraph: In a box", "paragraph: a+b", "paragraph: In a shape",
				`shows Pictures/lake.png "A lake"`, "a text box, it stands in the text: In a box (3)", "a formula, its signs stand in a row: a+b",
				"a picture that is not a file beside the text: ../a.png", round,
			},
		},
		{
			"tables", h + `<table:table><table:table-header-rows><table:table-row><table:table-cell>` + p("", "a") + `</table:table-cell><table:table-cell>` +
				p("", "b") + p("", "c") + `</table:table-cell></table:table-row></table:table-header-rows><table:table-row><table:table-cell>` + p("", "d") +
				`</table:table-cell></table:table-row></table:table>`,
			[]string{"headline: A", "paragraph: a | b / c", "paragraph: d", "a table, its rows are paragraphs now: a", round},
		},
		{
			"what is not taken", h + `<text:table-of-content><text:index-body>` + p("", "A 1") + `</text:index-body></text:table-of-content>` +
				`<text:section>` + p("", `kept<text:span text:style-name="T4"> secret</text:span>`) + `</text:section>`,
			[]string{"headline: A", "paragraph: kept", "a table of contents", "hidden text: secret", round},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := read(trial.Parcel(common(t), content(c.in)))
			trial.Expect(t, got, err, c.want...)
			trial.Sound(t, got)
		})
	}
}

func TestRefused(t *testing.T) {
	locked := "-- META-INF/manifest.xml --\n<m:manifest xmlns:m=\"m\"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>\n"
	for _, c := range []struct {
		name string
		in   []byte
		want prose.Why
		says string
	}{
		{"locked", trial.Parcel(common(t), content(h), locked), prose.Encrypted, "password"},
		{"no text", trial.Parcel(common(t)), prose.Damaged, "content.xml is missing"},
		{"a sheet", trial.Parcel("-- content.xml --\n<a><body><spreadsheet/></body></a>\n"), prose.Damaged, "not a text"},
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
		h + p("P1", "— a") + frame, `<text:list text:style-name="L1"><text:list-header>` + p("", "a") + `</text:list-header><text:list-item/></text:list>`,
		`<table:table><table:table-row><table:table-cell>` + frame + `</table:table-cell><table:table-cell/></table:table-row><table:table-row/></table:table>`,
		p("", `<text:note><text:note-body/></text:note><text:note/>`),
	} {
		f.Add(body)
	}
	text := common(f)
	f.Fuzz(func(t *testing.T, body string) {
		if strings.Contains(body, "\n-- ") {
			return
		}
		if got, err := read(trial.Parcel(text, content(body))); err == nil {
			trial.Sound(t, got)
		}
	})
}
