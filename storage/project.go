package storage

import (
	"context"
	"database/sql"
	"fmt"

	"twofold/editor"
	"twofold/editor/desk"
)

// Projects lists the register in the order of codes.
func (s *Store) Projects(ctx context.Context) ([]editor.Project, error) {
	tx, err := s.look(ctx, "read projects")
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	list, err := tx.projects()
	return list, tx.done(err)
}

// SaveProject saves a project, new or changed. A code that another project has is
// refused with editor.ErrExists.
func (s *Store) SaveProject(ctx context.Context, p *editor.Project, c desk.Change) error {
	tx, err := s.begin(ctx, "save project "+p.Code)
	if err != nil {
		return err
	}
	defer tx.rollback()
	rev, err := tx.saveProject(p, c)
	if err := tx.done(err); err != nil {
		return err
	}
	p.Rev, p.Modified = rev, instant(c.When)
	return nil
}

// RemoveProject removes a project from the register. One that a story or a running
// order names stays: editor.ErrInUse.
func (s *Store) RemoveProject(ctx context.Context, id editor.ProjectID, c desk.Change) error {
	tx, err := s.begin(ctx, "remove project "+string(id))
	if err != nil {
		return err
	}
	defer tx.rollback()
	return tx.done(tx.removeProject(id, c))
}

func (t *tx) projects() ([]editor.Project, error) {
	briefs, err := t.briefs()
	if err != nil {
		return nil, err
	}
	var out []editor.Project
	err = t.each(func(rows *sql.Rows) error {
		var p editor.Project
		err := rows.Scan(&p.ID, &p.Code, unpack(&p.Titles), &p.Area, unpack(&p.Donor),
			unpack(&p.Partners), unpack(&p.Places), &p.Start, &p.End, &p.People,
			&p.Budget.Amount, &p.Budget.Currency, clock{&p.Modified}, &p.Rev)
		p.Briefs = briefs[p.ID]
		out = append(out, p)
		return err
	}, `SELECT id, code, titles, COALESCE(area, ''), donor, partners, places, begins, ends,
		people, amount, currency, modified, rev FROM project ORDER BY code`)
	return out, err
}

func (t *tx) briefs() (map[editor.ProjectID][]editor.Brief, error) {
	out := map[editor.ProjectID][]editor.Brief{}
	err := t.each(func(rows *sql.Rows) error {
		var id editor.ProjectID
		var b editor.Brief
		var body blockForm
		err := rows.Scan(&id, &b.Lang, &b.Stage, unpack(&body))
		b.Body = body.noun()
		out[id] = append(out[id], b)
		return err
	}, `SELECT project, lang, stage, body FROM brief ORDER BY project, place`)
	return out, err
}

func (t *tx) saveProject(p *editor.Project, c desk.Change) (int, error) {
	rev, err := t.next(p.Rev, `SELECT rev FROM project WHERE id = ?`, p.ID)
	if err != nil {
		return 0, err
	}
	if err := t.putProject(p, c, rev); err != nil {
		return 0, err
	}
	if err := t.putBriefs(p); err != nil {
		return 0, err
	}
	return rev, t.saved(c, "project", string(p.ID), "", rev)
}

func (t *tx) putProject(p *editor.Project, c desk.Change, rev int) error {
	return t.exec(`INSERT INTO project (id, code, titles, area, donor, partners, places,
			begins, ends, people, amount, currency, modified, rev)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET code = excluded.code, titles = excluded.titles,
			area = excluded.area, donor = excluded.donor, partners = excluded.partners,
			places = excluded.places, begins = excluded.begins, ends = excluded.ends,
			people = excluded.people, amount = excluded.amount,
			currency = excluded.currency, modified = excluded.modified, rev = excluded.rev`,
		p.ID, p.Code, text(p.Titles), orNull(p.Area), text(p.Donor), text(p.Partners),
		text(p.Places), p.Start, p.End, p.People, p.Budget.Amount, p.Budget.Currency,
		millis(c.When), rev)
}

func (t *tx) putBriefs(p *editor.Project) error {
	if err := t.exec(`DELETE FROM brief WHERE project = ?`, p.ID); err != nil {
		return err
	}
	for i, b := range p.Briefs {
		err := t.exec(`INSERT INTO brief (project, lang, place, stage, body)
			VALUES (?, ?, ?, ?, ?)`, p.ID, b.Lang, i, b.Stage, pack(formBlock(b.Body)))
		if err != nil {
			return fmt.Errorf("%s brief: %w", b.Lang, err)
		}
	}
	return nil
}

func (t *tx) removeProject(id editor.ProjectID, c desk.Change) error {
	var rev int
	if err := t.one(`SELECT rev FROM project WHERE id = ?`, id).Scan(&rev); err != nil {
		return err
	}
	err := t.unused(`SELECT 'story ' || slug FROM story_project JOIN story ON story.id = story
			WHERE project = ?1
		UNION ALL SELECT 'issue ' || number FROM item_project JOIN issue ON issue.id = issue
			WHERE project = ?1 LIMIT 1`, id)
	if err != nil {
		return err
	}
	if err := t.exec(`DELETE FROM project WHERE id = ?`, id); err != nil {
		return err
	}
	return t.log(c, desk.Logged{Noun: "project", ID: string(id), Rev: rev, What: "remove"})
}
