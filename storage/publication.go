package storage

import (
	"context"
	"database/sql"
	"fmt"

	"twofold/editor"
	"twofold/editor/desk"
)

// Publication reads the publication.
func (s *Store) Publication(ctx context.Context) (*editor.Publication, error) {
	tx, err := s.look(ctx, "read publication")
	if err != nil {
		return nil, err
	}
	defer tx.rollback()
	p, err := tx.publication()
	if err := tx.done(err); err != nil {
		return nil, err
	}
	return p, nil
}

// SavePublication saves the publication's own facts. A thematic area that stories or
// projects belong to cannot be left out: editor.ErrInUse.
func (s *Store) SavePublication(ctx context.Context, p *editor.Publication, c desk.Change) error {
	tx, err := s.begin(ctx, "save publication")
	if err != nil {
		return err
	}
	defer tx.rollback()
	rev, err := tx.savePublication(p, c)
	if err := tx.done(err); err != nil {
		return err
	}
	p.Rev = rev
	return nil
}

func (t *tx) publication() (*editor.Publication, error) {
	var p editor.Publication
	var design designForm
	var style styleForm
	var facts []factForm
	var contacts []contactForm
	var donors []donorForm
	err := t.one(`SELECT slug, names, taglines, languages, design, style, statement,
		facts, contacts, donors, about, disclaimer, advice, rev FROM publication`).Scan(
		&p.Slug, unpack(&p.Names), unpack(&p.Taglines), unpack(&p.Languages),
		unpack(&design), unpack(&style), unpack(&p.Statement), unpack(&facts), unpack(&contacts),
		unpack(&donors), unpack(&p.About), unpack(&p.Disclaimer), unpack(&p.Advice), &p.Rev)
	if err != nil {
		return nil, err
	}
	p.Design, p.Style = editor.Design(design), editor.Style(style)
	p.Facts = convert(facts, factForm.noun)
	p.Contacts = convert(contacts, contactForm.noun)
	p.Donors = convert(donors, donorForm.noun)
	p.Areas, err = t.areas()
	return &p, err
}

func (t *tx) areas() ([]editor.Area, error) {
	var out []editor.Area
	err := t.each(func(rows *sql.Rows) error {
		var a editor.Area
		err := rows.Scan(&a.ID, unpack(&a.Titles))
		out = append(out, a)
		return err
	}, `SELECT id, titles FROM area ORDER BY place`)
	return out, err
}

func (t *tx) savePublication(p *editor.Publication, c desk.Change) (int, error) {
	rev, err := t.next(p.Rev, `SELECT rev FROM publication`)
	if err != nil {
		return 0, err
	}
	before, err := t.source()
	if err != nil && rev > 1 {
		return 0, err
	}
	if err := t.putPublication(p, rev); err != nil {
		return 0, err
	}
	if err := t.putAreas(p.Areas); err != nil {
		return 0, err
	}
	if rev > 1 && before != p.Source() {
		if err := t.judgeAll(); err != nil {
			return 0, err
		}
	}
	return rev, t.saved(c, "publication", p.Slug, "", rev)
}

func (t *tx) putPublication(p *editor.Publication, rev int) error {
	return t.exec(`INSERT INTO publication (one, slug, names, taglines, languages, design,
			style, statement, facts, contacts, donors, about, disclaimer, advice, rev)
		VALUES (1, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
		ON CONFLICT (one) DO UPDATE SET slug = excluded.slug, names = excluded.names,
			taglines = excluded.taglines, languages = excluded.languages,
			design = excluded.design, style = excluded.style, statement = excluded.statement,
			facts = excluded.facts, contacts = excluded.contacts, donors = excluded.donors,
			about = excluded.about, disclaimer = excluded.disclaimer,
			advice = excluded.advice, rev = excluded.rev`,
		p.Slug, text(p.Names), text(p.Taglines), pack(p.Languages), pack(designForm(p.Design)),
		pack(styleForm(p.Style)), text(p.Statement), pack(convert(p.Facts, formFact)),
		pack(convert(p.Contacts, formContact)), pack(convert(p.Donors, formDonor)),
		text(p.About), text(p.Disclaimer), text(p.Advice), rev)
}

// putAreas stores the thematic areas and removes those that are no longer there.
func (t *tx) putAreas(areas []editor.Area) error {
	gone, err := t.areas()
	if err != nil {
		return err
	}
	for i, a := range areas {
		err := t.exec(`INSERT INTO area (id, place, titles) VALUES (?, ?, ?)
			ON CONFLICT (id) DO UPDATE SET place = excluded.place, titles = excluded.titles`,
			a.ID, i, text(a.Titles))
		if err != nil {
			return err
		}
	}
	for _, a := range gone {
		if hasArea(areas, a.ID) {
			continue
		}
		if err := t.removeArea(a.ID); err != nil {
			return fmt.Errorf("thematic area %s: %w", a.ID, err)
		}
	}
	return nil
}

func hasArea(areas []editor.Area, id editor.AreaID) bool {
	for _, a := range areas {
		if a.ID == id {
			return true
		}
	}
	return false
}

func (t *tx) removeArea(id editor.AreaID) error {
	err := t.unused(`SELECT 'project ' || code FROM project WHERE area = ?1
		UNION ALL SELECT 'story ' || slug FROM story_area JOIN story ON story.id = story
		WHERE story_area.area = ?1 LIMIT 1`, id)
	if err != nil {
		return err
	}
	return t.exec(`DELETE FROM area WHERE id = ?`, id)
}

// unused runs a query for what uses a noun; editor.ErrInUse names the first.
func (t *tx) unused(query string, args ...any) error {
	var user string
	switch err := t.one(query, args...).Scan(&user); err {
	case sql.ErrNoRows:
		return nil
	case nil:
		return fmt.Errorf("%w by %s", editor.ErrInUse, user)
	default:
		return err
	}
}

// languages lists the publication's languages in order.
func (t *tx) languages() ([]editor.Lang, error) {
	var langs []editor.Lang
	err := t.one(`SELECT languages FROM publication`).Scan(unpack(&langs))
	return langs, err
}

// source is the language in which stories are first written.
func (t *tx) source() (editor.Lang, error) {
	langs, err := t.languages()
	p := editor.Publication{Languages: langs}
	return p.Source(), err
}
