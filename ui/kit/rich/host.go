package rich

import (
	"image"
	"time"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
)

// Host is what an editor asks about its blocks, and whom it tells. Every field may be
// nil. Blocks are named by their index; places are on the canvas.
type Host struct {
	Name    func(i int) string  // the name that stands beside or over a block
	Ghost   func(i int) string  // what an empty block says
	Note    func(i int) Note    // what a block's heading says beside its name
	Picture func(i int) Picture // what a picture block shows beside its caption
	Place   func() string       // where the caret is, in words, for who cannot see it
	Speaker string              // what a quotation says that has no speaker
	About   func(m Mark) string // what a mark is about, shown while the pointer rests on it
	Handle  string              // the name of the handle of a block
	Plus    string              // the name of the plus
	Lacking string              // what stands beside a block that only the other text has

	Changed func() // the text is another than before
	Moved   func() // the caret is elsewhere, or something else is selected
	Focused func() // the editor got the keyboard

	BlockMenu  func(i int, at fyne.Position)
	PlusMenu   func(i int, at fyne.Position) // what may come after block i
	Context    func(m Mark, ok bool, at fyne.Position)
	SetSpeaker func(i int, at fyne.Position) // the line under a quotation was pressed
	PickImage  func(i int)                   // the picture itself was pressed
	Supply     func(id editor.BlockID)       // a block that only the other text has was asked for

	Now   func() time.Time                              // for double clicks; nil knows none
	Every func(d time.Duration, f func()) (stop func()) // for the caret; nil does not blink
	Keys  func() fyne.KeyModifier                       // the keys that are held; nil asks the driver
}

// Note is what a block's heading says of it, and what a press on it does; nil Tap does
// nothing. The zero Note says nothing.
type Note struct {
	ui.Mark
	Tap func(at fyne.Position)
}

// Picture is what a picture block shows beside its caption.
type Picture struct {
	Image      image.Image // small; nil while it is not there
	Wide, High int         // its shape
	Size       string      // its size, in words, on the picture; may be ""
	Press      string      // what a press on it does, in words
	Label      string      // of the caption
	Fields     []Field     // under the caption
	Lack       string      // what is missing, in words; "" for nothing
}

// Field is something to fill in under a picture's caption: a line of text, or one of
// several choices.
type Field struct {
	Key     string // the host's own; each of a picture has another
	Label   string
	Lack    bool // it says nothing yet and should
	Text    string
	Hint    string // stands there while there is no text
	Typed   func(text string)
	Left    func()   // the keyboard went elsewhere; may be nil
	Choices []string // in place of text
	At      int      // the choice that is taken
	Picked  func(at int)
}

func (h *Host) name(i int) string {
	if h.Name == nil {
		return ""
	}
	return h.Name(i)
}

func (h *Host) ghost(i int) string {
	if h.Ghost == nil {
		return ""
	}
	return h.Ghost(i)
}

func (h *Host) note(i int) Note {
	if h.Note == nil {
		return Note{}
	}
	return h.Note(i)
}

func (h *Host) picture(i int) Picture {
	if h.Picture == nil {
		return Picture{}
	}
	return h.Picture(i)
}

func tell(f func()) {
	if f != nil {
		f()
	}
}
