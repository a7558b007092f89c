package picture

import (
	"image"
	"image/color"
)

// sized is the part of the upright picture inside crop at a size in pixels: an
// *image.Gray of a grey picture, else an *image.YCbCr as a JPEG has it, with colour at
// half the resolution if half is set. The picture is resampled as it is stored and
// turned afterwards, when it is small.
func (s *stored) sized(crop image.Rectangle, to image.Point, half bool) image.Image {
	from := placeRect(crop, s.size, s.turn)
	if lies(s.turn) {
		to = image.Pt(to.Y, to.X)
	}
	if grey, ok := s.image.(*image.Gray); ok {
		p := plane{grey.Pix, grey.Stride, s.size.X, s.size.Y}
		out := s.channel(p, from, 1, 1, to)
		return &image.Gray{Pix: out.pix, Stride: out.stride, Rect: image.Rect(0, 0, out.w, out.h)}
	}
	img := s.image.(*image.YCbCr)
	ratio, few := image.YCbCrSubsampleRatio444, to
	if half {
		ratio, few = image.YCbCrSubsampleRatio420, image.Pt((to.X+1)/2, (to.Y+1)/2)
	}
	across, down := sparse(img.SubsampleRatio)
	w, h := (s.size.X+across-1)/across, (s.size.Y+down-1)/down
	light := s.channel(plane{img.Y, img.YStride, s.size.X, s.size.Y}, from, 1, 1, to)
	blue := s.channel(plane{img.Cb, img.CStride, w, h}, from, across, down, few)
	red := s.channel(plane{img.Cr, img.CStride, w, h}, from, across, down, few)
	return &image.YCbCr{
		Y: light.pix, Cb: blue.pix, Cr: red.pix, YStride: light.stride,
		CStride: blue.stride, SubsampleRatio: ratio, Rect: image.Rect(0, 0, light.w, light.h),
	}
}

// channel scales and turns a plane that has a sample for every so many pixels across
// and down.
func (s *stored) channel(p plane, from image.Rectangle, across, down int, to image.Point) plane {
	a, d := float64(across), float64(down)
	out := p.resample(window{
		float64(from.Min.X) / a, float64(from.Min.Y) / d,
		float64(from.Dx()) / a, float64(from.Dy()) / d,
	}, to.X, to.Y)
	return out.uprighted(s.turn)
}

// sparse says for how many pixels across and down there is one sample of colour.
func sparse(r image.YCbCrSubsampleRatio) (across, down int) {
	switch r {
	case image.YCbCrSubsampleRatio422:
		return 2, 1
	case image.YCbCrSubsampleRatio420:
		return 2, 2
	case image.YCbCrSubsampleRatio440:
		return 1, 2
	case image.YCbCrSubsampleRatio411:
		return 4, 1
	case image.YCbCrSubsampleRatio410:
		return 4, 2
	}
	return 1, 1
}

// flat makes of any picture an *image.Gray or an *image.YCbCr whose top left is (0, 0).
// What is transparent becomes white.
func flat(img image.Image) image.Image {
	b := img.Bounds()
	if b.Min == (image.Point{}) {
		switch img.(type) {
		case *image.Gray, *image.YCbCr:
			return img
		}
	}
	grey := img.ColorModel() == color.GrayModel || img.ColorModel() == color.Gray16Model
	if grey {
		out := image.NewGray(image.Rectangle{Max: b.Size()})
		eachPixel(img, func(i int, r, _, _ uint8) { out.Pix[i] = r })
		return out
	}
	out := image.NewYCbCr(image.Rectangle{Max: b.Size()}, image.YCbCrSubsampleRatio444)
	eachPixel(img, func(i int, r, g, b uint8) {
		out.Y[i], out.Cb[i], out.Cr[i] = color.RGBToYCbCr(r, g, b)
	})
	return out
}

// eachPixel calls put with every pixel on white, row by row.
func eachPixel(img image.Image, put func(i int, r, g, b uint8)) {
	box, i := img.Bounds(), 0
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			r, g, b, a := img.At(x, y).RGBA()
			white := 0xFFFF - a
			put(i, uint8((r+white)>>8), uint8((g+white)>>8), uint8((b+white)>>8))
			i++
		}
	}
}

// rgba is an opaque picture in red, green and blue.
func rgba(img image.Image) *image.RGBA {
	out := image.NewRGBA(img.Bounds())
	eachPixel(img, func(i int, r, g, b uint8) {
		out.Pix[4*i], out.Pix[4*i+1], out.Pix[4*i+2], out.Pix[4*i+3] = r, g, b, 0xFF
	})
	return out
}
