package shell

import (
	"strings"
	"testing"

	"twofold/editor"
	"twofold/ui"
)

// roomKeys are keys that rooms share on the menu bar's lines: "Ctrl+Shift+1" and the like.
func roomKeys() map[string]string {
	out := map[string]string{}
	for _, r := range roomList() {
		if railIcon(r) != "" {
			out["Ctrl+Shift+"+digit(r)] = "room." + string(r)
		}
	}
	return out
}

func TestNoTwoItemsOfOneRoomShareAKey(t *testing.T) {
	s := enter(t, editor.English)
	for _, r := range roomList() {
		s.goTo(ui.Place{Room: r})
		taken, have := roomKeys(), s.commands()
		for _, m := range bar {
			for _, e := range m.entries {
				if have[e.id].Run == nil || e.key == "" {
					continue
				}
				if other := taken[e.key]; other != "" {
					t.Errorf("in %s, %s does both %s and %s", r, e.key, other, e.id)
				}
				taken[e.key] = e.id
			}
		}
		if len(taken) < 15 {
			t.Errorf("%s has %d keys only", r, len(taken))
		}
	}
}

func TestEveryItemOfTheMenuIsInQuickOpen(t *testing.T) {
	s := enter(t, editor.English)
	for _, r := range roomList() {
		s.goTo(ui.Place{Room: r})
		have := s.commands()
		listed := map[string]bool{} // by words; whether it can be done
		for _, f := range s.deeds(nil) {
			listed[f.text] = f.run != nil
		}
		for _, m := range bar {
			for _, e := range m.entries {
				if e.id == "" || strings.HasPrefix(e.id, "+") || e.id == "quick" {
					continue // a line, a list, and quick open itself
				}
				if c := have[e.id]; c.Run == nil && s.deed(e, m.id, c).why == "" {
					t.Errorf("in %s, nothing says why %s cannot be done", r, e.id)
				}
				can, there := listed[s.words.T("cmd."+e.id)]
				if !there || can != (have[e.id].Run != nil) {
					t.Errorf("in %s, %s: listed %t, can be done %t", r, e.id, there, can)
				}
			}
		}
	}
}
