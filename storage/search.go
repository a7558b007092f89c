package storage

import (
	"context"
	"database/sql"
	"sort"

	"twofold/editor"
	"twofold/editor/desk"
)

// Search finds blocks with all the words, at most limit, in language l, or in every one
// for "". Words are found in all their forms, a "quoted phrase" as it is written, and
// the last word also when only its beginning is typed. Stories in the bin are not
// searched. Stories whose headline or standfirst matches come first, then those last
// written; the hits of a story stand together in the order of reading.
func (s *Store) Search(ctx context.Context, words string, l editor.Lang, limit int,
) ([]desk.Hit, error) {
	q := parseQuery(words, l)
	if len(q.terms) == 0 {
		return nil, nil
	}
	tx, err := s.look(ctx, "search")
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	found, err := tx.search(q, l, limit)
	if err := tx.done(err); err != nil {
		return nil, err
	}
	group(found)
	return convert(found, func(m match) desk.Hit { return q.hit(m) }), nil
}

// match is a block that the index named.
type match struct {
	story editor.StoryID
	lang  editor.Lang
	block editor.BlockID
	place int
	spans []editor.Span
}

func (t *tx) search(q query, l editor.Lang, limit int) ([]match, error) {
	var out []match
	for _, index := range []string{"search_title", "search_text"} {
		err := t.each(func(rows *sql.Rows) error {
			var m match
			err := rows.Scan(&m.story, &m.lang, &m.block, &m.place, spans{&m.spans})
			out = append(out, m)
			return err
		}, `SELECT block.story, block.lang, block.id, block.place, block.spans
			FROM `+index+` JOIN block ON block.seq = docid
				JOIN story ON story.id = block.story
			WHERE words MATCH ?1 AND story.binned IS NULL AND (?2 = '' OR block.lang = ?2)
			ORDER BY docid DESC LIMIT ?3`, q.match(), l, limit-len(out))
		if err != nil || len(out) >= limit {
			return out, err
		}
	}
	return out, nil
}

// group brings the matches of a story together, in the order of languages and places.
func group(list []match) {
	rank := map[editor.StoryID]int{}
	for _, m := range list {
		if _, seen := rank[m.story]; !seen {
			rank[m.story] = len(rank)
		}
	}
	sort.SliceStable(list, func(i, j int) bool {
		a, b := &list[i], &list[j]
		switch {
		case a.story != b.story:
			return rank[a.story] < rank[b.story]
		case a.lang != b.lang:
			return a.lang < b.lang
		}
		return a.place < b.place
	})
}

func (q query) hit(m match) desk.Hit {
	h := desk.Hit{Story: m.story, Lang: m.lang, Block: m.block}
	b := editor.Block{Spans: m.spans}
	h.Excerpt, h.Marks = q.excerpt(b.Text(), m.lang)
	return h
}
