package pdf_test

import (
	"bytes"
	"encoding/xml"
	"image"
	"image/color"
	"image/jpeg"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"

	"twofold/editor"
	"twofold/export"
	"twofold/export/face"
	"twofold/export/paper"
	"twofold/export/pdf"
)

// What other programs say of our files. Where they are not installed the tests are
// skipped, unless CI is set: there they must be.

// tool runs an outside program on a file and returns what it prints; any complaint or a
// bad exit fails the test.
func tool(t *testing.T, file []byte, program string, args ...string) string {
	t.Helper()
	path, err := exec.LookPath(program)
	if err != nil {
		if os.Getenv("CI") != "" {
			t.Fatalf("%s is not installed", program)
		}
		t.Skipf("%s is not installed", program)
	}
	name := filepath.Join(t.TempDir(), "test.pdf")
	if err := os.WriteFile(name, file, 0o600); err != nil {
		t.Fatal(err)
	}
	for i := range args {
		args[i] = strings.ReplaceAll(args[i], "FILE", name)
	}
	var out, complaints bytes.Buffer
	cmd := exec.Command(path, args...)
	cmd.Stdout, cmd.Stderr = &out, &complaints
	if err := cmd.Run(); err != nil || complaints.Len() > 0 {
		t.Fatalf("%s: %v\n%s%s", program, err, &out, &complaints)
	}
	return out.String()
}

// full is a document with one of everything, pictures too.
func full(t *testing.T) []byte {
	t.Helper()
	r := newRuler(t)
	doc := withPictures(small(r))
	return paint(t, pdf.New(r, painting(t)), doc, pdf.Options{})
}

// withPictures adds the same picture twice in one size and once in another.
func withPictures(doc *paper.Document) *paper.Document {
	pic := func(y, w paper.Length) *paper.Picture {
		return &paper.Picture{
			Block: "p", X: 56693, Y: y, W: w, H: w / 2, Picture: "pic",
			Crop: paper.Crop{X: 10, Y: 10, W: 400, H: 200}, Alt: "A slope",
		}
	}
	doc.Pictures = []editor.Picture{{ID: "pic", Name: "slope.jpg", Hash: "slope"}}
	doc.Pages[0].Items = append(doc.Pages[0].Items, pic(300*face.Pt, 120*face.Pt), pic(400*face.Pt, 120*face.Pt))
	doc.Pages[1].Items = append(doc.Pages[1].Items, pic(300*face.Pt, 60*face.Pt))
	return doc
}

// painting fetches one picture, whatever is asked for.
func painting(t *testing.T) export.Fetch {
	t.Helper()
	img := image.NewRGBA(image.Rect(0, 0, 640, 480))
	for i := range img.Pix {
		img.Pix[i] = uint8(i / 640)
	}
	for y := range 480 {
		img.SetRGBA(y, y, color.RGBA{255, 0, 0, 255})
	}
	var b bytes.Buffer
	if err := jpeg.Encode(&b, img, nil); err != nil {
		t.Fatal(err)
	}
	return func(string) ([]byte, error) { return b.Bytes(), nil }
}

func TestQpdfFindsNothing(t *testing.T) {
	out := tool(t, full(t), "qpdf", "--check", "FILE")
	if !strings.Contains(out, "No syntax or stream encoding errors found") {
		t.Error(out)
	}
}

func TestFontsAreEmbeddedSubsets(t *testing.T) {
	out := tool(t, full(t), "pdffonts", "FILE")
	lines := strings.Split(strings.TrimSpace(out), "\n")[2:]
	if len(lines) != 3 {
		t.Errorf("got %d fonts, want the 3 that are used", len(lines))
	}
	for _, line := range lines {
		if !strings.Contains(line, "CID TrueType      Identity-H       yes yes yes") || line[6] != '+' {
			t.Error(line)
		}
	}
}

