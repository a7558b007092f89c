package job

import (
	"context"
	"errors"
	"fmt"
	"slices"

	"twofold/editor"
	"twofold/editor/check"
	"twofold/editor/desk"
	"twofold/export"
	"twofold/export/fit"
)

// ErrRecord is what an archived issue is refused with.
var ErrRecord = errors.New("it was brought in as a record of before and cannot be printed")

// Gather assembles an issue in each language, with what assembling and the checks find
// for the products. No languages mean those of the publication, no products mean all.
func Gather(ctx context.Context, d *desk.Desk, number int, langs []editor.Lang,
	products []export.Product,
) ([]Piece, error) {
	is, err := d.Issue(ctx, number)
	if err != nil {
		return nil, err
	}
	if is.Status == editor.Archived {
		return nil, fmt.Errorf("issue %d: %w", number, ErrRecord)
	}
	m, err := d.Material(ctx, is)
	if err != nil {
		return nil, err
	}
	if len(langs) == 0 {
		langs = m.Publication.Languages
	}
	all := fit.Editions(m, is) // the check finds what this finds
	var out []Piece
	for _, l := range langs {
		i := slices.IndexFunc(all, func(ed *editor.Edition) bool { return ed.Lang == l })
		if i < 0 {
			ed, _ := editor.Assemble(m, is, l)
			i, all = len(all), append(all, ed)
		}
		found := check.Find(m, is, []editor.Lang{l}, named(products), d.Today())
		out = append(out, Piece{Edition: all[i], Found: found, House: &m.House})
	}
	for i := range out {
		out[i].Beside = all
	}
	return out, nil
}

// on has the editions of pieces set on pages of a size; "" leaves them as they are.
func on(size editor.PageSize, pieces []Piece) {
	for _, p := range pieces {
		for _, ed := range append(slices.Clone(p.Beside), p.Edition) {
			ed.Design.Paper = size.Or(ed.Design.Paper)
		}
	}
}

// named are the products' names.
func named(products []export.Product) []string {
	var out []string
	for _, p := range products {
		out = append(out, string(p))
	}
	return out
}

// Issue makes an issue's products in the order's languages, and notes the files in the
// publication where that can be written to.
func (s *Shop) Issue(ctx context.Context, d *desk.Desk, number int, o Order) (Outcome, error) {
	o = o.whole()
	pieces, err := Gather(ctx, d, number, o.Langs, o.Products)
	if err != nil {
		return Outcome{}, err
	}
	on(o.Paper, pieces)
	out, err := s.Make(ctx, pieces, o)
	if err != nil {
		return out, fmt.Errorf("export issue %d: %w", number, err)
	}
	if !o.Pages.all() {
		return out, nil // a part is not the issue
	}
	return out, note(context.WithoutCancel(ctx), d, number, out.Files)
}

// note records the files. A publication that is read-only keeps no record.
func note(ctx context.Context, d *desk.Desk, number int, files []File) error {
	if len(files) == 0 {
		return nil
	}
	is, err := d.Issue(ctx, number)
	if err != nil {
		return err
	}
	for _, f := range files {
		if f.Draft {
			continue // it is not what readers get
		}
		err := d.AddExport(ctx, desk.Export{
			Issue: is.ID, Lang: f.Lang, Product: string(f.Product),
			Path: f.Path, SHA256: f.SHA256, Bytes: f.Bytes, Pages: f.Pages,
		})
		if errors.Is(err, editor.ErrReadOnly) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("note %s: %w", f.Path, err)
		}
	}
	return nil
}
