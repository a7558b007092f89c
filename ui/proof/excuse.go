package proof

import (
	"context"
	"strings"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// change does something that changes what is found, and lays the issue out again; then it
// says what was done.
func (r *Room) change(deed func(context.Context) error, says string) {
	number := r.number
	ui.Latest(r.lay, func(ctx context.Context) (proofs, error) {
		if err := deed(ctx); err != nil {
			return proofs{}, err
		}
		return fetch(ctx, r.Window, number)
	}, func(p proofs, err error) {
		r.take(p, err)
		if err == nil {
			r.Changed()
			r.Tell(says, nil)
		}
	})
}

// askExcuse asks why a finding is not a problem. What blocks is excused with a reason
// only, because the print shop gets to read it.
func (r *Room) askExcuse(f *editor.Finding) {
	e, needed := f.Excuse(), f.Severity == editor.Blocking
	why := kit.NewEntry("", r.T("excuse.why.hint"))
	var d *kit.Dialog
	set := func() {
		e.Why = strings.TrimSpace(why.Text)
		if needed && e.Why == "" {
			return
		}
		d.Close()
		r.change(func(ctx context.Context) error { return r.Desk.Excuse(ctx, e) }, r.T("proof.excused"))
	}
	why.OnSubmitted = func(string) { set() }
	d = kit.Ask{
		Title: r.T("excuse.title"), Width: 520, First: why,
		Body: kit.Field(r.T("excuse.why"), kit.Slim(why)),
		Deeds: []*kit.Button{
			kit.NewButton(r.T("do.cancel"), "", kit.Normal, func() { d.Close() }),
			kit.NewButton(r.T("excuse.do"), "", kit.Main, set),
		},
	}.Show(r.Main.Canvas())
}

// excused lists what a person has called no problem, with the reason and the way back.
func (p *panel) excused() []fyne.CanvasObject {
	var out []fyne.CanvasObject
	for _, l := range p.r.shown() {
		for i := range l.Excused {
			out = append(out, p.excusedCard(&l.Excused[i]))
		}
	}
	if len(out) == 0 {
		return nil
	}
	head := kit.NewLight(ui.LightOK.Mark(p.r.N("proof.group.excused", len(out))), nil)
	return append([]fyne.CanvasObject{head}, out...)
}

func (p *panel) excusedCard(e *editor.Excused) fyne.CanvasObject {
	r := p.r
	text := kit.NewPara(e.Says.Any(r.Lang()), ui.SizeText, 18, ui.ColourInk2)
	says := r.LangName(e.Lang)
	if e.By.Why != "" {
		says += " · " + e.By.Why
	}
	why := kit.NewPara(says, ui.SizeSmall, 16, ui.ColourInk2)
	back := kit.NewButton(r.T("proof.unexcuse"), "", kit.Normal, func() {
		r.change(func(ctx context.Context) error {
			return r.Desk.Unexcuse(ctx, e.By)
		}, r.T("proof.unexcused"))
	}).Small()
	body := kit.Column(4, text, why, kit.Row(8, back))
	return kit.Card(ui.ColourRaised, ui.ColourLine, ui.Radius, kit.Pad(10, 8, body))
}