func TestTextComesOutAsItWentIn(t *testing.T) {
	r := newRuler(t)
	for name, doc := range map[string]*paper.Document{"small": small(r), "newsletter": newsletter(r, 3000)} {
		out := tool(t, paint(t, pdf.New(r, nil), doc, pdf.Options{}), "pdftotext", "-raw", "-enc", "UTF-8", "FILE", "-")
		got, want := strings.Fields(strings.ReplaceAll(out, "\f", "\n")), strings.Fields(words(doc))
		if len(got) != len(want) {
			t.Errorf("%s: got %d words, want %d", name, len(got), len(want))
		}
		for i := range min(len(got), len(want)) {
			if got[i] != want[i] {
				t.Fatalf("%s: word %d: got %q, want %q", name, i, got[i], want[i])
			}
		}
	}
}

func TestInformation(t *testing.T) {
	out := tool(t, full(t), "pdfinfo", "-isodates", "FILE")
	for _, want := range []string{
		"Title:           Вестник — выпуск 7", "Subject:         Two languages",
		"Author:          Вестник (Twofold)", "Creator:         Twofold",
		"CreationDate:    2026-10-20T00:00:00Z", "ModDate:         2026-10-20T00:00:00Z",
		"Metadata Stream: yes", "JavaScript:      no", "Encrypted:       no",
		"Page size:       595.276 x 841.89 pts (A4)", "PDF version:     1.7",
	} {
		if !strings.Contains(out, want) {
			t.Errorf("no line %q in\n%s", want, out)
		}
	}
}

// What is awkward in PDF or XML says in both what it says.
func TestAwkwardTitle(t *testing.T) {
	doc := blank(1)
	doc.Title = `A & B <c> (d \) "e" — ё 😀`
	doc.Subject = "a bell\a rings"
	file := paint(t, pdf.New(newRuler(t), nil), doc, pdf.Options{})
	if out := tool(t, file, "pdfinfo", "FILE"); !strings.Contains(out, "Title:           "+doc.Title+"\n") {
		t.Errorf("the title is not in\n%s", out)
	}
	from, to := bytes.Index(file, []byte("<x:xmpmeta")), bytes.Index(file, []byte("<?xpacket end"))
	var xmp struct {
		Title   string `xml:"RDF>Description>title>Alt>li"`
		Subject string `xml:"RDF>Description>description>Alt>li"`
	}
	if err := xml.Unmarshal(file[from:to], &xmp); err != nil {
		t.Fatal(err)
	}
	if xmp.Title != doc.Title || xmp.Subject != "a bell rings" {
		t.Errorf("XMP says %q and %q", xmp.Title, xmp.Subject)
	}
}

func TestPicturesAreStoredOnce(t *testing.T) {
	out := tool(t, full(t), "pdfimages", "-list", "FILE")
	lines := strings.Split(strings.TrimSpace(out), "\n")[2:]
	objects := map[string]bool{}
	for _, line := range lines {
		f := strings.Fields(line)
		objects[f[10]] = true
		if f[5] != "rgb" || f[8] != "jpeg" {
			t.Error(line)
		}
		x, _ := strconv.Atoi(f[12])
		y, _ := strconv.Atoi(f[13])
		if max(x, y) > 150 || min(x, y) < 148 {
			t.Errorf("got %d × %d dpi, want 150", x, y)
		}
	}
	if len(lines) != 3 || len(objects) != 2 {
		t.Errorf("got %d pictures in %d objects, want 3 in 2", len(lines), len(objects))
	}
}

func TestEveryPagePaints(t *testing.T) {
	tool(t, full(t), "pdftoppm", "-q", "-r", "40", "-png", "FILE", "FILE")
}

func TestStrictlyValid(t *testing.T) { strictlyValid(t, full(t)) }

func strictlyValid(t *testing.T, file []byte) {
	t.Helper()
	api.DisableConfigDir()
	conf := model.NewDefaultConfiguration()
	conf.ValidationMode, conf.Offline = model.ValidationStrict, true
	if err := api.Validate(bytes.NewReader(file), conf); err != nil {
		t.Error(err)
	}
}
