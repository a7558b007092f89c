package editor_test

import (
	"testing"

	"twofold/editor"
)

func TestExcusesAreTheSame(t *testing.T) {
	e := editor.Excuse{Rule: "r", Story: "s", Lang: editor.Russian, Block: "b", Words: "«да»\u00a0— он"}
	for _, c := range []struct {
		name   string
		change func(o *editor.Excuse)
		want   bool
	}{
		{"another reason", func(o *editor.Excuse) { o.Why = "so" }, true},
		{"other spaces and marks", func(o *editor.Excuse) { o.Words = `"да" - он` }, true},
		{"other words", func(o *editor.Excuse) { o.Words = "«нет»" }, false},
		{"another rule", func(o *editor.Excuse) { o.Rule = "q" }, false},
		{"another language", func(o *editor.Excuse) { o.Lang = editor.English }, false},
		{"another block", func(o *editor.Excuse) { o.Block = "c" }, false},
		{"a block that moved to another story", func(o *editor.Excuse) { o.Story = "t" }, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			o := e
			c.change(&o)
			if e.Same(&o) != c.want {
				t.Errorf("same is %v, want %v", !c.want, c.want)
			}
		})
	}
}

func TestTheHouseLeavesFindingsOut(t *testing.T) {
	found := []editor.Finding{
		{Rule: "a", Story: "s", Lang: "en", Block: "b", Words: "one", Severity: editor.Note},
		{Rule: "a", Story: "s", Lang: "en", Block: "b", Words: "two", Severity: editor.Note},
		{Rule: "b", Story: "s", Lang: "en", Severity: editor.Warning},
		{Rule: "c", Story: "s", Lang: "en", Severity: editor.Note},
		{Rule: "d", Story: "s", Lang: "en", Words: "x", Severity: editor.Blocking},
	}
	h := &editor.House{Off: []string{"c", "d"}, Excused: []editor.Excuse{found[1].Excuse(), found[4].Excuse()}}
	var left string
	for _, f := range h.Without(found) {
		left += f.Rule + f.Words + " "
	}
	if left != "aone b dx " {
		t.Errorf("left are %q", left)
	}
}

func TestWhatBlocksIsExcusedOnlyWithAReasonAndWhereItMayBeWaived(t *testing.T) {
	for _, c := range []struct {
		name     string
		severity editor.Severity
		waivable bool
		why      string
		excused  bool
	}{
		{"a warning", editor.Warning, true, "", true},
		{"what blocks and may be waived, with a reason", editor.Blocking, true, "it is right", true},
		{"what blocks and may be waived, without a reason", editor.Blocking, true, "", false},
		{"what blocks for good", editor.Blocking, false, "it is right", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			f := editor.Finding{
				Rule: "r", Story: "s", Lang: "en", Block: "b", Words: "w",
				Severity: c.severity, Waivable: c.waivable,
			}
			e := f.Excuse()
			e.Why, e.Who = c.why, "officer"
			h := &editor.House{Excused: []editor.Excuse{e}}
			stand, excused := h.Sift([]editor.Finding{f})
			if (len(excused) == 1) != c.excused || len(stand)+len(excused) != 1 {
				t.Fatalf("%d stand and %d are excused", len(stand), len(excused))
			}
			if c.excused && (excused[0].By.Why != c.why || excused[0].By.Who != "officer") {
				t.Errorf("excused by %+v", excused[0].By)
			}
		})
	}
}

func TestAnExcuseSaysWhatItIsFor(t *testing.T) {
	whole := editor.Excuse{Rule: "r", Story: "s", Lang: "en", Words: "w"}
	if err := whole.Validate(); err != nil {
		t.Error(err)
	}
	for _, e := range []editor.Excuse{
		{Story: "s", Lang: "en", Words: "w"},
		{Rule: "r", Lang: "en", Words: "w"},
		{Rule: "r", Story: "s", Lang: "en"},
		{Rule: "r", Story: "s", Lang: "xx", Words: "w"},
	} {
		if e.Validate() == nil {
			t.Errorf("%+v is let through", e)
		}
	}
}
