package desk

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"

	"twofold/editor"
)

// Projects lists the register in the order of codes.
func (d *Desk) Projects(ctx context.Context) ([]editor.Project, error) {
	return d.store.Projects(ctx)
}

// SaveProject saves a project, new or changed. Its code must not be another's.
func (d *Desk) SaveProject(ctx context.Context, p *editor.Project) error {
	if p.ID == "" {
		p.ID = d.NewProjectID()
	}
	if err := p.Validate(); err != nil {
		return fmt.Errorf("save project %s: %w", p.Code, err)
	}
	return d.store.SaveProject(ctx, p, d.change("saved"))
}

// RemoveProject removes a project from the register. One that a story or a running
// order names stays: editor.ErrInUse.
func (d *Desk) RemoveProject(ctx context.Context, id editor.ProjectID) error {
	return d.store.RemoveProject(ctx, id, d.change("remove"))
}

// Pictures lists the pictures, without their bytes.
func (d *Desk) Pictures(ctx context.Context) ([]editor.Picture, error) {
	return d.store.Pictures(ctx)
}

// AddPicture brings an image file in. Captions, credit, alternative text and consent
// are still to be filled in by a person.
func (d *Desk) AddPicture(ctx context.Context, name string, data []byte) (*editor.Picture, error) {
	if d.given.Probe == nil {
		return nil, errors.New("add picture: this desk cannot read pictures")
	}
	p, err := d.given.Probe(data)
	if err != nil {
		return nil, fmt.Errorf("add picture: %w", &editor.PictureError{Name: name, Err: err})
	}
	sum := sha256.Sum256(data)
	p.ID, p.Name = editor.PictureID(d.given.NewID()), name
	p.Hash, p.Bytes = hex.EncodeToString(sum[:]), int64(len(data))
	if err := p.Validate(); err != nil {
		return nil, fmt.Errorf("add picture: %w", &editor.PictureError{Name: name, Err: err})
	}
	return &p, d.store.SavePicture(ctx, &p, data, d.change("saved"))
}

// SavePicture saves what is known of a picture.
func (d *Desk) SavePicture(ctx context.Context, p *editor.Picture) error {
	if err := p.Validate(); err != nil {
		return fmt.Errorf("save picture %s: %w", p.Name, err)
	}
	return d.store.SavePicture(ctx, p, nil, d.change("saved"))
}

// RemovePicture removes a picture. One that a story or the publication shows stays:
// editor.ErrInUse.
func (d *Desk) RemovePicture(ctx context.Context, id editor.PictureID) error {
	return d.store.RemovePicture(ctx, id, d.change("remove"))
}

// PictureData reads the bytes of the picture with this hash; the caller must not
// change them.
func (d *Desk) PictureData(ctx context.Context, hash string) ([]byte, error) {
	return d.store.PictureData(ctx, hash)
}
