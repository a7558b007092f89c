package desk_test

import (
	"bytes"
	"testing"

	"twofold/editor"
)

func TestAProjectsCodeIsItsOwn(t *testing.T) {
	r := open(t)
	a := &editor.Project{Code: "LM-07", Titles: editor.Text{"en": "Wells"}, Area: "water"}
	r.must(r.SaveProject(ctx, a))
	b := &editor.Project{Code: "LM-07", Titles: editor.Text{"en": "Roads"}}
	r.wants(r.SaveProject(ctx, b), editor.ErrExists)
	if b.Rev != 0 {
		t.Errorf("the refused project has rev %d", b.Rev)
	}
	b.Code = "LM-02"
	r.must(r.SaveProject(ctx, b))
	list, err := r.Projects(ctx)
	r.must(err)
	if len(list) != 2 || list[0].Code != "LM-02" || list[1].Code != "LM-07" {
		t.Errorf("projects %v", list)
	}
	r.must(r.RemoveProject(ctx, b.ID))
	r.wants(r.RemoveProject(ctx, b.ID), editor.ErrNotFound)
	r.wants(r.SaveProject(ctx, b), editor.ErrNotFound)
}

func TestTheSamePictureIsStoredOnce(t *testing.T) {
	r := open(t)
	image := bytes.Repeat([]byte("picture "), 1<<17)
	_, before, err := r.Size(ctx)
	r.must(err)
	a, err := r.AddPicture(ctx, "well.png", image)
	r.must(err)
	_, once, err := r.Size(ctx)
	r.must(err)
	b, err := r.AddPicture(ctx, "copy of well.png", image)
	r.must(err)
	_, twice, err := r.Size(ctx)
	r.must(err)
	if once-before < int64(len(image)) || twice-once > 1<<16 {
		t.Errorf("the file grew by %d, then by %d", once-before, twice-once)
	}
	if a.ID == b.ID || a.Hash != b.Hash || a.Bytes != int64(len(image)) || a.Width != len(image) {
		t.Errorf("pictures %+v and %+v", a, b)
	}
	b.Alts, b.Consent = editor.Text{"en": "A well"}, editor.ConsentGiven
	r.must(r.SavePicture(ctx, b))
	r.must(r.RemovePicture(ctx, a.ID))
	data, err := r.PictureData(ctx, b.Hash)
	r.must(err)
	if !bytes.Equal(data, image) {
		t.Error("other bytes came back")
	}
	r.must(r.RemovePicture(ctx, b.ID))
	_, err = r.PictureData(ctx, b.Hash)
	r.wants(err, editor.ErrNotFound)
}

func TestADamagedPictureIsNotStored(t *testing.T) {
	r := open(t)
	_, err := r.AddPicture(ctx, "empty.png", nil)
	r.wants(err, editor.ErrDamaged)
	list, err := r.Pictures(ctx)
	r.must(err)
	if len(list) != 0 {
		t.Errorf("pictures %v", list)
	}
}

func TestTheHouseListTakesWords(t *testing.T) {
	r := open(t)
	r.must(r.AddWord(ctx, editor.English, "hashar"))
	r.must(r.AddWord(ctx, editor.English, "aryk"))
	r.must(r.AddWord(ctx, editor.English, "hashar"))
	r.must(r.RemoveWord(ctx, editor.Russian, "hashar"))
	p, err := r.Publication(ctx)
	r.must(err)
	if got := p.Style.Words[editor.English]; len(got) != 2 || got[0] != "aryk" || got[1] != "hashar" {
		t.Errorf("words %q", got)
	}
	r.must(r.RemoveWord(ctx, editor.English, "aryk"))
	p, err = r.Publication(ctx)
	r.must(err)
	if got := p.Style.Words[editor.English]; len(got) != 1 || got[0] != "hashar" {
		t.Errorf("words %q", got)
	}
}
