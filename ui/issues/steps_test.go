package issues

import (
	"testing"

	"twofold/editor"
	"twofold/export/paper"
)

func TestStepsAreTakenBackOrRefused(t *testing.T) {
	quote := editor.BlockID("q")
	for _, c := range []struct {
		name string
		has  editor.Adjustment
		undo paper.Step
		want editor.Adjustment
	}{
		{
			"what was asked for is taken back",
			editor.Adjustment{Lang: "ru", Pictures: -2, Headline: 1},
			paper.Step{Kind: editor.StepPictures, By: -2},
			editor.Adjustment{Lang: "ru", Headline: 1},
		},
		{
			"a quote comes back",
			editor.Adjustment{Lang: "ru", Without: []editor.BlockID{quote}, Headline: 1},
			paper.Step{Kind: editor.StepOptional, Block: quote},
			editor.Adjustment{Lang: "ru", Headline: 1},
		},
		{
			"what was done unasked is refused",
			editor.Adjustment{Lang: "ru", Headline: 1},
			paper.Step{Kind: editor.StepPage, Page: 4},
			editor.Adjustment{Lang: "ru", Headline: 1, Refused: []editor.StepKind{editor.StepPage}},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			it := editor.Item{Adjust: []editor.Adjustment{c.has}}
			undoStep(&it, "ru", &c.undo)
			got := it.Adjustment("ru")
			if got.Pictures != c.want.Pictures || got.Headline != c.want.Headline ||
				len(got.Without) != len(c.want.Without) || len(got.Refused) != len(c.want.Refused) {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
			allow(&it, "ru", editor.StepPage)
			if left := it.Adjustment("ru"); left.Refuses(editor.StepPage) {
				t.Error("what is allowed again is still refused")
			}
		})
	}
}
