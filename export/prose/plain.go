package prose

import (
	"regexp"
	"strings"

	"twofold/editor"
)

// Plain reads a plain text. Its first line is the headline. Paragraphs are separated by
// empty lines, or are single lines when lines are long; lines that begin with a bullet
// or a number and a full stop are items of a list.
func Plain(data []byte, newID func() editor.BlockID) (*Piece, error) {
	text, err := decode(data)
	if err != nil {
		return nil, err
	}
	p := plainText{writer: writer{newID: newID}}
	lines := strings.Split(text, "\n")
	p.flowing = flowing(lines)
	for _, line := range lines {
		p.line(strings.Trim(line, " \t"))
	}
	p.end()
	return &p.piece, nil
}

// wrapped is the length in letters beyond which lines were not broken by hand.
const wrapped = 120

// flowing says whether every line is a paragraph.
func flowing(lines []string) bool {
	for _, l := range lines {
		if len([]rune(l)) > wrapped {
			return true
		}
	}
	return false
}

// plainText collects lines into blocks.
type plainText struct {
	writer
	flowing bool
	kind    editor.Kind
	lines   []string
}

var item = regexp.MustCompile(`^(?:([-–—*•·‣])|\d{1,3}[.)])[ \t\x{00a0}]+(.+)$`)

func (p *plainText) line(s string) {
	m := item.FindStringSubmatch(s)
	switch {
	case s == "":
		p.end()
	case !p.has(editor.Headline):
		p.add(editor.Headline, tidy(editor.Plain(s)))
	case m != nil && m[1] != "":
		p.begin(editor.Bullet, m[2])
	case m != nil:
		p.begin(editor.Numbered, m[2])
	case len(p.lines) == 0:
		p.begin(editor.Paragraph, s)
	case p.flowing:
		p.begin(editor.Paragraph, s)
	default:
		p.lines = append(p.lines, s)
	}
}

func (p *plainText) begin(k editor.Kind, first string) {
	p.end()
	p.kind, p.lines = k, []string{first}
}

func (p *plainText) end() {
	if spans := tidy(editor.Plain(strings.Join(p.lines, " "))); spans != nil {
		p.add(p.kind, spans)
	}
	p.lines = nil
}
