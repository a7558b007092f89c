package proof

import (
	"context"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export"
	"twofold/ui"
	"twofold/ui/kit"
)

// order is what is to be written, and how the writing goes.
type order struct {
	w        *ui.Window
	products map[export.Product]bool
	langs    int // index of a language; the number of languages means all
	folder   string
	grey     bool
	toner    bool
	cmyk     bool

	lane    *ui.Lane
	running bool
	jobs    map[string]*kit.Job
	names   []string
	written []desk.Export
	failed  error
	refused bool
	meter   *kit.Meter
}

// offered are the products that can be made, in the order shown.
var offered = []struct {
	product export.Product
	icon    ui.Icon
}{
	{export.Screen, ui.IconScreen},
	{export.Office, ui.IconPrint},
	{export.Press, ui.IconPage},
	{export.Booklet, ui.IconSpread},
}

func newOrder(w *ui.Window) order {
	return order{
		w: w, lane: w.Work.Lane(), langs: -1, folder: w.Folder,
		products: map[export.Product]bool{export.Screen: true, export.Office: true},
	}
}

func (o *order) object(r *Room) fyne.CanvasObject {
	if o.langs < 0 || o.langs > len(r.laid) {
		o.langs = len(r.laid)
	}
	col := kit.Column(8, kit.Bold(r.T("proof.product"), ui.SizeSmall, ui.ColourInk2))
	for _, p := range offered {
		col.Add(o.product(r, p.product, p.icon))
	}
	if o.products[export.Office] || o.products[export.Booklet] {
		col.Add(kit.NewCheck(r.T("proof.grey"), o.grey, func(on bool) { o.grey = on }))
		col.Add(kit.NewCheck(r.T("proof.toner"), o.toner, func(on bool) { o.toner = on }))
	}
	if o.products[export.Press] {
		col.Add(kit.NewCheck(r.T("proof.cmyk"), o.cmyk, func(on bool) { o.cmyk = on }))
	}
	col.Add(kit.Gap(1, 4))
	col.Add(kit.Field(r.T("proof.editions"), o.editions(r)))
	col.Add(kit.Field(r.T("proof.folder"), o.place(r)))
	col.Add(kit.Gap(1, 4))
	col.Add(o.state(r))
	return container.NewVScroll(kit.Pad(16, 16, col))
}

func (o *order) product(r *Room, p export.Product, icon ui.Icon) fyne.CanvasObject {
	tick := kit.NewCheck("", o.products[p], func(on bool) {
		o.products[p], o.refused = on, false
		r.panel.show(1)
	})
	if o.running {
		tick.Disable()
	}
	name := kit.Bold(r.T("product."+string(p)), ui.SizeText, ui.ColourInk)
	text := kit.NewPara(r.T("product."+string(p)+".for"), ui.SizeSmall, 16, ui.ColourInk2)
	words := kit.Column(2, name, text)
	if n := blockers(r, p); n > 0 {
		words.Add(kit.NewLight(marked(r, p, n), nil))
	}
	row := kit.Row(10, tick, kit.Picture(icon, 20, ui.ColourInk), kit.Grow(words))
	fill, edge := ui.ColourRaised, ui.ColourLine
	if o.products[p] {
		fill, edge = ui.ColourSoft, ui.ColourAccent
	}
	return kit.Card(fill, edge, ui.Radius, kit.Pad(8, 8, row))
}

// marked says what open errors mean for a product: a print shop gets none of it, readers
// a draft.
func marked(r *Room, p export.Product, errors int) ui.Mark {
	if p == export.Press {
		return ui.LightError.Mark(r.N("proof.first", errors))
	}
	return ui.LightWarn.Mark(r.N("proof.draft", errors))
}

// blockers counts the findings that forbid a product.
func blockers(r *Room, p export.Product) int {
	n := 0
	for i := range r.laid {
		for _, f := range r.laid[i].Found {
			if f.Severity == editor.Blocking && p.Heeds(f.Product) {
				n++
			}
		}
	}
	return n
}

