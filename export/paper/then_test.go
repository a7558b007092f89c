package paper_test

import (
	"testing"

	"twofold/editor"
	"twofold/export/paper"
)

func TestThen(t *testing.T) {
	side := func(l editor.Lang, pages int) *paper.Document {
		d := &paper.Document{Lang: l, Pictures: []editor.Picture{{ID: "p"}}}
		for n := 1; n <= pages; n++ {
			d.Pages = append(d.Pages, paper.Page{Number: n, Label: "x", Items: []paper.Item{
				&paper.Text{Story: "s"}, &paper.Text{Lang: editor.Tajik}, &paper.Link{Page: n},
				&paper.Link{URL: "u"}, &paper.Picture{},
			}})
		}
		d.Outline = []paper.Bookmark{{Page: 1}}
		return d
	}
	for _, c := range []struct{ first, second, begins, pages int }{
		{1, 1, 2, 2}, {1, 2, 3, 4}, {2, 1, 3, 3}, {2, 2, 3, 4}, {3, 3, 5, 7},
	} {
		a, b := side(editor.English, c.first), side(editor.Russian, c.second)
		both := a.Then(b)
		if len(both.Pages) != c.pages || both.Outline[1].Page != c.begins || len(both.Pictures) != 1 {
			t.Errorf("%d and %d pages: %d, the second from %d, with %d pictures", c.first, c.second,
				len(both.Pages), both.Outline[1].Page, len(both.Pictures))
		}
		p := both.Pages[c.begins-1]
		if p.Number != c.begins || p.Items[0].(*paper.Text).Lang != editor.Russian ||
			p.Items[1].(*paper.Text).Lang != editor.Tajik || p.Items[2].(*paper.Link).Page != c.begins ||
			p.Items[3].(*paper.Link).Page != 0 || p.Items[4].(*paper.Picture).Lang != editor.Russian {
			t.Errorf("%d and %d pages: the second begins with %+v", c.first, c.second, p)
		}
		if p.Items[0].(*paper.Text).Story == "s" || p.Items[1].(*paper.Text).Story != "" {
			t.Errorf("the stories of the second are those of the first: %q", p.Items[0].(*paper.Text).Story)
		}
		if len(a.Pages) != c.first || b.Pages[0].Items[0].(*paper.Text).Lang != "" {
			t.Error("the documents themselves were changed")
		}
	}
}
