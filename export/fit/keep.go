package fit

import (
	"twofold/editor"
	"twofold/export/paper"
)

// emptyPage is how many slots of a page may stay empty so that the editions agree: a
// quarter of it.
func (x *Fitted) emptyPage() int { return x.slots() / 4 }

// keepPages has every story begin on the same page in all editions where that is possible:
// a longer edition gives as far as it may, a shorter one waits, and where a story cannot
// give enough, the others wait for it.
func (f *Fitter) keepPages(set []Fitted) {
	if len(set) < 2 || !set[0].Edition.Design.KeepPages || set[0].Edition.Occasion != nil {
		return
	}
	for i := 1; i < len(set); i++ {
		f.align(&set[0], &set[i])
	}
}

// align has the stories that two editions share begin on the same pages.
func (f *Fitter) align(a, b *Fitted) {
	for _, art := range a.Edition.Articles() {
		id := art.Story
		at, bt := a.first(id), b.first(id)
		switch {
		case at == bt || at == 0 || bt == 0:
		case bt > at:
			_ = f.pull(b, id, at) || f.wait(a, id, bt)
		default:
			_ = f.wait(b, id, at) || f.pull(a, id, bt)
		}
	}
}

// wait has a story wait for a page, if that costs no page and leaves none too empty.
func (f *Fitter) wait(x *Fitted, id editor.StoryID, page int) bool {
	p := part(x.Edition, id)
	if p.Adjust.Refuses(editor.StepPage) {
		return false
	}
	was := p.From
	p.From = page
	got := f.lay(x.Edition)
	if got.first(id) != page || !x.bears(&got) || got.Doc.Report.EmptySlots[page-2] > x.emptyPage() {
		p.From = was
		return false
	}
	x.take(got, paper.Step{Kind: editor.StepPage, Why: paper.ToAgree, Story: id, Page: page})
	return true
}

// bears says whether another setting costs no page and leaves none too empty.
func (x *Fitted) bears(got *Fitted) bool {
	return got.pages() <= x.pages() && got.emptiest() <= max(x.emptyPage(), x.emptiest())
}

// take puts a setting in the place of the one before, with the step that led to it.
func (x *Fitted) take(got Fitted, st paper.Step) {
	x.Doc, x.Found = got.Doc, got.Found
	x.steps = append(x.steps, st)
}

// before says whether all stories before one begin on the pages that they did.
func (x *Fitted) before(got *Fitted, id editor.StoryID) bool {
	for _, art := range x.Edition.Articles() {
		if art.Story == id {
			return true
		}
		if x.first(art.Story) != got.first(art.Story) {
			return false
		}
	}
	return true
}
