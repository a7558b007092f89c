package shell

import (
	"runtime"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// entry is one line of the menu bar: a command with its key, or "" for a line.
type entry struct{ id, key string }

// bar is the menu bar. A command that nothing offers stays disabled and inert.
var bar = []struct {
	id      string
	entries []entry
}{
	{"file", []entry{
		{"story.new", "Ctrl+N"},
		{"issue.new", "Ctrl+Shift+N"},
		{"project.new", "Ctrl+Shift+J"},
		{"publication.new", "Ctrl+Shift+W"},
		{},
		{"publication.open", "Ctrl+O"},
		{"+recent", ""},
		{},
		{"version.save", "Ctrl+S"},
		{},
		{"story.import", "Ctrl+Shift+I"},
		{"export", "Ctrl+E"},
		{},
		{"close", "Ctrl+W"},
		{"quit", "Ctrl+Q"},
	}},
	{"edit", []entry{
		{"undo", "Ctrl+Z"},
		{"redo", "Ctrl+Y"},
		{},
		{"cut", "Ctrl+X"},
		{"copy", "Ctrl+C"},
		{"paste", "Ctrl+V"},
		{"paste.plain", "Ctrl+Shift+V"},
		{"paste.markdown", ""},
		{"select.all", "Ctrl+A"},
		{"duplicate", "Ctrl+D"},
		{"delete", "Delete"},
		{"rename", "F2"},
		{},
		{"move.up", "Ctrl+Shift+Up"},
		{"move.down", "Ctrl+Shift+Down"},
		{},
		{"bold", "Ctrl+B"},
		{"italic", "Ctrl+I"},
		{"superscript", ""},
		{"format.clear", "Ctrl+U"},
		{},
		{"find", "Ctrl+F"},
		{"find.next", "Ctrl+G"},
		{"find.previous", "Ctrl+Shift+G"},
		{"replace", "Ctrl+H"},
		{"find.all", "Ctrl+Shift+F"},
	}},
	{"view", []entry{
		{"quick", "Ctrl+K"},
		{"+rooms", ""},
		{},
		{"view.switch", "Ctrl+R"},
		{"language.other", "Ctrl+J"},
		{"details", "Ctrl+Shift+S"},
		{"notes", ""},
		{"history", "Ctrl+Shift+H"},
		{"outline", ""},
		{},
		{"pane.next", "F6"},
		{"pane.previous", "Ctrl+F6"},
		{"inspector", "F9"},
		{"side", "Ctrl+F9"},
		{"columns", ""},
		{},
		{"zoom.in", "Ctrl+="},
		{"zoom.out", "Ctrl+-"},
		{"zoom.fit", "Ctrl+0"},
		{"page.previous", "Ctrl+PageUp"},
		{"page.next", "Ctrl+PageDown"},
		{"preview.refresh", "Ctrl+F5"},
		{},
		{"+language", ""},
		{"language.next", "Ctrl+Shift+F10"},
		{"theme", "Ctrl+F10"},
		{"fullscreen", "F11"},
	}},
	{"insert", []entry{
		{"insert.paragraph", "Ctrl+F3"},
		{"insert.subhead", "Ctrl+Shift+T"},
		{"insert.bullet", "Ctrl+Shift+L"},
		{"insert.numbered", ""},
		{"insert.quote", "Ctrl+Shift+Q"},
		{"insert.pullquote", "Ctrl+Shift+U"},
		{"insert.picture", "Ctrl+Shift+P"},
		{"insert.sidebar", "Ctrl+Shift+B"},
		{"link", "Ctrl+L"},
		{"note", "Ctrl+M"},
		{"insert.fact", "Ctrl+Shift+F6"},
	}},
	{"story", []entry{
		{"story.open", "Enter"},
		{"story.place", "Ctrl+Shift+A"},
		{"stage", "Ctrl+F2"},
		{"story.assign", "Ctrl+F4"},
		{"story.export", ""},
		{"story.compare", "Ctrl+Shift+D"},
		{"spelling", "Ctrl+F7"},
		{"spelling.here", "F7"},
		{"typographer", ""},
		{"page.show", "F5"},
	}},
	{"translate", []entry{
		{"segment.confirm", "Ctrl+Enter"}, {"block.keep", "Ctrl+Shift+F7"},
	}},
	{"issue", []entry{
		{"issue.add", "Ctrl+Shift+F11"},
		{"issue.budget", "Ctrl+Shift+F12"},
		{"issue.parity", ""},
		{"issue.freeze", "Ctrl+Shift+X"},
		{"issue.publish", "Ctrl+Shift+Y"},
	}},
	{"tools", []entry{
		{"checks", "Ctrl+Shift+K"},
		{"finding.next", "F8"},
		{"finding.previous", "Ctrl+F8"},
		{"excuse", "Ctrl+Shift+F1"},
		{"facts.copy", "Ctrl+F1"},
		{},
		{"settings", "F4"},
	}},
	{"help", []entry{{"keys", "F12"}, {"sample", ""}, {"about", ""}}},
}

// offer makes the menu bar anew from what the window and the room offer now.
func (s *Shell) offer() {
	have := s.commands()
	var menus []*fyne.Menu
	for _, m := range bar {
		menu := fyne.NewMenu(s.words.T("menu." + m.id))
		keys := map[*fyne.MenuItem]string{}
		for _, e := range m.entries {
			it := s.item(e, have)
			menu.Items = append(menu.Items, it)
			keys[it] = e.key
		}
		keyColumn(menu.Items, keys)
		menus = append(menus, menu)
	}
	s.win.SetMainMenu(fyne.NewMainMenu(menus...))
}

func (s *Shell) item(e entry, have map[string]ui.Command) *fyne.MenuItem {
	switch e.id {
	case "":
		return fyne.NewMenuItemSeparator()
	case "+recent":
		return parent(s.words.T("menu.recent"), s.recentItems())
	case "+rooms":
		return parent(s.words.T("menu.rooms"), s.roomItems())
	case "+language":
		return parent(s.words.T("menu.language"), s.languageItems())
	}
	it := fyne.NewMenuItem(s.words.T("cmd."+e.id), nil)
	it.IsQuit = e.id == "quit"
	if c := have[e.id]; c.Run != nil {
		it.Action = s.unlessAsked(e, c.Run)
	} else {
		it.Disabled = true
	}
	if it.Action != nil {
		it.Shortcut = shortcut(e.key)
	}
	return it
}

// unlessAsked keeps commands from running behind an open dialog: their keys go to the
// field in it. What edits text goes to the field that has the keyboard, wherever it is.
func (s *Shell) unlessAsked(e entry, run func()) func() {
	if edits[e.id] != nil {
		return run
	}
	return func() {
		switch {
		case s.win.Canvas().Overlays().Top() == nil:
			run()
		case e.key != "":
			s.edit(custom(e.key))
		}
	}
}

func parent(label string, items []*fyne.MenuItem) *fyne.MenuItem {
	it := fyne.NewMenuItem(label, nil)
	if len(items) == 0 {
		it.Disabled = true
		return it
	}
	it.ChildMenu = fyne.NewMenu("", items...)
	return it
}

func (s *Shell) roomItems() []*fyne.MenuItem {
	var out []*fyne.MenuItem
	keys := map[*fyne.MenuItem]string{}
	for _, r := range roomList() {
		if railIcon(r) == "" || s.to.Desk == nil {
			continue
		}
		enter := s.unlessAsked(entry{}, func() { s.goTo(ui.Place{Room: r}) })
		it := fyne.NewMenuItem(s.words.T("room."+string(r)), enter)
		it.Checked = r == s.at.Room
		keys[it] = "Ctrl+Shift+" + digit(r)
		it.Shortcut = shortcut(keys[it])
		out = append(out, it)
	}
	keyColumn(out, keys)
	return out
}

// digit is the key of a room: its place on the full rail.
func digit(r ui.Room) string {
	for i, known := range []ui.Room{
		ui.RoomStories, ui.RoomTranslate, ui.RoomProjects,
		ui.RoomIssues, ui.RoomProof, ui.RoomArchive, ui.RoomPictures, ui.RoomGlossary,
		ui.RoomSettings,
	} {
		if r == known {
			return string(rune('1' + i))
		}
	}
	return ""
}

func (s *Shell) languageItems() []*fyne.MenuItem {
	var out []*fyne.MenuItem
	for _, l := range editor.Langs() {
		it := fyne.NewMenuItem(s.words.T("own."+string(l)), func() { s.speak(l) })
		it.Checked = l == s.words.Lang()
		out = append(out, it)
	}
	return out
}

// keyName is a shortcut that the toolkit obeys but does not write into the menu: it
// would write it too faintly to be read.
type keyName string

// ShortcutName is what the toolkit compares.
func (k keyName) ShortcutName() string { return string(k) }

// shortcut reads a key as the menu bar writes it; nil for "".
func shortcut(key string) fyne.Shortcut {
	if key == "" {
		return nil
	}
	if own := toolkitKeys[key]; own != "" {
		return keyName(own)
	}
	c := custom(key)
	if runtime.GOOS == "darwin" {
		return c // the system's menu bar writes keys itself
	}
	return keyName(c.ShortcutName())
}

// toolkitKeys are the keys that the toolkit has its own names for.
var toolkitKeys = map[string]string{
	"Ctrl+Z": "Undo", "Ctrl+Y": "Redo", "Ctrl+X": "Cut", "Ctrl+C": "Copy",
	"Ctrl+V": "Paste", "Ctrl+A": "SelectAll",
}

func custom(key string) *desktop.CustomShortcut {
	parts := strings.Split(key, "+")
	name := fyne.KeyName(parts[len(parts)-1])
	if strings.HasSuffix(key, "+=") {
		name = fyne.KeyEqual
	}
	switch name {
	case "PageUp":
		name = fyne.KeyPageUp
	case "PageDown":
		name = fyne.KeyPageDown
	case "Enter":
		name = fyne.KeyReturn
	}
	c := &desktop.CustomShortcut{KeyName: name}
	for _, p := range parts[:len(parts)-1] {
		switch p {
		case "Ctrl":
			c.Modifier |= fyne.KeyModifierShortcutDefault
		case "Shift":
			c.Modifier |= fyne.KeyModifierShift
		}
	}
	return c
}

// keyColumn writes the keys of a menu at the right of its words, one under the other.
func keyColumn(items []*fyne.MenuItem, keys map[*fyne.MenuItem]string) {
	if runtime.GOOS == "darwin" {
		return
	}
	measure := func(s string) float32 {
		return fyne.MeasureText(s, ui.SizeText, fyne.TextStyle{}).Width
	}
	widest := float32(0)
	for _, it := range items {
		widest = max(widest, measure(it.Label))
	}
	blank := measure("| |") - measure("||")
	for _, it := range items {
		if key := keys[it]; key != "" {
			n := int((widest-measure(it.Label)+28)/blank + 0.5)
			it.Label += strings.Repeat(" ", n) + key
		}
	}
}

// edits are the commands that go to the field with the keyboard.
var edits = map[string]func(s *Shell) fyne.Shortcut{
	"undo":       func(*Shell) fyne.Shortcut { return &fyne.ShortcutUndo{} },
	"redo":       func(*Shell) fyne.Shortcut { return &fyne.ShortcutRedo{} },
	"cut":        func(s *Shell) fyne.Shortcut { return &fyne.ShortcutCut{Clipboard: s.app.Clipboard()} },
	"copy":       func(s *Shell) fyne.Shortcut { return &fyne.ShortcutCopy{Clipboard: s.app.Clipboard()} },
	"paste":      func(s *Shell) fyne.Shortcut { return &fyne.ShortcutPaste{Clipboard: s.app.Clipboard()} },
	"select.all": func(*Shell) fyne.Shortcut { return &fyne.ShortcutSelectAll{} },
}

// key does what keys without Ctrl do; parts of the window relay them here.
func (s *Shell) key(e *fyne.KeyEvent) {
	c := s.win.Canvas()
	if e.Name == fyne.KeyEscape {
		if !kit.CloseTop(c) {
			s.run("escape")
		}
		return
	}
	if c.Overlays().Top() != nil {
		if e.Name == fyne.KeyReturn || e.Name == fyne.KeyEnter {
			kit.PressTop(c)
		}
		return
	}
	for _, m := range bar {
		for _, en := range m.entries {
			if en.key == string(e.Name) && en.key != "Enter" {
				s.run(en.id)
				return
			}
		}
	}
}

// run does a command if it is offered now.
func (s *Shell) run(id string) {
	if c, ok := s.command(id); ok && c.Run != nil {
		c.Run()
	}
}
