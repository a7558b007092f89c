package pdf_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"image"
	"image/color"
	"image/draw"
	"image/png"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export"
	"twofold/export/design"
	"twofold/export/face"
	"twofold/export/paper"
	"twofold/export/pdf"
)

// press paints a document for a print shop, readable as text.
func press(t *testing.T, doc *paper.Document) string {
	t.Helper()
	p := pdf.New(newRuler(t), painting(t))
	return string(paint(t, p, doc, pdf.Options{Product: export.Press, Plain: true}))
}

// has checks that a file has all of the pieces.
func has(t *testing.T, file string, pieces ...string) {
	t.Helper()
	for _, p := range pieces {
		if !strings.Contains(file, p) {
			t.Errorf("the file has no %q", p)
		}
	}
}

// lacks checks that a file has none of the pieces.
func lacks(t *testing.T, file string, pieces ...string) {
	t.Helper()
	for _, p := range pieces {
		if strings.Contains(file, p) {
			t.Errorf("the file has %q", p)
		}
	}
}

// The rules of PDF/X-4 (ISO 15930-7) that a file of ours can break, on every edition.
func TestPressIsX4(t *testing.T) {
	r := newRuler(t)
	all := map[string]laid{"small": {doc: withPictures(small(r)), painter: pdf.New(r, painting(t))}}
	for name, ed := range editions(t) {
		all[name] = ed
	}
	for name, ed := range all {
		t.Run(name, func(t *testing.T) {
			o := pdf.Options{Product: export.Press, Plain: true, CMYK: name == "every-kind"}
			x4(t, ed.doc, string(paint(t, ed.painter, ed.doc, o)))
		})
	}
}

// streams are the streams of a file, with their ends.
var streams = regexp.MustCompile(`(?s)\nstream\n.*?\nendstream\n`)

func x4(t *testing.T, doc *paper.Document, file string) {
	t.Helper()
	if !strings.HasPrefix(file, "%PDF-1.6\n%\xe2\xe3\xcf\xd3\n") {
		t.Errorf("the file begins with %q", file[:16])
	}
	bones := streams.ReplaceAllString(file, "\n")
	boxes(t, bones, len(doc.Pages))
	condition(t, bones)
	pages := strings.Join(contents([]byte(file)), "")
	for _, m := range regexp.MustCompile(`[\d.]+ (rg|RG|g|G)\n`).FindAllString(pages, -1) {
		if m != "0.000 g\n" && m != "0.000 G\n" { // how gofpdf begins a page: black
			t.Errorf("a colour is not ink: %q", m)
		}
	}
	lacks(t, bones, "/ColorSpace /DeviceRGB", "/Group", "/SMask", "/Interpolate true",
		// nothing leads anywhere
		"/Annot", "/Outlines", "/OpenAction", "/AA ", "/JavaScript", "/URI", "/GoTo",
		"/StructTreeRoot", "/Encrypt", "/EmbeddedFiles")
	if n := strings.Count(bones, "/ICCBased"); n > 1 {
		t.Errorf("got %d profiles of pictures, want 1 for all", n)
	}
	fonts, embedded := strings.Count(bones, "/Type /FontDescriptor"), strings.Count(bones, "/FontFile2 ")
	if fonts == 0 || fonts != embedded {
		t.Errorf("%d of %d fonts are embedded", embedded, fonts)
	}
	metadata(t, doc, file)
}

// condition checks that the file says what it is printed with.
func condition(t *testing.T, bones string) {
	t.Helper()
	if n := strings.Count(bones, "/S /GTS_PDFX\n"); n != 1 {
		t.Errorf("got %d intents of PDF/X, want 1", n)
	}
	has(t, bones, "/OutputConditionIdentifier (FOGRA39)", "/RegistryName (http://www.color.org)")
	profiles := regexp.MustCompile(`/DestOutputProfile (\d+) 0 R`).FindAllStringSubmatch(bones, -1)
	if len(profiles) != 2 || profiles[0][1] != profiles[1][1] {
		t.Errorf("the intents do not share a profile: %v", profiles)
	}
}

// boxes checks that every page says where it is cut and how far ink reaches.
func boxes(t *testing.T, file string, pages int) {
	t.Helper()
	for _, c := range []string{
		"/MediaBox [0 0 708.662 955.276]", "/BleedBox [48.189 48.189 660.473 907.087]",
		"/TrimBox [56.693 56.693 651.969 898.583]",
	} {
		if n := strings.Count(file, c); n != pages {
			t.Errorf("%d of %d pages have %s", n, pages, c)
		}
	}
	lacks(t, file, "/ArtBox", "/CropBox")
}

