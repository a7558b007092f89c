package writing

import (
	"context"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
)

// TestTheTabCountsWhatTheLightsCount opens a story that has something of every kind.
func TestTheTabCountsWhatTheLightsCount(t *testing.T) {
	s := enter(t, aStory(t, false))
	var lights []ui.Mark
	s.w.Status = func(st ui.Status) { lights = st.Lights }
	s.w.CheckStory = func(context.Context, *desk.Desk, *editor.Story) ([]editor.Finding, error) {
		return []editor.Finding{
			{Rule: "small-number", Severity: editor.Note, Lang: editor.English},
			{Rule: "look-alike", Severity: editor.Note, Lang: editor.English},
			{Rule: "bad-link", Severity: editor.Warning, Lang: editor.English},
			{Rule: "bad-link", Severity: editor.Warning, Lang: editor.Russian},
			{Rule: "missing-credit", Severity: editor.Blocking, Lang: editor.Russian},
			{Rule: "spelling", Severity: editor.Note, Lang: editor.Russian},
		}, nil
	}
	s.check()
	for _, c := range []struct {
		name string
		view int
		want int
		list int
	}{{"one language", 0, 1, 3}, {"the other", 1, 3, 3}, {"both", 2, 4, 6}} {
		s.look(c.view)
		counted := 0
		for _, l := range s.shown() {
			counted += len(s.weightyIn(l))
		}
		if counted != c.want || len(s.listed()) != c.list {
			t.Errorf("%s: %d counted, %d listed", c.name, counted, len(s.listed()))
		}
	}
	if len(lights) == 2 && (lights[0].Glyph != ui.GlyphWarn || lights[1].Glyph != ui.GlyphError) {
		t.Errorf("the lights are %+v", lights)
	}
	if len(lights) != 2 || !strings.Contains(lights[0].Word, "1 finding") ||
		!strings.Contains(lights[1].Word, "3 findings") {
		t.Errorf("the lights say %+v", lights)
	}
}
