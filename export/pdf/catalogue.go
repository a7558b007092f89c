package pdf

import (
	"strconv"
	"strings"
	"time"

	"twofold/export/paper"
)

// What made the file, as Info and XMP say it.
const (
	creator  = "Twofold"
	producer = "Twofold with gofpdf 1.16.2"
)

// catalogue says what the document is to a reader: its language, that its title is to be
// shown, the pages' printed numbers.
func (f *finisher) catalogue() {
	c := f.dict(f.root)
	for _, k := range []name{"Names", "OpenAction", "PageLayout", "PageMode"} {
		delete(c, k)
	}
	c["Lang"] = text(f.doc.Lang.Tag())
	preferences := dict{"DisplayDocTitle": true}
	f.form.printing(preferences)
	c["ViewerPreferences"] = preferences
	c["PageLabels"] = f.add(dict{"Nums": pageLabels(f.form.labels())})
	c["Metadata"] = f.addStream(dict{"Type": name("Metadata"), "Subtype": name("XML")},
		&stream{data: f.xmp()})
}

// pageLabels groups pages whose labels count on into one range (ISO 32000-1, 12.4.2).
func pageLabels(pages []paper.Page) array {
	var out array
	next := ""
	for i := range pages {
		label := pages[i].Label
		n, err := strconv.Atoi(label)
		counts := err == nil && n > 0 && strconv.Itoa(n) == label
		switch {
		case counts && label != next:
			out = append(out, i, dict{"S": name("D"), "St": n})
		case !counts && label != "":
			out = append(out, i, dict{"P": text(label)})
		case !counts:
			out = append(out, i, dict{})
		}
		next = ""
		if counts {
			next = strconv.Itoa(n + 1)
		}
	}
	return out
}

// information is the Info dictionary; the XMP metadata say the same.
func (f *finisher) information() {
	d := dict{"Creator": text(creator), "Producer": text(producer)}
	for k, v := range map[name]string{
		"Title": f.doc.Title, "Author": f.doc.Author, "Subject": f.doc.Subject,
	} {
		if v != "" {
			d[k] = text(v)
		}
	}
	if t := f.doc.Date.Time(); !t.IsZero() {
		d["CreationDate"] = raw(t.Format("(D:20060102150405+00'00')"))
		d["ModDate"] = d["CreationDate"]
	}
	if f.form.press() {
		d["Trapped"] = name("False")
	}
	f.info = f.add(d)
}

const (
	xmpHead = "<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		"<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n" +
		" <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n" +
		"  <rdf:Description rdf:about=\"\"" +
		" xmlns:dc=\"http://purl.org/dc/elements/1.1/\"" +
		" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\"" +
		" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\">\n"
	xmpFoot = "  </rdf:Description>\n </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"r\"?>"
)

// xmp is the metadata in XML (ISO 16684-1).
func (f *finisher) xmp() []byte {
	var b strings.Builder
	put := func(tag, before, says, after string) {
		if says != "" {
			b.WriteString("   <" + tag + ">" + before + xmlText(says) + after + "</" + tag + ">\n")
		}
	}
	b.WriteString(xmpHead)
	alt := func(tag, says string) {
		put(tag, `<rdf:Alt><rdf:li xml:lang="x-default">`, says, `</rdf:li></rdf:Alt>`)
	}
	put("dc:format", "", "application/pdf", "")
	alt("dc:title", f.doc.Title)
	put("dc:creator", "<rdf:Seq><rdf:li>", f.doc.Author, "</rdf:li></rdf:Seq>")
	alt("dc:description", f.doc.Subject)
	put("dc:language", "<rdf:Bag><rdf:li>", f.doc.Lang.Tag(), "</rdf:li></rdf:Bag>")
	put("pdf:Producer", "", producer, "")
	put("xmp:CreatorTool", "", creator, "")
	if t := f.doc.Date.Time(); !t.IsZero() {
		for _, tag := range []string{"xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate"} {
			put(tag, "", t.Format(time.RFC3339), "")
		}
	}
	f.claims(&b)
	f.standards(&b)
	b.WriteString(xmpFoot)
	return []byte(b.String())
}

// xmlText escapes what XML reserves and leaves out what it forbids (XML 1.0, 2.2).
func xmlText(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' && r != '\t' && r != '\n' || r == 0xFFFE || r == 0xFFFF {
			return -1
		}
		return r
	}, strings.ToValidUTF8(s, ""))
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}