// metadata checks that Info and XMP say the same, and what PDF/X-4 asks of them.
func metadata(t *testing.T, doc *paper.Document, file string) {
	t.Helper()
	from, to := strings.Index(file, "<x:xmpmeta"), strings.Index(file, "<?xpacket end")
	var xmp struct {
		Title    string `xml:"RDF>Description>title>Alt>li"`
		Standard string `xml:"RDF>Description>GTS_PDFXVersion"`
		Trapped  string `xml:"RDF>Description>Trapped"`
		Created  string `xml:"RDF>Description>CreateDate"`
		Changed  string `xml:"RDF>Description>ModifyDate"`
		Noted    string `xml:"RDF>Description>MetadataDate"`
		ID       string `xml:"RDF>Description>DocumentID"`
		Version  string `xml:"RDF>Description>VersionID"`
		Class    string `xml:"RDF>Description>RenditionClass"`
		Producer string `xml:"RDF>Description>Producer"`
	}
	if err := xml.Unmarshal([]byte(file[from:to]), &xmp); err != nil {
		t.Fatal(err)
	}
	if xmp.Title != doc.Title || xmp.Standard != "PDF/X-4" || xmp.Trapped != "False" ||
		xmp.Version != "1" || xmp.Class != "default" {
		t.Errorf("XMP says %+v", xmp)
	}
	if !regexp.MustCompile(`^uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`).MatchString(xmp.ID) {
		t.Errorf("XMP has the name %q", xmp.ID)
	}
	day := string(doc.Date) + "T00:00:00Z"
	if xmp.Created != day || xmp.Changed != day || xmp.Noted != day {
		t.Errorf("XMP has other dates than %s: %+v", day, xmp)
	}
	day = "(D:" + strings.ReplaceAll(string(doc.Date), "-", "") + "000000+00'00')"
	has(t, file, "/CreationDate "+day, "/ModDate "+day,
		"/Trapped /False", "/Producer ("+xmp.Producer+")")
}

// Black type and rules are printed over what is under them; all else knocks out.
func TestPressOverprint(t *testing.T) {
	r := newRuler(t)
	doc := blank(1)
	at := place{100 * face.Pt, 100 * face.Pt}
	onPaper := run(r, face.Serif, 9500, at, "x")
	onPaper.Colour = paper.Colour{R: 255, G: 255, B: 255}
	doc.Pages[0].Items = []paper.Item{
		&paper.Box{W: 50 * face.Pt, H: 50 * face.Pt, Fill: blue},
		run(r, face.Serif, 9500, at, "x"), onPaper, run(r, face.Serif, 9500, at, "x"),
		&paper.Rule{X2: face.Pt, Thick: 500, Colour: black},
		&paper.Rule{X2: face.Pt, Thick: 500, Colour: blue},
		&paper.Box{W: 50 * face.Pt, H: 50 * face.Pt, Fill: black},
	}
	file := press(t, doc)
	has(t, file, "/GO <</OP true\n/OPM 1\n/Type /ExtGState\n/op true>>",
		"/GK <</OP false\n/OPM 0\n/Type /ExtGState\n/op false>>")
	page := file[strings.Index(file, "re W n\n")+len("re W n\n"):]
	page = page[:strings.Index(page, "Q\n")]
	got := regexp.MustCompile(`/G[OK] gs|([\d.]+ ){4}[kK]\b|re f|TJ|S\n`).FindAllString(page, -1)
	for i := range got {
		got[i] = strings.TrimSpace(got[i])
	}
	const says = "/GK gs, 1 0.7 0 0.45 k, re f, /GO gs, 0 0 0 1 k, TJ, /GK gs, 0 0 0 0 k, TJ, " +
		"/GO gs, 0 0 0 1 k, TJ, 0 0 0 1 K, S, /GK gs, 1 0.7 0 0.45 K, S, re f"
	if s := strings.Join(got, ", "); s != says {
		t.Errorf("got  %s\nwant %s", s, says)
	}
}

