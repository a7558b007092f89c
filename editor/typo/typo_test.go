package typo_test

import (
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/typo"
)

// only is a house in which one rule runs.
func only(r *typo.Rule) *editor.House {
	h := &editor.House{On: []string{r.ID}}
	if r.Endings != nil {
		h.Endings = r.Endings[0]
	}
	for _, o := range typo.Rules() {
		if o != r {
			h.Off = append(h.Off, o.ID)
		}
	}
	return h
}

func version(text string, l editor.Lang) *editor.Version {
	return &editor.Version{Lang: l, Blocks: []editor.Block{{ID: "b", Spans: editor.Plain(text)}}}
}

// by is what a house makes of a text in one go.
func by(h *editor.House, text string, l editor.Lang) string {
	v := version(text, l)
	typo.Apply(v, typo.Changes(v, h))
	return v.Blocks[0].Text()
}

func TestExamples(t *testing.T) {
	for _, r := range typo.Rules() {
		for _, e := range r.Examples {
			t.Run(r.ID+"/"+string(e.Lang)+"/"+e.Before, func(t *testing.T) {
				got := by(only(r), e.Before, e.Lang)
				if got != e.After {
					t.Errorf("got  %q\nwant %q", got, e.After)
				}
				if again := by(only(r), got, e.Lang); again != got {
					t.Errorf("the second time %q", again)
				}
			})
		}
	}
}

func TestRulesAreSaid(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range typo.Rules() {
		if seen[r.ID] || r.ID == "" || len(r.Examples) == 0 || len(r.Langs) == 0 {
			t.Errorf("%q stands twice, or lacks something", r.ID)
		}
		seen[r.ID] = true
		for _, l := range editor.Langs() {
			if r.Name[l] == "" || strings.HasSuffix(r.Name[l], ".") && r.ID != "abbreviation" {
				t.Errorf("%s is called %q in %s", r.ID, r.Name[l], l)
			}
			if why := r.Why[l]; why == "" || !strings.ContainsAny(why[len(why)-1:], ".!") {
				t.Errorf("%s: %q in %s", r.ID, why, l)
			}
		}
		if typo.RuleOf(r.ID) != r {
			t.Errorf("%s is not found", r.ID)
		}
	}
}

func TestTheHouseSpellsInItsOwnWay(t *testing.T) {
	const text = "Organisations organize and analyze"
	for way, want := range map[editor.Endings]string{
		editor.Ize:        "Organizations organize and analyse",
		editor.Ise:        "Organisations organise and analyse",
		editor.EitherWays: "Organisations organize and analyse",
	} {
		if got := by(&editor.House{Endings: way}, text, editor.English); got != want {
			t.Errorf("%q: %q, want %q", way, got, want)
		}
	}
}
