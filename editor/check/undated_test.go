package check_test

import (
	"testing"

	"twofold/editor"
	"twofold/editor/check"
)

func TestUndated(t *testing.T) {
	m := publication()
	is := issue(m)
	for _, c := range []struct {
		name string
		date editor.Date
		want int
	}{
		{"an issue with a date", "2026-10-20", 0},
		{"an issue without one", "", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			is.Date = c.date
			got := 0
			for _, f := range check.Run(m, is, []editor.Lang{editor.English}, []string{"press"}, today) {
				if f.Rule == "undated" && f.Product == "press" && f.Severity == editor.Blocking {
					got++
				}
			}
			if got != c.want {
				t.Errorf("got %d findings, want %d", got, c.want)
			}
		})
	}
	is.Date = ""
	for _, f := range check.Run(m, is, []editor.Lang{editor.English}, []string{"screen"}, today) {
		if f.Rule == "undated" {
			t.Error("a product that needs no date asks for one")
		}
	}
}
