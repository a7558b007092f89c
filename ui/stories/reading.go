package stories

import (
	"context"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/editor/check"
	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/margin"
)

// The reading pane stands at the right of a list that keeps all its columns beside it.
const (
	readingWidth = 420
	readingNeeds = 1480 // of list and pane together
	readingText  = 700  // letters of a version's text, about
)

// reading shows the beginning of the chosen story in every language.
type reading struct {
	reads *ui.Lane
	pane  *kit.Pane
	roll  *container.Scroll
	page  *fyne.Container // in roll
	story *editor.Story
	steps map[editor.Lang]desk.Step
}

// withReading puts the reading pane beside what the room shows.
func (r *Room) withReading(rest fyne.CanvasObject) fyne.CanvasObject {
	r.reading.page = kit.Column(0)
	r.reading.roll = container.NewVScroll(kit.Pad(20, 16, r.reading.page))
	r.reading.pane = kit.NewPane(kit.Fill(ui.ColourDesk, r.reading.roll), rest, kit.Side{
		Right: true, Width: r.recalled("stories.reading", readingWidth), Least: 320, Most: 640,
		Needs: readingNeeds, Told: func(w float32) { r.remember("stories.reading", w) },
	})
	r.reading.pane.Fold(r.w.Recall("stories.reading.folded") == "yes")
	r.fillReading()
	return r.reading.pane
}

// foldReading hides or shows the reading pane, or says that there is no room for it.
func (r *Room) foldReading() {
	if r.reading.pane.Narrow() {
		r.w.Tell(r.w.T("reading.narrow"), nil)
		return
	}
	folded := !r.reading.pane.Folded()
	r.reading.pane.Fold(folded)
	r.w.Remember("stories.reading.folded", map[bool]string{true: "yes"}[folded])
	r.readChosen()
}

// readChosen reads the chosen story for the pane.
func (r *Room) readChosen() {
	id := r.chosen
	if r.reading.pane == nil || r.reading.pane.Folded() {
		return
	}
	if r.row() == nil {
		r.reading.reads.Stop()
		r.reading.story = nil
		r.fillReading()
		return
	}
	type told struct {
		story *editor.Story
		steps desk.Steps
	}
	ui.Latest(r.reading.reads, func(ctx context.Context) (t told, err error) {
		if t.story, err = r.w.Desk.Story(ctx, id); err == nil {
			t.steps, err = r.w.Desk.Steps(ctx, id)
		}
		return t, err
	}, func(t told, err error) {
		if err != nil {
			return // the list says what is wrong with the publication
		}
		r.reading.story, r.reading.steps = t.story, t.steps[id]
		r.fillReading()
	})
}

func (r *Room) fillReading() {
	defer r.reading.roll.ScrollToTop()
	defer r.reading.roll.Refresh()
	r.reading.page.RemoveAll()
	s := r.reading.story
	if s == nil {
		r.reading.page.Add(kit.NewPara(r.w.T("reading.none"), ui.SizeText, 20, ui.ColourInk3))
		return
	}
	for i, l := range r.filter.Langs {
		if i > 0 {
			r.reading.page.Add(kit.Gap(0, 20))
			r.reading.page.Add(kit.Line())
			r.reading.page.Add(kit.Gap(0, 16))
		}
		r.reading.page.Add(r.beginning(s, l))
	}
}

// beginning is what a version says first, under its stage.
func (r *Room) beginning(s *editor.Story, l editor.Lang) fyne.CanvasObject {
	v, stage := s.Version(l), editor.Stage("")
	if v != nil {
		stage = v.Stage
	}
	head := kit.Row(8, kit.Bold(r.w.LangName(l), ui.SizeSmall, ui.ColourInk2),
		kit.NewBadge(r.w.StageMark(stage)))
	if s.Stale(r.w.Publication().Source(), l) {
		head.Add(kit.NewBadge(r.w.StaleMark()))
	}
	col := kit.Column(8, head)
	if v == nil {
		col.Add(kit.NewPara(r.w.T("stories.missing."+string(l)), ui.SizeWriting, 24, ui.ColourInk3))
		return col
	}
	for _, b := range opening(v.Blocks) {
		col.Add(paragraph(b))
	}
	if step, more := r.reading.steps[l]; more {
		col.Add(r.asked(step))
	}
	return col
}

// opening are the blocks that a version begins with: headline, standfirst, and text for
// about a screen.
func opening(blocks []editor.Block) []*editor.Block {
	var out []*editor.Block
	letters := 0
	for i := range blocks {
		b := &blocks[i]
		if b.Text() == "" || b.Kind == editor.Image || b.Kind == editor.Sidebar || b.In != "" {
			continue
		}
		if b.Kind != editor.Headline && b.Kind != editor.Standfirst {
			if letters += len([]rune(b.Text())); letters > readingText && len(out) > 2 {
				break
			}
		}
		out = append(out, b)
	}
	if n := len(out); n > 0 && out[n-1].Kind == editor.Subhead {
		out = out[:n-1] // it would promise what does not follow
	}
	return out
}

// paragraph shows a block as the page would.
func paragraph(b *editor.Block) fyne.CanvasObject {
	switch b.Kind {
	case editor.Headline:
		return kit.NewPara(b.Text(), ui.SizeTitle, 26, ui.ColourInk).Bold()
	case editor.Standfirst:
		return kit.NewPara(b.Text(), ui.SizeWriting, 22, ui.ColourInk2)
	case editor.Subhead:
		return kit.NewPara(b.Text(), ui.SizeText, 20, ui.ColourInk).Bold()
	case editor.Bullet, editor.Numbered:
		return kit.Inset(14, 0, 0, 0, kit.NewPara(b.Text(), ui.SizeText, 20, ui.ColourInk))
	}
	return kit.NewPara(b.Text(), ui.SizeText, 20, ui.ColourInk)
}

// asked lists what the next stage asks and is not met.
func (r *Room) asked(step desk.Step) fyne.CanvasObject {
	col := kit.Column(2, kit.Gap(0, 4),
		kit.Bold(r.w.StageMark(step.To).Word+" · "+tally(r.w, step), ui.SizeSmall, ui.ColourInk2))
	open, advice := check.Open(step.Asks), margin.Advice(step.Asks)
	for _, q := range append(open, advice...) {
		light := ui.LightWarn
		if !q.Needed {
			light = ui.LightNote
		}
		col.Add(lackLine(light, margin.Asks(r.w, q)))
	}
	if len(open)+len(advice) == 0 {
		col.Add(lackLine(ui.LightOK, r.w.T("steps.all")))
	}
	return col
}

func lackLine(light ui.Light, words string) fyne.CanvasObject {
	m := light.Mark(words)
	sign := kit.Column(0, kit.Gap(0, 3), kit.Sign(m.Glyph, 12, m.Ink))
	return kit.Frame(nil, nil, kit.Inset(0, 0, 6, 0, sign), nil,
		kit.NewPara(words, ui.SizeSmall, 18, ui.ColourInk2))
}
