package raster

import (
	"bytes"
	"image"
	"image/png"
	"testing"

	"twofold/export/face"
)

// TestGalleryLetsTheOldestGo looks inside: what a gallery keeps shows nowhere else.
func TestGalleryLetsTheOldestGo(t *testing.T) {
	var file bytes.Buffer
	if err := png.Encode(&file, image.NewGray(image.Rect(0, 0, 4, 4))); err != nil {
		t.Fatal(err)
	}
	fetched := 0
	g := newGallery(func(string) ([]byte, error) { fetched++; return file.Bytes(), nil })
	g.limit = 1000 // the whole picture and two views
	show := func(n int) {
		t.Helper()
		if _, err := g.show(view{hash: "p", size: image.Pt(10, n)}); err != nil {
			t.Fatal(err)
		}
	}
	show(10)
	show(11)
	show(10)
	show(12)
	for n, want := range map[int]bool{10: true, 11: false, 12: true} {
		if got := g.hung[view{hash: "p", size: image.Pt(10, n)}] != nil; got != want {
			t.Errorf("the view of height %d is kept: %v, want %v", n, got, want)
		}
	}
	total := 0
	for e := g.recent.Front(); e != nil; e = e.Next() {
		total += len(e.Value.(*hanging).image.Pix)
	}
	if total != g.bytes || total > g.limit || len(g.hung) != g.recent.Len() {
		t.Errorf("%d bytes are kept, %d counted, %d views of %d listed", total, g.bytes, g.recent.Len(), len(g.hung))
	}
	if fetched != 1 {
		t.Errorf("fetched %d times, want once", fetched)
	}
}

func TestTypecaseIsEmptied(t *testing.T) {
	r, err := face.Open()
	if err != nil {
		t.Fatal(err)
	}
	c := newTypecase(r)
	c.limit = 1000
	d := c.drawer(face.Serif, 20)
	first := d.sort(r.ID(face.Serif, 'Ж'), 0)
	if c.tidy(); c.drawer(face.Serif, 20) != d || d.sort(r.ID(face.Serif, 'Ж'), 0) != first {
		t.Error("a case with room was emptied")
	}
	d.sort(r.ID(face.Serif, 'Щ'), 0)
	d.sort(r.ID(face.Serif, 'Ю'), 0)
	if c.tidy(); c.drawer(face.Serif, 20) == d || c.bytes.Load() != 0 {
		t.Error("a full case was kept")
	}
	if d.sort(r.ID(face.Serif, 'Ж'), 0) != first {
		t.Error("a drawer in use lost a sort")
	}
}
