package stories

import (
	"context"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/kit"
)

// deleteChosen puts the stories in the bin after a question.
func (r *Room) deleteChosen() {
	list := r.targets()
	if len(list) == 0 || r.filter.View == ViewBin {
		return
	}
	var d *kit.Dialog
	bin := func() {
		d.Close()
		r.toBin(list)
	}
	d = kit.Ask{
		Title: r.deleteQuestion(list), Width: 560,
		Body: kit.NewPara(r.w.T("stories.delete.text"), ui.SizeWriting, 22, ui.ColourInk),
		Deeds: []*kit.Button{
			kit.NewButton(r.w.T("do.cancel"), "", kit.Normal, func() { d.Close() }),
			kit.NewButton(r.w.T("do.delete"), ui.IconBin, kit.Danger, bin),
		},
	}.Show(r.w.Main.Canvas())
}

func (r *Room) deleteQuestion(list []desk.StoryRow) string {
	if len(list) > 1 {
		return r.w.N("stories.delete.many", len(list))
	}
	title := list[0].Titles.Any(r.w.Lang())
	return r.w.T("stories.delete.ask", "Title",
		kit.Shorten(title, 380, ui.SizeTitle, fyne.TextStyle{Bold: true}))
}

// toBin puts stories in the bin. When one of them must stay, those before it are there.
func (r *Room) toBin(list []desk.StoryRow) {
	var gone []editor.StoryID
	r.do(func(ctx context.Context) (*editor.Story, error) {
		for i := range list {
			if err := r.w.Desk.BinStory(ctx, list[i].ID); err != nil {
				return nil, err
			}
			gone = append(gone, list[i].ID)
		}
		return nil, nil
	}, func(*editor.Story) {
		said := r.w.T("stories.deleted", "Title", list[0].Titles.Any(r.w.Lang()))
		if len(list) > 1 {
			said = r.w.N("stories.deleted.many", len(list))
		}
		r.load()
		r.w.Tell(said, func() { r.takeBack(gone...) })
	})
}

// takeBack takes stories out of the bin.
func (r *Room) takeBack(list ...editor.StoryID) {
	r.do(func(ctx context.Context) (*editor.Story, error) {
		for _, id := range list {
			if err := r.w.Desk.UnbinStory(ctx, id); err != nil {
				return nil, err
			}
		}
		return nil, nil
	}, func(*editor.Story) {
		r.filter.View, r.chosen = ViewAll, list[0]
		r.load()
	})
}
