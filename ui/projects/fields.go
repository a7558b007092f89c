package projects

import (
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// identity is the row of code and thematic area.
func (f *form) identity() fyne.CanvasObject {
	t := f.r.T
	code := f.newField("code", "LM-07",
		func(p *editor.Project) string { return p.Code }, f.readCode)
	f.area = kit.NewPick("", f.pickArea)
	var number fyne.CanvasObject
	number, f.square, f.number = areaNumber()
	area := kit.Row(8, number, kit.Grow(f.area))
	row := container.New(shares{12, []float32{1, 3}},
		kit.Field(t("projects.code"), code.line),
		kit.Field(t("projects.area"), kit.Sized(0, ui.ControlHeight, area)))
	return kit.Column(2, row, code.fault.box)
}

func (f *form) readCode(p *editor.Project, typed string) string {
	code := strings.Join(strings.Fields(typed), " ")
	if code == "" {
		return f.r.T("projects.fault.code")
	}
	if other := f.r.reg.holder(code, p.ID); other != nil {
		return f.r.T("projects.fault.taken", "Code", other.Code, "Title", other.Titles.Any(f.r.Lang()))
	}
	p.Code = code
	return ""
}

func (f *form) pickArea() {
	var items []*fyne.MenuItem
	for i, a := range f.r.reg.pub.Areas {
		words := strconv.Itoa(i+1) + "  " + a.Titles.Any(f.r.Lang())
		items = append(items, fyne.NewMenuItem(words, func() {
			f.pick(func(p *editor.Project) { p.Area = a.ID })
		}))
	}
	items = append(items, fyne.NewMenuItem(f.r.T("projects.noarea"),
		func() { f.pick(func(p *editor.Project) { p.Area = "" }) }))
	menu.Below(f.area, items...)
}

// pick changes what is chosen and not typed, together with what was typed before.
func (f *form) pick(change func(*editor.Project)) {
	if f.base == nil {
		return
	}
	f.cancel()
	p := f.read(clone(f.base))
	change(p)
	f.change(p)
}

// term is the row of dates, people and budget.
func (f *form) term() fyne.CanvasObject {
	t, l := f.r.T, f.r.Lang()
	start := f.newField("start", t("projects.date.hint"),
		func(p *editor.Project) string { return sayDate(p.Start, l, false) }, f.readStart)
	end := f.newField("end", t("projects.end.hint"),
		func(p *editor.Project) string { return sayDate(p.End, l, true) }, f.readEnd)
	people := f.newField("people", "",
		func(p *editor.Project) string { return sayFigure(int64(p.People)) },
		func(p *editor.Project, typed string) string {
			n, ok := readFigure(typed)
			if !ok {
				return t("projects.fault.figure")
			}
			p.People = int(n)
			return ""
		})
	budget := f.newField("budget", "",
		func(p *editor.Project) string { return sayFigure(p.Budget.Amount) }, f.readBudget)
	f.currency = kit.NewPick("USD", f.pickCurrency)
	budget.label = t("projects.budget")
	money := kit.Row(4, kit.Grow(budget.line), f.currency)
	row := container.New(shares{12, []float32{1, 1, 1.05, 1.9}},
		start.named(t("projects.start")), end.named(t("projects.end")),
		people.named(t("projects.people")), kit.Field(budget.label, money))
	return kit.Column(2, row, start.fault.box, end.fault.box, people.fault.box, budget.fault.box)
}

func (f *form) readStart(p *editor.Project, typed string) string {
	d, ok := readDate(typed, false)
	if !ok {
		return f.r.T("projects.fault.date")
	}
	p.Start = d
	return f.order(p)
}

func (f *form) readEnd(p *editor.Project, typed string) string {
	d, ok := readDate(typed, true)
	if !ok {
		return f.r.T("projects.fault.date")
	}
	before := p.End
	p.End = d
	if wrong := f.order(p); wrong != "" {
		p.End = before
		return wrong
	}
	return ""
}

// order says that the dates are the wrong way round. A start that is typed before its
// end is waits for the end: it is refused only when both are read.
func (f *form) order(p *editor.Project) string {
	if p.Start == "" || p.End == "" || p.Start <= p.End {
		return ""
	}
	if end, ok := readDate(f.byID["end"].entry.Text, true); ok && (end == "" || p.Start <= end) {
		return ""
	}
	p.Start = f.base.Start
	return f.r.T("projects.fault.order")
}

func (f *form) readBudget(p *editor.Project, typed string) string {
	n, ok := readFigure(typed)
	if !ok {
		return f.r.T("projects.fault.figure")
	}
	p.Budget.Amount = n
	if p.Budget.Currency == "" {
		p.Budget.Currency = currencies[0]
	}
	if n == 0 {
		p.Budget = editor.Money{}
	}
	return ""
}

func currencyOf(p *editor.Project) string {
	if p.Budget.Currency == "" {
		return currencies[0]
	}
	return p.Budget.Currency
}

func (f *form) pickCurrency() {
	var items []*fyne.MenuItem
	for _, c := range currencies {
		items = append(items, fyne.NewMenuItem(c, func() {
			f.pick(func(p *editor.Project) { p.Budget.Currency = c })
		}))
	}
	menu.Below(f.currency, items...)
}

// texts are the rows that have a text in every language, one column each.
func (f *form) texts() fyne.CanvasObject {
	langs := f.r.reg.pub.Languages
	head := container.New(f.across(), kit.Gap(labelWidth, 0))
	for _, l := range langs {
		head.Add(kit.Bold(f.r.LangName(l), ui.SizeSmall, ui.ColourInk2))
	}
	col := kit.Column(6, head)
	for _, of := range []struct {
		id   string
		text func(*editor.Project) *editor.Text
	}{
		{"title", func(p *editor.Project) *editor.Text { return &p.Titles }},
		{"donor", func(p *editor.Project) *editor.Text { return &p.Donor }},
		{"partners", func(p *editor.Project) *editor.Text { return &p.Partners }},
		{"places", func(p *editor.Project) *editor.Text { return &p.Places }},
	} {
		label := kit.NewCut(f.r.T("projects."+of.id), ui.SizeSmall, ui.ColourInk2, true)
		row := container.New(f.across(), kit.Sized(labelWidth, ui.ControlHeight, kit.Row(0, kit.Grow(label))))
		for _, l := range langs {
			row.Add(f.textField(of.id, l, of.text).object())
		}
		col.Add(row)
	}
	return col
}

// labelWidth is the width of the labels beside the texts.
const labelWidth float32 = 84

func (f *form) across() shares {
	parts := []float32{0}
	for range f.r.reg.pub.Languages {
		parts = append(parts, 1)
	}
	return shares{12, parts}
}

func (f *form) textField(id string, l editor.Lang, of func(*editor.Project) *editor.Text) *field {
	return f.newField(id+"."+string(l), "",
		func(p *editor.Project) string { return of(p).In(l) },
		func(p *editor.Project, typed string) string {
			text := of(p)
			*text = text.With(l, strings.TrimSpace(typed))
			return ""
		})
}
