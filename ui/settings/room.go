// Package settings is the room of what the publication itself says and is: names,
// thematic areas, the facts on the cover, contacts, supporters and small print, in
// every language. Everything saves itself.
package settings

import (
	"context"
	"errors"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// Room is the settings room.
type Room struct {
	*ui.Window
	read  *ui.Lane
	saves *ui.Queue

	pub    *editor.Publication // as it is here
	manner manner
	dirty  bool
	// unfolded says that the rules of the typographer are shown.
	unfolded bool
	stop     func() // of the save that is to come

	body   *fyne.Container
	scroll *container.Scroll
	first  fyne.Focusable
	starts map[string]*kit.Entry // the first field of a list's last row, by its words
}

// pause is how long after the last key what was typed is saved.
const pause = 2 * time.Second

// formWidth is the width of the form in units.
const formWidth float32 = 860

// New makes the room.
func New(w *ui.Window) *Room {
	return &Room{Window: w, read: w.Work.Lane(), saves: w.Work.Queue(), stop: func() {}}
}

// Room is the room's name.
func (r *Room) Room() ui.Room { return ui.RoomSettings }

// Build makes the room in the language and colours of now.
func (r *Room) Build() fyne.CanvasObject {
	r.body = kit.Grow(kit.Gap(1, 1))
	r.rebuild()
	return r.body
}

// Show reads the publication again, unless something here is still to be saved.
func (r *Room) Show(ui.Place) {
	r.Status(ui.Status{}) // what other rooms said there is not about this one
	if r.dirty {
		r.rebuild()
		return
	}
	var m manner
	ui.Latest(r.read, func(ctx context.Context) (p *editor.Publication, err error) {
		if m, err = fetchManner(ctx, r.Desk); err != nil {
			return nil, err
		}
		return r.Desk.Publication(ctx)
	}, func(p *editor.Publication, err error) {
		if err != nil {
			r.Fail(err, func() { r.Show(ui.Place{}) })
			return
		}
		r.pub, r.manner = p, m
		r.rebuild()
	})
}

// Hide saves what is unsaved.
func (r *Room) Hide() { r.save() }

// Commands are what the room offers now.
func (r *Room) Commands() []ui.Command { return nil }

// Panes are what F6 walks through.
func (r *Room) Panes() []fyne.Focusable {
	if r.first == nil {
		return nil
	}
	return []fyne.Focusable{r.first}
}

// touched is called after every change: it saves after a pause.
func (r *Room) touched() {
	r.dirty = true
	r.stop()
	r.stop = r.Work.After(pause, r.save)
}

// changed is touched for a change of how many rows there are: the form is made anew.
func (r *Room) changed() {
	r.touched()
	r.rebuild()
}

func (r *Room) save() {
	r.stop()
	if !r.dirty || r.pub == nil {
		return
	}
	r.dirty = false
	p := clone(r.pub)
	ui.InTurn(r.saves, func(ctx context.Context) (*editor.Publication, error) {
		return p, r.Desk.SavePublication(ctx, p)
	}, func(p *editor.Publication, err error) {
		if err != nil {
			r.refused(err)
			return
		}
		if r.pub != nil {
			r.pub.Rev = p.Rev
		}
		r.Status(ui.Status{Saved: r.T("saved.at", "Time", ui.Clock(r.Now()))})
		r.Changed()
	})
}

// refused says why something was not saved. What cannot be so is read anew from the
// publication; what only failed is kept to be tried again.
func (r *Room) refused(err error) {
	if errors.Is(err, editor.ErrInUse) || errors.Is(err, editor.ErrConflict) {
		r.Fail(err, nil)
		r.Show(ui.Place{})
		return
	}
	r.dirty = true
	r.Fail(err, r.save)
}

// clone copies a publication so that it can be saved while it is edited further. Texts
// are never changed in place.
func clone(p *editor.Publication) *editor.Publication {
	out := *p
	out.Areas = append([]editor.Area(nil), p.Areas...)
	out.Facts = append([]editor.Fact(nil), p.Facts...)
	out.Contacts = append([]editor.Contact(nil), p.Contacts...)
	out.Donors = append([]editor.Donor(nil), p.Donors...)
	return &out
}

func (r *Room) rebuild() {
	if r.body == nil {
		return
	}
	top := float32(0)
	if r.scroll != nil {
		top = r.scroll.Offset.Y
	}
	kit.Swap(r.body, r.content())
	if r.scroll != nil {
		r.scroll.ScrollToOffset(fyne.NewPos(0, top))
	}
}

func (r *Room) content() fyne.CanvasObject {
	if r.pub == nil {
		return kit.Gap(1, 1)
	}
	r.first, r.starts = nil, map[string]*kit.Entry{}
	form := kit.Column(12, r.names(), r.areas(), r.facts(), r.contacts(), r.donors(), r.print(),
		r.advice(), r.pages(), r.fit(), r.writing())
	r.scroll = container.NewVScroll(kit.Row(0, kit.Spring(),
		kit.Sized(formWidth, 0, kit.Pad(16, 20, form)), kit.Spring()))
	note := kit.Text(r.T("settings.note"), ui.SizeText, ui.ColourInk2)
	return kit.Frame(kit.RoomBar(r.T("room.settings"), note, nil), nil, nil, nil, r.scroll)
}
