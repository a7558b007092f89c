package stories

import (
	"reflect"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/storage/trial"
	"twofold/ui"
)

var (
	enru = []editor.Lang{editor.English, editor.Russian}
	day  = time.Date(2026, 10, 20, 9, 0, 0, 0, time.UTC)
)

// shelf is four stories: a in issue 7 and done, b stale, c without Russian, d free.
func shelf() []desk.StoryRow {
	row := func(id, en, ru string, en1, ru1 editor.Stage, issue int, hours int) desk.StoryRow {
		r := desk.StoryRow{
			ID: editor.StoryID(id), Slug: id, Issue: issue,
			Titles: editor.Text{editor.English: en}, Stages: map[editor.Lang]editor.Stage{editor.English: en1},
			Stale: map[editor.Lang]bool{}, Words: map[editor.Lang]int{editor.English: hours * 100},
			Modified: day.Add(-time.Duration(hours) * time.Hour),
		}
		if ru != "" {
			r.Titles[editor.Russian], r.Stages[editor.Russian] = ru, ru1
		}
		return r
	}
	out := []desk.StoryRow{
		row("a", "Roundtable in Kulob", "Круглый стол в Кулобе", editor.Ready, editor.Ready, 7, 1),
		row("b", "Counsellors Learn", "Консультанты учатся", editor.Ready, editor.Reviewed, 7, 2),
		row("c", "Border Officers", "", editor.Edited, "", 7, 3),
		row("d", "Household Budgets", "Ещё о бюджете", editor.Draft, editor.InTranslation, 0, 4),
	}
	out[1].Stale[editor.Russian] = true
	out[2].Owners = map[editor.Lang]string{editor.English: "officer", editor.Russian: "translator"}
	out[0].Areas = []editor.AreaID{"labour", "health"}
	out[1].Areas = []editor.AreaID{"labour"}
	return out
}

func ids(rows []desk.StoryRow) string {
	s := ""
	for _, r := range rows {
		s += string(r.ID)
	}
	return s
}

func TestFilter(t *testing.T) {
	area := func(a ...editor.AreaID) map[editor.AreaID]bool {
		m := map[editor.AreaID]bool{}
		for _, id := range a {
			m[id] = true
		}
		return m
	}
	for _, c := range []struct {
		name string
		f    Filter
		want string
	}{
		{"everything, last changed first", Filter{}, "abcd"},
		{"this issue", Filter{View: ViewIssue, Issue: 7}, "abc"},
		{"this issue when there is none", Filter{View: ViewIssue}, ""},
		{"needs translation", Filter{View: ViewTranslate}, "cd"},
		{"stale", Filter{View: ViewStale}, "b"},
		{"in no issue", Filter{View: ViewFree}, "d"},
		{"the bin", Filter{View: ViewBin}, "x"},
		{"words of an English headline", Filter{Words: "kulob round"}, "a"},
		{"words of a Russian headline", Filter{Words: "УЧАТСЯ"}, "b"},
		{"е stands for ё", Filter{Words: "еще"}, "d"},
		{"a slug", Filter{Words: "zzz"}, ""},
		{"an area", Filter{Areas: area("labour")}, "ab"},
		{"either of two areas", Filter{Areas: area("health", "none")}, "a"},
		{"a stage in any language", Filter{Stages: map[editor.Stage]bool{editor.Reviewed: true}}, "b"},
		{"not started", Filter{Stages: map[editor.Stage]bool{"": true}}, "c"},
		{"an area and a stage", Filter{
			Areas:  area("labour"),
			Stages: map[editor.Stage]bool{editor.Reviewed: true},
		}, "b"},
		{"by headline", Filter{Order: ByTitle}, "cbda"},
		{"by headline, the other way", Filter{Order: ByTitle, Upward: true}, "adbc"},
		{"by stage, the least far first", Filter{Order: ByStage}, "cdba"},
		{"by stage, the other way", Filter{Order: ByStage, Upward: true}, "abdc"},
		{"by area, stories without one last", Filter{
			Order: ByArea, areas: map[editor.AreaID]string{"labour": "Labour", "health": "Health"},
		}, "abcd"},
		{"mine", Filter{View: ViewMine, Me: "translator"}, "c"},
		{"mine, of nobody", Filter{View: ViewMine}, ""},
		{"by words", Filter{Order: ByWords}, "dcba"},
		{"by issue", Filter{Order: ByIssue}, "abcd"},
	} {
		t.Run(c.name, func(t *testing.T) {
			c.f.Langs = enru
			bin := []desk.StoryRow{{ID: "x"}}
			if got := ids(c.f.Choose(shelf(), bin, nil)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestTextHitsAreShown(t *testing.T) {
	f := Filter{Langs: enru, Words: "remittances"}
	hits := map[editor.StoryID]desk.Hit{"c": {Story: "c"}}
	if got := ids(f.Choose(shelf(), nil, hits)); got != "c" {
		t.Errorf("got %q, want the story whose text has the words", got)
	}
}

func TestCounts(t *testing.T) {
	f := Filter{Langs: enru, Issue: 7, Me: "officer", Words: "nothing at all"}
	got := map[View]int{}
	for _, v := range Views() {
		got[v] = f.Count(v, shelf(), make([]desk.StoryRow, 5))
	}
	want := map[View]int{ViewAll: 4, ViewIssue: 3, ViewMine: 1, ViewTranslate: 2, ViewStale: 1, ViewFree: 1, ViewBin: 5}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if n := CountArea("labour", shelf()); n != 2 {
		t.Errorf("%d stories about labour, want 2", n)
	}
}

func TestThreeThousandStoriesAreFilteredAtOnce(t *testing.T) {
	var rows []desk.StoryRow
	for len(rows) < 3000 {
		rows = append(rows, shelf()...)
	}
	f := Filter{Langs: enru, Words: "учатся", Order: ByTitle}
	start := time.Now()
	n := len(f.Choose(rows, nil, nil))
	if took := time.Since(start); took > 100*time.Millisecond {
		t.Errorf("3000 stories took %v", took)
	}
	if n != 750 {
		t.Errorf("%d stories, want 750", n)
	}
}

// BenchmarkScroll scrolls a list of 3,000 stories by one page.
func BenchmarkScroll(b *testing.B) {
	words, err := ui.ReadWords(editor.English)
	if err != nil {
		b.Fatal(err)
	}
	win := test.NewTempApp(b).NewWindow("")
	fyne.CurrentApp().Settings().SetTheme(&ui.Theme{})
	r := New(&ui.Window{
		Deps:  ui.Deps{Work: ui.AtOnce(), Now: func() time.Time { return day }},
		Words: words, Main: win, Status: func(ui.Status) {}, Offer: func() {}, Desk: trial.Desk(b),
		Issue:  func() *editor.Issue { return nil },
		Recall: func(string) string { return "" }, Remember: func(string, string) {},
	})
	r.lib.pub = &editor.Publication{Languages: enru}
	r.filter.Langs = enru
	for len(r.lib.rows) < 3000 {
		r.lib.rows = append(r.lib.rows, shelf()...)
	}
	r.read = true
	win.SetContent(r.Build())
	win.Resize(fyne.NewSize(1900, 1000))
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		r.list.ScrollTo(float32(i%180+1) * 1000)
	}
	if r.list.Top() == 0 {
		b.Fatal("the list did not scroll")
	}
}
