package main

import (
	"context"
	"path/filepath"
	"testing"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/storage"
)

// TestAnExcuseHoldsInTheWindow: what a person has excused is not shown in the writing room
// again, also after the text has changed elsewhere.
func TestAnExcuseHoldsInTheWindow(t *testing.T) {
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	ctx := context.Background()
	s, err := storage.Create(ctx, filepath.Join(t.TempDir(), "n.twofold"), &editor.Publication{
		Slug: "n", Names: editor.Text{"en": "News"}, Languages: []editor.Lang{"en"},
	}, desk.Change{Who: "officer", Why: "saved"})
	must(err)
	d := deskOn(s, atDesk)
	defer d.Close()
	story, err := d.NewStory(ctx, "Water")
	must(err)
	b := &story.Versions[0].Blocks[2]
	w := &windowWork{press: new(press)}
	doubled := func() (out []editor.Finding) {
		t.Helper()
		found, err := w.checkStory(ctx, d, story)
		must(err)
		for _, f := range found {
			if f.Rule == "doubled-word" {
				out = append(out, f)
			}
		}
		return out
	}
	b.Spans = editor.Plain("The the pipes came.")
	found := doubled()
	if len(found) != 1 {
		t.Fatalf("found %+v", found)
	}
	must(d.Excuse(ctx, found[0].Excuse()))
	if found := doubled(); len(found) != 0 {
		t.Errorf("found after it was excused: %+v", found)
	}
	b.Spans = editor.Plain("At last it is here. The the pipes came came.")
	if found := doubled(); len(found) != 1 || found[0].Words != "came came" {
		t.Errorf("found after a change: %+v", found)
	}
}
