package job

import (
	"slices"

	"twofold/editor"
	"twofold/export"
	"twofold/export/fit"
)

const (
	flat = 2 // pages of a leaf that is not folded
	fold = 4 // pages of a sheet that is
)

// stitched says whether the sheets of a product are folded into each other.
func stitched(p export.Product) bool { return p == export.Press || p == export.Booklet }

// stitch sets editions anew for the products whose sheets are folded into each other,
// with blank pages where the back page would not be the last of four. A handout and a part
// of an issue stay as they are.
func (s *Shop) stitch(pieces []Piece, laid []sheets, o Order) {
	if !o.Pages.all() || !slices.ContainsFunc(o.Products, stitched) {
		return
	}
	var set []fit.Fitted
	for i := range laid {
		l := &laid[i]
		if n := len(l.doc.Pages); l.edition.Occasion != nil || n <= flat || n%fold == 0 {
			continue
		}
		if set == nil || len(pieces[i].Beside) == 0 {
			set = s.fitter.Fit(folded(&pieces[i])...)
		}
		l.folded = fit.In(set, l.edition.Lang).Doc
	}
}

// folded is a piece's edition, with those beside it, as for folded sheets.
func folded(p *Piece) []*editor.Edition {
	eds := p.Beside
	if len(eds) == 0 {
		eds = []*editor.Edition{p.Edition}
	}
	out := make([]*editor.Edition, len(eds))
	for i, ed := range eds {
		as := *ed
		as.Stitched = true
		out[i] = &as
	}
	return out
}
