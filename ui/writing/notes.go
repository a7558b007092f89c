package writing

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/margin"
)

// notesPage lists the notes of colleagues on the story.
func (r *Room) notesPage() fyne.CanvasObject {
	return r.notes.Page(r.w, margin.NoteDeeds{
		Add: r.askNote, Resolve: r.resolve, Again: r.fillSide, Name: r.blockName, Width: r.cardWidth,
		Go: func(c editor.Comment) {
			at, _ := r.notes.Place(&c)
			r.goFinding(&at)
		},
	})
}

// noteItems say what a note says and offer to settle it.
func (r *Room) noteItems(i int) []*fyne.MenuItem {
	c := r.notes.At(i)
	if c == nil {
		return nil
	}
	line, _, _ := strings.Cut(c.Text, "\n")
	says := kit.Shorten(c.Who+": "+line, 420, ui.SizeText, fyne.TextStyle{})
	return []*fyne.MenuItem{
		fyne.NewMenuItem(says, func() { r.unfold(tabNotes) }),
		fyne.NewMenuItem(r.w.T("notes.resolve"), func() { r.resolve(*c, true) }),
		fyne.NewMenuItemSeparator(),
	}
}

// askNote asks for a note on the words that are selected, else on the block.
func (r *Room) askNote() {
	c, ok := r.noteHere()
	if !ok {
		return
	}
	text := kit.NewArea("", r.w.T("notes.hint"), 4)
	body := kit.Column(8)
	if c.Quote != "" {
		body.Add(kit.NewPara(r.w.T("notes.on", "Words", c.Quote), ui.SizeText, 18, ui.ColourInk2))
	}
	body.Add(text)
	var d *kit.Dialog
	d = kit.Ask{
		Title: r.w.T("cmd.note"), Width: 520, First: text, Body: body, Deeds: []*kit.Button{
			kit.NewButton(r.w.T("do.cancel"), "", kit.Normal, func() { d.Close() }),
			kit.NewButton(r.w.T("do.add"), "", kit.Main, func() {
				d.Close()
				c.Text = strings.TrimSpace(text.Text)
				r.addNote(c)
			}),
		},
	}.Show(r.w.Main.Canvas())
}

// noteHere is an empty note on what is selected in one block.
func (r *Room) noteHere() (editor.Comment, bool) {
	e := r.editor()
	if e == nil {
		return editor.Comment{}, false
	}
	c := editor.Comment{Story: r.d.story.ID, Lang: e.Text().Lang(), Block: e.ActiveID()}
	s := e.Text().Selection()
	if from, to := s.From(), s.To(); !s.Empty() && from.Block == to.Block {
		c.From, c.To = from.Offset, to.Offset
		c.Quote = e.Text().Plain(from.Block)[c.From:c.To]
	}
	return c, true
}

func (r *Room) addNote(c editor.Comment) {
	if c.Text == "" {
		return
	}
	r.changeNotes(func(ctx context.Context) error { return r.w.Desk.AddComment(ctx, &c) })
	r.unfold(tabNotes)
}

// resolve says that nothing is left to do about a note, or that there is again.
func (r *Room) resolve(c editor.Comment, done bool) {
	set := func(done bool) {
		if now := r.notes.Of(c.ID); now != nil {
			c = *now
		}
		c.Done = done
		r.changeNotes(func(ctx context.Context) error { return r.w.Desk.SaveComment(ctx, &c) })
	}
	set(done)
	if done {
		r.w.Tell(r.w.T("notes.resolved"), func() { set(false) })
	}
}

// changeNotes stores something about the notes and shows them as they are then.
func (r *Room) changeNotes(do func(context.Context) error) {
	id := r.d.story.ID
	ui.InTurn(r.saves, func(ctx context.Context) ([]editor.Comment, error) {
		if err := do(ctx); err != nil {
			return nil, err
		}
		return r.w.Desk.Comments(ctx, id)
	}, func(list []editor.Comment, err error) {
		if err != nil {
			r.w.Fail(err, nil)
			return
		}
		if r.d.story.ID == id {
			r.notes.Take(list, r.d.texts)
			r.showMarks()
			r.fillSide()
		}
		r.w.Changed()
	})
}

// saveNotes stores where the notes on a version stand now.
func (r *Room) saveNotes(l editor.Lang) {
	moved := r.notes.Moved(l)
	if len(moved) == 0 {
		return
	}
	ui.InTurn(r.saves, func(ctx context.Context) (int, error) {
		for i := range moved {
			if err := r.w.Desk.SaveComment(ctx, &moved[i]); err != nil {
				return 0, err
			}
		}
		return 0, nil
	}, func(_ int, err error) {
		if err != nil {
			r.w.Fail(err, nil)
			return
		}
		for i := range moved {
			if c := r.notes.Of(moved[i].ID); c != nil {
				c.Rev = moved[i].Rev
			}
		}
	})
}

// countNotes shows how many notes are open.
func (r *Room) countNotes() {
	words := ""
	if n := r.notes.Open(); n > 0 {
		words = ui.Count(n, r.w.Lang())
	}
	r.tabs.Count(tabNotes, words, ui.ColourSoft, ui.ColourAccent)
}
