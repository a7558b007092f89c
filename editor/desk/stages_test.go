package desk_test

import (
	"errors"
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
