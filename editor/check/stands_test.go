package check_test

import (
	"strings"
	"testing"

	"twofold/editor"
)

// rewrite gives a block of a version other words.
func rewrite(m *editor.Material, l editor.Lang, id editor.BlockID, text string) {
	m.Stories[0].Version(l).Block(id).Spans = editor.Plain(text)
}

// An excuse holds while the text stays as it is, and ends when a word of what it is about
// changes, in the source, too.
func TestAnExcuseEndsWhenTheTextChanges(t *testing.T) {
	for _, c := range []struct {
		name    string
		rule    string
		trouble func(m *editor.Material)
		change  func(m *editor.Material)
		holds   bool
	}{
		{"a stale translation", "stale", moveOn, func(*editor.Material) {}, true},
		{"a stale translation, its source changed again", "stale", moveOn, func(m *editor.Material) {
			rewrite(m, editor.English, "t", "Now it says something else again.")
		}, false},
		{"a stale translation that was changed", "stale", moveOn, func(m *editor.Material) {
			rewrite(m, editor.Russian, "h", "Другой заголовок")
		}, false},
		{"a stale translation with another kind of space", "stale", moveOn, func(m *editor.Material) {
			b := m.Stories[0].Version(editor.Russian).Block("t")
			b.Spans = editor.Plain(strings.Replace(b.Text(), " ", "\u00a0", 1))
		}, true},
		{"a draft", "unfinished-stage", unready, func(*editor.Material) {}, true},
		{"a draft that goes on", "unfinished-stage", unready, func(m *editor.Material) {
			rewrite(m, editor.Russian, "st", "Вводка стала другой.")
		}, false},
		{"a draft whose source goes on", "unfinished-stage", unready, func(m *editor.Material) {
			rewrite(m, editor.English, "st", "The standfirst is another.")
		}, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := publication()
			c.trouble(&m)
			f := only(t, run(m), c.rule)
			if !f.Excusable() {
				t.Fatalf("%+v cannot be excused", f)
			}
			m.House.Excused = []editor.Excuse{f.Excuse()}
			c.change(&m)
			if got := !has(run(m), c.rule); got != c.holds {
				t.Errorf("the excuse holds: %v, want %v", got, c.holds)
			}
		})
	}
}

// moveOn changes the source after the translation was confirmed.
func moveOn(m *editor.Material) {
	confirm(m.Stories[0].Version(editor.English), m.Stories[0].Version(editor.Russian))
	rewrite(m, editor.English, "t", "Now it says something else.")
}

func unready(m *editor.Material) { m.Stories[0].Version(editor.Russian).Stage = editor.Draft }

// only is the one finding of a rule.
func only(t *testing.T, found []editor.Finding, rule string) editor.Finding {
	t.Helper()
	var out []editor.Finding
	for _, f := range found {
		if f.Rule == rule {
			out = append(out, f)
		}
	}
	if len(out) != 1 {
		t.Fatalf("%d findings of %s in\n%s", len(out), rule, brief(found))
	}
	return out[0]
}

func has(found []editor.Finding, rule string) bool {
	for _, f := range found {
		if f.Rule == rule {
			return true
		}
	}
	return false
}
