package shell

import (
	"context"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
)

// found is one line of quick open.
type found struct {
	icon  ui.Icon
	text  string
	look  string // what was searched for, to be marked in text
	note  string
	scope int  // which of the scopes it belongs to, from 1
	head  bool // the name of a group, not to be chosen
	run   func()
	why   string // why it cannot be done now
}

// The scopes of quick open, in the order of its switch; 0 is everything.
const (
	scopeStories = iota + 1
	scopeText
	scopeProjects
	scopeCommands
)

// shelf is what quick open searches: read once when it opens.
type shelf struct {
	stories  []desk.StoryRow
	projects []editor.Project
}

func (s *Shell) fetchShelf(ctx context.Context) (shelf, error) {
	rows, err := s.to.Desk.StoryRows(ctx)
	if err != nil {
		return shelf{}, err
	}
	list, err := s.to.Desk.Projects(ctx)
	return shelf{rows, list}, err
}

// places finds stories, issues and projects by their titles.
func (s *Shell) places(sh shelf, words string) []found {
	var out []found
	for i := range sh.stories {
		r := &sh.stories[i]
		title := r.Titles.Any(s.words.Lang())
		if !ui.Matches(title+" "+r.Titles[editor.English]+" "+r.Titles[editor.Russian]+" "+r.Slug, words) {
			continue
		}
		out = append(out, found{
			icon: ui.IconStories, text: title, scope: scopeStories,
			note: s.words.T("quick.story"),
			run:  func() { s.goTo(ui.Place{Room: ui.RoomWriting, Story: r.ID}) },
		})
	}
	for i := range s.issues {
		is := &s.issues[i]
		if name := s.issueName(is); ui.Matches(name, words) && contains(roomList(), ui.RoomIssues) {
			out = append(out, found{
				icon: ui.IconIssues, text: name, note: s.words.T("quick.issue"),
				run: func() { s.goTo(ui.Place{Room: ui.RoomIssues, Issue: is.Number}) },
			})
		}
	}
	for i := range sh.projects {
		p := &sh.projects[i]
		title := p.Code + " " + p.Titles.Any(s.words.Lang())
		if !ui.Matches(title+" "+p.Titles[editor.English], words) || !contains(roomList(), ui.RoomProjects) {
			continue
		}
		out = append(out, found{
			icon: ui.IconProjects, text: title, scope: scopeProjects,
			note: s.words.T("quick.project"),
			run:  func() { s.goTo(ui.Place{Room: ui.RoomProjects, Project: p.ID}) },
		})
	}
	return out
}

// deeds finds commands of the menu bar, with the reason for those that cannot be done.
func (s *Shell) deeds(words string) []found {
	have := s.commands()
	var out []found
	for _, m := range bar {
		for _, e := range m.entries {
			if e.id == "" || e.id[0] == '+' || e.id == "quick" {
				continue
			}
			text := s.words.T("cmd." + e.id)
			if !ui.Matches(text, words) {
				continue
			}
			note := s.words.T("quick.menu", "Menu", s.words.T("menu."+m.id))
			if e.key != "" {
				note += " · " + e.key
			}
			c := have[e.id]
			out = append(out, found{
				icon: ui.IconCommand, text: text, note: note,
				scope: scopeCommands, run: c.Run, why: c.Why,
			})
		}
	}
	return out
}

// texts are the blocks that have the words.
func (s *Shell) texts(hits []desk.Hit) []found {
	var out []found
	for _, h := range hits {
		out = append(out, found{
			icon: ui.IconPilcrow, text: h.Excerpt, scope: scopeText,
			note: s.words.T("lang." + string(h.Lang)),
			run: func() {
				s.goTo(ui.Place{Room: ui.RoomWriting, Story: h.Story, Lang: h.Lang, Block: h.Block})
			},
		})
	}
	return out
}
