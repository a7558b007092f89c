package issues

import (
	"reflect"
	"strings"
	"testing"

	"twofold/editor"
)

// order makes a running order from letters: s1 s2 are stories, b briefs, c contacts.
func order(words string) []editor.Item {
	kinds := map[byte]editor.ItemKind{
		's': editor.StoryItem, 'b': editor.BriefsItem,
		'c': editor.ContactsItem, 'f': editor.FactsItem,
	}
	var out []editor.Item
	for _, w := range strings.Fields(words) {
		it := editor.Item{ID: editor.ItemID(w), Kind: kinds[w[0]]}
		if w[0] == 's' {
			it.Story = editor.StoryID(w[1:])
		}
		out = append(out, it)
	}
	return out
}

// letters writes an order back: the first letter of the kind, then the story.
func letters(order []editor.Item) string {
	var out []string
	for _, it := range order {
		out = append(out, string(it.Kind[0])+string(it.Story))
	}
	return strings.Join(out, " ")
}

func TestMoved(t *testing.T) {
	for _, c := range []struct {
		name     string
		from, to int
		want     string
	}{
		{"down", 0, 2, "s2 s3 s1 b"},
		{"up", 3, 0, "b s1 s2 s3"},
		{"to the end", 0, 3, "s2 s3 b s1"},
		{"nowhere", 1, 1, "s1 s2 s3 b"},
	} {
		t.Run(c.name, func(t *testing.T) {
			before := order("s1 s2 s3 b")
			if got := letters(moved(before, c.from, c.to)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			if letters(before) != "s1 s2 s3 b" {
				t.Error("the old order was changed")
			}
		})
	}
}

func TestStoriesComeAfterTheLastStory(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"before briefs and contacts", "s1 s2 b c", "s1 s2 s8 s9 b c"},
		{"first of all", "b c", "s8 s9 b c"},
		{"into nothing", "", "s8 s9"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := letters(withStories(order(c.in), []string{"8", "9"})); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestBriefsComeBeforeContacts(t *testing.T) {
	is := &editor.Issue{Order: order("s1 f c")}
	setBriefs(is, nil)
	if got := letters(is.Order); got != "s1 f b c" {
		t.Errorf("got %s", got)
	}
	setBriefs(is, []editor.ProjectID{"p"})
	if got := letters(is.Order); got != "s1 f b c" {
		t.Errorf("a second item of briefs: %s", got)
	}
	if !reflect.DeepEqual(is.Order[2].Projects, []editor.ProjectID{"p"}) {
		t.Errorf("the projects were not taken over: %v", is.Order[2].Projects)
	}
}

func TestAllActiveFollowsTheRegister(t *testing.T) {
	r := &Room{issue: &editor.Issue{Date: "2026-10-20"}, projects: []editor.Project{
		{ID: "a", Start: "2026-01-01"},
		{ID: "b", Start: "2026-01-01", End: "2026-02-01"},
		{ID: "c", Start: "2026-10-20", End: "2027-01-01"},
	}}
	for _, c := range []struct {
		name string
		ids  []editor.ProjectID
		want bool
	}{
		{"exactly the active ones", []editor.ProjectID{"c", "a"}, true},
		{"one is missing", []editor.ProjectID{"a"}, false},
		{"an ended one too", []editor.ProjectID{"a", "b", "c"}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := r.allActive(c.ids); got != c.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestCalendarIsReadAsItIsWritten(t *testing.T) {
	english := "2026-12-03; Roundtable; Khujand\n2026-12-14; Training; Dushanbe"
	russian := "2026-12-03; Круглый стол; Худжанд\n2027-01-09; Семинар; Бохтар"
	events, wrong := mergeCalendar(nil, editor.English, english)
	if wrong != "" {
		t.Fatal(wrong)
	}
	if events, wrong = mergeCalendar(events, editor.Russian, russian); wrong != "" {
		t.Fatal(wrong)
	}
	if len(events) != 3 {
		t.Fatalf("got %d events, want 3: the same day in two languages is one event", len(events))
	}
	if got := calendarText(events, editor.English); got != english {
		t.Errorf("English came back as %q", got)
	}
	if got := calendarText(events, editor.Russian); got != russian {
		t.Errorf("Russian came back as %q", got)
	}
}

func TestCalendarNamesTheLineItCannotRead(t *testing.T) {
	for _, line := range []string{"3 December; Roundtable", "Roundtable", "2026-13-01; x", "; x"} {
		if _, wrong := mergeCalendar(nil, editor.English, "2026-12-03; a; b\n"+line); wrong != line {
			t.Errorf("for %q got %q", line, wrong)
		}
	}
}
