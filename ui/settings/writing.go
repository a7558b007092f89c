package settings

import (
	"context"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/editor/typo"
	"twofold/ui"
	"twofold/ui/kit"
)

// manner is how the house writes, with what names the places that it excused.
type manner struct {
	house   *editor.House
	stories map[editor.StoryID]editor.Text
	codes   map[editor.ProjectID]string
}

// fetchManner reads what the house has decided about its texts.
func fetchManner(ctx context.Context, d *desk.Desk) (manner, error) {
	m := manner{stories: map[editor.StoryID]editor.Text{}, codes: map[editor.ProjectID]string{}}
	var err error
	if m.house, err = d.House(ctx); err != nil {
		return m, err
	}
	rows, err := d.StoryRows(ctx)
	if err != nil {
		return m, err
	}
	for i := range rows {
		m.stories[rows[i].ID] = rows[i].Titles
	}
	list, err := d.Projects(ctx)
	for i := range list {
		m.codes[list[i].ID] = list[i].Code
	}
	return m, err
}

// writing is how the house writes: the endings of verbs, its own words, the rules of the
// typographer, and what was called no problem.
func (r *Room) writing() fyne.CanvasObject {
	if r.manner.house == nil {
		return kit.Gap(0, 0)
	}
	return r.group("writing", r.endings(), r.ownWords(), r.rules(), r.excused())
}

// ways are the ways to spell, in the order of the choice.
var ways = []editor.Endings{editor.Ize, editor.Ise, editor.EitherWays}

func (r *Room) endings() fyne.CanvasObject {
	names := []string{
		r.T("settings.endings.ize"), r.T("settings.endings.ise"), r.T("settings.endings.either"),
	}
	choice := kit.NewSegmented(names, slices.Index(ways, r.pub.Style.Endings), func(i int) {
		r.pub.Style.Endings = ways[i]
		r.manner.house.Endings = ways[i]
		r.changed()
	})
	return kit.Field(r.T("settings.endings"), kit.Row(0, choice, kit.Spring()))
}

// ownWords are the words that are right in this house, one field for each language.
func (r *Room) ownWords() fyne.CanvasObject {
	line := kit.Row(12)
	for _, l := range r.pub.Languages {
		e := r.entry(5, strings.Join(r.pub.Style.Words[l], "\n"), func(s string) {
			r.pub.Style = r.pub.Style.WithWords(l, wordsOf(s))
		})
		line.Add(kit.Grow(kit.Field(r.T("settings.words")+", "+r.LangMark(l), r.under(e))))
	}
	return line
}

// wordsOf are the words that stand in a field, between blanks, commas or on lines of
// their own.
func wordsOf(s string) []string {
	return strings.FieldsFunc(s, func(c rune) bool { return unicode.IsSpace(c) || c == ',' || c == ';' })
}

// rules are the rules of the typographer that houses of this spelling have, folded away
// until they are asked for, and with them the checks that are switched off.
func (r *Room) rules() fyne.CanvasObject {
	h := r.manner.house
	off, ticks := 0, kit.Column(2)
	for _, rule := range typo.Rules() {
		if !rule.Suits(h.Endings) {
			continue
		}
		if !h.Runs(rule.ID, rule.Rests) {
			off++
		}
		ticks.Add(r.ruleTick(rule))
	}
	for _, id := range h.Off {
		if typo.RuleOf(id) == nil {
			off++
			ticks.Add(kit.NewCheck(r.ruleName(id), false, func(on bool) { r.switchRule(id, on) }))
		}
	}
	fold := kit.Label(r.N("settings.rules.show", off), func() {
		r.unfolded = !r.unfolded
		r.rebuild()
	})
	col := kit.Column(6, kit.Row(0, fold))
	if r.unfolded {
		col.Add(ticks)
	}
	return kit.Field(r.T("settings.rules"), col)
}

func (r *Room) ruleTick(rule *typo.Rule) fyne.CanvasObject {
	var marks []string
	for _, l := range rule.Langs {
		marks = append(marks, r.LangMark(l))
	}
	name := rule.Name.Any(r.Lang()) + " · " + strings.Join(marks, " ")
	tick := kit.NewCheck(name, r.manner.house.Runs(rule.ID, rule.Rests), func(on bool) {
		r.switchRule(rule.ID, on)
	})
	return kit.Column(0, tick, kit.Inset(26, 0, 0, 6,
		kit.NewPara(rule.Why.Any(r.Lang()), ui.SizeSmall, 16, ui.ColourInk2)))
}

// ruleName is what a rule is called, also one of the checks.
func (r *Room) ruleName(id string) string {
	if rule := typo.RuleOf(id); rule != nil {
		return rule.Name.Any(r.Lang())
	}
	if r.Has(editor.English, "rule.name."+id) {
		return r.T("rule.name." + id)
	}
	return id
}

func (r *Room) switchRule(id string, on bool) {
	r.decide(func(ctx context.Context) error { return r.Desk.SwitchRule(ctx, id, on) })
}

// summed are words that stand for many.
var summed = regexp.MustCompile(`^[0-9a-f]{16}$`)

// excused are the places that somebody called no problem, each to be taken back.
func (r *Room) excused() fyne.CanvasObject {
	col := kit.Column(4)
	for _, e := range r.manner.house.Excused {
		what := r.ruleName(e.Rule)
		if !summed.MatchString(e.Words) {
			what += ": " + r.T("settings.excused.words", "Words", e.Words)
		}
		note := strings.Join(slices.DeleteFunc([]string{
			r.excusedIn(e), r.LangMark(e.Lang), e.Why, e.Who, r.When(e.When, r.Now()),
		}, func(s string) bool { return s == "" }), " · ")
		col.Add(kit.Row(8, kit.Grow(kit.Column(0,
			kit.NewCut(what, ui.SizeText, ui.ColourInk, false),
			kit.NewCut(note, ui.SizeSmall, ui.ColourInk2, false))),
			kit.NewButton(r.T("settings.excused.back"), "", kit.Normal, func() { r.unexcuse(e) }).Small()))
	}
	if len(r.manner.house.Excused) == 0 {
		col.Add(kit.Text(r.T("settings.excused.none"), ui.SizeText, ui.ColourInk2))
	}
	return kit.Field(r.T("settings.excused"), col)
}

// excusedIn is the story or the project that an excuse is about.
func (r *Room) excusedIn(e editor.Excuse) string {
	if e.Project != "" {
		return r.manner.codes[e.Project]
	}
	return r.manner.stories[e.Story].Any(r.Lang())
}

// unexcuse takes back that something is no problem, and lets that be taken back, too.
func (r *Room) unexcuse(e editor.Excuse) {
	r.decide(func(ctx context.Context) error { return r.Desk.Unexcuse(ctx, e) })
	r.Tell(r.T("settings.excused.gone"), func() {
		r.decide(func(ctx context.Context) error { return r.Desk.Excuse(ctx, e) })
	})
}

// decide changes what the house has decided and shows what it is now.
func (r *Room) decide(deed func(context.Context) error) {
	ui.InTurn(r.saves, func(ctx context.Context) (*editor.House, error) {
		if err := deed(ctx); err != nil {
			return nil, err
		}
		return r.Desk.House(ctx)
	}, func(h *editor.House, err error) {
		if err != nil {
			r.Fail(err, nil)
			return
		}
		r.manner.house = h
		r.Changed()
		r.rebuild()
	})
}
