package storage

import (
	"context"
	"database/sql"
	"fmt"

	"twofold/editor"
	"twofold/editor/desk"
)

// Issues lists the issues, highest number first.
func (s *Store) Issues(ctx context.Context) ([]editor.Issue, error) {
	tx, err := s.look(ctx, "read issues")
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	list, err := tx.issues()
	return list, tx.done(err)
}

// SaveIssue saves an issue with its running order. A number that another issue has is
// refused with editor.ErrExists, a story that is not there or in the bin with
// editor.ErrNotFound.
func (s *Store) SaveIssue(ctx context.Context, is *editor.Issue, c desk.Change) error {
	tx, err := s.begin(ctx, fmt.Sprintf("save issue %d", is.Number))
	if err != nil {
		return err
	}
	defer tx.rollback()
	rev, err := tx.saveIssue(is, c)
	if err := tx.done(err); err != nil {
		return err
	}
	is.Rev, is.Modified = rev, instant(c.When)
	return nil
}

// RemoveIssue removes an issue and the record of the files written for it.
func (s *Store) RemoveIssue(ctx context.Context, id editor.IssueID, c desk.Change) error {
	tx, err := s.begin(ctx, "remove issue "+string(id))
	if err != nil {
		return err
	}
	defer tx.rollback()
	return tx.done(tx.removeIssue(id, c))
}

func (t *tx) issues() ([]editor.Issue, error) {
	orders, err := t.orders()
	if err != nil {
		return nil, err
	}
	var out []editor.Issue
	err = t.each(func(rows *sql.Rows) error {
		var is editor.Issue
		var calendar []eventForm
		var readings []readingForm
		err := rows.Scan(&is.ID, &is.Number, unpack(&is.Periods), &is.Date, &is.Status,
			unpack(&calendar), unpack(&readings), unpack(&is.Archive), &is.Pages,
			unpack(&is.Smaller), clock{&is.Modified}, &is.Rev)
		is.Calendar = convert(calendar, eventForm.noun)
		is.Readings = convert(readings, readingForm.noun)
		is.Order = orders[is.ID]
		out = append(out, is)
		return err
	}, `SELECT id, number, periods, date, status, calendar, readings, archive,
			pages, smaller, modified, rev
		FROM issue ORDER BY number DESC`)
	return out, err
}

// orders reads every running order.
func (t *tx) orders() (map[editor.IssueID][]editor.Item, error) {
	type key struct {
		issue editor.IssueID
		item  editor.ItemID
	}
	projects := map[key][]editor.ProjectID{}
	err := t.each(func(rows *sql.Rows) error {
		var k key
		var p editor.ProjectID
		err := rows.Scan(&k.issue, &k.item, &p)
		projects[k] = append(projects[k], p)
		return err
	}, `SELECT issue, item, project FROM item_project ORDER BY issue, item, place`)
	if err != nil {
		return nil, err
	}
	out := map[editor.IssueID][]editor.Item{}
	err = t.each(func(rows *sql.Rows) error {
		var id editor.IssueID
		var it editor.Item
		var adjust []adjustForm
		err := rows.Scan(&id, &it.ID, &it.Kind, &it.Story, &it.Format, &it.NewPage, unpack(&adjust))
		it.Adjust = convert(adjust, adjustForm.noun)
		it.Projects = projects[key{id, it.ID}]
		out[id] = append(out[id], it)
		return err
	}, `SELECT issue, id, kind, COALESCE(story, ''), format, new_page, adjust
		FROM item ORDER BY issue, place`)
	return out, err
}

func (t *tx) saveIssue(is *editor.Issue, c desk.Change) (int, error) {
	rev, err := t.next(is.Rev, `SELECT rev FROM issue WHERE id = ?`, is.ID)
	if err != nil {
		return 0, err
	}
	if err := t.putIssue(is, c, rev); err != nil {
		return 0, err
	}
	if err := t.exec(`DELETE FROM item WHERE issue = ?`, is.ID); err != nil {
		return 0, err
	}
	for i, it := range is.Order {
		if err := t.addItem(is.ID, i, it); err != nil {
			return 0, fmt.Errorf("item %d: %w", i+1, err)
		}
	}
	return rev, t.saved(c, "issue", string(is.ID), "", rev)
}

func (t *tx) putIssue(is *editor.Issue, c desk.Change, rev int) error {
	return t.exec(`INSERT INTO issue (id, number, periods, date, status, calendar, readings,
			archive, pages, smaller, modified, rev)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET number = excluded.number, periods = excluded.periods,
			date = excluded.date, status = excluded.status, calendar = excluded.calendar,
			readings = excluded.readings, archive = excluded.archive,
			pages = excluded.pages, smaller = excluded.smaller,
			modified = excluded.modified, rev = excluded.rev`,
		is.ID, is.Number, text(is.Periods), is.Date, is.Status,
		pack(convert(is.Calendar, formEvent)), pack(convert(is.Readings, formReading)),
		pack(is.Archive), is.Pages, pack(smaller(is.Smaller)), millis(c.When), rev)
}

// smaller is what is stored of the sizes of editions: those that differ; nil for none.
func smaller(sizes map[editor.Lang]int) map[editor.Lang]int {
	var out map[editor.Lang]int
	for l, n := range sizes {
		if n == 0 {
			continue
		}
		if out == nil {
			out = map[editor.Lang]int{}
		}
		out[l] = n
	}
	return out
}

func (t *tx) addItem(id editor.IssueID, place int, it editor.Item) error {
	if it.Story != "" {
		var there int
		err := t.one(`SELECT 1 FROM story WHERE id = ? AND binned IS NULL`, it.Story).Scan(&there)
		if err != nil {
			return fmt.Errorf("story %s: %w", it.Story, err)
		}
	}
	err := t.exec(`INSERT INTO item (issue, place, id, kind, story, format, new_page, adjust)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
		id, place, it.ID, it.Kind, orNull(it.Story), it.Format, it.NewPage,
		pack(convert(it.Adjust, formAdjustment)))
	if err != nil {
		return err
	}
	for i, p := range it.Projects {
		err := t.exec(`INSERT INTO item_project (issue, item, place, project)
			VALUES (?, ?, ?, ?)`, id, it.ID, i, p)
		if err != nil {
			return fmt.Errorf("project %s: %w", p, err)
		}
	}
	return nil
}

func (t *tx) removeIssue(id editor.IssueID, c desk.Change) error {
	var rev int
	if err := t.one(`SELECT rev FROM issue WHERE id = ?`, id).Scan(&rev); err != nil {
		return err
	}
	if err := t.exec(`DELETE FROM issue WHERE id = ?`, id); err != nil {
		return err
	}
	return t.log(c, desk.Logged{Noun: "issue", ID: string(id), Rev: rev, What: "remove"})
}
