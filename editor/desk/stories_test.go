package desk_test

import (
	"fmt"
	"testing"
	"time"

	"twofold/editor"
)

func TestANewStoryIsEmptyInTheSourceLanguage(t *testing.T) {
	r := open(t)
	made, err := r.NewStory(ctx, "Clean water for two villages")
	r.must(err)
	s, err := r.Story(ctx, made.ID)
	r.must(err)
	if s.Slug != "clean-water-for-two-villages" || len(s.Versions) != 1 || !s.Created.Equal(r.now) {
		t.Errorf("story %+v", s)
	}
	v := s.Versions[0]
	var kinds []editor.Kind
	for _, b := range v.Blocks {
		kinds = append(kinds, b.Kind)
	}
	if v.Lang != editor.English || v.Stage != editor.Draft || v.Rev != 1 ||
		fmt.Sprint(kinds) != "[headline standfirst paragraph]" {
		t.Errorf("%s %s, rev %d, %v", v.Lang, v.Stage, v.Rev, kinds)
	}
	row := r.row(s.ID)
	if row.Titles["en"] != "Clean water for two villages" || row.Words["en"] != 5 ||
		row.Stages["en"] != editor.Draft || row.Stale["en"] || row.Issue != 0 {
		t.Errorf("row %+v", row)
	}
}

func TestATakenSlugGetsANumber(t *testing.T) {
	r := open(t)
	var slugs []string
	for range 3 {
		s, err := r.NewStory(ctx, "Wells")
		r.must(err)
		slugs = append(slugs, s.Slug)
	}
	if got := fmt.Sprint(slugs); got != "[wells wells-2 wells-3]" {
		t.Errorf("slugs %s", got)
	}
	first, err := r.FindStory(ctx, "wells")
	r.must(err)
	r.must(r.BinStory(ctx, first))
	s, err := r.NewStory(ctx, "Wells")
	r.must(err)
	if s.Slug != "wells-4" {
		t.Errorf("the slug of a story in the bin was given away: %s", s.Slug)
	}
}

func TestASlugIsChangedToAFreeOneOnly(t *testing.T) {
	r := open(t)
	a, b := r.written("Wells", "a"), r.written("Pumps", "b")
	b.Slug = a.Slug
	r.wants(r.SaveStory(ctx, b), editor.ErrExists)
	b.Slug, b.Note = "handpumps", "ask for the figures"
	r.must(r.SaveStory(ctx, b))
	got, err := r.Story(ctx, b.ID)
	r.must(err)
	if got.Slug != "handpumps" || got.Note != b.Note || got.Rev != 2 || got.Versions[0].Rev != 2 {
		t.Errorf("story %+v", got)
	}
}

func TestTwoPeopleOnOneVersion(t *testing.T) {
	r := open(t)
	s := r.written("Wells", "the first text")
	mine, err := r.Story(ctx, s.ID)
	r.must(err)
	other := r.colleague("translator")
	theirs, err := other.Story(ctx, s.ID)
	r.must(err)

	theirs.Versions[0].Blocks[2].Spans = editor.Plain("their text")
	r.must(other.SaveVersion(ctx, s.ID, &theirs.Versions[0], "saved", ""))
	mine.Versions[0].Blocks[2].Spans = editor.Plain("my text")
	r.wants(r.SaveVersion(ctx, s.ID, &mine.Versions[0], "saved", ""), editor.ErrConflict)

	now, err := r.Story(ctx, s.ID)
	r.must(err)
	if got := now.Versions[0].Blocks[2].Text(); got != "their text" {
		t.Errorf("the version says %q", got)
	}
	if got := mine.Versions[0].Blocks[2].Text(); got != "my text" || mine.Versions[0].Rev != 2 {
		t.Errorf("my version says %q at rev %d", got, mine.Versions[0].Rev)
	}
	// Versions in other languages are nobody's conflict.
	_, err = r.StartVersion(ctx, s.ID, editor.Russian)
	r.must(err)
	log, err := r.Changes(ctx, 0)
	r.must(err)
	if e := log[len(log)-2]; e.Who != "translator" || e.Noun != "version" || e.Rev != 3 {
		t.Errorf("the log says %+v", e)
	}
}

func TestAStartedVersionHasThePlacesAndNoWords(t *testing.T) {
	r := open(t)
	s := r.written("Wells", "text")
	v := &s.Versions[0]
	v.Blocks = append(v.Blocks,
		editor.Block{ID: "pic", Kind: editor.Image, Picture: "p1", Width: editor.WidthTwo, Spans: editor.Plain("caption")},
		editor.Block{ID: "quote", Kind: editor.Quote, Speaker: "A farmer", Spans: editor.Plain("said")})
	r.must(r.SaveVersion(ctx, s.ID, v, "saved", ""))
	_, err := r.StartVersion(ctx, s.ID, editor.Russian)
	r.must(err)
	got, err := r.Story(ctx, s.ID)
	r.must(err)
	ru := got.Version(editor.Russian)
	if ru.Stage != editor.InTranslation || ru.Words() != 0 || len(ru.Blocks) != len(v.Blocks) {
		t.Fatalf("version %+v", ru)
	}
	for i, b := range ru.Blocks {
		if b.ID != v.Blocks[i].ID || b.Kind != v.Blocks[i].Kind || b.Speaker != "" ||
			b.Picture != v.Blocks[i].Picture || b.Width != v.Blocks[i].Width {
			t.Errorf("block %d: %+v", i, b)
		}
	}
	_, err = r.StartVersion(ctx, s.ID, editor.Russian)
	r.wants(err, editor.ErrExists)
}

