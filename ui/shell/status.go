package shell

import (
	"fyne.io/fyne/v2"

	"twofold/ui"
	"twofold/ui/kit"
)

// statusBar says at the foot what is saved, how long and how far things are.
type statusBar struct {
	s      *Shell
	object fyne.CanvasObject
	row    *fyne.Container
	saved  string
	failed bool
	now    ui.Status
}

func newStatusBar(s *Shell) *statusBar {
	b := &statusBar{s: s, row: kit.Row(0), saved: s.words.T("saved.all")}
	b.object = kit.Fill(ui.ColourRail, kit.Column(0, kit.Line(),
		kit.Sized(0, ui.StatusHeight-1, kit.Pad(16, 0, b.row))))
	b.set(ui.Status{})
	return b
}

func (b *statusBar) set(st ui.Status) {
	if st.Saved != "" {
		b.saved, b.failed = st.Saved, st.Failed
	}
	b.now = st
	b.row.RemoveAll()
	icon, ink := ui.IconTick, ui.ColourInk2
	if b.failed {
		icon, ink = ui.IconError, ui.ColourRed
	}
	b.row.Add(kit.Row(6, kit.Picture(icon, 14, ink), kit.Text(b.saved, ui.SizeSmall, ink)))
	for _, c := range st.Cells {
		b.row.Add(divider())
		b.row.Add(kit.Text(c, ui.SizeSmall, ui.ColourInk2))
	}
	b.row.Add(kit.Spring())
	for i, m := range st.Lights {
		if i > 0 {
			b.row.Add(divider())
		}
		b.row.Add(kit.NewLight(m, nil))
	}
	b.row.Refresh()
}

func divider() fyne.CanvasObject { return kit.Pad(12, 0, kit.Sized(1, 16, kit.Upright())) }
