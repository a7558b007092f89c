package desk_test

import (
	"errors"
	"testing"

	"twofold/editor"
)

func as(err error, target any) bool { return errors.As(err, target) }

func TestSearchFindsRussianWordsInAllTheirForms(t *testing.T) {
	r := open(t)
	s := r.written("Water", "Two villages have water.")
	v, err := r.StartVersion(ctx, s.ID, editor.Russian)
	r.must(err)
	v.Blocks[2].Spans = editor.Plain("В двух сёлах появилась чистая вода, и\u00a0школы получили ещё один на\u00adсос.")
	r.must(r.SaveVersion(ctx, s.ID, v, "saved", ""))
	cases := []struct {
		name, words string
		lang        editor.Lang
		want        string // what is marked; "" for no hit
	}{
		{"another case", "воды ", "", "вода"},
		{"another number", "насосы ", editor.Russian, "на\u00adсос"},
		{"ё typed as е", "селах ", "", "сёлах"},
		{"ё typed as ё", "сёлах ", "", "сёлах"},
		{"two words in any order", "школа вода ", "", "вода|школы"},
		{"one word missing", "школа дорога ", "", ""},
		{"the beginning of the last word", "чистая шко", "", "чистая|школы"},
		{"the beginning of the first word", "шко чистая", "", ""},
		{"a phrase as it is written", `"чистая вода"`, "", "чистая|вода"},
		{"a phrase in other forms", `"чистой воды"`, "", ""},
		{"a phrase in other order", `"вода чистая"`, "", ""},
		{"capitals", "ВОДА ", "", "вода"},
		{"in English only", "вода ", editor.English, ""},
		{"an English form", "village ", "", "villages"},
		{"nothing to search for", " « — » ", "", ""},
		{"an operator is a word", "вода NOT школы OR (", "", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			hits, err := r.Search(ctx, c.words, c.lang)
			r.must(err)
			got := ""
			for _, h := range hits {
				for i, m := range h.Marks {
					if i > 0 {
						got += "|"
					}
					got += h.Excerpt[m[0]:m[1]]
				}
			}
			if want := plain(c.want); got != want {
				t.Errorf("found %q, want %q", got, want)
			}
		})
	}
}

// plain is a text as excerpts show it: without soft hyphens.
func plain(s string) string {
	out := []rune{}
	for _, r := range s {
		if r != '\u00ad' {
			out = append(out, r)
		}
	}
	return string(out)
}

func TestSearchFindsTajikWordsInTheirForms(t *testing.T) {
	r := open(t)
	p, err := r.Publication(ctx)
	r.must(err)
	p.Languages = append(p.Languages, editor.Tajik)
	r.must(r.SavePublication(ctx, p))
	s := r.written("Water", "Two villages have water.")
	v, err := r.StartVersion(ctx, s.ID, editor.Tajik)
	r.must(err)
	v.Blocks[2].Spans = editor.Plain("Оби тоза ба деҳаҳои водӣ расид.")
	r.must(r.SaveVersion(ctx, s.ID, v, "saved", ""))
	for _, c := range []struct{ words, want string }{
		{"деҳа ", "деҳаҳои"}, {"деҳаро ", "деҳаҳои"}, {"обро ", "Оби"}, {"деҳқон ", ""}, {`"деҳаи"`, ""},
	} {
		for _, l := range []editor.Lang{editor.Tajik, ""} {
			hits, err := r.Search(ctx, c.words, l)
			r.must(err)
			got := ""
			for _, h := range hits {
				got += h.Excerpt[h.Marks[0][0]:h.Marks[0][1]]
			}
			if got != c.want {
				t.Errorf("%q in %q: found %q, want %q", c.words, l, got, c.want)
			}
		}
	}
}

func TestSearchTriesTheOtherKeyboard(t *testing.T) {
	r := open(t)
	s := r.written("Migration", "A market in the valley.")
	v, err := r.StartVersion(ctx, s.ID, editor.Russian)
	r.must(err)
	v.Blocks[2].Spans = editor.Plain("Рынок в области.")
	r.must(r.SaveVersion(ctx, s.ID, v, "saved", ""))
	for _, c := range []struct{ words, want string }{
		{"ьшпкф", "Migration"},
		{"ьфклуе ", "market"},
		{"hsyjr ", "Рынок"},
		{"j,kfcnm ", "области"},
		{"ячсмить ", ""},
		{"market ", "market"},
	} {
		hits, err := r.Search(ctx, c.words, "")
		r.must(err)
		got := ""
		for _, h := range hits {
			got += h.Excerpt[h.Marks[0][0]:h.Marks[0][1]]
		}
		if got != c.want {
			t.Errorf("%q: found %q, want %q", c.words, got, c.want)
		}
	}
}

func TestSearchFollowsEverySave(t *testing.T) {
	r := open(t)
	s := r.written("Wells", "pumps")
	find := func(words string) int {
		t.Helper()
		hits, err := r.Search(ctx, words, "")
		r.must(err)
		return len(hits)
	}
	if find("pumps") != 1 || find("tanks") != 0 {
		t.Error("not found as written")
	}
	s.Versions[0].Blocks[2].Spans = editor.Plain("tanks")
	r.must(r.SaveVersion(ctx, s.ID, &s.Versions[0], "autosave", ""))
	if find("pumps") != 0 || find("tanks") != 1 {
		t.Error("not found as changed")
	}
	s.Versions[0].Blocks = s.Versions[0].Blocks[:2]
	r.must(r.SaveVersion(ctx, s.ID, &s.Versions[0], "autosave", ""))
	if find("tanks") != 0 {
		t.Error("a deleted block was found")
	}
}
