package shell

import (
	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// commands are everything that can be asked for now: the room's, the window's, and
// those of other rooms that work from everywhere.
func (s *Shell) commands() map[string]ui.Command {
	have := map[string]ui.Command{}
	for id, room := range homes {
		if c, ok := s.elsewhere(id, room); ok {
			have[id] = c
		}
	}
	for _, c := range s.own() {
		have[c.ID] = c
	}
	if sc := s.screen(); sc != nil && s.to.Desk != nil {
		for _, c := range sc.Commands() {
			if edits[c.ID] != nil && c.Run != nil {
				c.Run = s.besideText(c.ID, c.Run)
			}
			have[c.ID] = c
		}
	}
	return have
}

// besideText is an editing command of a room: a field that has the keyboard goes first,
// and nothing happens behind a dialog.
func (s *Shell) besideText(id string, run func()) func() {
	return func() {
		switch {
		case s.typing():
			s.edit(edits[id](s))
		case s.win.Canvas().Overlays().Top() == nil:
			run()
		}
	}
}

// typing says whether a field of text has the keyboard.
func (s *Shell) typing() bool {
	_, ok := s.win.Canvas().Focused().(interface{ SelectedText() string })
	return ok
}

// undo takes back what was typed in the field that has the keyboard, else the deed that
// the line at the foot tells of.
func (s *Shell) undo() {
	switch {
	case s.typing() || s.toast == nil || s.toast.undo == nil:
		s.edit(&fyne.ShortcutUndo{})
	case s.win.Canvas().Overlays().Top() == nil:
		s.toast.undo()
	}
}

func (s *Shell) command(id string) (ui.Command, bool) {
	c, ok := s.commands()[id]
	return c, ok
}

// elsewhere offers a command of a room that is not shown: it goes there first.
func (s *Shell) elsewhere(id string, room ui.Room) (ui.Command, bool) {
	if s.to.Desk == nil || s.at.Room == room || !contains(roomList(), room) {
		return ui.Command{}, false
	}
	return ui.Command{ID: id, Run: func() {
		s.goTo(ui.Place{Room: room})
		for _, c := range s.screens[room].Commands() {
			if c.ID == id && c.Run != nil {
				c.Run()
			}
		}
	}}, true
}

func contains(rooms []ui.Room, r ui.Room) bool {
	for _, known := range rooms {
		if known == r {
			return true
		}
	}
	return false
}

// own are the commands of the window itself.
func (s *Shell) own() []ui.Command {
	list := []ui.Command{
		{ID: "publication.new", Run: s.newPublication},
		{ID: "publication.open", Run: s.pickPublication},
		{ID: "quit", Run: s.leave},
		{ID: "theme", Run: func() { s.dress(!s.theme.Dark) }},
		{ID: "language.next", Run: s.nextLanguage},
		{ID: "fullscreen", Run: s.fullScreen},
		{ID: "keys", Run: s.showKeys},
		{ID: "about", Run: s.about},
	}
	if s.to.Sample != nil {
		list = append(list, ui.Command{ID: "sample", Run: s.openSample})
	}
	for id, of := range edits {
		list = append(list, ui.Command{ID: id, Run: func() { s.edit(of(s)) }})
	}
	list = append(list, ui.Command{ID: "undo", Run: s.undo})
	if s.to.Desk == nil {
		return list
	}
	return append(list,
		ui.Command{ID: "quick", Run: s.quickOpen},
		ui.Command{ID: "settings", Run: func() { s.goTo(ui.Place{Room: ui.RoomSettings}) }},
		ui.Command{ID: "pane.next", Run: func() { s.pane(1) }},
		ui.Command{ID: "pane.previous", Run: func() { s.pane(-1) }},
	)
}

// edit hands an editing key to what has the keyboard.
func (s *Shell) edit(k fyne.Shortcut) {
	if f, ok := s.win.Canvas().Focused().(fyne.Shortcutable); ok {
		f.TypedShortcut(k)
	}
}

func (s *Shell) nextLanguage() {
	all := editor.Langs()
	for i, l := range all {
		if l == s.words.Lang() {
			s.speak(all[(i+1)%len(all)])
			return
		}
	}
}

// pane walks the panes of the room, then rail and top bar.
func (s *Shell) pane(by int) {
	sc := s.screen()
	if sc == nil {
		return
	}
	panes := sc.Panes()
	for _, r := range roomList() {
		if c := s.rail.cells[r]; c != nil && c.on {
			panes = append(panes, c)
		}
	}
	panes = append(panes, s.top.publication)
	now := s.win.Canvas().Focused()
	at := -1
	for i, p := range panes {
		if p == now {
			at = i
		}
	}
	if at < 0 && by < 0 {
		at = 0
	}
	s.win.Canvas().Focus(panes[(at+by+len(panes))%len(panes)])
}

func (s *Shell) about() {
	text := s.words.T("about.text", "Version", s.to.Version)
	var d *kit.Dialog
	d = kit.Ask{
		Title: s.words.T("about.title"), Width: 480,
		Body: kit.NewPara(text, ui.SizeWriting, 22, ui.ColourInk),
		Deeds: []*kit.Button{kit.NewButton(s.words.T("do.close"), "", kit.Main,
			func() { d.Close() })},
	}.Show(s.win.Canvas())
}

// showKeys lists the keys of the menu bar.
func (s *Shell) showKeys() {
	left, right := kit.Column(0), kit.Column(0)
	n := 0
	for _, m := range bar {
		n += 1 + len(m.entries)
	}
	at := 0
	for _, m := range bar {
		col := left
		if at > n/2 {
			col = right
		}
		col.Add(kit.Heading(s.words.T("menu." + m.id)))
		for _, e := range m.entries {
			at++
			if e.key == "" {
				continue
			}
			col.Add(kit.Sized(0, 24, kit.Pad(8, 0, kit.Row(12,
				kit.Grow(kit.NewCut(s.words.T("cmd."+e.id), ui.SizeText, ui.ColourInk, false)),
				kit.KeyCap(e.key)))))
		}
	}
	var d *kit.Dialog
	both := kit.Row(24, kit.Sized(360, 0, kit.Column(0, left)), kit.Sized(360, 0, kit.Column(0, right)))
	d = kit.Ask{
		Title: s.words.T("cmd.keys"), Width: 800, Body: kit.Scrolled(560, both),
		Deeds: []*kit.Button{kit.NewButton(s.words.T("do.close"), "", kit.Main,
			func() { d.Close() })},
	}.Show(s.win.Canvas())
}
