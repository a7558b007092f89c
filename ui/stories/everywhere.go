package stories

import (
	"context"
	"errors"
	"strings"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/seek"
	"twofold/ui"
	"twofold/ui/kit"
)

// everywhere is the dialog that finds words in all stories and replaces them.
type everywhere struct {
	r     *Room
	query seek.Query
	found []seek.Version
	lines []placeLine
	off   map[at]bool // what is not to be replaced
	lane  *ui.Lane
	wait  func() // stops the search that is to come

	cancel          func() // ends a replacement
	replacing, busy bool

	dialog     *kit.Dialog
	what, with *kit.Entry
	fields     *fyne.Container // one more of them when words are replaced
	frame      *fyne.Container // the fields over the list
	count      *kit.Cut
	rows       *kit.Rows
	deed       *kit.Button
}

// at is a place by its version and its number there; number -1 is the whole version.
type at struct{ version, place int }

// findEverywhere opens the dialog, with the words of the room's own search: there they may
// be a quoted phrase, here every sign is looked for.
func (r *Room) findEverywhere() *everywhere {
	return r.seekEverywhere(ui.Seek{Text: ui.Unquoted(r.filter.Words)})
}

// seekEverywhere opens the dialog on what is to be found, and replaced when that is given.
func (r *Room) seekEverywhere(s ui.Seek) *everywhere {
	e := &everywhere{r: r, off: map[at]bool{}, lane: r.w.Work.Lane(), wait: func() {}, cancel: func() {}}
	e.query = seek.Query{Text: s.Text, Case: s.Case, Word: s.Word, Forms: s.Forms}
	e.makeRows()
	e.deed = kit.NewButton(r.w.T("everywhere.replace.with"), "", kit.Main, e.act)
	e.count = kit.NewCut("", ui.SizeSmall, ui.ColourInk2, false)
	shut := kit.NewButton(r.w.T("do.close"), "", kit.Normal, func() { e.dialog.Close() })
	deeds := []*kit.Button{shut, e.deed}
	if r.w.Desk.ReadOnly() {
		deeds = deeds[:1]
	}
	e.dialog = kit.Ask{
		Title: r.w.T("everywhere.title"), Body: e.body(), Width: 1040, First: e.what,
		Left: []fyne.CanvasObject{kit.Sized(520, 0, e.count)}, Deeds: deeds, Closed: e.stop,
	}.Show(r.w.Main.Canvas())
	e.fill()
	e.seek()
	if s.With != "" {
		e.with.SetText(s.With)
		e.act()
	}
	return e
}

func (e *everywhere) body() fyne.CanvasObject {
	w := e.r.w
	e.what = kit.NewEntry(e.query.Text, w.T("everywhere.what"))
	e.what.OnChanged = func(s string) {
		e.query.Text = strings.TrimSpace(s)
		e.soon()
	}
	e.what.OnSubmitted = func(string) { e.seek() }
	e.what.OnKey = e.downToRows
	e.with = kit.NewEntry("", w.T("everywhere.with"))
	e.with.OnChanged = func(string) { e.fill() }
	e.with.OnKey = e.downToRows
	names := []string{w.T("everywhere.all")}
	for _, l := range e.r.filter.Langs {
		names = append(names, w.LangMark(l))
	}
	langs := kit.NewSegmented(names, 0, func(i int) {
		e.query.Lang = ""
		if i > 0 {
			e.query.Lang = e.r.filter.Langs[i-1]
		}
		e.seek()
	}).Small()
	e.fields = kit.Column(8, kit.Row(8, kit.Grow(kit.Slim(e.what)), langs), kit.Row(8,
		e.option("everywhere.word", &e.query.Word), e.option("everywhere.case", &e.query.Case),
		e.option("everywhere.forms", &e.query.Forms), kit.Spring()))
	list := kit.Card(ui.ColourSurface, ui.ColourLine, ui.Radius, kit.Pad(1, 1, e.rows))
	e.frame = kit.Frame(kit.Inset(0, 0, 0, 12, e.fields), nil, nil, nil, list)
	return kit.Sized(0, 470, e.frame)
}

func (e *everywhere) option(id string, on *bool) fyne.CanvasObject {
	return kit.Sized(230, 0, kit.NewCheck(e.r.w.T(id), *on, func(is bool) {
		*on = is
		e.seek()
	}))
}

// downToRows gives the list the keyboard with the arrow down.
func (e *everywhere) downToRows(k *fyne.KeyEvent) bool {
	if k.Name != fyne.KeyDown || len(e.lines) == 0 {
		return false
	}
	kit.FocusOn(e.rows)
	return true
}

// soon searches when the person stops typing.
func (e *everywhere) soon() {
	e.wait()
	e.wait = e.r.w.Work.After(searchPause, e.seek)
}

// stop ends what is under way: the dialog goes. What was replaced by then is told.
func (e *everywhere) stop() {
	e.wait()
	e.lane.Stop()
	e.cancel()
}

