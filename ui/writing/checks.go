package writing

import (
	"context"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/check"
	"twofold/editor/typo"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/margin"
	"twofold/ui/plates"
)

// lookPause is how long after the last key what was written is looked at.
const lookPause = 400 * time.Millisecond

// mostCards is how many findings the checks show at once.
const mostCards = 40

// lookOver looks at what was written: its words, and what the checks say of it.
func (r *Room) lookOver() {
	if r.d == nil {
		return
	}
	r.spell()
	r.check()
	if r.tab == tabChecks && r.typography {
		r.propose()
	}
}

// check looks for what a person should look at, behind the window.
func (r *Room) check() {
	if r.w.CheckStory == nil || r.d == nil {
		return
	}
	s := copied(&r.d.story)
	ui.Latest(r.looks, func(ctx context.Context) ([]editor.Finding, error) {
		return r.w.CheckStory(ctx, r.w.Desk, &s)
	}, func(found []editor.Finding, err error) {
		if err != nil || r.d == nil || r.d.story.ID != s.ID {
			return
		}
		r.checked = found
		r.fillNeeds()
		r.gather()
	})
}

// gather shows what the checks and the dictionaries found, worst first and then in the
// order of the text.
func (r *Room) gather() {
	found := append(slices.Clone(r.checked), r.lookup.Found(r.d.langs, r.d.texts)...)
	editor.SortFindings(found)
	slices.SortStableFunc(found, func(a, b editor.Finding) int {
		if a.Severity != b.Severity {
			return 0
		}
		return r.placeOf(&a) - r.placeOf(&b)
	})
	if reflect.DeepEqual(found, r.found) {
		return
	}
	r.found = found
	r.countFindings()
	r.showMarks()
	if r.tab == tabChecks && !r.typography {
		r.fillSide()
	}
	r.status("", false)
}

// placeOf is a finding's place in the order of the page, the languages one after another.
func (r *Room) placeOf(f *editor.Finding) int {
	lang, from := slices.Index(r.d.langs, f.Lang), min(f.From, 1<<16-1)
	if n := plates.Rank(f.Rule); n >= 0 {
		from = 1<<15 + n // fields stand under the text of their block
	}
	return (lang*len(r.order)+find(r.order, f.Block)+1)<<16 + from
}

// weighs says whether a finding is counted: a misspelt word, a warning, what blocks. Notes
// and what the typographer would change are only listed.
func weighs(f *editor.Finding) bool {
	return f.Severity != editor.Note || margin.OfSpelling(f.Rule)
}

// weightyIn are the findings of a language that are counted.
func (r *Room) weightyIn(l editor.Lang) []editor.Finding {
	var out []editor.Finding
	for i := range r.found {
		if f := &r.found[i]; f.Lang == l && weighs(f) {
			out = append(out, *f)
		}
	}
	return out
}

// countFindings shows beside the tab how many findings the lights of the shown languages
// count together.
func (r *Room) countFindings() {
	n, fill, ink := 0, ui.ColourAmbers, ui.ColourAmber
	for _, l := range r.shown() {
		list := r.weightyIn(l)
		n += len(list)
		if ui.LightOf(list) == ui.LightError {
			fill, ink = ui.ColourReds, ui.ColourRed
		}
	}
	words := ""
	if n > 0 {
		words = strconv.Itoa(n)
	}
	r.tabs.Count(tabChecks, words, fill, ink)
}

// checksPage lists the findings, worst first, or what the typographer would change.
func (r *Room) checksPage() fyne.CanvasObject {
	at := 0
	if r.typography {
		at = 1
	}
	choice := kit.NewSegmented([]string{r.w.T("checks.findings"), r.w.T("checks.typographer")}, at,
		func(i int) {
			r.typography = i == 1
			r.fillSide()
		})
	head := kit.Pad(12, 10, kit.Row(0, choice))
	if r.typography {
		page := r.typographer.Page()
		r.propose()
		return kit.Frame(head, nil, nil, nil, page)
	}
	return kit.Frame(head, nil, nil, nil, r.findingsPage())
}

