package layout

import (
	"slices"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/paper"
)

// A lead that is not the issue's own may take a spread (print.md, section 9): in an issue
// of so many pages it begins on a left-hand page, so that its two pages face each other.
// Stories that follow in the running order fill the page before it.
const (
	spreadIssue = 12
	mostAhead   = 3 // stories that go ahead of it
)

// faced is the edition laid so that a lead's two pages face each other, if it is one of two
// pages that do not and stories after it can fill the page before it; else doc as it is,
// with a note that says why.
func (s *Setter) faced(
	ed *editor.Edition, doc *paper.Document, found []editor.Finding,
) (*paper.Document, []editor.Finding) {
	at := torn(ed, doc)
	if at < 0 {
		return doc, found
	}
	story := ed.Parts[at].Article.Story
	for ahead := 1; ahead <= mostAhead; ahead++ {
		if !goesAhead(ed, at+ahead) {
			break
		}
		tried := *ed
		tried.Parts = slices.Clone(ed.Parts)
		copy(tried.Parts[at:], ed.Parts[at+1:at+ahead+1])
		tried.Parts[at+ahead] = ed.Parts[at]
		if got, told := s.lay(&tried); faces(got, doc, story, design.On(ed.Design.Paper)) {
			st := paper.Step{
				Kind: editor.StepPage, Why: paper.ToFace, Story: story, Page: pagesOf(got, story)[0],
			}
			got.Report.Steps = append(got.Report.Steps, st)
			return got, sorted(append(told, st.Finding(ed.Lang)))
		}
	}
	return doc, sorted(append(found, editor.Finding{
		Rule: "spread", Severity: editor.Note, Waivable: true, Lang: ed.Lang, Story: story,
		Page: pagesOf(doc, story)[0],
		Says: editor.Text{
			editor.English: "The two pages of this story do not face each other: " +
				"no story that follows fills the page before it.",
			editor.Russian: "Две страницы этой статьи не складываются в разворот: " +
				"ни одна статья после неё не заполняет страницу перед ней.",
			editor.Tajik: "Ду саҳифаи ин мақола рӯ ба рӯ намеистанд: " +
				"ҳеҷ мақолаи баъдӣ саҳифаи пеш аз онро пур намекунад.",
		},
	}))
}

func sorted(found []editor.Finding) []editor.Finding {
	editor.SortFindings(found)
	return found
}

// torn is the part of a lead that takes two pages which do not face each other though the
// issue is large enough; -1 for none. A lead that waits for a page, or may not, has its own.
func torn(ed *editor.Edition, doc *paper.Document) int {
	if max(ed.Planned, len(doc.Pages)) < spreadIssue {
		return -1
	}
	first := true
	for i := range ed.Parts {
		p := &ed.Parts[i]
		if p.Article == nil {
			continue
		}
		if !first && p.Format == editor.FormatLead && p.From == 0 && !p.Adjust.Refuses(editor.StepPage) {
			if on := pagesOf(doc, p.Article.Story); len(on) == 2 && on[0]%2 == 1 {
				return i
			}
		}
		first = false
	}
	return -1
}

// goesAhead says whether a part is a story that may stand anywhere.
func goesAhead(ed *editor.Edition, i int) bool {
	if i >= len(ed.Parts) {
		return false
	}
	p := &ed.Parts[i]
	return p.Article != nil && !p.NewPage && p.From == 0 && !p.Format.BeginsPage()
}

// faces says whether a story's two pages face each other in a document that is no longer
// than it was, and leaves no page before them more than a quarter empty.
func faces(got, was *paper.Document, story editor.StoryID, d *design.Grid) bool {
	on, before := pagesOf(got, story), pagesOf(was, story)
	if len(on) != 2 || on[0]%2 == 1 || len(got.Pages) > len(was.Pages) {
		return false
	}
	for page := before[0] - 1; page < on[0]; page++ {
		if got.Report.EmptySlots[page-1] > d.Slots/4 {
			return false
		}
	}
	return true
}

// pagesOf lists the pages that a story stands on.
func pagesOf(doc *paper.Document, story editor.StoryID) []int {
	for i := range doc.Report.Stories {
		if s := &doc.Report.Stories[i]; s.Story == story {
			return s.Pages
		}
	}
	return nil
}
