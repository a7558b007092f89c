package margin

import (
	"slices"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/revise"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/rich"
)

// Notes are the comments of colleagues on a story; each holds on to its words while the
// text is edited.
type Notes struct {
	list    []editor.Comment
	texts   Texts
	anchors map[editor.CommentID]*revise.Anchor
	all     bool // those that are done are listed, too
}

// Take takes over the notes as they are stored and finds their words in the texts.
func (n *Notes) Take(list []editor.Comment, texts Texts) {
	for i := range n.list {
		c := &n.list[i]
		if a, t := n.anchors[c.ID], n.texts[c.Lang]; a != nil && t != nil {
			t.Release(a)
		}
	}
	n.list, n.texts, n.anchors = list, texts, map[editor.CommentID]*revise.Anchor{}
	for i := range list {
		n.hold(&list[i])
	}
}

func (n *Notes) hold(c *editor.Comment) {
	t := n.texts[c.Lang]
	if t == nil {
		return
	}
	at := t.Index(c.Block)
	if at < 0 {
		return
	}
	if from, to, ok := c.Find(t.Plain(at)); ok {
		n.anchors[c.ID] = t.Hold(revise.Range{
			From: revise.Pos{Block: at, Offset: from}, To: revise.Pos{Block: at, Offset: to},
		})
	}
}

// List are the notes, oldest first.
func (n *Notes) List() []editor.Comment { return n.list }

// At is the i-th note, or nil.
func (n *Notes) At(i int) *editor.Comment {
	if i < 0 || i >= len(n.list) {
		return nil
	}
	return &n.list[i]
}

// Of finds a note by its ID, or returns nil.
func (n *Notes) Of(id editor.CommentID) *editor.Comment {
	return n.At(slices.IndexFunc(n.list, func(c editor.Comment) bool { return c.ID == id }))
}

// Open counts the notes that something is left to do about.
func (n *Notes) Open() int {
	open := 0
	for i := range n.list {
		if !n.list[i].Done {
			open++
		}
	}
	return open
}

// Place is where the words of a note are now, as a finding would say it; without words
// left it is the block alone.
func (n *Notes) Place(c *editor.Comment) (at editor.Finding, there bool) {
	at = editor.Finding{Lang: c.Lang, Block: c.Block}
	a, t := n.anchors[c.ID], n.texts[c.Lang]
	if a == nil || t == nil {
		return at, false
	}
	r, there := t.Held(a)
	if there {
		at.Block, at.From, at.To = t.Block(r.From.Block).ID, r.From.Offset, r.To.Offset
	}
	return at, there
}

// Marks tint the words of the notes of a language that are open. The key of a mark is
// below 0: -1 for the first note.
func (n *Notes) Marks(l editor.Lang) []rich.Mark {
	var out []rich.Mark
	for i := range n.list {
		c := &n.list[i]
		if c.Lang != l || c.Done {
			continue
		}
		if at, there := n.Place(c); there {
			out = append(out, rich.Mark{
				Block: at.Block, From: at.From, To: at.To, Kind: rich.Remarked, Key: -1 - i,
			})
		}
	}
	return out
}

// Moved are the notes on a version whose words stand elsewhere than when they were
// stored, as they are to be stored with it.
func (n *Notes) Moved(l editor.Lang) []editor.Comment {
	var out []editor.Comment
	for i := range n.list {
		c := &n.list[i]
		at, there := n.Place(c)
		if c.Lang != l || !there {
			continue
		}
		was := *c
		t := n.texts[l]
		c.Block, c.From, c.To = at.Block, at.From, at.To
		c.Quote = t.Plain(t.Index(at.Block))[c.From:c.To]
		if *c != was {
			out = append(out, *c)
		}
	}
	return out
}

// NoteDeeds are what the page of notes has the room do.
type NoteDeeds struct {
	Add     func()
	Go      func(editor.Comment)
	Resolve func(c editor.Comment, done bool)
	Again   func() // show the page anew
	Name    func(editor.BlockID) string
	Width   func() float32 // of the inside of a card
}

// Page lists the notes, open ones first.
func (n *Notes) Page(w *ui.Window, do NoteDeeds) fyne.CanvasObject {
	col := kit.Column(8, kit.Row(0, kit.NewButton(w.T("notes.add"), ui.IconPlus, kit.Normal, do.Add).Small()))
	done := 0
	for i := range n.list {
		if n.list[i].Done {
			done++
			continue
		}
		col.Add(n.card(w, n.list[i], do))
	}
	if done == len(n.list) {
		col.Add(kit.NewPara(w.T("notes.none"), ui.SizeText, 18, ui.ColourInk2))
	}
	if done > 0 {
		col.Add(kit.NewCheck(w.N("notes.done", done), n.all, func(on bool) {
			n.all = on
			do.Again()
		}))
	}
	for i := range n.list {
		if n.all && n.list[i].Done {
			col.Add(n.card(w, n.list[i], do))
		}
	}
	return kit.Scrolled(120, kit.Pad(12, 12, col))
}

// card shows a note with who wrote it and what it is on.
func (n *Notes) card(w *ui.Window, c editor.Comment, do NoteDeeds) fyne.CanvasObject {
	where := w.T("mark." + string(c.Lang))
	if name := do.Name(c.Block); name != "" {
		where += " · " + name
	}
	col := kit.Column(3, kit.Text(c.Who+" · "+w.When(c.When, w.Now()), ui.SizeSmall, ui.ColourInk2))
	if c.Quote != "" {
		words := w.T("notes.on", "Words", kit.Shorten(c.Quote, 400, ui.SizeSmall, fyne.TextStyle{}))
		if _, there := n.Place(&c); !there && !c.Done {
			words = w.T("notes.gone", "Words", c.Quote)
		}
		col.Add(kit.NewPara(words, ui.SizeSmall, 16, ui.ColourInk2))
	}
	settle := w.T("notes.resolve")
	if c.Done {
		settle = w.T("notes.reopen")
	}
	col.Add(kit.NewPara(c.Text, ui.SizeText, 18, ui.ColourInk))
	col.Add(kit.Text(where, ui.SizeCaption, ui.ColourInk3))
	col.Add(remedies(do.Width(), []Remedy{
		{w.T("writing.goto"), func() { do.Go(c) }},
		{settle, func() { do.Resolve(c, !c.Done) }},
	}))
	return card(col)
}
