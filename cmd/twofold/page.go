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
	size := f.String("size", "", "")
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
	paper, err := c.size(*size)
	if err != nil {
		return err
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
	img, err := c.draw(d, leaf{issue: is, lang: langs[0], size: paper, page: *page, dpi: *dpi})
	if err != nil {
		return err
	}
	return c.writePage(*out, img)
}

// leaf is a page of an edition that is asked for.
type leaf struct {
	issue *editor.Issue
	lang  editor.Lang
	size  editor.PageSize // "" for the publication's
	page  int             // from 1
	dpi   float64
}

// draw paints one page.
func (c *call) draw(d *desk.Desk, l leaf) (*image.RGBA, error) {
	m, err := d.Material(c.ctx, l.issue)
	if err != nil {
		return nil, err
	}
	p := new(press)
	set, err := p.fit(c.ctx, fit.Editions(m.On(l.size), l.issue)...)
	if err != nil {
		return nil, err
	}
	x := fit.In(set, l.lang)
	if x == nil {
		return nil, at("--lang "+string(l.lang), "the publication is not in this language", "")
	}
	doc := x.Doc
	if l.page < 1 || l.page > len(doc.Pages) {
		return nil, at(fmt.Sprintf("page %d", l.page), "there is no such page in the edition",
			fmt.Sprintf("It has pages 1 to %d.", len(doc.Pages)))
	}
	painter, err := p.painter(c.ctx, d)
	if err != nil {
		return nil, err
	}
	return painter.Draw(c.ctx, doc, l.page, l.dpi)
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
