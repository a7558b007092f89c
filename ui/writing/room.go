package writing

import (
	"fyne.io/fyne/v2"
	"twofold/ui"
	"twofold/ui/kit"
)

type Room struct{ w *ui.Window }

func New(w *ui.Window) *Room             { return &Room{w: w} }
func (r *Room) Room() ui.Room            { return ui.RoomWriting }
func (r *Room) Build() fyne.CanvasObject { return kit.Spring() }
func (r *Room) Show(ui.Place)            {}
func (r *Room) Hide()                    {}
func (r *Room) Commands() []ui.Command   { return nil }
func (r *Room) Panes() []fyne.Focusable  { return nil }
