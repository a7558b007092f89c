package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export/picture"
	"twofold/storage"
)

// TestDamagedPicture prints an issue with a picture of which half the bytes are gone. Such
// a picture cannot be brought in; here the file has lost them since.
func TestDamagedPicture(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "p.twofold")
	do(t, "new", file, "--name-en", "Picture", "--name-ru", "Картинка")
	addDamaged(t, file)
	do(t, "assemble", file, "--number", "1", "--stories", "a-lake", "--briefs", "none")

	var out, said bytes.Buffer
	target := filepath.Join(dir, "out")
	code := run(t.Context(), []string{
		"export", file, "--issue", "1", "--lang", "en",
		"--out", target,
	}, &out, &said)
	const says = "The picture lake.png is damaged"
	if code != exitBlocked || !strings.Contains(out.String()+said.String(), says) {
		t.Errorf("export ended with %d and says:\n%s%s", code, out.String(), said.String())
	}
	if left, _ := os.ReadDir(target); len(left) > 0 {
		t.Errorf("%s was written", left[0].Name())
	}

	out.Reset()
	code = run(t.Context(), []string{"check", file, "--issue", "1", "--lang", "en", "--json"}, &out, &said)
	if code != exitBlocked || !strings.Contains(out.String(), says) {
		t.Errorf("check ended with %d and says:\n%s", code, out.String())
	}
	for _, field := range []string{`"page": 1`, `"picture": "lake"`, `"rule": "damaged-picture"`, `"fix": "replace-picture"`} {
		if !strings.Contains(out.String(), field) {
			t.Errorf("the finding has no %s:\n%s", field, out.String())
		}
	}
}

func addDamaged(t *testing.T, file string) {
	t.Helper()
	var b bytes.Buffer
	img := image.NewGray(image.Rect(0, 0, 900, 600))
	for i := range img.Pix {
		img.Pix[i] = byte(i * i >> 7)
	}
	if err := png.Encode(&b, img); err != nil {
		t.Fatal(err)
	}
	c := &call{ctx: context.Background()}
	d, err := c.open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer d.Close()
	if _, err := d.AddPicture(c.ctx, "lake.png", b.Bytes()[:b.Len()/2]); err == nil {
		t.Error("a damaged picture was brought in")
	}
	p := storeHalf(t, file, b.Bytes())
	block := func(k editor.Kind, text string) editor.Block {
		return editor.Block{ID: d.NewBlockID(), Kind: k, Spans: editor.Plain(text)}
	}
	shown := block(editor.Image, "The lake")
	shown.Picture = p.ID
	_, err = d.AddStory(c.ctx, &editor.Story{Versions: []editor.Version{{
		Lang: editor.English, Stage: editor.Ready, Blocks: []editor.Block{
			block(editor.Headline, "A Lake"), block(editor.Standfirst, "It is seen."),
			block(editor.Paragraph, "The lake lies behind the pass."), shown,
		},
	}}}, "import")
	if err != nil {
		t.Fatal(err)
	}
}

// storeHalf stores half the bytes of a picture under what is known of the whole.
func storeHalf(t *testing.T, file string, data []byte) editor.Picture {
	t.Helper()
	p, err := picture.Probe(data)
	if err != nil {
		t.Fatal(err)
	}
	half := data[:len(data)/2]
	sum := sha256.Sum256(half)
	p.ID, p.Name, p.Hash, p.Bytes = "lake", "lake.png", hex.EncodeToString(sum[:]), int64(len(half))
	p.Consent = editor.ConsentNotNeeded
	p.Alts = editor.Text{editor.English: "A lake", editor.Russian: "Озеро"}
	p.Credits = editor.Text{editor.English: "Ours", editor.Russian: "Наше"}
	s, err := storage.Open(t.Context(), file)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := s.SavePicture(t.Context(), &p, half, desk.Change{Who: who, When: time.Now(), Why: "saved"}); err != nil {
		t.Fatal(err)
	}
	return p
}
