package shell

import (
	"fyne.io/fyne/v2"

	"twofold/ui"
	"twofold/ui/kit"
)

// stripHeight is the height of the strip that says something about the whole publication.
const stripHeight = 32

// framed is the room, under a strip when nothing of it can be saved.
func (s *Shell) framed(room fyne.CanvasObject) fyne.CanvasObject {
	if s.to.Desk == nil || !s.to.Desk.ReadOnly() {
		return room
	}
	again := kit.NewButton(s.words.T("readonly.again"), "", kit.Quiet, func() { s.openPath(s.path) })
	row := kit.Row(8, kit.Picture(ui.IconLock, 14, ui.ColourAmber),
		kit.Text(s.words.T("readonly.text"), ui.SizeSmall, ui.ColourAmber), kit.Spring(), again)
	strip := kit.Fill(ui.ColourAmbers, kit.Sized(0, stripHeight, kit.Pad(16, 0, row)))
	return kit.Frame(strip, nil, nil, nil, room)
}
