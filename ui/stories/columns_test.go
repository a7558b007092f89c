package stories

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"twofold/editor"
)

func TestColumnsGiveWay(t *testing.T) {
	for _, c := range []struct {
		width       float32
		area, words bool
	}{{1600, true, true}, {1100, true, true}, {1000, false, true}, {800, false, false}} {
		got := (&shape{}).place(c.width)
		if (got[colArea].w > 0) != c.area || (got[colWords].w > 0) != c.words {
			t.Errorf("at %v: %+v", c.width, got)
		}
		if h := got[colHeadline]; h.w < 300 || h.x+h.w > got[colStage].x {
			t.Errorf("at %v the headline runs into the stage: %+v", c.width, got)
		}
	}
}

func TestColumnsStandSideBySide(t *testing.T) {
	s := &shape{}
	s.hear("words 80 area off stage 9999 issue none")
	for _, width := range []float32{400, 900, 1183, 1900} {
		got, right := s.place(width), width-12
		for c := colChanged; c > colHeadline; c-- {
			if got[c].w > 0 && got[c].x+got[c].w != right {
				t.Errorf("at %v, %s ends at %v, not at %v", width, c.name(), got[c].x+got[c].w, right)
			}
			right -= got[c].w
		}
		if got[colArea].w != 0 || got[colStage].w > mostColumn {
			t.Errorf("at %v: %+v", width, got)
		}
	}
}

func TestAnEdgeIsDragged(t *testing.T) {
	const width = 1400
	first := (&shape{}).place(width)
	for _, c := range []struct {
		name             string
		of               column
		by               float32
		left             column
		leftIs, columnIs float32
	}{
		{"between two columns", colArea, 20, colIssue, first[colIssue].w + 20, first[colArea].w - 20},
		{"beside the headline", colStage, -30, colHeadline, first[colHeadline].w - 30, first[colStage].w + 30},
		{"not to nothing", colWords, 500, colStage, first[colStage].w + first[colWords].w - leastColumn, leastColumn},
		{"nor over its neighbour", colArea, -500, colIssue, leastColumn, first[colArea].w + first[colIssue].w - leastColumn},
		{"nor too wide", colStage, -900, colHeadline, first[colHeadline].w + first[colStage].w - mostColumn, mostColumn},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := &shape{}
			s.drag(c.of, c.by, width)
			got := s.place(width)
			if got[c.of].w != c.columnIs || got[c.left].w != c.leftIs {
				t.Errorf("got %v and %v, want %v and %v", got[c.left].w, got[c.of].w, c.leftIs, c.columnIs)
			}
		})
	}
}

func TestColumnsAreRemembered(t *testing.T) {
	s := enter(t, true)
	width := s.head.Size().Width
	before := s.shape.place(width)
	at := before[colStage].x
	s.head.Dragged(&fyne.DragEvent{
		PointEvent: fyne.PointEvent{Position: fyne.NewPos(at-38, 10)}, Dragged: fyne.NewDelta(-40, 0),
	})
	s.head.Dragged(&fyne.DragEvent{
		PointEvent: fyne.PointEvent{Position: fyne.NewPos(at-50, 10)}, Dragged: fyne.NewDelta(-12, 0),
	})
	s.head.DragEnd()
	for _, it := range s.columnItems() {
		if it.Label == s.w.T("stories.col.words") {
			it.Action()
		}
	}
	s.enter(t, s.w.Words, 1300)
	after := s.shape.place(width)
	if after[colStage].w != before[colStage].w+52 || after[colWords].w != 0 {
		t.Errorf("the next time: %+v, before: %+v", after, before)
	}
}

func TestAPressOnAHeadSortsAndOnAnEdgeDoesNot(t *testing.T) {
	s := enter(t, true)
	c := s.head.columns()
	press := func(x float32) { s.head.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x, 10)}) }
	press(c[colHeadline].x + 20)
	press(c[colWords].x + 1) // the edge
	if s.filter.Order != ByTitle || s.filter.Upward {
		t.Errorf("sorted by %s, %t", s.filter.Order, s.filter.Upward)
	}
	press(c[colHeadline].x + 20)
	if !s.filter.Upward {
		t.Error("a second press does not turn it round")
	}
	s.head.MouseMoved(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: fyne.NewPos(c[colWords].x, 9)}})
	if s.head.Cursor() != desktop.HResizeCursor {
		t.Error("the pointer does not show an edge")
	}
}

func TestTheListIsAsItWasLeft(t *testing.T) {
	s := enter(t, true)
	s.look(ViewIssue)
	s.filter.Stages[editor.Ready] = true
	s.sortBy(ByStage)
	s.list.Choose(2)
	was := ids(s.shown)
	s.search.SetText("nothing at all")
	s.enter(t, s.w.Words, 1300)
	if got := ids(s.shown); got != was || s.filter.View != ViewIssue || s.filter.Order != ByStage {
		t.Errorf("the list has %s in view %s, had %s", got, s.filter.View, was)
	}
	if s.list.Chosen() != 2 {
		t.Errorf("row %d is chosen", s.list.Chosen())
	}
}

func TestFiltersOfAnotherPublicationAreDropped(t *testing.T) {
	s := enter(t, true)
	s.kept["stories.filter"] = `{"Filter":{"View":"none such","Areas":["of-another"]},"Order":"colour"}`
	s.enter(t, s.w.Words, 1300)
	if len(s.shown) != 8 || s.filter.View != ViewAll || s.filter.Order != ByChanged {
		t.Errorf("%d stories in %s by %s", len(s.shown), s.filter.View, s.filter.Order)
	}
}

func TestLettersJumpToAHeadline(t *testing.T) {
	s := enter(t, true)
	s.filter.Order = ByTitle
	s.fill()
	s.list.Choose(0)
	for _, c := range []struct {
		letter rune
		want   string
	}{
		{'w', "When Money Sent Home Stays in the Village"},
		{'H', "Health Advice Where the Lorries Stop"},
		{'к', "Kulob Roundtable Begins with Families’ Questions"},
		{'к', "When Money Sent Home Stays in the Village"},
		{'к', "A Command Post That Fits into Two Vehicles"},
		{'ы', "A Command Post That Fits into Two Vehicles"},
	} {
		s.list.TypedRune(c.letter)
		if got := s.row().Titles[editor.English]; got != c.want {
			t.Errorf("%c comes to %q, want %q", c.letter, got, c.want)
		}
	}
}

func TestTheMenuKeyOpensTheMenuOfTheRow(t *testing.T) {
	s := enter(t, true)
	s.list.Choose(1)
	s.list.TypedKey(&fyne.KeyEvent{Name: desktop.KeyMenu})
	if s.w.Main.Canvas().Overlays().Top() == nil {
		t.Fatal("no menu")
	}
	var got []string
	for _, it := range s.menuItems(s.chosen) {
		if it.Label != "" {
			got = append(got, it.Label)
		}
	}
	want := []string{"Open", "Add to issue…", "Set stage…", "Assign to…", "Duplicate", "Delete"}
	for _, w := range want {
		found := false
		for _, g := range got {
			found = found || g == w
		}
		if !found {
			t.Errorf("the menu lacks %q: %v", w, got)
		}
	}
}
