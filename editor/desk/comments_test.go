package desk_test

import (
	"errors"
	"testing"

	"twofold/editor"
)

func TestCommentsAreKeptUntilTheyAreRemoved(t *testing.T) {
	r := open(t)
	s := r.written("Wells", "a")
	c := &editor.Comment{
		Story: s.ID, Lang: "en", Block: s.Versions[0].Blocks[0].ID, To: 5, Quote: "Wells", Text: "How many?",
	}
	r.must(r.AddComment(ctx, c))
	r.must(r.AddComment(ctx, &editor.Comment{Story: s.ID, Lang: "ru", Text: "Перевод нужен к среде."}))
	if got := r.row(s.ID).Comments; got != 2 {
		t.Errorf("%d open comments in the list, want 2", got)
	}
	c.Done, c.Text = true, "How many? Forty."
	r.must(r.SaveComment(ctx, c))
	list, err := r.Comments(ctx, s.ID)
	r.must(err)
	if len(list) != 2 || list[0] != *c || list[0].Who == "" || !list[0].When.Equal(r.now) || list[0].Rev != 2 {
		t.Errorf("comments %+v", list)
	}
	if got := r.row(s.ID).Comments; got != 1 {
		t.Errorf("%d open comments in the list, want 1", got)
	}
	old := list[0]
	old.Rev = 1
	if err := r.SaveComment(ctx, &old); !errors.Is(err, editor.ErrConflict) {
		t.Errorf("an old comment was saved over a newer one: %v", err)
	}
	r.must(r.RemoveComment(ctx, c.ID))
	if err := r.RemoveComment(ctx, c.ID); !errors.Is(err, editor.ErrNotFound) {
		t.Errorf("removed twice: %v", err)
	}
	if list, _ = r.Comments(ctx, s.ID); len(list) != 1 {
		t.Errorf("comments %+v", list)
	}
	if err := r.AddComment(ctx, &editor.Comment{Story: s.ID, Lang: "en", Text: " "}); err == nil {
		t.Error("a comment without words was stored")
	}
	if err := r.AddComment(ctx, &editor.Comment{Story: "none", Lang: "en", Text: "x"}); err == nil {
		t.Error("a comment on no story was stored")
	}
}
