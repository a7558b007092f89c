package projects

import (
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"

	"twofold/editor"
	"twofold/editor/markup"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// briefLimit is how many words a brief may have in the newsletter.
const briefLimit = 80

// brief is the editor of a project's short text in one language.
type brief struct {
	f     *form
	lang  editor.Lang
	entry *kit.Entry
	tall  *tall
	chips *fyne.Container
	mark  ui.Mark // what the chips show
	stale bool
	words *canvas.Text
}

// briefSection is the foot of the form: the briefs beside each other.
func (f *form) briefSection() fyne.CanvasObject {
	r := f.r
	head := kit.Row(8, kit.Bold(r.T("projects.brief"), 15, ui.ColourInk),
		kit.Text(r.T("projects.brief.note"), ui.SizeSmall, ui.ColourInk2), kit.Spring(),
		kit.Text(r.T("projects.brief.limit", "N", briefLimit), ui.SizeSmall, ui.ColourInk2))
	var editors []fyne.CanvasObject
	var parts []float32
	for _, l := range r.reg.pub.Languages {
		b := f.newBrief(l)
		f.briefs = append(f.briefs, b)
		editors, parts = append(editors, b.object()), append(parts, 1)
	}
	row := container.New(shares{12, parts}, editors...)
	return kit.Column(8, kit.Gap(0, 2), kit.Line(), head, row)
}

func (f *form) newBrief(l editor.Lang) *brief {
	b := &brief{f: f, lang: l, chips: kit.Row(6), words: kit.Text("", ui.SizeSmall, ui.ColourInk2)}
	b.entry = kit.NewArea("", f.r.T("projects.brief.hint"), 8)
	b.tall = newTall(b.entry, 8, f.turn,
		func() { f.scroll.Refresh() })
	b.entry.OnChanged = func(string) {
		if !f.loading {
			f.typed()
		}
	}
	b.entry.OnLeave = f.commit
	b.entry.OnKey = b.key
	return b
}

// key makes Tab walk on instead of typing a tabulator: from text to text, past the chips.
func (b *brief) key(e *fyne.KeyEvent) bool {
	c := kit.CanvasOf(b.entry)
	if e.Name != fyne.KeyTab || c == nil {
		return false
	}
	d, ok := fyne.CurrentApp().Driver().(desktop.Driver)
	if ok && d.CurrentKeyModifiers()&fyne.KeyModifierShift != 0 {
		c.FocusPrevious()
	} else if next := b.next(); next != nil {
		c.Focus(next.entry)
	} else {
		c.FocusNext()
	}
	return true
}

// next is the brief in the next language; nil after the last.
func (b *brief) next() *brief {
	for i, other := range b.f.briefs[:max(0, len(b.f.briefs)-1)] {
		if other == b {
			return b.f.briefs[i+1]
		}
	}
	return nil
}

func (b *brief) object() fyne.CanvasObject {
	head := kit.Row(6, kit.Bold(b.f.r.LangName(b.lang), ui.SizeSmall, ui.ColourInk2),
		kit.Spring(), b.chips)
	return kit.Column(4, kit.Sized(0, 22, head), b.tall, kit.Row(0, b.words))
}

// show writes the project's brief into the editor.
func (b *brief) show(p *editor.Project) {
	text := ""
	if has := p.Brief(b.lang); has != nil {
		text = markup.Write(has.Body.Spans)
	}
	if b.entry.Text != text {
		b.entry.SetText(text)
	}
	b.count()
}

// count says how many words there are and whether that is too many.
func (b *brief) count() {
	body := editor.Block{Spans: markup.Read(b.entry.Text)}
	n := body.Words()
	b.words.Text = b.f.r.N("projects.words", n)
	b.words.Color = ui.Colour(ui.ColourInk2)
	if n > briefLimit {
		b.words.Text = b.f.r.N("projects.over", n-briefLimit, "Words", n)
		b.words.Color = ui.Colour(ui.ColourAmber)
	}
	b.words.Refresh()
	b.tall.fit()
}

// dress shows the stage of the brief, and whether its source moved on.
func (b *brief) dress(p *editor.Project) {
	r := b.f.r
	stage := editor.Stage("")
	if has := p.Brief(b.lang); has != nil && has.Body.Text() != "" {
		stage = has.Stage
	}
	mark, isStale := r.StageMark(stage), r.reg.staleBrief(p, b.lang)
	if len(b.chips.Objects) > 0 && mark == b.mark && isStale == b.stale {
		return // a chip that has the keyboard keeps it
	}
	b.mark, b.stale = mark, isStale
	var chip *kit.Chip
	chip = kit.NewChip(mark, func() { menu.Below(chip, b.stages()...) })
	b.chips.Objects = []fyne.CanvasObject{chip}
	if isStale {
		var stale *kit.Chip
		stale = kit.NewChip(r.StaleMark(), func() {
			menu.Below(stale, fyne.NewMenuItem(r.T("projects.confirm"), b.confirm))
		})
		b.chips.Objects = append(b.chips.Objects, stale)
	}
	b.chips.Refresh()
}

// stages are the stages that the brief can be set to; without a text there is none.
func (b *brief) stages() []*fyne.MenuItem {
	p := b.f.base
	if strings.TrimSpace(b.entry.Text) == "" || p == nil {
		it := fyne.NewMenuItem(b.f.r.T("projects.brief.first"), nil)
		it.Disabled = true
		return []*fyne.MenuItem{it}
	}
	var out []*fyne.MenuItem
	for _, s := range editor.Stages() {
		if s == editor.InTranslation && b.lang == b.f.r.reg.pub.Source() {
			continue
		}
		it := fyne.NewMenuItem(b.f.r.StageMark(s).Word, func() { b.set(s) })
		if has := p.Brief(b.lang); has != nil {
			it.Checked = has.Stage == s
		}
		out = append(out, it)
	}
	return out
}

// set takes the brief to a stage. A translation that is called reviewed or ready is
// confirmed against its source as it is now.
func (b *brief) set(s editor.Stage) {
	b.f.pick(func(p *editor.Project) {
		has := p.Brief(b.lang)
		if has == nil {
			return
		}
		has.Stage = s
		if s.Rank() >= editor.Reviewed.Rank() {
			b.follow(p)
		}
	})
}

// confirm says that the brief still fits its source as it is now.
func (b *brief) confirm() { b.f.pick(b.follow) }

func (b *brief) follow(p *editor.Project) {
	source, has := p.Brief(b.f.r.reg.pub.Source()), p.Brief(b.lang)
	if source == nil || has == nil || source == has {
		return
	}
	editor.Confirm(&source.Body, &has.Body, p.Rev, b.f.r.Desk.Who(), b.f.r.Now())
}

// read puts what was typed into the project's brief.
func (b *brief) read(p *editor.Project) {
	typed := strings.Trim(b.entry.Text, " \n")
	has := p.Brief(b.lang)
	if has == nil {
		if typed == "" {
			return
		}
		p.Briefs = append(p.Briefs, b.begin(p))
		has = &p.Briefs[len(p.Briefs)-1]
	}
	if b.entry.Text == markup.Write(has.Body.Spans) {
		return
	}
	before := has.Body.Text()
	has.Body.Spans = markup.Read(typed)
	if has.Body.Text() == before {
		return // only the formatting changed: what was confirmed stays so
	}
	if len(has.Body.Segments) > 0 {
		has.Body.Segments = reopened(&has.Body)
	}
}

// begin is the brief that a language still lacks. Briefs of one project share their
// block, so that one can be told to follow the other.
func (b *brief) begin(p *editor.Project) editor.Brief {
	body := editor.Block{Kind: editor.Paragraph}
	if len(p.Briefs) > 0 {
		body.ID = p.Briefs[0].Body.ID
	} else {
		body.ID = b.f.r.Desk.NewBlockID()
	}
	stage := editor.Draft
	if b.lang != b.f.r.reg.pub.Source() {
		stage = editor.InTranslation
	}
	return editor.Brief{Lang: b.lang, Stage: stage, Body: body}
}

// reopened makes one draft segment of a block whose words have changed. What it was
// confirmed against is kept, so that it is known when the source moves on.
func reopened(body *editor.Block) []editor.Segment {
	one := body.Segments[0]
	one.Source = ""
	for i, s := range body.Segments {
		if i > 0 && s.Source != "" {
			one.Source += " "
		}
		one.Source += s.Source
	}
	one.Start, one.End, one.State = 0, len(body.Text()), editor.SegmentDraft
	return []editor.Segment{one}
}
