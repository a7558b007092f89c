package storage

import (
	"context"
	"database/sql"
	"sort"
	"unicode"

	"twofold/editor"
	"twofold/editor/desk"
)

// Search finds blocks with all the words, at most limit, in language l, or in every one
// for "". Words are found in all their forms, a "quoted phrase" as it is written, and
// the last word also when only its beginning is typed; where nothing is found, as the
// same keys write on the other keyboard. Stories in the bin are not searched. Stories
// whose headline or standfirst matches come first, then those last written; the hits of a
// story stand together in the order of reading.
func (s *Store) Search(ctx context.Context, words string, l editor.Lang, limit int,
) ([]desk.Hit, error) {
	tx, err := s.look(ctx, "search")
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	q, found, err := tx.searchTyped(words, l, limit)
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
	kind  editor.Kind
	place int
	spans []editor.Span
}

// searchTyped searches for what was typed, and then for what the same keys are on the
// other keyboard: "ьшпкф" is "migra".
func (t *tx) searchTyped(words string, l editor.Lang, limit int) (query, []match, error) {
	tajik := l == editor.Tajik
	if l == "" {
		err := t.one(`SELECT instr(languages, '"tg"') > 0 FROM publication`).Scan(&tajik)
		if err != nil {
			return query{}, nil, err
		}
	}
	q := parseQuery(words, l, tajik)
	found, err := t.search(q, l, limit)
	if other := retyped(words); err == nil && len(found) == 0 && other != words {
		q = parseQuery(other, l, false)
		found, err = t.search(q, l, limit)
	}
	return q, found, err
}

// retyped is what the keys would have written on the other keyboard.
func retyped(words string) string {
	for _, r := range words {
		if unicode.Is(unicode.Cyrillic, r) {
			return editor.Retyped(words, editor.English)
		}
	}
	return editor.Retyped(words, editor.Russian)
}

func (t *tx) search(q query, l editor.Lang, limit int) ([]match, error) {
	if len(q.terms) == 0 {
		return nil, nil
	}
	var out []match
	var story, lang, block, kind string // scanned without reflection
	for _, index := range []string{"search_title", "search_text"} {
		err := t.each(func(rows *sql.Rows) error {
			var m match
			err := rows.Scan(&story, &lang, &block, &kind, &m.place, spans{&m.spans})
			m.story, m.lang, m.block = editor.StoryID(story), editor.Lang(lang), editor.BlockID(block)
			m.kind = editor.Kind(kind)
			if len(out) < limit && q.found(&m) {
				out = append(out, m)
			}
			return err
		}, `SELECT block.story, block.lang, block.id, block.kind, block.place, block.spans
			FROM `+index+` JOIN block ON block.seq = docid
				JOIN story ON story.id = block.story
			WHERE words MATCH ?1 AND story.binned IS NULL AND (?2 = '' OR block.lang = ?2)
			ORDER BY docid DESC LIMIT ?3`, q.match(), l, q.enough(limit-len(out)))
		if err != nil || len(out) >= limit {
			return out, err
		}
	}
	return out, nil
}

// A Tajik word is asked for by the beginning that its forms share, which other words may
// share, too: so more is asked for, and what is none of its forms is left out.
const asManyTajik = 5

func (q query) enough(limit int) int {
	for i := range q.terms {
		if q.terms[i].tajik != "" {
			return limit * asManyTajik
		}
	}
	return limit
}

// found says whether what the index named has every term.
func (q query) found(m *match) bool {
	text := ""
	for i := range q.terms {
		if q.terms[i].tajik == "" {
			continue
		}
		if text == "" {
			b := editor.Block{Spans: m.spans}
			text = b.Text()
		}
		if !q.terms[i].in(text, m.lang) {
			return false
		}
	}
	return true
}

// in says whether the term stands anywhere in a text.
func (t term) in(text string, l editor.Lang) bool {
	for w, ok := nextWord(text, 0); ok; w, ok = nextWord(text, w.end) {
		if _, is := t.at(text, w, l); is {
			return true
		}
	}
	return false
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
	h := desk.Hit{Story: m.story, Lang: m.lang, Block: m.block, Kind: m.kind}
	b := editor.Block{Spans: m.spans}
	h.Excerpt, h.Marks = q.excerpt(b.Text(), m.lang)
	return h
}
