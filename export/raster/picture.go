package raster

import (
	"context"
	"fmt"
	"image"

	"golang.org/x/image/draw"

	"twofold/editor"
	"twofold/export/layout"
	"twofold/export/picture"
)

// view is a part of a picture at the size at which a page shows it.
type view struct {
	hash string
	crop layout.Crop
	size image.Point
}

// picture paints a picture. Its edges stand on whole pixels.
func (p *Painter) picture(ctx context.Context, sh *sheet, doc *layout.Document, it *layout.Picture) error {
	to := sh.frame(it)
	if !to.Overlaps(sh.img.Rect) {
		return nil
	}
	pic := find(doc.Pictures, it.Picture)
	if pic == nil {
		return fmt.Errorf("picture %s: %w", it.Picture, editor.ErrNotFound)
	}
	if err := ctx.Err(); err != nil {
		return err
	}
	shown, err := p.pictures.show(pic, view{pic.Hash, it.Crop, to.Size()})
	if err != nil {
		return fmt.Errorf("picture %s: %w", pic.Name, err)
	}
	draw.Draw(sh.img, to, shown, image.Point{}, draw.Src)
	return nil
}

// frame is the picture's rectangle on whole pixels; never empty.
func (sh *sheet) frame(it *layout.Picture) image.Rectangle {
	r := image.Rect(nearest(sh.px(it.X)), nearest(sh.px(it.Y)),
		nearest(sh.px(it.X+it.W)), nearest(sh.px(it.Y+it.H)))
	r.Max.X, r.Max.Y = max(r.Max.X, r.Min.X+1), max(r.Max.Y, r.Min.Y+1)
	return r
}

func find(list []editor.Picture, id editor.PictureID) *editor.Picture {
	for i := range list {
		if list[i].ID == id {
			return &list[i]
		}
	}
	return nil
}

// develop decodes a picture and scales a part of it: all of it where the crop is empty.
func develop(data []byte, v view) (*image.RGBA, error) {
	full, err := picture.Decode(data)
	if err != nil {
		return nil, err
	}
	c := v.crop
	from := image.Rect(c.X, c.Y, c.X+c.W, c.Y+c.H).Intersect(full.Rect)
	if from.Empty() {
		from = full.Rect
	}
	out := image.NewRGBA(image.Rectangle{Max: v.size})
	draw.CatmullRom.Scale(out, out.Rect, full, from, draw.Src, nil)
	return out, nil
}
