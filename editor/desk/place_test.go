package desk_test

import (
	"strings"
	"testing"

	"twofold/editor"
)

// order is the running order of issue 1, stories by their headlines.
func (r *room) order() string {
	r.t.Helper()
	is, err := r.Issue(ctx, 1)
	r.must(err)
	var out []string
	for _, it := range is.Order {
		if it.Kind != editor.StoryItem {
			out = append(out, string(it.Kind))
			continue
		}
		s, err := r.Story(ctx, it.Story)
		r.must(err)
		out = append(out, s.Titles()[editor.English])
	}
	return strings.Join(out, " ")
}

func TestAStoryIsPlacedMovedAndTakenOut(t *testing.T) {
	r := open(t)
	a, b, c := r.written("A", "x"), r.written("B", "x"), r.written("C", "x")
	is, err := r.NewIssue(ctx)
	r.must(err)
	is.Order = []editor.Item{{Kind: editor.FactsItem}}
	r.must(r.SaveIssue(ctx, is))
	for _, step := range []struct {
		name  string
		story *editor.Story
		place int
		want  string
	}{
		{"the first story comes first", a, 0, "A facts"},
		{"the next after it", b, 0, "A B facts"},
		{"at a place", c, 2, "A C B facts"},
		{"it is there already", c, 0, "A C B facts"},
		{"moved to the begin", b, 1, "B A C facts"},
		{"moved past the end", b, 9, "A C facts B"},
	} {
		r.must(r.PlaceStory(ctx, step.story.ID, 1, step.place))
		if got := r.order(); got != step.want {
			t.Errorf("%s: %s, want %s", step.name, got, step.want)
		}
	}
	is, err = r.Issue(ctx, 1)
	r.must(err)
	is.Order[0].Format = editor.FormatFull
	r.must(r.SaveIssue(ctx, is))
	r.must(r.PlaceStory(ctx, a.ID, 1, 3))
	is, err = r.Issue(ctx, 1)
	r.must(err)
	if is.Order[2].Format != editor.FormatFull {
		t.Error("a story that is moved forgets how much room it asks for")
	}
	r.must(r.TakeStoryOut(ctx, c.ID, 1))
	r.must(r.TakeStoryOut(ctx, c.ID, 1))
	if got := r.order(); got != "facts A B" {
		t.Errorf("taken out: %s", got)
	}
}

func TestAFrozenOrderIsLeftAlone(t *testing.T) {
	r := open(t)
	a := r.written("A", "x")
	is, err := r.NewIssue(ctx)
	r.must(err)
	is.Status = editor.Frozen
	r.must(r.SaveIssue(ctx, is))
	r.wants(r.PlaceStory(ctx, a.ID, 1, 0), editor.ErrReadOnly)
	r.wants(r.TakeStoryOut(ctx, a.ID, 1), editor.ErrReadOnly)
}
