package archive

import (
	"context"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/storage/trial"
)

var ctx = context.Background()

var noon = time.Date(2026, 10, 20, 12, 0, 0, 0, time.UTC)

// shelf is a desk with the sample's issues whose clock a test can set.
type shelf struct {
	*desk.Desk
	now time.Time
}

func openShelf(t *testing.T) *shelf {
	t.Helper()
	out := &shelf{now: noon}
	out.Desk = trial.At(t, func() time.Time { return out.now }, true)
	return out
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// publish publishes issue 7 with one file in English that is there and one in Russian
// that is not.
func (s *shelf) publish(t *testing.T) *editor.Issue {
	t.Helper()
	is, err := s.Issue(ctx, 7)
	must(t, err)
	is.Status = editor.Published
	must(t, s.SaveIssue(ctx, is))
	there := filepath.Join(t.TempDir(), "issue-07-EN.pdf")
	must(t, os.WriteFile(there, []byte("%PDF"), 0o600))
	for _, e := range []desk.Export{
		{Issue: is.ID, Lang: editor.Russian, Product: "screen", Path: there + ".gone", Bytes: 9, Pages: 8},
		{Issue: is.ID, Lang: editor.English, Product: "office", Path: there, Bytes: 4, Pages: 8},
		{Issue: is.ID, Lang: editor.English, Product: "screen", Path: there + ".old", Bytes: 4, Pages: 6},
		{Issue: is.ID, Lang: editor.English, Product: "screen", Path: there, Bytes: 4, Pages: 8},
	} {
		s.now = s.now.Add(time.Minute)
		must(t, s.AddExport(ctx, e))
	}
	return is
}

func fetched(t *testing.T, s *shelf) []past {
	t.Helper()
	list, err := fetch(ctx, s.Desk)
	must(t, err)
	return list
}

// numbers are the issues with how many headlines are shown: "6:9 5:9".
func numbers(list []past) string {
	var out []string
	for _, p := range list {
		out = append(out, fmt.Sprintf("%d:%d", p.issue.Number, len(p.lines)))
	}
	return strings.Join(out, " ")
}

func TestFetchListsPastIssuesNewestFirst(t *testing.T) {
	list := fetched(t, openShelf(t))
	if got := numbers(list); got != "6:9 5:9 4:6 3:11 2:8 1:8" {
		t.Errorf("got %s", got)
	}
	if first := list[5].lines[0].titles.In(editor.English); first !=
		"Legal Assistance to the Wives and Families of Labour Migrants" {
		t.Errorf("the first headline of issue 1 is %q", first)
	}
}

func TestPublishedIssueHasItsStoriesAndFiles(t *testing.T) {
	s := openShelf(t)
	is := s.publish(t)
	p := fetched(t, s)[0]
	if p.issue.Number != is.Number || len(p.lines) != len(is.Stories()) {
		t.Fatalf("issue %d with %d lines", p.issue.Number, len(p.lines))
	}
	if l := p.lines[0]; l.story == "" || len(l.langs) != 2 {
		t.Errorf("the first line is %+v", l)
	}
	if len(p.files) != 3 || p.files[0].Lang != editor.English || p.files[2].Lang != editor.Russian {
		t.Fatalf("files %+v", p.files)
	}
	if f := p.readable(editor.English); f == nil || f.Product != "screen" || f.Pages != 8 {
		t.Errorf("to read in English: %+v", f)
	}
	if f := p.readable(editor.Russian); f != nil {
		t.Errorf("a file that is gone can be opened: %+v", f)
	}
	if p.changed || p.pages() != 8 {
		t.Errorf("changed %v, %d pages", p.changed, p.pages())
	}
}

func TestChangedSinceTheFilesWereWritten(t *testing.T) {
	s := openShelf(t)
	is := s.publish(t)
	s.now = s.now.Add(time.Hour)
	story, err := s.Story(ctx, is.Stories()[0])
	must(t, err)
	v := story.Version(editor.English)
	v.Blocks[2].Spans = editor.Plain("Corrected.")
	must(t, s.SaveVersion(ctx, story.ID, v, "saved", ""))
	if !fetched(t, s)[0].changed {
		t.Error("the change is not seen")
	}
}

func TestShow(t *testing.T) {
	s := openShelf(t)
	s.publish(t)
	list := fetched(t, s)
	for _, c := range []struct {
		name string
		f    filter
		want string
	}{
		{"words of a headline", filter{words: "border guards"}, "4:1 1:1"},
		{"in whatever case and order", filter{words: "GUARDS afghan"}, "1:1"},
		{"Russian headlines of stories", filter{words: "кулоб"}, "7:1"},
		{"the number shows the whole issue", filter{words: "4"}, "4:6"},
		{"by status", filter{status: editor.Published}, "7:8"},
		{"by year", filter{year: 2026}, "7:8"},
		{"nothing", filter{words: "xyz"}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := numbers(show(list, c.f)); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}

func TestYears(t *testing.T) {
	var list []past
	for _, d := range []editor.Date{"2026-10-20", "", "2025-07-01", "2026-01-31"} {
		list = append(list, past{issue: &editor.Issue{Date: d}})
	}
	got := fmt.Sprint(years(list))
	if got != "[{2026 2} {2025 1}]" {
		t.Errorf("got %s", got)
	}
}
