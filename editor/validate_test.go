package editor_test

import (
	"errors"
	"strings"
	"testing"

	"twofold/editor"
)

// names fails unless err is about the field; "" wants no error.
func names(t *testing.T, err error, field string) {
	t.Helper()
	var fe *editor.FieldError
	switch {
	case field == "" && err != nil:
		t.Errorf("got %v, want no error", err)
	case field != "" && !errors.As(err, &fe):
		t.Errorf("got %v, want an error about %s", err, field)
	case field != "" && fe.Field != field:
		t.Errorf("the error is about %s (%v), want %s", fe.Field, err, field)
	}
}

func TestStoryValidate(t *testing.T) {
	block := func(id editor.BlockID, k editor.Kind, in editor.BlockID) editor.Block {
		return editor.Block{ID: id, Kind: k, In: in}
	}
	blocks := func(s *editor.Story, list ...editor.Block) { s.Versions[0].Blocks = list }
	for _, c := range []struct {
		name   string
		change func(s *editor.Story)
		field  string
	}{
		{"a good story", func(*editor.Story) {}, ""},
		{"no ID", func(s *editor.Story) { s.ID = "" }, "ID"},
		{"no slug", func(s *editor.Story) { s.Slug = "" }, "Slug"},
		{"a slug with a space", func(s *editor.Story) { s.Slug = "a b" }, "Slug"},
		{"a slug in Cyrillic", func(s *editor.Story) { s.Slug = "вода" }, "Slug"},
		{"a slug that begins with a hyphen", func(s *editor.Story) { s.Slug = "-a" }, "Slug"},
		{"a slug of 81 letters", func(s *editor.Story) { s.Slug = strings.Repeat("a", 81) }, "Slug"},
		{"an embargo that is no day", func(s *editor.Story) { s.Embargo = "2026-02-30" }, "Embargo"},
		{"two versions in one language", func(s *editor.Story) {
			s.Versions = append(s.Versions, s.Versions[0])
		}, "Versions[1]"},
		{"a language nobody knows", func(s *editor.Story) { s.Versions[0].Lang = "fr" }, "Versions[0].Lang"},
		{"a stage nobody knows", func(s *editor.Story) { s.Versions[0].Stage = "done" }, "Versions[0].Stage"},
		{"no stage", func(s *editor.Story) { s.Versions[0].Stage = "" }, "Versions[0].Stage"},
		{"no blocks", func(s *editor.Story) { blocks(s) }, ""},
		{"two headlines", func(s *editor.Story) {
			blocks(s, block("a", editor.Headline, ""), block("b", editor.Headline, ""))
		}, "Versions[0].Blocks"},
		{"two standfirsts", func(s *editor.Story) {
			blocks(s, block("a", editor.Standfirst, ""), block("b", editor.Standfirst, ""))
		}, "Versions[0].Blocks"},
		{"one block twice", func(s *editor.Story) {
			blocks(s, block("a", editor.Paragraph, ""), block("a", editor.Paragraph, ""))
		}, "Versions[0].Blocks[1]"},
		{"a sidebar with what it holds", func(s *editor.Story) {
			blocks(s, block("a", editor.Sidebar, ""), block("b", editor.Bullet, "a"))
		}, ""},
		{"in a sidebar that comes later", func(s *editor.Story) {
			blocks(s, block("b", editor.Bullet, "a"), block("a", editor.Sidebar, ""))
		}, "Versions[0].Blocks[0]"},
		{"in a paragraph", func(s *editor.Story) {
			blocks(s, block("a", editor.Paragraph, ""), block("b", editor.Bullet, "a"))
		}, "Versions[0].Blocks[1]"},
		{"a sidebar in a sidebar", func(s *editor.Story) {
			blocks(s, block("a", editor.Sidebar, ""), block("b", editor.Sidebar, "a"))
		}, "Versions[0].Blocks[1].In"},
		{
			"a block without an ID", func(s *editor.Story) { blocks(s, block("", editor.Quote, "")) },
			"Versions[0].Blocks[0].ID",
		},
		{
			"a kind nobody knows", func(s *editor.Story) { blocks(s, block("a", "table", "")) },
			"Versions[0].Blocks[0].Kind",
		},
		{
			"a picture block without a picture", func(s *editor.Story) { blocks(s, block("a", editor.Image, "")) },
			"Versions[0].Blocks[0].Picture",
		},
		{"a width nobody knows", func(s *editor.Story) {
			blocks(s, editor.Block{ID: "a", Kind: editor.Sidebar, Width: "half"})
		}, "Versions[0].Blocks[0].Width"},
		{"segments that overlap", func(s *editor.Story) {
			blocks(s, editor.Block{ID: "a", Kind: editor.Quote, Segments: []editor.Segment{
				{Start: 0, End: 5, State: editor.SegmentDraft}, {Start: 4, End: 9, State: editor.SegmentDraft},
			}})
		}, "Versions[0].Blocks[0].Segments"},
		{"a segment's state nobody knows", func(s *editor.Story) {
			blocks(s, editor.Block{ID: "a", Kind: editor.Quote, Segments: []editor.Segment{{End: 5, State: "stale"}}})
		}, "Versions[0].Blocks[0].Segments"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := editor.Story{ID: "s", Slug: "story-7", Versions: []editor.Version{version(en, "H", "S", "one")}}
			c.change(&s)
			names(t, s.Validate(), c.field)
		})
	}
}

