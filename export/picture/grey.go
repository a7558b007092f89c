package picture

import (
	"image"
	"image/color"
	"math"
	"sync"
)

// Grey is the grey, 0 to 255 as a screen has it, that is as light as a colour: the
// luminance is summed up in linear light (IEC 61966-2-1; weights of ITU-R BT.709).
func Grey(r, g, b uint8) uint8 {
	t := greys()
	light := 2126*t.linear[r] + 7152*t.linear[g] + 722*t.linear[b]
	return t.screen[(light+5000)/10000]
}

// mostLight is white in linear light.
const mostLight = 1<<14 - 1

// greyTables turn values of a screen into linear light and back.
type greyTables struct {
	linear [256]int
	screen [mostLight + 1]uint8
}

var greys = sync.OnceValue(func() *greyTables {
	t := &greyTables{}
	for i := range t.linear {
		t.linear[i] = int(linear(float64(i)/255)*mostLight + 0.5)
	}
	for i := range t.screen {
		v := float64(i) / mostLight
		if v <= 0.0031308 {
			v *= 12.92
		} else {
			v = 1.055*math.Pow(v, 1/2.4) - 0.055
		}
		t.screen[i] = uint8(v*255 + 0.5)
	}
	return t
})

// greyed is a picture without its colour.
func greyed(img image.Image) image.Image {
	in, ok := img.(*image.YCbCr)
	if !ok {
		return img
	}
	out := image.NewGray(in.Rect)
	for y := in.Rect.Min.Y; y < in.Rect.Max.Y; y++ {
		row := out.Pix[out.PixOffset(in.Rect.Min.X, y):]
		for x := in.Rect.Min.X; x < in.Rect.Max.X; x++ {
			at := in.COffset(x, y)
			row[x-in.Rect.Min.X] = Grey(color.YCbCrToRGB(in.Y[in.YOffset(x, y)], in.Cb[at], in.Cr[at]))
		}
	}
	return out
}
