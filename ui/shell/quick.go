package shell

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

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
	q.input.OnChanged = func(string) { q.typed() }
	q.input.OnKey = q.key
	q.input.OnSubmitted = func(string) { q.open(q.rows.Chosen()) }
	q.scopes = kit.NewSegmented([]string{
		s.words.T("quick.everything"), s.words.T("quick.stories"), s.words.T("quick.text"),
		s.words.T("quick.projects"), s.words.T("quick.commands"),
	}, 0, func(int) { q.fill() }).Small()
	q.makeRows()
	row := kit.Row(12, kit.Grow(q.input), q.scopes)
	head := kit.Column(0, kit.Sized(0, 52, kit.Pad(12, 8, row)), kit.Line())
	foot := kit.Row(6, kit.KeyCap("↑"), kit.KeyCap("↓"), q.say("quick.choose"), kit.Gap(8, 0),
		kit.KeyCap("Enter"), q.say("quick.open"), kit.Gap(8, 0), kit.KeyCap("Esc"), q.say("quick.close"))
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
		q.scopes.Set((q.scopes.At() + 1) % 5)
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
			q.fill()
		}
	})
}

// fill makes the list anew for the words and the scope.
func (q *quick) fill() {
	words := strings.TrimSpace(q.input.Text)
	q.list = nil
	q.group("quick.goto", q.s.places(q.shelf, words))
	q.group("quick.intext", q.s.texts(q.text))
	q.group("quick.commands", q.s.deeds(words))
	if len(q.list) == 0 {
		q.list = []found{{head: true, text: q.s.words.T("quick.none", "Words", words)}}
	}
	q.rows.Mark(-1)
	q.rows.Reload()
	q.rows.ScrollTo(0)
	q.step(1)
}

func (q *quick) group(head string, list []found) {
	scope := q.scopes.At()
	most := quickMost
	if scope != 0 {
		most = 200
	}
	var in []found
	for _, f := range list {
		if (scope == 0 || f.scope == scope) && len(in) < most {
			f.look = q.input.Text
			in = append(in, f)
		}
	}
	if len(in) > 0 {
		q.list = append(q.list, found{head: true, text: q.s.words.T(head)})
		q.list = append(q.list, in...)
	}
}
