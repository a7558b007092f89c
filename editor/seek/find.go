package seek

import (
	"context"
	"fmt"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/editor/revise"
	"twofold/editor/stem"
)

// Query is what to look for. Text is taken as by revise.Query.
type Query struct {
	Text  string
	Case  bool        // capitals matter
	Word  bool        // whole words only
	Forms bool        // the words in all their forms
	Lang  editor.Lang // "" for every language
}

// Version is a version of a story that has the words, as it was when it was looked at.
type Version struct {
	Story  editor.StoryID
	Title  string
	Lang   editor.Lang
	Rev    int
	Places []Place // in the order of the text, at least one
}

// Place is where the words stand: the bytes From … To of the text of a block.
type Place struct {
	Block    editor.BlockID
	Text     string // of the whole block
	From, To int
}

// Step tells how many of how many stories were looked at.
type Step func(done, of int)

// stride is how many stories are read at a time.
const stride = 100

// Find lists the versions that have the words, the story that was changed last first. A
// query without text finds nothing. tell may be nil; a cancelled context ends the search.
func Find(ctx context.Context, d *desk.Desk, q Query, tell Step) ([]Version, error) {
	if q.Text == "" {
		return nil, nil
	}
	rows, err := d.StoryRows(ctx)
	if err != nil {
		return nil, fmt.Errorf("find %q: %w", q.Text, err)
	}
	var out []Version
	for at := 0; at < len(rows); at += stride {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("find %q: %w", q.Text, err)
		}
		list, err := d.Stories(ctx, ids(rows[at:min(at+stride, len(rows))])...)
		if err != nil {
			return nil, fmt.Errorf("find %q: %w", q.Text, err)
		}
		for i := range list {
			out = append(out, q.inStory(&list[i])...)
		}
		if tell != nil {
			tell(at+len(list), len(rows))
		}
	}
	return out, nil
}

func ids(rows []desk.StoryRow) []editor.StoryID {
	out := make([]editor.StoryID, len(rows))
	for i := range rows {
		out[i] = rows[i].ID
	}
	return out
}

// inStory are the versions of a story that have the words.
func (q Query) inStory(s *editor.Story) []Version {
	var out []Version
	for i := range s.Versions {
		v := &s.Versions[i]
		if q.Lang != "" && q.Lang != v.Lang {
			continue
		}
		if places := q.places(v); len(places) > 0 {
			title := v.Headline()
			if title == "" {
				title = s.Titles().Any(v.Lang)
			}
			out = append(out, Version{s.ID, title, v.Lang, v.Rev, places})
		}
	}
	return out
}

// In is the query for a text in a language.
func (q Query) In(l editor.Lang) revise.Query {
	out := revise.Query{Text: q.Text, Case: q.Case, Word: q.Word}
	if q.Forms {
		out.Stem = func(word string) string { return stem.Of(word, l) }
	}
	return out
}

func (q Query) places(v *editor.Version) []Place {
	look := q.In(v.Lang)
	var out []Place
	for i := range v.Blocks {
		text := v.Blocks[i].Text()
		for _, hit := range look.In(text) {
			out = append(out, Place{v.Blocks[i].ID, text, hit[0], hit[1]})
		}
	}
	return out
}
