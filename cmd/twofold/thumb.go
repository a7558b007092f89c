package main

import (
	"context"
	_ "embed" // the icon
	"image"

	"twofold/editor/desk"
	"twofold/export/picture"
)

//go:embed icon.png
var icon []byte

// thumb makes a picture of the publication upright and at most so many pixels wide.
func thumb(ctx context.Context, d *desk.Desk, hash string, width int) (*image.RGBA, error) {
	data, err := d.PictureData(ctx, hash)
	if err != nil {
		return nil, err
	}
	small, err := picture.JPEG(data, picture.Cut{MaxW: width})
	if err != nil {
		return nil, err
	}
	return picture.Decode(small)
}