func (o *order) editions(r *Room) fyne.CanvasObject {
	var words []string
	for i := range r.laid {
		words = append(words, r.LangMark(r.laid[i].Lang))
	}
	if len(words) > 1 {
		words = append(words, r.T("proof.all"))
	}
	return kit.Row(0, kit.NewSegmented(words, min(o.langs, len(words)-1),
		func(i int) { o.langs = i }), kit.Spring())
}

func (o *order) place(r *Room) fyne.CanvasObject {
	change := kit.NewButton(r.T("proof.change"), "", kit.Normal, func() { o.choose(r) }).Small()
	name := kit.NewCut(o.folder, ui.SizeText, ui.ColourInk, false)
	return kit.Row(8, kit.Grow(name), change)
}

// choose asks for the folder that the files go to.
func (o *order) choose(r *Room) {
	d := dialog.NewFolderOpen(func(u fyne.ListableURI, err error) {
		if err == nil && u != nil {
			o.folder = u.Path()
			r.panel.show(1)
		}
	}, r.Main)
	if u, err := storage.ListerForURI(storage.NewFileURI(o.folder)); err == nil {
		d.SetLocation(u)
	}
	d.Show()
	d.Resize(fyne.NewSize(880, 560)) // only a dialog that is shown has a size
}

// state is the foot: the main deed, or how the work goes, or what came of it.
func (o *order) state(r *Room) fyne.CanvasObject {
	if o.running {
		return o.progress(r)
	}
	col := kit.Column(8)
	if o.refused {
		col.Add(kit.NewLight(ui.LightError.Mark(r.T("proof.refused")), func() { r.panel.open(0) }))
	}
	if len(o.written) > 0 {
		col.Add(kit.NewLight(ui.LightOK.Mark(r.N("proof.written", len(o.written))), nil))
		for _, e := range o.written {
			job := kit.NewJob(filepath.Base(e.Path), size(r.Words, e.Bytes))
			job.Done(size(r.Words, e.Bytes))
			col.Add(job.Object())
		}
		col.Add(kit.Row(8, kit.NewButton(r.T("proof.openfolder"), ui.IconFolder, kit.Normal, func() {
			o.openFolder(r)
		}).Small(), kit.Spring()))
	}
	start := kit.NewButton(r.T("proof.start"), ui.IconExport, kit.Main, func() { o.start(r) })
	if len(o.wanted()) == 0 || r.Export == nil {
		start.Disable()
	}
	handout := kit.NewButton(r.T("proof.handout"), "", kit.Normal, func() { o.askHandout(r, nil) })
	if r.Export == nil {
		handout.Disable()
	}
	col.Add(kit.Row(8, start, handout, kit.Spring()))
	return col
}

func (o *order) progress(r *Room) fyne.CanvasObject {
	col := kit.Column(4, kit.Bold(r.N("proof.exporting", len(o.names)), ui.SizeText, ui.ColourInk))
	for _, name := range o.names {
		col.Add(o.jobs[name].Object())
	}
	cancel := kit.NewButton(r.T("do.cancel"), ui.IconClose, kit.Normal, func() { o.cancel(r) })
	col.Add(o.meter)
	col.Add(kit.Row(8, cancel, kit.Grow(kit.NewCut(r.T("proof.kept"), ui.SizeSmall, ui.ColourInk2, false))))
	return col
}

func (o *order) wanted() []export.Product {
	var out []export.Product
	for _, p := range offered {
		if o.products[p.product] {
			out = append(out, p.product)
		}
	}
	return out
}

// start writes the files behind the window.
func (o *order) start(r *Room) {
	if o.running || r.issue == nil || len(o.wanted()) == 0 {
		return
	}
	want := ui.ExportOrder{
		Issue: r.issue.Number, Products: o.wanted(), Folder: o.folder,
		Grey: o.grey, Toner: o.toner, CMYK: o.cmyk,
	}
	want.Langs = o.inLangs(r)
	o.run(r, want)
}

