package stories

import (
	"context"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// Commands are what the room offers now.
func (r *Room) Commands() []ui.Command {
	list := []ui.Command{
		{ID: "story.new", Run: r.newStory},
		{ID: "story.import", Run: r.bringIn},
		{ID: "find", Run: func() { kit.FocusOn(r.search) }},
		{ID: "find.all", Run: func() { r.findEverywhere() }},
		{ID: "side", Run: func() { r.pane.Fold(!r.pane.Folded()) }},
		{ID: "columns", Run: r.chooseColumns},
		{ID: "inspector", Run: r.foldReading},
		{ID: "escape", Run: func() { kit.FocusOn(r.list) }},
	}
	why := r.w.T("stories.place.why")
	there := len(r.targets()) > 0 && r.filter.View != ViewBin
	one := there && r.row() != nil
	return append(list,
		when(r.row() != nil, "story.open", why, func() { r.open(r.chosen) }),
		when(there, "story.place", why, r.placeChosen),
		when(there, "stage", why, r.askStage),
		when(there, "story.assign", why, r.askOwner),
		when(there, "story.export", why, r.exportChosen),
		when(one, "duplicate", why, r.duplicateChosen),
		when(one, "rename", why, r.rename),
		when(len(r.shown) > 0, "select.all", why, r.tickAll),
		when(there, "delete", why, r.deleteChosen))
}

func when(can bool, id, why string, run func()) ui.Command {
	if !can {
		return ui.Command{ID: id, Why: why}
	}
	return ui.Command{ID: id, Run: run}
}

func (r *Room) open(id editor.StoryID) {
	if r.filter.View == ViewBin {
		r.takeBack(id)
		return
	}
	r.chosen = id
	r.w.Go(ui.Place{Room: ui.RoomWriting, Story: id})
}

func (r *Room) menu(i int, at fyne.Position) {
	id := r.shown[i].ID
	r.chosen = id
	if r.filter.View == ViewBin {
		menu.At(r.w.Main.Canvas(), at,
			fyne.NewMenuItem(r.w.T("stories.restore"), func() { r.takeBack(id) }))
		return
	}
	menu.At(r.w.Main.Canvas(), at, r.menuItems(id)...)
}

func (r *Room) menuItems(id editor.StoryID) []*fyne.MenuItem {
	stage := fyne.NewMenuItem(r.w.T("cmd.stage"), nil)
	stage.ChildMenu = fyne.NewMenu("", r.stageItems()...)
	return []*fyne.MenuItem{
		fyne.NewMenuItem(r.w.T("cmd.story.open"), func() { r.open(id) }),
		fyne.NewMenuItem(r.w.T("cmd.story.place"), r.placeChosen),
		stage,
		fyne.NewMenuItem(r.w.T("cmd.story.assign"), r.askOwner),
		fyne.NewMenuItemSeparator(),
		fyne.NewMenuItem(r.w.T("cmd.rename"), r.rename),
		fyne.NewMenuItem(r.w.T("cmd.duplicate"), r.duplicateChosen),
		fyne.NewMenuItem(r.w.T("cmd.story.export"), r.exportChosen),
		fyne.NewMenuItem(r.w.T("cmd.delete"), r.deleteChosen),
	}
}

// exportChosen makes a handout of the stories, in the proof room.
func (r *Room) exportChosen() {
	var picks ui.Picks
	for _, s := range r.targets() {
		picks.Stories = append(picks.Stories, s.ID)
	}
	if len(picks.Stories) > 0 {
		r.w.Go(ui.Place{Room: ui.RoomProof, Handout: &picks})
	}
}

// newStory asks for a headline, makes the story and opens it.
func (r *Room) newStory() {
	title := kit.NewEntry("", "")
	body := kit.Column(8, kit.Field(r.w.T("stories.title.label"), title),
		kit.Text(r.w.T("stories.title.note"), ui.SizeSmall, ui.ColourInk3))
	var d *kit.Dialog
	make := func() {
		d.Close()
		r.do(func(ctx context.Context) (*editor.Story, error) {
			return r.w.Desk.NewStory(ctx, title.Text)
		}, func(s *editor.Story) { r.open(s.ID) })
	}
	title.OnSubmitted = func(string) { make() }
	d = kit.Ask{
		Title: r.w.T("stories.title.ask"), Body: body, Width: 560, First: title,
		Deeds: []*kit.Button{
			kit.NewButton(r.w.T("do.cancel"), "", kit.Normal, func() { d.Close() }),
			kit.NewButton(r.w.T("stories.new"), "", kit.Main, make),
		},
	}.Show(r.w.Main.Canvas())
}

// do runs a deed behind the window and says errors.
func (r *Room) do(deed func(context.Context) (*editor.Story, error), then func(*editor.Story)) {
	ui.Latest(r.deeds, deed, func(s *editor.Story, err error) {
		if err != nil {
			r.w.Fail(err, nil)
			return
		}
		then(s)
	})
}

// placeChosen puts the stories at the end of the stories of this issue.
func (r *Room) placeChosen() { r.placeIn(r.targets()) }

func (r *Room) placeIn(list []desk.StoryRow) {
	if len(list) == 0 {
		return
	}
	is := r.w.Issue()
	if is == nil {
		r.w.Tell(r.w.T("stories.place.none"), nil)
		return
	}
	number := is.Number
	said := r.w.T("stories.placed", "Title", list[0].Titles.Any(r.w.Lang()), "Number", number)
	if len(list) > 1 {
		said = r.w.N("stories.placed.many", len(list), "Number", number)
	}
	r.do(func(ctx context.Context) (*editor.Story, error) {
		for i := range list {
			if err := Place(ctx, r.w.Desk, number, list[i].ID); err != nil {
				return nil, err
			}
		}
		return nil, nil
	}, func(*editor.Story) {
		r.load()
		r.w.Changed()
		r.w.Tell(said, nil)
	})
}

// Place puts a story after the last story of an issue's running order. A story that
// stands there already stays where it is.
func Place(ctx context.Context, d *desk.Desk, issue int, id editor.StoryID) error {
	return d.PlaceStory(ctx, id, issue, 0)
}
