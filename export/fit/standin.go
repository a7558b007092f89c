package fit

import (
	"fmt"
	"slices"

	"twofold/editor"
)

// standInEvents is a calendar of so many events that are not known yet: each is as long as
// the headline of a story.
func standInEvents(ed *editor.Edition, n int) []editor.EventLine {
	stories := ed.Articles()
	out := make([]editor.EventLine, n)
	for i := range out {
		a := stories[i%len(stories)]
		out[i] = editor.EventLine{Date: ed.Date, Title: a.Headline.Text(), Place: a.Place}
	}
	return out
}

// standIns are parts with so many stories that are not chosen yet: each begins on a
// new page and is as long as one of the edition, its first where it does not have that.
func standIns(ed *editor.Edition, like editor.StoryID, n int) []editor.Part {
	of := ed.Articles()[0]
	if p := part(ed, like); p != nil {
		of = p.Article
	}
	out := make([]editor.Part, n)
	for i := range out {
		art := *of
		art.Story += editor.StoryID(fmt.Sprintf("+%d", i+1))
		out[i] = editor.Part{Kind: editor.StoryItem, NewPage: true, Article: &art}
	}
	return out
}

// behindLead puts a story that is set by itself on a new page behind a lead of one
// headline: on the cover its head and its picture would take nothing of a page's columns.
func behindLead(eds []*editor.Edition) {
	for _, ed := range eds {
		if len(ed.Parts) == 0 || ed.Parts[0].Article == nil {
			continue
		}
		own := ed.Parts[0].Article
		cover := editor.Part{Kind: editor.StoryItem, Article: &editor.Article{
			Story: own.Story + "+cover", Headline: own.Headline,
		}}
		ed.Parts[0].NewPage = true
		ed.Parts = slices.Insert(ed.Parts, 0, cover)
	}
}

// afterStories is where in an edition's parts more stories are added: behind the last one.
func afterStories(parts []editor.Part) int {
	last := len(parts)
	for last > 0 && parts[last-1].Article == nil {
		last--
	}
	return last
}
