package archive

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// block is one issue of the list: its head, its headlines and in what it can be read.
type block struct {
	kit.Control
	r *Room
	p *past
}

func newBlock(r *Room, p *past) *block {
	b := &block{r: r, p: p}
	b.ExtendBaseWidget(b)
	return b
}

// Tapped chooses the issue.
func (b *block) Tapped(*fyne.PointEvent) {
	kit.FocusOn(b)
	b.r.choose(b.p.issue.Number)
}

// TypedKey walks the issues with the arrows and unfolds one with Enter.
func (b *block) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyDown, fyne.KeyUp:
		b.r.walkKey(e)
		if next := b.r.blocks[b.r.chosen]; next != nil {
			kit.FocusOn(next)
		}
	case fyne.KeySpace:
		b.r.unfold(b.p.issue.Number)
	case fyne.KeyReturn, fyne.KeyEnter:
		b.r.choose(b.p.issue.Number)
		b.r.openFirst(b.p)
	default:
		kit.Relay(b, e)
	}
}

// CreateRenderer is for the toolkit.
func (b *block) CreateRenderer() fyne.WidgetRenderer {
	r := &blockRenderer{b: b, bg: canvas.NewRectangle(ui.Colour(ui.ColourNone))}
	r.body = b.content()
	r.Refresh()
	return r
}

type blockRenderer struct {
	b    *block
	bg   *canvas.Rectangle
	body fyne.CanvasObject
}

func (r *blockRenderer) Destroy()           {}
func (r *blockRenderer) MinSize() fyne.Size { return r.body.MinSize() }

func (r *blockRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{r.bg, r.body}
}

func (r *blockRenderer) Layout(size fyne.Size) {
	r.bg.Resize(fyne.NewSize(size.Width, size.Height-1))
	r.body.Resize(size)
}

func (r *blockRenderer) Refresh() {
	r.bg.FillColor = ui.Colour(ui.ColourNone)
	r.bg.StrokeWidth = 0
	switch {
	case r.b.r.chosen == r.b.p.issue.Number:
		r.bg.FillColor = ui.Colour(ui.ColourSel)
	case r.b.Over():
		r.bg.FillColor = ui.Colour(ui.ColourHover)
	}
	if r.b.Focused() {
		r.bg.StrokeColor, r.bg.StrokeWidth = ui.Colour(ui.ColourAccent), 2
	}
	r.bg.Refresh()
}

// foldedLines is how many headlines a folded issue shows.
const foldedLines = 4

func (b *block) content() fyne.CanvasObject {
	r, n := b.r, b.p.issue.Number
	col := kit.Column(0, b.head(), kit.Gap(0, 6))
	lines := b.p.lines
	more := len(lines) - foldedLines
	if more > 1 && !r.open[n] && r.find.words == "" {
		lines = lines[:foldedLines]
	}
	for i := range lines {
		col.Add(b.line(&lines[i]))
	}
	foot := kit.Row(12)
	if more > 1 && r.find.words == "" {
		words := r.N("archive.more", more)
		if r.open[n] {
			words = r.T("archive.less")
		}
		foot.Add(kit.Label(words, func() { r.unfold(n) }).Sized(ui.SizeSmall, false))
	}
	foot.Add(kit.Spring())
	if len(b.p.issue.Stories()) == 0 {
		foot.Add(b.readings())
	}
	col.Add(kit.Sized(0, 28, foot))
	return kit.Column(0, kit.Inset(16, 12, 16, 8, col), kit.Line())
}

func (b *block) head() fyne.CanvasObject {
	r, is := b.r, b.p.issue
	row := kit.Row(10, kit.Bold(r.T("issue.name", "Number", is.Number), ui.SizeWriting, ui.ColourInk))
	if period := r.period(is); period != "" {
		row.Add(kit.Text(period, ui.SizeText, ui.ColourInk2))
	}
	row.Add(kit.NewChip(r.mark(b.p), nil))
	row.Add(kit.Spring())
	if n := b.p.pages(); n > 0 {
		row.Add(kit.Text(r.N("archive.pages", n), ui.SizeSmall, ui.ColourInk2))
	}
	return row
}

