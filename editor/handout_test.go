package editor_test

import (
	"strings"
	"testing"

	"twofold/editor"
)

func handout() *editor.Handout {
	return &editor.Handout{
		Stories: []editor.StoryID{"b"}, Projects: []editor.ProjectID{"W-1", "L-1"},
		Titles: both("Safe work", "Безопасный труд"), Places: both("Khujand", "Худжанд"),
		Date:      "2026-12-03",
		Questions: map[editor.Lang][]string{en: {"Which office?", " ", "Why?"}},
		Issues: []editor.Issue{
			{Number: 12, Order: []editor.Item{{Kind: editor.StoryItem, Story: "b"}}},
			{Number: 11, Order: []editor.Item{{Kind: editor.StoryItem, Story: "b"}}},
		},
	}
}

func TestHandoutIsAnEditionForAnOccasion(t *testing.T) {
	ed, found := editor.AssembleHandout(material(), handout(), en)
	if len(found) > 0 {
		t.Errorf("found %v", found)
	}
	o := ed.Occasion
	if o.Title != "Safe work" || o.Place != "Khujand" || o.Date != "2026-12-03" ||
		strings.Join(o.Questions, "|") != "Which office?|Why?" {
		t.Errorf("got the occasion %+v", *o)
	}
	if n := len(ed.Articles()); n != 1 || ed.Articles()[0].From != "from Issue\u00a012 of Demo" {
		t.Errorf("got %d stories, the first %q", n, ed.Articles()[0].From)
	}
	if groups := ed.Briefs(); len(groups) != 2 || groups[0].Briefs[0].Code != "L-1" {
		t.Errorf("got the briefs %v", groups)
	}
	ed, _ = editor.AssembleHandout(material(), handout(), ru)
	if len(ed.Occasion.Questions) != 0 || ed.Occasion.Title != "Безопасный труд" {
		t.Errorf("got the Russian occasion %+v", *ed.Occasion)
	}
	if got := ed.Articles()[0].From; got != "из\u00a0выпуска\u00a012 издания «Образец»" {
		t.Errorf("the Russian story comes %q", got)
	}
}

func TestHandoutWithoutProjectsHasNoBriefs(t *testing.T) {
	h := handout()
	h.Projects = nil
	ed, _ := editor.AssembleHandout(material(), h, en)
	if n := len(ed.Briefs()); n != 0 {
		t.Errorf("%d groups of briefs, want none", n)
	}
}

func TestHandoutSaysWhatALanguageLacks(t *testing.T) {
	h := handout()
	h.Stories = []editor.StoryID{"only", "b"}
	_, found := editor.AssembleHandout(material(), h, ru)
	if got := rulesOf(found); got != "missing-version" {
		t.Errorf("a story without a version: found %q", got)
	}
	h.Stories = h.Stories[:1]
	_, found = editor.AssembleHandout(material(), h, ru)
	if got := rulesOf(found); got != "missing-version empty-handout" {
		t.Errorf("no story with a version: found %q", got)
	}
	if !editor.AnyBlocking(found) {
		t.Error("nothing stands in the way of a handout without a story")
	}
}

func rulesOf(found []editor.Finding) string {
	var out []string
	for i := range found {
		out = append(out, found[i].Rule)
	}
	return strings.Join(out, " ")
}

func TestHandoutValidates(t *testing.T) {
	for _, c := range []struct {
		name string
		mar  func(h *editor.Handout)
		want string
	}{
		{"a whole one", func(*editor.Handout) {}, ""},
		{"without stories", func(h *editor.Handout) { h.Stories = nil }, "Stories"},
		{"without a title", func(h *editor.Handout) { h.Titles = nil }, "Titles"},
		{"with a story twice", func(h *editor.Handout) { h.Stories = append(h.Stories, "b") }, "Stories"},
		{"with nine questions", func(h *editor.Handout) { h.Questions[ru] = make([]string, 9) }, ""},
		{"with ten questions", func(h *editor.Handout) { h.Questions[ru] = make([]string, 10) }, "Questions"},
		{"with an endless question", func(h *editor.Handout) {
			h.Questions[ru] = []string{strings.Repeat("щ", 201)}
		}, "Questions"},
		{"with a day that is none", func(h *editor.Handout) { h.Date = "2026-13-01" }, "Date"},
	} {
		t.Run(c.name, func(t *testing.T) {
			h := handout()
			c.mar(h)
			err := h.Validate()
			if err == nil && c.want != "" {
				t.Fatalf("no error, want one about %s", c.want)
			}
			if err != nil && (c.want == "" || !strings.HasPrefix(err.Error(), c.want)) {
				t.Errorf("got %v, want %q", err, c.want)
			}
		})
	}
}
