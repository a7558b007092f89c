package desk_test

import (
	"testing"

	"twofold/editor"
)

func TestADuplicateSaysTheSameUnderIDsOfItsOwn(t *testing.T) {
	r := open(t)
	s := r.written("Wells", "Two villages have water.")
	v := &s.Versions[0]
	v.Stage = editor.Ready
	v.Blocks = append(v.Blocks,
		editor.Block{ID: r.NewBlockID(), Kind: editor.Sidebar, Spans: editor.Plain("In figures")})
	v.Blocks = append(v.Blocks, editor.Block{
		ID: r.NewBlockID(), Kind: editor.Paragraph, In: v.Blocks[len(v.Blocks)-1].ID, Spans: editor.Plain("Two wells"),
	})
	r.must(r.SaveVersion(ctx, s.ID, v, "saved", ""))
	_, err := r.StartVersion(ctx, s.ID, "ru")
	r.must(err)
	s, err = r.Story(ctx, s.ID)
	r.must(err)

	made, err := r.Duplicate(ctx, s.ID)
	r.must(err)
	two, err := r.Story(ctx, made.ID)
	r.must(err)
	if two.ID == s.ID || two.Slug != s.Slug+"-2" || len(two.Versions) != 2 {
		t.Fatalf("the duplicate is %+v", two)
	}
	for i := range s.Versions {
		was, is := &s.Versions[i], &two.Versions[i]
		if is.Stage != editor.Draft || len(is.Blocks) != len(was.Blocks) {
			t.Fatalf("version %s: %s, %d blocks", is.Lang, is.Stage, len(is.Blocks))
		}
		for k := range was.Blocks {
			says := was.Blocks[k].Text()
			if was.Blocks[k].Kind == editor.Headline && says != "" {
				says += " (copy)"
			}
			if was.Blocks[k].ID == is.Blocks[k].ID || is.Blocks[k].Text() != says {
				t.Errorf("%s block %d: %+v", is.Lang, k, is.Blocks[k])
			}
			if is.Blocks[k].ID != two.Versions[0].Blocks[k].ID {
				t.Errorf("the versions do not share the ID of block %d", k)
			}
		}
	}
	again, err := r.Story(ctx, s.ID)
	r.must(err)
	if again.Versions[0].Stage != editor.Ready {
		t.Error("the story itself was changed")
	}
}

func TestADuplicateOfATranslationIsNotStale(t *testing.T) {
	r := open(t)
	s := r.written("Wells", "Two villages have water.")
	v, err := r.StartVersion(ctx, s.ID, "ru")
	r.must(err)
	for i := range v.Blocks {
		b, from := &v.Blocks[i], s.Versions[0].Blocks[i].Text()
		b.Spans = editor.Plain("Колодцы")
		b.Segments = []editor.Segment{{End: len("Колодцы"), State: editor.SegmentConfirmed, Source: from}}
	}
	r.must(r.SaveVersion(ctx, s.ID, v, "saved", ""))
	made, err := r.Duplicate(ctx, s.ID)
	r.must(err)
	two, err := r.Story(ctx, made.ID)
	r.must(err)
	if got := two.Versions[1].Headline(); got != "Колодцы (копия)" {
		t.Errorf("the headline says %q", got)
	}
	if stale := editor.StaleBlocks(&two.Versions[0], &two.Versions[1]); len(stale) > 0 {
		t.Errorf("stale: %v", stale)
	}
}
