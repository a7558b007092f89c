package archive

import (
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// fillPane shows what is known of the chosen issue.
func (r *Room) fillPane() {
	var p *past
	for i := range r.list {
		if r.list[i].issue.Number == r.chosen {
			p = &r.list[i]
		}
	}
	r.pane.Objects = []fyne.CanvasObject{kit.Fill(ui.ColourDesk)}
	if p != nil {
		r.pane.Objects = []fyne.CanvasObject{kit.Fill(ui.ColourDesk, r.details(p))}
	}
	r.pane.Refresh()
}

func (r *Room) details(p *past) fyne.CanvasObject {
	col := kit.Column(8, r.title(p), kit.Gap(0, 4),
		kit.Bold(r.T("archive.reading"), ui.SizeSmall, ui.ColourInk2))
	for _, l := range r.Publication().Languages {
		col.Add(r.reading(p, l))
	}
	col.Add(kit.Gap(0, 8))
	col.Add(kit.Bold(r.T("archive.files"), ui.SizeSmall, ui.ColourInk2))
	for i := range p.files {
		col.Add(r.card(&p.files[i]))
	}
	if len(p.files) == 0 {
		id := "archive.nofiles"
		if p.issue.Status == editor.Archived {
			id = "archive.nofiles.before"
		}
		col.Add(kit.NewPara(r.T(id), ui.SizeText, 18, ui.ColourInk2))
	}
	if p.changed {
		col.Add(kit.Gap(0, 4))
		col.Add(kit.NewPara(r.T("archive.changed"), ui.SizeText, 18, ui.ColourAmber))
	}
	return container.NewVScroll(kit.Pad(16, 12, col))
}

func (r *Room) title(p *past) fyne.CanvasObject {
	row := kit.Row(10, kit.Bold(r.T("issue.name", "Number", p.issue.Number), ui.SizeStandfirst, ui.ColourInk))
	if s := r.period(p.issue); s != "" {
		row.Add(kit.Text(s, ui.SizeText, ui.ColourInk2))
	}
	return row
}

// reading says in words whether the issue can be read in a language, and if not why.
func (r *Room) reading(p *past, l editor.Lang) fyne.CanvasObject {
	light, words := ui.LightNone, r.T("archive.notin", "Lang", l.Mark())
	for _, rd := range p.issue.Readings {
		if rd.Lang != l {
			continue
		}
		switch rd.State {
		case editor.Readable:
			light, words = ui.LightOK, r.T("archive.in", "Lang", l.Mark())
		case editor.InPreparation:
			light, words = ui.LightNote, r.T("archive.coming", "Lang", l.Mark())
		}
		if rd.Note != "" && rd.State != editor.Readable {
			words += ": " + rd.Note
		}
	}
	return kit.NewLight(light.Mark(words), nil)
}

// card is one file with how to open it.
func (r *Room) card(f *file) fyne.CanvasObject {
	name := kit.NewCut(filepath.Base(f.Path), ui.SizeText, ui.ColourInk, true)
	what := r.LangName(f.Lang) + " · " + r.T("product."+f.Product)
	about := r.N("archive.pages", f.Pages) + " · " + r.size(f.Bytes) + " · " + r.When(f.When, r.Now())
	col := kit.Column(4, name, kit.Text(what, ui.SizeSmall, ui.ColourInk2),
		kit.Text(about, ui.SizeSmall, ui.ColourInk2),
		kit.NewCut(filepath.Dir(f.Path), ui.SizeSmall, ui.ColourInk3, false))
	if f.gone {
		col.Add(kit.NewLight(ui.LightWarn.Mark(r.T("archive.gone")), nil))
	} else if r.OpenPath != nil {
		col.Add(kit.Row(8,
			kit.NewButton(r.T("do.open"), "", kit.Normal, func() { r.openFile(f) }).Small(),
			kit.NewButton(r.T("archive.folder"), ui.IconFolder, kit.Normal, func() {
				r.openPath(filepath.Dir(f.Path))
			}).Small()))
	}
	return kit.Card(ui.ColourRaised, ui.ColourLine, ui.Radius, kit.Pad(12, 10, col))
}

// size says how large a file is: "412 KB", "2.1 MB".
func (r *Room) size(bytes int64) string {
	if bytes < 1<<20 {
		return r.T("archive.kb", "N", (bytes+1023)/1024)
	}
	tenths := (bytes*10 + 1<<19) >> 20
	return r.T("archive.mb", "N", r.Decimal(float64(tenths)/10))
}

// readable is the file that people read on a screen in a language, or nil.
func (p *past) readable(l editor.Lang) *file {
	var best *file
	for i := range p.files {
		f := &p.files[i]
		if f.Lang == l && !f.gone && (best == nil || f.Product == "screen") {
			best = f
		}
	}
	return best
}

// openFirst opens the issue's file in the first language that has one.
func (r *Room) openFirst(p *past) {
	for _, l := range r.Publication().Languages {
		if f := p.readable(l); f != nil {
			r.openFile(f)
			return
		}
	}
}

func (r *Room) openFile(f *file) { r.openPath(f.Path) }

func (r *Room) openPath(path string) {
	if r.OpenPath == nil {
		return
	}
	if err := r.OpenPath(path); err != nil {
		r.Fail(err, nil)
	}
}

// unfold shows all headlines of an issue, or the first ones again.
func (r *Room) unfold(number int) {
	r.open[number] = !r.open[number]
	at := r.scroll.Offset
	r.fill()
	r.scroll.ScrollToOffset(at)
}
