package intake_test

import (
	"bytes"
	"context"
	"errors"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export/intake"
	"twofold/export/prose"
	"twofold/export/trial"
	stored "twofold/storage/trial"
)

var (
	ctx = context.Background()
	day = time.Date(2026, 10, 20, 12, 0, 0, 0, time.UTC)
)

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// drawn is a small picture.
func drawn(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	must(t, png.Encode(&b, image.NewGray(image.Rect(0, 0, 40, 30))))
	return b.Bytes()
}

func empty(t *testing.T) *desk.Desk { return stored.At(t, func() time.Time { return day }, false) }

// file writes a file into a folder of its own, beside a picture.
func file(t *testing.T, name string, data []byte) string {
	t.Helper()
	dir := t.TempDir()
	must(t, os.WriteFile(filepath.Join(dir, "lake.png"), drawn(t), 0o600))
	path := filepath.Join(dir, name)
	must(t, os.WriteFile(path, data, 0o600))
	return path
}

// store brings a file in, and gives what came of it and the story.
func store(t *testing.T, d *desk.Desk, path string) (*prose.Report, *editor.Version) {
	t.Helper()
	s, err := intake.Read(path, d.NewBlockID)
	must(t, err)
	defer s.Close()
	r, err := s.Store(ctx, d, "")
	must(t, err)
	st, err := d.Story(ctx, r.Story)
	must(t, err)
	return r, &st.Versions[0]
}

// word is a document of Word with a picture inside.
func word(picture string, body string) []byte {
	return trial.Parcel("-- _rels/.rels --\n<R><Relationship Id=\"r\" Type=\"x/officeDocument\" Target=\"word/document.xml\"/></R>\n" +
		"-- word/_rels/document.xml.rels --\n<R><Relationship Id=\"p\" Type=\"x/image\" Target=\"media/a.png\"/></R>\n" +
		"-- word/document.xml --\n<document><body>" + body + "</body></document>\n-- word/media/a.png --\n" + picture + "\n")
}

const shown = `<p><r><drawing><docPr descr="A lake"/><blip embed="p"/></drawing></r></p>`

func TestPicturesComeInOnce(t *testing.T) {
	d := empty(t)
	path := file(t, "a.md", []byte("# A\n\n![A lake](lake.png \"Cap\")\n\n![](lake.png)\n\n![](gone.png \"Kept\")\n\n![](https://x.example/a.png)\n"))
	r, v := store(t, d, path)
	if r.Pictures != 2 || r.Blocks != 4 {
		t.Errorf("%d pictures in %d blocks", r.Pictures, r.Blocks)
	}
	store(t, d, path)
	have, err := d.Pictures(ctx)
	must(t, err)
	if len(have) != 1 || have[0].Alts[editor.English] != "A lake" {
		t.Errorf("the publication has %+v", have)
	}
	if v.Blocks[1].Picture != have[0].ID || v.Blocks[3].Kind != editor.Paragraph || v.Blocks[3].Text() != "Kept" {
		t.Errorf("the blocks are %+v", v.Blocks)
	}
	want := []prose.Note{
		{What: prose.NoPicture, N: 1, Line: 7, Text: "gone.png"},
		{What: prose.Outside, N: 1, Line: 9, Text: "a.png"},
	}
	if !reflect.DeepEqual(r.Notes, want) {
		t.Errorf("the notes are %+v", r.Notes)
	}
}

func TestPicturesInsideADocument(t *testing.T) {
	for _, c := range []struct {
		name, picture string
		pictures      int
		note          prose.What
	}{
		{"a whole one", string(drawn(t)), 1, ""},
		{"half of one", string(drawn(t)[:40]), 0, prose.BadPicture},
		{"a drawing of another program", "EMF", 0, prose.OddPicture},
		{"one that unpacks to more than is read", strings.Repeat("0", prose.MaxPicture+1), 0, prose.BigPicture},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, _ := store(t, empty(t), file(t, "a.docx", word(c.picture, "<p><r><t>Text.</t></r></p>"+shown)))
			if r.Pictures != c.pictures {
				t.Errorf("%d pictures came in", r.Pictures)
			}
			if c.note != "" && (len(r.Notes) != 1 || r.Notes[0].What != c.note) {
				t.Errorf("the notes are %v, want %s", r.Notes, c.note)
			}
		})
	}
}

