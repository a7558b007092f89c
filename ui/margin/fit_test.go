package margin

import (
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export/fit"
	"twofold/ui"
)

func TestAStorySaysHowMuchOfAPageItTakes(t *testing.T) {
	for _, c := range []struct {
		name  string
		lang  editor.Lang
		issue int
		share float64
		want  string
		part  float64
	}{
		{"in no issue", editor.English, 0, 0.8, "about 0.8 page", 0.8},
		{"longer than a page", editor.English, 0, 1.5, "about 1.5 page", 0.75},
		{"very short", editor.English, 0, 0.04, "under 0.1 page", 0.04},
		{"very short in an issue", editor.English, 7, 0.04, "under 0.1 page", 1},
		{"in Russian", editor.Russian, 0, 0.04, "меньше 0,1 с.", 0.04},
		{"in Tajik", editor.Tajik, 0, 0.04, "камтар аз 0,1 саҳ.", 0.04},
	} {
		words, err := ui.ReadWords(c.lang)
		if err != nil {
			t.Fatal(err)
		}
		f := &Fits{w: &ui.Window{Words: words}}
		f.of = []fit.Copyfit{{Lang: editor.English, Issue: c.issue, Share: c.share, Lines: 4}}
		got := f.Reading(&editor.Version{Lang: editor.English})
		if !strings.Contains(got.Value, c.want) || got.Part != c.part {
			t.Errorf("%s: %q, %v of the bar", c.name, got.Value, got.Part)
		}
	}
}
