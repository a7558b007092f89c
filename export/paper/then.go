package paper

import (
	"sort"

	"twofold/editor"
)

// Then is the document with another one after it, as for two languages back to back. Two
// documents of one page are the two sides of a sheet; else the other begins on a sheet
// of its own, after a blank page if need be. Its texts keep their language, its pages
// their printed numbers; its stories are others than those of the document. Neither
// document is changed.
func (d *Document) Then(o *Document) *Document {
	both := *d
	both.Pages = append([]Page(nil), d.Pages...)
	both.Outline = append([]Bookmark(nil), d.Outline...)
	if n := len(d.Pages); n%2 == 1 && max(n, len(o.Pages)) > 1 {
		both.Pages = append(both.Pages, Page{Number: n + 1})
	}
	by := len(both.Pages)
	for _, p := range o.Pages {
		next := Page{Number: p.Number + by, Label: p.Label}
		for _, it := range p.Items {
			next.Items = append(next.Items, later(it, by, d.Lang, o.Lang))
		}
		both.Pages = append(both.Pages, next)
	}
	for _, b := range o.Outline {
		b.Page += by
		both.Outline = append(both.Outline, b)
	}
	both.Pictures = together(d.Pictures, o.Pictures)
	return &both
}

// later is an item of a document in language own that comes so many pages later in one
// in language main.
func later(it Item, by int, main, own editor.Lang) Item {
	switch it := it.(type) {
	case *Text:
		c := *it
		c.Lang, c.Story = foreign(c.Lang, main, own), another(c.Story, own)
		return &c
	case *Picture:
		c := *it
		c.Lang, c.Story = foreign(c.Lang, main, own), another(c.Story, own)
		return &c
	case *Link:
		c := *it
		if c.URL == "" {
			c.Page += by
		}
		return &c
	}
	return it
}

// foreign is the language of an item of a document in own, as one in main says it.
func foreign(l, main, own editor.Lang) editor.Lang {
	if l == "" && own != main {
		return own
	}
	return l
}

// another is the name that a story has in a document after one that may hold it too.
func another(s editor.StoryID, own editor.Lang) editor.StoryID {
	if s == "" {
		return ""
	}
	return s + "/" + editor.StoryID(own)
}

// together lists the pictures of both lists once, sorted by ID.
func together(a, b []editor.Picture) []editor.Picture {
	seen := map[editor.PictureID]bool{}
	var out []editor.Picture
	for _, list := range [][]editor.Picture{a, b} {
		for i := range list {
			if !seen[list[i].ID] {
				seen[list[i].ID] = true
				out = append(out, list[i])
			}
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].ID < out[j].ID })
	return out
}
