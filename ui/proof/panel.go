package proof

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// panel is the pane at the right: preflight and export.
type panel struct {
	r     *Room
	tabs  *kit.Tabs
	body  *fyne.Container
	cards []*card
	at    int
}

func newPanel(r *Room) *panel {
	p := &panel{r: r, body: kit.Grow(kit.Gap(1, 1)), at: -1}
	p.tabs = kit.NewTabs([]string{r.T("proof.preflight"), r.T("proof.tab.export")}, r.tab, p.show)
	if n := p.count(); n > 0 {
		fill, ink := ui.ColourAmbers, ui.ColourAmber
		if p.worst() == ui.LightError {
			fill, ink = ui.ColourReds, ui.ColourRed
		}
		p.tabs.Count(0, ui.Count(n, r.Lang()), fill, ink)
	}
	p.show(r.tab)
	return p
}

func (p *panel) object() fyne.CanvasObject {
	return kit.Fill(ui.ColourSurface, kit.Frame(p.tabs.Object(), nil, nil, nil, p.body))
}

// count counts the errors and warnings of the editions that are looked at.
func (p *panel) count() int {
	n := 0
	for _, l := range p.r.shown() {
		found := p.r.concerns(l)
		n += count(found, editor.Blocking) + count(found, editor.Warning)
	}
	return n
}

func (p *panel) worst() ui.Light {
	worst := ui.LightNone
	for _, l := range p.r.shown() {
		worst = max(worst, ui.LightOf(p.r.concerns(l)))
	}
	return worst
}

// open opens a tab: 0 is preflight, 1 is export.
func (p *panel) open(tab int) { p.tabs.Open(tab) }

func (p *panel) show(tab int) {
	p.r.tab = tab
	obj := p.preflight()
	if tab == 1 {
		obj = p.r.order.object(p.r)
	}
	kit.Swap(p.body, obj)
}

// focus is what gets the keyboard when a person walks to the panel.
func (p *panel) focus() fyne.Focusable { return p.tabs.Focus() }

// groups are the severities with the words of their headings.
var groups = []struct {
	severity editor.Severity
	id       string
	light    ui.Light
}{
	{editor.Blocking, "proof.group.errors", ui.LightError},
	{editor.Warning, "proof.group.warnings", ui.LightWarn},
	{editor.Note, "proof.group.notes", ui.LightNote},
}

// preflight is the list of findings, grouped by how much they matter.
func (p *panel) preflight() fyne.CanvasObject {
	p.cards, p.at = nil, -1
	list := kit.Column(8)
	for _, g := range groups {
		var group []fyne.CanvasObject
		for _, l := range p.r.shown() {
			for i := range l.Found {
				if l.Found[i].Severity == g.severity {
					c := newCard(p, l, &l.Found[i], g.light)
					p.cards = append(p.cards, c)
					group = append(group, c.object())
				}
			}
		}
		if len(group) == 0 {
			continue
		}
		list.Add(kit.NewLight(g.light.Mark(p.r.N(g.id, len(group))), nil))
		for _, o := range group {
			list.Add(o)
		}
	}
	if len(p.cards) == 0 {
		list.Add(kit.NewLight(ui.LightOK.Mark(p.r.T("proof.nothing")), nil))
	}
	for _, o := range p.excused() {
		list.Add(o)
	}
	return container.NewVScroll(kit.Pad(12, 12, list))
}

// walk goes to the next or the previous finding.
func (p *panel) walk(by int) {
	if p.r.tab != 0 {
		p.open(0)
	}
	if n := len(p.cards); n > 0 {
		p.at = (p.at + by + n) % n
		p.cards[p.at].look()
	}
}

// card is one finding with what can be done about it.
type card struct {
	p     *panel
	laid  *ui.Laid
	found *editor.Finding
	light ui.Light
}

func newCard(p *panel, l *ui.Laid, f *editor.Finding, light ui.Light) *card {
	return &card{p: p, laid: l, found: f, light: light}
}

func (c *card) object() fyne.CanvasObject {
	r := c.p.r
	text := kit.NewPara(c.found.Says.Any(r.Lang()), ui.SizeText, 18, ui.ColourInk)
	where := kit.Text(c.where(), ui.SizeSmall, ui.ColourInk2)
	deeds := kit.Row(8)
	if c.page() > 0 {
		deeds.Add(kit.NewButton(r.T("proof.look"), "", kit.Normal, c.look).Small())
	}
	if c.found.Story != "" {
		deeds.Add(kit.NewButton(r.T("proof.goto"), "", kit.Normal, c.goTo).Small())
	}
	if c.found.Project != "" {
		deeds.Add(kit.NewButton(r.T("proof.goto"), "", kit.Normal, func() {
			r.Go(ui.Place{Room: ui.RoomProjects, Project: c.found.Project, Lang: c.laid.Lang})
		}).Small())
	}
	if c.found.Fix == "open-settings" {
		deeds.Add(kit.NewButton(r.T("room.settings"), "", kit.Normal, func() {
			r.Go(ui.Place{Room: ui.RoomSettings})
		}).Small())
	}
	if c.step() != "" {
		deeds.Add(kit.NewButton(r.T("proof.refuse"), "", kit.Normal, c.refuse).Small())
	}
	if c.found.Excusable() {
		deeds.Add(kit.NewButton(r.T("excuse.do"), "", kit.Normal, func() { r.askExcuse(c.found) }).Small())
	}
	mark := c.light.Mark("")
	body := kit.Column(4, text, where, deeds)
	sign := kit.Inset(0, 3, 8, 0, kit.Column(0, kit.Sign(mark.Glyph, 12, mark.Ink)))
	row := kit.Frame(nil, nil, sign, nil, body)
	return kit.Card(ui.ColourRaised, ui.ColourLine, ui.Radius, kit.Pad(10, 8, row))
}

// where says in which edition, product and on which page the finding is.
func (c *card) where() string {
	r := c.p.r
	s := r.LangName(c.laid.Lang)
	if n := c.page(); n > 0 {
		s += ", " + r.T("proof.page", "Page", n)
	}
	if c.found.Product != "" {
		s += " · " + r.T("product."+c.found.Product)
	}
	return s
}

// page is where the finding can be looked at; 0 when it stands on no page.
func (c *card) page() int {
	if c.found.Page > 0 {
		return c.found.Page
	}
	if f := c.laid.Fit(c.found.Story); f != nil && len(f.Pages) > 0 {
		return c.blockPage(f.Pages)
	}
	return 0
}

// blockPage is the first of the story's pages that shows the block.
func (c *card) blockPage(pages []int) int {
	for _, n := range pages {
		if c.found.Block == "" || len(frames(c.laid.Doc, n, c.found.Block)) > 0 {
			return n
		}
	}
	return pages[0]
}

// look shows the place on the page with a frame round it.
func (c *card) look() {
	r := c.p.r
	if n := c.page(); n > 0 && n != r.page {
		r.turn(n)
	}
	mark := c.light.Mark("")
	r.view.mark(c.found.Block, mark.Ink)
}

func (c *card) goTo() {
	c.p.r.Go(ui.Place{
		Room: ui.RoomWriting, Story: c.found.Story, Lang: c.laid.Lang,
		Block: c.found.Block,
	})
}
