package ui

import (
	"context"
	"fmt"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export/fit"
	"twofold/export/paper"
)

// Laid is an issue in one language as rooms show it: its pages and what should be
// looked at. Doc is nil when the language has nothing to print.
type Laid struct {
	Lang    editor.Lang
	Edition *editor.Edition
	Doc     *paper.Document
	Found   []editor.Finding
	Excused []editor.Excused // what a person has called no problem
	Used    float64          // pages that it fills
}

// LayIssue assembles an issue in every language of the publication, sets it on pages
// and checks it, worst first. It is slow: rooms call it behind the window.
func (d *Deps) LayIssue(ctx context.Context, on *desk.Desk, is *editor.Issue) ([]Laid, error) {
	m, err := on.Material(ctx, is)
	if err != nil {
		return nil, err
	}
	set, err := d.Fit(ctx, fit.Editions(m, is)...)
	if err != nil {
		return nil, fmt.Errorf("lay out issue %d: %w", is.Number, err)
	}
	var out []Laid
	for _, x := range set {
		l := x.Edition.Lang
		laid := Laid{Lang: l, Edition: x.Edition, Doc: x.Doc, Used: x.Used()}
		found := x.Found
		if d.Check != nil {
			found = append(d.Check(m, is, l, on.Today()), found...)
		}
		laid.Found, laid.Excused = m.House.Sift(found)
		editor.SortFindings(laid.Found)
		out = append(out, laid)
	}
	return out, nil
}

// Advise says what gives the editions of an issue the same number of pages. It is slow.
func (d *Deps) Advise(ctx context.Context, on *desk.Desk, is *editor.Issue) (fit.Parity, error) {
	m, err := on.Material(ctx, is)
	if err != nil {
		return fit.Parity{}, err
	}
	return d.Parity(ctx, fit.Editions(m, is)...)
}

// Fit finds how a story came out, or returns nil.
func (l *Laid) Fit(id editor.StoryID) *paper.Fit {
	if l.Doc == nil {
		return nil
	}
	for i := range l.Doc.Report.Stories {
		if l.Doc.Report.Stories[i].Story == id {
			return &l.Doc.Report.Stories[i]
		}
	}
	return nil
}

// LangName is a language's name in the language of the interface: "English".
func (w *Words) LangName(l editor.Lang) string { return w.T("lang." + string(l)) }

// LangMark is a language's mark in text: "EN", "RU", "TG".
func (w *Words) LangMark(l editor.Lang) string { return w.T("mark." + string(l)) }

// PageSizes are the names of the sizes of pages, and the place of one among them.
func PageSizes(of editor.PageSize) (names []string, at int) {
	for i, s := range editor.PageSizes() {
		names = append(names, string(s))
		if s == of {
			at = i
		}
	}
	return names, at
}
