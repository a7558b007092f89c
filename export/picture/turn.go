package picture

import "image"

// place leads from a pixel of the upright picture to the stored one (TIFF 6.0, section
// 8, Orientation). size is that of the stored picture.
func place(p image.Point, size image.Point, turn int) image.Point {
	right, foot := size.X-1, size.Y-1
	switch turn {
	case 2:
		return image.Pt(right-p.X, p.Y)
	case 3:
		return image.Pt(right-p.X, foot-p.Y)
	case 4:
		return image.Pt(p.X, foot-p.Y)
	case 5:
		return image.Pt(p.Y, p.X)
	case 6:
		return image.Pt(p.Y, foot-p.X)
	case 7:
		return image.Pt(right-p.Y, foot-p.X)
	case 8:
		return image.Pt(right-p.Y, p.X)
	}
	return p
}

// placeRect leads from a rectangle of the upright picture to the stored one.
func placeRect(r image.Rectangle, size image.Point, turn int) image.Rectangle {
	a := place(r.Min, size, turn)
	b := place(r.Max.Sub(image.Pt(1, 1)), size, turn)
	out := image.Rectangle{Min: a, Max: b}.Canon()
	out.Max = out.Max.Add(image.Pt(1, 1))
	return out
}

// uprighted turns a picture upright.
func uprighted(img *image.RGBA, turn int) *image.RGBA {
	if turn <= 1 {
		return img
	}
	size := img.Bounds().Size()
	up := size
	if turn >= 5 {
		up = image.Pt(size.Y, size.X)
	}
	out := image.NewRGBA(image.Rectangle{Max: up})
	for y := range up.Y {
		for x := range up.X {
			from := place(image.Pt(x, y), size, turn)
			copy(out.Pix[out.PixOffset(x, y):][:4], img.Pix[img.PixOffset(from.X, from.Y):][:4])
		}
	}
	return out
}
