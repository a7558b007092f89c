package storage

import (
	"context"
	"database/sql"

	"twofold/editor"
	"twofold/editor/desk"
)

// Pictures lists the pictures in the order of their IDs, without their bytes.
func (s *Store) Pictures(ctx context.Context) ([]editor.Picture, error) {
	tx, err := s.look(ctx, "read pictures")
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	var out []editor.Picture
	err = tx.each(func(rows *sql.Rows) error {
		var p editor.Picture
		err := rows.Scan(&p.ID, &p.Name, &p.Hash, &p.Format, &p.Bytes, &p.Width, &p.Height,
			&p.Orientation, unpack(&p.Captions), unpack(&p.Credits), unpack(&p.Alts),
			&p.Consent, &p.Focus.X, &p.Focus.Y, clock{&p.Modified}, &p.Rev)
		out = append(out, p)
		return err
	}, `SELECT id, name, hash, format, bytes, width, height, orientation, captions, credits,
		alts, consent, focus_x, focus_y, modified, rev FROM picture ORDER BY id`)
	return out, tx.done(err)
}

// SavePicture saves what is known of a picture. data are its bytes, or nil when the
// bytes with p.Hash are stored already; editor.ErrNotFound when they are not.
func (s *Store) SavePicture(ctx context.Context, p *editor.Picture, data []byte, c desk.Change) error {
	tx, err := s.begin(ctx, "save picture "+p.Name)
	if err != nil {
		return err
	}
	defer tx.rollback()
	rev, err := tx.savePicture(p, data, c)
	if err := tx.done(err); err != nil {
		return err
	}
	p.Rev, p.Modified = rev, instant(c.When)
	return nil
}

// RemovePicture removes a picture, and its bytes when no other picture has the same.
// One that a story or the publication shows stays: editor.ErrInUse.
func (s *Store) RemovePicture(ctx context.Context, id editor.PictureID, c desk.Change) error {
	tx, err := s.begin(ctx, "remove picture "+string(id))
	if err != nil {
		return err
	}
	defer tx.rollback()
	return tx.done(tx.removePicture(id, c))
}

// PictureData reads the bytes of the picture with this hash. The caller must not change
// them.
func (s *Store) PictureData(ctx context.Context, hash string) ([]byte, error) {
	tx, err := s.look(ctx, "read picture "+hash)
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	var data []byte
	err = tx.one(`SELECT data FROM picture_data WHERE hash = ?`, hash).Scan(&data)
	if err := tx.done(err); err != nil {
		return nil, err
	}
	return data, nil
}

func (t *tx) savePicture(p *editor.Picture, data []byte, c desk.Change) (int, error) {
	rev, err := t.next(p.Rev, `SELECT rev FROM picture WHERE id = ?`, p.ID)
	if err != nil {
		return 0, err
	}
	before, err := t.hashOf(p.ID)
	if err != nil {
		return 0, err
	}
	if err := t.putData(p.Hash, data); err != nil {
		return 0, err
	}
	if err := t.putPicture(p, c, rev); err != nil {
		return 0, err
	}
	if before != p.Hash {
		if err := t.dropData(before); err != nil {
			return 0, err
		}
	}
	return rev, t.saved(c, "picture", string(p.ID), "", rev)
}

func (t *tx) putPicture(p *editor.Picture, c desk.Change, rev int) error {
	return t.exec(`INSERT INTO picture (id, name, hash, format, bytes, width, height,
			orientation, captions, credits, alts, consent, focus_x, focus_y, modified, rev)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (id) DO UPDATE SET name = excluded.name, hash = excluded.hash,
			format = excluded.format, bytes = excluded.bytes, width = excluded.width,
			height = excluded.height, orientation = excluded.orientation,
			captions = excluded.captions, credits = excluded.credits, alts = excluded.alts,
			consent = excluded.consent, focus_x = excluded.focus_x,
			focus_y = excluded.focus_y, modified = excluded.modified, rev = excluded.rev`,
		p.ID, p.Name, p.Hash, p.Format, p.Bytes, p.Width, p.Height, p.Orientation,
		text(p.Captions), text(p.Credits), text(p.Alts), p.Consent, p.Focus.X, p.Focus.Y,
		millis(c.When), rev)
}

// putData stores bytes once; the same hash means the same bytes.
func (t *tx) putData(hash string, data []byte) error {
	if data == nil {
		return nil
	}
	return t.exec(`INSERT INTO picture_data (hash, data) VALUES (?, ?)
		ON CONFLICT (hash) DO NOTHING`, hash, data)
}

// dropData removes bytes that no picture has any more.
func (t *tx) dropData(hash string) error {
	return t.exec(`DELETE FROM picture_data WHERE hash = ?1
		AND NOT EXISTS (SELECT 1 FROM picture WHERE hash = ?1)`, hash)
}

// hashOf is the hash that a picture has in the file; "" for a new one.
func (t *tx) hashOf(id editor.PictureID) (string, error) {
	var hash string
	err := t.one(`SELECT hash FROM picture WHERE id = ?`, id).Scan(&hash)
	if err == sql.ErrNoRows {
		return "", nil
	}
	return hash, err
}

func (t *tx) removePicture(id editor.PictureID, c desk.Change) error {
	var hash string
	var rev int
	err := t.one(`SELECT hash, rev FROM picture WHERE id = ?`, id).Scan(&hash, &rev)
	if err != nil {
		return err
	}
	if err := t.pictureUnused(id); err != nil {
		return err
	}
	if err := t.exec(`DELETE FROM picture WHERE id = ?`, id); err != nil {
		return err
	}
	if err := t.dropData(hash); err != nil {
		return err
	}
	return t.log(c, desk.Logged{Noun: "picture", ID: string(id), Rev: rev, What: "remove"})
}

func (t *tx) pictureUnused(id editor.PictureID) error {
	return t.unused(`SELECT 'story ' || slug FROM block JOIN story ON story.id = story
			WHERE picture = ?1 AND picture <> ''
		UNION ALL SELECT 'the publication' FROM publication, json_each(donors)
			WHERE json_extract(json_each.value, '$.picture') = ?1
		LIMIT 1`, id)
}