// An import that is stopped leaves nothing behind.
func TestStoppedImportLeavesNothing(t *testing.T) {
	d := empty(t)
	body := "<p><r><t>Text.</t></r></p>" + shown
	s, err := intake.Read(file(t, "a.docx", word(string(drawn(t)), body)), d.NewBlockID)
	must(t, err)
	defer s.Close()
	halfway, cancel := context.WithCancel(ctx)
	bytes := s.Pictures[0].Bytes
	s.Pictures = append(s.Pictures, s.Pictures[0])
	s.Pictures[1].File = "another.png"
	s.Pictures[1].Bytes = func() ([]byte, error) { cancel(); return bytes() }
	if _, err := s.Store(halfway, d, ""); !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	pictures, err := d.Pictures(ctx)
	must(t, err)
	rows, err := d.StoryRows(ctx)
	must(t, err)
	if len(pictures)+len(rows) > 0 {
		t.Errorf("%d pictures and %d stories are there", len(pictures), len(rows))
	}
}

func TestLanguages(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       editor.Lang
		mixed      bool
	}{
		{"English", "The road is open.", editor.English, false},
		{"Russian with a name", "Дорога снова открыта, и об этом пишет Twofold.", editor.Russian, false},
		{"Tajik, which this publication has not", "Роҳ кушода шуд, Ҷумҳурии Тоҷикистон.", editor.English, false},
		{"both", "The road is open.\n\nДорога открыта.", editor.English, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, v := store(t, empty(t), file(t, "a.md", []byte(c.text)))
			if v.Lang != c.want || r.Lang != c.want {
				t.Errorf("found %s, want %s", v.Lang, c.want)
			}
			if mixed := len(r.Notes) == 1 && r.Notes[0].What == prose.Mixed; mixed != c.mixed {
				t.Errorf("the notes are %v", r.Notes)
			}
		})
	}
}

func TestAFileWithoutAHeadlineLendsItsName(t *testing.T) {
	r, v := store(t, empty(t), file(t, "Road works.md", []byte("It is open.")))
	if r.Title != "Road works" || v.Blocks[0].Kind != editor.Headline {
		t.Errorf("it is called %q", r.Title)
	}
}

func TestRefused(t *testing.T) {
	dir := t.TempDir()
	must(t, os.Mkdir(filepath.Join(dir, "folder.docx"), 0o700))
	for _, c := range []struct {
		name, path string
		want       prose.Why
	}{
		{"an old document", file(t, "a.doc", nil), prose.OldWord},
		{"a PDF", file(t, "a.pdf", nil), prose.Unknown},
		{"nothing there", filepath.Join(dir, "gone.docx"), prose.Missing},
		{"a folder", filepath.Join(dir, "folder.docx"), prose.Missing},
		{"no words", file(t, "a.html", []byte("<p> </p>")), prose.Empty},
		{"a text that calls itself Word", file(t, "a.docx", []byte("words")), prose.Unknown},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := intake.Read(c.path, trial.Counter())
			var no *prose.Refusal
			if !errors.As(err, &no) || no.Why != c.want {
				t.Errorf("got %v", err)
			}
		})
	}
}

// A document is read by what is in it, whatever its name says.
func TestNamesMayLie(t *testing.T) {
	text := trial.Parcel("-- content.xml --\n<document-content><body><text><p>It is open.</p></text></body></document-content>\n")
	s, err := intake.Read(file(t, "a.docx", text), trial.Counter())
	must(t, err)
	defer s.Close()
	if s.Blocks[0].Text() != "It is open." {
		t.Errorf("it reads %+v", s.Blocks)
	}
}
