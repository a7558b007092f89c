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

// lies says whether a picture of this orientation is stored on its side.
func lies(turn int) bool { return turn >= 5 }

// placeRect leads from a rectangle of the upright picture to the stored one.
func placeRect(r image.Rectangle, size image.Point, turn int) image.Rectangle {
	a := place(r.Min, size, turn)
	b := place(r.Max.Sub(image.Pt(1, 1)), size, turn)
	out := image.Rectangle{Min: a, Max: b}.Canon()
	out.Max = out.Max.Add(image.Pt(1, 1))
	return out
}

// uprighted turns a plane upright.
func (p *plane) uprighted(turn int) plane {
	if turn <= 1 {
		return *p
	}
	out := newPlane(p.w, p.h)
	if lies(turn) {
		out = newPlane(p.h, p.w)
	}
	size := image.Pt(p.w, p.h)
	for y := range out.h {
		row := out.row(y)
		for x := range row {
			from := place(image.Pt(x, y), size, turn)
			row[x] = p.pix[from.Y*p.stride+from.X]
		}
	}
	return out
}
