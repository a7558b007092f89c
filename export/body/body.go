package body

import (
	"slices"

	"twofold/editor"
	"twofold/export/face"
	"twofold/export/galley"
)

// Body is an article made ready: its text and what stands in it, in rows and floats that
// columns can be filled with.
type Body struct {
	Art    *editor.Article
	asked  Asked
	Cols   int
	Units  int           // that a column is wide
	thin   bool          // its columns are those of short items
	Cover  *editor.Block // the picture that stands on the cover, or nil
	Opener *editor.Block // the picture that bleeds off the page above its head, or nil
	Parts  []Segment
	Lines  int // of text
}

// Asked is what is asked of a body.
type Asked struct {
	Lead    bool // it opens the issue
	Covered bool // its first picture stands on the cover
	Format  editor.Format
}

// Make makes an article's body ready.
func Make(set *galley.Compositor, art *editor.Article, asked Asked) Body {
	s := Body{Art: art, asked: asked}
	s.chooseColumns(set.Lang(), set.Grid)
	if asked.Covered {
		s.Cover = firstPicture(art)
	}
	s.Opener = s.openerOf()
	c := collector{set: set, s: &s, measure: set.Grid.Span(s.Units)}
	c.collect()
	return s
}

// Without is the body without one of its blocks.
func (s *Body) Without(set *galley.Compositor, id editor.BlockID) Body {
	art := *s.Art
	art.Body = slices.DeleteFunc(slices.Clone(art.Body), func(b editor.Block) bool { return b.ID == id })
	return Make(set, &art, s.asked)
}

// opens says whether a block is the picture that the story begins with.
func (s *Body) opens(b *editor.Block) bool { return s.Opener != nil && b == s.Opener }

// openerOf is the first picture of a story that is to bleed; nil for none, and for the
// lead, whose first picture bleeds on the cover.
func (s *Body) openerOf() *editor.Block {
	if s.asked.Lead {
		return nil
	}
	for i := range s.Art.Body {
		if b := &s.Art.Body[i]; b.Kind == editor.Image && b.In == "" && b.Width == editor.WidthBleed {
			return b
		}
	}
	return nil
}

// length is a distance in 1/1000 pt.
type length = face.Length
