package shell

import (
	"errors"
	"fmt"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/app"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
)

// Options say how the window starts. The zero value starts where the person left off.
type Options struct {
	Desk *desk.Desk // opened already; nil: Path, else the welcome page
	Path string     // of the publication
	Lang editor.Lang
	// Theme is "light", "dark" or "" for what was last chosen.
	Theme string
	// Icon is the window's icon as PNG; nil for the toolkit's own.
	Icon []byte
	// Shown is called once, when the window has content and is on screen.
	Shown func()
}

// Run opens the window and returns when it is closed. It must be called on the main
// goroutine. An open publication is closed with the window.
func Run(deps ui.Deps, opt Options) error {
	if deps.Now == nil || deps.Work == nil || deps.Open == nil {
		return errors.New("open window: the clock, the work or the way to open files is missing")
	}
	a := app.NewWithID("org.twofold.Twofold")
	if opt.Icon != nil {
		a.SetIcon(fyne.NewStaticResource("twofold.png", opt.Icon))
	}
	s, err := newShell(a, deps, opt)
	if err != nil {
		return fmt.Errorf("open window: %w", err)
	}
	s.start(opt)
	s.win.ShowAndRun()
	return s.close()
}

// start fills the window and goes to the first place.
func (s *Shell) start(opt Options) {
	s.path = opt.Path
	switch {
	case opt.Desk != nil:
		s.enter(opt.Desk, opt.Path)
	case opt.Path != "":
		s.openPath(opt.Path)
	default:
		s.welcome()
	}
	if opt.Shown != nil {
		s.app.Lifecycle().SetOnStarted(opt.Shown)
	}
}

// close ends the work and closes the publication.
func (s *Shell) close() error {
	if s.to.Desk == nil {
		return nil
	}
	return s.to.Desk.Close()
}

// leave is called before the window goes: what is unsaved is saved.
func (s *Shell) leave() {
	if sc := s.screen(); sc != nil {
		sc.Hide()
	}
	s.settle()
	if err := s.unsaved(); err != nil && !s.warned {
		s.warned = true // the next time the window goes, it goes
		s.fail(err, func() {
			s.warned = false
			s.leave()
		})
		return
	}
	size := s.win.Canvas().Size()
	s.keep("width", fmt.Sprint(size.Width))
	s.keep("height", fmt.Sprint(size.Height))
	s.keep("room", string(s.at.Room))
	s.win.Close()
}

// settle waits for the saves of all rooms.
func (s *Shell) settle() {
	for _, r := range roomList() {
		if w, ok := s.screens[r].(interface{ Settle() }); ok {
			w.Settle()
		}
	}
}

// unsaved says why something in a room could not be stored.
func (s *Shell) unsaved() error {
	for _, r := range roomList() {
		if w, ok := s.screens[r].(interface{ Unsaved() error }); ok && w.Unsaved() != nil {
			return w.Unsaved()
		}
	}
	return nil
}

func (s *Shell) keep(key, value string) { s.app.Preferences().SetString(key, value) }
func (s *Shell) kept(key string) string { return s.app.Preferences().String(key) }
func (s *Shell) size() fyne.Size {
	w, h := 1280.0, 800.0
	if _, err := fmt.Sscan(s.kept("width"), &w); err != nil {
		w = 1280
	}
	if _, err := fmt.Sscan(s.kept("height"), &h); err != nil {
		h = 800
	}
	return fyne.NewSize(float32(max(w, 960)), float32(max(h, 600)))
}
