package sample

import (
	"strings"

	"twofold/editor"
)

// A story file begins with a record: kicker, place, when, byline, stage, owner. After the
// first blank line every line is a block:
//
//	# headline                  ~ standfirst              ## subhead
//	- item of a list            1. item of a numbered list
//	> quote                     >> pull quote that may be left out
//	by: who said the quote      ![caption](picture width), then “optional” if it is
//	::: width title             begins a sidebar; a line ::: ends it
//	was: the text in the source that the block above was translated from, if not the present one
//
// Everything else is a paragraph. The versions of a story have the same blocks in the
// same order.

// page is a story file as it is read.
type page struct {
	file    string
	version editor.Version
	lines   []int          // of each block
	was     map[int]string // by the block's place
	sidebar int            // the place of the open sidebar, from 1; 0 for none
	inside  map[int]int    // sidebars by the place of a block
}

func (c *Content) parsePage(name, text string) (*page, error) {
	head, body, ok := strings.Cut(text, "\n\n")
	if !ok {
		return nil, faultf(name, 1, "has no text")
	}
	p := &page{file: name, was: map[int]string{}, inside: map[int]int{}}
	if err := p.readHead(head); err != nil {
		return nil, err
	}
	n := strings.Count(head, "\n") + 2
	for i, line := range strings.Split(body, "\n") {
		if line == "" {
			continue
		}
		if err := c.readLine(p, n+i+1, line); err != nil {
			return nil, faultf(name, n+i+1, "%v", err)
		}
	}
	return p, nil
}

func (p *page) readHead(head string) error {
	records, err := parseRecords(p.file, head)
	if err != nil {
		return err
	}
	if len(records) != 1 {
		return faultf(p.file, 1, "has no head")
	}
	r := records[0]
	p.version = editor.Version{
		Kicker: r.want("kicker"), Place: r.want("place"), When: r.want("when"),
		Byline: r.want("byline"), Stage: editor.Stage(r.want("stage")),
		Owner: r.want("owner"), Modified: When(),
	}
	return r.done()
}

// number gives the blocks their IDs and, in a translation, confirms them against the
// blocks of source.
func (p *page) number(story int, slug string, source *page) error {
	blocks := p.version.Blocks
	for i := range blocks {
		blocks[i].ID = blockID(story, slug, i)
		if at := p.inside[i]; at > 0 {
			blocks[i].In = blockID(story, slug, at-1)
		}
	}
	if source == nil {
		return nil
	}
	from := source.version.Blocks
	for i := range blocks {
		if i >= len(from) || blocks[i].Kind != from[i].Kind || blocks[i].In != from[i].In {
			return faultf(p.file, p.lines[i], "is no counterpart of block %d in %s", i+1, source.file)
		}
		p.confirm(i, &from[i])
	}
	if len(from) > len(blocks) {
		return faultf(p.file, p.lines[len(blocks)-1], "%s goes on after this", source.file)
	}
	return nil
}

// confirm marks the block as translated from the source's block as it is now, or from
// what it was before the file's first revision.
func (p *page) confirm(i int, source *editor.Block) {
	target := &p.version.Blocks[i]
	editor.Confirm(source, target, 1, translator, confirmed())
	if was := p.was[i]; was != "" {
		target.Segments[0].Source, target.Segments[0].SourceRev = was, 0
	}
}

func blockID(story int, slug string, i int) editor.BlockID {
	return editor.BlockID(id(blockKind, story<<8+i, slug))
}
