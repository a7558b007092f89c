package stories

import (
	"slices"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/ui"
)

// issues and nowhere are points over the cell of the issues in the rail and beside it.
var (
	issues  = fyne.NewPos(-40, 200)
	nowhere = fyne.NewPos(400, 200)
)

// dragRow drags the row under a point of the list somewhere and lets go.
func (s *stage) dragRow(i int, to fyne.Position) {
	s.w.RoomAt = func(at fyne.Position) ui.Room {
		if at == issues {
			return ui.RoomIssues
		}
		return ""
	}
	cells := rowsOf(s.list)
	for _, at := range []fyne.Position{nowhere, to} {
		cells[i].Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{AbsolutePosition: at}})
	}
	cells[i].DragEnd()
}

// rowsOf are the rows of a list that can be dragged.
func rowsOf(o fyne.CanvasObject) []fyne.Draggable {
	if d, ok := o.(fyne.Draggable); ok && o.Size().Width > 900 {
		if _, scrolls := o.(fyne.Scrollable); !scrolls {
			return []fyne.Draggable{d}
		}
	}
	var out []fyne.Draggable
	switch o := o.(type) {
	case *fyne.Container:
		for _, in := range o.Objects {
			out = append(out, rowsOf(in)...)
		}
	case fyne.Widget:
		for _, in := range test.WidgetRenderer(o).Objects() {
			out = append(out, rowsOf(in)...)
		}
	}
	return out
}

func TestARowDraggedToTheIssuesIsPutInThisIssue(t *testing.T) {
	s := enter(t, true)
	made, err := s.desk.NewStory(ctx, "A new well")
	must(t, err)
	s.Show(ui.Place{Room: ui.RoomStories})
	in := func() bool {
		is, err := s.desk.Issue(ctx, 7)
		must(t, err)
		return slices.Contains(is.Stories(), made.ID)
	}
	s.dragRow(s.index(made.ID), nowhere)
	if in() {
		t.Fatal("let go beside the rail, it is in the issue")
	}
	s.dragRow(s.index(made.ID), issues)
	if !in() || s.told != "“A new well” is in issue 7" {
		t.Errorf("in the issue: %t, told %q", in(), s.told)
	}
}

func TestTheTickedRowsAreDraggedTogether(t *testing.T) {
	s := enter(t, true)
	s.tick(1, true)
	s.tick(3, true)
	if n := len(s.carried(3)); n != 2 {
		t.Errorf("a ticked row carries %d stories", n)
	}
	if list := s.carried(0); len(list) != 1 || list[0].ID != s.shown[0].ID {
		t.Errorf("another one carries %v", list)
	}
}

func TestAStoryIsExportedAsAHandout(t *testing.T) {
	s := enter(t, true)
	s.list.Choose(2)
	s.exportChosen()
	if s.went.Room != ui.RoomProof || !slices.Equal(s.went.Handout.Stories, []editor.StoryID{s.shown[2].ID}) {
		t.Errorf("went to %+v", s.went)
	}
}
