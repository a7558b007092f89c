// Package menu is a list of deeds over the window: raised, with an edge, its rows 28 high.
// It is worked by mouse and by keyboard alone: arrows, Enter, Esc, the first letters of a
// row; rows may lead to further menus. It knows nothing of what the deeds do.
package menu

import (
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"twofold/ui/kit"
)

// Menu says what is shown.
type Menu struct {
	Items []*fyne.MenuItem
	Head  fyne.CanvasObject // above the rows, for what they are about; nil for none
	Width float32           // at least
	First bool              // the first row that can be done is chosen, and bears the name of the key
	// Narrow, if it is not empty, is shown until letters are typed: these leave only the
	// rows that have a word beginning so.
	Narrow string
}

// Below opens a list of deeds under an object.
func Below(under fyne.CanvasObject, items ...*fyne.MenuItem) {
	on := kit.CanvasOf(under)
	if on == nil {
		return
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(under)
	Menu{Items: items}.Show(on, at.AddXY(0, under.Size().Height+2))
}

// At opens a list of deeds at a place on the canvas.
func At(on fyne.Canvas, at fyne.Position, items ...*fyne.MenuItem) {
	Menu{Items: items}.Show(on, at)
}

// Choose opens a list of deeds at a place on the canvas with the first one chosen: Enter
// does it.
func Choose(on fyne.Canvas, at fyne.Position, items ...*fyne.MenuItem) {
	Menu{Items: items, First: true, Width: 242}.Show(on, at)
}

// Show opens the menu with its top left at a place on the canvas, or as near to it as the
// canvas allows. It has the keyboard until a row is taken, Esc is pressed, or a press
// falls beside it.
func (m Menu) Show(on fyne.Canvas, at fyne.Position) {
	l := &layer{menu: m, on: on}
	l.ExtendBaseWidget(l)
	l.open(m.Items, at)
	on.Overlays().Add(l)
	l.Resize(on.Size())
	on.Focus(l)
	if m.First {
		l.walk(1)
	}
}

// layer lies over the whole window, takes the keys, and holds the menu with the menus
// that rows of it lead to, the last of which is worked.
type layer struct {
	widget.BaseWidget
	menu  Menu
	on    fyne.Canvas
	decks []*deck
	typed string
}

// open puts a list of rows on top, beside the one that leads to it.
func (l *layer) open(items []*fyne.MenuItem, at fyne.Position) {
	d := &deck{layer: l, wants: at, chosen: -1}
	d.fill(items)
	l.decks = append(l.decks, d)
	l.Refresh()
}

// close takes the list on top away; with the last one the menu is gone.
func (l *layer) close() {
	l.typed = ""
	if len(l.decks) > 1 {
		l.decks = l.decks[:len(l.decks)-1]
		l.Refresh()
		return
	}
	l.dismiss()
}

func (l *layer) dismiss() { l.on.Overlays().Remove(l) }

func (l *layer) top() *deck { return l.decks[len(l.decks)-1] }

// walk goes to the next row that can be done, or the one before (-1), round the ends.
func (l *layer) walk(by int) {
	d := l.top()
	n := len(d.rows)
	at := d.chosen
	if at < 0 && by < 0 {
		at = n
	}
	for range n {
		at = (at + by + n) % n
		if d.rows[at].can() {
			d.choose(at)
			return
		}
	}
}

// take does the chosen row's deed, or opens the menu that it leads to.
func (l *layer) take() {
	d := l.top()
	if d.chosen < 0 {
		return
	}
	r := d.rows[d.chosen]
	if r.item.ChildMenu != nil {
		l.enter(r)
		return
	}
	l.dismiss()
	if r.item.Action != nil {
		r.item.Action()
	}
}

// enter opens the menu that a row leads to, with its first row chosen.
func (l *layer) enter(r *row) {
	if r.item.ChildMenu == nil {
		return
	}
	l.typed = ""
	at := r.deck.at.AddXY(r.deck.size.Width-2, r.Position().Y)
	l.open(r.item.ChildMenu.Items, at)
	l.walk(1)
}

// leave closes what lies over a deck.
func (l *layer) leave(d *deck) {
	for len(l.decks) > 1 && l.top() != d {
		l.close()
	}
}

// FocusGained and FocusLost are for the toolkit.
func (l *layer) FocusGained() {}

// FocusLost is for the toolkit.
func (l *layer) FocusLost() {}

// TypedKey works the menu.
func (l *layer) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown:
		l.walk(1)
	case fyne.KeyUp:
		l.walk(-1)
	case fyne.KeyHome:
		l.top().chosen = -1
		l.walk(1)
	case fyne.KeyEnd:
		l.top().chosen = -1
		l.walk(-1)
	case fyne.KeyReturn, fyne.KeyEnter:
		l.take()
	case fyne.KeyRight:
		if d := l.top(); d.chosen >= 0 {
			l.enter(d.rows[d.chosen])
		}
	case fyne.KeyLeft:
		if len(l.decks) > 1 {
			l.close()
		}
	case fyne.KeyEscape:
		l.close()
	case fyne.KeyBackspace:
		_, size := utf8.DecodeLastRuneInString(l.typed)
		l.find(l.typed[:len(l.typed)-size])
	}
}

// TypedRune goes to the next row that begins with what is typed, or leaves only the rows
// that do. Space takes the chosen row, but stands in words where these leave rows.
func (l *layer) TypedRune(r rune) {
	if r == ' ' && (l.typed == "" || l.menu.Narrow == "") {
		l.take()
		return
	}
	l.find(l.typed + strings.ToLower(string(r)))
}

func (l *layer) find(typed string) {
	l.typed = typed
	if l.menu.Narrow != "" && len(l.decks) == 1 {
		l.narrow()
		return
	}
	if typed == "" || l.top().begin(typed) {
		return
	}
	_, size := utf8.DecodeLastRuneInString(typed)
	l.typed = typed[len(typed)-size:] // begin anew with the last letter
	l.top().begin(l.typed)
}

// narrow shows only the rows that have a word beginning with what is typed.
func (l *layer) narrow() {
	var left []*fyne.MenuItem
	for _, it := range l.menu.Items {
		if l.typed == "" || !it.IsSeparator && has(it.Label, l.typed) {
			left = append(left, it)
		}
	}
	l.top().fill(left)
	l.walk(1)
	l.Refresh()
}

// has says whether a word of a label begins with what is typed.
func has(label, typed string) bool {
	label = strings.ToLower(label)
	return strings.HasPrefix(label, typed) || strings.Contains(label, " "+typed)
}

// Tapped and TappedSecondary close the menu: the press fell beside it.
func (l *layer) Tapped(*fyne.PointEvent) { l.dismiss() }

// TappedSecondary closes the menu.
func (l *layer) TappedSecondary(*fyne.PointEvent) { l.dismiss() }
