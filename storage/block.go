package storage

import (
	"database/sql"
	"reflect"
	"sort"

	"twofold/editor"
)

// stored is a block as it stands in the file.
type stored struct {
	editor.Block
	seq   int64
	place int
}

const blockColumns = `seq, place, id, kind, spans, speaker, picture,
	CASE bleed WHEN 1 THEN 'bleed' ELSE width END,
	COALESCE(sidebar, ''), optional, segments`

func scanBlock(rows *sql.Rows, before ...any) (stored, error) {
	var b stored
	var segments []segmentForm
	err := rows.Scan(append(before, &b.seq, &b.place, &b.ID, &b.Kind, spans{&b.Spans},
		&b.Speaker, &b.Picture, &b.Width, &b.In, &b.Optional, unpack(&segments))...)
	b.Segments = convert(segments, segmentForm.noun)
	return b, err
}

// fillBlocks reads the blocks of versions that were read before.
func (t *tx) fillBlocks(ids []editor.StoryID, found map[editor.StoryID]*editor.Story) error {
	in := among("story", ids)
	return t.each(func(rows *sql.Rows) error {
		var id editor.StoryID
		var l editor.Lang
		b, err := scanBlock(rows, &id, &l)
		if err != nil {
			return err
		}
		v := found[id].Version(l)
		v.Blocks = append(v.Blocks, b.Block)
		return nil
	}, `SELECT story, lang, `+blockColumns+` FROM block WHERE `+in.where+`
		ORDER BY story, lang, place`, in.args...)
}

func (t *tx) storedBlocks(id editor.StoryID, l editor.Lang) (map[editor.BlockID]stored, error) {
	out := map[editor.BlockID]stored{}
	err := t.each(func(rows *sql.Rows) error {
		b, err := scanBlock(rows)
		out[b.ID] = b
		return err
	}, `SELECT `+blockColumns+` FROM block WHERE story = ? AND lang = ? ORDER BY place`, id, l)
	return out, err
}

// putBlocks stores the blocks of a version. A block that did not change is not written,
// one whose text did not change is not indexed again.
func (t *tx) putBlocks(id editor.StoryID, v *editor.Version) error {
	old, err := t.storedBlocks(id, v.Lang)
	if err != nil {
		return err
	}
	for i := range v.Blocks {
		b := &v.Blocks[i]
		was, there := old[b.ID]
		switch {
		case !there:
			err = t.addBlock(id, v.Lang, i, b)
		case was.place != i || !sameBlock(&was.Block, b):
			err = t.changeBlock(was, i, b, v.Lang)
		}
		if err != nil {
			return err
		}
	}
	return t.dropBlocks(v, old)
}

// dropBlocks removes the blocks that the version no longer has.
func (t *tx) dropBlocks(v *editor.Version, old map[editor.BlockID]stored) error {
	var gone []stored
	for id, b := range old {
		if v.Block(id) == nil {
			gone = append(gone, b)
		}
	}
	sort.Slice(gone, func(i, j int) bool { return gone[i].seq < gone[j].seq })
	for _, b := range gone {
		if err := t.exec(`DELETE FROM block WHERE seq = ?`, b.seq); err != nil {
			return err
		}
		if err := t.unindex(b.seq, b.Kind); err != nil {
			return err
		}
	}
	return nil
}

// asked is the width as the file has it, which says apart whether it bleeds.
func asked(w editor.Width) editor.Width {
	if w == editor.WidthBleed {
		return editor.WidthFull
	}
	return w
}

func (t *tx) addBlock(id editor.StoryID, l editor.Lang, place int, b *editor.Block) error {
	res, err := t.sql.ExecContext(t.ctx, `INSERT INTO block (story, lang, place, id, kind,
			spans, speaker, picture, width, bleed, sidebar, optional, segments)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
		id, l, place, b.ID, b.Kind, pack(convert(b.Spans, formSpan)), b.Speaker, b.Picture,
		asked(b.Width), b.Width == editor.WidthBleed, orNull(b.In), b.Optional,
		pack(convert(b.Segments, formSegment)))
	if err != nil {
		return err
	}
	seq, err := res.LastInsertId()
	if err != nil {
		return err
	}
	return t.index(seq, b, l)
}

func (t *tx) changeBlock(was stored, place int, b *editor.Block, l editor.Lang) error {
	err := t.exec(`UPDATE block SET place = ?, kind = ?, spans = ?, speaker = ?,
			picture = ?, width = ?, bleed = ?, sidebar = ?, optional = ?, segments = ? WHERE seq = ?`,
		place, b.Kind, pack(convert(b.Spans, formSpan)), b.Speaker, b.Picture,
		asked(b.Width), b.Width == editor.WidthBleed, orNull(b.In), b.Optional,
		pack(convert(b.Segments, formSegment)), was.seq)
	if err != nil || was.Text() == b.Text() && indexOf(was.Kind) == indexOf(b.Kind) {
		return err
	}
	if err := t.unindex(was.seq, was.Kind); err != nil {
		return err
	}
	return t.index(was.seq, b, l)
}

// sameBlock compares blocks in the form in which they are stored.
func sameBlock(a, b *editor.Block) bool {
	return reflect.DeepEqual(formBlock(*a), formBlock(*b))
}
