package shell

import (
	"context"

	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/kit"
)

// offerKept offers texts that could not be stored when the publication was open before.
func (s *Shell) offerKept() {
	d := s.to.Desk
	ui.Latest(s.keeping, d.Kept, func(list []desk.Kept, err error) {
		switch {
		case err != nil:
			s.fail(err, s.offerKept)
		case len(list) > 0 && d == s.to.Desk:
			s.askKept(list)
		}
	})
}

func (s *Shell) askKept(list []desk.Kept) {
	body := kit.Column(8, kit.NewPara(s.words.T("kept.text"), ui.SizeText, 18, ui.ColourInk))
	for _, k := range list {
		title, mark := k.Title, s.words.T("kept.facts")
		if k.Version != nil {
			mark = s.words.T("mark." + string(k.Lang()))
		} else {
			title = k.Story.Slug
		}
		body.Add(kit.Row(8, kit.Picture(ui.IconHistory, 16, ui.ColourInk2), kit.Text(
			s.words.T("kept.row", "Title", title, "Lang", mark, "When", s.words.When(k.When, s.to.Now())),
			ui.SizeText, ui.ColourInk)))
	}
	var d *kit.Dialog
	back := kit.NewButton(s.words.T("kept.back"), ui.IconHistory, kit.Main, func() {
		d.Close()
		s.putBack(list)
	})
	d = kit.Ask{
		Title: s.words.T("kept.title"), Icon: ui.IconWarn, Ink: ui.ColourAmber, Body: body, Width: 560,
		First: back,
		Deeds: []*kit.Button{
			kit.NewButton(s.words.T("kept.later"), "", kit.Normal, func() { d.Close() }), back,
		},
	}.Show(s.win.Canvas())
}

// putBack stores what was kept aside, and says what is where now.
func (s *Shell) putBack(list []desk.Kept) {
	on := s.to.Desk
	ui.Latest(s.keeping, func(ctx context.Context) (older int, err error) {
		for _, k := range list {
			under, err := on.TakeBack(ctx, k)
			if err != nil {
				return older, err
			}
			if under {
				older++
			}
		}
		return older, nil
	}, func(older int, err error) {
		if err != nil {
			s.fail(err, s.offerKept)
			return
		}
		words := s.words.N("kept.done", len(list)-older)
		if older == len(list) {
			words = s.words.N("kept.older", older)
		} else if older > 0 {
			words += " · " + s.words.N("kept.older", older)
		}
		s.tell(words, nil)
		s.readLists()
		s.show(s.at)
	})
}
