package issues

import (
	"context"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// newIssue makes an issue with the next number and asks for what it is called.
func (r *Room) newIssue() {
	ui.InTurn(r.saves, func(ctx context.Context) (*editor.Issue, error) {
		return r.Desk.NewIssue(ctx)
	}, func(is *editor.Issue, err error) {
		if err != nil {
			r.Fail(err, nil)
			return
		}
		r.issue, r.laid, r.chosen = is, nil, 0
		r.Changed()
		r.SetIssue(is.Number)
		r.details()
	})
}

// form is the dialog of an issue's own facts.
type form struct {
	r        *Room
	number   *kit.Entry
	date     *kit.Entry
	periods  map[editor.Lang]*kit.Entry
	calendar map[editor.Lang]*kit.Entry
	wrong    *kit.Para
}

// details asks for number, date, period and calendar of the issue.
func (r *Room) details() {
	if r.issue == nil {
		return
	}
	f := &form{
		r: r, number: kit.NewEntry(strconv.Itoa(r.issue.Number), ""),
		date:     kit.NewEntry(string(r.issue.Date), "2026-10-20"),
		periods:  map[editor.Lang]*kit.Entry{},
		calendar: map[editor.Lang]*kit.Entry{},
		wrong:    kit.NewPara("", ui.SizeText, 18, ui.ColourRed),
	}
	var d *kit.Dialog
	cancel := kit.NewButton(r.T("do.cancel"), "", kit.Normal, func() { d.Close() })
	save := kit.NewButton(r.T("do.save"), "", kit.Main, func() {
		if f.save() {
			d.Close()
		} else {
			d.Refresh()
		}
	})
	d = kit.Ask{
		Title: r.T("issues.details.title", "Number", r.issue.Number), Body: f.object(),
		Deeds: []*kit.Button{cancel, save}, Width: 820, First: f.number,
	}.Show(r.Main.Canvas())
}

func (f *form) object() fyne.CanvasObject {
	r := f.r
	col := kit.Column(12, kit.Row(12,
		kit.Grow(kit.Field(r.T("issues.number"), f.number)),
		kit.Grow(kit.Field(r.T("issues.date"), f.date))))
	periods, calendar := kit.Row(12), kit.Row(12)
	for _, l := range r.Publication().Languages {
		f.periods[l] = kit.NewEntry(r.issue.Periods.In(l), r.T("issues.period.hint"))
		periods.Add(kit.Grow(kit.Field(r.T("issues.period", "Lang", r.LangMark(l)), f.periods[l])))
		f.calendar[l] = kit.NewArea(calendarText(r.issue.Calendar, l), r.T("issues.calendar.hint"), 6)
		calendar.Add(kit.Grow(kit.Field(r.T("issues.calendar", "Lang", r.LangMark(l)), f.calendar[l])))
	}
	col.Add(periods)
	col.Add(calendar)
	col.Add(kit.NewPara(r.T("issues.calendar.how"), ui.SizeSmall, 16, ui.ColourInk2))
	col.Add(f.wrong)
	return col
}

// save takes the form over; false when something in it has to be mended first.
func (f *form) save() bool {
	r := f.r
	number, err := strconv.Atoi(strings.TrimSpace(f.number.Text))
	if err != nil || number < 1 {
		f.wrong.Set(r.T("issues.number.wrong"))
		return false
	}
	date := editor.Date(strings.TrimSpace(f.date.Text))
	if date == "" || date.Validate() != nil {
		f.wrong.Set(r.T("error.field.date"))
		return false
	}
	events, line := f.events()
	if line != "" {
		f.wrong.Set(r.T("issues.calendar.wrong", "Line", line))
		return false
	}
	r.change("", func(is *editor.Issue) {
		is.Number, is.Date, is.Calendar = number, date, events
		for l, e := range f.periods {
			is.Periods = is.Periods.With(l, strings.TrimSpace(e.Text))
		}
	})
	r.SetIssue(number)
	return true
}

// events reads the calendars of all languages; line is one that cannot be understood.
func (f *form) events() (events []editor.Event, line string) {
	for _, l := range f.r.Publication().Languages {
		var wrong string
		if events, wrong = mergeCalendar(events, l, f.calendar[l].Text); wrong != "" {
			return nil, wrong
		}
	}
	return events, ""
}

// calendarText writes a calendar as people edit it: one event a line, "date; title; place".
func calendarText(events []editor.Event, l editor.Lang) string {
	var lines []string
	for _, e := range events {
		if e.Titles.In(l) == "" && e.Places.In(l) == "" {
			continue
		}
		lines = append(lines, string(e.Date)+"; "+e.Titles.In(l)+"; "+e.Places.In(l))
	}
	return strings.Join(lines, "\n")
}

// mergeCalendar adds a language's lines to the events: a line belongs to the event of
// the same day that lacks this language.
func mergeCalendar(events []editor.Event, l editor.Lang, text string) (out []editor.Event, wrong string) {
	out = events
	for _, line := range strings.Split(text, "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		parts := strings.SplitN(line, ";", 3)
		date := editor.Date(strings.TrimSpace(parts[0]))
		if len(parts) < 2 || date == "" || date.Validate() != nil {
			return nil, line
		}
		place := ""
		if len(parts) == 3 {
			place = strings.TrimSpace(parts[2])
		}
		out = addEvent(out, date, l, strings.TrimSpace(parts[1]), place)
	}
	return out, ""
}

func addEvent(events []editor.Event, date editor.Date, l editor.Lang, title, place string) []editor.Event {
	for i := range events {
		e := &events[i]
		if e.Date == date && e.Titles.In(l) == "" {
			e.Titles, e.Places = e.Titles.With(l, title), e.Places.With(l, place)
			return events
		}
	}
	return append(events, editor.Event{
		Date: date, Titles: editor.Text{}.With(l, title),
		Places: editor.Text{}.With(l, place),
	})
}
