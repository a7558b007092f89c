package proof

import (
	"testing"

	"twofold/editor"
	"twofold/export/paper"
	"twofold/ui"
	"twofold/ui/kit"
)

// text is a line of a block at a place, in points.
func text(id editor.BlockID, x, y, width paper.Length) *paper.Text {
	return &paper.Text{Block: id, X: x * 1000, Y: y * 1000, Size: 9500, Width: width * 1000}
}

func TestABlockInTwoColumnsGetsTwoFrames(t *testing.T) {
	doc := &paper.Document{Pages: []paper.Page{{Number: 1, Items: []paper.Item{
		text("a", 57, 400, 238), text("a", 57, 413, 238), text("b", 57, 426, 238),
		text("a", 312, 100, 238), text("a", 312, 113, 100),
		&paper.Rule{Block: "a", X2: 1000},
	}}}}
	got := frames(doc, 1, "a")
	if len(got) != 2 {
		t.Fatalf("got %d frames, want 2: %v", len(got), got)
	}
	if got[0].W != 238 || got[0].H < 20 || got[1].X != 312 {
		t.Errorf("frames are %v", got)
	}
	if n := len(frames(doc, 1, "c")); n != 0 {
		t.Errorf("a block that is not there got %d frames", n)
	}
}

func TestUnionHoldsBoth(t *testing.T) {
	a, b := kit.Rect{X: 10, Y: 10, W: 5, H: 5}, kit.Rect{X: 2, Y: 12, W: 4, H: 30}
	if got := union(a, b); got != (kit.Rect{X: 2, Y: 10, W: 13, H: 32}) {
		t.Errorf("got %v", got)
	}
}

func TestFileSizes(t *testing.T) {
	for _, c := range []struct {
		lang  editor.Lang
		bytes int64
		want  string
	}{
		{editor.English, 1, "1 KB"},
		{editor.English, 1024, "1 KB"},
		{editor.English, 1025, "2 KB"},
		{editor.English, 2_200_000, "2.1 MB"},
		{editor.Russian, 2_200_000, "2,1 МБ"},
	} {
		w, err := ui.ReadWords(c.lang)
		if err != nil {
			t.Fatal(err)
		}
		if got := size(w, c.bytes); got != c.want {
			t.Errorf("%d bytes are %q, want %q", c.bytes, got, c.want)
		}
	}
}

func TestProgressGrowsToTheWhole(t *testing.T) {
	o := order{names: []string{"a.pdf", "b.pdf"}}
	last := -1.0
	for _, p := range []struct {
		name string
		how  ui.Progress
	}{
		{"a.pdf", ui.Progress{}},
		{"a.pdf", ui.Progress{Page: 4, Of: 8}},
		{"a.pdf", ui.Progress{Done: true}},
		{"b.pdf", ui.Progress{Page: 8, Of: 8}},
	} {
		got := o.part(p.name, p.how)
		if got < last {
			t.Errorf("%s %v went back from %v to %v", p.name, p.how, last, got)
		}
		last = got
	}
	if last != 1 {
		t.Errorf("the end is %v", last)
	}
}

func TestBlockersCountWhatForbidsTheProduct(t *testing.T) {
	r := &Room{laid: []ui.Laid{{Found: []editor.Finding{
		{Severity: editor.Blocking},
		{Severity: editor.Blocking, Product: "office"},
		{Severity: editor.Warning, Product: "screen"},
	}}}}
	if n := blockers(r, "screen"); n != 1 {
		t.Errorf("screen has %d", n)
	}
	if n := blockers(r, "office"); n != 2 {
		t.Errorf("office has %d", n)
	}
}
