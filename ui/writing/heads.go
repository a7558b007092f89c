package writing

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
	"twofold/ui/kit/rich"
)

// fillHeads are the names and stages over the columns; a single one needs none.
func (r *Room) fillHeads() {
	langs := r.shown()
	if len(langs) < 2 {
		if len(r.heads.Objects) > 0 {
			r.heads.RemoveAll()
			r.main.Refresh()
		}
		return
	}
	var cols []fyne.CanvasObject
	for _, l := range langs {
		row := kit.Row(8, kit.Bold(r.w.T("lang."+string(l)), ui.SizeText, ui.ColourInk))
		v := r.d.version(l)
		if v == nil {
			row.Add(kit.NewBadge(r.w.StageMark("")))
			cols = append(cols, kit.Pad(12, 0, row))
			continue
		}
		var chip *kit.Chip
		chip = kit.NewChip(r.w.StageMark(v.Stage), func() { menu.Below(chip, r.stageItems(l)...) })
		row.Add(chip)
		if len(r.stale[l]) > 0 {
			row.Add(kit.NewChip(r.w.StaleMark(), func() { r.nextStale(l) }))
		}
		row.Add(kit.Spring())
		row.Add(r.headWords(l))
		cols = append(cols, kit.Pad(12, 0, row))
	}
	bare := len(r.heads.Objects) == 0
	r.heads.Objects = []fyne.CanvasObject{kit.Fill(ui.ColourSurface, kit.Column(0,
		kit.Sized(0, ui.StripHeight-1, container.New(overColumns{}, cols...)), kit.Line()))}
	r.heads.Refresh()
	if bare {
		r.main.Refresh()
	}
}

// overColumns puts heads over the columns of the sheet.
type overColumns struct{}

// Layout is for the toolkit.
func (overColumns) Layout(objs []fyne.CanvasObject, size fyne.Size) {
	x, w, step := rich.Columns(len(objs), size.Width)
	for i, o := range objs {
		h := o.MinSize().Height
		o.Move(fyne.NewPos(x+float32(i)*step, (size.Height-h)/2))
		o.Resize(fyne.NewSize(w, h))
	}
}

// MinSize is for the toolkit.
func (overColumns) MinSize(objs []fyne.CanvasObject) fyne.Size {
	var h float32
	for _, o := range objs {
		h = max(h, o.MinSize().Height)
	}
	return fyne.NewSize(320, h)
}
