package main

import (
	"context"
	"fmt"
	"image"
	"slices"
	"sync"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export"
	"twofold/export/face"
	"twofold/export/fit"
	"twofold/export/job"
	"twofold/export/layout"
	"twofold/export/paper"
	"twofold/export/raster"
)

// press opens what pages are made with when it is first asked for, so that commands
// without pages start at once. One edition is set at a time.
type press struct {
	once   sync.Once
	failed error
	ruler  *face.Ruler

	mu     sync.Mutex
	fitter *fit.Fitter
}

// open reads the typefaces, once.
func (p *press) open() error {
	p.once.Do(func() {
		if p.ruler, p.failed = face.Open(); p.failed == nil {
			p.fitter = fit.New(layout.NewSetter(p.ruler))
		}
	})
	if p.failed != nil {
		return fmt.Errorf("open typefaces: %w", p.failed)
	}
	return nil
}

// fit sets the editions of an issue on pages, fitted together.
func (p *press) fit(ctx context.Context, eds ...*editor.Edition) ([]fit.Fitted, error) {
	var out []fit.Fitted
	err := p.alone(ctx, func(f *fit.Fitter) { out = f.Fit(eds...) })
	return out, err
}

// parity says what gives the editions of an issue the same number of pages.
func (p *press) parity(ctx context.Context, eds ...*editor.Edition) (fit.Parity, error) {
	var out fit.Parity
	err := p.alone(ctx, func(f *fit.Fitter) { out = f.Parity(eds...) })
	return out, err
}

// story says how a story comes out in an issue, or by itself when the issue is nil.
func (p *press) story(ctx context.Context, m editor.Material, is *editor.Issue, s *editor.Story) (
	[]fit.Copyfit, error,
) {
	var out []fit.Copyfit
	err := p.alone(ctx, func(f *fit.Fitter) { out = f.Story(m, is, s) })
	return out, err
}

// alone does something with the fitter while nobody else does.
func (p *press) alone(ctx context.Context, do func(*fit.Fitter)) error {
	if err := p.open(); err != nil {
		return err
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	if err := ctx.Err(); err != nil {
		return fmt.Errorf("lay out: %w", err)
	}
	do(p.fitter)
	return nil
}

// shop opens a shop for the products of a publication.
func (p *press) shop(ctx context.Context, d *desk.Desk) (*job.Shop, error) {
	if err := p.open(); err != nil {
		return nil, err
	}
	return job.New(p.ruler, fetch(ctx, d), time.Now), nil
}

// painter makes a painter of page previews for a publication.
func (p *press) painter(ctx context.Context, d *desk.Desk) (*raster.Painter, error) {
	if err := p.open(); err != nil {
		return nil, err
	}
	return raster.New(p.ruler, fetch(ctx, d)), nil
}

// fetch reads the bytes of the publication's pictures.
func fetch(ctx context.Context, d *desk.Desk) export.Fetch {
	return func(hash string) ([]byte, error) { return d.PictureData(ctx, hash) }
}

// look finds all there is to find in an issue before the products are made: what the text
// shows and what the pages show.
func (p *press) look(ctx context.Context, d *desk.Desk, number int, langs []editor.Lang,
	products []export.Product,
) ([]editor.Finding, error) {
	pieces, err := job.Gather(ctx, d, number, langs, products)
	if err != nil {
		return nil, err
	}
	if len(pieces) == 0 {
		return nil, nil
	}
	set, err := p.fit(ctx, pieces[0].Beside...)
	if err != nil {
		return nil, err
	}
	loupe := job.NewLoupe(fetch(ctx, d))
	var out []editor.Finding
	for _, piece := range pieces {
		fitted := fit.In(set, piece.Edition.Lang)
		bad, err := loupe.Look(ctx, fitted.Doc)
		if err != nil {
			return nil, err
		}
		for _, f := range slices.Concat(piece.Found, fitted.Found, bad) {
			if len(products) == 0 || heeded(products, f.Product) {
				out = append(out, f)
			}
		}
	}
	return out, nil
}

// heeded says whether a finding about a product concerns one of those asked for.
func heeded(products []export.Product, product string) bool {
	return slices.ContainsFunc(products, func(p export.Product) bool { return p.Heeds(product) })
}

// gallery keeps one painter and one loupe for the publication that is open in the window.
type gallery struct {
	press *press

	mu      sync.Mutex
	of      *desk.Desk
	painter *raster.Painter
	loupe   *job.Loupe
}

// look says which pictures of a document cannot be printed.
func (g *gallery) look(ctx context.Context, d *desk.Desk, doc *paper.Document) ([]editor.Finding, error) {
	if _, err := g.on(d); err != nil {
		return nil, err
	}
	g.mu.Lock()
	loupe := g.loupe
	g.mu.Unlock()
	return loupe.Look(ctx, doc)
}

// paint paints a page, from 1, with scale pixels to a point.
func (g *gallery) paint(ctx context.Context, d *desk.Desk, doc *paper.Document, page int,
	scale float64,
) (*image.RGBA, error) {
	painter, err := g.on(d)
	if err != nil {
		return nil, err
	}
	return painter.Draw(ctx, doc, page, scale*72)
}

func (g *gallery) on(d *desk.Desk) (*raster.Painter, error) {
	g.mu.Lock()
	defer g.mu.Unlock()
	if g.of != d {
		painter, err := g.press.painter(context.Background(), d)
		if err != nil {
			return nil, err
		}
		g.of, g.painter, g.loupe = d, painter, job.NewLoupe(fetch(context.Background(), d))
	}
	return g.painter, nil
}
