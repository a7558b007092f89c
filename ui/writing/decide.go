package writing

import (
	"context"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/editor/revise"
	"twofold/ui"
	"twofold/ui/kit"
)

// decision is something that a person decides about the house's rules and words.
type decision struct {
	says     string // when it is done
	do, undo func(ctx context.Context) error
}

// rules are the house's decisions as they are stored.
type rules struct {
	pub   *editor.Publication
	house *editor.House
}

func fetchRules(ctx context.Context, d *desk.Desk) (rules, error) {
	var out rules
	var err error
	if out.pub, err = d.Publication(ctx); err != nil {
		return out, err
	}
	out.house, err = d.House(ctx)
	return out, err
}

// decide stores a decision and looks at the text again.
func (r *Room) decide(x decision) {
	ui.InTurn(r.saves, func(ctx context.Context) (rules, error) {
		if err := x.do(ctx); err != nil {
			return rules{}, err
		}
		return fetchRules(ctx, r.w.Desk)
	}, func(now rules, err error) {
		if err != nil {
			r.w.Fail(err, func() { r.decide(x) })
			return
		}
		r.pub, r.house = now.pub, *now.house
		r.lookup.Forget()
		r.lookOver()
		if x.says != "" {
			r.w.Tell(x.says, func() { r.decide(decision{do: x.undo}) })
		}
	})
}

// excuse says that something is not a problem where it was found.
func (r *Room) excuse(e editor.Excuse, says string) {
	r.decide(decision{
		says: says,
		do:   func(ctx context.Context) error { return r.w.Desk.Excuse(ctx, e) },
		undo: func(ctx context.Context) error { return r.w.Desk.Unexcuse(ctx, e) },
	})
}

// askExcuse asks why something is not a problem, once, and remembers it.
func (r *Room) askExcuse(e editor.Excuse) {
	why := kit.NewEntry("", r.w.T("excuse.why.hint"))
	var d *kit.Dialog
	set := func() {
		d.Close()
		e.Why = why.Text
		r.excuse(e, r.w.T("excuse.done"))
	}
	why.OnSubmitted = func(string) { set() }
	d = kit.Ask{
		Title: r.w.T("excuse.title"), Width: 520, First: why,
		Body: kit.Field(r.w.T("excuse.why"), kit.Slim(why)),
		Deeds: []*kit.Button{
			kit.NewButton(r.w.T("do.cancel"), "", kit.Normal, func() { d.Close() }),
			kit.NewButton(r.w.T("excuse.do"), "", kit.Main, set),
		},
	}.Show(r.w.Main.Canvas())
}

// switchOff stops a rule for the whole publication.
func (r *Room) switchOff(rule, name string) {
	on := func(on bool) func(context.Context) error {
		return func(ctx context.Context) error { return r.w.Desk.SwitchRule(ctx, rule, on) }
	}
	r.decide(decision{says: r.w.T("rule.off", "Rule", name), do: on(false), undo: on(true)})
}

// make makes edits in a version as one deed and says how many were made.
func (r *Room) make(l editor.Lang, edits ...editor.Edit) int {
	n := 0
	if e := r.eds[l]; e != nil {
		e.Change(func(t *revise.Text) { n = t.Make(edits) })
	} else if t := r.d.texts[l]; t != nil {
		n = t.Make(edits)
		r.edited()
	}
	return n
}
