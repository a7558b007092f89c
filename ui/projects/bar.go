package projects

import (
	"fmt"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// bar is the room bar: how many, the filters, and the one main deed.
func (r *Room) bar() fyne.CanvasObject {
	r.note = kit.Text(r.counts(), ui.SizeText, ui.ColourInk2)
	search, field := kit.NewSearch(r.T("projects.filter"), 250, func(s string) {
		next := r.find
		next.words = s
		r.look(next)
	})
	search.Text = r.find.words
	r.searchField = search
	at := 0
	if r.find.all {
		at = 1
	}
	r.which = kit.NewSegmented([]string{r.T("projects.running"), r.T("projects.all")}, at,
		func(i int) {
			next := r.find
			next.all = i == 1
			r.look(next)
		})
	middle := []fyne.CanvasObject{field, r.which, r.areaPick()}
	add := kit.NewButton(r.T("projects.new"), ui.IconPlus, kit.Main, r.add)
	if r.wide() {
		add.Key("Ctrl+Shift+J")
	}
	return kit.RoomBar(r.T("room.projects"), r.note, middle, add)
}

// counts says how many projects there are.
func (r *Room) counts() string {
	f := r.reg.count()
	return r.N("projects.counts", f.active, "All", ui.Count(f.all, r.Lang()))
}

// wide says whether there is room for key hints and a wide form.
func (r *Room) wide() bool {
	return r.Main != nil && r.Main.Canvas().Size().Width >= 1440
}

// formWidth is the width of the form as a person left it, else what suits the window.
func (r *Room) formWidth() float32 {
	if w, err := strconv.ParseFloat(r.Recall("projects.form"), 32); err == nil {
		return float32(w)
	}
	if r.Main == nil {
		return 600
	}
	return min(max(r.Main.Canvas().Size().Width*0.41, 524), 760)
}

func sayWidth(w float32) string { return fmt.Sprintf("%.0f", w) }

// areaPick chooses of which area projects are shown.
func (r *Room) areaPick() fyne.CanvasObject {
	all := r.T("projects.allareas")
	words := func() string {
		if a := r.reg.pub.Area(r.find.area); a != nil {
			return a.Titles.Any(r.Lang())
		}
		return all
	}
	var pick *kit.Button
	take := func(id editor.AreaID) func() {
		return func() {
			next := r.find
			next.area = id
			r.look(next)
			pick.SetText(kit.Shorten(words(), 140, ui.SizeText, fyne.TextStyle{}))
		}
	}
	pick = kit.NewPick(kit.Shorten(words(), 140, ui.SizeText, fyne.TextStyle{}), func() {
		items := []*fyne.MenuItem{fyne.NewMenuItem(all, take(""))}
		for i, a := range r.reg.pub.Areas {
			items = append(items, fyne.NewMenuItem(strconv.Itoa(i+1)+"  "+a.Titles.Any(r.Lang()), take(a.ID)))
		}
		menu.Below(pick, items...)
	})
	return kit.Sized(186, 0, pick)
}

// strip says what the register counts to, in every language.
func (r *Room) strip() fyne.CanvasObject {
	f := r.reg.count()
	lines := kit.Column(0)
	for i, s := range r.reg.lines() {
		text := kit.Text(s, ui.SizeSmall, ui.ColourInk2)
		if i == 0 {
			text = kit.Bold(s, ui.SizeText, ui.ColourInk)
		}
		lines.Add(text)
	}
	row := kit.Row(16, kit.Picture(ui.IconFacts, 20, ui.ColourAccent), lines)
	if r.wide() || f.ending == 0 { // elsewhere the sentence has to say them
		row.Add(r.figure(f.active, "projects.fact.active", nil))
		row.Add(r.figure(f.areas, "projects.fact.areas", nil))
	}
	row.Add(r.figure(f.people, "projects.fact.people", nil))
	if f.ending > 0 {
		row.Add(r.figure(f.ending, "projects.fact.ending", func() {
			next := r.find
			next.ending = !next.ending
			r.look(next)
		}))
	}
	row.Add(kit.Spring())
	row.Add(kit.NewButton(r.T("projects.copy"), ui.IconCopy, kit.Normal, r.copyFacts).Small())
	return kit.Bar(stripHeight, ui.ColourSurface, row)
}

// stripHeight is the height of the facts strip.
const stripHeight float32 = 60

// figure is a counted number with its words; with a deed the words can be pressed.
func (r *Room) figure(n int, id string, tap func()) fyne.CanvasObject {
	size := ui.SizeTitle
	if r.wide() {
		size = ui.SizeDisplay
	}
	number := kit.Bold(ui.Count(n, r.Lang()), size, ui.ColourAccent)
	var words fyne.CanvasObject = kit.Text(r.N(id, n), ui.SizeSmall, ui.ColourInk2)
	if tap != nil {
		words = kit.NewButton(r.N(id, n), "", kit.Link, tap).Sized(ui.SizeSmall, r.find.ending)
	}
	return kit.Row(16, kit.Sized(1, 32, kit.Upright()), kit.Row(8, number, words))
}

// copyFacts puts the sentence in every language on the clipboard.
func (r *Room) copyFacts() {
	fyne.CurrentApp().Clipboard().SetContent(strings.Join(r.reg.lines(), "\n"))
	r.Tell(r.T("projects.copied"), nil)
}
