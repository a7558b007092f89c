// Package pictures is the wall of the publication's pictures with what must be known of
// each: caption, credit and alternative text in every language, consent, the point that
// every crop keeps, and where it is used. What is typed is saved when a field is left or
// two seconds after the last key.
package pictures

import (
	"context"
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/layout"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/kit"
)

// Room is the room of pictures.
type Room struct {
	*ui.Window
	turn   *ui.Queue // reads and saves, one after another
	paint  *ui.Queue // small pictures, one after another
	large  *ui.Lane  // the chosen picture
	small  map[string]*image.RGBA
	asked  map[string]bool
	revs   map[editor.PictureID]int // of our own saves; only jobs in turn touch them
	have   *store
	failed error
	want   want
	words  string
	chosen editor.PictureID
	kept   string // what the status bar says

	body   *fyne.Container
	wall   *fyne.Container
	scroll *container.Scroll
	cells  []*cell
	search *kit.Entry
	pane   *fyne.Container
	sheet  *sheet
}

// New makes the room.
func New(w *ui.Window) *Room {
	return &Room{
		Window: w, turn: w.Work.Queue(), paint: w.Work.Queue(),
		large: w.Work.Lane(), small: map[string]*image.RGBA{}, asked: map[string]bool{},
		revs: map[editor.PictureID]int{},
	}
}

// Room is the room's name.
func (r *Room) Room() ui.Room { return ui.RoomPictures }

// Build makes the room in the language and colours of now.
func (r *Room) Build() fyne.CanvasObject {
	r.body = kit.Grow(kit.Gap(1, 1))
	r.rebuild()
	return r.body
}

// Show reads the pictures again; the Files of the place are brought in.
func (r *Room) Show(at ui.Place) {
	if at.Files != nil {
		r.bringFiles(at.Files.Paths)
	}
	d := r.Desk
	ui.InTurn(r.turn, func(ctx context.Context) (*store, error) { return fetch(ctx, d) }, r.take)
}

// Hide saves what was typed.
func (r *Room) Hide() {
	r.leave()
	r.large.Stop()
}

// Settle waits until everything is saved.
func (r *Room) Settle() { r.turn.Wait() }

func (r *Room) leave() {
	if r.sheet != nil {
		r.sheet.commit()
	}
}

func (r *Room) take(s *store, err error) {
	r.failed = err
	if err == nil {
		r.have = s
	}
	r.rebuild()
}

func (r *Room) rebuild() {
	if r.body == nil {
		return
	}
	kit.Swap(r.body, r.content())
	r.tell()
	r.Offer()
}

func (r *Room) content() fyne.CanvasObject {
	switch {
	case r.failed != nil:
		title, text := r.Say(r.failed)
		return kit.Again(title, text, r.T("do.again"), func() { r.Show(ui.Place{}) })
	case r.have == nil:
		return kit.Fill(ui.ColourSurface)
	case len(r.have.list) == 0:
		return kit.Frame(kit.RoomBar(r.T("room.pictures"), nil, nil), nil, nil, nil,
			kit.Empty(r.T("pictures.empty.title"), r.T("pictures.empty.text"), r.addButton()))
	}
	r.wall = container.New(layout.NewGridWrapLayout(fyne.NewSize(cellWidth, cellHeight)))
	r.pane = kit.Grow(kit.Gap(1, 1))
	bar := r.bar()
	r.scroll = container.NewVScroll(kit.Pad(12, 12, r.wall))
	r.fill()
	pane := kit.NewPane(kit.Fill(ui.ColourSurface, r.pane), r.scroll,
		kit.Side{Right: true, Width: 400, Least: 340, Most: 560})
	return kit.Frame(bar, nil, nil, nil, kit.Fill(ui.ColourDesk, pane))
}

func (r *Room) addButton() *kit.Button {
	return kit.NewButton(r.T("pictures.add"), ui.IconPlus, kit.Main, r.add)
}

func (r *Room) bar() fyne.CanvasObject {
	note := kit.Text(r.N("pictures.count", len(r.have.list)), ui.SizeText, ui.ColourInk2)
	search, field := kit.NewSearch(r.T("pictures.search"), 220, func(s string) {
		r.words = s
		r.fill()
	})
	search.Text = r.words
	r.search = search
	var words []string
	at := 0
	for i, w := range wants {
		id := "pictures.want.all"
		if w != wantAll {
			id = "pictures.want." + string(w)
		}
		words = append(words, r.T(id))
		if w == r.want {
			at = i
		}
	}
	pick := kit.NewSegmented(words, at, func(i int) {
		r.want = wants[i]
		r.fill()
	})
	return kit.RoomBar(r.T("room.pictures"), note, []fyne.CanvasObject{field, pick}, r.addButton())
}

// fill shows the pictures that the filter lets through.
func (r *Room) fill() {
	shown := r.have.show(r.want, r.words, r.langs())
	r.settle(shown)
	r.cells, r.wall.Objects = nil, nil
	for _, p := range shown {
		c := newCell(r, p)
		r.cells = append(r.cells, c)
		r.wall.Objects = append(r.wall.Objects, c)
		r.load(p)
	}
	r.wall.Refresh()
	r.showSheet()
}

