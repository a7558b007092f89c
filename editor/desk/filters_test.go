package desk_test

import (
	"errors"
	"fmt"
	"testing"

	"twofold/editor"
	"twofold/editor/desk"
)

func TestFiltersAreKeptByName(t *testing.T) {
	r := open(t)
	border := desk.Filter{
		Name: " Border ", View: "all", Words: "bridge", Areas: []editor.AreaID{"bm"}, Stages: []editor.Stage{""},
	}
	r.must(r.SaveFilter(ctx, border))
	r.must(r.SaveFilter(ctx, desk.Filter{Name: "A", View: "stale"}))
	border.Words = "мост"
	r.must(r.SaveFilter(ctx, border))
	list, err := r.Filters(ctx)
	r.must(err)
	if got := fmt.Sprint(list); got != "[{A stale  [] []} {Border all мост [bm] []}]" {
		t.Errorf("filters %s", got)
	}
	r.must(r.RemoveFilter(ctx, "A"))
	if err := r.RemoveFilter(ctx, "A"); !errors.Is(err, editor.ErrNotFound) {
		t.Errorf("removed twice: %v", err)
	}
	if err := r.SaveFilter(ctx, desk.Filter{Name: " "}); err == nil {
		t.Error("a filter without a name was saved")
	}
}
