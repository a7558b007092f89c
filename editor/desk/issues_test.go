package desk_test

import (
	"fmt"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
)

func TestANewIssueHasTheNextNumber(t *testing.T) {
	r := open(t)
	r.must(r.SaveIssue(ctx, &editor.Issue{Number: 11, Status: editor.Archived}))
	is, err := r.NewIssue(ctx)
	r.must(err)
	if is.Number != 12 || is.Status != editor.Planned || is.Date != "2026-10-20" {
		t.Errorf("issue %+v", is)
	}
	again := &editor.Issue{Number: 12, Status: editor.Planned}
	r.wants(r.SaveIssue(ctx, again), editor.ErrExists)
	_, err = r.Issue(ctx, 13)
	r.wants(err, editor.ErrNotFound)
}

func TestARunningOrderIsSavedInItsOrder(t *testing.T) {
	r := open(t)
	p := &editor.Project{Code: "LM-07", Titles: editor.Text{"en": "Wells"}}
	r.must(r.SaveProject(ctx, p))
	a, b := r.written("Wells", "water"), r.written("Roads", "gravel")
	is, err := r.NewIssue(ctx)
	r.must(err)
	is.Order = []editor.Item{
		{Kind: editor.StoryItem, Story: b.ID, Format: editor.FormatLead},
		{Kind: editor.StoryItem, Story: a.ID, NewPage: true},
		{Kind: editor.BriefsItem, Projects: []editor.ProjectID{p.ID}},
		{Kind: editor.FactsItem},
	}
	r.must(r.SaveIssue(ctx, is))
	is.Order[0], is.Order[1] = is.Order[1], is.Order[0]
	r.must(r.SaveIssue(ctx, is))
	got, err := r.Issue(ctx, is.Number)
	r.must(err)
	if fmt.Sprint(got.Order) != fmt.Sprint(is.Order) || got.Rev != 3 || got.Order[0].ID == "" {
		t.Errorf("order %v, want %v", got.Order, is.Order)
	}
	if row := r.row(a.ID); row.Issue != is.Number {
		t.Errorf("the story's row names issue %d", row.Issue)
	}
	m, err := r.Material(ctx, got)
	r.must(err)
	if len(m.Stories) != 2 || m.Stories[0].ID != a.ID || len(m.Projects) != 1 || m.Publication.Slug != "bulletin" {
		t.Errorf("material %+v", m)
	}
	stale := *is
	stale.Rev = 1
	r.wants(r.SaveIssue(ctx, &stale), editor.ErrConflict)
}

func TestAStoryInAnIssueIsNotBinned(t *testing.T) {
	r := open(t)
	a := r.written("Wells", "water")
	is, err := r.NewIssue(ctx)
	r.must(err)
	is.Order = []editor.Item{{Kind: editor.StoryItem, Story: a.ID}}
	r.must(r.SaveIssue(ctx, is))
	r.wants(r.BinStory(ctx, a.ID), editor.ErrInUse)
	is.Order = nil
	r.must(r.SaveIssue(ctx, is))
	r.must(r.BinStory(ctx, a.ID))
}

func TestAPublishedIssueIsNotRemoved(t *testing.T) {
	r := open(t)
	is, err := r.NewIssue(ctx)
	r.must(err)
	is.Status = editor.Published
	r.must(r.SaveIssue(ctx, is))
	r.wants(r.RemoveIssue(ctx, is), editor.ErrReadOnly)
	is.Status = editor.Planned
	r.must(r.SaveIssue(ctx, is))
	r.must(r.AddExport(ctx, desk.Export{Issue: is.ID, Path: "a.pdf"}))
	r.must(r.RemoveIssue(ctx, is))
	r.wants(r.RemoveIssue(ctx, is), editor.ErrNotFound)
}

func TestExportsAreListedNewestFirst(t *testing.T) {
	r := open(t)
	is, err := r.NewIssue(ctx)
	r.must(err)
	first := desk.Export{Issue: is.ID, Lang: "en", Product: "screen", Path: "a.pdf", SHA256: "aa", Bytes: 10, Pages: 4}
	second := first
	second.Path = "b.pdf"
	r.must(r.AddExport(ctx, first))
	first.When = r.now
	r.wait(time.Hour)
	r.must(r.AddExport(ctx, second))
	second.When = r.now
	list, err := r.Exports(ctx, is.ID)
	r.must(err)
	if len(list) != 2 || list[0] != second || list[1] != first {
		t.Errorf("exports %+v", list)
	}
	r.wants(r.AddExport(ctx, desk.Export{Issue: "none"}), editor.ErrNotFound)
}
