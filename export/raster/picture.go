package raster

import (
	"context"
	"fmt"
	"image"

	"golang.org/x/image/draw"

	"twofold/editor"
	"twofold/export/paper"
)

// view is a part of a picture at the size at which a page shows it; without a size it is
// the whole picture.
type view struct {
	hash string
	crop paper.Crop
	size image.Point
}

// picture paints a picture. Its edges stand on whole pixels.
func (p *Painter) picture(ctx context.Context, sh *sheet, doc *paper.Document, it *paper.Picture) error {
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
	shown, err := p.pictures.show(view{pic.Hash, it.Crop, to.Size()})
	if err != nil {
		return fmt.Errorf("picture %s: %w", pic.Name, err)
	}
	draw.Draw(sh.img, to, shown, image.Point{}, draw.Src)
	return nil
}

// frame is the picture's rectangle on whole pixels; never empty.
func (sh *sheet) frame(it *paper.Picture) image.Rectangle {
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

// develop scales a part of a picture: all of it where the crop is empty. What is much too
// fine is first halved by averaging, which costs little and loses nothing.
func develop(whole *image.RGBA, v view) *image.RGBA {
	c := v.crop
	from := image.Rect(c.X, c.Y, c.X+c.W, c.Y+c.H).Intersect(whole.Rect)
	if from.Empty() {
		from = whole.Rect
	}
	for from.Dx() >= 2*v.size.X && from.Dy() >= 2*v.size.Y {
		whole = halve(whole, from)
		from = whole.Rect
	}
	out := image.NewRGBA(image.Rectangle{Max: v.size})
	draw.CatmullRom.Scale(out, out.Rect, whole, from, draw.Src, nil)
	return out
}

// halve makes one pixel of every four; at an odd edge, of those that are there.
func halve(img *image.RGBA, from image.Rectangle) *image.RGBA {
	w, h := (from.Dx()+1)/2, (from.Dy()+1)/2
	out := image.NewRGBA(image.Rect(0, 0, w, h))
	for y := range h {
		top := img.Pix[img.PixOffset(from.Min.X, from.Min.Y+2*y):]
		bottom := img.Pix[img.PixOffset(from.Min.X, min(from.Min.Y+2*y+1, from.Max.Y-1)):]
		to := out.Pix[y*out.Stride : (y+1)*out.Stride]
		for x := range w {
			a := 8 * x
			b := min(a+4, 4*(from.Dx()-1))
			for c := range 3 {
				sum := uint(top[a+c]) + uint(top[b+c]) + uint(bottom[a+c]) + uint(bottom[b+c])
				to[4*x+c] = uint8((sum + 2) / 4)
			}
			to[4*x+3] = 0xff
		}
	}
	return out
}
