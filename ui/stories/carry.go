package stories

import (
	"fyne.io/fyne/v2"

	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/kit"
)

// carry shows beside the pointer what is dragged, and what will come of it over the cell
// of the issues in the rail.
func (r *Room) carry(i int, at fyne.Position) {
	if r.filter.View == ViewBin || i >= len(r.shown) {
		return
	}
	list := r.carried(i)
	words := short(list[0].Titles.Any(r.w.Lang()))
	if len(list) > 1 {
		words = r.w.N("stories.count", len(list))
	}
	if is := r.w.Issue(); is != nil && r.w.RoomAt(at) == ui.RoomIssues {
		words = r.w.T("stories.drop", "What", words, "Number", is.Number)
	}
	kit.Carry(r.list, at, words)
}

// drop puts what was dragged onto the cell of the issues into this issue.
func (r *Room) drop(i int, at fyne.Position) {
	kit.Carry(r.list, at, "")
	if r.filter.View != ViewBin && i < len(r.shown) && r.w.RoomAt(at) == ui.RoomIssues {
		r.placeIn(r.carried(i))
	}
}

// carried are the ticked stories when a ticked one is dragged, else that one.
func (r *Room) carried(i int) []desk.StoryRow {
	if r.ticked[r.shown[i].ID] {
		return r.targets()
	}
	return r.shown[i : i+1 : i+1]
}
