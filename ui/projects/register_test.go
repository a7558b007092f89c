package projects

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/editor/sample"
	"twofold/storage/trial"
)

var ctx = context.Background()

// noon is when every test happens: twelve of the sample's projects run.
var noon = time.Date(2026, 10, 20, 12, 0, 0, 0, time.UTC)

// openDesk makes a publication with the sample's register.
func openDesk(t *testing.T) *desk.Desk {
	t.Helper()
	content, err := sample.Publication()
	must(t, err)
	d := trial.Empty(t)
	for i := range content.Projects {
		must(t, d.SaveProject(ctx, &content.Projects[i]))
	}
	return d
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func read(t *testing.T, d *desk.Desk) *register {
	t.Helper()
	g, err := fetch(ctx, d)
	must(t, err)
	return g
}

// codes are what rows show, "+3" for the line that folds three.
func codes(rows []row) string {
	var out []string
	for _, w := range rows {
		if w.project == nil {
			out = append(out, fmt.Sprintf("+%d", w.folded))
			continue
		}
		out = append(out, w.project.Code)
	}
	return strings.Join(out, " ")
}

func TestFetchPutsEndedProjectsLast(t *testing.T) {
	g := read(t, openDesk(t))
	want := "LM-02 LM-03 CT-01 CT-02 BM-01 BM-02 MH-02 MH-03 EP-01 EP-02 RC-02 ME-01 +3"
	if got := codes(g.rows(filter{}, editor.English)); got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
	if got := codes(g.rows(filter{all: true}, editor.English)); got != want+" LM-01 MH-01 RC-01" {
		t.Errorf("with the ended ones: %s", got)
	}
}

func TestCount(t *testing.T) {
	g := read(t, openDesk(t))
	f := g.count()
	if f.all != 15 || f.active != 12 || f.ended != 3 || f.areas != 7 {
		t.Errorf("counted %+v", f)
	}
	people := 0
	for i := range g.list {
		if g.list[i].ActiveOn("2026-10-20") {
			people += g.list[i].People
		}
	}
	if f.people != people || f.ready[editor.Russian] != 12 {
		t.Errorf("people %d, want %d; ready %v", f.people, people, f.ready)
	}
	want := "12 active projects in 7 thematic service areas\n12 действующих проектов в 7 тематических областях"
	if got := strings.ReplaceAll(strings.Join(g.lines(), "\n"), "\u00a0", " "); got != want {
		t.Errorf("lines %q", got)
	}
}

func TestEndsSoon(t *testing.T) {
	g := &register{today: "2026-10-20", pub: &editor.Publication{}}
	for _, c := range []struct {
		name       string
		start, end editor.Date
		want       bool
	}{
		{"today is its last day", "2026-01-01", "2026-10-20", true},
		{"in sixty days", "2026-01-01", "2026-12-19", true},
		{"in sixty-one days", "2026-01-01", "2026-12-20", false},
		{"ended", "2026-01-01", "2026-10-19", false},
		{"open-ended", "2026-01-01", "", false},
		{"not begun", "2026-11-01", "2026-11-30", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := g.endsSoon(&editor.Project{Start: c.start, End: c.end}); got != c.want {
				t.Errorf("got %v", got)
			}
		})
	}
}

func TestFilter(t *testing.T) {
	g := read(t, openDesk(t))
	for _, c := range []struct {
		name string
		f    filter
		want string
	}{
		{"by code", filter{words: "lm-0"}, "LM-02 LM-03 +1 LM-01"},
		{"by a Russian title, ё as е", filter{words: "учет"}, "BM-02"},
		{"all words in any order", filter{words: "advice telephone"}, "LM-03"},
		{"by area", filter{area: g.pub.Areas[0].ID}, "LM-02 LM-03 +1"},
		{"nothing", filter{words: "xyz"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := codes(g.rows(c.f, editor.English)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestSorted(t *testing.T) {
	g := of([2]string{"A", "mh"}, [2]string{"B", "lm"}, [2]string{"C", "lm"})
	g.list[0].End, g.list[1].End = "2027-05-31", "2029-01-31"
	g.list[0].Titles = editor.Text{"en": "alpha"}
	g.list[1].Titles = editor.Text{"en": "Gamma"}
	g.list[2].Titles = editor.Text{"en": "beta"}
	g.sort()
	for _, c := range []struct {
		name string
		f    filter
		want string
	}{
		{"by area, then code", filter{}, "B C A"},
		{"by area, the other way", filter{back: true}, "A B C"},
		{"by code", filter{by: byCode}, "A B C"},
		{"by title, whatever the case", filter{by: byTitle}, "A C B"},
		{"by end, open-ended last", filter{by: byEnd}, "A B C"},
		{"by end, the other way", filter{by: byEnd, back: true}, "C B A"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := codes(g.rows(c.f, editor.English)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestStaleBrief(t *testing.T) {
	g := read(t, openDesk(t))
	p := &g.list[0]
	if g.staleBrief(p, editor.Russian) {
		t.Error("a confirmed brief is stale")
	}
	p.Brief(editor.English).Body.Spans[0].Text += " More."
	if !g.staleBrief(p, editor.Russian) {
		t.Error("the source moved on and the brief is not stale")
	}
	if g.count().ready[editor.Russian] != 11 {
		t.Error("a stale brief counts as ready")
	}
}

func TestFetchKnowsWhichStoriesNameAProject(t *testing.T) {
	d := openDesk(t)
	story, err := d.NewStory(ctx, "Water")
	must(t, err)
	story.Projects = []editor.ProjectID{read(t, d).list[0].ID}
	must(t, d.SaveStory(ctx, story))
	g := read(t, d)
	uses := g.uses[g.list[0].ID]
	if len(uses) != 1 || uses[0].story != story.ID || uses[0].titles.In(editor.English) != "Water" {
		t.Errorf("uses %+v", uses)
	}
}
