package storage

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
)

// Autosaves of one person stand in one revision for this long; the last one is kept.
const autosaveSpan = 10 * time.Minute

const autosave = "autosave"

// Revisions lists a version's revisions, newest first, without their text.
func (s *Store) Revisions(ctx context.Context, id editor.StoryID, l editor.Lang,
) ([]editor.Revision, error) {
	tx, err := s.look(ctx, fmt.Sprintf("list %s revisions of story %s", l, id))
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	var out []editor.Revision
	err = tx.each(func(rows *sql.Rows) error {
		r := editor.Revision{Story: id, Lang: l}
		err := rows.Scan(&r.ID, &r.Rev, &r.Who, clock{&r.When}, &r.Why, &r.Name)
		out = append(out, r)
		return err
	}, `SELECT id, rev, who, at, why, name FROM revision
		WHERE story = ? AND lang = ? ORDER BY rev DESC`, id, l)
	return out, tx.done(err)
}

// Revision reads one revision with its text.
func (s *Store) Revision(ctx context.Context, id editor.RevisionID) (*editor.Revision, error) {
	tx, err := s.look(ctx, "read revision "+string(id))
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	r := editor.Revision{ID: id}
	var body versionForm
	err = tx.one(`SELECT story, lang, rev, who, at, why, name, body FROM revision WHERE id = ?`,
		id).Scan(&r.Story, &r.Lang, &r.Rev, &r.Who, clock{&r.When}, &r.Why, &r.Name, unpack(&body))
	if err := tx.done(err); err != nil {
		return nil, err
	}
	v := body.noun()
	r.Version = &v
	return &r, nil
}

// keep stores what the version says now as a revision. An autosave takes the place of
// the last revision when that is an autosave of the same person, begun less than
// autosaveSpan ago; nothing else is ever replaced.
func (t *tx) keep(id editor.StoryID, v *editor.Version, c desk.Change, rev int) error {
	now := *v
	now.Rev, now.Modified = rev, instant(c.When)
	last, err := t.lastAutosave(id, v.Lang, c)
	if err != nil {
		return err
	}
	if last != "" {
		return t.exec(`UPDATE revision SET rev = ?, at = ?, body = ? WHERE id = ?`,
			rev, millis(c.When), pack(formVersion(now)), last)
	}
	// The rev is never used twice, so it makes an ID that sorts in the order of saving.
	fresh := fmt.Sprintf("%s.%s.%06d", id, v.Lang, rev)
	return t.exec(`INSERT INTO revision (id, story, lang, rev, who, at, begun, why, name, body)
		VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8, ?9)`,
		fresh, id, v.Lang, rev, c.Who, millis(c.When), c.Why, c.Name, pack(formVersion(now)))
}

// lastAutosave is the revision that an autosave may replace, or "".
func (t *tx) lastAutosave(id editor.StoryID, l editor.Lang, c desk.Change) (editor.RevisionID, error) {
	if c.Why != autosave || c.Name != "" {
		return "", nil
	}
	var last editor.Revision
	var begun time.Time
	err := t.one(`SELECT id, who, begun, why, name FROM revision WHERE story = ? AND lang = ?
		ORDER BY rev DESC LIMIT 1`, id, l).Scan(
		&last.ID, &last.Who, clock{&begun}, &last.Why, &last.Name)
	switch {
	case err == sql.ErrNoRows:
		return "", nil
	case err != nil:
		return "", err
	}
	age := c.When.Sub(begun)
	if last.Why != autosave || last.Name != "" || last.Who != c.Who ||
		age < 0 || age >= autosaveSpan {
		return "", nil
	}
	return last.ID, nil
}
