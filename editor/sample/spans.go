package sample

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// parseSpans reads the formatting inside a block: **bold**, *italic* and [words](address).
// Formats do not nest and must be closed.
func parseSpans(text string) ([]editor.Span, error) {
	var out []editor.Span
	for text != "" {
		at := strings.IndexAny(text, "*[")
		if at < 0 {
			out = append(out, editor.Span{Text: text})
			break
		}
		out = append(out, editor.Span{Text: text[:at]})
		span, rest, err := formatted(text[at:])
		if err != nil {
			return nil, err
		}
		out, text = append(out, span), rest
	}
	return editor.Join(out), nil
}

// formatted reads the formatted span that text begins with and returns what follows it.
func formatted(text string) (editor.Span, string, error) {
	switch {
	case strings.HasPrefix(text, "**"):
		inner, rest, ok := strings.Cut(text[2:], "**")
		return closed(editor.Span{Text: inner, Bold: true}, rest, ok)
	case strings.HasPrefix(text, "*"):
		inner, rest, ok := strings.Cut(text[1:], "*")
		return closed(editor.Span{Text: inner, Italic: true}, rest, ok)
	}
	inner, rest, ok := strings.Cut(text[1:], "](")
	address, rest, end := strings.Cut(rest, ")")
	return closed(editor.Span{Text: inner, Link: address}, rest, ok && end && address != "")
}

func closed(s editor.Span, rest string, ok bool) (editor.Span, string, error) {
	if !ok || s.Text == "" {
		return s, "", fmt.Errorf("formatting is not closed at “%s”", s.Text)
	}
	return s, rest, nil
}