// inLangs are the languages that are chosen.
func (o *order) inLangs(r *Room) []editor.Lang {
	var out []editor.Lang
	for i := range r.laid {
		if o.langs == i || o.langs >= len(r.laid) {
			out = append(out, r.laid[i].Lang)
		}
	}
	return out
}

// run writes what is wanted behind the window.
func (o *order) run(r *Room, want ui.ExportOrder) {
	o.running, o.written, o.failed, o.refused = true, nil, nil, false
	o.expect(r, want)
	r.panel.show(1)
	ui.Latest(o.lane, func(ctx context.Context) ([]desk.Export, error) {
		return r.Export(ctx, r.Desk, want, func(p ui.Progress) {
			r.Work.Show(func() { o.tell(r, p) })
		})
	}, func(made []desk.Export, err error) { o.done(r, want, made, err) })
}

// expect lists the files that will come, waiting.
func (o *order) expect(r *Room, want ui.ExportOrder) {
	o.jobs = map[string]*kit.Job{}
	o.meter = kit.NewMeter(300, 6)
	o.names = fileNames(r.Publication().Slug, want)
	for _, name := range o.names {
		o.jobs[name] = kit.NewJob(name, r.T("proof.waiting"))
	}
}

// fileNames are the names of the files that will come.
func fileNames(slug string, want ui.ExportOrder) []string {
	var out []string
	for _, l := range want.Langs {
		for _, p := range want.Products {
			switch {
			case want.Handout == nil:
				out = append(out, export.Name(slug, want.Issue, l, p))
			case want.Both && len(want.Langs) > 1:
				return []string{export.HandoutName(slug, p, want.Langs...)}
			default:
				out = append(out, export.HandoutName(slug, p, l))
			}
		}
	}
	return out
}

// tell shows how one file goes.
func (o *order) tell(r *Room, p ui.Progress) {
	name := filepath.Base(p.File)
	job := o.jobs[name]
	if job == nil || !o.running {
		return
	}
	switch {
	case p.Done:
		job.Done(size(r.Words, p.Bytes))
	case p.Of == 0:
		job.Running(r.T("proof.preparing"))
	default:
		job.Running(r.T("proof.pageof", "Page", p.Page, "Of", p.Of))
	}
	o.meter.Set(o.part(name, p), ui.ColourAccent)
}

// part is how much of all files is written, from 0 to 1.
func (o *order) part(name string, p ui.Progress) float64 {
	for i, n := range o.names {
		if n != name {
			continue
		}
		within := 0.0
		if p.Done {
			within = 1
		} else if p.Of > 0 {
			within = float64(p.Page) / float64(p.Of)
		}
		return (float64(i) + within) / float64(len(o.names))
	}
	return 0
}

func (o *order) cancel(r *Room) {
	o.lane.Stop()
	o.running = false
	r.panel.show(1)
	r.Tell(r.T("proof.cancelled"), nil)
}

func (o *order) done(r *Room, want ui.ExportOrder, made []desk.Export, err error) {
	o.running, o.written, o.failed = false, made, err
	none := err == nil && len(made) == 0
	o.refused = none && want.Handout == nil
	r.panel.show(1)
	switch {
	case err != nil:
		r.Fail(err, func() { o.run(r, want) })
	case none && want.Handout != nil:
		r.Tell(r.T("proof.handout.refused"), nil)
	case o.refused:
		r.panel.open(0)
		r.Tell(r.T("proof.refused"), nil)
	default:
		r.Changed()
		r.Tell(r.N("proof.written", len(made)), nil)
	}
}

func (o *order) openFolder(r *Room) {
	if r.OpenPath != nil {
		if err := r.OpenPath(o.folder); err != nil {
			r.Fail(err, nil)
		}
	}
}

// size says how large a file is: "412 KB", "2.1 MB".
func size(w *ui.Words, bytes int64) string {
	if bytes < 1<<20 {
		return w.T("size.kb", "N", (bytes+1023)/1024)
	}
	tenths := (bytes*10 + 1<<19) >> 20
	return w.T("size.mb", "N", w.Decimal(float64(tenths)/10))
}