// A page of black text needs the black plate only.
func TestPressTextIsOnTheBlackPlate(t *testing.T) {
	r := newRuler(t)
	doc := blank(1)
	doc.Pages[0].Items = []paper.Item{
		run(r, face.Serif, 9500, place{100 * face.Pt, 100 * face.Pt}, "Чёрный текст на одной форме"),
		&paper.Rule{X1: 100 * face.Pt, Y1: 300 * face.Pt, X2: 400 * face.Pt, Y2: 300 * face.Pt, Thick: face.Pt, Colour: black},
	}
	p := pdf.New(r, nil)
	file := paint(t, p, doc, pdf.Options{Product: export.Press})
	// What lies outside the trim (marks are on every plate) is cut off.
	inner := func(file []byte) string {
		return tool(t, file, "gs", "-q", "-o", "-", "-dUseTrimBox", "-sDEVICE=inkcov", "FILE")
	}
	var c, m, y, k float64
	if _, err := fmt.Sscan(inner(file), &c, &m, &y, &k); err != nil {
		t.Fatal(err)
	}
	if c+m+y != 0 || k == 0 {
		t.Errorf("got ink %g %g %g %g, want black only", c, m, y, k)
	}
	doc.Pages[0].Items = append(doc.Pages[0].Items, &paper.Box{
		X: 100 * face.Pt, Y: 90 * face.Pt, W: 300 * face.Pt, H: 20 * face.Pt, Fill: blue,
	})
	if _, err := fmt.Sscan(inner(paint(t, p, doc, pdf.Options{Product: export.Press})), &c, &m, &y, &k); err != nil {
		t.Fatal(err)
	}
	if c == 0 || m == 0 || y != 0 {
		t.Errorf("got ink %g %g %g %g of a blue box", c, m, y, k)
	}
}

// The lines round a page say what it is, in Russian to a shop that prints Russian.
func TestSlugLines(t *testing.T) {
	r := newRuler(t)
	for lang, says := range map[editor.Lang][]string{
		editor.English: {
			"Вестник (Twofold) · Issue 7 · ENG · page 2 of 2",
			"Trim 210 × 297 mm · bleed 3 mm · C M Y K", "Colour: Coated FOGRA39 · text K 100, overprint",
			"File: sample-7-en-press.pdf · dated 20 October 2026",
		},
		editor.Russian: {
			"Вестник (Twofold) · Выпуск 7 · RUS · стр. 1 из 2",
			"Обрезной формат 210 × 297 мм · вылеты 3 мм · C M Y K",
			"Файл: sample-7-ru-press.pdf · от 20 октября 2026 г.",
		},
		editor.Tajik: {"Вестник (Twofold) · Выпуск 7 · TAJ · стр. 2 из 2", "Файл: sample-7-tg-press.pdf"},
	} {
		doc := small(r)
		doc.Lang = lang
		file := paint(t, pdf.New(r, nil), doc, pdf.Options{Product: export.Press})
		out := strings.ReplaceAll(tool(t, file, "pdftotext", "-layout", "FILE", "-"), "\u00a0", " ")
		for _, s := range says {
			if !strings.Contains(out, s) {
				t.Errorf("%s: no line %q in\n%s", lang, s, out)
			}
		}
	}
}

// Pictures for a press stay as fine as they are up to 450 dots to the inch.
func TestPressResolution(t *testing.T) {
	for _, c := range []struct{ width, want int }{ // of 640 pixels
		{72 * 640 / 440, 640}, {72 * 640 / 460, 416}, {72 * 640 / 200, 640},
	} {
		doc := blank(1)
		w := paper.Length(c.width) * face.Pt
		doc.Pictures = []editor.Picture{{ID: "pic", Name: "slope.jpg", Hash: "slope"}}
		doc.Pages[0].Items = []paper.Item{
			&paper.Picture{W: w, H: w * 3 / 4, Picture: "pic", Crop: paper.Crop{W: 640, H: 480}},
		}
		has(t, press(t, doc), fmt.Sprintf("/Width %d>>", c.want))
	}
}

func TestPressIsTheSameEveryTime(t *testing.T) {
	r := newRuler(t)
	p, o := pdf.New(r, painting(t)), pdf.Options{Product: export.Press}
	first := paint(t, p, withPictures(small(r)), o)
	if !bytes.Equal(first, paint(t, pdf.New(r, painting(t)), withPictures(small(r)), o)) {
		t.Error("the same document gave other bytes")
	}
	other := withPictures(small(r))
	other.Pages[1].Items = other.Pages[1].Items[:1]
	if bytes.Equal(first, paint(t, p, other, o)) {
		t.Error("another document gave the same bytes")
	}
}

func TestPressByOthers(t *testing.T) {
	r := newRuler(t)
	file := paint(t, pdf.New(r, painting(t)), withPictures(small(r)), pdf.Options{Product: export.Press})
	pressByOthers(t, file)
	ed := sampled(t, editor.Russian)
	pressByOthers(t, paint(t, ed.painter, ed.doc, pdf.Options{Product: export.Press}))
}

