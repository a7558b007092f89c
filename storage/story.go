package storage

import (
	"context"
	"database/sql"
	"fmt"
	"sort"
	"strings"

	"twofold/editor"
	"twofold/editor/desk"
)

// Stories reads whole stories in the order asked for, also from the bin; without IDs
// all that are not in the bin, in the order of their IDs.
func (s *Store) Stories(ctx context.Context, ids ...editor.StoryID) ([]editor.Story, error) {
	tx, err := s.look(ctx, "read stories")
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	list, err := tx.stories(ids)
	return list, tx.done(err)
}

// SaveStory saves what a story is, and the versions of a new one, which then have Rev 1.
// A slug that another story has, also one in the bin, is refused with editor.ErrExists.
func (s *Store) SaveStory(ctx context.Context, st *editor.Story, c desk.Change) error {
	tx, err := s.begin(ctx, "save story "+st.Slug)
	if err != nil {
		return err
	}
	defer tx.rollback()
	rev, err := tx.saveStory(st, c)
	if err := tx.done(err); err != nil {
		return err
	}
	st.Rev, st.Modified = rev, instant(c.When)
	for i := range st.Versions {
		if v := &st.Versions[i]; rev == 1 {
			v.Rev, v.Modified = 1, st.Modified
		}
	}
	return nil
}

// some is a condition on a column of story IDs, with its arguments.
type some struct {
	where string
	args  []any
}

func among(column string, ids []editor.StoryID) some {
	if len(ids) == 0 {
		return some{where: column + ` IN (SELECT id FROM story WHERE binned IS NULL)`}
	}
	marks := strings.TrimSuffix(strings.Repeat("?,", len(ids)), ",")
	return some{where: column + ` IN (` + marks + `)`, args: convert(ids, anyID)}
}

func anyID(id editor.StoryID) any { return string(id) }

func (t *tx) stories(ids []editor.StoryID) ([]editor.Story, error) {
	found, err := t.bareStories(ids)
	if err != nil {
		return nil, err
	}
	for _, fill := range []func([]editor.StoryID, map[editor.StoryID]*editor.Story) error{
		t.fillAreas, t.fillProjects, t.fillVersions, t.fillBlocks,
	} {
		if err := fill(ids, found); err != nil {
			return nil, err
		}
	}
	return inOrder(ids, found)
}

func inOrder(ids []editor.StoryID, found map[editor.StoryID]*editor.Story) ([]editor.Story, error) {
	if len(ids) == 0 {
		for id := range found {
			ids = append(ids, id)
		}
		sort.Slice(ids, func(i, j int) bool { return ids[i] < ids[j] })
	}
	out := make([]editor.Story, 0, len(ids))
	for _, id := range ids {
		st := found[id]
		if st == nil {
			return nil, fmt.Errorf("story %s: %w", id, editor.ErrNotFound)
		}
		out = append(out, *st)
	}
	return out, nil
}

func (t *tx) bareStories(ids []editor.StoryID) (map[editor.StoryID]*editor.Story, error) {
	out := map[editor.StoryID]*editor.Story{}
	in := among("id", ids)
	err := t.each(func(rows *sql.Rows) error {
		var st editor.Story
		p := &st.Protection
		err := rows.Scan(&st.ID, &st.Slug, &p.Beneficiary, &p.Consent, &p.NameChanged,
			&p.Reviewed, &st.Embargo, &st.Note, clock{&st.Created}, clock{&st.Modified}, &st.Rev)
		out[st.ID] = &st
		return err
	}, `SELECT id, slug, beneficiary, consent, name_changed, reviewed, embargo, note,
		created, modified, rev FROM story WHERE `+in.where, in.args...)
	return out, err
}

func (t *tx) fillAreas(ids []editor.StoryID, found map[editor.StoryID]*editor.Story) error {
	in := among("story", ids)
	return t.each(func(rows *sql.Rows) error {
		var id editor.StoryID
		var area editor.AreaID
		if err := rows.Scan(&id, &area); err != nil {
			return err
		}
		found[id].Areas = append(found[id].Areas, area)
		return nil
	}, `SELECT story, area FROM story_area WHERE `+in.where+` ORDER BY story, place`, in.args...)
}

func (t *tx) fillProjects(ids []editor.StoryID, found map[editor.StoryID]*editor.Story) error {
	in := among("story", ids)
	return t.each(func(rows *sql.Rows) error {
		var id editor.StoryID
		var project editor.ProjectID
		if err := rows.Scan(&id, &project); err != nil {
			return err
		}
		found[id].Projects = append(found[id].Projects, project)
		return nil
	}, `SELECT story, project FROM story_project WHERE `+in.where+` ORDER BY story, place`,
		in.args...)
}

func (t *tx) saveStory(st *editor.Story, c desk.Change) (int, error) {
	rev, err := t.next(st.Rev, `SELECT rev FROM story WHERE id = ?`, st.ID)
	if err != nil {
		return 0, err
	}
	if err := t.putStory(st, c, rev); err != nil {
		return 0, err
	}
	if err := t.putLinks(st); err != nil {
		return 0, err
	}
	if err := t.saved(c, "story", string(st.ID), "", rev); err != nil {
		return 0, err
	}
	if rev > 1 {
		return rev, nil
	}
	for i := range st.Versions {
		if _, err := t.saveVersion(st.ID, &st.Versions[i], c); err != nil {
			return 0, fmt.Errorf("%s version: %w", st.Versions[i].Lang, err)
		}
	}
	return rev, t.judge(st.ID)
}

func (t *tx) putStory(st *editor.Story, c desk.Change, rev int) error {
	p := st.Protection
	return t.exec(`INSERT INTO story (id, slug, beneficiary, consent, name_changed, reviewed,
			embargo, note, created, modified, rev)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET slug = excluded.slug,
			beneficiary = excluded.beneficiary, consent = excluded.consent,
			name_changed = excluded.name_changed, reviewed = excluded.reviewed,
			embargo = excluded.embargo, note = excluded.note,
			modified = excluded.modified, rev = excluded.rev`,
		st.ID, st.Slug, p.Beneficiary, p.Consent, p.NameChanged, p.Reviewed,
		st.Embargo, st.Note, millis(st.Created), millis(c.When), rev)
}

// putLinks stores the thematic areas and projects that the story belongs to.
func (t *tx) putLinks(st *editor.Story) error {
	if err := t.exec(`DELETE FROM story_area WHERE story = ?`, st.ID); err != nil {
		return err
	}
	if err := t.exec(`DELETE FROM story_project WHERE story = ?`, st.ID); err != nil {
		return err
	}
	for i, a := range st.Areas {
		err := t.exec(`INSERT INTO story_area (story, place, area) VALUES (?, ?, ?)`, st.ID, i, a)
		if err != nil {
			return fmt.Errorf("thematic area %s: %w", a, err)
		}
	}
	for i, p := range st.Projects {
		err := t.exec(`INSERT INTO story_project (story, place, project) VALUES (?, ?, ?)`,
			st.ID, i, p)
		if err != nil {
			return fmt.Errorf("project %s: %w", p, err)
		}
	}
	return nil
}
