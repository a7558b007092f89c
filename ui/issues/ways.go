package issues

import (
	"context"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/fit"
	"twofold/ui"
	"twofold/ui/kit"
)

// sheet is how many pages a folded sheet has.
const sheet = 4

// panelWidth is the width of the panel in units.
const panelWidth float32 = 300

// bodySize is the size of body text by itself, in points.
func (r *Room) bodySize() float64 {
	return design.On(r.Publication().Design.Paper).Body.Size.Points()
}

// advise looks behind the window for what would give the editions the same pages.
func (r *Room) advise() {
	r.parity = nil
	if r.Parity == nil || len(r.laid) == 0 {
		return
	}
	is := clone(r.issue)
	ui.Latest(r.advice, func(ctx context.Context) (fit.Parity, error) {
		return r.Advise(ctx, r.Desk, is)
	}, func(p fit.Parity, err error) {
		if err != nil {
			return // the pages say what is wrong
		}
		r.parity = &p
		r.showWays()
	})
}

// waysOpen says whether the ways to even pages are shown: when editions differ or are too
// long, and when they are asked for.
func (r *Room) waysOpen() bool {
	if r.askedWays {
		return true
	}
	for i := range r.laid {
		n := pageCount(&r.laid[i])
		if n != pageCount(&r.laid[0]) || r.issue.Pages > 0 && n > r.issue.Pages {
			return true
		}
	}
	return false
}

// toggleWays shows or hides the ways to even pages.
func (r *Room) toggleWays() {
	r.askedWays = !r.askedWays
	r.showWays()
}

// showWays fills the panel beside the pages.
func (r *Room) showWays() {
	r.firstWay = nil
	if r.panel == nil {
		return
	}
	if !r.waysOpen() {
		kit.Swap(r.panel, kit.Gap(0, 0))
		return
	}
	body := container.NewVScroll(kit.Pad(16, 10, r.ways()))
	kit.Swap(r.panel, kit.Sized(panelWidth, 0, kit.Fill(ui.ColourSurface, body)))
}

// ways is what the panel shows.
func (r *Room) ways() fyne.CanvasObject {
	col := kit.Column(8)
	p := r.parity
	switch {
	case p == nil:
		col.Add(kit.Text(r.T("issues.ways.looking"), ui.SizeText, ui.ColourInk2))
		return col
	case p.Target == 0:
		col.Add(kit.NewPara(r.T("issues.ways.none"), ui.SizeText, 18, ui.ColourInk2))
		return col
	}
	for _, e := range p.Excess {
		col.Add(r.excess(e, p.Target))
		for i := range p.Ways {
			if p.Ways[i].Lang == e.Lang {
				col.Add(r.way(&p.Ways[i]))
			}
		}
	}
	if len(p.Ways) == 0 {
		col.Add(r.reach(p.Target))
	}
	pages := 0
	for _, w := range others(p) {
		if w.Target != pages {
			pages = w.Target
			col.Add(r.reach(pages))
		}
		col.Add(r.way(w))
	}
	return col
}

// others lists the ways that are not those of an edition with too many pages.
func others(p *fit.Parity) (out []*fit.Suggestion) {
	for i := range p.Ways {
		long := slices.ContainsFunc(p.Excess, func(e fit.Excess) bool { return e.Lang == p.Ways[i].Lang })
		if !long {
			out = append(out, &p.Ways[i])
		}
	}
	return out
}

// reach is the heading of the ways to a number of pages in all editions.
func (r *Room) reach(pages int) fyne.CanvasObject {
	head := kit.NewPara(r.N("issues.ways.reach", pages), ui.SizeText, 18, ui.ColourInk).Bold()
	if pages%sheet != 0 {
		return head
	}
	return kit.Column(2, head, kit.NewPara(r.T("issues.ways.full"), ui.SizeSmall, 16, ui.ColourInk2))
}

// excess says what an edition has too much.
func (r *Room) excess(e fit.Excess, target int) fyne.CanvasObject {
	note := r.T("issues.ways.many")
	if e.Lines > 0 {
		note = r.N("issues.ways.lines", e.Lines)
	}
	head := r.N("issues.ways.back", target, "Lang", r.LangName(e.Lang))
	return kit.Column(2, kit.NewPara(head, ui.SizeText, 18, ui.ColourInk).Bold(),
		kit.NewPara(note, ui.SizeSmall, 16, ui.ColourInk2))
}

