package shell

import (
	"context"
	"slices"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
)

// found is one line of quick open.
type found struct {
	icon   ui.Icon
	text   string
	marks  [][2]int // what was looked for, in text
	note   string
	key    string      // at the right
	scope  int         // which of the scopes it belongs to, from 1
	head   bool        // the name of a group, not to be chosen
	beside func()      // opens it in all languages; nil for what has none
	run    func()      // nil when it cannot be done now
	why    string      // why it cannot
	is     interface{} // what is the same from one fill to the next
}

// The scopes of quick open, in the order of its switch; 0 is everything.
const (
	scopeStories = iota + 1
	scopeText
	scopeProjects
	scopeCommands
	scopes
)

// shelf is what quick open searches: read once when it opens.
type shelf struct {
	places []place
	rows   map[editor.StoryID]*desk.StoryRow
}

// place is where quick open can lead: its names in every language, folded, and the line
// that shows it.
type place struct {
	names []folded
	line  found
	to    ui.Place
}

func (s *Shell) fetchShelf(ctx context.Context) (shelf, error) {
	rows, err := s.to.Desk.StoryRows(ctx)
	if err != nil {
		return shelf{}, err
	}
	list, err := s.to.Desk.Projects(ctx)
	if err != nil {
		return shelf{}, err
	}
	sh := shelf{rows: map[editor.StoryID]*desk.StoryRow{}}
	for i := range rows {
		sh.rows[rows[i].ID] = &rows[i]
		sh.places = append(sh.places, s.storyPlace(&rows[i]))
	}
	for i := range s.issues {
		sh.places = append(sh.places, s.issuePlace(&s.issues[i]))
	}
	for i := range list {
		sh.places = append(sh.places, s.projectPlace(&list[i]))
	}
	return sh, nil
}

// storyPlace is a story, known by its headlines; the one in the person's language first.
func (s *Shell) storyPlace(r *desk.StoryRow) place {
	p := place{
		line: found{icon: ui.IconStories, scope: scopeStories, note: s.stages(r)},
		to:   ui.Place{Room: ui.RoomWriting, Story: r.ID},
	}
	p.name(s.words.Lang(), r.Titles, "")
	if len(p.names) == 0 {
		p.names = append(p.names, foldText(s.words.T("stories.untitled")))
	}
	return p
}

// stages says how far the versions of a story are: "Story · EN Reviewed, RU Not started".
func (s *Shell) stages(r *desk.StoryRow) string {
	note := ""
	for i, l := range s.publication.Languages {
		if i > 0 {
			note += ", "
		}
		note += s.words.T("mark."+string(l)) + " " + s.words.StageMark(r.Stages[l]).Word
	}
	return s.words.T("quick.story") + " · " + note
}

func (s *Shell) issuePlace(is *editor.Issue) place {
	return place{
		names: []folded{foldText(s.issueName(is))},
		line:  found{icon: ui.IconIssues, note: s.words.T("quick.issue")},
		to:    ui.Place{Room: ui.RoomIssues, Issue: is.Number},
	}
}

func (s *Shell) projectPlace(of *editor.Project) place {
	p := place{
		line: found{icon: ui.IconProjects, scope: scopeProjects, note: s.words.T("quick.project")},
		to:   ui.Place{Room: ui.RoomProjects, Project: of.ID},
	}
	for i := range s.publication.Areas {
		if a := &s.publication.Areas[i]; a.ID == of.Area {
			p.line.note += " · " + a.Titles.Any(s.words.Lang())
		}
	}
	p.name(s.words.Lang(), of.Titles, of.Code+" ")
	return p
}

// name gives a place its titles, that of a language first.
func (p *place) name(first editor.Lang, titles editor.Text, before string) {
	seen := map[string]bool{"": true}
	for _, l := range append([]editor.Lang{first}, editor.Langs()...) {
		if t := titles[l]; !seen[t] {
			seen[t] = true
			p.names = append(p.names, foldText(before+t))
		}
	}
}

// quickAll is how many lines of a group are made at most.
const quickAll = 200

