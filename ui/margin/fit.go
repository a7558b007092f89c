package margin

import (
	"context"
	"math"
	"slices"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export/fit"
	"twofold/ui"
	"twofold/ui/kit"
)

const (
	// tightLines is how many lines too many the layout can take in.
	tightLines = 6
	// wordsAMinute is how fast people read.
	wordsAMinute = 200
)

// Fits is how a story comes out on its page in every language.
type Fits struct {
	w    *ui.Window
	lane *ui.Lane
	of   []fit.Copyfit
	old  bool // the text has changed since
}

// NewFits knows nothing yet.
func NewFits(w *ui.Window) *Fits { return &Fits{w: w, lane: w.Work.Lane()} }

// Forget forgets what is known: another story is shown.
func (f *Fits) Forget() { f.of, f.old = nil, false }

// Age says that the text has changed: what is known is shown as old.
func (f *Fits) Age() { f.old = true }

// Measure sets a story on its page, behind the window, and calls then when it is done.
// The story must not be changed meanwhile.
func (f *Fits) Measure(s *editor.Story, then func()) {
	if f.w.FitStory == nil {
		return
	}
	ui.Latest(f.lane, func(ctx context.Context) ([]fit.Copyfit, error) {
		return measured(ctx, f.w, s)
	}, func(of []fit.Copyfit, err error) {
		if err == nil {
			f.of, f.old = of, false
			then()
		}
	})
}

// measured says how a story comes out in the issue that carries it, or by itself.
func measured(ctx context.Context, w *ui.Window, s *editor.Story) ([]fit.Copyfit, error) {
	is, err := carrier(ctx, w.Desk, s.ID)
	if err != nil {
		return nil, err
	}
	of := is
	if of == nil {
		of = &editor.Issue{}
	}
	m, err := w.Desk.Material(ctx, of)
	if err != nil {
		return nil, err
	}
	return w.FitStory(ctx, m, is, s)
}

// carrier is the newest issue that carries a story; nil when none does.
func carrier(ctx context.Context, d *desk.Desk, id editor.StoryID) (*editor.Issue, error) {
	list, err := d.Issues(ctx)
	for i := range list {
		if slices.Contains(list[i].Stories(), id) {
			return &list[i], err
		}
	}
	return nil, err
}

// Of is how a language comes out; nil while that is not known.
func (f *Fits) Of(l editor.Lang) *fit.Copyfit {
	for i := range f.of {
		if f.of[i].Lang == l {
			return &f.of[i]
		}
	}
	return nil
}

// State is "6 lines over", "fits" or "4 lines free", with its colour; "" while that is
// not known, and for a story that is in no issue.
func (f *Fits) State(l editor.Lang) (string, ui.Token) {
	c := f.Of(l)
	switch {
	case c == nil || c.Issue == 0:
		return "", ui.ColourInk2
	case c.Over > tightLines:
		return f.w.N("fit.over", c.Over), ui.ColourRed
	case c.Over > 0:
		return f.w.N("fit.over", c.Over), ui.ColourAmber
	case c.Free > 0:
		return f.w.N("fit.free", c.Free), ui.ColourAccent
	}
	return f.w.T("fit.fits"), ui.ColourAccent
}

// Old says whether what is known is of a text that has changed since.
func (f *Fits) Old() bool { return f.old }

// Reading is the copyfit meter of a version.
func (f *Fits) Reading(v *editor.Version) kit.ReadingOf {
	c := f.Of(v.Lang)
	of := kit.ReadingOf{
		Name: f.w.T("mark." + string(v.Lang)), Value: f.w.N("writing.words", v.Words()),
		Old: f.old && c != nil,
	}
	if c == nil {
		return of
	}
	of.Value += " · " + f.share(c)
	of.State, of.Ink = f.State(v.Lang)
	if of.State != "" {
		of.Value += " ·"
	}
	room := float64(c.Lines - c.Over + c.Free)
	switch {
	case c.Issue == 0:
		of.Part, of.Mark = c.Share/max(math.Ceil(c.Share), 1), 1 // of whole pages
	case room > 0:
		whole := max(room, float64(c.Lines))
		of.Part, of.Mark = max(float64(c.Lines)/whole, 0.01), room/whole
	}
	return of
}

// leastShare is the least part of a page that is said as a number.
const leastShare = 0.1

// share is how much of a page a story takes: "0.8 page", "about 0.8 page" when it is in no
// issue, "under 0.1 page".
func (f *Fits) share(c *fit.Copyfit) string {
	id := "fit.pages"
	switch {
	case c.Share < leastShare:
		return f.w.T("fit.under", "Pages", f.w.Decimal(leastShare))
	case c.Issue == 0:
		id = "fit.about"
	}
	return f.w.T(id, "Pages", f.w.Decimal(c.Share))
}

// Show opens how many lines every block takes, under an object. Page shows the story on
// its page.
func (f *Fits) Show(v *editor.Version, under fyne.CanvasObject, name func(editor.BlockID) string,
	page func(),
) {
	c := f.Of(v.Lang)
	col := kit.Column(2, kit.Bold(f.w.T("lang."+string(v.Lang)), ui.SizeText, ui.ColourInk))
	row := func(name, value string) {
		col.Add(kit.Sized(0, 20, kit.Row(8, kit.Grow(kit.NewCut(name, ui.SizeSmall, ui.ColourInk, false)),
			kit.Text(value, ui.SizeSmall, ui.ColourInk2))))
	}
	row(f.w.N("writing.words", v.Words()), f.w.N("fit.minutes", minutes(v.Words())))
	var popup *widget.PopUp
	if c != nil {
		row(f.share(c), f.w.N("fit.lines", c.Lines))
		col.Add(kit.Gap(0, 4))
		for _, b := range c.Blocks {
			row(name(b.Block), f.w.N("fit.lines", b.Lines))
		}
		if c.Issue > 0 {
			col.Add(kit.Gap(0, 4))
			col.Add(kit.Row(0, kit.NewButton(f.w.T("cmd.page.show"), ui.IconProof, kit.Normal, func() {
				popup.Hide()
				page()
			}).Small()))
		}
	}
	high := min(col.MinSize().Height+16, 420)
	popup = widget.NewPopUp(kit.Sized(300, high, kit.Scrolled(80, kit.Pad(10, 8, col))), f.w.Main.Canvas())
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(under)
	popup.ShowAtPosition(at.Add(fyne.NewPos(under.Size().Width-320, under.Size().Height+4)))
}

func minutes(words int) int { return max(1, int(math.Round(float64(words)/wordsAMinute))) }
