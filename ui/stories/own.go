package stories

import (
	"context"
	"maps"
	"slices"
	"strings"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui/kit"
)

// saved is the filter as it is saved under a name.
func (f *Filter) saved(name string, areas []editor.Area) desk.Filter {
	out := desk.Filter{Name: name, View: string(f.View), Words: strings.TrimSpace(f.Words)}
	for _, a := range areas {
		if f.Areas[a.ID] {
			out.Areas = append(out.Areas, a.ID)
		}
	}
	for _, s := range append([]editor.Stage{""}, editor.Stages()...) {
		if f.Stages[s] {
			out.Stages = append(out.Stages, s)
		}
	}
	return out
}

// use narrows the list as a saved filter says. A view that is no longer known shows all.
func (f *Filter) use(s desk.Filter) {
	f.View, f.Words = View(s.View), s.Words
	if !slices.Contains(Views(), f.View) {
		f.View = ViewAll
	}
	clear(f.Areas)
	clear(f.Stages)
	for _, a := range s.Areas {
		f.Areas[a] = true
	}
	for _, stage := range s.Stages {
		f.Stages[stage] = true
	}
}

// shows says whether the list is narrowed exactly as a saved filter says.
func (f *Filter) shows(s desk.Filter) bool {
	other := Filter{Areas: map[editor.AreaID]bool{}, Stages: map[editor.Stage]bool{}}
	other.use(s)
	return f.View == other.View && strings.TrimSpace(f.Words) == other.Words &&
		maps.Equal(f.Areas, other.Areas) && maps.Equal(f.Stages, other.Stages)
}

// own is the saved filter that is shown, or nil.
func (r *Room) own() *desk.Filter {
	for i := range r.lib.own {
		if r.filter.shows(r.lib.own[i]) {
			return &r.lib.own[i]
		}
	}
	return nil
}

// fillOwn lists the saved filters under the views.
func (r *Room) fillOwn() {
	if len(r.lib.own) == 0 {
		return
	}
	r.side.Add(kit.Gap(0, 12))
	r.side.Add(kit.Heading(r.w.T("stories.own")))
	for _, f := range r.lib.own {
		r.side.Add(kit.NewSideRow(f.Name, "", r.filter.shows(f), func() { r.useOwn(f) }))
	}
}

func (r *Room) useOwn(f desk.Filter) {
	r.filter.use(f)
	r.search.SetText(f.Words) // searches the text, too
	r.fill()
	r.w.Offer()
}

// keepFilter asks for a name and saves what the list is narrowed to.
func (r *Room) keepFilter() {
	name := kit.NewEntry("", "")
	body := kit.Column(8, kit.Field(r.w.T("stories.keep.label"), name))
	r.askFor(r.w.T("stories.keep.ask"), body, name, func() { r.saveFilter(name.Text) })
}

func (r *Room) saveFilter(name string) {
	f := r.filter.saved(name, r.lib.pub.Areas)
	r.do(func(ctx context.Context) (*editor.Story, error) {
		return nil, r.w.Desk.SaveFilter(ctx, f)
	}, func(*editor.Story) { r.load() })
}

// removeOwn removes the saved filter that is shown. It can be taken back.
func (r *Room) removeOwn() {
	own := r.own()
	if own == nil {
		return
	}
	f := *own
	r.do(func(ctx context.Context) (*editor.Story, error) {
		return nil, r.w.Desk.RemoveFilter(ctx, f.Name)
	}, func(*editor.Story) {
		r.load()
		r.w.Tell(r.w.T("stories.own.removed", "Name", f.Name), func() { r.saveFilter(f.Name) })
	})
}
