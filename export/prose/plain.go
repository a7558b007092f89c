package prose

import (
	"regexp"
	"strconv"
	"strings"

	"twofold/editor"
)

// Plain reads a plain text. Its first line is the headline. Paragraphs are separated by
// empty lines, or are single lines when lines are long; lines that begin with a bullet
// or a number and a full stop are items of a list.
func Plain(data []byte, newID func() editor.BlockID) (*Piece, error) {
	text, guessed, err := Decode(data, "")
	if err != nil {
		return nil, err
	}
	p := plainText{Draft: NewDraft(newID)}
	p.read(guessed)
	lines := strings.Split(text, "\n")
	p.flowing = flowing(lines)
	for _, line := range lines {
		p.line(strings.Trim(line, " \t"))
	}
	p.end()
	return p.Piece(), nil
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
	*Draft
	flowing bool
	kind    editor.Kind
	number  int // of a numbered item
	lines   []string
}

var item = regexp.MustCompile(`^(?:([-–—*•·‣])|(\d{1,3})[.)])[ \t\x{00a0}]+(.+)$`)

func (p *plainText) line(s string) {
	m := item.FindStringSubmatch(s)
	switch {
	case s == "":
		p.end()
	case !p.Has(editor.Headline):
		p.Add(editor.Headline, editor.Plain(s))
	case m != nil && m[1] != "":
		p.begin(editor.Bullet, m[3])
	case m != nil:
		p.begin(editor.Numbered, m[3])
		p.number, _ = strconv.Atoi(m[2])
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
	spans := editor.Plain(strings.Join(p.lines, " "))
	if p.kind == editor.Paragraph {
		p.Add(p.kind, spans)
	} else {
		p.Item(Item{Numbered: p.kind == editor.Numbered, Number: p.number}, spans)
	}
	p.lines = nil
}

// read notes an encoding that was found by looking.
func (d *Draft) read(guessed string) {
	if guessed != "" {
		d.Leave(Encoding, 0, guessed)
	}
}
