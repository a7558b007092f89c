package pictures

import (
	"context"
	"fmt"
	"image"
	"strings"

	"golang.org/x/image/draw"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export/picture"
)

// store is what the room shows: every picture, and where each is used.
type store struct {
	list []editor.Picture
	uses map[editor.PictureID][]use
}

// use is a place where a picture stands: a story, or the strip of donors.
type use struct {
	story  editor.StoryID // "" for the strip of donors
	titles editor.Text
}

// fetch reads the pictures, the last that came in first, and looks where they stand.
func fetch(ctx context.Context, d *desk.Desk) (*store, error) {
	list, err := d.Pictures(ctx)
	if err != nil {
		return nil, fmt.Errorf("read pictures: %w", err)
	}
	s := &store{uses: map[editor.PictureID][]use{}}
	for i := len(list) - 1; i >= 0; i-- {
		s.list = append(s.list, list[i])
	}
	pub, err := d.Publication(ctx)
	if err != nil {
		return nil, fmt.Errorf("read pictures: %w", err)
	}
	for _, donor := range pub.Donors {
		if donor.Picture != "" {
			s.uses[donor.Picture] = append(s.uses[donor.Picture], use{})
		}
	}
	return s, s.readUses(ctx, d)
}

func (s *store) readUses(ctx context.Context, d *desk.Desk) error {
	rows, err := d.StoryRows(ctx)
	if err != nil {
		return fmt.Errorf("read pictures: %w", err)
	}
	for _, row := range rows {
		story, err := d.Story(ctx, row.ID)
		if err != nil {
			return fmt.Errorf("read pictures: %w", err)
		}
		for _, id := range shownIn(story) {
			s.uses[id] = append(s.uses[id], use{story: row.ID, titles: row.Titles})
		}
	}
	return nil
}

// shownIn lists the pictures of a story in any language, each once, in order.
func shownIn(s *editor.Story) []editor.PictureID {
	seen := map[editor.PictureID]bool{}
	var out []editor.PictureID
	for _, v := range s.Versions {
		for _, b := range v.Blocks {
			if b.Picture != "" && !seen[b.Picture] {
				seen[b.Picture] = true
				out = append(out, b.Picture)
			}
		}
	}
	return out
}

// picture finds a picture, or returns nil.
func (s *store) picture(id editor.PictureID) *editor.Picture {
	for i := range s.list {
		if s.list[i].ID == id {
			return &s.list[i]
		}
	}
	return nil
}

// want is what a picture may lack.
type want string

// The filters of the wall.
const (
	wantAll     want = ""
	wantAlt     want = "alt"
	wantConsent want = "consent"
	wantUse     want = "unused"
)

// wants lists the filters in the order shown.
var wants = []want{wantAll, wantAlt, wantConsent, wantUse}

// lacks says whether a picture lacks what the filter looks for, in any of the languages.
func (s *store) lacks(p *editor.Picture, w want, langs []editor.Lang) bool {
	switch w {
	case wantAlt:
		return !p.Alts.Has(langs...)
	case wantConsent:
		return p.Consent == "" || p.Consent == editor.ConsentMissing
	case wantUse:
		return len(s.uses[p.ID]) == 0
	}
	return true
}

// show lists the pictures that lack something and have all the words.
func (s *store) show(w want, words string, langs []editor.Lang) []*editor.Picture {
	var out []*editor.Picture
	for i := range s.list {
		p := &s.list[i]
		if s.lacks(p, w, langs) && has(p, words) {
			out = append(out, p)
		}
	}
	return out
}

func has(p *editor.Picture, words string) bool {
	hay := []string{p.Name}
	for _, t := range []editor.Text{p.Captions, p.Credits, p.Alts} {
		for _, l := range editor.Langs() {
			hay = append(hay, t.In(l))
		}
	}
	text := folded(strings.Join(hay, " "))
	for _, w := range strings.Fields(folded(words)) {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// folded makes letters that people do not tell apart the same.
func folded(s string) string {
	return strings.NewReplacer("ё", "е", "\u00a0", " ").Replace(strings.ToLower(s))
}

// shrink decodes a picture upright and makes it as large as fits into width × height
// pixels, never larger than it is. The result is opaque.
func shrink(data []byte, width, height int) (*image.RGBA, error) {
	full, err := picture.Decode(data)
	if err != nil {
		return nil, err
	}
	w, h := fit(full.Rect.Dx(), full.Rect.Dy(), width, height)
	small := image.NewRGBA(image.Rect(0, 0, w, h))
	draw.BiLinear.Scale(small, small.Rect, full, full.Rect, draw.Src, nil)
	return small, nil
}

// fit is the largest size of the same shape as w × h inside most × high.
func fit(w, h, wide, high int) (int, int) {
	if w <= wide && h <= high {
		return w, h
	}
	if w*high > wide*h {
		return wide, max(h*wide/w, 1)
	}
	return max(w*high/h, 1), high
}
