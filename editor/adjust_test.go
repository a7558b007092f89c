package editor_test

import (
	"testing"

	"twofold/editor"
)

func TestAdjustmentsOfAnItem(t *testing.T) {
	it := editor.Item{ID: "i", Kind: editor.StoryItem, Story: "s"}
	lower := editor.Adjustment{Lang: "ru", Pictures: -2, Refused: []editor.StepKind{editor.StepOptional}}
	before := it
	it.SetAdjustment(lower)
	if len(before.Adjust) != 0 {
		t.Error("a copy of the item changed")
	}
	if got := it.Adjustment("ru"); got.Pictures != -2 || !got.Refuses(editor.StepOptional) || got.Refuses("page") {
		t.Errorf("got %+v", got)
	}
	if got := it.Adjustment("en"); !got.Zero() || got.Lang != "en" {
		t.Errorf("the other language gives %+v", got)
	}
	it.SetAdjustment(editor.Adjustment{Lang: "ru"})
	if len(it.Adjust) != 0 {
		t.Errorf("what gives nothing is kept: %+v", it.Adjust)
	}
}

func TestAdjustmentsGiveNoMoreThanTheyMay(t *testing.T) {
	for _, c := range []struct {
		name string
		give editor.Adjustment
		ok   bool
	}{
		{"nothing", editor.Adjustment{Lang: "en"}, true},
		{"pictures as low as they go", editor.Adjustment{Lang: "en", Pictures: -editor.PictureGive}, true},
		{"pictures too low", editor.Adjustment{Lang: "en", Pictures: -editor.PictureGive - 1}, false},
		{"pictures too high", editor.Adjustment{Lang: "en", Pictures: editor.PictureGive + 1}, false},
		{"a larger headline", editor.Adjustment{Lang: "en", Headline: -1}, false},
		{"a headline too small", editor.Adjustment{Lang: "en", Headline: editor.HeadlineGive + 1}, false},
		{"no language", editor.Adjustment{}, false},
		{"an unknown step", editor.Adjustment{Lang: "en", Refused: []editor.StepKind{"shout"}}, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			is := editor.Issue{
				ID: "i", Number: 1, Date: "2026-10-20", Status: editor.Planned,
				Order: []editor.Item{{ID: "a", Kind: editor.StoryItem, Story: "s", Adjust: []editor.Adjustment{c.give}}},
			}
			if err := is.Validate(); (err == nil) != c.ok {
				t.Errorf("got %v", err)
			}
		})
	}
}

func TestOnlyOptionalBlocksAreLeftOut(t *testing.T) {
	p := editor.Part{
		Article: &editor.Article{Body: []editor.Block{
			{ID: "a", Kind: editor.Paragraph}, {ID: "q", Kind: editor.PullQuote, Optional: true},
		}},
		Adjust: editor.Adjustment{Without: []editor.BlockID{"a", "q"}},
	}
	got := p.Printed().Body
	if len(got) != 1 || got[0].ID != "a" || len(p.Article.Body) != 2 {
		t.Errorf("printed %v of %v", got, p.Article.Body)
	}
}