func TestStalenessFollowsEverySave(t *testing.T) {
	r := open(t)
	s := r.written("Wells", "Six wells were dug.")
	en := &s.Versions[0]
	ru, err := r.StartVersion(ctx, s.ID, editor.Russian)
	r.must(err)
	stale := func(when string, want bool) {
		t.Helper()
		row := r.row(s.ID)
		if row.Stale[editor.Russian] != want || row.Stale[editor.English] {
			t.Errorf("%s: stale %v, want %v", when, row.Stale, want)
		}
	}
	confirm := func() {
		t.Helper()
		for i := range ru.Blocks {
			ru.Blocks[i].Spans = editor.Plain("перевод")
			editor.Confirm(&en.Blocks[i], &ru.Blocks[i], en.Rev, "translator", r.now)
		}
		r.must(r.SaveVersion(ctx, s.ID, ru, "saved", ""))
	}
	stale("not translated yet", false)
	confirm()
	stale("confirmed", false)
	en.Blocks[2].Spans = editor.Plain("Six  wells were dug.")
	r.must(r.SaveVersion(ctx, s.ID, en, "saved", ""))
	stale("a second space", false)
	en.Blocks[2].Spans = editor.Plain("Seven wells were dug.")
	r.must(r.SaveVersion(ctx, s.ID, en, "saved", ""))
	stale("another figure", true)
	ru.Blocks[1].Spans = editor.Plain("другое")
	r.must(r.SaveVersion(ctx, s.ID, ru, "autosave", ""))
	stale("the target edited", true)
	confirm()
	stale("confirmed again", false)
	en.Blocks = en.Blocks[:2]
	r.must(r.SaveVersion(ctx, s.ID, en, "saved", ""))
	stale("a block deleted from the source", true)
}

func TestAnotherSourceLanguageJudgesAnew(t *testing.T) {
	r := open(t)
	s := r.written("Wells", "text")
	_, err := r.StartVersion(ctx, s.ID, editor.Russian)
	r.must(err)
	en := &s.Versions[0]
	en.Blocks = en.Blocks[:2]
	r.must(r.SaveVersion(ctx, s.ID, en, "saved", ""))
	if row := r.row(s.ID); !row.Stale["ru"] || row.Stale["en"] {
		t.Fatalf("stale %v", row.Stale)
	}
	p, err := r.Publication(ctx)
	r.must(err)
	p.Languages = []editor.Lang{editor.Russian, editor.English}
	r.must(r.SavePublication(ctx, p))
	if row := r.row(s.ID); row.Stale["ru"] || !row.Stale["en"] {
		t.Errorf("stale %v", row.Stale)
	}
	got, err := r.Story(ctx, s.ID)
	r.must(err)
	if got.Versions[0].Lang != editor.Russian {
		t.Errorf("versions begin with %s", got.Versions[0].Lang)
	}
}

func TestRestoreBringsATextBackAsANewRevision(t *testing.T) {
	r := open(t)
	s := r.written("Wells", "the good text")
	v := &s.Versions[0]
	r.wait(time.Hour)
	v.Blocks[2].Spans = editor.Plain("the bad text")
	r.must(r.SaveVersion(ctx, s.ID, v, "saved", "oops"))
	list, err := r.Revisions(ctx, s.ID, editor.English)
	r.must(err)
	if len(list) != 3 || list[0].Name != "oops" || list[0].Version != nil {
		t.Fatalf("revisions %+v", list)
	}
	good := list[1]
	r.wait(time.Hour)
	restored, err := r.Restore(ctx, good.ID)
	r.must(err)
	now, err := r.Story(ctx, s.ID)
	r.must(err)
	if got := now.Versions[0].Blocks[2].Text(); got != "the good text" || restored.Rev != 4 {
		t.Errorf("restored %q at rev %d", got, restored.Rev)
	}
	list, err = r.Revisions(ctx, s.ID, editor.English)
	r.must(err)
	if len(list) != 4 || list[0].Why != "restore" || list[1].Name != "oops" {
		t.Errorf("revisions %+v", list)
	}
	bad, err := r.Revision(ctx, list[1].ID)
	r.must(err)
	if got := bad.Version.Blocks[2].Text(); got != "the bad text" {
		t.Errorf("the present text was not kept: %q", got)
	}
	_, err = r.Restore(ctx, "none")
	r.wants(err, editor.ErrNotFound)
}

