package fit

import (
	"slices"
	"strings"
	"unicode"

	"twofold/editor"
)

// shortened is a story's body without so many words: they are taken from the ends of its
// last paragraphs, of which the first words stay.
func shortened(body []editor.Block, words int) []editor.Block {
	out := slices.Clone(body)
	for i := len(out) - 1; i >= 0 && words > 0; i-- {
		b := &out[i]
		if b.Kind != editor.Paragraph || b.In != "" {
			continue
		}
		spare := max(0, b.Words()-1)
		less := min(words, spare)
		b.Spans = beginning(b.Spans, b.Words()-less)
		words -= less
	}
	return out
}

// beginning is the first words of spans.
func beginning(spans []editor.Span, words int) []editor.Span {
	var out []editor.Span
	for _, s := range spans {
		n := len(strings.Fields(s.Text))
		if n <= words {
			out = append(out, s)
			words -= n
			continue
		}
		s.Text = firstWords(s.Text, words)
		if s.Text != "" {
			out = append(out, s)
		}
		break
	}
	return out
}

// firstWords is the beginning of a text with so many words.
func firstWords(text string, words int) string {
	in := false
	for i, r := range text {
		space := unicode.IsSpace(r)
		if in && space {
			words--
		}
		if words <= 0 {
			return text[:i]
		}
		in = !space
	}
	return text
}

// wordsOf counts the words that can be taken from a body.
func wordsOf(body []editor.Block) int {
	n := 0
	for i := range body {
		if b := &body[i]; b.Kind == editor.Paragraph && b.In == "" {
			n += max(0, b.Words()-1)
		}
	}
	return n
}
