package storage

import (
	"strings"

	"twofold/editor"
	"twofold/editor/stem"
)

// indexOf is the search index that a block stands in. Headlines have their own, so that
// they are found first without looking at every other match.
func indexOf(k editor.Kind) string {
	if k == editor.Headline || k == editor.Standfirst {
		return "search_title"
	}
	return "search_text"
}

// index puts a block's text into the search index.
func (t *tx) index(seq int64, b *editor.Block, l editor.Lang) error {
	list := words(b.Text())
	if len(list) == 0 {
		return nil
	}
	stems := make([]string, len(list))
	plain := make([]string, len(list))
	for i, w := range list {
		stems[i], plain[i] = stem.Of(w.folded, l), w.folded
	}
	return t.exec(`INSERT INTO `+indexOf(b.Kind)+` (docid, stems, words) VALUES (?, ?, ?)`,
		seq, strings.Join(stems, " "), strings.Join(plain, " "))
}

// unindex takes a block out of the search index again.
func (t *tx) unindex(seq int64, k editor.Kind) error {
	return t.exec(`DELETE FROM `+indexOf(k)+` WHERE docid = ?`, seq)
}
