package issues

import (
	"sort"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/kit"
)

// adds are the kinds of item that can be added.
func (r *Room) adds() []*fyne.MenuItem {
	items := []*fyne.MenuItem{
		fyne.NewMenuItem(r.T("issues.add.story"), r.addStories),
		fyne.NewMenuItem(r.T("issues.add.briefs"), r.addBriefs),
	}
	for _, k := range []editor.ItemKind{editor.FactsItem, editor.ContactsItem} {
		one := fyne.NewMenuItem(r.T("issues.item."+string(k)), func() {
			r.change(r.T("issues.added"), func(is *editor.Issue) {
				is.Order = append(is.Order, editor.Item{Kind: k})
			})
		})
		one.Disabled = r.carries(k)
		items = append(items, one)
	}
	return items
}

func (r *Room) carries(k editor.ItemKind) bool {
	for _, it := range r.issue.Order {
		if it.Kind == k {
			return true
		}
	}
	return false
}

// choice is something that can be ticked in a dialog.
type choice struct {
	id    string
	title string
	note  string
	on    bool
}

// ask shows choices to tick; done gets the IDs of those that were, in the order shown.
func (r *Room) ask(title, deed string, choices []choice, done func([]string)) {
	list := kit.Column(0)
	var first fyne.Focusable
	for i := range choices {
		c := &choices[i]
		words := c.title
		if c.note != "" {
			words += "  ·  " + c.note
		}
		tick := kit.NewCheck(words, c.on, func(on bool) { c.on = on })
		if i == 0 {
			first = tick
		}
		list.Add(tick)
	}
	if len(choices) == 0 {
		list.Add(kit.NewPara(r.T("issues.nothing"), ui.SizeText, 18, ui.ColourInk2))
	}
	scroll := container.NewVScroll(list)
	var d *kit.Dialog
	cancel := kit.NewButton(r.T("do.cancel"), "", kit.Normal, func() { d.Close() })
	add := kit.NewButton(deed, "", kit.Main, func() {
		var ids []string
		for _, c := range choices {
			if c.on {
				ids = append(ids, c.id)
			}
		}
		d.Close()
		done(ids)
	})
	d = kit.Ask{
		Title: title, Body: kit.Sized(0, 380, scroll),
		Deeds: []*kit.Button{cancel, add}, Width: 720, First: first,
	}.Show(r.Main.Canvas())
}

// addStories asks which stories to add; they come before what is not a story.
func (r *Room) addStories() {
	if r.issue == nil {
		return
	}
	r.ask(r.T("issues.pick.stories"), r.T("do.add"), storyChoices(r), func(ids []string) {
		if len(ids) == 0 {
			return
		}
		r.change(r.N("issues.added.stories", len(ids)), func(is *editor.Issue) {
			is.Order = withStories(is.Order, ids)
		})
	})
}

// storyChoices are the stories that the issue does not carry, last changed first.
func storyChoices(r *Room) []choice {
	in := map[editor.StoryID]bool{}
	for _, id := range r.issue.Stories() {
		in[id] = true
	}
	var rows []desk.StoryRow
	for _, row := range r.rows {
		if !in[row.ID] {
			rows = append(rows, row)
		}
	}
	sort.Slice(rows, func(i, j int) bool {
		if !rows[i].Modified.Equal(rows[j].Modified) {
			return rows[i].Modified.After(rows[j].Modified)
		}
		return rows[i].ID < rows[j].ID
	})
	var out []choice
	for _, row := range rows {
		note := ""
		if row.Issue > 0 {
			note = r.T("issue.name", "Number", row.Issue)
		}
		out = append(out, choice{string(row.ID), row.Titles.Any(r.Lang()), note, false})
	}
	return out
}

// withStories puts stories after the last story of an order.
func withStories(order []editor.Item, ids []string) []editor.Item {
	at := 0
	for i, it := range order {
		if it.Kind == editor.StoryItem {
			at = i + 1
		}
	}
	out := append([]editor.Item(nil), order[:at]...)
	for _, id := range ids {
		out = append(out, editor.Item{Kind: editor.StoryItem, Story: editor.StoryID(id)})
	}
	return append(out, order[at:]...)
}

// addBriefs asks for which projects; all that are active means "whatever is active".
func (r *Room) addBriefs() {
	if r.issue == nil {
		return
	}
	r.ask(r.T("issues.pick.briefs"), r.T("do.add"), r.briefChoices(), func(ids []string) {
		if len(ids) == 0 {
			return
		}
		var chosen []editor.ProjectID
		for _, id := range ids {
			chosen = append(chosen, editor.ProjectID(id))
		}
		if r.allActive(chosen) {
			chosen = nil
		}
		r.change(r.T("issues.added"), func(is *editor.Issue) { setBriefs(is, chosen) })
	})
}

func (r *Room) briefChoices() []choice {
	chosen := map[editor.ProjectID]bool{}
	listed := false
	for _, it := range r.issue.Order {
		if it.Kind == editor.BriefsItem {
			for _, id := range it.Projects {
				chosen[id], listed = true, true
			}
		}
	}
	var out []choice
	for i := range r.projects {
		p := &r.projects[i]
		active := p.ActiveOn(r.issue.Date)
		note := r.T("issues.active")
		if !active {
			note = r.T("issues.ended")
		}
		on := active && !listed || chosen[p.ID]
		out = append(out, choice{string(p.ID), p.Code + "  " + p.Titles.Any(r.Lang()), note, on})
	}
	return out
}

// allActive says whether exactly the projects that are active on the issue's date are
// chosen: then the item follows the register.
func (r *Room) allActive(ids []editor.ProjectID) bool {
	in := map[editor.ProjectID]bool{}
	for _, id := range ids {
		in[id] = true
	}
	for i := range r.projects {
		if in[r.projects[i].ID] != r.projects[i].ActiveOn(r.issue.Date) {
			return false
		}
	}
	return true
}

// setBriefs gives the issue its briefs: in the item it has, else before the contacts.
func setBriefs(is *editor.Issue, ids []editor.ProjectID) {
	for i := range is.Order {
		if is.Order[i].Kind == editor.BriefsItem {
			is.Order[i].Projects = ids
			return
		}
	}
	at := len(is.Order)
	for at > 0 && is.Order[at-1].Kind == editor.ContactsItem {
		at--
	}
	rest := append([]editor.Item(nil), is.Order[at:]...)
	is.Order = append(append(is.Order[:at:at], editor.Item{Kind: editor.BriefsItem, Projects: ids}), rest...)
}
