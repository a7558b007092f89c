package proof

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export"
	"twofold/ui"
	"twofold/ui/kit"
)

func TestFileNamesOfWhatIsOrdered(t *testing.T) {
	both := []editor.Lang{editor.English, editor.Russian}
	office := []export.Product{export.Office}
	for _, c := range []struct {
		name string
		want ui.ExportOrder
		is   string
	}{
		{"an issue", ui.ExportOrder{Issue: 7, Langs: both, Products: office}, "news-7-en-office.pdf news-7-ru-office.pdf"},
		{
			"a handout",
			ui.ExportOrder{Langs: both, Products: office, Handout: &editor.Handout{}},
			"news-handout-en.pdf news-handout-ru.pdf",
		},
		{
			"a handout back to back", ui.ExportOrder{
				Langs: both, Products: office, Handout: &editor.Handout{},
				Both: true,
			}, "news-handout-en-ru.pdf",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := strings.Join(fileNames("news", c.want), " "); got != c.is {
				t.Errorf("got %q, want %q", got, c.is)
			}
		})
	}
}

func TestStoriesOfTheIssueComeFirst(t *testing.T) {
	rows := []desk.StoryRow{{ID: "a"}, {ID: "b"}, {ID: "c"}}
	is := &editor.Issue{Order: []editor.Item{
		{Kind: editor.StoryItem, Story: "c"}, {Kind: editor.BriefsItem}, {Kind: editor.StoryItem, Story: "b"},
	}}
	got := ""
	for _, row := range issueFirst(rows, is) {
		got += string(row.ID)
	}
	if got != "cba" {
		t.Errorf("got %q, want cba", got)
	}
	if n := len(issueFirst(rows, nil)); n != 3 {
		t.Errorf("%d stories without an issue, want 3", n)
	}
}

func TestStoriesThatWerePickedStandBeforeAllOthers(t *testing.T) {
	rows := []desk.StoryRow{{ID: "a"}, {ID: "b"}, {ID: "c"}, {ID: "d"}}
	got := ""
	for _, row := range pickedFirst(rows, []editor.StoryID{"d", "b", "gone"}) {
		got += string(row.ID)
	}
	if got != "dbac" {
		t.Errorf("got %q, want dbac", got)
	}
}

func TestTickedKeepsTheOrderOfTicking(t *testing.T) {
	var list []string
	for _, tick := range []string{"+b", "+a", "+c", "-a", "+a", "+b"} {
		list = ticked(list, tick[1:], tick[0] == '+')
	}
	if got := strings.Join(list, ""); got != "cab" {
		t.Errorf("got %q, want cab", got)
	}
}

func TestHandoutDialogNamesWhatIsMissing(t *testing.T) {
	test.NewTempApp(t)
	for _, c := range []struct {
		name, english, when, asks string
		stories                   []editor.StoryID
		lack                      string
	}{
		{"nothing is missing", " What Families Ask ", " 2026-12-03", "Why?\n\nWho?\n", []editor.StoryID{"s"}, ""},
		{"no day", "What Families Ask", "", "Why?\nWho?", []editor.StoryID{"s"}, ""},
		{"no title", " ", "", "", []editor.StoryID{"s"}, "proof.handout.notitle"},
		{"no story", "What Families Ask", "", "", nil, "proof.handout.nostory"},
		{"a day that is none", "What Families Ask", "tomorrow", "", []editor.StoryID{"s"}, "proof.handout.nodate"},
		{
			"ten questions", "What Families Ask", "", strings.Repeat("Why?\n", 10),
			[]editor.StoryID{"s"},
			"proof.handout.toomuch",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := &event{
				langs: []editor.Lang{editor.English}, stories: c.stories, date: kit.NewEntry(c.when, ""),
			}
			e.entry(editor.English).Text = c.english
			e.places[editor.English].Text, e.asks[editor.English].Text = "Khujand", c.asks
			h, lack := e.handout()
			if lack != c.lack {
				t.Fatalf("%q is missing, want %q", lack, c.lack)
			}
			if lack == "" && (h.Titles.In(editor.English) != "What Families Ask" ||
				h.Places.In(editor.English) != "Khujand" || len(h.Questions[editor.English]) != 2) {
				t.Errorf("got %+v", h)
			}
		})
	}
}
