package settings

import (
	"fyne.io/fyne/v2"

	"twofold/ui/kit"
)

// fit is what the editions may do so that they come out alike.
func (r *Room) fit() fyne.CanvasObject {
	return r.group("fit",
		r.tick("fit.keep", &r.pub.Design.KeepPages), r.tick("fit.small", &r.pub.Design.SmallBody))
}

// tick is a box for something that is so or not.
func (r *Room) tick(id string, of *bool) fyne.CanvasObject {
	return kit.NewCheck(r.T("settings."+id), *of, func(on bool) {
		*of = on
		r.touched()
	})
}
