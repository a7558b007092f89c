package main

import (
	"os"
	"runtime/debug"
	"strings"
	"testing"

	"twofold/editor"
)

// TestThirdParty wants every module in this binary to be named, at its version, in the
// list of what others made.
func TestThirdParty(t *testing.T) {
	list, err := os.ReadFile("../../THIRD_PARTY.md")
	if err != nil {
		t.Fatal(err)
	}
	info, ok := debug.ReadBuildInfo()
	if !ok || len(info.Deps) == 0 {
		t.Fatal("this binary does not know what it was built from")
	}
	for _, m := range info.Deps {
		if !strings.Contains(string(list), "| "+m.Path+" ") || !strings.Contains(string(list), "| "+m.Version+" ") {
			t.Errorf("THIRD_PARTY.md lacks %s %s", m.Path, m.Version)
		}
	}
}

func TestWhatCanBeDoneIsWhatHelps(t *testing.T) {
	block := editor.Finding{Rule: "missing-alt", Severity: editor.Blocking}
	waive := editor.Finding{Rule: "stale", Severity: editor.Blocking, Waivable: true}
	for _, c := range []struct {
		name  string
		found []editor.Finding
		want  string
	}{
		{"nothing may be waived", []editor.Finding{block}, "--draft"},
		{"some may", []editor.Finding{block, waive, waive}, "--force lets these pass: stale."},
	} {
		if got := wayOn(c.found); !strings.Contains(got, c.want) {
			t.Errorf("%s: got %q, want %q in it", c.name, got, c.want)
		}
	}
}
