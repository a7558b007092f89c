package margin

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/editor/revise"
	"twofold/editor/typo"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/diff"
)

// mostOfRule is how many changes of one rule are shown at once.
const mostOfRule = 5

// Proposal is a change that the typographer proposes in a language.
type Proposal struct {
	Lang editor.Lang
	typo.Change
}

// Typographer lists what the house typographer would change, rule by rule, with the deeds
// that the room does.
type Typographer struct {
	Name  func(editor.BlockID) string // of a block
	Width func() float32              // of the inside of a card

	Apply  func([]Proposal)
	Go     func(Proposal)
	Excuse func(Proposal)
	Off    func(rule *typo.Rule, name string)

	w    *ui.Window
	lane *ui.Lane
	list []Proposal
	page *fyne.Container
}

// NewTypographer makes a list that is empty until Propose. The deeds are to be set.
func NewTypographer(w *ui.Window) *Typographer {
	return &Typographer{w: w, lane: w.Work.Lane()}
}

// Page makes what is shown.
func (t *Typographer) Page() fyne.CanvasObject {
	t.page = container.NewStack()
	return t.page
}

// Propose asks what would be changed in versions, which are not changed meanwhile, behind
// the window.
func (t *Typographer) Propose(versions []*editor.Version, house editor.House) {
	ui.Latest(t.lane, func(context.Context) ([]Proposal, error) {
		var out []Proposal
		for _, v := range versions {
			for _, c := range typo.Changes(v, &house) {
				out = append(out, Proposal{v.Lang, c})
			}
		}
		return out, nil
	}, func(list []Proposal, _ error) {
		t.list = list
		if t.page != nil {
			kit.Swap(t.page, t.show(versions))
		}
	})
}

func (t *Typographer) show(versions []*editor.Version) fyne.CanvasObject {
	if len(t.list) == 0 {
		return kit.Pad(16, 4, kit.Column(0,
			kit.Row(0, kit.NewLight(ui.LightOK.Mark(t.w.T("typographer.clean")), nil))))
	}
	col := kit.Column(8, kit.Row(0, kit.NewButton(t.w.N("typographer.all", len(t.list)), ui.IconTick,
		kit.Normal, func() { t.Apply(t.list) }).Small()))
	for _, group := range byRule(t.list) {
		col.Add(t.ruleCard(group, versions))
	}
	return kit.Scrolled(120, kit.Pad(12, 2, col))
}

// byRule puts changes of one rule together, in the order in which the rules come first.
func byRule(list []Proposal) [][]Proposal {
	at := map[*typo.Rule]int{}
	var out [][]Proposal
	for _, p := range list {
		i, known := at[p.Rule]
		if !known {
			i = len(out)
			at[p.Rule] = i
			out = append(out, nil)
		}
		out[i] = append(out[i], p)
	}
	return out
}

// ruleCard explains a rule and lists what it would change.
func (t *Typographer) ruleCard(group []Proposal, versions []*editor.Version) fyne.CanvasObject {
	rule := group[0].Rule
	name := rule.Name.Any(t.w.Lang())
	col := kit.Column(4,
		kit.NewPara(name, ui.SizeText, 18, ui.ColourInk).Bold(),
		kit.NewPara(rule.Why.Any(t.w.Lang()), ui.SizeSmall, 16, ui.ColourInk2),
		kit.Gap(0, 2),
		remedies(t.Width(), []Remedy{
			{t.w.N("typographer.rule", len(group)), func() { t.Apply(group) }},
			{t.w.T("typographer.off"), func() { t.Off(rule, name) }},
		}))
	for i, p := range group {
		if i == mostOfRule {
			col.Add(kit.Text(t.w.N("checks.more", len(group)-i), ui.SizeSmall, ui.ColourInk2))
			break
		}
		col.Add(t.change(p, versions))
	}
	return card(col)
}

// change shows one change among the words round it, and what can be done with it.
func (t *Typographer) change(p Proposal, versions []*editor.Version) fyne.CanvasObject {
	where := t.w.T("mark."+string(p.Lang)) + " · " + t.Name(p.Block)
	return kit.Column(2, kit.Gap(0, 2), kit.Line(), kit.Text(where, ui.SizeCaption, ui.ColourInk3),
		diff.New(changed(p, versions)), kit.Gap(0, 2),
		remedies(t.Width(), []Remedy{
			{t.w.T("typographer.apply"), func() { t.Apply([]Proposal{p}) }},
			{t.w.T("writing.goto"), func() { t.Go(p) }},
			{t.w.T("typographer.excuse"), func() { t.Excuse(p) }},
		}))
}

// beside is how many letters are shown before and after a change.
const beside = 24

// changed is a change among the words round it, with blanks as they are told apart.
func changed(p Proposal, versions []*editor.Version) []diff.Run {
	before, after := "", ""
	for _, v := range versions {
		if b := v.Block(p.Block); v.Lang == p.Lang && b != nil && p.Fits(b.Text()) {
			before, after = lastOf(b.Text()[:p.From]), firstOf(b.Text()[p.To:])
		}
	}
	return []diff.Run{
		{Text: before}, {Text: visible(p.Old), Change: -1}, {Text: visible(p.New), Change: +1}, {Text: after},
	}
}

func lastOf(s string) string {
	if r := []rune(s); len(r) > beside {
		return "…" + string(r[len(r)-beside:])
	}
	return s
}

func firstOf(s string) string {
	if r := []rune(s); len(r) > beside {
		return string(r[:beside]) + "…"
	}
	return s
}

// visible shows blanks as they are told apart: a no-break one as an open box.
func visible(s string) string {
	return strings.NewReplacer("\u00a0", "⍽", "\u202f", "⍽", "\u2009", "·", " ", "·").Replace(s)
}

// Compared is how two texts differ, to be shown.
func Compared(before, after []editor.Span) []diff.Run {
	var out []diff.Run
	for _, r := range revise.Diff(before, after) {
		run := diff.Run{Text: r.Text, Bold: r.Bold, Italic: r.Italic}
		switch r.Change {
		case revise.Removed:
			run.Change = -1
		case revise.Added:
			run.Change = +1
		}
		out = append(out, run)
	}
	return out
}
