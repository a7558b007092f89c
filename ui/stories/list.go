package stories

import (
	"context"
	"strings"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
)

// View is a ready-made choice of stories.
type View string

// The views of the side list.
const (
	ViewAll       View = "all"
	ViewIssue     View = "issue"
	ViewMine      View = "mine"      // the person at the desk works on a version
	ViewTranslate View = "translate" // a language is missing or not yet reviewed
	ViewStale     View = "stale"
	ViewFree      View = "free" // in no issue
	ViewBin       View = "bin"
)

// Views lists the views in order. The bin is last.
func Views() []View {
	return []View{ViewAll, ViewIssue, ViewMine, ViewTranslate, ViewStale, ViewFree, ViewBin}
}

// Order is the column that the list is sorted by.
type Order string

// The orders.
const (
	ByChanged Order = "changed"
	ByTitle   Order = "title"
	ByIssue   Order = "issue"
	ByWords   Order = "words"
	ByStage   Order = "stage" // the least far first
	ByArea    Order = "area"
)

// Filter says which stories are shown and in which order.
type Filter struct {
	View   View
	Words  string // in headlines, or in the text when Hits has the story
	Areas  map[editor.AreaID]bool
	Stages map[editor.Stage]bool // in any language of Langs
	Issue  int                   // "this issue"
	Me     string                // the person at the desk, for "mine"
	Langs  []editor.Lang         // of the publication, the source first
	Order  Order
	Upward bool // the other way round

	titles map[editor.StoryID]string // the headlines of the library, folded; may lack some
	areas  map[editor.AreaID]string  // the names of the thematic areas
}

// library is what the room shows, read in one go.
type library struct {
	rows []desk.StoryRow
	bin  []desk.StoryRow
	own  []desk.Filter
	pub  *editor.Publication

	titles map[editor.StoryID]string // folded
}

// fetch reads the library.
func fetch(ctx context.Context, d *desk.Desk) (library, error) {
	var lib library
	var err error
	if lib.pub, err = d.Publication(ctx); err != nil {
		return lib, err
	}
	if lib.rows, err = d.StoryRows(ctx); err != nil {
		return lib, err
	}
	if lib.own, err = d.Filters(ctx); err != nil {
		return lib, err
	}
	if lib.bin, err = d.Bin(ctx); err != nil {
		return lib, err
	}
	lib.titles = foldTitles(lib.rows, lib.bin)
	return lib, nil
}

// foldTitles folds headlines once, so that typing need not.
func foldTitles(lists ...[]desk.StoryRow) map[editor.StoryID]string {
	out := map[editor.StoryID]string{}
	for _, rows := range lists {
		for i := range rows {
			out[rows[i].ID] = titlesOf(&rows[i])
		}
	}
	return out
}

// titlesOf are the headlines and the slug of a story, folded.
func titlesOf(r *desk.StoryRow) string {
	titles := r.Slug
	for _, l := range editor.Langs() {
		titles += "\n" + r.Titles[l]
	}
	return ui.Fold(titles)
}

// Choose picks the stories that the filter lets through, in its order. Hits are what a
// search in the text found, by story.
func (f *Filter) Choose(rows, bin []desk.StoryRow, hits map[editor.StoryID]desk.Hit) []desk.StoryRow {
	from := rows
	if f.View == ViewBin {
		from = bin
	}
	var out []desk.StoryRow
	words := f.folded()
	for i := range from {
		r := &from[i]
		_, hit := hits[r.ID]
		if f.inView(f.View, r) && f.inArea(r) && f.inStage(r) && (hit || f.hasWords(r, words)) {
			out = append(out, *r)
		}
	}
	f.sort(out)
	return out
}

// Count is how many stories a view holds, whatever else the filter says.
func (f *Filter) Count(v View, rows, bin []desk.StoryRow) int {
	if v == ViewBin {
		return len(bin)
	}
	n := 0
	for i := range rows {
		if f.inView(v, &rows[i]) {
			n++
		}
	}
	return n
}

// CountArea is how many stories have a thematic area.
func CountArea(a editor.AreaID, rows []desk.StoryRow) int {
	n := 0
	for i := range rows {
		for _, have := range rows[i].Areas {
			if have == a {
				n++
			}
		}
	}
	return n
}

func (f *Filter) inView(v View, r *desk.StoryRow) bool {
	switch v {
	case ViewIssue:
		return f.Issue > 0 && r.Issue == f.Issue
	case ViewMine:
		return f.Me != "" && f.owned(r)
	case ViewTranslate:
		return f.untranslated(r)
	case ViewStale:
		return anyStale(r)
	case ViewFree:
		return r.Issue == 0
	}
	return true
}

func (f *Filter) untranslated(r *desk.StoryRow) bool {
	for i, l := range f.Langs {
		if i > 0 && r.Stages[l].Rank() < editor.Reviewed.Rank() {
			return true
		}
	}
	return false
}

func (f *Filter) owned(r *desk.StoryRow) bool {
	for _, who := range r.Owners {
		if who == f.Me {
			return true
		}
	}
	return false
}

func anyStale(r *desk.StoryRow) bool {
	for _, l := range editor.Langs() {
		if r.Stale[l] {
			return true
		}
	}
	return false
}

func (f *Filter) inArea(r *desk.StoryRow) bool {
	if len(f.Areas) == 0 {
		return true
	}
	for _, a := range r.Areas {
		if f.Areas[a] {
			return true
		}
	}
	return false
}

func (f *Filter) inStage(r *desk.StoryRow) bool {
	if len(f.Stages) == 0 {
		return true
	}
	for _, l := range f.Langs {
		if f.Stages[r.Stages[l]] {
			return true
		}
	}
	return false
}

func (f *Filter) inTitle(r *desk.StoryRow) bool { return f.hasWords(r, f.folded()) }

// folded are the words that are looked for, one by one.
func (f *Filter) folded() []string { return strings.Fields(ui.Fold(f.Words)) }

func (f *Filter) hasWords(r *desk.StoryRow, words []string) bool {
	if len(words) == 0 {
		return true
	}
	titles, known := f.titles[r.ID]
	if !known {
		titles = titlesOf(r)
	}
	return ui.Has(titles, words)
}

// lights say how many stories of the list are ready in each language.
func lights(w *ui.Words, langs []editor.Lang, rows []desk.StoryRow) []ui.Mark {
	var out []ui.Mark
	for _, l := range langs {
		ready, stale := 0, 0
		for i := range rows {
			if rows[i].Stale[l] {
				stale++
			} else if rows[i].Stages[l] == editor.Ready {
				ready++
			}
		}
		words := w.T("stories.ready", "Lang", w.T("mark."+string(l)), "Ready", ready, "All", len(rows))
		light := ui.LightOK
		switch {
		case len(rows) == 0:
			light = ui.LightNone
			words = w.T("mark."+string(l)) + " —"
		case stale > 0:
			light = ui.LightWarn
			words += ", " + w.N("stories.stale", stale)
		case ready < len(rows):
			light = ui.LightWarn
		}
		out = append(out, light.Mark(words))
	}
	return out
}
