package intake

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export/picture"
	"twofold/export/prose"
)

// album brings the pictures of a source into a publication, each once.
type album struct {
	desk   *desk.Desk
	lang   editor.Lang
	byHash map[string]editor.Picture
	byFile map[string]editor.PictureID
	added  []editor.PictureID // that the publication had not
}

// openAlbum knows the pictures that the publication has.
func openAlbum(ctx context.Context, d *desk.Desk, l editor.Lang) (*album, error) {
	have, err := d.Pictures(ctx)
	if err != nil {
		return nil, err
	}
	a := &album{
		desk: d, lang: l, byHash: map[string]editor.Picture{}, byFile: map[string]editor.PictureID{},
	}
	for _, p := range have {
		a.byHash[p.Hash] = p
	}
	return a, nil
}

// undo takes out again what was added, for a story that could not be stored.
func (a *album) undo(ctx context.Context) error {
	var all error
	for _, id := range a.added {
		all = errors.Join(all, a.desk.RemovePicture(context.WithoutCancel(ctx), id))
	}
	return all
}

// takePictures brings in the pictures that the text shows and counts them. The block of
// one that cannot be had is taken out; its caption stays as a paragraph.
func (s *Source) takePictures(ctx context.Context, a *album) (int, error) {
	got := map[editor.BlockID]editor.PictureID{}
	for _, shown := range s.Pictures {
		if err := ctx.Err(); err != nil {
			return 0, err
		}
		id, why, err := a.take(ctx, s.Path, shown)
		if err != nil {
			return 0, err
		}
		if why != "" {
			s.Notes = append(s.Notes,
				prose.Note{What: why, N: 1, Line: shown.Line, Text: path.Base(shown.File)})
			continue
		}
		got[shown.Block] = id
	}
	s.place(got)
	return len(got), nil
}

// place puts the pictures in their blocks.
func (s *Source) place(got map[editor.BlockID]editor.PictureID) {
	for i := range s.Blocks {
		b := &s.Blocks[i]
		if b.Kind != editor.Image {
			continue
		}
		if b.Picture = got[b.ID]; b.Picture == "" {
			b.Kind = editor.Paragraph
		}
	}
	s.Blocks = slices.DeleteFunc(s.Blocks, func(b editor.Block) bool {
		return b.Kind == editor.Paragraph && b.Spans == nil
	})
}

// take brings in one picture, or says why it is left out.
func (a *album) take(ctx context.Context, source string, s prose.Shown) (
	id editor.PictureID, why prose.What, err error,
) {
	if id := a.byFile[s.File]; id != "" {
		return id, "", nil
	}
	data, err := bytesOf(source, s)
	if err == nil {
		_, err = picture.Decode(data)
	}
	if err != nil {
		return "", reason(err), nil
	}
	p, err := a.keep(ctx, path.Base(filepath.ToSlash(s.File)), data)
	if err != nil {
		return "", "", err
	}
	a.byFile[s.File] = p.ID
	if s.Alt != "" && p.Alts[a.lang] == "" {
		p.Alts = p.Alts.With(a.lang, s.Alt)
		err = a.desk.SavePicture(ctx, p)
	}
	return p.ID, "", err
}

// keep adds a picture, unless the publication has it already.
func (a *album) keep(ctx context.Context, name string, data []byte) (*editor.Picture, error) {
	sum := sha256.Sum256(data)
	if p, ok := a.byHash[hex.EncodeToString(sum[:])]; ok {
		return &p, nil
	}
	p, err := a.desk.AddPicture(ctx, name, data)
	if err != nil {
		return nil, err
	}
	a.byHash[p.Hash] = *p
	a.added = append(a.added, p.ID)
	return p, nil
}

var errOutside = errors.New("not a file beside the text")

// bytesOf reads a picture: from inside the source, or from a file beside it.
func bytesOf(source string, s prose.Shown) ([]byte, error) {
	if s.Bytes != nil {
		return s.Bytes()
	}
	if strings.Contains(s.File, "://") || strings.HasPrefix(s.File, "data:") {
		return nil, errOutside
	}
	file := filepath.FromSlash(s.File)
	if !filepath.IsAbs(file) {
		file = filepath.Join(filepath.Dir(source), file)
	}
	f, _, err := open(file)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, prose.MaxPicture+1))
	if err == nil && len(data) > prose.MaxPicture {
		err = prose.ErrPicture
	}
	return data, err
}

// reason is the note for a picture that is left out.
func reason(err error) prose.What {
	var refused *prose.Refusal
	switch {
	case errors.Is(err, errOutside):
		return prose.Outside
	case errors.Is(err, prose.ErrPicture), errors.Is(err, editor.ErrTooLarge):
		return prose.BigPicture
	case errors.Is(err, editor.ErrHEIC):
		return prose.HEIC
	case errors.Is(err, editor.ErrUnread):
		return prose.OddPicture
	case errors.Is(err, os.ErrNotExist), errors.As(err, &refused) && refused.Why == prose.Missing:
		return prose.NoPicture
	}
	return prose.BadPicture
}
