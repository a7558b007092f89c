package revise_test

import (
	"reflect"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/revise"
)

func TestFind(t *testing.T) {
	stem := func(word string) string { return strings.TrimRight(word, "аеоуыий") }
	for _, c := range []struct {
		name string
		q    revise.Query
		text string
		want []string
	}{
		{"everywhere", revise.Query{Text: "an"}, "An answer, and", []string{"An", "an", "an"}},
		{"capitals", revise.Query{Text: "An", Case: true}, "An answer", []string{"An"}},
		{"whole words", revise.Query{Text: "an", Word: true}, "An answer an", []string{"An", "an"}},
		{"not half of a hyphened pair", revise.Query{Text: "из", Word: true}, "из-за из", []string{"из", "из"}},
		{"side by side", revise.Query{Text: "aa"}, "aaaaa", []string{"aa", "aa"}},
		{"ё is е", revise.Query{Text: "ежик"}, "Ёжик", []string{"Ёжик"}},
		{"Tajik letters are letters", revise.Query{Text: "ҶОН"}, "ҷон чон", []string{"ҷон"}},
		{"any blank", revise.Query{Text: "5 km"}, "5\u00a0km, 5\u202fkm", []string{"5\u00a0km", "5\u202fkm"}},
		{"any mark", revise.Query{Text: `"a" - 'b'`}, "«a» — ‘b’", []string{"«a» — ‘b’"}},
		{"one mark", revise.Query{Text: "“"}, `"a“`, []string{"“"}},
		{"not half a letter", revise.Query{Text: "и"}, "и\u0304 и", []string{"и"}},
		{"nothing for nothing", revise.Query{}, "a", nil},
		{"forms", revise.Query{Text: "Вода", Stem: stem}, "воды, Водой; водный", []string{"воды", "Водой"}},
		{
			"forms of two",
			revise.Query{Text: "новая школа", Stem: func(w string) string { return w[:6] }},
			"Новую школу, новые сады",
			[]string{"Новую школу"},
		},
		{"no word has forms", revise.Query{Text: "…", Stem: stem}, "a… b", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, hit := range c.q.In(c.text) {
				got = append(got, c.text[hit[0]:hit[1]])
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestFindInAStory(t *testing.T) {
	text := open(t, "= h An|y\np a many **an**", editor.English)
	want := []revise.Range{
		{From: revise.Pos{}, To: revise.Pos{Offset: 2}},
		{From: revise.Pos{Block: 1, Offset: 1}, To: revise.Pos{Block: 1, Offset: 3}},
		{From: revise.Pos{Block: 1, Offset: 5}, To: revise.Pos{Block: 1, Offset: 7}},
	}
	if got := text.Find(revise.Query{Text: "an"}); !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
}

func TestReplaceAll(t *testing.T) {
	does(t, editor.English, "= h A|ny\np a many **an** an", func(text *revise.Text) {
		if n := text.ReplaceAll(revise.Query{Text: "an"}, "the"); n != 4 {
			t.Errorf("%d were replaced", n)
		}
	}, "= h t|hey\np a mthey **the** the")
	text := open(t, "p a one|", editor.English)
	if n := text.ReplaceAll(revise.Query{Text: "two"}, "x"); n != 0 || text.CanUndo() {
		t.Errorf("%d were replaced where there is none", n)
	}
}

func TestReplace(t *testing.T) {
	does(t, editor.English, "p a one **tw|o** three", func(text *revise.Text) {
		text.Replace(revise.Pos{Offset: 4}, revise.Pos{Offset: 7}, "2")
	}, "p a one ⟨**2⟩** three")
}
