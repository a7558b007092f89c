package job

import (
	"context"
	"fmt"
	"slices"

	"twofold/editor"
	"twofold/editor/check"
	"twofold/editor/desk"
	"twofold/export"
)

// GatherHandout assembles a handout in each language, with what assembling and the
// checks find for the products. No languages mean those of the publication.
func GatherHandout(ctx context.Context, d *desk.Desk, h *editor.Handout, langs []editor.Lang,
	products []export.Product,
) ([]Piece, error) {
	if err := h.Validate(); err != nil {
		return nil, fmt.Errorf("handout: %w", err)
	}
	is := h.Issue()
	m, err := d.Material(ctx, is)
	if err != nil {
		return nil, err
	}
	from := *h
	if from.Issues, err = d.Issues(ctx); err != nil {
		return nil, err
	}
	if len(langs) == 0 {
		langs = m.Publication.Languages
	}
	var out []Piece
	for _, l := range langs {
		ed, own := editor.AssembleHandout(m, &from, l)
		found := check.Find(m, is, []editor.Lang{l}, named(products), d.Today())
		for _, f := range own {
			if !slices.ContainsFunc(found, func(o editor.Finding) bool { return o.Rule == f.Rule }) {
				found = append(found, f)
			}
		}
		out = append(out, Piece{Edition: ed, Found: found, House: &m.House})
	}
	return out, nil
}

// Handout makes a handout in the order's languages, from an office printer unless the
// order says for a screen. With Both the languages stand in one file, back to back.
func (s *Shop) Handout(ctx context.Context, d *desk.Desk, h *editor.Handout, o Order) (Outcome, error) {
	if len(o.Products) == 0 {
		o.Products = []export.Product{export.Office}
	}
	pieces, err := GatherHandout(ctx, d, h, o.Langs, o.Products)
	if err != nil {
		return Outcome{}, err
	}
	o.Langs = nil
	for _, p := range pieces {
		o.Langs = append(o.Langs, p.Edition.Lang)
	}
	on(o.Paper, pieces)
	out, err := s.Make(ctx, pieces, o)
	if err != nil {
		return out, fmt.Errorf("export handout: %w", err)
	}
	for i := range out.Files {
		out.Files[i].Product = export.Handout
	}
	return out, nil
}

// backToBack joins the editions into one document, which bears the name of all of them.
func backToBack(laid []sheets) []sheets {
	if len(laid) < 2 {
		return laid
	}
	all := laid[0]
	for _, l := range laid[1:] {
		all.doc = all.doc.Then(l.doc)
		all.found = append(all.found, l.found...)
		all.excused = append(all.excused, l.excused...)
		all.millis += l.millis
	}
	return []sheets{all}
}
