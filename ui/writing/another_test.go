package writing

import (
	"testing"

	"twofold/editor"
	"twofold/editor/sample"
	"twofold/ui"
	"twofold/ui/kit"
)

// TestAShorterStoryOpensFromTheEndOfALongerOne leaves the keyboard in a block whose number
// no other story has: the sheet that goes is painted once more when it loses the keyboard.
func TestAShorterStoryOpensFromTheEndOfALongerOne(t *testing.T) {
	c, err := sample.Publication()
	must(t, err)
	length := func(s *editor.Story) int { return len(s.Version(editor.English).Blocks) }
	long, short := &c.Stories[0], &c.Stories[0]
	for i := range c.Stories {
		if s := &c.Stories[i]; length(s) > length(long) {
			long = s
		} else if length(s) < length(short) {
			short = s
		}
	}
	s := enter(t, long.Slug)
	e := s.eds[editor.English]
	kit.FocusOn(e)
	e.GoTo(e.Text().Block(e.Text().Len()-1).ID, 0)
	id, err := s.desk.FindStory(ctx, short.Slug)
	must(t, err)
	s.Show(ui.Place{Room: ui.RoomWriting, Story: id})
	if s.d.story.ID != id || s.eds[editor.English].Text().Len() >= e.Text().Len() {
		t.Errorf("%s is open", s.d.story.Slug)
	}
}
