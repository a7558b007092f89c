package sample_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"testing"

	_ "image/jpeg"

	"twofold/editor"
)

func TestRegister(t *testing.T) {
	c := content(t)
	day := toPrint(c).Date
	if active := editor.CountActive(c.Projects, day); active != 12 || len(c.Projects) != 15 {
		t.Errorf("%d of %d projects are active, want 12 of 15", active, len(c.Projects))
	}
	byArea := map[editor.AreaID]int{}
	for i := range c.Projects {
		p := &c.Projects[i]
		if p.ActiveOn(day) {
			byArea[p.Area]++
		} else if p.End >= day {
			t.Errorf("%s is not active and has not ended", p.Code)
		}
		if p.People == 0 || p.Budget.Amount == 0 {
			t.Errorf("%s has no figures", p.Code)
		}
		for _, text := range []editor.Text{p.Titles, p.Donor, p.Partners, p.Places} {
			if !text.Has(en, ru) {
				t.Errorf("%s: a text is missing: %v", p.Code, text)
			}
		}
	}
	if len(byArea) != 7 || len(c.Publication.Areas) != 7 {
		t.Errorf("active projects in %d of %d areas, want 7 of 7",
			len(byArea), len(c.Publication.Areas))
	}
}

func TestBriefsAreAsLongAsTheyShould(t *testing.T) {
	c := content(t)
	for i := range c.Projects {
		for _, b := range c.Projects[i].Briefs {
			if n := b.Body.Words(); n < 40 || n > 60 {
				t.Errorf("%s %s: %d words, want 40 to 60", c.Projects[i].Code, b.Lang, n)
			}
		}
	}
}

func TestPicturesAreWhatTheirRecordsSay(t *testing.T) {
	c := content(t)
	if len(c.Pictures) != 9 {
		t.Errorf("%d pictures, want 9", len(c.Pictures))
	}
	total := 0
	for i := range c.Pictures {
		p := &c.Pictures[i]
		sum := sha256.Sum256(p.Data)
		if p.Hash != hex.EncodeToString(sum[:]) || p.Bytes != int64(len(p.Data)) {
			t.Errorf("%s: the hash or the size is wrong", p.Name)
		}
		img, format, err := image.Decode(bytes.NewReader(p.Data))
		if err != nil {
			t.Fatalf("%s: %v", p.Name, err)
		}
		if b := img.Bounds(); format != p.Format || b.Dx() != p.Width || b.Dy() != p.Height {
			t.Errorf("%s: is %s %v", p.Name, format, b)
		}
		if p.Consent != editor.ConsentNotNeeded || !p.Alts.Has(en, ru) ||
			!p.Captions.Has(en, ru) || !p.Credits.Has(en, ru) {
			t.Errorf("%s: the record is not complete", p.Name)
		}
		total += len(p.Data)
	}
	if total > 1_200_000 {
		t.Errorf("the pictures take %d bytes", total)
	}
}

// One picture lies on its side and says so in its Exif data; the others have none.
func TestOnePictureIsTurned(t *testing.T) {
	c := content(t)
	turned := []byte("Exif\x00\x00MM\x00\x2a\x00\x00\x00\x08\x00\x01" +
		"\x01\x12\x00\x03\x00\x00\x00\x01\x00\x06")
	n := 0
	for i := range c.Pictures {
		p := &c.Pictures[i]
		if has := bytes.Contains(p.Data, turned); has != (p.Orientation == 6) {
			t.Errorf("%s: orientation %d is not the file's", p.Name, p.Orientation)
		}
		if p.Orientation > 1 {
			n++
		}
		if w, h := p.Upright(); w <= h {
			t.Errorf("%s: %d × %d upright, want a wide picture", p.Name, w, h)
		}
	}
	if n != 1 {
		t.Errorf("%d pictures are turned, want 1", n)
	}
}

// One picture comes out below 150 dots per inch in a column of 84 mm; none of the others
// comes below 220 at the width that its story asks for.
func TestOnePictureIsTooSmall(t *testing.T) {
	c := content(t)
	millimetres := map[editor.Width]float64{
		editor.WidthColumn: 84, editor.WidthTwo: 114, editor.WidthFull: 174,
	}
	wide := map[editor.PictureID]int{}
	for i := range c.Pictures {
		wide[c.Pictures[i].ID], _ = c.Pictures[i].Upright()
	}
	small := 0
	for i := range c.Stories {
		for _, b := range c.Stories[i].Versions[0].Blocks {
			if b.Kind != editor.Image {
				continue
			}
			dpi := float64(wide[b.Picture]) / (millimetres[b.Width] / 25.4)
			switch {
			case dpi < 150:
				small++
			case dpi < 220:
				t.Errorf("%s: %.0f dpi", c.Stories[i].Slug, dpi)
			}
		}
	}
	if small != 1 {
		t.Errorf("%d pictures are too small for print, want 1", small)
	}
}
