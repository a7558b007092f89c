package writing

import (
	"testing"

	"twofold/editor"
	"twofold/editor/sample"
)

func TestWordsAreFoundAndReplaced(t *testing.T) {
	s := enter(t, aStory(t, false))
	id := s.kindOf(editor.Paragraph)
	s.write(editor.English, id, "xyzzy and xyzzy")
	s.openFinder(true)
	s.finder.what.SetText("xyzzy")
	if got := s.finder.query.Text; got != "xyzzy" {
		t.Fatalf("looking for %q", got)
	}
	s.findNext(1)
	s.finder.with.SetText("a word")
	s.replaceOne()
	s.replaceAll()
	if got := s.d.block(editor.English, id).Text(); got != "a word and a word" {
		t.Errorf("it says %q", got)
	}
	s.leave()
	if s.finder.open {
		t.Error("Esc leaves the story, not the strip")
	}
}

func TestAQuotationHasASpeakerAndAPictureItsFacts(t *testing.T) {
	s := enter(t, pictured(t))
	l := s.d.source()
	e := s.eds[l]
	i := e.Text().Index(s.kindOf(editor.Image))
	p := s.picture(l, i)
	if len(p.Facts) != 4 || p.Wide == 0 {
		t.Fatalf("the picture shows %+v", p)
	}
	s.widthItems(e, i)[2].Action()
	if got := s.stored(t).Version(l).Blocks[i].Width; got != editor.WidthFull {
		t.Errorf("its width is %q", got)
	}
	s.consentItems(s.pics[e.Text().Block(i).Picture])[0].Action()
	if !s.picture(l, i).Facts[3].Lack {
		t.Error("missing consent is not shown")
	}
}

// pictured is the slug of a story of the sample with a picture in it.
func pictured(t *testing.T) string {
	t.Helper()
	c, err := sample.Publication()
	must(t, err)
	for i := range c.Stories {
		for _, b := range c.Stories[i].Versions[0].Blocks {
			if b.Kind == editor.Image {
				return c.Stories[i].Slug
			}
		}
	}
	t.Fatal("no story has a picture")
	return ""
}
