package markup_test

import (
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"twofold/editor"
	"twofold/editor/markup"
)

func plain(s string) editor.Span  { return editor.Span{Text: s} }
func bold(s string) editor.Span   { return editor.Span{Text: s, Bold: true} }
func italic(s string) editor.Span { return editor.Span{Text: s, Italic: true} }
func link(s, to string) editor.Span {
	return editor.Span{Text: s, Link: to}
}

func TestWriteAndRead(t *testing.T) {
	tests := []struct {
		name  string
		spans []editor.Span
		text  string
	}{
		{"nothing", nil, ""},
		{"plain words", []editor.Span{plain("From the village")}, "From the village"},
		{"bold in the middle", []editor.Span{plain("a "), bold("b"), plain(" c")}, "a **b** c"},
		{"italic at the end", []editor.Span{plain("a "), italic("b")}, "a *b*"},
		{"bold and italic", []editor.Span{{Text: "x", Bold: true, Italic: true}}, "***x***"},
		{
			"italic inside bold",
			[]editor.Span{bold("a "), {Text: "b", Bold: true, Italic: true}},
			"**a *b***",
		},
		{
			"a link",
			[]editor.Span{plain("see "), link("here", "https://a.org/x")},
			"see [here](https://a.org/x)",
		},
		{
			"a bold link",
			[]editor.Span{{Text: "here", Bold: true, Link: "https://a.org"}},
			"**[here](https://a.org)**",
		},
		{"raised", []editor.Span{plain("m"), {Text: "2", Super: true}}, "m^2^"},
		{
			"bold and raised",
			[]editor.Span{bold("m"), {Text: "2", Bold: true, Super: true}, plain(" x")},
			"**m^2**^ x",
		},
		{"a caret is a sign", []editor.Span{plain("2^3")}, `2\^3`},
		{"two links", []editor.Span{link("a", "x:1"), link("b", "x:2")}, "[a](x:1)[b](x:2)"},
		{"an address with brackets", []editor.Span{link("a", "x:(1)")}, `[a](x:(1\))`},
		{"a star is a sign", []editor.Span{plain("2*3")}, `2\*3`},
		{"a bracket is a sign", []editor.Span{plain("[1]")}, `\[1]`},
		{"bold from a blank", []editor.Span{plain("a "), bold(" b")}, `a **\ b**`},
		{"bold to a blank", []editor.Span{bold("a ")}, `**a\ **`},
		{"a forced line break", []editor.Span{plain("a\nb")}, "a\nb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := markup.Write(tt.spans); got != tt.text {
				t.Errorf("written %q, want %q", got, tt.text)
			}
			if got := markup.Read(tt.text); !reflect.DeepEqual(got, editor.Join(tt.spans)) {
				t.Errorf("read %+v, want %+v", got, tt.spans)
			}
		})
	}
}

func TestReadWhatPeopleType(t *testing.T) {
	tests := []struct {
		name string
		in   string
		want []editor.Span
	}{
		{"a star between blanks", "2 * 3 * 4", []editor.Span{plain("2 * 3 * 4")}},
		{"a star alone", "see *note", []editor.Span{plain("see *note")}},
		{"bold without an end", "a **b", []editor.Span{plain("a **b")}},
		{"one of three ends", "**a** b**", []editor.Span{bold("a"), plain(" b**")}},
		{"too many stars", "a****b", []editor.Span{plain("a****b")}},
		{"a caret between blanks", "2 ^ 3 ^ 4", []editor.Span{plain("2 ^ 3 ^ 4")}},
		{"a caret alone", "2^3", []editor.Span{plain("2^3")}},
		{"two carets", "a^^b", []editor.Span{plain("a^^b")}},
		{"a bracket without address", "[1] and (2)", []editor.Span{plain("[1] and (2)")}},
		{"a link without words", "[](x)", []editor.Span{plain("[](x)")}},
		{"a link without address", "[x]()", []editor.Span{plain("[x]()")}},
		{"a link in a bracket", "[a [b](x:1)", []editor.Span{plain("[a "), link("b", "x:1")}},
		{"a backslash of its own", `C:\new`, []editor.Span{plain(`C:\new`)}},
		{"a backslash at the end", `a\`, []editor.Span{plain(`a\`)}},
		{"stars in a link's words", "[a **b**](x:1)", []editor.Span{
			link("a ", "x:1"),
			{Text: "b", Bold: true, Link: "x:1"},
		}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := markup.Read(tt.in); !reflect.DeepEqual(got, tt.want) {
				t.Errorf("read %+v, want %+v", got, tt.want)
			}
		})
	}
}

func anySpans(t *rapid.T) []editor.Span {
	letters := rapid.SampledFrom([]string{
		"a", "ё", " ", "*", "**", "^", "[", "]", "(", ")", `\`, "\n",
		"](", "\u00a0", "ҷ",
	})
	var out []editor.Span
	for range rapid.IntRange(0, 5).Draw(t, "spans") {
		text := strings.Join(rapid.SliceOfN(letters, 1, 4).Draw(t, "text"), "")
		out = append(out, editor.Span{
			Text: text, Bold: rapid.Bool().Draw(t, "bold"),
			Italic: rapid.Bool().Draw(t, "italic"),
			Super:  rapid.Bool().Draw(t, "super"),
			Link:   rapid.SampledFrom([]string{"", "", "x:1", `x:)\`, "x:["}).Draw(t, "link"),
		})
	}
	return out
}

func TestSpansComeBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		spans := anySpans(t)
		text := markup.Write(spans)
		if got := markup.Read(text); !reflect.DeepEqual(got, editor.Join(spans)) {
			t.Fatalf("%q reads %+v, want %+v", text, got, editor.Join(spans))
		}
	})
}

func TestTextSettles(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := rapid.StringOf(rapid.SampledFrom([]rune(`ab *^[]()\`+"\n"))).Draw(t, "in")
		once := markup.Read(in)
		if again := markup.Read(markup.Write(once)); !reflect.DeepEqual(once, again) {
			t.Fatalf("%q reads %+v, then %+v", in, once, again)
		}
	})
}
