package storage_test

import (
	"fmt"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
)

func TestAutosavesAreKeptOncePerTenMinutes(t *testing.T) {
	type save struct {
		minute int
		who    string
		why    string
		name   string
	}
	auto := func(minute int) save { return save{minute, "officer", "autosave", ""} }
	cases := []struct {
		name string
		in   []save
		want string // revs of the revisions, newest first; 1 is the story's first
	}{
		{"autosaves of one sitting", []save{auto(0), auto(1), auto(9)}, "[4 1]"},
		{"ten minutes after the first", []save{auto(0), auto(5), auto(10), auto(12)}, "[5 3 1]"},
		{"another person", []save{auto(0), {1, "translator", "autosave", ""}, auto(2)}, "[4 3 2 1]"},
		{"a save between", []save{auto(0), {1, "officer", "saved", ""}, auto(2), auto(3)}, "[5 3 2 1]"},
		{"a named one is never replaced", []save{{0, "officer", "autosave", "mine"}, auto(1), auto(2)}, "[4 2 1]"},
		{"a named one replaces nothing", []save{auto(0), {1, "officer", "autosave", "mine"}}, "[3 2 1]"},
		{"a clock set back", []save{auto(30), auto(0)}, "[3 2 1]"},
		{"saves are all kept", []save{{0, "officer", "saved", ""}, {0, "officer", "saved", ""}}, "[3 2 1]"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s, _ := create(t)
			st := saved(t, s, 1, block("a", editor.Paragraph, "rev 1"))
			v := &st.Versions[0]
			for _, in := range c.in {
				v.Blocks[0].Spans = editor.Plain(fmt.Sprintf("rev %d", v.Rev+1))
				must(t, s.SaveVersion(ctx, st.ID, v, desk.Change{
					Who: in.who, Why: in.why, Name: in.name,
					When: noon.Add(time.Duration(in.minute) * time.Minute),
				}))
			}
			list, err := s.Revisions(ctx, st.ID, editor.English)
			must(t, err)
			var revs []int
			for _, r := range list {
				revs = append(revs, r.Rev)
				full, err := s.Revision(ctx, r.ID)
				must(t, err)
				want := fmt.Sprintf("rev %d", r.Rev)
				if got := full.Version.Blocks[0].Text(); got != want || full.Version.Rev != r.Rev {
					t.Errorf("revision %s says %q, rev %d; want %q", r.ID, got, full.Version.Rev, want)
				}
			}
			if got := fmt.Sprint(revs); got != c.want {
				t.Errorf("revisions %s, want %s", got, c.want)
			}
		})
	}
}

func TestARevisionSaysWhoWhenAndWhy(t *testing.T) {
	s, _ := create(t)
	st := saved(t, s, 1)
	c := desk.Change{Who: "translator", When: noon.Add(time.Hour), Why: "stage", Name: "sent out"}
	must(t, s.SaveVersion(ctx, st.ID, &st.Versions[0], c))
	list, err := s.Revisions(ctx, st.ID, editor.English)
	must(t, err)
	want := editor.Revision{
		ID: "s0001.en.000002", Story: "s0001", Lang: "en", Rev: 2,
		Who: c.Who, When: c.When, Why: c.Why, Name: c.Name,
	}
	same(t, list[0], want)
	_, err = s.Revision(ctx, "s0001.en.000009")
	wants(t, err, editor.ErrNotFound)
}
