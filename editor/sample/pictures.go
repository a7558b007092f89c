package sample

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"image/jpeg"

	"twofold/editor"
)

func (c *Content) readPictures() error {
	return eachRecord("pictures.txt", func(n int, r *record) {
		name := r.want("file")
		p := editor.Picture{
			ID: editor.PictureID(id(pictureKind, n, name)), Name: name, Format: "jpeg",
			Captions: r.text("caption"), Credits: r.text("credit"), Alts: r.text("alt"),
			Consent: editor.ConsentNotNeeded, Orientation: r.number("orientation"),
			Focus: r.focus(), Modified: When(),
		}
		data, err := measure(&p)
		if err == nil {
			err = p.Validate()
		}
		if err != nil {
			r.fault(r.line, "%v", err)
		}
		c.Pictures = append(c.Pictures, PictureFile{Picture: p, Data: data})
	})
}

// focus takes the point that crops keep, two numbers; none when it is left out.
func (r *record) focus() (at editor.Focus) {
	if r.may("focus") == "" {
		return at
	}
	if n, err := fmt.Sscan(r.may("focus"), &at.X, &at.Y); n != 2 {
		r.fault(r.lines["focus"], "focus is not two numbers: %v", err)
	}
	return at
}

// measure reads the picture's bytes and fills in what follows from them.
func measure(p *editor.Picture) ([]byte, error) {
	data, err := files.ReadFile("pictures/" + p.Name)
	if err != nil {
		return nil, err
	}
	size, err := jpeg.DecodeConfig(bytes.NewReader(data))
	if err != nil {
		return nil, fmt.Errorf("measure %s: %w", p.Name, err)
	}
	sum := sha256.Sum256(data)
	p.Hash, p.Bytes = hex.EncodeToString(sum[:]), int64(len(data))
	p.Width, p.Height = size.Width, size.Height
	return data, nil
}

// picture finds a picture by its file's name without the ending; "" when there is none.
func (c *Content) picture(name string) editor.PictureID {
	for i := range c.Pictures {
		if c.Pictures[i].Name == name+".jpg" {
			return c.Pictures[i].ID
		}
	}
	return ""
}
