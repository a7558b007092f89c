package proof

import (
	"context"

	"twofold/editor"
	"twofold/ui"
)

// examine has the loupe go over the pictures of the pages that are shown: it reads every
// byte, so the pages come first. What it finds joins the other findings.
func (r *Room) examine() {
	if r.Loupe == nil {
		return
	}
	d, laid := r.Desk, r.laid
	ui.Latest(r.lay, func(ctx context.Context) ([][]editor.Finding, error) {
		bad := make([][]editor.Finding, len(laid))
		for i := range laid {
			if laid[i].Doc == nil {
				continue
			}
			var err error
			if bad[i], err = r.Loupe(ctx, d, laid[i].Doc); err != nil {
				return nil, err
			}
		}
		return bad, nil
	}, r.examined)
}

func (r *Room) examined(bad [][]editor.Finding, err error) {
	if err != nil {
		r.Fail(err, nil)
		return
	}
	found := false
	for i := range bad {
		if len(bad[i]) == 0 {
			continue
		}
		l := &r.laid[i]
		l.Found, found = append(bad[i], l.Found...), true
		editor.SortFindings(l.Found)
	}
	if found {
		r.rebuild()
	}
}
