package pdf

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
	"strings"

	"twofold/export"
	"twofold/export/colour"
	"twofold/export/face"
	"twofold/export/paper"
)

// What a print shop gets is PDF/X-4 (ISO 15930-7:2010): every colour is ink or carries a
// profile, the file says which printing condition it is made for, nothing on the page
// leads anywhere, and the boxes say where to cut.

// slugWidth is how much paper a press page has round its trim: room for the bleed, the
// marks and the slug lines.
var slugWidth = face.Millimetres(20)

var errUndated = errors.New("the issue has no date, which a file for the print shop must carry")

// pressForm is every page on a larger sheet, with bleed and marks.
func pressForm(doc *paper.Document) (*form, error) {
	if doc.Date.Time().IsZero() {
		return nil, errUndated
	}
	f := onePage(doc, slugWidth)
	b := doc.Bleed
	f.bleed = frame{f.trim.x - b, f.trim.y - b, f.trim.w + 2*b, f.trim.h + 2*b}
	for i := range f.sides {
		f.sides[i].spots[0].clip = &f.bleed
	}
	f.dress = (*content).marks
	return f, nil
}

// pressVersion is the newest that PDF/X-4 allows.
const pressVersion = "1.6"

// version is what the header says: PDF/A-2 and what the file uses are in 1.7.
func (s *sheet) version() string {
	if s.form.press() {
		return pressVersion
	}
	return version
}

// press says whether a print shop gets the file.
func (f *form) press() bool { return f.bleed != f.trim }

// press makes the file say what it is printed with, and its pictures what their red,
// green and blue are.
func (f *finisher) press() {
	if !f.form.press() {
		return
	}
	shared := f.dict(f.dict(f.leaves[0])["Resources"])
	shared["ExtGState"] = dict{
		"GO": dict{"Type": name("ExtGState"), "OP": true, "op": true, "OPM": 1},
		"GK": dict{"Type": name("ExtGState"), "OP": false, "op": false, "OPM": 0},
	}
	shared["ColorSpace"] = dict{"CR": f.registration()}
	f.tag(f.dict(shared["XObject"]))
	f.ink(shared)
	f.dict(f.root)["OutputIntents"] = f.intents()
}

// registration is the colour of marks: a full tint of every plate there is (ISO 32000-1,
// 8.6.6.4).
func (f *finisher) registration() ref {
	tint := dict{
		"FunctionType": 2, "N": 1, "Domain": array{0, 1},
		"C0": array{0, 0, 0, 0}, "C1": array{1, 1, 1, 1},
	}
	return f.add(array{name("Separation"), name("All"), name("DeviceCMYK"), f.add(tint)})
}

// tag gives coloured pictures the profile that their numbers are meant in.
func (f *finisher) tag(images dict) {
	var rgb ref
	for _, k := range images.keys() {
		d := f.dict(images[k])
		if d["ColorSpace"] != name("DeviceRGB") {
			continue
		}
		if rgb == 0 {
			profile := f.addStream(dict{"N": 3}, &stream{data: colour.ScreenICC()})
			rgb = f.add(array{name("ICCBased"), profile})
		}
		d["ColorSpace"] = rgb
	}
}

// converts says whether pictures become inks.
func (o Options) converts() bool { return o.CMYK && o.Product == export.Press }

// ink adds the pictures that are in inks, which gofpdf would not take.
func (f *finisher) ink(shared dict) {
	f.plates.each(func(n name, p plate) {
		if p.inked == nil {
			return
		}
		images := f.dict(shared["XObject"])
		if images == nil {
			images = dict{}
			shared["XObject"] = images
		}
		images[n] = f.addStream(dict{
			"Type": name("XObject"), "Subtype": name("Image"), "ColorSpace": name("DeviceCMYK"),
			"Width": p.inked.W, "Height": p.inked.H, "BitsPerComponent": 8,
			"Filter":      name("FlateDecode"),
			"DecodeParms": dict{"Predictor": 11, "Colors": 4, "BitsPerComponent": 8, "Columns": p.inked.W},
		}, &stream{data: p.inked.Data, packed: true})
	})
}

// intents names the printing condition, once for each standard that asks. Both share one
// profile, as PDF/A-2 wants it (ISO 19005-2, 6.2.3).
func (f *finisher) intents() array {
	profile := f.addStream(dict{"N": 4}, &stream{data: colour.PressICC()})
	var out array
	for _, standard := range []name{"GTS_PDFX", "GTS_PDFA1"} {
		out = append(out, f.add(dict{
			"Type": name("OutputIntent"), "S": standard,
			"OutputConditionIdentifier": text("FOGRA39"),
			"OutputCondition":           text("Offset printing, ISO 12647-2:2004/Amd 1, coated paper"),
			"RegistryName":              text("http://www.color.org"),
			"Info":                      text("Coated FOGRA39 (ISO 12647-2:2004)"),
			"DestOutputProfile":         profile,
		}))
	}
	return out
}

// pressClaims are the metadata that PDF/X-4 and PDF/A-2b ask for (ISO 15930-7, 6.9;
// ISO 19005-2, 6.6.4).
const pressClaims = `  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfxid="http://www.npes.org/pdfx/ns/id/"` +
	` xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"` +
	` xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"` +
	` xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
	` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"` +
	` xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfxid:GTS_PDFXVersion>PDF/X-4</pdfxid:GTS_PDFXVersion>
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>B</pdfaid:conformance>
   <pdf:Trapped>False</pdf:Trapped>
   <xmpMM:DocumentID>uuid:%s</xmpMM:DocumentID>
   <xmpMM:VersionID>1</xmpMM:VersionID>
   <xmpMM:RenditionClass>default</xmpMM:RenditionClass>
   <pdfaExtension:schemas><rdf:Bag>
%s%s   </rdf:Bag></pdfaExtension:schemas>
`

// Of the properties, PDF/A wants those described that it does not know (ISO 19005-2,
// 6.6.2.3.3).
const pressSchema = `    <rdf:li rdf:parseType="Resource">
     <pdfaSchema:schema>%s</pdfaSchema:schema>
     <pdfaSchema:namespaceURI>%s</pdfaSchema:namespaceURI>
     <pdfaSchema:prefix>%s</pdfaSchema:prefix>
     <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>%s</pdfaProperty:name>
      <pdfaProperty:valueType>Text</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>%s</pdfaProperty:description>
     </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li>
`

// claims are what the metadata say of standards.
func (f *finisher) claims(b *strings.Builder) {
	if !f.form.press() {
		return
	}
	fmt.Fprintf(b, pressClaims, f.uuid(),
		fmt.Sprintf(pressSchema, "PDF/X identification", "http://www.npes.org/pdfx/ns/id/",
			"pdfxid", "GTS_PDFXVersion", "The version of PDF/X"),
		fmt.Sprintf(pressSchema, "Adobe PDF", "http://ns.adobe.com/pdf/1.3/",
			"pdf", "Trapped", "Whether the file is trapped"))
}

// uuid names the document by what its pages show (RFC 9562, 5.8).
func (s *sheet) uuid() string {
	h := sha256.New()
	for _, p := range s.pages {
		_ = binary.Write(h, binary.BigEndian, int64(len(p))) // a hash takes everything
		h.Write(p)
	}
	id := h.Sum(nil)[:16]
	id[6], id[8] = id[6]&0x0F|0x80, id[8]&0x3F|0x80
	return fmt.Sprintf("%x-%x-%x-%x-%x", id[:4], id[4:6], id[6:8], id[8:10], id[10:])
}