func (r *Room) langs() []editor.Lang { return r.Publication().Languages }

// settle makes sure that a picture that is shown is the chosen one.
func (r *Room) settle(shown []*editor.Picture) {
	for _, p := range shown {
		if p.ID == r.chosen {
			return
		}
	}
	r.leave()
	r.chosen = ""
	if len(shown) > 0 {
		r.chosen = shown[0].ID
	}
}

// load paints a small picture behind the window unless it is there already.
func (r *Room) load(p *editor.Picture) {
	hash := p.Hash
	if r.asked[hash] {
		return
	}
	r.asked[hash] = true
	d := r.Desk
	ui.InTurn(r.paint, func(ctx context.Context) (*image.RGBA, error) {
		return readSmall(ctx, d, hash, 2*int(cellWidth), 2*int(thumbHeight))
	}, func(img *image.RGBA, err error) {
		if err != nil {
			return // the cell stays grey, the wall goes on
		}
		r.small[hash] = img
		for _, c := range r.cells {
			if c.p.Hash == hash {
				c.Refresh()
			}
		}
	})
}

// loadLarge paints the picture of a sheet behind the window.
func (r *Room) loadLarge(s *sheet) {
	d, hash := r.Desk, s.base.Hash
	ui.Latest(r.large, func(ctx context.Context) (*image.RGBA, error) {
		return readSmall(ctx, d, hash, previewWidth, previewHeight)
	}, func(img *image.RGBA, err error) {
		if err != nil {
			r.Fail(err, nil)
			return
		}
		s.view.show(img)
	})
}

// readSmall reads a picture and makes it fit into a size in pixels.
func readSmall(ctx context.Context, d *desk.Desk, hash string, w, h int) (*image.RGBA, error) {
	data, err := d.PictureData(ctx, hash)
	if err != nil {
		return nil, err
	}
	return shrink(data, w, h)
}

// choose shows what is known of another picture.
func (r *Room) choose(id editor.PictureID) {
	if id == r.chosen {
		return
	}
	r.leave()
	r.chosen = id
	for _, c := range r.cells {
		c.Refresh()
	}
	r.showSheet()
	r.Offer()
}

func (r *Room) showSheet() {
	r.sheet = nil
	r.pane.Objects = nil
	if p := r.have.picture(r.chosen); p != nil {
		r.sheet = newSheet(r, p)
		r.pane.Objects = []fyne.CanvasObject{r.sheet.object()}
		r.loadLarge(r.sheet)
	} else {
		r.pane.Objects = []fyne.CanvasObject{kit.Centre(kit.Text(r.T("pictures.none"),
			ui.SizeText, ui.ColourInk2))}
	}
	r.pane.Refresh()
}

// step goes to the picture so many places on.
func (r *Room) step(by int) {
	for i, c := range r.cells {
		if c.p.ID != r.chosen {
			continue
		}
		if to := i + by; to >= 0 && to < len(r.cells) {
			r.choose(r.cells[to].p.ID)
			kit.FocusOn(r.cells[to])
			r.reveal(r.cells[to])
		}
		return
	}
}

func (r *Room) reveal(c *cell) {
	y, high := c.Position().Y, r.scroll.Size().Height
	switch top := r.scroll.Offset.Y; {
	case y < top:
		r.scroll.ScrollToOffset(fyne.NewPos(0, y))
	case y+cellHeight+24 > top+high:
		r.scroll.ScrollToOffset(fyne.NewPos(0, y+cellHeight+24-high))
	}
}

// across is how many pictures stand beside each other.
func (r *Room) across() int {
	n := 1
	for n < len(r.cells) && r.cells[n].Position().Y == r.cells[0].Position().Y {
		n++
	}
	return n
}

// tell says on the status bar what pictures lack.
func (r *Room) tell() {
	if r.have == nil {
		r.Status(ui.Status{})
		return
	}
	s := ui.Status{Saved: r.kept, Cells: []string{r.N("pictures.count", len(r.have.list))}}
	for _, w := range []want{wantAlt, wantConsent} {
		n := len(r.have.show(w, "", r.langs()))
		light := ui.LightOK
		if n > 0 {
			light = ui.LightWarn
		}
		s.Lights = append(s.Lights, light.Mark(r.N("pictures.without."+string(w), n)))
	}
	r.Status(s)
}

// Commands are what the room offers now.
func (r *Room) Commands() []ui.Command {
	if r.have == nil || len(r.have.list) == 0 {
		return nil
	}
	list := []ui.Command{{ID: "find", Run: func() { kit.FocusOn(r.search) }}}
	if r.chosen != "" {
		list = append(list, ui.Command{ID: "delete", Run: r.ask})
	}
	return list
}

// Panes are what F6 walks through.
func (r *Room) Panes() []fyne.Focusable {
	var out []fyne.Focusable
	if r.search != nil {
		out = append(out, r.search)
	}
	for _, c := range r.cells {
		if c.p.ID == r.chosen {
			out = append(out, c)
		}
	}
	if r.sheet != nil {
		out = append(out, r.sheet.first())
	}
	return out
}
