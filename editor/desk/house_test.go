package desk_test

import (
	"reflect"
	"testing"

	"twofold/editor"
)

func TestTheHouseKeepsItsDecisions(t *testing.T) {
	r := open(t)
	s := r.written("Wells", "a")
	r.must(r.SwitchRule(ctx, "dash", false))
	r.must(r.SwitchRule(ctx, "short-words", true))
	r.must(r.SwitchRule(ctx, "quotes", false))
	r.must(r.SwitchRule(ctx, "quotes", true))
	e := editor.Excuse{Rule: "doubled-word", Story: s.ID, Lang: "en", Block: "b", Words: "had had", Why: "Meant so."}
	r.must(r.Excuse(ctx, e))
	e.Why = "It is grammar."
	r.must(r.Excuse(ctx, e))
	h, err := r.House(ctx)
	r.must(err)
	e.Who, e.When = r.Who(), r.now
	want := &editor.House{Off: []string{"dash"}, On: []string{"quotes", "short-words"}, Excused: []editor.Excuse{e}}
	if !h.Excused[0].When.Equal(r.now) {
		t.Errorf("excused at %v", h.Excused[0].When)
	}
	h.Excused[0].When = r.now
	if !reflect.DeepEqual(h, want) {
		t.Errorf("got %+v, want %+v", h, want)
	}
	r.must(r.Unexcuse(ctx, e))
	r.wants(r.Unexcuse(ctx, e), editor.ErrNotFound)
	if h, err = r.House(ctx); err != nil || len(h.Excused) != 0 {
		t.Errorf("excused are %+v, %v", h.Excused, err)
	}
}

func TestAnExcuseNeedsAPlace(t *testing.T) {
	r := open(t)
	if err := r.Excuse(ctx, editor.Excuse{Rule: "dash", Lang: "en", Words: "x"}); err == nil {
		t.Error("an excuse for nothing was kept")
	}
	if err := r.Excuse(ctx, editor.Excuse{Rule: "dash", Story: "none", Lang: "en", Words: "x"}); err == nil {
		t.Error("an excuse in no story was kept")
	}
}

// A removed project takes its excuses with it.
func TestExcusesOfABriefGoWithIt(t *testing.T) {
	r := open(t)
	p := &editor.Project{Code: "LM-07", Titles: editor.Text{"en": "Wells"}, Area: "water"}
	r.must(r.SaveProject(ctx, p))
	r.must(r.Excuse(ctx, editor.Excuse{Rule: "dash", Project: p.ID, Lang: "en", Words: "x"}))
	r.must(r.RemoveProject(ctx, p.ID))
	if h, err := r.House(ctx); err != nil || len(h.Excused) != 0 {
		t.Errorf("excused are %+v, %v", h.Excused, err)
	}
}
