package shell

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/driver/desktop"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/kit"
)

// quick is the box that finds stories, issues, projects, text and commands.
type quick struct {
	s      *Shell
	dialog *kit.Dialog
	input  *kit.Entry
	scopes *kit.Segmented
	rows   *kit.Rows
	shelf  shelf
	list   []found
	text   []desk.Hit
	reads  *ui.Lane
	finds  *ui.Lane
}

// quickMost is how many lines a group shows.
const quickMost = 8

func (s *Shell) quickOpen() {
	q := &quick{s: s, reads: s.to.Work.Lane(), finds: s.to.Work.Lane()}
	s.quick = q
	q.input = kit.NewEntry("", s.words.T("search.hint"))
	q.input.OnShortcut, q.input.OwnTab = q.shortcut, true
	q.input.OnChanged = func(string) { q.typed() }
	q.input.OnKey = q.key
	q.input.OnSubmitted = func(string) { q.open(q.rows.Chosen()) }
	q.scopes = kit.NewSegmented([]string{
		s.words.T("quick.everything"), s.words.T("quick.stories"), s.words.T("quick.text"),
		s.words.T("quick.projects"), s.words.T("quick.commands"),
	}, 0, func(int) { q.fill() }).Small()
	q.makeRows()
	row := kit.Row(12, kit.Picture(ui.IconSearch, 20, ui.ColourInk2),
		kit.Grow(kit.Bare(q.input, ui.SizeStandfirst)), q.scopes, kit.KeyCap("Tab"))
	head := kit.Column(0, kit.Sized(0, 52, kit.Pad(16, 6, row)), kit.Line())
	foot := kit.Row(6, kit.KeyCap("↑"), kit.KeyCap("↓"), q.say("quick.choose"), kit.Gap(8, 0),
		kit.KeyCap("Enter"), q.say("quick.open"), kit.Gap(8, 0),
		kit.KeyCap("Ctrl+Enter"), q.say("quick.beside"), kit.Gap(8, 0),
		kit.KeyCap("Esc"), q.say("quick.close"))
	base := kit.Fill(ui.ColourDesk, kit.Column(0, kit.Line(), kit.Sized(0, 36, kit.Pad(16, 0, foot))))
	box := kit.Sized(0, 460, kit.Frame(head, kit.Pad(1, 1, base), nil, nil, kit.Pad(1, 0, q.rows)))
	q.dialog = kit.Over(s.win.Canvas(), box, 760, 84, nil)
	s.win.Canvas().Focus(q.input)
	q.fill()
	ui.Latest(q.reads, s.fetchShelf, func(sh shelf, err error) {
		if err == nil {
			q.shelf = sh
			q.fill()
		}
	})
}

func (q *quick) say(id string) fyne.CanvasObject {
	return kit.Text(q.s.words.T(id), ui.SizeSmall, ui.ColourInk2)
}

func (q *quick) makeRows() {
	q.rows = kit.NewRows()
	q.rows.Len = func() int { return len(q.list) }
	q.rows.Height = func(i int) float32 {
		if q.list[i].head {
			return ui.SideRow
		}
		return ui.TableRow
	}
	q.rows.New = func() fyne.CanvasObject { return newQuickRow() }
	q.rows.Fill = func(i int, o fyne.CanvasObject) { o.(*quickRow).set(&q.list[i]) }
	q.rows.OnOpen = q.open
	q.rows.OnMouse = nil
	q.rows.NoLines()
}

// key walks the list while the input keeps the keyboard; Tab goes through the scopes.
func (q *quick) key(e *fyne.KeyEvent) bool {
	switch e.Name {
	case fyne.KeyDown:
		q.step(1)
	case fyne.KeyUp:
		q.step(-1)
	case fyne.KeyTab:
		by := 1
		if d, ok := fyne.CurrentApp().Driver().(desktop.Driver); ok &&
			d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
			by = scopes - 1
		}
		q.scopes.Set((q.scopes.At() + by) % scopes)
		q.fill()
	default:
		return false
	}
	return true
}

