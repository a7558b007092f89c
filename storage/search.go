package storage

import (
	"context"
	"database/sql"
	"strings"

	"twofold/editor"
	"twofold/editor/desk"
)

// index puts a block's text into the search index.
func (t *tx) index(seq int64, text string, l editor.Lang) error {
	list := words(text)
	if len(list) == 0 {
		return nil
	}
	stems := make([]string, len(list))
	plain := make([]string, len(list))
	for i, w := range list {
		stems[i], plain[i] = stem(w.folded, l), w.folded
	}
	return t.exec(`INSERT INTO search (docid, stems, words) VALUES (?, ?, ?)`,
		seq, strings.Join(stems, " "), strings.Join(plain, " "))
}

// unindex takes a block out of the search index.
func (t *tx) unindex(seq int64) error {
	return t.exec(`DELETE FROM search WHERE docid = ?`, seq)
}

// Search finds blocks with all the words, best first, at most limit; in language l, or
// in every one for "". Words are found in all their forms, a "quoted phrase" as it is
// written, and the last word also when only its beginning is typed. Stories in the bin
// are not searched.
func (s *Store) Search(ctx context.Context, query string, l editor.Lang, limit int,
) ([]desk.Hit, error) {
	q := parseQuery(query, l)
	if len(q.terms) == 0 {
		return nil, nil
	}
	tx, err := s.look(ctx, "search")
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	hits, err := tx.search(q, l, limit)
	return hits, tx.done(err)
}

func (t *tx) search(q query, l editor.Lang, limit int) ([]desk.Hit, error) {
	var out []desk.Hit
	err := t.each(func(rows *sql.Rows) error {
		var h desk.Hit
		var spans []spanForm
		if err := rows.Scan(&h.Story, &h.Lang, &h.Block, unpack(&spans)); err != nil {
			return err
		}
		b := editor.Block{Spans: convert(spans, spanForm.noun)}
		h.Excerpt, h.Marks = q.excerpt(b.Text(), h.Lang)
		out = append(out, h)
		return nil
	}, `SELECT block.story, block.lang, block.id, block.spans
		FROM search JOIN block ON block.seq = search.docid
			JOIN story ON story.id = block.story
		WHERE search.words MATCH ?1 AND story.binned IS NULL AND (?2 = '' OR block.lang = ?2)
		ORDER BY search.docid DESC LIMIT ?3`, q.match(), l, limit)
	return out, err
}