func pressByOthers(t *testing.T, file []byte) {
	t.Helper()
	tool(t, file, "qpdf", "--check", "FILE")
	strictlyValid(t, file)
	tool(t, file, "gs", "-q", "-dBATCH", "-dNOPAUSE", "-sDEVICE=nullpage", "FILE")
	for _, line := range strings.Split(strings.TrimSpace(tool(t, file, "pdfimages", "-list", "FILE")), "\n")[2:] {
		if strings.Fields(line)[5] != "icc" {
			t.Errorf("a picture has no profile: %s", line)
		}
	}
	for _, line := range strings.Split(strings.TrimSpace(tool(t, file, "pdffonts", "FILE")), "\n")[2:] {
		if !strings.Contains(line, "yes yes") {
			t.Errorf("a font is not embedded: %s", line)
		}
	}
}

// Pictures in inks are what the profile makes of them, never more ink than dries.
func TestPressPicturesInInks(t *testing.T) {
	r := newRuler(t)
	p, o := pdf.New(r, painting(t)), pdf.Options{Product: export.Press, CMYK: true}
	file := paint(t, p, withPictures(small(r)), o)
	lacks(t, string(file), "/DCTDecode", "/ICCBased")
	for _, line := range strings.Split(strings.TrimSpace(tool(t, file, "pdfimages", "-list", "FILE")), "\n")[2:] {
		if f := strings.Fields(line); f[5] != "cmyk" {
			t.Errorf("a picture is not in inks: %s", line)
		}
	}
	tool(t, file, "qpdf", "--check", "FILE")
	strictlyValid(t, file)
	if !bytes.Equal(file, paint(t, pdf.New(r, painting(t)), withPictures(small(r)), o)) {
		t.Error("the same document gave other bytes")
	}
	o.Product = export.Screen
	o2 := pdf.Options{Product: export.Screen}
	if !bytes.Equal(paint(t, p, withPictures(small(r)), o), paint(t, p, withPictures(small(r)), o2)) {
		t.Error("a product for a screen changed")
	}
}

// Ghostscript's plates of a picture in inks hold the inks that it was given.
func TestPlatesOfAPictureInInks(t *testing.T) {
	r := newRuler(t)
	doc := blank(1)
	doc.Pictures = []editor.Picture{{ID: "pic", Name: "red.png", Hash: "red"}}
	doc.Pages[0].Items = []paper.Item{&paper.Picture{
		X: -8504, Y: -8504, W: doc.Width + 17008, H: doc.Height + 17008, Picture: "pic", Crop: paper.Crop{W: 64, H: 64},
	}}
	var red bytes.Buffer
	img := image.NewRGBA(image.Rect(0, 0, 64, 64))
	draw.Draw(img, img.Rect, image.NewUniform(color.RGBA{255, 0, 0, 255}), image.Point{}, draw.Src)
	if err := png.Encode(&red, img); err != nil {
		t.Fatal(err)
	}
	p := pdf.New(r, func(string) ([]byte, error) { return red.Bytes(), nil })
	file := paint(t, p, doc, pdf.Options{Product: export.Press, CMYK: true})
	out := tool(t, file, "gs", "-q", "-o", "-", "-dUseTrimBox", "-sDEVICE=ink_cov", "FILE")
	var c, m, y, k float64
	if _, err := fmt.Sscan(out, &c, &m, &y, &k); err != nil {
		t.Fatal(err)
	}
	if c > 1 || k > 1 || m < 95 || y < 96 {
		t.Errorf("got ink %g %g %g %g of a red picture, want about 0 97 98 0", c, m, y, k)
	}
}

func TestDocket(t *testing.T) {
	r := newRuler(t)
	doc := withPictures(small(r))
	doc.Title = "The Newsletter, Issue 7, Autumn 2026"
	golden(t, "docket", pdf.Docket(doc, pdf.Options{}))
	golden(t, "docket-cmyk", pdf.Docket(doc, pdf.Options{CMYK: true}))
}

// Marks fit on the sheet whatever the size of the page: the control strip ends before the
// crop marks, and begins right of the middle mark.
func TestControlStripFitsBesideTheMarks(t *testing.T) {
	for _, size := range editor.PageSizes() {
		d := design.On(size)
		doc := small(newRuler(t))
		doc.Width, doc.Height = d.Width, d.Height
		file := press(t, doc)
		sheet := d.Width.Points() + 2*20*72/25.4
		cells := regexp.MustCompile(`([\d.]+) ([\d.]+) 14\.173 14\.17\d re`).FindAllStringSubmatch(file, -1)
		if len(cells) < 9 {
			t.Fatalf("%s: the strip has %d cells", size, len(cells))
		}
		for _, c := range cells {
			x, _ := strconv.ParseFloat(c[1], 64)
			if x < sheet/2+10 || x+14.2 > sheet-20*72/25.4 {
				t.Errorf("%s: a cell of the strip stands at %.1f of a sheet of %.1f", size, x, sheet)
			}
		}
	}
}
