package desk_test

import (
	"errors"
	"slices"
	"testing"

	"twofold/editor"
)

func TestAStageIsGivenWhenWhatItNeedsIsMet(t *testing.T) {
	r := open(t)
	made, err := r.NewStory(ctx, "")
	r.must(err)
	missing, err := r.SetStage(ctx, made.ID, "en", editor.Edited)
	r.must(err)
	if len(missing) != 2 || missing[0].Name != "headline" || missing[1].Name != "text" {
		t.Errorf("open: %+v", missing)
	}
	if got := r.row(made.ID).Stages["en"]; got != editor.Draft {
		t.Errorf("stage %s, want draft", got)
	}

	s, err := r.Story(ctx, made.ID)
	r.must(err)
	v := &s.Versions[0]
	v.Blocks[0].Spans, v.Blocks[2].Spans = editor.Plain("Wells"), editor.Plain("Two villages have water.")
	r.must(r.SaveVersion(ctx, s.ID, v, "saved", ""))
	missing, err = r.SetStage(ctx, s.ID, "en", editor.Ready)
	r.must(err)
	if len(missing) != 0 || r.row(s.ID).Stages["en"] != editor.Ready {
		t.Errorf("stage %s, open %+v", r.row(s.ID).Stages["en"], missing)
	}
	list, err := r.Revisions(ctx, s.ID, "en")
	r.must(err)
	if list[0].Why != "stage" {
		t.Errorf("the last revision is there for %q", list[0].Why)
	}
	if _, err := r.SetStage(ctx, s.ID, "ru", editor.Ready); !errors.Is(err, editor.ErrNotFound) {
		t.Errorf("a version that does not exist: %v", err)
	}
}

func TestATranslationIsReviewedWhenItIsWhole(t *testing.T) {
	r := open(t)
	s := r.written("Wells", "Two villages have water.")
	v, err := r.StartVersion(ctx, s.ID, "ru")
	r.must(err)
	missing, err := r.SetStage(ctx, s.ID, "ru", editor.Reviewed)
	r.must(err)
	names := map[string]bool{}
	for _, m := range missing {
		names[m.Name] = true
	}
	if !names["translated"] || !names["headline"] {
		t.Errorf("open: %+v", missing)
	}
	v.Stage = editor.Ready
	r.must(r.SaveVersion(ctx, s.ID, v, "saved", ""))
	missing, err = r.SetStage(ctx, s.ID, "ru", editor.Draft)
	r.must(err)
	if len(missing) != 0 || r.row(s.ID).Stages["ru"] != editor.Draft {
		t.Errorf("the way back was refused: %+v", missing)
	}
}

func TestStepsAreTheChecklistsOfTheNextStages(t *testing.T) {
	r := open(t)
	a, b := r.written("Wells", "Two villages have water."), r.written("Roads", "Two roads are open.")
	_, err := r.StartVersion(ctx, a.ID, "ru")
	r.must(err)
	if _, err := r.SetStage(ctx, b.ID, "en", editor.Ready); err != nil {
		t.Fatal(err)
	}
	steps, err := r.Steps(ctx, b.ID, a.ID)
	r.must(err)
	if len(steps[b.ID]) != 0 || len(steps[a.ID]) != 2 {
		t.Fatalf("steps are %+v", steps)
	}
	for l, to := range map[editor.Lang]editor.Stage{"en": editor.Edited, "ru": editor.Reviewed} {
		want, err := r.Checklist(ctx, a.ID, l, to)
		r.must(err)
		if got := steps[a.ID][l]; got.To != to || !slices.Equal(got.Asks, want) {
			t.Errorf("%s: the step is %+v, the checklist of %s %+v", l, got, to, want)
		}
	}
	if none, err := r.Steps(ctx); err != nil || len(none) != 0 {
		t.Errorf("of no story: %v, %v", none, err)
	}
}
