// Package desk is everything a person can ask of a publication, one method each. It
// validates nouns, makes their IDs, decides what a deed saves, and hands them to a
// Store. It promises that a deed is done whole or not at all, and it knows neither
// windows nor pages nor SQL.
package desk

import (
	"context"
	"fmt"
	"time"

	"twofold/editor"
)

// Desk is one open publication. It may be used from several goroutines when its Store may.
type Desk struct {
	store Store
	given Given
}

// Given is what the desk cannot know by itself. Now, NewID and Who must be set.
type Given struct {
	Now   func() time.Time
	NewID func() string // 128 bits, sortable, never the same twice
	Who   string        // the name or role that the person gave, for the audit
	// Probe reads a picture's format, size in pixels as stored and EXIF orientation;
	// AddPicture needs it.
	Probe func(data []byte) (editor.Picture, error)
	// Aside keeps what cannot be stored; nil keeps nothing.
	Aside Aside
}

// New opens the desk on a store, which the caller closes with Close.
func New(s Store, g Given) *Desk { return &Desk{store: s, given: g} }

// Close closes the store.
func (d *Desk) Close() error { return d.store.Close() }

// ReadOnly says that the publication can be read and exported, and nothing can be saved:
// its file, or the folder, may not be written to.
func (d *Desk) ReadOnly() bool { return d.store.ReadOnly() }

// Who is the name or role that changes are written under.
func (d *Desk) Who() string { return d.given.Who }

// NewBlockID makes the ID of a new block.
func (d *Desk) NewBlockID() editor.BlockID { return editor.BlockID(d.given.NewID()) }

// NewItemID makes the ID of a new item of a running order.
func (d *Desk) NewItemID() editor.ItemID { return editor.ItemID(d.given.NewID()) }

// NewProjectID makes the ID of a new project.
func (d *Desk) NewProjectID() editor.ProjectID { return editor.ProjectID(d.given.NewID()) }

// Today is the day at the desk.
func (d *Desk) Today() editor.Date { return editor.DateOf(d.given.Now()) }

func (d *Desk) change(why string) Change {
	return Change{Who: d.given.Who, When: d.given.Now(), Why: why}
}

// Publication reads the publication.
func (d *Desk) Publication(ctx context.Context) (*editor.Publication, error) {
	return d.store.Publication(ctx)
}

// SavePublication saves the publication's own facts.
func (d *Desk) SavePublication(ctx context.Context, p *editor.Publication) error {
	if err := p.Validate(); err != nil {
		return fmt.Errorf("save publication: %w", err)
	}
	return d.store.SavePublication(ctx, p, d.change("saved"))
}

// Size is the schema's version and the file's size in bytes.
func (d *Desk) Size(ctx context.Context) (schema int, bytes int64, err error) {
	return d.store.Size(ctx)
}

// Search finds blocks with all the words in language l, or in every language for "": a
// word in all its forms, a "quoted phrase" as it is written, and the last word also when
// only its beginning is typed; where nothing is found, what the same keys write on the
// other keyboard. At most 200, the best first.
func (d *Desk) Search(ctx context.Context, words string, l editor.Lang) ([]Hit, error) {
	return d.store.Search(ctx, words, l, 200)
}

// Changes lists the change log after seq, oldest first.
func (d *Desk) Changes(ctx context.Context, after int64) ([]Logged, error) {
	return d.store.Changes(ctx, after, 1000)
}