// way is one suggestion with its effect and its button.
func (r *Room) way(s *fit.Suggestion) fyne.CanvasObject {
	name, act := r.deed(s)
	deed := kit.NewButton(name, "", kit.Normal, act).Small()
	if r.firstWay == nil {
		r.firstWay = deed
	}
	effect, ink := r.effect(s)
	words := kit.Column(2, kit.NewPara(r.sentence(s), ui.SizeText, 17, ui.ColourInk),
		kit.NewPara(effect, ui.SizeSmall, 16, ink))
	return kit.Card(ui.ColourRaised, ui.ColourLine, 6, kit.Pad(10, 6, kit.Row(8, kit.Grow(words), deed)))
}

// deed is what the button of a suggestion is called and does: what only a person can do,
// it opens the way to.
func (r *Room) deed(s *fit.Suggestion) (string, func()) {
	switch s.Kind {
	case fit.Shorten:
		return r.T("issues.ways.ask"), func() { r.askToShorten(s) }
	case fit.Announce:
		return r.T("issues.ways.announce"), r.details
	case fit.AddStories:
		return r.T("issues.ways.choose"), r.addStories
	}
	return r.T("issues.ways.do"), func() { r.do(s) }
}

// quoted lists the headlines of stories.
func (r *Room) quoted(ids []editor.StoryID) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = r.T("issues.way.title", "Title", r.rows[id].Titles.Any(r.Lang()))
	}
	return strings.Join(out, ", ")
}

// sentence says what a suggestion does.
func (r *Room) sentence(s *fit.Suggestion) string {
	n := max(s.By, -s.By)
	title := r.rows[s.Story].Titles.Any(r.Lang())
	switch s.Kind {
	case fit.LeaveOut:
		return r.N("issues.way.leave-out", n, "Titles", r.quoted(s.Out))
	case fit.NewPages:
		return r.N("issues.way.new-pages", n, "Titles", r.quoted(s.Stories))
	case fit.AddStories:
		return r.N("issues.way.add-stories", n, "Title", r.rows[s.Like].Titles.Any(r.Lang()))
	case editor.StepPictures:
		if s.By > 0 {
			return r.N("issues.way.higher", n, "Title", title, "Page", s.Page)
		}
	case editor.StepPage, editor.StepOptional:
		return r.T("issues.way."+string(s.Kind), "Title", title)
	case editor.StepBody:
		from := r.bodySize()
		return r.T("issues.way.body", "Lang", r.LangName(s.Lang),
			"Size", r.Decimal(from-float64(n)/10), "From", r.Decimal(from))
	}
	return r.N("issues.way."+string(s.Kind), n, "Title", title, "Page", s.Page)
}

// effect says what comes of a suggestion when it is the only one.
func (r *Room) effect(s *fit.Suggestion) (string, ui.Token) {
	var words []string
	if s.Saves > 0 {
		words = append(words, r.N("issues.effect.saves", s.Saves))
	}
	if n := len(s.Stories); n > 0 && s.Kind != fit.NewPages {
		words = append(words, r.N("issues.effect.begin", n))
	}
	if s.Plan > 0 && s.Kind != fit.MorePages {
		words = append(words, r.N("issues.effect.plan", s.Plan))
	}
	ink := ui.ColourGreen
	switch {
	case s.Enough:
		words = append(words, r.T("issues.effect.enough"))
	case s.Together:
		words = append(words, r.T("issues.effect.together"))
	default:
		ink = ui.ColourInk2
	}
	return strings.Join(words, " · "), ink
}

// do does what is suggested; Undo brings the issue back.
func (r *Room) do(s *fit.Suggestion) {
	c := s.Change
	r.change(r.sentence(s), func(is *editor.Issue) {
		is.Order = slices.Clone(is.Order)
		c.Apply(is)
	})
}

// askToShorten leaves a comment with the version that should be shortened.
func (r *Room) askToShorten(s *fit.Suggestion) {
	c := editor.Comment{Story: s.Story, Lang: s.Lang, Text: r.N("issues.ask.text", s.By)}
	ui.InTurn(r.saves, func(ctx context.Context) (*editor.Comment, error) {
		return &c, r.Desk.AddComment(ctx, &c)
	}, func(_ *editor.Comment, err error) {
		if err != nil {
			r.Fail(err, nil)
			return
		}
		r.Tell(r.T("issues.ask.done", "Title", r.rows[s.Story].Titles.Any(r.Lang())), nil)
	})
}
