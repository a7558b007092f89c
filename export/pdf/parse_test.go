package pdf

import (
	"bytes"
	"testing"

	"github.com/jung-kurt/gofpdf"
)

// sampleFile is a file by gofpdf with a little of everything that it writes.
func sampleFile(t testing.TB) []byte {
	t.Helper()
	f := gofpdf.New("P", "pt", "A4", "")
	f.SetCompression(false)
	f.SetTitle("A title (with \\ signs) и не только", true)
	for range 2 {
		f.AddPage()
		f.SetFont("Helvetica", "", 12)
		f.Text(20, 20, "endstream endobj (a)")
		f.LinkString(1, 2, 3, 4, "https://example.org/)")
		f.Bookmark("here", 0, 0)
	}
	var b bytes.Buffer
	if err := f.Output(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestParseAndWriteAgain(t *testing.T) {
	d, err := parse(sampleFile(t))
	if err != nil {
		t.Fatal(err)
	}
	once := d.bytes(version, nil)
	again, err := parse(once)
	if err != nil {
		t.Fatal(err)
	}
	if twice := again.bytes(version, nil); !bytes.Equal(once, twice) {
		t.Error("what was written is not written the same again")
	}
	if len(again.pages()) != 2 {
		t.Errorf("got %d pages, want 2", len(again.pages()))
	}
}

func TestParseRefuses(t *testing.T) {
	good := sampleFile(t)
	at := bytes.LastIndex(good, []byte("startxref"))
	entry := bytes.Index(good, []byte(" 00000 n"))
	first := good[entry-10 : entry] // where object 1 is
	for name, file := range map[string][]byte{
		"nothing":                   nil,
		"no end":                    good[:len(good)/2],
		"no table where it says":    append(bytes.Clone(good[:at]), "startxref\n9\n%%EOF"...),
		"a table outside the file":  append(bytes.Clone(good[:at]), "startxref\n999999\n%%EOF"...),
		"an object where none is":   bytes.Replace(good, first, []byte("0000000001"), 1),
		"an object outside of it":   bytes.Replace(good, first, []byte("0099999999"), 1),
		"a stream longer than that": bytes.Replace(good, []byte("/Length "), []byte("/Length 99999"), 1),
	} {
		if bytes.Equal(file, good) {
			t.Fatalf("%s: the file was not spoilt", name)
		}
		if _, err := parse(file); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func FuzzParse(f *testing.F) {
	f.Add(sampleFile(f))
	f.Add([]byte("xref\n0 2\n0000000000 65535 f \n0000000040 00000 n \n1 0 obj [<41> (a\\)) null -1.5 2 0 R] endobj " +
		"trailer<</Root 1 0 R>>startxref\n0\n"))
	f.Fuzz(func(_ *testing.T, file []byte) {
		if d, err := parse(file); err == nil {
			d.bytes(version, nil)
		}
	})
}
