package margin

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/ui/kit"
)

// Revealed is a column that may be longer than the room it has, with room at its sides and
// ends, scrolled to show one of its objects when it is laid out; nil shows its head.
func Revealed(height, sides, ends float32, col *fyne.Container, here fyne.CanvasObject) fyne.CanvasObject {
	s := container.NewVScroll(kit.Pad(sides, ends, col))
	return kit.Sized(0, height, container.New(&reveal{s, here}, s))
}

// reveal gives a scroll all the room and scrolls it, once, to an object in it.
type reveal struct {
	scroll *container.Scroll
	here   fyne.CanvasObject
}

// MinSize is for the toolkit.
func (r *reveal) MinSize([]fyne.CanvasObject) fyne.Size { return r.scroll.MinSize() }

// Layout is for the toolkit.
func (r *reveal) Layout(_ []fyne.CanvasObject, size fyne.Size) {
	r.scroll.Resize(size)
	if r.here == nil || size.Height < 1 {
		return
	}
	if y := r.here.Position().Y + r.here.Size().Height - size.Height; y > 0 {
		r.scroll.ScrollToOffset(fyne.NewPos(0, y+8))
	}
	r.here = nil
}