func TestAutosavesOfASittingAreOneRevision(t *testing.T) {
	r := open(t)
	s := r.written("Wells", "text")
	for n := range 20 {
		r.wait(2 * time.Second)
		s.Versions[0].Blocks[2].Spans = editor.Plain(fmt.Sprint("text ", n))
		r.must(r.SaveVersion(ctx, s.ID, &s.Versions[0], "autosave", ""))
	}
	list, err := r.Revisions(ctx, s.ID, editor.English)
	r.must(err)
	if len(list) != 3 || list[0].Rev != 22 || !list[0].When.Equal(r.now) {
		t.Errorf("revisions %+v", list)
	}
}

func TestTheBin(t *testing.T) {
	r := open(t)
	a, b := r.written("Wells", "water"), r.written("Pumps", "water")
	r.must(r.BinStory(ctx, a.ID))
	r.wait(time.Minute)
	r.must(r.BinStory(ctx, b.ID))
	r.wants(r.BinStory(ctx, b.ID), editor.ErrNotFound)
	rows, err := r.StoryRows(ctx)
	r.must(err)
	bin, err := r.Bin(ctx)
	r.must(err)
	if len(rows) != 0 || len(bin) != 2 || bin[0].ID != b.ID || bin[0].Titles["en"] != "Pumps" {
		t.Errorf("listed %v, in the bin %v", rows, bin)
	}
	if hits, err := r.Search(ctx, "water", ""); err != nil || len(hits) != 0 {
		t.Errorf("found in the bin: %v, %v", hits, err)
	}
	if _, err := r.FindStory(ctx, "wells"); err == nil {
		t.Error("found by its slug in the bin")
	}
	if s, err := r.Story(ctx, a.ID); err != nil || s.Slug != "wells" {
		t.Errorf("a story in the bin cannot be looked at: %v", err)
	}
	r.must(r.UnbinStory(ctx, a.ID))
	r.wants(r.UnbinStory(ctx, a.ID), editor.ErrNotFound)
	if hits, err := r.Search(ctx, "water", ""); err != nil || len(hits) != 1 || hits[0].Story != a.ID {
		t.Errorf("hits %v, %v", hits, err)
	}
}

func TestTheBinKeepsAStoryForThirtyDays(t *testing.T) {
	r := open(t)
	a, b := r.written("Wells", "water"), r.written("Pumps", "water")
	_, err := r.StartVersion(ctx, a.ID, "ru")
	r.must(err)
	r.must(r.AddComment(ctx, &editor.Comment{Story: a.ID, Lang: "en", Text: "Which village?"}))
	r.must(r.Excuse(ctx, editor.Excuse{Rule: "doubled", Story: a.ID, Lang: "en", Words: "water water"}))
	r.must(r.BinStory(ctx, a.ID))
	r.wait(29 * 24 * time.Hour)
	r.must(r.BinStory(ctx, b.ID))
	if n, err := r.EmptyBin(ctx); err != nil || n != 0 {
		t.Errorf("after 29 days %d stories went, %v", n, err)
	}
	r.wait(2 * 24 * time.Hour)
	if n, err := r.EmptyBin(ctx); err != nil || n != 1 {
		t.Errorf("after 31 days %d stories went, %v", n, err)
	}
	_, err = r.Story(ctx, a.ID)
	r.wants(err, editor.ErrNotFound)
	if list, err := r.Revisions(ctx, a.ID, "en"); err != nil || len(list) != 0 {
		t.Errorf("revisions are left: %v, %v", list, err)
	}
	r.written("Wells", "its slug is free again")
	r.must(r.UnbinStory(ctx, b.ID))
	if hits, err := r.Search(ctx, "water", ""); err != nil || len(hits) != 1 || hits[0].Story != b.ID {
		t.Errorf("hits %v, %v", hits, err)
	}
	log, err := r.Changes(ctx, 0)
	r.must(err)
	gone := 0
	for _, e := range log {
		if e.Noun == "story" && e.What == "remove" && e.ID == string(a.ID) {
			gone++
		}
	}
	if gone != 1 {
		t.Errorf("the log says %d times that the story went", gone)
	}
}

func TestWhatIsWrongIsRefusedBeforeItIsStored(t *testing.T) {
	r := open(t)
	s := r.written("Wells", "text")
	v := s.Versions[0]
	v.Stage = "finished"
	var field *editor.FieldError
	if err := r.SaveVersion(ctx, s.ID, &v, "saved", ""); !as(err, &field) || field.Field != "Stage" {
		t.Errorf("error %v", err)
	}
	s.Slug = "Has Spaces"
	if err := r.SaveStory(ctx, s); !as(err, &field) || field.Field != "Slug" {
		t.Errorf("error %v", err)
	}
	if _, err := r.Story(ctx, "none"); err == nil {
		t.Error("a story that is not there was found")
	} else {
		r.wants(err, editor.ErrNotFound)
	}
}