func TestIssueValidate(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(is *editor.Issue)
		field  string
	}{
		{"a good issue", func(*editor.Issue) {}, ""},
		{"no ID", func(is *editor.Issue) { is.ID = "" }, "ID"},
		{"number 0", func(is *editor.Issue) { is.Number = 0 }, "Number"},
		{"no date yet", func(is *editor.Issue) { is.Date = "" }, ""},
		{"a date in words", func(is *editor.Issue) { is.Date = "20 October" }, "Date"},
		{"a status nobody knows", func(is *editor.Issue) { is.Status = "open" }, "Status"},
		{"one story twice", func(is *editor.Issue) {
			is.Order = []editor.Item{storyItem("a"), storyItem("b"), storyItem("a")}
		}, "Order[2]"},
		{"an item without an ID", func(is *editor.Issue) {
			is.Order = []editor.Item{{Kind: editor.FactsItem}}
		}, "Order[0].ID"},
		{"a story item without a story", func(is *editor.Issue) {
			is.Order = []editor.Item{{ID: "x", Kind: editor.StoryItem}}
		}, "Order[0].Story"},
		{"a kind nobody knows", func(is *editor.Issue) {
			is.Order = []editor.Item{{ID: "x", Kind: "poem"}}
		}, "Order[0].Kind"},
		{"two items of the other kinds", func(is *editor.Issue) {
			is.Order = []editor.Item{{ID: "x", Kind: editor.FreeItem}, {ID: "y", Kind: editor.FreeItem}}
		}, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			is := order(storyItem("a"), editor.Item{ID: "b", Kind: editor.BriefsItem})
			c.change(is)
			names(t, is.Validate(), c.field)
		})
	}
}

func TestProjectValidate(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(p *editor.Project)
		field  string
	}{
		{"a good project", func(*editor.Project) {}, ""},
		{"no ID", func(p *editor.Project) { p.ID = "" }, "ID"},
		{"no code", func(p *editor.Project) { p.Code = "" }, "Code"},
		{"no title", func(p *editor.Project) { p.Titles = nil }, "Titles"},
		{"fewer than no people", func(p *editor.Project) { p.People = -1 }, "People"},
		{"less than no money", func(p *editor.Project) { p.Budget.Amount = -1 }, "Budget"},
		{"a start that is no day", func(p *editor.Project) { p.Start = "2026" }, "Start"},
		{"an end that is no day", func(p *editor.Project) { p.End = "2026-13-01" }, "End"},
		{"ends before it starts", func(p *editor.Project) { p.End = "2025-12-31" }, "End"},
		{"ends on the day it starts", func(p *editor.Project) { p.End = p.Start }, ""},
		{"two briefs in one language", func(p *editor.Project) { p.Briefs[1].Lang = en }, "Briefs"},
		{"a brief in a language nobody knows", func(p *editor.Project) { p.Briefs[1].Lang = "de" }, "Briefs"},
		{"a brief without an ID", func(p *editor.Project) { p.Briefs[1].Body.ID = "" }, "Briefs.ID"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := project("W-1", "work", "2026-01-01", "")
			c.change(&p)
			names(t, p.Validate(), c.field)
		})
	}
}

func TestPictureValidate(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(p *editor.Picture)
		field  string
	}{
		{"a good picture", func(*editor.Picture) {}, ""},
		{"no ID", func(p *editor.Picture) { p.ID = "" }, "ID"},
		{"a hash that is too short", func(p *editor.Picture) { p.Hash = "abc" }, "Hash"},
		{"no height", func(p *editor.Picture) { p.Height = 0 }, "Width"},
		{"a ninth orientation", func(p *editor.Picture) { p.Orientation = 9 }, "Orientation"},
		{"a focus outside", func(p *editor.Picture) { p.Focus.X = 1.1 }, "Focus"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := editor.Picture{ID: "p", Hash: strings.Repeat("0", 64), Width: 4, Height: 3}
			c.change(&p)
			names(t, p.Validate(), c.field)
		})
	}
}

func TestPublicationValidate(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(p *editor.Publication)
		field  string
	}{
		{"a good publication", func(*editor.Publication) {}, ""},
		{"a slug with capitals", func(p *editor.Publication) { p.Slug = "Demo" }, "Slug"},
		{"no language", func(p *editor.Publication) { p.Languages = nil }, "Languages"},
		{"one language twice", func(p *editor.Publication) { p.Languages = []editor.Lang{en, en} }, "Languages"},
		{"a language nobody knows", func(p *editor.Publication) { p.Languages = []editor.Lang{"fr"} }, "Languages"},
		{"no name", func(p *editor.Publication) { p.Names = nil }, "Names"},
		{"a name in Russian only", func(p *editor.Publication) { p.Names = editor.Text{ru: "Образец"} }, ""},
		{"an area without a title", func(p *editor.Publication) { p.Areas[1].Titles = nil }, "Areas[1].Titles"},
		{"an area without an ID", func(p *editor.Publication) { p.Areas[0].ID = "" }, "Areas[0].ID"},
	} {
		t.Run(c.name, func(t *testing.T) {
			p := material().Publication
			c.change(p)
			names(t, p.Validate(), c.field)
		})
	}
}
