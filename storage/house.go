package storage

import (
	"context"
	"database/sql"

	"twofold/editor"
	"twofold/editor/desk"
)

// House reads which rules run and what is excused, oldest first.
func (s *Store) House(ctx context.Context) (*editor.House, error) {
	tx, err := s.look(ctx, "read the rules of the house")
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	h, err := tx.house()
	return h, tx.done(err)
}

// SwitchRule notes that a rule runs, or that it does not.
func (s *Store) SwitchRule(ctx context.Context, rule string, on bool, c desk.Change) error {
	tx, err := s.begin(ctx, "switch rule "+rule)
	if err != nil {
		return err
	}
	defer tx.rollback()
	return tx.done(tx.switchRule(rule, on, c))
}

// AddExcuse keeps an excuse in place of one for the same words.
func (s *Store) AddExcuse(ctx context.Context, e *editor.Excuse, c desk.Change) error {
	tx, err := s.begin(ctx, "excuse "+e.Rule)
	if err != nil {
		return err
	}
	defer tx.rollback()
	return tx.done(tx.addExcuse(e, c))
}

// RemoveExcuse takes an excuse back.
func (s *Store) RemoveExcuse(ctx context.Context, e *editor.Excuse, c desk.Change) error {
	tx, err := s.begin(ctx, "take back the excuse of "+e.Rule)
	if err != nil {
		return err
	}
	defer tx.rollback()
	return tx.done(tx.removeExcuse(e, c))
}

func (t *tx) house() (*editor.House, error) {
	var h editor.House
	err := t.each(func(rows *sql.Rows) error {
		var id string
		var runs bool
		err := rows.Scan(&id, &runs)
		if runs {
			h.On = append(h.On, id)
		} else {
			h.Off = append(h.Off, id)
		}
		return err
	}, `SELECT id, runs FROM rule ORDER BY id`)
	if err != nil {
		return nil, err
	}
	err = t.each(func(rows *sql.Rows) error {
		var e editor.Excuse
		err := rows.Scan(&e.Rule, &e.Story, &e.Project, &e.Lang, &e.Block, &e.Words,
			&e.Why, &e.Who, clock{&e.When})
		h.Excused = append(h.Excused, e)
		return err
	}, `SELECT rule, COALESCE(story, ''), COALESCE(project, ''), lang, block, words, why, who, at
		FROM excuse ORDER BY seq`)
	return &h, err
}

func (t *tx) switchRule(rule string, on bool, c desk.Change) error {
	err := t.exec(`INSERT INTO rule (id, runs) VALUES (?, ?)
		ON CONFLICT (id) DO UPDATE SET runs = excluded.runs`, rule, on)
	if err != nil {
		return err
	}
	return t.log(c, desk.Logged{Noun: "rule", ID: rule, What: "save"})
}

func (t *tx) addExcuse(e *editor.Excuse, c desk.Change) error {
	if _, err := t.dropExcuse(e); err != nil {
		return err
	}
	err := t.exec(`INSERT INTO excuse (rule, story, project, lang, block, words, why, who, at)
		VALUES (?, NULLIF(?, ''), NULLIF(?, ''), ?, ?, ?, ?, ?, ?)`,
		e.Rule, e.Story, e.Project, e.Lang, e.Block, e.Words, e.Why, e.Who, millis(e.When))
	if err != nil {
		return err
	}
	return t.log(c, desk.Logged{Noun: "excuse", ID: e.Rule, Lang: e.Lang, What: "add"})
}

func (t *tx) removeExcuse(e *editor.Excuse, c desk.Change) error {
	n, err := t.dropExcuse(e)
	if err == nil && n == 0 {
		err = editor.ErrNotFound
	}
	if err != nil {
		return err
	}
	return t.log(c, desk.Logged{Noun: "excuse", ID: e.Rule, Lang: e.Lang, What: "remove"})
}

func (t *tx) dropExcuse(e *editor.Excuse) (int64, error) {
	done, err := t.sql.ExecContext(t.ctx, `DELETE FROM excuse WHERE rule = ? AND COALESCE(story, '') = ?
		AND COALESCE(project, '') = ? AND lang = ? AND block = ? AND words = ?`,
		e.Rule, e.Story, e.Project, e.Lang, e.Block, e.Words)
	if err != nil {
		return 0, err
	}
	return done.RowsAffected()
}
