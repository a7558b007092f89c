package main

import (
	"fmt"
	"image"
	"image/png"
	"io"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export"
	"twofold/export/fit"
)

// The resolutions that page takes, in pixels to the inch.
const (
	leastDPI, mostDPI = 10, 1200
)

func runPage(c *call) error {
	f := c.flags()
	var a asked
	f.IntVar(&a.issue, "issue", 0, "")
	f.StringVar(&a.langs, "lang", "", "")
	page := f.Int("page", 0, "")
	dpi := f.Float64("dpi", 144, "")
	out := f.String("out", "", "")
	file, err := c.parse(f, 1, 1)
	if err != nil {
		return err
	}
	if err := c.need(f, "issue", "lang", "page", "out"); err != nil {
		return err
	}
	if *dpi < leastDPI || *dpi > mostDPI {
		return c.misuse("--dpi must be %d to %d", leastDPI, mostDPI)
	}
	d, err := c.open(file[0])
	if err != nil {
		return err
	}
	defer d.Close()
	is, langs, err := c.aim(d, a)
	if err != nil {
		return err
	}
	if len(langs) != 1 {
		return c.misuse("--lang must be one language")
	}
	img, err := c.draw(d, is, langs[0], *page, *dpi)
	if err != nil {
		return err
	}
	return c.writePage(*out, img)
}

// draw paints one page of the edition in language l.
func (c *call) draw(d *desk.Desk, is *editor.Issue, l editor.Lang, page int, dpi float64) (
	*image.RGBA, error,
) {
	m, err := d.Material(c.ctx, is)
	if err != nil {
		return nil, err
	}
	p := new(press)
	set, err := p.fit(c.ctx, fit.Editions(m, is)...)
	if err != nil {
		return nil, err
	}
	x := fit.In(set, l)
	if x == nil {
		return nil, at("--lang "+string(l), "the publication is not in this language", "")
	}
	doc := x.Doc
	if page < 1 || page > len(doc.Pages) {
		return nil, at(fmt.Sprintf("page %d", page), "there is no such page in the edition",
			fmt.Sprintf("It has pages 1 to %d.", len(doc.Pages)))
	}
	painter, err := p.painter(c.ctx, d)
	if err != nil {
		return nil, err
	}
	return painter.Draw(c.ctx, doc, page, dpi)
}

func (c *call) writePage(out string, img *image.RGBA) error {
	err := export.File(out, true, func(w io.Writer) error {
		e := png.Encoder{CompressionLevel: png.BestSpeed}
		return e.Encode(w, img)
	})
	if err != nil {
		return unwritable(out, err)
	}
	made := struct {
		Path   string `json:"path"`
		Width  int    `json:"width"`
		Height int    `json:"height"`
	}{out, img.Rect.Dx(), img.Rect.Dy()}
	return c.show(made, func(w io.Writer) {
		fmt.Fprintf(w, "%s is %d × %d pixels.\n", made.Path, made.Width, made.Height)
	})
}
