package writing

import (
	"slices"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// The pages of the inspector.
const (
	tabStory = iota
	tabChecks
	tabNotes
	tabHistory
)

// openTab shows a page of the inspector.
func (r *Room) openTab(i int) {
	r.tab = i
	if r.d != nil {
		r.fillSide()
	}
}

// unfold shows the inspector with a page of it.
func (r *Room) unfold(tab int) {
	r.folded, r.squeezed = false, false
	r.pane.Fold(false)
	r.tabs.Open(tab)
}

// cardWidth is how wide the inside of a card is.
func (r *Room) cardWidth() float32 { return max(r.side.Size().Width-64, 210) }

func (r *Room) fold() {
	r.folded, r.squeezed = !r.pane.Folded(), false
	r.pane.Fold(r.folded)
}

// roomForBoth is how wide the window must be for two languages beside the inspector.
const roomForBoth = 1500

// tight says whether two languages are shown that have too little room beside the
// inspector.
func (r *Room) tight() bool {
	return r.view.both && r.w.Main.Canvas().Size().Width < roomForBoth
}

// makeRoom folds the inspector when two languages have too little room beside it, and
// brings it back when there is room again.
func (r *Room) makeRoom() {
	r.wasTight = r.tight()
	switch {
	case r.wasTight && !r.folded:
		r.squeezed, r.folded = true, true
	case !r.wasTight && r.squeezed:
		r.squeezed, r.folded = false, false
	}
	r.pane.Fold(r.folded)
}

// roomy lays the room out. The inspector goes or comes when the window gets too narrow for
// it or wide enough; what a person folds or unfolds meanwhile stays so.
type roomy struct{ r *Room }

// Layout is for the toolkit.
func (l roomy) Layout(objects []fyne.CanvasObject, size fyne.Size) {
	if l.r.d != nil && l.r.tight() != l.r.wasTight {
		l.r.makeRoom()
	}
	for _, o := range objects {
		o.Move(fyne.Position{})
		o.Resize(size)
	}
}

// MinSize is for the toolkit.
func (l roomy) MinSize(objects []fyne.CanvasObject) fyne.Size { return objects[0].MinSize() }

// fillSide shows the open page of the inspector.
func (r *Room) fillSide() {
	var in fyne.CanvasObject
	switch r.tab {
	case tabChecks:
		in = r.checksPage()
	case tabNotes:
		in = r.notesPage()
	case tabHistory:
		in = r.historyPage()
	default:
		in = r.storyPage()
	}
	kit.Swap(r.side, in)
	r.countFindings()
	r.countNotes()
	if r.folded {
		r.pane.Fold(true)
	}
}

// storyPage is the page about the story as a whole.
func (r *Room) storyPage() fyne.CanvasObject {
	col := kit.Column(14)
	for _, l := range r.shown() {
		if v := r.d.version(l); v != nil {
			col.Add(r.versionFields(v))
		}
	}
	r.fillNeeds()
	col.Add(r.needs)
	col.Add(r.areaField())
	col.Add(r.projectField())
	col.Add(r.protectionCard())
	col.Add(r.standing.Field())
	slug := kit.NewEntry(r.d.story.Slug, "")
	slug.OnChanged = func(s string) { r.d.story.Slug = s }
	slug.OnLeave = r.storyChanged
	col.Add(kit.Field(r.w.T("writing.slug"), slug))
	embargo := kit.NewEntry(string(r.d.story.Embargo), r.w.T("writing.embargo.hint"))
	embargo.OnChanged = func(s string) { r.d.story.Embargo = editor.Date(s) }
	embargo.OnLeave = r.storyChanged
	col.Add(kit.Field(r.w.T("writing.embargo"), embargo))
	note := kit.NewArea(r.d.story.Note, "", 3)
	note.OnChanged = func(s string) { r.d.story.Note = s }
	note.OnLeave = r.storyChanged
	col.Add(kit.Field(r.w.T("writing.note"), note))
	return kit.Scrolled(120, kit.Pad(16, 14, col))
}

func (r *Room) storyChanged() {
	r.storyDirty = true
	r.changed()
}

// versionFields are dateline, byline and the line above the headline of one version.
func (r *Room) versionFields(v *editor.Version) fyne.CanvasObject {
	l := v.Lang
	field := func(text, hint string, set func(*editor.Version, string)) *kit.Entry {
		e := kit.NewEntry(text, hint)
		e.OnChanged = func(s string) {
			set(r.d.version(l), s)
			r.d.dirty[l] = true
			r.changed()
		}
		return e
	}
	place := field(v.Place, r.w.T("writing.place.hint"), func(v *editor.Version, s string) { v.Place = s })
	when := field(v.When, r.w.T("writing.when.hint"), func(v *editor.Version, s string) { v.When = s })
	by := field(v.Byline, "", func(v *editor.Version, s string) { v.Byline = s })
	kicker := field(v.Kicker, "", func(v *editor.Version, s string) { v.Kicker = s })
	owner := field(v.Owner, "", func(v *editor.Version, s string) { v.Owner = s })
	return kit.Column(8,
		kit.Row(8, kit.Bold(r.w.T("lang."+string(l)), ui.SizeText, ui.ColourInk)),
		kit.Field(r.w.T("writing.dateline"), kit.Row(8, kit.Grow(kit.Slim(place)), kit.Grow(kit.Slim(when)))),
		kit.Field(r.w.T("writing.byline"), by),
		kit.Field(r.w.T("writing.kicker"), kicker),
		kit.Field(r.w.T("writing.owner"), owner))
}

// areaField shows the thematic areas as tags.
func (r *Room) areaField() fyne.CanvasObject {
	tags := kit.Column(4)
	var rest []*fyne.MenuItem
	for _, a := range r.pub.Areas {
		name := a.Titles.Any(r.w.Lang())
		if slices.Contains(r.d.story.Areas, a.ID) {
			tags.Add(kit.Row(0, kit.Tag(kit.Shorten(name, 230, ui.SizeSmall, fyne.TextStyle{}), func() {
				r.d.story.Areas = without(r.d.story.Areas, a.ID)
				r.storyChanged()
				r.fillSide()
			})))
			continue
		}
		rest = append(rest, fyne.NewMenuItem(name, func() {
			r.d.story.Areas = append(r.d.story.Areas, a.ID)
			r.storyChanged()
			r.fillSide()
		}))
	}
	return kit.Field(r.w.T("stories.col.area"), withAdd(tags, r.w.T("do.add"), rest))
}

// projectField shows the projects that the story is about as tags.
func (r *Room) projectField() fyne.CanvasObject {
	tags := kit.Column(4)
	var rest []*fyne.MenuItem
	for i := range r.reg {
		p := &r.reg[i]
		name := p.Code + " " + p.Titles.Any(r.w.Lang())
		if slices.Contains(r.d.story.Projects, p.ID) {
			tags.Add(kit.Row(0, kit.Tag(kit.Shorten(name, 230, ui.SizeSmall, fyne.TextStyle{}), func() {
				r.d.story.Projects = without(r.d.story.Projects, p.ID)
				r.storyChanged()
				r.fillSide()
			})))
			continue
		}
		rest = append(rest, fyne.NewMenuItem(name, func() {
			r.d.story.Projects = append(r.d.story.Projects, p.ID)
			r.storyChanged()
			r.fillSide()
		}))
	}
	return kit.Field(r.w.T("room.projects"), withAdd(tags, r.w.T("do.add"), rest))
}

func without[T comparable](list []T, one T) []T {
	return slices.DeleteFunc(slices.Clone(list), func(x T) bool { return x == one })
}

func withAdd(tags *fyne.Container, word string, rest []*fyne.MenuItem) fyne.CanvasObject {
	if len(rest) == 0 {
		return tags
	}
	var add *kit.Button
	add = kit.NewButton(word, ui.IconPlus, kit.Quiet, func() { menu.Below(add, rest...) }).Small()
	tags.Add(kit.Row(0, add))
	return tags
}

// protectionCard holds the ticks without which a story about a person is not exported.
func (r *Room) protectionCard() fyne.CanvasObject {
	p := &r.d.story.Protection
	tick := func(id string, on *bool) fyne.CanvasObject {
		return kit.NewCheck(r.w.T("protection."+id), *on, func(now bool) {
			*on = now
			r.storyChanged()
			r.fillSide()
		})
	}
	col := kit.Column(0, kit.Row(8, kit.Picture(ui.IconShield, 16, ui.ColourAccent),
		kit.Bold(r.w.T("protection.title"), ui.SizeText, ui.ColourInk)), kit.Gap(0, 4),
		tick("beneficiary", &p.Beneficiary))
	if p.Beneficiary {
		col.Add(tick("consent", &p.Consent))
		col.Add(tick("name", &p.NameChanged))
		col.Add(tick("reviewed", &p.Reviewed))
	}
	if p.Open() {
		col.Add(kit.NewLight(ui.LightWarn.Mark(r.w.T("protection.needed")), nil))
	}
	return kit.Card(ui.ColourRaised, ui.ColourLine, ui.Radius, kit.Pad(12, 10, col))
}
