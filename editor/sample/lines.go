package sample

import (
	"errors"
	"fmt"
	"strings"

	"twofold/editor"
)

// marks are the beginnings of lines that say what a block is, longer ones first.
var marks = []struct {
	mark string
	kind editor.Kind
}{
	{"## ", editor.Subhead},
	{"# ", editor.Headline},
	{"~ ", editor.Standfirst},
	{"- ", editor.Bullet},
	{">> ", editor.PullQuote},
	{"> ", editor.Quote},
}

// readLine reads one line of a story's text into the page.
func (c *Content) readLine(p *page, n int, line string) error {
	switch {
	case strings.HasPrefix(line, "by: "):
		return p.speaker(line[4:])
	case strings.HasPrefix(line, "was: "):
		return p.before(line[5:])
	case strings.HasPrefix(line, ":::"):
		return p.box(n, strings.TrimSpace(line[3:]))
	case strings.HasPrefix(line, "!["):
		return c.image(p, n, line)
	}
	for _, m := range marks {
		if text, ok := strings.CutPrefix(line, m.mark); ok {
			b := editor.Block{Kind: m.kind, Optional: m.kind == editor.PullQuote}
			return p.add(n, b, text)
		}
	}
	if text, ok := cutNumber(line); ok {
		return p.add(n, editor.Block{Kind: editor.Numbered}, text)
	}
	return p.add(n, editor.Block{Kind: editor.Paragraph}, line)
}

// add puts a block with this text at the end of the page.
func (p *page) add(n int, b editor.Block, text string) error {
	spans, err := parseSpans(text)
	if err != nil {
		return err
	}
	if len(spans) == 0 {
		return errors.New("is empty")
	}
	b.Spans = spans
	if p.sidebar > 0 {
		p.inside[len(p.lines)] = p.sidebar
	}
	p.version.Blocks, p.lines = append(p.version.Blocks, b), append(p.lines, n)
	return nil
}

// speaker says who said the quote above.
func (p *page) speaker(role string) error {
	b := p.last()
	if b == nil || b.Kind != editor.Quote && b.Kind != editor.PullQuote {
		return errors.New("a speaker stands below a quote")
	}
	b.Speaker = role
	return nil
}

// before says what the source of the block above was when it was translated.
func (p *page) before(text string) error {
	if p.last() == nil {
		return errors.New("there is no block above")
	}
	p.was[len(p.lines)-1] = text
	return nil
}

// box begins a sidebar, or ends it when there is no title.
func (p *page) box(n int, text string) error {
	if (text == "") != (p.sidebar > 0) {
		return errors.New("sidebars begin with a width and a title, end, and do not nest")
	}
	if text == "" {
		p.sidebar = 0
		return nil
	}
	width, title, _ := strings.Cut(text, " ")
	b := editor.Block{Kind: editor.Sidebar, Width: editor.Width(width)}
	if err := p.add(n, b, title); err != nil {
		return err
	}
	p.sidebar = len(p.lines)
	return nil
}

// image reads ![caption](picture width) or ![caption](picture width optional).
func (c *Content) image(p *page, n int, line string) error {
	caption, rest, _ := strings.Cut(line[2:], "](")
	words := strings.Fields(strings.TrimSuffix(rest, ")"))
	if len(words) < 2 || len(words) > 3 || !strings.HasSuffix(rest, ")") {
		return errors.New("a picture is ![caption](picture width)")
	}
	b := editor.Block{Kind: editor.Image, Width: editor.Width(words[1])}
	if len(words) == 3 {
		if b.Optional = words[2] == "optional"; !b.Optional {
			return fmt.Errorf("%q is not known", words[2])
		}
	}
	if b.Picture = c.picture(words[0]); b.Picture == "" {
		return fmt.Errorf("no picture %s", words[0])
	}
	return p.add(n, b, caption)
}

func (p *page) last() *editor.Block {
	if len(p.version.Blocks) == 0 {
		return nil
	}
	return &p.version.Blocks[len(p.version.Blocks)-1]
}

// cutNumber cuts “1. ” from the front of a line.
func cutNumber(line string) (string, bool) {
	number, text, ok := strings.Cut(line, ". ")
	if !ok || number == "" || strings.Trim(number, "0123456789") != "" {
		return line, false
	}
	return text, true
}
