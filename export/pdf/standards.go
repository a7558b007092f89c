package pdf

import (
	"slices"
	"strings"
	"unicode"

	"twofold/export"
	"twofold/export/colour"
	"twofold/export/face"
)

// What people read on a screen is PDF/UA-1 (ISO 14289-1:2014) and PDF/A-2a, what they
// print themselves is PDF/A-2b (ISO 19005-2:2011).

// tagged says whether a product carries the structure of its text.
func tagged(p export.Product) bool { return p == export.Screen }

// intent says what the colours of the file mean (ISO 19005-2, 6.2.3): those of a screen.
func (f *finisher) intent() {
	if f.form.press() {
		return
	}
	profile := f.addStream(dict{"N": 3}, &stream{data: colour.ScreenICC()})
	f.dict(f.root)["OutputIntents"] = array{f.add(dict{
		"Type": name("OutputIntent"), "S": name("GTS_PDFA1"),
		"OutputConditionIdentifier": text("sRGB IEC61966-2.1"),
		"RegistryName":              text("http://www.color.org"),
		"Info":                      text("sRGB IEC61966-2.1"),
		"DestOutputProfile":         profile,
	})}
}

// standards are what the metadata say of standards when no print shop gets the file.
func (f *finisher) standards(b *strings.Builder) {
	switch {
	case f.form.press() || f.options.Draft:
	case f.tags != nil && f.readable():
		b.WriteString(archiveHead + "A" + archiveFoot)
		if f.doc.Title != "" { // which PDF/UA wants (ISO 14289-1, 7.1)
			b.WriteString(accessClaims)
		}
	default:
		b.WriteString(archiveHead + "B" + archiveFoot)
	}
}

// readable says whether every character means something to everybody: PDF/A-2a and
// PDF/UA-1 have none for private use (ISO 19005-2, 6.2.11.7.3).
func (s *sheet) readable() bool {
	for _, f := range face.Fonts() {
		if l := s.used[f]; l != nil && slices.ContainsFunc(l.sorts, private) {
			return false
		}
	}
	return true
}

func private(s sort) bool {
	return s.rune == 0 || s.rune == 0xFEFF || s.rune == 0xFFFE || unicode.Is(unicode.Co, s.rune)
}

const (
	archiveHead = `  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
   <pdfaid:part>2</pdfaid:part>
   <pdfaid:conformance>`
	archiveFoot = `</pdfaid:conformance>
`

	// PDF/A-2 does not know the property and wants it described (ISO 19005-2, 6.6.2.3.3).
	accessClaims = `  </rdf:Description>
  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"` +
		` xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
		` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"` +
		` xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfuaid:part>1</pdfuaid:part>
   <pdfaExtension:schemas><rdf:Bag>
    <rdf:li rdf:parseType="Resource">
     <pdfaSchema:schema>PDF/UA identification</pdfaSchema:schema>
     <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
     <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
     <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      <pdfaProperty:name>part</pdfaProperty:name>
      <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
      <pdfaProperty:category>internal</pdfaProperty:category>
      <pdfaProperty:description>The part of ISO 14289</pdfaProperty:description>
     </rdf:li></rdf:Seq></pdfaSchema:property>
    </rdf:li>
   </rdf:Bag></pdfaExtension:schemas>
`
)
