package writing

import (
	"time"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

// fitPause is how long after the last key a story is set on its page anew.
const fitPause = 600 * time.Millisecond

// fitLater measures the story after a pause; what is known till then is shown as old.
func (r *Room) fitLater() {
	r.fits.Age()
	r.stopFit()
	r.stopFit = r.w.Work.After(fitPause, r.measure)
}

// measure sets the story on its page, behind the window.
func (r *Room) measure() {
	if r.d == nil {
		return
	}
	s := copied(&r.d.story)
	r.fits.Measure(&s, func() {
		if r.d.story.ID == s.ID {
			r.fillWords()
			r.fillHeads()
		}
	})
}

// showFit opens how many lines every block of a version takes.
func (r *Room) showFit(l editor.Lang, under fyne.CanvasObject) {
	if v := r.d.version(l); v != nil {
		r.fits.Show(v, under, r.blockName, r.showOnPage)
	}
}

// headWords is how a version fits, or its length while that is not known.
func (r *Room) headWords(l editor.Lang) fyne.CanvasObject {
	if words, ink := r.fits.State(l); words != "" && !r.fits.Old() {
		return kit.Bold(words, ui.SizeSmall, ink)
	}
	return kit.Text(r.w.N("writing.words", r.d.version(l).Words()), ui.SizeSmall, ui.ColourInk2)
}

// showOnPage goes to the page that the story stands on.
func (r *Room) showOnPage() {
	l := r.langHere()
	if c := r.fits.Of(l); c != nil && c.Issue > 0 && len(c.Pages) > 0 {
		r.w.Go(ui.Place{
			Room: ui.RoomProof, Issue: c.Issue, Page: c.Pages[0], Lang: l,
			Story: r.d.story.ID, Block: r.active,
		})
		return
	}
	r.w.Tell(r.w.T("fit.nowhere"), nil)
}
