package stories

import (
	"context"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// askStage offers the stages of every language at the chosen row.
func (r *Room) askStage() {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(r.list)
	menu.At(r.w.Main.Canvas(), at.AddXY(tickWidth, ui.StoryRow/2), r.stageItems()...)
}

// stageItems are a menu of languages with their stages.
func (r *Room) stageItems() []*fyne.MenuItem {
	var out []*fyne.MenuItem
	for _, l := range r.filter.Langs {
		var stages []*fyne.MenuItem
		for _, s := range editor.Stages() {
			stages = append(stages, fyne.NewMenuItem(r.w.StageMark(s).Word, func() { r.setStage(l, s) }))
		}
		item := fyne.NewMenuItem(r.w.LangName(l), nil)
		item.ChildMenu = fyne.NewMenu("", stages...)
		out = append(out, item)
	}
	return out
}

// setStage gives the stories' versions in a language a stage, where what it needs is
// there, and says of how many it is not.
func (r *Room) setStage(l editor.Lang, to editor.Stage) {
	list := r.targets()
	set, open := 0, 0
	r.do(func(ctx context.Context) (*editor.Story, error) {
		for i := range list {
			if _, there := list[i].Stages[l]; !there {
				continue
			}
			missing, err := r.w.Desk.SetStage(ctx, list[i].ID, l, to)
			if err != nil {
				return nil, err
			}
			if set++; len(missing) > 0 {
				set--
				open++
			}
		}
		return nil, nil
	}, func(*editor.Story) {
		r.load()
		r.w.Changed()
		r.w.Tell(r.stagesSaid(set, open, to), nil)
	})
}

func (r *Room) stagesSaid(set, open int, to editor.Stage) string {
	word := r.w.StageMark(to).Word
	said := r.w.N("stories.staged", set, "Stage", word)
	if open > 0 {
		said += " " + r.w.N("stories.unready", open)
	}
	return said
}

// askOwner asks who works on the stories' versions in a language.
func (r *Room) askOwner() {
	list := r.targets()
	if len(list) == 0 {
		return
	}
	langs := r.filter.Langs
	at := 0
	who := kit.NewEntry(list[0].Owners[langs[at]], "")
	var names []string
	for _, l := range langs {
		names = append(names, r.w.LangName(l))
	}
	pick := kit.NewSegmented(names, at, func(i int) {
		at = i
		who.SetText(list[0].Owners[langs[i]])
	})
	body := kit.Column(12, kit.Row(0, pick, kit.Spring()), kit.Field(r.w.T("stories.assign.label"), who))
	r.askFor(r.w.T("stories.assign.ask"), body, who, func() { r.assign(list, langs[at], who.Text) })
}

// assign says who works on the stories' versions in a language.
func (r *Room) assign(list []desk.StoryRow, l editor.Lang, who string) {
	r.do(func(ctx context.Context) (*editor.Story, error) {
		for i := range list {
			s, err := r.w.Desk.Story(ctx, list[i].ID)
			if err != nil {
				return nil, err
			}
			v := s.Version(l)
			if v == nil {
				continue
			}
			v.Owner = who
			if err := r.w.Desk.SaveVersion(ctx, s.ID, v, "saved", ""); err != nil {
				return nil, err
			}
		}
		return nil, nil
	}, func(*editor.Story) {
		r.load()
		r.w.Changed()
	})
}

// duplicateChosen makes a second story with what the chosen one says.
func (r *Room) duplicateChosen() {
	s := r.row()
	if s == nil {
		return
	}
	id, title := s.ID, s.Titles.Any(r.w.Lang())
	r.do(func(ctx context.Context) (*editor.Story, error) {
		return r.w.Desk.Duplicate(ctx, id)
	}, func(made *editor.Story) {
		r.chosen = made.ID
		r.load()
		r.w.Tell(r.w.T("stories.duplicated", "Title", title), nil)
	})
}

// rename asks for the headlines of the chosen story, in every language that it has.
func (r *Room) rename() {
	s := r.row()
	if s == nil {
		return
	}
	row := *s
	body := kit.Column(12)
	entries := map[editor.Lang]*kit.Entry{}
	var first *kit.Entry
	for _, l := range r.filter.Langs {
		if _, there := row.Stages[l]; !there {
			continue
		}
		e := kit.NewEntry(row.Titles[l], "")
		entries[l] = e
		if first == nil {
			first = e
		}
		body.Add(kit.Field(r.w.LangName(l), e))
	}
	if first == nil {
		return
	}
	r.askFor(r.w.T("stories.rename.ask"), body, first, func() {
		fresh := editor.Text{}
		for l, e := range entries {
			if e.Text != row.Titles[l] {
				fresh[l] = e.Text
			}
		}
		r.headlines(row.ID, fresh)
	})
}

// headlines writes headlines in place of those that a story's versions have.
func (r *Room) headlines(id editor.StoryID, fresh editor.Text) {
	if len(fresh) == 0 {
		return
	}
	r.do(func(ctx context.Context) (*editor.Story, error) {
		s, err := r.w.Desk.Story(ctx, id)
		if err != nil {
			return nil, err
		}
		for i := range s.Versions {
			v := &s.Versions[i]
			text, changed := fresh[v.Lang]
			if !changed {
				continue
			}
			entitle(v, text, r.w.Desk.NewBlockID)
			if err := r.w.Desk.SaveVersion(ctx, id, v, "saved", ""); err != nil {
				return nil, err
			}
		}
		return s, nil
	}, func(*editor.Story) {
		r.load()
		r.w.Changed()
	})
}

// entitle gives a version a headline, in place of the one that it has.
func entitle(v *editor.Version, text string, fresh func() editor.BlockID) {
	for i := range v.Blocks {
		b := &v.Blocks[i]
		if b.Kind == editor.Headline {
			v.Make([]editor.Edit{{Block: b.ID, To: len(b.Text()), Old: b.Text(), New: text}})
			return
		}
	}
	head := editor.Block{ID: fresh(), Kind: editor.Headline, Spans: editor.Plain(text)}
	v.Blocks = append([]editor.Block{head}, v.Blocks...)
}

// askFor shows a dialog with fields and saves what they say.
func (r *Room) askFor(title string, body fyne.CanvasObject, first *kit.Entry, save func()) {
	var d *kit.Dialog
	done := func() {
		d.Close()
		save()
	}
	first.OnSubmitted = func(string) { done() }
	d = kit.Ask{
		Title: title, Body: body, Width: 560, First: first,
		Deeds: []*kit.Button{
			kit.NewButton(r.w.T("do.cancel"), "", kit.Normal, func() { d.Close() }),
			kit.NewButton(r.w.T("do.save"), "", kit.Main, done),
		},
	}.Show(r.w.Main.Canvas())
}
