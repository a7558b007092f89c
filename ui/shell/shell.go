package shell

import (
	"context"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/kit"
)

// Shell is the window with everything in it.
type Shell struct {
	app   fyne.App
	win   fyne.Window
	words *ui.Words
	theme *ui.Theme
	to    *ui.Window // what rooms are given
	path  string

	publication *editor.Publication
	issues      []editor.Issue
	issue       int
	lists       *ui.Lane // reading the publication and the issues
	opening     *ui.Lane
	keeping     *ui.Lane // looking for what was kept aside

	screens map[ui.Room]ui.Screen
	built   map[ui.Room]fyne.CanvasObject
	at      ui.Place
	trail   []ui.Place
	visited []ui.Place // stories, projects and issues, the last first

	stage  *fyne.Container // the room
	top    *topBar
	frame  *fyne.Container // of the window: bars, rail and room
	rail   *rail
	status *statusBar
	toast  *toastLine
	jobs   []*ui.Job
	quick  *quick
	warned bool // that something is unsaved, when the window was to go
}

func newShell(a fyne.App, deps ui.Deps, opt Options) (*Shell, error) {
	s := &Shell{
		app: a, screens: map[ui.Room]ui.Screen{}, built: map[ui.Room]fyne.CanvasObject{},
		publication: &editor.Publication{}, lists: deps.Work.Lane(), opening: deps.Work.Lane(),
		keeping: deps.Work.Lane(),
	}
	lang := editor.Lang(s.kept("language"))
	if opt.Lang != "" {
		lang = opt.Lang
	}
	words, err := ui.ReadWords(lang)
	if err != nil {
		return nil, err
	}
	s.words = words
	s.speakToolkit()
	s.theme = &ui.Theme{Dark: s.kept("theme") == "dark"}
	if opt.Theme != "" {
		s.theme.Dark = opt.Theme == "dark"
	}
	a.Settings().SetTheme(s.theme)
	s.win = a.NewWindow(words.T("word.title"))
	s.win.SetPadded(false)
	s.win.Resize(s.size())
	s.win.CenterOnScreen()
	s.win.SetCloseIntercept(s.leave)
	s.win.Canvas().SetOnTypedKey(s.key)
	s.win.SetOnDropped(s.dropped)
	s.to = s.window(deps)
	return s, nil
}

// window is what rooms are given.
func (s *Shell) window(deps ui.Deps) *ui.Window {
	return &ui.Window{
		Deps: deps, Words: s.words, Main: s.win,
		Publication: func() *editor.Publication { return s.publication },
		Issue:       s.thisIssue,
		SetIssue:    s.setIssue,
		Go:          s.goTo,
		Back:        s.back,
		Tell:        s.tell,
		Fail:        s.fail,
		Status:      s.say,
		Offer:       s.offer,
		Changed:     s.readLists,
		RoomAt:      s.roomAt,
		Job:         s.job,
		Recall:      s.kept,
		Remember:    s.keep,
	}
}

// enter shows an open publication.
func (s *Shell) enter(d *desk.Desk, path string) {
	if old := s.to.Desk; old != nil && old != d {
		s.shut()
		if err := old.Close(); err != nil {
			s.fail(err, nil)
		}
	}
	to := *s.to // rooms of the publication before keep theirs until they are gone
	to.Desk = d
	s.to, s.path, s.visited = &to, path, nil
	s.screens = map[ui.Room]ui.Screen{}
	s.addRecent(path)
	lists, err := s.fetchLists(context.Background())
	if err != nil {
		s.fail(err, nil)
	}
	s.takeLists(lists)
	s.tidy(d)
	s.at = ui.Place{Room: s.firstRoom()}
	s.rebuild()
	s.offerKept()
}

// tidy empties the bin of what has been there long enough. It is tried again the next
// time the publication is opened.
func (s *Shell) tidy(d *desk.Desk) {
	if !d.ReadOnly() {
		ui.InTurn(s.to.Work.Queue(), d.EmptyBin, func(int, error) {})
	}
}

// shut leaves the room that is shown and waits for what is being saved.
func (s *Shell) shut() {
	if sc := s.screen(); sc != nil {
		sc.Hide()
	}
	s.settle()
}

func (s *Shell) firstRoom() ui.Room {
	r := ui.Room(s.kept("room"))
	if slices.Contains(roomList(), r) && railIcon(r) != "" {
		return r
	}
	return ui.RoomStories
}