func (r *Room) findingsPage() fyne.CanvasObject {
	if r.w.CheckStory == nil {
		return kit.Pad(16, 16, kit.NewPara(r.w.T("writing.checks.none"), ui.SizeText, 18, ui.ColourInk2))
	}
	list := r.listed()
	col := kit.Column(8, r.sumUp(list))
	var words []margin.Word
	var here fyne.CanvasObject
	for n, i := range list {
		f := &r.found[i]
		if margin.OfSpelling(f.Rule) {
			words = append(words, margin.Word{Lang: f.Lang, Word: f.Words})
		}
		if n >= mostCards {
			continue
		}
		card := r.findingCard(i)
		col.Add(card)
		if r.isAt(f) {
			here = card
		}
	}
	if n := len(list) - mostCards; n > 0 {
		col.Add(kit.Text(r.w.N("checks.more", n), ui.SizeSmall, ui.ColourInk2))
	}
	again := kit.NewButton(r.w.T("writing.checks.again"), ui.IconRefresh, kit.Normal, r.checkNow).Small()
	col.Add(kit.Row(0, again))
	r.lookup.Guess(r.material(), words, func(news bool) {
		if news && r.tab == tabChecks {
			r.fillSide() // with what was meant
		}
	})
	return margin.Revealed(120, 12, 2, col, here)
}

// listed are the findings of the languages that are shown.
func (r *Room) listed() []int {
	var out []int
	shown := r.shown()
	for i := range r.found {
		if slices.Contains(shown, r.found[i].Lang) {
			out = append(out, i)
		}
	}
	return out
}

// sumUp says how many findings are listed: those that the tab counts, and apart from them
// what the typographer would change and what is only a note.
func (r *Room) sumUp(list []int) fyne.CanvasObject {
	if len(list) == 0 {
		return kit.NewLight(ui.LightOK.Mark(r.w.T("writing.checks.clean")), nil)
	}
	var weighty, typographer, notes int
	for _, i := range list {
		switch f := &r.found[i]; {
		case weighs(f):
			weighty++
		case typo.RuleOf(f.Rule) != nil:
			typographer++
		default:
			notes++
		}
	}
	var says []string
	add := func(id string, n int) {
		if n > 0 {
			says = append(says, r.w.N(id, n))
		}
	}
	add("writing.findings", weighty)
	add("checks.of.typographer", typographer)
	add("checks.of.notes", notes)
	return kit.NewPara(strings.Join(says, ", "), ui.SizeSmall, 16, ui.ColourInk2)
}

// isAt says whether a finding is the one that was last gone to.
func (r *Room) isAt(f *editor.Finding) bool {
	at := r.gone
	return at.Rule != "" && f.Rule == at.Rule && f.Lang == at.Lang && f.Block == at.Block && f.From == at.From
}

// showChecks looks at everything again and lists what was found.
func (r *Room) showChecks() {
	r.typography = false
	r.checkNow()
	r.unfold(tabChecks)
}

// excuseHere says that the finding at the caret is not a problem.
func (r *Room) excuseHere() {
	m, ok := r.editor().MarkHere()
	switch {
	case !ok || m.Key < 0 || m.Key >= len(r.found) || r.found[m.Key].Words == "":
		r.w.Tell(r.w.T("excuse.none"), nil)
	case margin.OfSpelling(r.found[m.Key].Rule):
		r.ignoreWord(&r.found[m.Key])
	default:
		r.askExcuse(r.found[m.Key].Excuse())
	}
}

func (r *Room) checkNow() {
	r.save("saved", "")
	r.lookOver()
}

// findingCard says a finding and where it is, with what can be done about it.
func (r *Room) findingCard(i int) fyne.CanvasObject {
	f := &r.found[i]
	where := r.w.T("mark." + string(f.Lang))
	if name := r.blockName(f.Block); name != "" {
		where += " · " + name
	}
	at := margin.Place{Words: where, Here: r.isAt(f)}
	return margin.FindingCard(r.w, f, at, r.cardWidth(), r.remedies(i))
}

// remedies are what can be done about a finding: first what mends it.
func (r *Room) remedies(i int) []margin.Remedy {
	f := r.found[i]
	var out []margin.Remedy
	add := func(words string, do func()) { out = append(out, margin.Remedy{Words: words, Do: do}) }
	for n, word := range r.lookup.Likely(f.Lang, f.Words) {
		if margin.OfSpelling(f.Rule) && n < 2 {
			add(word, func() { r.putWord(&f, r.markOf(i), word) })
		}
	}
	if f.Block != "" && find(r.order, f.Block) >= 0 {
		add(r.w.T("writing.goto"), func() { r.goFinding(&f) })
	}
	rule := typo.RuleOf(f.Rule)
	switch {
	case rule != nil:
		add(r.w.T("checks.show"), r.openTypographer)
	case f.Mend != nil:
		add(r.mendWords(&f), func() { r.mend(&f, r.markOf(i)) })
	}
	switch {
	case f.Rule == "spelling":
		add(r.w.T("spelling.add"), func() { r.addWord(f.Lang, f.Words) })
		add(r.w.T("spelling.ignore"), func() { r.ignoreWord(&f) })
	case f.Words != "" && rule == nil && f.Severity != editor.Blocking:
		add(r.w.T("excuse.do"), func() { r.askExcuse(f.Excuse()) })
	}
	return out
}

