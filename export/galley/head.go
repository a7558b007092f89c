package galley

import (
	"strings"

	"twofold/editor"
	"twofold/export/design"
)

// Head sets the head of an article within so many slots.
func (c *Compositor) Head(a *editor.Article, st *design.Style, headline, standfirst int) Galley {
	var g Galley
	wide := c.Grid.Wide()
	if !Blank(editor.Plain(a.Kicker)) {
		g.Under(c.HungIn(Plain(a.Kicker, &design.Kicker, wide), 0, 2), c.Grid)
	}
	if !Blank(a.Headline.Spans) {
		g.Under(c.HungIn(Matter{
			Block: a.Headline.ID, Spans: a.Headline.Spans, Style: st,
			Measure: wide,
		}, 0, headline), c.Grid)
	}
	if a.Standfirst != nil && !Blank(a.Standfirst.Spans) {
		g.Under(c.HungIn(Matter{
			Block: a.Standfirst.ID, Spans: a.Standfirst.Spans,
			Style: &design.Standfirst, Measure: wide,
		}, design.HalfSlot, standfirst), c.Grid)
	}
	by := c.byline(a)
	if by.Slots == 0 && g.Slots > 0 {
		by.Slots = 1
	}
	g.Under(by, c.Grid)
	return g
}

// byline is the place in bold, then when and who.
func (c *Compositor) byline(a *editor.Article) Galley {
	var g Galley
	var rest []string
	for _, s := range []string{a.When, a.Byline, a.From} {
		if s = strings.TrimSpace(s); s != "" {
			rest = append(rest, s)
		}
	}
	x := length(0)
	if p := strings.TrimSpace(a.Place); p != "" {
		m := Plain(p, &design.Byline, c.Grid.Wide())
		m.Spans[0].Bold = true
		m.First = len(rest) > 0
		x = c.Word(&g, m, 0, design.HalfSlot+design.BaselineDrop) + 6_000
	}
	if len(rest) > 0 && x < c.Grid.Wide() {
		m := Plain(strings.Join(rest, " · "), &design.Byline, c.Grid.Wide()-x)
		m.Second = x > 0
		c.Word(&g, m, x, design.HalfSlot+design.BaselineDrop)
	}
	for i := range g.Lines {
		g.Slots = max(g.Slots, c.Grid.SlotsOf(g.Lines[i].Y+3_000+design.HalfSlot))
	}
	return g
}