// rebuild makes everything in the window anew, in the language and colours of now.
func (s *Shell) rebuild() {
	s.built = map[ui.Room]fyne.CanvasObject{}
	s.win.SetTitle(s.title())
	s.stage = container.NewStack()
	s.toast = newToast(s)
	s.top, s.rail, s.status = newTopBar(s), newRail(s), newStatusBar(s)
	s.frame = kit.Frame(s.top.object, s.status.object, s.rail.object, nil, s.framed(s.stage))
	s.win.SetContent(container.NewStack(kit.Fill(ui.ColourSurface), s.frame, s.toast.object,
		kit.NewTips(s.to.Work.After)))
	s.show(s.at)
}

// title is the publication, what is saved of it, and the program.
func (s *Shell) title() string {
	name := s.publication.Names.Any(s.words.Lang())
	if name == "" {
		return s.words.T("word.title")
	}
	if s.status != nil && s.status.saved != "" {
		name += " — " + s.status.saved
	}
	return name + " — " + s.words.T("word.title")
}

// say fills the status bar, and the title of the window where it is another now.
func (s *Shell) say(st ui.Status) {
	s.status.set(st)
	if title := s.title(); title != s.win.Title() {
		s.win.SetTitle(title)
	}
}

// fullScreen gives the whole screen to the window, and back. Who writes then has only the
// text and its tools: the top bar and the rail go, too.
func (s *Shell) fullScreen() {
	s.win.SetFullScreen(!s.win.FullScreen())
	s.calm()
}

// calm shows or hides what is not needed for writing in full screen.
func (s *Shell) calm() {
	alone := s.win.FullScreen() && s.at.Room == ui.RoomWriting
	for _, o := range []fyne.CanvasObject{s.top.object, s.rail.object} {
		if alone {
			o.Hide()
		} else {
			o.Show()
		}
	}
	s.frame.Refresh()
}

// screen is the room that is shown, or nil.
func (s *Shell) screen() ui.Screen { return s.screens[s.at.Room] }

// goTo leads to a place and remembers where the person came from.
func (s *Shell) goTo(p ui.Place) {
	if p.Room == "" {
		p.Room = s.at.Room
	}
	if !slices.Contains(roomList(), p.Room) || s.to.Desk == nil {
		return
	}
	if sc := s.screen(); sc != nil && p.Room != s.at.Room {
		sc.Hide()
		s.trail = append(s.trail, s.at)
		if len(s.trail) > 50 {
			s.trail = s.trail[1:]
		}
	}
	s.show(p)
}

func (s *Shell) back() {
	if len(s.trail) == 0 {
		s.goTo(ui.Place{Room: ui.RoomStories})
		return
	}
	to := s.trail[len(s.trail)-1]
	s.trail = s.trail[:len(s.trail)-1]
	if sc := s.screen(); sc != nil {
		sc.Hide()
	}
	s.show(ui.Place{Room: to.Room})
}

// show brings a room into view.
func (s *Shell) show(p ui.Place) {
	s.at = p
	s.visit(p)
	s.at.Files, s.at.Seek, s.at.Handout = nil, nil, nil // once, not whenever the room is shown again
	sc := s.screens[p.Room]
	if sc == nil {
		sc = makeRoom(p.Room, s.to)
		s.screens[p.Room] = sc
	}
	if s.built[p.Room] == nil {
		s.built[p.Room] = sc.Build()
	}
	kit.Swap(s.stage, s.built[p.Room])
	s.rail.choose(p.Room)
	s.calm()
	sc.Show(p)
	s.offer()
}

// speak changes the language of the interface.
func (s *Shell) speak(l editor.Lang) {
	s.words.Speak(l)
	s.speakToolkit()
	s.keep("language", string(l))
	s.again()
}

// dress changes between light and dark.
func (s *Shell) dress(dark bool) {
	s.theme.Dark = dark
	name := map[bool]string{true: "dark", false: "light"}[dark]
	s.keep("theme", name)
	s.app.Settings().SetTheme(s.theme)
	s.again()
}

// again builds what is on screen once more.
func (s *Shell) again() {
	if s.to.Desk == nil {
		s.welcome()
		return
	}
	if sc := s.screen(); sc != nil {
		sc.Hide()
	}
	s.rebuild()
}
