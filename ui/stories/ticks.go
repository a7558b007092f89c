package stories

import (
	"fyne.io/fyne/v2/driver/desktop"

	"twofold/editor"
)

// makeTicks lets rows be ticked: by the box at their left, with Space, with Ctrl and
// Shift.
func (r *Room) makeTicks() {
	r.list.Ticked = func(i int) bool { return r.ticked[r.shown[i].ID] }
	r.list.OnTick = func(i int) { r.tick(i, !r.ticked[r.shown[i].ID]) }
	r.list.OnTickTo = func(from, to int) {
		for i := from; i <= to; i++ {
			r.ticked[r.shown[i].ID] = true
		}
		r.ticksChanged()
	}
	r.list.OnMouse = func(i int, e *desktop.MouseEvent) {
		if e.Position.X < tickWidth && e.Button == desktop.MouseButtonPrimary && e.Modifier == 0 {
			r.tick(i, !r.ticked[r.shown[i].ID])
		}
	}
}

func (r *Room) tick(i int, on bool) {
	set(r.ticked, r.shown[i].ID, on)
	r.chosen = r.shown[i].ID
	r.ticksChanged()
}

func (r *Room) clearTicks() {
	clear(r.ticked)
	r.ticksChanged()
}

func (r *Room) tickAll() {
	for i := range r.shown {
		r.ticked[r.shown[i].ID] = true
	}
	r.ticksChanged()
}

func (r *Room) ticksChanged() {
	r.fillCount()
	r.fillStrip()
	r.list.Reload()
	r.w.Offer()
}

// forget drops the ticks of stories that went away.
func (r *Room) forget() {
	there := map[editor.StoryID]bool{}
	for i := range r.lib.rows {
		there[r.lib.rows[i].ID] = true
	}
	for i := range r.lib.bin {
		there[r.lib.bin[i].ID] = true
	}
	for id := range r.ticked {
		if !there[id] {
			delete(r.ticked, id)
		}
	}
}
