package storage

import (
	"context"
	"database/sql"
	"fmt"
	"sort"

	"twofold/editor"
	"twofold/editor/desk"
)

// SaveVersion saves one version, new or changed, keeps a revision of it and says anew
// which versions of the story are stale.
func (s *Store) SaveVersion(ctx context.Context, id editor.StoryID, v *editor.Version,
	c desk.Change,
) error {
	tx, err := s.begin(ctx, fmt.Sprintf("save %s version of story %s", v.Lang, id))
	if err != nil {
		return err
	}
	defer tx.rollback()
	rev, err := tx.saveVersion(id, v, c)
	if err == nil {
		err = tx.touch(id, c)
	}
	if err == nil {
		err = tx.judge(id)
	}
	if err := tx.done(err); err != nil {
		return err
	}
	v.Rev, v.Modified = rev, instant(c.When)
	return nil
}

func (t *tx) saveVersion(id editor.StoryID, v *editor.Version, c desk.Change) (int, error) {
	rev, err := t.next(v.Rev, `SELECT rev FROM version WHERE story = ? AND lang = ?`, id, v.Lang)
	if err != nil {
		return 0, err
	}
	if err := t.putVersion(id, v, c, rev); err != nil {
		return 0, err
	}
	if err := t.putBlocks(id, v); err != nil {
		return 0, err
	}
	if err := t.keep(id, v, c, rev); err != nil {
		return 0, fmt.Errorf("keep revision: %w", err)
	}
	return rev, t.saved(c, "version", string(id), v.Lang, rev)
}

func (t *tx) putVersion(id editor.StoryID, v *editor.Version, c desk.Change, rev int) error {
	return t.exec(`INSERT INTO version (story, lang, stage, kicker, dateline, dated, byline,
			owner, title, words, stale, modified, rev)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?)
		ON CONFLICT (story, lang) DO UPDATE SET stage = excluded.stage,
			kicker = excluded.kicker, dateline = excluded.dateline, dated = excluded.dated,
			byline = excluded.byline, owner = excluded.owner, title = excluded.title,
			words = excluded.words, modified = excluded.modified, rev = excluded.rev`,
		id, v.Lang, v.Stage, v.Kicker, v.Place, v.When, v.Byline, v.Owner,
		v.Headline(), v.Words(), millis(c.When), rev)
}

// touch says that the story was changed with its version.
func (t *tx) touch(id editor.StoryID, c desk.Change) error {
	return t.exec(`UPDATE story SET modified = ? WHERE id = ?`, millis(c.When), id)
}

// fillVersions reads the versions without their blocks, in the publication's order of
// languages.
func (t *tx) fillVersions(ids []editor.StoryID, found map[editor.StoryID]*editor.Story) error {
	langs, err := t.languages()
	if err != nil {
		return err
	}
	in := among("story", ids)
	err = t.each(func(rows *sql.Rows) error {
		var id editor.StoryID
		var v editor.Version
		if err := rows.Scan(&id, &v.Lang, &v.Stage, &v.Kicker, &v.Place, &v.When, &v.Byline,
			&v.Owner, clock{&v.Modified}, &v.Rev); err != nil {
			return err
		}
		found[id].Versions = append(found[id].Versions, v)
		return nil
	}, `SELECT story, lang, stage, kicker, dateline, dated, byline, owner, modified, rev
		FROM version WHERE `+in.where, in.args...)
	for _, st := range found {
		sortVersions(st.Versions, langs)
	}
	return err
}

func sortVersions(list []editor.Version, langs []editor.Lang) {
	place := func(l editor.Lang) int {
		for i, known := range append(langs[:len(langs):len(langs)], editor.Langs()...) {
			if known == l {
				return i
			}
		}
		return len(langs)
	}
	sort.Slice(list, func(i, j int) bool { return place(list[i].Lang) < place(list[j].Lang) })
}

// judge says of every version of a story whether it is stale.
func (t *tx) judge(id editor.StoryID) error {
	source, err := t.source()
	if err != nil {
		return err
	}
	list, err := t.stories([]editor.StoryID{id})
	if err != nil {
		return err
	}
	for _, v := range list[0].Versions {
		err := t.exec(`UPDATE version SET stale = ?1 WHERE story = ?2 AND lang = ?3 AND stale <> ?1`,
			list[0].Stale(source, v.Lang), id, v.Lang)
		if err != nil {
			return err
		}
	}
	return nil
}

// judgeAll judges every story, when another language became the source.
func (t *tx) judgeAll() error {
	var ids []editor.StoryID
	err := t.each(func(rows *sql.Rows) error {
		var id editor.StoryID
		err := rows.Scan(&id)
		ids = append(ids, id)
		return err
	}, `SELECT id FROM story ORDER BY id`)
	if err != nil {
		return err
	}
	for _, id := range ids {
		if err := t.judge(id); err != nil {
			return err
		}
	}
	return nil
}
