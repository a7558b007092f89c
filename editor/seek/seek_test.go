package seek_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/editor/seek"
	"twofold/storage/trial"
)

var ctx = context.Background()

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// written makes a story with a paragraph in English and one in Russian.
func written(t testing.TB, d *desk.Desk, title, english, russian string) editor.StoryID {
	t.Helper()
	s, err := d.NewStory(ctx, title)
	must(t, err)
	s.Versions[0].Blocks[2].Spans = editor.Plain(english)
	must(t, d.SaveVersion(ctx, s.ID, &s.Versions[0], "saved", ""))
	if russian != "" {
		v, err := d.StartVersion(ctx, s.ID, editor.Russian)
		must(t, err)
		v.Blocks[2].Spans = editor.Plain(russian)
		must(t, d.SaveVersion(ctx, s.ID, v, "saved", ""))
	}
	return s.ID
}

// says is what the paragraph of a version says.
func says(t testing.TB, d *desk.Desk, id editor.StoryID, l editor.Lang) string {
	t.Helper()
	s, err := d.Story(ctx, id)
	must(t, err)
	return s.Version(l).Blocks[2].Text()
}

func TestFind(t *testing.T) {
	d := trial.Empty(t)
	written(t, d, "Water", "Two wells give water. Water is clean.", "Вода в сёлах: воды хватает.")
	written(t, d, "Roads", "A waterproof road.", "")
	for _, c := range []struct {
		name string
		q    seek.Query
		want string // language and words of every place
	}{
		{"everywhere", seek.Query{Text: "water"}, "en:water en:Water en:water en:Water"},
		{"capitals", seek.Query{Text: "Water", Case: true}, "en:Water en:Water"},
		{"whole words", seek.Query{Text: "water", Word: true}, "en:Water en:water en:Water"},
		{"one form", seek.Query{Text: "вода"}, "ru:Вода"},
		{"all forms", seek.Query{Text: "вода", Forms: true}, "ru:Вода ru:воды"},
		{"ё is е", seek.Query{Text: "селах"}, "ru:сёлах"},
		{"in one language", seek.Query{Text: "water", Lang: editor.Russian}, ""},
		{"nothing for nothing", seek.Query{}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			list, err := seek.Find(ctx, d, c.q, nil)
			must(t, err)
			var got []string
			for _, v := range list {
				for _, p := range v.Places {
					got = append(got, string(v.Lang)+":"+p.Text[p.From:p.To])
				}
			}
			if strings.Join(got, " ") != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}

func TestReplacingKeepsOneRevisionOfEachVersionAndIsTakenBack(t *testing.T) {
	d := trial.Empty(t)
	a := written(t, d, "A", "Old well, old pump.", "Old — старый.")
	b := written(t, d, "B", "An old road.", "")
	list, err := seek.Find(ctx, d, seek.Query{Text: "old", Word: true}, nil)
	must(t, err)
	steps := 0
	got, err := seek.Replace(ctx, d, list, "new", func(_, of int) { steps += of })
	must(t, err)
	if len(got.Done) != 3 || got.Left != 0 || got.Places() != 4 || steps != 9 {
		t.Fatalf("%+v, %d steps", got, steps)
	}
	if s := says(t, d, a, editor.English); s != "new well, new pump." {
		t.Errorf("the text says %q", s)
	}
	revs, err := d.Revisions(ctx, a, editor.English)
	must(t, err)
	if len(revs) != 3 || revs[0].Why != "replace" {
		t.Errorf("%d revisions, the last for %q", len(revs), revs[0].Why)
	}
	back, err := seek.Restore(ctx, d, got.Done)
	must(t, err)
	if len(back.Done) != 3 || says(t, d, a, editor.English) != "Old well, old pump." ||
		says(t, d, a, editor.Russian) != "Old — старый." || says(t, d, b, editor.English) != "An old road." {
		t.Errorf("not all was taken back: %+v", back)
	}
}

func TestWhatWasChangedSinceIsLeftAlone(t *testing.T) {
	d := trial.Empty(t)
	id := written(t, d, "A", "Old well.", "Old — старый.")
	list, err := seek.Find(ctx, d, seek.Query{Text: "old"}, nil)
	must(t, err)
	s, err := d.Story(ctx, id)
	must(t, err)
	s.Versions[0].Blocks[2].Spans = editor.Plain("Old wells.")
	must(t, d.SaveVersion(ctx, id, &s.Versions[0], "saved", ""))
	got, err := seek.Replace(ctx, d, list, "new", nil)
	must(t, err)
	if got.Left != 1 || len(got.Done) != 1 || says(t, d, id, editor.English) != "Old wells." {
		t.Errorf("replaced %+v, %d left", got.Done, got.Left)
	}
	s, err = d.Story(ctx, id)
	must(t, err)
	v := s.Version(editor.Russian)
	v.Blocks[2].Spans = editor.Plain("Новый.")
	must(t, d.SaveVersion(ctx, id, v, "saved", ""))
	back, err := seek.Restore(ctx, d, got.Done)
	must(t, err)
	if back.Left != 1 || says(t, d, id, editor.Russian) != "Новый." {
		t.Errorf("taken back %+v", back)
	}
}

func TestACancelledSearchEnds(t *testing.T) {
	d := trial.Desk(t)
	ctx, cancel := context.WithCancel(ctx)
	cancel()
	if _, err := seek.Find(ctx, d, seek.Query{Text: "a"}, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("error %v", err)
	}
	got, err := seek.Replace(ctx, d, []seek.Version{{}}, "b", nil)
	if !errors.Is(err, context.Canceled) || len(got.Done) != 0 {
		t.Errorf("%+v, error %v", got, err)
	}
}

func TestExcerpts(t *testing.T) {
	long := strings.Repeat("слово ", 40)
	text := long + "здесь " + long
	p := seek.Place{Text: text, From: len(long), To: len(long) + len("здесь")}
	e := p.Excerpt()
	if e.Text[e.From:e.To] != "здесь" || !strings.HasPrefix(e.Text, "… слово ") || !strings.HasSuffix(e.Text, "слово …") {
		t.Errorf("%q", e.Text)
	}
	short := seek.Place{Text: "an old\nroad", From: 3, To: 6}
	if e := short.Replaced("new"); e != (seek.Line{Text: "an new road", From: 3, To: 6}) {
		t.Errorf("%+v", e)
	}
	if e := short.Replaced(""); e.From != e.To {
		t.Errorf("%+v", e)
	}
}

func BenchmarkFind(b *testing.B) {
	d := trial.Empty(b)
	for i := range 300 {
		text := strings.Repeat("Two villages have clean water since spring. ", 60)
		written(b, d, fmt.Sprintf("Story %d", i), text, "")
	}
	for b.Loop() {
		list, err := seek.Find(ctx, d, seek.Query{Text: "spring", Word: true}, nil)
		must(b, err)
		if len(list) != 300 {
			b.Fatal(len(list))
		}
	}
}
