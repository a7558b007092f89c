package pdf

import (
	"strconv"
	"strings"

	"twofold/export/paper"
)

// links adds the annotations that lead somewhere (ISO 32000-1, 12.5.6.5). They print as
// nothing, but PDF/A wants every annotation printable.
func (f *finisher) links() {
	const printed = 1 << 2
	for i := range f.doc.Pages {
		page := f.dict(f.leaves[i])
		delete(page, "Annots")
		var list array
		for _, item := range f.doc.Pages[i].Items {
			l, ok := item.(*paper.Link)
			if !ok {
				continue
			}
			a := dict{
				"Type": name("Annot"), "Subtype": name("Link"), "F": printed,
				"Border": array{0, 0, 0}, "P": f.leaves[i], "Rect": f.rectangle(l),
			}
			if !f.aim(a, l) {
				continue
			}
			a["Contents"] = text(says(l))
			f.notes[l] = f.add(a)
			list = append(list, f.notes[l])
		}
		if len(list) > 0 {
			page["Annots"] = f.add(list)
		}
	}
}

// says is what a link is, in words.
func says(l *paper.Link) string {
	switch {
	case l.Says != "":
		return l.Says
	case l.URL != "":
		return l.URL
	}
	return strconv.Itoa(l.Page)
}

// aim lets an annotation lead where the link leads; false for a link to nowhere.
func (f *finisher) aim(a dict, l *paper.Link) bool {
	switch {
	case l.URL != "":
		a["A"] = dict{"S": name("URI"), "URI": address(l.URL)}
	case l.Page >= 1 && l.Page <= len(f.leaves):
		a["A"] = dict{"S": name("GoTo"), "D": f.place(l.Page, 0)}
	default:
		return false
	}
	return true
}

// address is a URI in 7-bit ASCII (ISO 32000-1, 12.6.4.7): other bytes are escaped as
// RFC 3986, 2.1, has it.
func address(url string) raw {
	var b strings.Builder
	for i := range len(url) {
		c := url[i]
		if c <= ' ' || c > '~' {
			b.WriteString("%" + string(hexDigits[c>>4]) + string(hexDigits[c&15]))
			continue
		}
		b.WriteByte(c)
	}
	return text(b.String())
}

func (f *finisher) rectangle(l *paper.Link) array {
	foot, top := f.doc.Height-l.Y-l.H, f.doc.Height-l.Y
	return array{
		raw(thousandths(l.X)), raw(thousandths(foot)),
		raw(thousandths(l.X + l.W)), raw(thousandths(top)),
	}
}

// place is a destination: a page from 1, and how far down it.
func (f *finisher) place(page int, y paper.Length) array {
	return array{f.leaves[page-1], name("XYZ"), raw("null"), raw(thousandths(f.doc.Height - y)), raw("null")}
}

// outline adds the bookmarks as a tree (ISO 32000-1, 12.3.3), all of it open. A bookmark
// that is too deep for what stands before it hangs one level below that.
func (f *finisher) outline() {
	root := dict{"Type": name("Outlines")}
	delete(f.dict(f.root), "Outlines")
	at := f.add(root)
	open := []ref{at} // from the root to the last bookmark
	for _, b := range f.doc.Outline {
		if b.Page < 1 || b.Page > len(f.leaves) {
			continue
		}
		level := min(max(b.Level, 1), len(open))
		open = open[:level]
		open = append(open, f.hang(open[level-1], b))
		for _, above := range open[:level] {
			n, _ := f.dict(above)["Count"].(int)
			f.dict(above)["Count"] = n + 1
		}
	}
	if root["First"] != nil {
		f.dict(f.root)["Outlines"] = at
	}
}

// hang adds a bookmark as the last below parent.
func (f *finisher) hang(parent ref, b paper.Bookmark) ref {
	d := dict{"Title": text(b.Title), "Parent": parent, "Dest": f.place(b.Page, b.Y)}
	r := f.add(d)
	p := f.dict(parent)
	if last, ok := p["Last"].(ref); ok {
		d["Prev"] = last
		f.dict(last)["Next"] = r
	} else {
		p["First"] = r
	}
	p["Last"] = r
	return r
}
