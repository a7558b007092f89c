package prose

import (
	"strings"

	"twofold/editor"
)

// front reads the lines between two "---" at the head of a Markdown text: one
// "name: value" each, as many writing programs put there. It returns the text with
// those lines empty, so that every other line keeps its number.
func (m *markdown) front(text string) string {
	lines := strings.Split(text, "\n")
	if strings.TrimRight(lines[0], " ") != "---" {
		return text
	}
	end := -1
	for i, l := range lines[1:] {
		if s := strings.TrimRight(l, " "); s == "---" || s == "..." {
			end = i + 1
			break
		}
		if !strings.Contains(l, ":") && strings.TrimSpace(l) != "" && l[0] != ' ' && l[0] != '-' {
			return text
		}
	}
	if end < 0 {
		return text
	}
	for i, l := range lines[1:end] {
		m.fact(i+2, l)
	}
	return strings.Repeat("\n", end+1) + strings.Join(lines[end+1:], "\n")
}

// fact takes one line of the front matter.
func (m *markdown) fact(number int, line string) {
	name, value, _ := strings.Cut(line, ":")
	value = strings.Trim(strings.TrimSpace(value), `"'`)
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "title", "headline":
		m.head(editor.Headline, number, line, value)
	case "standfirst", "summary", "description", "subtitle":
		m.head(editor.Standfirst, number, line, value)
	case "kicker":
		m.piece.Kicker = value
	case "place", "location":
		m.piece.Place = value
	case "when", "date":
		m.piece.When = value
	case "byline", "author":
		m.piece.Byline = value
	case "":
	default:
		m.Leave(Fact, number, "“"+strings.TrimSpace(line)+"”")
	}
}

func (m *markdown) head(k editor.Kind, number int, line, value string) {
	spans := tidy(editor.Plain(value))
	if spans == nil || m.Has(k) {
		m.Leave(Fact, number, "“"+strings.TrimSpace(line)+"”")
		return
	}
	m.Add(k, spans)
}
