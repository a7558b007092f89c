package desk_test

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/storage"
)

var ctx = context.Background()

// room is a desk on a real file, with a clock that people move and IDs that count up.
type room struct {
	*desk.Desk
	t    *testing.T
	now  time.Time
	ids  int
	path string
}

func open(t *testing.T) *room {
	t.Helper()
	r := &room{t: t, now: time.Date(2026, 10, 20, 9, 0, 0, 0, time.UTC)}
	r.path = filepath.Join(t.TempDir(), "bulletin.twofold")
	s, err := storage.Create(ctx, r.path, &editor.Publication{
		Slug: "bulletin", Names: editor.Text{"en": "The Bulletin", "ru": "Вестник"},
		Languages: []editor.Lang{editor.English, editor.Russian},
		Areas:     []editor.Area{{ID: "water", Titles: editor.Text{"en": "Water"}}},
	}, desk.Change{Who: "officer", When: r.now, Why: "saved"})
	r.must(err)
	r.Desk = desk.New(s, r.given("officer"))
	t.Cleanup(func() { r.must(r.Close()) })
	return r
}

// given is what the desk is given; a picture's size is that of its bytes.
func (r *room) given(who string) desk.Given {
	return desk.Given{
		Who: who,
		Now: func() time.Time { return r.now },
		NewID: func() string {
			r.ids++
			return fmt.Sprintf("id%030d", r.ids)
		},
		Probe: func(data []byte) (editor.Picture, error) {
			if len(data) == 0 {
				return editor.Picture{}, editor.ErrDamaged
			}
			return editor.Picture{Format: "png", Width: len(data), Height: 1}, nil
		},
	}
}

// colleague opens the same file as somebody else.
func (r *room) colleague(who string) *desk.Desk {
	r.t.Helper()
	s, err := storage.Open(ctx, r.path)
	r.must(err)
	d := desk.New(s, r.given(who))
	r.t.Cleanup(func() { r.must(d.Close()) })
	return d
}

func (r *room) must(err error) {
	r.t.Helper()
	if err != nil {
		r.t.Fatal(err)
	}
}

func (r *room) wants(err, want error) {
	r.t.Helper()
	if !errors.Is(err, want) {
		r.t.Errorf("error %v, want %v", err, want)
	}
}

func (r *room) wait(d time.Duration) { r.now = r.now.Add(d) }

// written makes a story with one paragraph.
func (r *room) written(headline, text string) *editor.Story {
	r.t.Helper()
	s, err := r.NewStory(ctx, headline)
	r.must(err)
	v := &s.Versions[0]
	v.Blocks[2].Spans = editor.Plain(text)
	r.must(r.SaveVersion(ctx, s.ID, v, "saved", ""))
	return s
}

func (r *room) row(id editor.StoryID) desk.StoryRow {
	r.t.Helper()
	rows, err := r.StoryRows(ctx)
	r.must(err)
	for _, row := range rows {
		if row.ID == id {
			return row
		}
	}
	r.t.Fatalf("story %s is not listed", id)
	return desk.StoryRow{}
}