// period is when the issue came out: its period, else the month of its date.
func (r *Room) period(is *editor.Issue) string {
	if s := is.Periods.Any(r.Lang()); s != "" {
		return s
	}
	return editor.WordsIn(r.Lang()).MonthYear(is.Date)
}

// mark is the status of an issue as a chip.
func (r *Room) mark(p *past) ui.Mark {
	switch {
	case p.changed:
		return ui.Mark{
			Glyph: ui.GlyphWarn, Word: r.T("archive.mark.changed"),
			Ink: ui.ColourAmber, Fill: ui.ColourAmbers, Edge: ui.ColourAmber,
		}
	case p.issue.Status == editor.Published:
		return ui.Mark{
			Glyph: ui.GlyphDone, Word: r.T("archive.mark.published"),
			Ink: ui.ColourGreen, Fill: ui.ColourGreens, Edge: ui.ColourGreen,
		}
	case len(p.files) > 0:
		return ui.Mark{
			Glyph: ui.GlyphRing, Word: r.T("archive.mark.files"),
			Ink: ui.ColourInk2, Fill: ui.ColourNone, Edge: ui.ColourEdge,
		}
	}
	return ui.Mark{
		Glyph: ui.GlyphRing, Word: r.T("archive.mark.headlines"),
		Ink: ui.ColourInk2, Fill: ui.ColourNone, Edge: ui.ColourEdge,
	}
}

// line is a headline; a story that is still there can be read in each language it has.
func (b *block) line(l *line) fyne.CanvasObject {
	r := b.r
	row := kit.Row(6, kit.Grow(kit.NewCut(l.titles.Any(r.Lang()), ui.SizeText, ui.ColourInk, false)))
	if l.story != "" {
		row.Add(kit.Text(r.T("archive.readin"), ui.SizeSmall, ui.ColourInk2))
		for _, lang := range r.Publication().Languages {
			row.Add(b.link(l, lang))
		}
	}
	return kit.Sized(0, 26, row)
}

// link leads to a story in a language; a language that it lacks is plain.
func (b *block) link(l *line, lang editor.Lang) fyne.CanvasObject {
	for _, has := range l.langs {
		if has == lang {
			return tight(lang.Mark(), func() {
				b.r.Go(ui.Place{Room: ui.RoomWriting, Story: l.story, Lang: lang})
			})
		}
	}
	return kit.Text(lang.Mark(), ui.SizeSmall, ui.ColourInk3)
}

// tight is a link no wider than its words, so that marks stand in line.
func tight(words string, tap func()) fyne.CanvasObject {
	w := fyne.MeasureText(words, ui.SizeSmall, fyne.TextStyle{Bold: true}).Width
	return kit.Sized(w, 0, kit.Label(words, tap).Sized(ui.SizeSmall, true))
}

// readings says in which languages the whole issue can be read, as its page says it.
func (b *block) readings() fyne.CanvasObject {
	r := b.r
	row := kit.Row(6, kit.Text(r.T("archive.readin"), ui.SizeSmall, ui.ColourInk2))
	for _, l := range r.Publication().Languages {
		row.Add(r.readingMark(b.p, l))
	}
	return row
}

// readingMark is one language: bold when it can be read, a link when its file is there,
// plain otherwise.
func (r *Room) readingMark(p *past, l editor.Lang) fyne.CanvasObject {
	for _, rd := range p.issue.Readings {
		if rd.Lang != l || rd.State != editor.Readable {
			continue
		}
		label := rd.Label
		if label == "" {
			label = l.Mark()
		}
		if f := p.readable(l); f != nil && r.OpenPath != nil {
			return tight(label, func() { r.openFile(f) })
		}
		return kit.Bold(label, ui.SizeSmall, ui.ColourInk)
	}
	return kit.Text(l.Mark(), ui.SizeSmall, ui.ColourInk3)
}