// seek looks for the words behind the window.
func (e *everywhere) seek() {
	if e.busy {
		return
	}
	e.wait()
	q := e.query
	ui.Latest(e.lane, func(ctx context.Context) ([]seek.Version, error) {
		return seek.Find(ctx, e.r.w.Desk, q, e.step("everywhere.step"))
	}, func(list []seek.Version, err error) {
		if err != nil {
			e.r.w.Fail(err, nil)
			return
		}
		e.found = list
		clear(e.off)
		e.fill()
	})
}

// step tells how far a deed is.
func (e *everywhere) step(id string) seek.Step {
	return func(done, of int) {
		e.r.w.Work.Show(func() {
			e.count.Set(e.r.w.T(id, "At", ui.Count(done, e.r.w.Lang()), "Of", ui.Count(of, e.r.w.Lang())),
				ui.ColourInk2, false)
		})
	}
}

// fill shows what was found.
func (e *everywhere) fill() {
	e.lines = e.lines[:0]
	for i := range e.found {
		e.lines = append(e.lines, placeLine{at: at{i, -1}})
		for k := range e.found[i].Places {
			e.lines = append(e.lines, placeLine{at: at{i, k}})
		}
	}
	e.rows.Reload()
	e.tell()
}

// tell counts what was found and says what the main button does.
func (e *everywhere) tell() {
	w, picked, all := e.r.w, countPlaces(e.picked()), countPlaces(e.found)
	said := ""
	switch {
	case e.query.Text != "" && all == 0:
		said = w.T("everywhere.none", "Words", short(e.query.Text))
	case all > 0:
		said = w.T("everywhere.found", "Places", w.N("everywhere.places", all),
			"Versions", w.N("everywhere.versions", len(e.found)))
	}
	e.count.Set(said, ui.ColourInk2, false)
	if e.replacing {
		e.deed.SetText(w.N("everywhere.replace", picked))
	}
	if picked == 0 || e.busy {
		e.deed.Disable()
	} else {
		e.deed.Enable()
	}
}

func countPlaces(list []seek.Version) int {
	n := 0
	for i := range list {
		n += len(list[i].Places)
	}
	return n
}

// picked are the versions with the places that are ticked.
func (e *everywhere) picked() []seek.Version {
	var out []seek.Version
	for i, v := range e.found {
		var places []seek.Place
		for k, p := range v.Places {
			if !e.off[at{i, k}] {
				places = append(places, p)
			}
		}
		if v.Places = places; len(places) > 0 {
			out = append(out, v)
		}
	}
	return out
}

// open leads to a place in the writing room.
func (e *everywhere) open(i int) {
	l := e.lines[i]
	v := &e.found[l.version]
	p := ui.Place{Room: ui.RoomWriting, Story: v.Story, Lang: v.Lang}
	p.Block = v.Places[max(l.place, 0)].Block
	e.dialog.Close()
	e.r.w.Go(p)
}

// act asks what to replace with, then replaces.
func (e *everywhere) act() {
	if !e.replacing {
		e.replacing = true
		e.fields.Add(kit.Slim(e.with))
		e.fill()
		e.frame.Refresh() // the list gives room
		kit.FocusOn(e.with)
		return
	}
	e.replace()
}

// replace replaces what is ticked behind the window; closing the dialog ends it early.
func (e *everywhere) replace() {
	r, list, with := e.r, e.picked(), e.with.Text
	if len(list) == 0 || e.busy {
		return
	}
	e.busy, r.closed = true, false
	e.tell()
	ctx, cancel := context.WithCancel(context.Background())
	before := r.stop
	r.stop = func() { before(); cancel() }
	e.cancel = cancel
	ui.InTurn(r.intake, func(context.Context) (seek.Result, error) {
		return seek.Replace(ctx, r.w.Desk, list, with, e.step("everywhere.replacing"))
	}, func(got seek.Result, err error) {
		cancel()
		if r.closed {
			return
		}
		e.dialog.Close()
		r.replaced(got)
		if err != nil && !errors.Is(err, context.Canceled) {
			r.w.Fail(err, nil)
		}
	})
}

// replaced says what was replaced and lets it be taken back.
func (r *Room) replaced(got seek.Result) {
	r.load()
	r.w.Changed()
	said := r.w.N("everywhere.replaced", got.Places())
	if got.Left > 0 {
		said += " " + r.w.N("everywhere.left", got.Left)
	}
	if len(got.Done) == 0 {
		r.w.Tell(said, nil)
		return
	}
	r.w.Tell(said, func() { r.putBack(got.Done) })
}

// putBack takes a replacement back.
func (r *Room) putBack(list []seek.Replaced) {
	var got seek.Result
	r.do(func(ctx context.Context) (*editor.Story, error) {
		var err error
		got, err = seek.Restore(ctx, r.w.Desk, list)
		return nil, err
	}, func(*editor.Story) {
		r.load()
		r.w.Changed()
		said := r.w.N("everywhere.restored", len(got.Done))
		if got.Left > 0 {
			said += " " + r.w.N("everywhere.left", got.Left)
		}
		r.w.Tell(said, nil)
	})
}
