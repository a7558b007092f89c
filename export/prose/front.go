package prose

import (
	"strings"

	"twofold/editor"
)

// front reads the lines between two "---" at the head of a Markdown text: one
// "name: value" each, as many writing programs put there. It returns the text with
// those lines empty, so that every other line keeps its number.
func (w *writer) front(text string) string {
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
		w.fact(i+2, l)
	}
	return strings.Repeat("\n", end+1) + strings.Join(lines[end+1:], "\n")
}

// fact takes one line of the front matter.
func (w *writer) fact(number int, line string) {
	name, value, _ := strings.Cut(line, ":")
	value = strings.Trim(strings.TrimSpace(value), `"'`)
	switch strings.ToLower(strings.TrimSpace(name)) {
	case "title", "headline":
		w.head(editor.Headline, number, line, value)
	case "standfirst", "summary", "description", "subtitle":
		w.head(editor.Standfirst, number, line, value)
	case "kicker":
		w.piece.Kicker = value
	case "place", "location":
		w.piece.Place = value
	case "when", "date":
		w.piece.When = value
	case "byline", "author":
		w.piece.Byline = value
	case "":
	default:
		w.leave(number, "“%s”", strings.TrimSpace(line))
	}
}

func (w *writer) head(k editor.Kind, number int, line, value string) {
	spans := tidy(editor.Plain(value))
	if spans == nil || w.has(k) {
		w.leave(number, "“%s”", strings.TrimSpace(line))
		return
	}
	w.add(k, spans)
}
