package check_test

import (
	"testing"

	"twofold/editor"
	"twofold/editor/check"
	"twofold/editor/sample"
)

// TestSample checks the sample issue, careful text of some size: what is found is what
// was put there to be found, and the stages as they stand.
func TestSample(t *testing.T) {
	c, err := sample.Publication()
	if err != nil {
		t.Fatal(err)
	}
	m := editor.Material{Publication: c.Publication, Stories: c.Stories, Projects: c.Projects}
	for _, p := range c.Pictures {
		m.Pictures = append(m.Pictures, p.Picture)
	}
	rules := map[string]int{}
	for _, f := range check.Run(m, &c.Issues[len(c.Issues)-1], c.Publication.Languages, nil, today) {
		wellSaid(t, f)
		if f.Rule == "unfinished-stage" {
			continue
		}
		if rules[f.Rule]++; rules[f.Rule] > 1 || f.Lang != editor.Russian || f.Severity != editor.Warning {
			t.Errorf("%s in %s: %s", f.Rule, f.Lang, f.Says[editor.English])
		}
	}
	for _, want := range []string{"missing-version", "stale", "figures"} {
		if rules[want] != 1 {
			t.Errorf("%s is found %d times, want once", want, rules[want])
		}
		delete(rules, want)
	}
	for rule := range rules {
		t.Errorf("%s was not put there", rule)
	}
}
