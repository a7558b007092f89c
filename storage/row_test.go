package storage_test

import (
	"fmt"
	"sync"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
)

func TestARowSaysWhatAListShows(t *testing.T) {
	s, _ := create(t)
	st := story(1, block("h", editor.Headline, "Clean water"), block("a", editor.Paragraph, "Two wells were dug."))
	st.Areas = []editor.AreaID{"water", "health"}
	st.Versions[0].Owner = "officer"
	st.Versions = append(st.Versions, editor.Version{Lang: "ru", Stage: editor.InTranslation, Owner: "translator"})
	must(t, s.SaveStory(ctx, st, by("officer")))
	must(t, s.SaveIssue(ctx, issue(9, st.ID), by("officer")))
	must(t, s.SaveIssue(ctx, issue(12, st.ID), by("officer")))
	must(t, s.SaveIssue(ctx, issue(13), by("officer")))
	rows, err := s.StoryRows(ctx)
	must(t, err)
	same(t, rows, []desk.StoryRow{{
		ID: st.ID, Slug: st.Slug, Titles: editor.Text{"en": "Clean water"},
		Stages: map[editor.Lang]editor.Stage{"en": editor.Draft, "ru": editor.InTranslation},
		Stale:  map[editor.Lang]bool{"en": false, "ru": true}, // it lacks the source's blocks
		Words:  map[editor.Lang]int{"en": 6, "ru": 0},
		Owners: map[editor.Lang]string{"en": "officer", "ru": "translator"},
		Areas:  st.Areas, Issue: 12, Modified: noon,
	}})
}

func TestRowsComeLastChangedFirst(t *testing.T) {
	s, _ := create(t)
	var list []*editor.Story
	for n := range 4 {
		list = append(list, saved(t, s, n))
	}
	must(t, s.SaveVersion(ctx, list[1].ID, &list[1].Versions[0], after(time.Hour, "autosave")))
	must(t, s.SaveStory(ctx, list[0], after(time.Minute, "saved")))
	rows, err := s.StoryRows(ctx)
	must(t, err)
	got := ""
	for _, r := range rows {
		got += string(r.ID) + " "
	}
	if got != "s0001 s0000 s0003 s0002 " {
		t.Errorf("rows %s", got)
	}
}

func TestWritersTakeTurns(t *testing.T) {
	s, _ := create(t)
	var wait sync.WaitGroup
	for n := range 20 {
		wait.Add(1)
		go func() {
			defer wait.Done()
			if err := s.SaveProject(ctx, project(fmt.Sprintf("LM-%02d", n)), by("officer")); err != nil {
				t.Error(err)
			}
		}()
	}
	wait.Wait()
	list, err := s.Projects(ctx)
	must(t, err)
	log, err := s.Changes(ctx, 0, 100)
	must(t, err)
	if len(list) != 20 || len(log) != 21 || log[20].Seq != 21 {
		t.Errorf("%d projects, %d entries", len(list), len(log))
	}
}
