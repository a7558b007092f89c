package pdf

import (
	"crypto/sha256"
	"fmt"
	"maps"

	"twofold/export/face"
	"twofold/export/paper"
)

// version is the newest that PDF/A-2 allows.
const version = "1.7"

// finish takes gofpdf's file apart, puts right what is not exact, adds what gofpdf does
// not know, and writes the file anew.
func (s *sheet) finish(draft []byte) ([]byte, error) {
	d, err := parse(draft)
	if err != nil {
		return nil, fmt.Errorf("read gofpdf's file: %w", err)
	}
	f := &finisher{sheet: s, document: d, leaves: d.pages(), notes: map[*paper.Link]ref{}}
	f.page()
	if err := f.resources(); err != nil {
		return nil, err
	}
	f.intent()
	f.press()
	f.catalogue()
	f.information()
	if s.form.leads {
		f.links()
		f.outline()
	}
	f.structure()
	if s.options.Plain {
		return d.bytes(s.version(), nil), nil
	}
	return d.bytes(s.version(), s.packer), nil
}

type finisher struct {
	*sheet
	*document
	leaves []ref               // the pages
	notes  map[*paper.Link]ref // the annotations of links
}

// page makes the boxes exact. A page has nothing that is transparent.
func (f *finisher) page() {
	media, trim := f.form.box(frame{w: f.form.w, h: f.form.h}), f.form.box(f.form.trim)
	delete(f.dict(f.dict(f.root)["Pages"]), "MediaBox")
	for _, r := range f.leaves {
		p := f.dict(r)
		p["MediaBox"], p["TrimBox"] = media, trim
		if f.form.bleed != f.form.trim {
			p["BleedBox"] = f.form.box(f.form.bleed)
		}
		delete(p, "Group")
	}
}

func thousandths(l face.Length) string { return string(appendThousandths(nil, int64(l))) }

// resources gives every page the fonts, and images the names that content streams call
// them by.
func (f *finisher) resources() error {
	shared := f.dict(f.dict(f.leaves[0])["Resources"])
	for _, k := range []name{"ProcSet", "ColorSpace", "Font"} {
		delete(shared, k)
	}
	fonts := dict{}
	for _, which := range face.Fonts() {
		if c := f.cut[which]; c != nil {
			fonts[name(fontName(which)[1:])] = f.font(c)
		}
	}
	if len(fonts) > 0 {
		shared["Font"] = fonts
	}
	return f.images(shared)
}

// font adds a cut as a composite font whose codes are two bytes (ISO 32000-1, 9.7).
func (f *finisher) font(c *cut) ref {
	file := packedDict()
	file["Length1"] = c.file.size
	about := maps.Clone(c.about)
	about["FontName"], about["FontFile2"] = c.name, f.addStream(file, c.file)
	cid := f.add(dict{
		"Type": name("Font"), "Subtype": name("CIDFontType2"), "BaseFont": c.name,
		"CIDSystemInfo":  dict{"Registry": raw("(Adobe)"), "Ordering": raw("(Identity)"), "Supplement": 0},
		"CIDToGIDMap":    f.addStream(packedDict(), c.glyphs),
		"FontDescriptor": f.add(about), "W": c.widths,
	})
	return f.add(dict{
		"Type": name("Font"), "Subtype": name("Type0"), "BaseFont": c.name,
		"Encoding": name("Identity-H"), "DescendantFonts": array{cid},
		"ToUnicode": f.addStream(packedDict(), c.unicode),
	})
}

func packedDict() dict { return dict{"Filter": name("FlateDecode")} }

// images names the images by their bytes, which gofpdf hands through untouched.
func (f *finisher) images(shared dict) error {
	renamed := dict{}
	old := f.dict(shared["XObject"])
	for _, k := range old.keys() {
		r, ok := old[k].(ref)
		if !ok || f.objects[r] == nil || f.objects[r].stream == nil {
			return fmt.Errorf("gofpdf's image %s is missing", k)
		}
		n, ok := f.plates.sums[sum(f.objects[r].stream.data)]
		if !ok {
			return fmt.Errorf("gofpdf's image %s is none of ours", k)
		}
		renamed[n] = r
	}
	delete(shared, "XObject")
	if len(renamed) > 0 {
		shared["XObject"] = renamed
	}
	return nil
}

func sum(data []byte) [sha256.Size]byte { return sha256.Sum256(data) }
