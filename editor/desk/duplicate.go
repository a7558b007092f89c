package desk

import (
	"context"

	"twofold/editor"
)

// Duplicate makes a second story with all that the first one says, in every language,
// with IDs of its own. It is a draft, so that nobody takes it for read, and stands in no
// issue.
func (d *Desk) Duplicate(ctx context.Context, id editor.StoryID) (*editor.Story, error) {
	from, err := d.Story(ctx, id)
	if err != nil {
		return nil, err
	}
	p, err := d.Publication(ctx)
	if err != nil {
		return nil, err
	}
	s := *from
	s.ID, s.Created, s.Rev = "", d.given.Now(), 0
	s.Versions = nil
	fresh := map[editor.BlockID]editor.BlockID{"": ""}
	for i := range from.Versions {
		v := from.Versions[i].Clone()
		v.Rev, v.Stage = 0, editor.Draft
		for k := range v.Blocks {
			b := &v.Blocks[k]
			if fresh[b.ID] == "" {
				fresh[b.ID] = d.NewBlockID()
			}
			b.ID, b.In = fresh[b.ID], fresh[b.In]
			if b.Kind == editor.Headline && b.Text() != "" {
				callCopy(b, v.Lang, p.Source())
			}
		}
		s.Versions = append(s.Versions, *v)
	}
	return d.AddStory(ctx, &s, "saved")
}

// callCopy says in a headline that it is a copy's. What it was confirmed against says so,
// too: a translation does not become stale by that.
func callCopy(b *editor.Block, in, source editor.Lang) {
	was := len(b.Text())
	b.Spans = append(b.Spans, editor.Span{Text: " " + editor.WordsIn(in).Copy})
	if n := len(b.Segments); n > 0 && b.Segments[n-1].End == was && b.Segments[n-1].Source != "" {
		last := &b.Segments[n-1]
		last.End = len(b.Text())
		last.Source += " " + editor.WordsIn(source).Copy
	}
}