// ranked are things by how well they fit.
type ranked[T any] [fitNone][]T

// add takes a thing in; what does not fit is left out.
func (r *ranked[T]) add(fit int, v T) {
	if fit < fitNone {
		r[fit] = append(r[fit], v)
	}
}

// best are the things that fit best, in the order in which they came where they fit
// alike.
func (r *ranked[T]) best() []T {
	var out []T
	for _, list := range r {
		out = append(out, list[:min(len(list), quickAll-len(out))]...)
	}
	return out
}

// named is a place with the name that fits, and the characters that do.
type named struct {
	*place
	name int
	at   []int
}

// places finds stories, issues and projects by their titles in any language.
func (s *Shell) places(sh shelf, look sought) []found {
	var list ranked[named]
	for i := range sh.places {
		p := named{place: &sh.places[i]}
		best := fitNone
		for n := range p.names {
			if fit, at := look.in(p.names[n]); fit < best {
				best, p.name, p.at = fit, n, at
			}
		}
		if best < fitLetters { // any title has some letters of another
			list.add(best, p)
		}
	}
	var out []found
	for _, p := range list.best() {
		out = append(out, s.line(p.place, p.name, p.at))
	}
	return out
}

func (s *Shell) line(p *place, name int, at []int) found {
	f := p.line
	f.text, f.marks = p.names[name].text, p.names[name].ranges(at)
	f.run = func() { s.goTo(p.to) }
	if p.to.Story != "" {
		f.beside = func() { s.goTo(ui.Place{Room: ui.RoomWriting, Story: p.to.Story, Beside: true}) }
	}
	f.is = p.to
	return f
}

// deeds finds commands of the menu bar, with the reason for those that cannot be done.
func (s *Shell) deeds(look sought) []found {
	have := s.commands()
	var list ranked[found]
	for _, m := range bar {
		for _, e := range m.entries {
			if e.id == "" || e.id[0] == '+' || e.id == "quick" {
				continue
			}
			name := foldText(s.words.T("cmd." + e.id))
			fit, at := look.in(name)
			f := s.deed(e, m.id, have[e.id])
			f.text, f.marks = name.text, name.ranges(at)
			list.add(fit, f)
		}
	}
	return list.best()
}

func (s *Shell) deed(e entry, menu string, c ui.Command) found {
	f := found{
		icon: ui.IconCommand, scope: scopeCommands, key: e.key, run: c.Run, why: c.Why, is: e.id,
		note: s.words.T("quick.menu", "Menu", s.words.T("menu."+menu)),
	}
	if f.run == nil && f.why == "" {
		f.why = s.words.T("quick.why." + menu)
	}
	return f
}

// texts are the blocks that have the words, but not the headlines of stories that are
// among the places already.
func (s *Shell) texts(sh shelf, hits []desk.Hit, places []found) []found {
	var out []found
	for _, h := range hits {
		if h.Kind == editor.Headline && leadTo(places, h.Story) {
			continue
		}
		to := ui.Place{Room: ui.RoomWriting, Story: h.Story, Lang: h.Lang, Block: h.Block}
		f := found{
			icon: ui.IconPilcrow, text: h.Excerpt, marks: h.Marks, scope: scopeText,
			note: s.words.T("lang." + string(h.Lang)), is: to,
			run: func() { s.goTo(to) },
			beside: func() {
				to.Beside = true
				s.goTo(to)
			},
		}
		if r := sh.rows[h.Story]; r != nil {
			f.note = s.headline(r)
		}
		out = append(out, f)
	}
	return out
}

// headline is what a story is called in the person's language, or another that it has.
func (s *Shell) headline(r *desk.StoryRow) string {
	if title := r.Titles.Any(s.words.Lang()); title != "" {
		return title
	}
	return s.words.T("stories.untitled")
}

// leadTo says whether one of the lines opens a story.
func leadTo(lines []found, story editor.StoryID) bool {
	return slices.ContainsFunc(lines, func(f found) bool {
		to, is := f.is.(ui.Place)
		return is && to.Story == story
	})
}
