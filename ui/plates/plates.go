// Package plates holds the pictures of a publication as a story that is written shows
// them: what is said of each, to be filled in beside it; small copies; and how another
// one is chosen or brought in. What is said of a picture is stored here, in the queue of
// the room; where a picture stands in a text is the room's.
package plates

import (
	"context"
	"image"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
)

// thumbWidth is how many pixels wide a small picture is kept.
const thumbWidth = 360

// Plates are the pictures of a publication. Its methods are for the window's goroutine.
type Plates struct {
	w      *ui.Window
	saves  *ui.Queue
	hears  Hears
	list   map[editor.PictureID]*editor.Picture
	paper  editor.PageSize
	stored revs
	fresh  map[editor.PictureID]bool // something is said of them that is not stored
	thumbs map[string]*image.RGBA    // by hash; nil while one is made, or when it cannot be
	says   words
	shown  func() // the dialog that pictures are chosen in shows more; nil without one
}

// Hears is whom pictures tell. Every func must be set.
type Hears struct {
	Changed func()      // something else is said of a picture: Save it soon
	Shown   func()      // a picture looks different
	Saved   func()      // all is stored that was to be
	Unsaved func(error) // something is not; Save tries it again
}

// New makes the pictures of a room that stores in a queue.
func New(w *ui.Window, saves *ui.Queue, h Hears) *Plates {
	return &Plates{
		w: w, saves: saves, hears: h, list: map[editor.PictureID]*editor.Picture{},
		fresh: map[editor.PictureID]bool{}, thumbs: map[string]*image.RGBA{},
	}
}

// Take takes over the pictures as they are stored, and the size of pages that they are
// printed on. What is said of them and not stored yet is kept.
func (s *Plates) Take(list []editor.Picture, paper editor.PageSize) {
	was := s.list
	s.list = make(map[editor.PictureID]*editor.Picture, len(list))
	for i := range list {
		p := &list[i]
		if s.fresh[p.ID] {
			was[p.ID].Rev = p.Rev
			p = was[p.ID]
		}
		s.list[p.ID] = p
	}
	s.paper, s.stored = paper, revs{}
}

// revs are the revisions of pictures that were stored here. Only the jobs of one queue
// touch them.
type revs map[editor.PictureID]int

// save stores a picture over the revision that was stored last.
func (v revs) save(ctx context.Context, d *desk.Desk, p *editor.Picture) error {
	p.Rev = max(p.Rev, v[p.ID])
	if err := d.SavePicture(ctx, p); err != nil {
		return err
	}
	v[p.ID] = p.Rev
	return nil
}

// Unsaved says whether something is said of a picture that is not stored.
func (s *Plates) Unsaved() bool { return len(s.fresh) > 0 }

// Save stores what was said of pictures.
func (s *Plates) Save() {
	for id := range s.fresh {
		delete(s.fresh, id)
		s.save(s.list[id])
	}
}

func (s *Plates) save(p *editor.Picture) {
	stored, one := s.stored, *p
	ui.InTurn(s.saves, func(ctx context.Context) (int, error) {
		return 0, stored.save(ctx, s.w.Desk, &one)
	}, func(_ int, err error) {
		if err != nil {
			s.fresh[one.ID] = true
			s.hears.Unsaved(err)
			return
		}
		s.hears.Saved()
	})
}

// changed is called when something else is said of a picture.
func (s *Plates) changed(p *editor.Picture) {
	s.fresh[p.ID] = true
	s.hears.Changed()
}

// thumb is a small picture, nil while it is read and made small behind the window, and
// when it cannot be read: preflight says what is wrong with a picture.
func (s *Plates) thumb(p *editor.Picture) image.Image {
	small, asked := s.thumbs[p.Hash]
	if !asked && s.w.Thumb != nil {
		s.ask(p.Hash)
		small = s.thumbs[p.Hash]
	}
	if small == nil {
		return nil
	}
	return small
}

func (s *Plates) ask(hash string) {
	s.thumbs[hash] = nil
	ui.Latest(s.w.Work.Lane(), func(ctx context.Context) (*image.RGBA, error) {
		return s.w.Thumb(ctx, s.w.Desk, hash, thumbWidth)
	}, func(img *image.RGBA, err error) {
		if err != nil {
			return
		}
		s.thumbs[hash] = img
		s.hears.Shown()
		if s.shown != nil {
			s.shown()
		}
	})
}