func (q *quick) step(by int) {
	n := len(q.list)
	for i, at := 0, q.rows.Chosen(); i < n; i++ {
		at = (at + by + n) % n
		if !q.list[at].head {
			q.rows.Choose(at)
			return
		}
	}
}

func (q *quick) open(i int) {
	if i < 0 || i >= len(q.list) || q.list[i].run == nil {
		return
	}
	q.dialog.Close()
	q.list[i].run()
}

// typed fills what is known at once and looks in the text behind the window.
func (q *quick) typed() {
	words := strings.TrimSpace(q.input.Text)
	if len([]rune(words)) < 3 {
		q.finds.Stop()
		q.text = nil
		q.fill()
		return
	}
	q.fill()
	ui.Latest(q.finds, func(ctx context.Context) ([]desk.Hit, error) {
		return q.s.to.Desk.Search(ctx, words, "")
	}, func(hits []desk.Hit, err error) {
		if err == nil {
			q.text = hits
			q.refill()
		}
	})
}

// shortcut opens the chosen line in all languages with Ctrl+Enter.
func (q *quick) shortcut(k fyne.Shortcut) bool {
	c, ok := k.(*desktop.CustomShortcut)
	if !ok || c.Modifier != fyne.KeyModifierShortcutDefault ||
		c.KeyName != fyne.KeyReturn && c.KeyName != fyne.KeyEnter {
		return false
	}
	i := q.rows.Chosen()
	if i < 0 || i >= len(q.list) {
		return true
	}
	if q.list[i].beside == nil {
		q.open(i)
		return true
	}
	q.dialog.Close()
	q.list[i].beside()
	return true
}

// fill makes the list anew for the words and the scope, and goes to its first line.
func (q *quick) fill() {
	q.list = q.found()
	q.rows.Mark(-1)
	q.rows.Reload()
	q.rows.ScrollTo(0)
	q.step(1)
}

// refill makes the list anew where more was found; the chosen line stays chosen, and
// where it is.
func (q *quick) refill() {
	was := q.rows.Chosen()
	if was < 0 || was >= len(q.list) || q.list[was].is == nil {
		q.fill()
		return
	}
	chosen := q.list[was].is
	q.list = q.found()
	at := slices.IndexFunc(q.list, func(f found) bool { return f.is == chosen })
	if at < 0 {
		q.fill()
		return
	}
	q.rows.Mark(-1)
	q.rows.Reload()
	q.rows.ScrollTo(max(q.rows.Top()+float32(at-was)*ui.TableRow, 0))
	q.rows.Choose(at)
}

func (q *quick) found() []found {
	words := strings.TrimSpace(q.input.Text)
	if words == "" && q.scopes.At() == 0 {
		return q.group(nil, "quick.last", q.s.lastPlaces(q.shelf))
	}
	look := seek(words)
	places := q.s.places(q.shelf, look)
	list := q.group(nil, "quick.goto", places)
	list = q.group(list, "quick.intext", q.s.texts(q.shelf, q.text, places))
	list = q.group(list, "quick.commands", q.s.deeds(look))
	if len(list) == 0 {
		return []found{{head: true, text: q.s.words.T("quick.none", "Words", ui.Unquoted(words))}}
	}
	return list
}

// group adds the lines of the scope under their head.
func (q *quick) group(to []found, head string, list []found) []found {
	scope := q.scopes.At()
	most := quickMost
	if scope != 0 {
		most = quickAll
	}
	var in []found
	for _, f := range list {
		if (scope == 0 || f.scope == scope) && len(in) < most {
			in = append(in, f)
		}
	}
	if len(in) == 0 {
		return to
	}
	words := q.s.words.T(head)
	if head == "quick.intext" {
		words = q.s.words.N("quick.intext.count", storiesOf(q.text))
	}
	return append(append(to, found{head: true, text: words}), in...)
}

func storiesOf(hits []desk.Hit) int {
	in := map[editor.StoryID]bool{}
	for _, h := range hits {
		in[h.Story] = true
	}
	return len(in)
}
