package pdf

import (
	"crypto/sha256"
	"fmt"
	"strings"

	"twofold/export/face"
)

// version is what the header says: PDF/A-2 and what the file uses are in 1.7.
const version = "1.7"

// finish takes gofpdf's file apart, puts right what is not exact, adds what gofpdf does
// not know, and writes the file anew.
func (s *sheet) finish(draft []byte) ([]byte, error) {
	d, err := parse(draft)
	if err != nil {
		return nil, fmt.Errorf("read gofpdf's file: %w", err)
	}
	f := &finisher{sheet: s, document: d, leaves: d.pages()}
	f.page()
	if err := f.resources(); err != nil {
		return nil, err
	}
	f.catalogue()
	f.information()
	f.links()
	f.outline()
	return d.bytes(version, s.options.Plain), nil
}

type finisher struct {
	*sheet
	*document
	leaves []ref // the pages
}

// page makes the boxes exact. A page has nothing that is transparent.
func (f *finisher) page() {
	box := array{0, 0, raw(thousandths(f.doc.Width)), raw(thousandths(f.doc.Height))}
	delete(f.dict(f.dict(f.root)["Pages"]), "MediaBox")
	for _, r := range f.leaves {
		p := f.dict(r)
		p["MediaBox"], p["TrimBox"] = box, box
		delete(p, "Group")
	}
}

func thousandths(l face.Length) string { return string(appendThousandths(nil, int64(l))) }

// resources gives fonts and images the names that content streams call them by, and
// fonts their exact contents.
func (f *finisher) resources() error {
	shared := f.dict(f.dict(f.leaves[0])["Resources"])
	delete(shared, "ProcSet")
	fonts := dict{}
	old := f.dict(shared["Font"])
	for _, k := range old.keys() {
		which, ok := faceOf(f.dict(old[k]))
		if !ok || f.cut[which] == nil {
			return fmt.Errorf("gofpdf's font %s is none of ours", k)
		}
		f.font(f.dict(old[k]), f.cut[which])
		fonts[name(fontName(which)[1:])] = old[k]
	}
	shared["Font"] = fonts
	return f.images(shared)
}

// faceOf tells by gofpdf's name for it which face a font is.
func faceOf(font dict) (face.Font, bool) {
	base, _ := font["BaseFont"].(name)
	for _, which := range face.Fonts() {
		if strings.EqualFold(string(base), "utf8"+fontFamily(which)) {
			return which, true
		}
	}
	return 0, false
}

// font puts the cut in the place of what gofpdf made of it, and its name on every part.
func (f *finisher) font(font dict, c *cut) {
	descendants, _ := font["DescendantFonts"].(array)
	cid := f.dict(descendants[0])
	descriptor := f.dict(cid["FontDescriptor"])
	font["BaseFont"], cid["BaseFont"], descriptor["FontName"] = c.name, c.name, c.name
	cid["CIDSystemInfo"] = dict{"Registry": raw("(Adobe)"), "Ordering": raw("(Identity)"), "Supplement": 0}
	font["ToUnicode"] = f.addStream(packedDict(), c.unicode)
	cid["CIDToGIDMap"] = f.addStream(packedDict(), c.glyphs)
	file := packedDict()
	file["Length1"] = c.file.size
	descriptor["FontFile2"] = f.addStream(file, c.file)
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
