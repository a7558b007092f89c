package editor_test

import (
	"testing"
	"time"

	"twofold/editor"
)

func TestActiveOn(t *testing.T) {
	for _, c := range []struct {
		name       string
		start, end editor.Date
		want       bool
	}{
		{"starts today", "2026-10-20", "", true},
		{"starts tomorrow", "2026-10-21", "", false},
		{"ends today", "2026-01-01", "2026-10-20", true},
		{"ended yesterday", "2026-01-01", "2026-10-19", false},
		{"today only", "2026-10-20", "2026-10-20", true},
		{"open-ended", "2020-01-01", "", true},
		{"no start", "", "2027-01-01", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := editor.Project{Start: c.start, End: c.end}
			equal(t, "active", p.ActiveOn("2026-10-20"), c.want)
		})
	}
}

func TestDate(t *testing.T) {
	late := time.Date(2026, 10, 20, 23, 30, 0, 0, time.FixedZone("Dushanbe", 5*3600))
	equal(t, "the day where the clock hangs", editor.DateOf(late), "2026-10-20")
	equal(t, "time of no date", editor.Date("soon").Time().IsZero(), true)
	for d, good := range map[editor.Date]bool{
		"": true, "2024-02-29": true, "2026-02-29": false,
		"2026-1-1": false, "20.10.2026": false,
	} {
		equal(t, string(d)+" is a date", d.Validate() == nil, good)
	}
}

func TestText(t *testing.T) {
	only := editor.Text{ru: "да"}
	equal(t, "in a language it has", both("yes", "да").Any(ru), "да")
	equal(t, "in one it lacks", only.Any(tg), "да")
	equal(t, "nothing", editor.Text(nil).Any(en), "")
	equal(t, "has both", both("yes", "").Has(en, ru), false)
	more := only.With(en, "yes")
	equal(t, "with", more.In(en), "yes")
	equal(t, "the old one stays", only.In(en), "")
	equal(t, "without", len(more.With(ru, "")), 1)
}

func TestLang(t *testing.T) {
	for _, c := range []struct {
		lang      editor.Lang
		mark, tag string
	}{{en, "ENG", "en-GB"}, {ru, "RUS", "ru-RU"}, {tg, "TAJ", "tg-TJ"}} {
		equal(t, "mark", c.lang.Mark(), c.mark)
		equal(t, "tag", c.lang.Tag(), c.tag)
		equal(t, "known", c.lang.Validate() == nil, true)
	}
	equal(t, "unknown", editor.Lang("EN").Validate() == nil, false)
}

func TestJoin(t *testing.T) {
	got := editor.Join([]editor.Span{
		{Text: "a"},
		{Text: ""},
		{Text: "b"},
		{Text: "c", Bold: true},
		{Text: "d", Bold: true},
		{Text: "e", Bold: true, Link: "x"},
		{Text: "f"},
	})
	want := []editor.Span{{Text: "ab"}, {Text: "cd", Bold: true}, {Text: "e", Bold: true, Link: "x"}, {Text: "f"}}
	equal(t, "spans", len(got), len(want))
	for i := range want {
		equal(t, "span", got[i], want[i])
	}
	b := editor.Block{Spans: got}
	equal(t, "text", b.Text(), "abcdef")
	equal(t, "nothing", editor.Plain("") == nil, true)
}

func TestCloneIsDeep(t *testing.T) {
	source, target := translated()
	copied := target.Clone()
	copied.Blocks[0].Spans[0].Text = "changed"
	copied.Blocks[0].Segments[0].Source = "changed"
	equal(t, "text", target.Headline(), "Заголовок")
	equal(t, "segment", target.Blocks[0].Segments[0].Source, source.Headline())
}

func TestProtection(t *testing.T) {
	for _, c := range []struct {
		name string
		p    editor.Protection
		open bool
	}{
		{"nobody was helped", editor.Protection{}, false},
		{"nothing is known", editor.Protection{Beneficiary: true}, true},
		{"consent only", editor.Protection{Beneficiary: true, Consent: true}, true},
		{"reviewed only", editor.Protection{Beneficiary: true, Reviewed: true}, true},
		{"consent and reviewed", editor.Protection{Beneficiary: true, Consent: true, Reviewed: true}, false},
	} {
		t.Run(c.name, func(t *testing.T) { equal(t, "open", c.p.Open(), c.open) })
	}
}

func TestUpright(t *testing.T) {
	for orientation, lying := range map[int]bool{0: false, 1: false, 4: false, 5: true, 6: true, 8: true} {
		w, h := (&editor.Picture{Width: 4, Height: 3, Orientation: orientation}).Upright()
		equal(t, "width", w, map[bool]int{false: 4, true: 3}[lying])
		equal(t, "height", h, map[bool]int{false: 3, true: 4}[lying])
	}
	x, y := editor.Focus{}.Point()
	equal(t, "focus across", x, 0.5)
	equal(t, "focus down", y, 0.4)
}

func TestReadIn(t *testing.T) {
	is := editor.Issue{Readings: []editor.Reading{
		{Lang: en, State: editor.Readable},
		{Lang: ru, State: editor.InPreparation},
		{Lang: tg, State: editor.NotOffered},
	}}
	got := is.ReadIn()
	equal(t, "languages", len(got), 1)
	equal(t, "language", got[0], en)
}

func TestStages(t *testing.T) {
	equal(t, "order", editor.Draft.Rank() < editor.Edited.Rank() && editor.Reviewed.Rank() < editor.Ready.Rank(), true)
	equal(t, "unknown", editor.Stage("done").Rank(), -1)
}

func TestSortFindings(t *testing.T) {
	list := []editor.Finding{
		{Rule: "n", Severity: editor.Note},
		{Rule: "w2", Severity: editor.Warning, Page: 2},
		{Rule: "w1b", Severity: editor.Warning, Page: 1, Story: "b"},
		{Rule: "w1aru", Severity: editor.Warning, Page: 1, Story: "a", Lang: ru},
		{Rule: "w1aen", Severity: editor.Warning, Page: 1, Story: "a", Lang: en},
		{Rule: "b", Severity: editor.Blocking, Page: 9},
	}
	equal(t, "blocks", editor.AnyBlocking(list), true)
	equal(t, "does not block", editor.AnyBlocking(list[:5]), false)
	editor.SortFindings(list)
	var got []string
	for _, f := range list {
		got = append(got, f.Rule)
	}
	same(t, "order", got, "b", "w1aen", "w1aru", "w1b", "w2", "n")
}