// mendWords say what mending does: the words that come, or that some go.
func (r *Room) mendWords(f *editor.Finding) string {
	if f.Mend.New == "" {
		return r.w.T("checks.remove", "Words", f.Mend.Old)
	}
	return f.Mend.New
}

// goFinding shows the block that a finding is about.
func (r *Room) goFinding(f *editor.Finding) {
	r.gone = *f
	r.showLang(f.Lang)
	if f.Picture != "" && r.fillIn(f) {
		return
	}
	r.goTo(r.inLang, f.Block)
	if e := r.eds[r.inLang]; e != nil && f.To > f.From {
		e.Pick(f.Block, f.From, f.To)
	}
}

// lackIn is the first finding about a picture of a block, else one about the block.
func (r *Room) lackIn(l editor.Lang, id editor.BlockID) *editor.Finding {
	for i := range r.checked {
		if f := &r.checked[i]; f.Lang == l && f.Block == id && f.Picture != "" {
			return f
		}
	}
	return &editor.Finding{Lang: l, Block: id}
}

// fillIn goes to the field of a picture that a finding is about; false when it is about
// none.
func (r *Room) fillIn(f *editor.Finding) bool {
	for _, l := range []editor.Lang{r.inLang, r.d.source()} {
		if e := r.eds[l]; e != nil && e.Fill(f.Block, f.Rule) {
			return true
		}
	}
	return false
}

// showLang brings a version into view.
func (r *Room) showLang(l editor.Lang) {
	if l == "" {
		return
	}
	r.inLang = l
	if !r.view.both && r.view.lang != l && r.d.version(l) != nil {
		r.view.lang = l
		r.fillBar()
		r.fillSheet()
		r.fillWords()
		r.recount()
	}
}

// recount counts and lists the findings of the languages that are shown now.
func (r *Room) recount() {
	r.countFindings()
	if r.tab == tabChecks && !r.typography {
		r.fillSide()
	}
}

// nextFinding walks the findings that have a place, from the caret on.
func (r *Room) nextFinding(by int) {
	r.typography = false
	if r.walk(by, func(*editor.Finding) bool { return true }) && r.tab != tabChecks {
		r.tabs.Open(tabChecks)
	}
}

// walk goes to the next finding of a kind after the caret, or the one before it (-1),
// and round the text. It says whether there is one.
func (r *Room) walk(by int, of func(*editor.Finding) bool) bool {
	var list []*editor.Finding
	for i := range r.found {
		if f := &r.found[i]; find(r.order, f.Block) >= 0 && of(f) {
			list = append(list, f)
		}
	}
	if len(list) == 0 {
		return false
	}
	slices.SortStableFunc(list, func(a, b *editor.Finding) int { return r.placeOf(a) - r.placeOf(b) })
	here := r.placeOf(r.hereFinding())
	next := slices.IndexFunc(list, func(f *editor.Finding) bool { return r.placeOf(f) > here })
	if next < 0 {
		next = len(list)
	}
	if by < 0 {
		next = len(list) - 1
		for next >= 0 && r.placeOf(list[next]) >= here {
			next--
		}
	}
	r.goFinding(list[(next+len(list))%len(list)])
	if r.tab == tabChecks {
		r.fillSide()
	}
	return true
}

// hereFinding is a finding at the begin of what is selected, or of the field where the
// person is.
func (r *Room) hereFinding() *editor.Finding {
	f := &editor.Finding{Lang: r.langHere(), Block: r.active}
	if e := r.eds[f.Lang]; e != nil {
		f.From, f.Rule = e.Text().Selection().From().Offset, e.Filling()
	}
	return f
}

// checklist is what a stage asks of a version as it is now.
func (r *Room) checklist(l editor.Lang, to editor.Stage) []check.Requirement {
	c := check.Case{Version: r.d.version(l), Story: &r.d.story, Comments: r.notes.List()}
	if source := r.pub.Source(); source != l {
		c.Source = r.d.version(source)
	}
	for _, f := range r.checked {
		if f.Lang == l {
			c.Found = append(c.Found, f)
		}
	}
	return check.Checklist(c, to)
}
