package desk

import (
	"context"
	"errors"
	"fmt"
	"time"

	"twofold/editor"
)

// Aside keeps outside the publication what could not be stored in it, until it can be. Its
// methods may be called from several goroutines. Keep replaces what it kept of the same
// text before; nothing is half-written when it fails.
type Aside interface {
	Keep(k Kept) error
	// Kept lists what is kept of this publication, oldest first. What cannot be read is
	// left out and left alone.
	Kept() ([]Kept, error)
	Drop(k Kept) error
}

// Kept is what could not be stored: one version of a story or, when Version is nil, what
// the story is. The Rev of either is what it was changed from.
type Kept struct {
	Story   editor.Story // without versions
	Version *editor.Version
	Title   string // of the version; may be empty
	When    time.Time
}

// Base is the Rev that it was changed from.
func (k *Kept) Base() int {
	if k.Version != nil {
		return k.Version.Rev
	}
	return k.Story.Rev
}

// Lang is the language of the version; "" for what the story is.
func (k *Kept) Lang() editor.Lang {
	if k.Version != nil {
		return k.Version.Lang
	}
	return ""
}

// errNowhere says that there is no place to keep anything aside.
var errNowhere = errors.New("there is no folder for it")

// KeepAside keeps what could not be stored, so that it outlives the program.
func (d *Desk) KeepAside(k Kept) error {
	if d.given.Aside == nil {
		return fmt.Errorf("keep aside: %w", errNowhere)
	}
	k.When = d.given.Now()
	k.Story.Versions = nil
	if k.Version != nil {
		k.Title = k.Version.Headline()
	}
	return d.given.Aside.Keep(k)
}

// DropAside forgets what was kept: it is stored now.
func (d *Desk) DropAside(k Kept) error {
	if d.given.Aside == nil {
		return nil
	}
	return d.given.Aside.Drop(k)
}

// Kept lists what of the publication's stories is kept aside, oldest first.
func (d *Desk) Kept(ctx context.Context) ([]Kept, error) {
	if d.given.Aside == nil {
		return nil, nil
	}
	list, err := d.given.Aside.Kept()
	if err != nil {
		return nil, err
	}
	var out []Kept
	for _, k := range list {
		switch _, err := d.Story(ctx, k.Story.ID); {
		case errors.Is(err, editor.ErrNotFound): // of another publication of that name
		case err != nil:
			return nil, err
		default:
			out = append(out, k)
		}
	}
	return out, nil
}

// TakeBack stores what was kept aside and forgets it there. Where somebody stored a newer
// text meanwhile, that one stands: the kept one goes into the history under it, and older
// is true. Newer facts about a story stand, too.
func (d *Desk) TakeBack(ctx context.Context, k Kept) (older bool, err error) {
	s, err := d.Story(ctx, k.Story.ID)
	if err != nil {
		return false, err
	}
	if k.Version != nil {
		older, err = d.takeBack(ctx, s, k.Version.Clone())
	} else if older = s.Rev != k.Story.Rev; !older {
		facts := k.Story
		err = d.SaveStory(ctx, &facts)
	}
	if err != nil {
		return false, fmt.Errorf("take back: %w", err)
	}
	return older, d.DropAside(k)
}

// takeBack stores a version that was changed from v.Rev: as it is, or under a newer one.
func (d *Desk) takeBack(ctx context.Context, s *editor.Story, v *editor.Version) (bool, error) {
	newer := s.Version(v.Lang)
	if newer == nil {
		v.Rev = 0
	}
	if newer == nil || newer.Rev == v.Rev {
		return false, d.SaveVersion(ctx, s.ID, v, "saved", "")
	}
	v.Rev = newer.Rev
	if err := d.SaveVersion(ctx, s.ID, v, "saved", ""); err != nil {
		return false, err
	}
	newer.Rev = v.Rev
	return true, d.SaveVersion(ctx, s.ID, newer, "restore", "")
}
