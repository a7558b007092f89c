package desk_test

import (
	"testing"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/storage"
	"twofold/storage/aside"
)

// changed is a story's English version with other words.
func changed(s *editor.Story, words string) *editor.Version {
	v := s.Version(editor.English).Clone()
	v.Blocks[len(v.Blocks)-1].Spans = editor.Plain(words)
	return v
}

func TestWhatWasKeptAsideIsTakenBack(t *testing.T) {
	r := open(t)
	s := r.written("Kept", "Before")
	d := r.keeping(t)
	r.must(d.KeepAside(desk.Kept{Story: *s, Version: changed(s, "After")}))
	list, err := d.Kept(ctx)
	r.must(err)
	if len(list) != 1 || list[0].Title != "Kept" || list[0].Lang() != editor.English || !list[0].When.Equal(r.now) {
		t.Fatalf("kept %+v", list)
	}
	older, err := d.TakeBack(ctx, list[0])
	r.must(err)
	now, err := d.Story(ctx, s.ID)
	r.must(err)
	if b := now.Version(editor.English).Blocks; older || b[len(b)-1].Text() != "After" {
		t.Errorf("older %v, the story says %q", older, b[len(b)-1].Text())
	}
	if list, err = d.Kept(ctx); err != nil || len(list) != 0 {
		t.Errorf("still kept: %v, %v", list, err)
	}
}

func TestANewerTextStandsOverWhatWasKept(t *testing.T) {
	r := open(t)
	s := r.written("Kept", "Before")
	d := r.keeping(t)
	r.must(d.KeepAside(desk.Kept{Story: *s, Version: changed(s, "Kept words")}))
	r.must(d.SaveVersion(ctx, s.ID, changed(s, "Newer words"), "saved", ""))
	list, err := d.Kept(ctx)
	r.must(err)
	older, err := d.TakeBack(ctx, list[0])
	r.must(err)
	now, err := d.Story(ctx, s.ID)
	r.must(err)
	if b := now.Version(editor.English).Blocks; !older || b[len(b)-1].Text() != "Newer words" {
		t.Errorf("older %v, the story says %q", older, b[len(b)-1].Text())
	}
	revs, err := d.Revisions(ctx, s.ID, editor.English)
	r.must(err)
	found := false
	for _, rev := range revs {
		full, err := d.Revision(ctx, rev.ID)
		r.must(err)
		b := full.Version.Blocks
		found = found || b[len(b)-1].Text() == "Kept words"
	}
	if !found {
		t.Error("the kept words are not in the history")
	}
}

func TestFactsOfAStoryAreTakenBack(t *testing.T) {
	r := open(t)
	s := r.written("Kept", "Before")
	d := r.keeping(t)
	facts := *s
	facts.Note = "Call the office first"
	r.must(d.KeepAside(desk.Kept{Story: facts}))
	list, err := d.Kept(ctx)
	r.must(err)
	_, err = d.TakeBack(ctx, list[0])
	r.must(err)
	now, err := d.Story(ctx, s.ID)
	r.must(err)
	if now.Note != "Call the office first" || len(now.Versions) != 1 {
		t.Errorf("the story is %+v", now)
	}
}

func TestTextsOfStoriesThatAreNotHereAreNotOffered(t *testing.T) {
	r := open(t)
	d := r.keeping(t)
	r.must(d.KeepAside(desk.Kept{Story: editor.Story{ID: "elsewhere"}}))
	if list, err := d.Kept(ctx); err != nil || len(list) != 0 {
		t.Errorf("offered %v, %v", list, err)
	}
}

// keeping is a desk on the same file that keeps aside what it cannot store.
func (r *room) keeping(t *testing.T) *desk.Desk {
	s, err := storage.Open(ctx, r.path)
	r.must(err)
	given := r.given("officer")
	given.Aside = aside.Of(r.path, t.TempDir())
	d := desk.New(s, given)
	t.Cleanup(func() { r.must(d.Close()) })
	return d
}
