package storage

import (
	"context"
	"database/sql"

	"twofold/editor/desk"
)

// Filters lists the saved filters by name.
func (s *Store) Filters(ctx context.Context) ([]desk.Filter, error) {
	tx, err := s.look(ctx, "read saved filters")
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	var out []desk.Filter
	err = tx.each(func(rows *sql.Rows) error {
		var f desk.Filter
		err := rows.Scan(&f.Name, &f.View, &f.Words, unpack(&f.Areas), unpack(&f.Stages))
		out = append(out, f)
		return err
	}, `SELECT name, view, words, areas, stages FROM filter ORDER BY name`)
	return out, tx.done(err)
}

// SaveFilter saves a filter, in place of one of the same name.
func (s *Store) SaveFilter(ctx context.Context, f desk.Filter, c desk.Change) error {
	tx, err := s.begin(ctx, "save filter "+f.Name)
	if err != nil {
		return err
	}
	defer tx.rollback()
	err = tx.exec(`INSERT INTO filter (name, view, words, areas, stages) VALUES (?, ?, ?, ?, ?)
		ON CONFLICT (name) DO UPDATE SET view = excluded.view, words = excluded.words,
			areas = excluded.areas, stages = excluded.stages`,
		f.Name, f.View, f.Words, pack(f.Areas), pack(f.Stages))
	if err == nil {
		err = tx.log(c, desk.Logged{Noun: "filter", ID: f.Name, What: "save"})
	}
	return tx.done(err)
}

// RemoveFilter removes the filter of this name.
func (s *Store) RemoveFilter(ctx context.Context, name string, c desk.Change) error {
	tx, err := s.begin(ctx, "remove filter "+name)
	if err != nil {
		return err
	}
	defer tx.rollback()
	var gone string
	err = tx.one(`DELETE FROM filter WHERE name = ? RETURNING name`, name).Scan(&gone)
	if err == nil {
		err = tx.log(c, desk.Logged{Noun: "filter", ID: name, What: "remove"})
	}
	return tx.done(err)
}
