package editor_test

import (
	"strings"
	"testing"

	"twofold/editor"
)

const (
	en = editor.English
	ru = editor.Russian
	tg = editor.Tajik
)

// both is a text in English and Russian.
func both(english, russian string) editor.Text { return editor.Text{en: english, ru: russian} }

// version is a version with a headline, a standfirst and paragraphs; an empty standfirst
// is left out.
func version(l editor.Lang, headline, standfirst string, paragraphs ...string) editor.Version {
	v := editor.Version{Lang: l, Stage: editor.Ready, Blocks: []editor.Block{
		{ID: "h", Kind: editor.Headline, Spans: editor.Plain(headline)},
	}}
	if standfirst != "" {
		v.Blocks = append(v.Blocks,
			editor.Block{ID: "s", Kind: editor.Standfirst, Spans: editor.Plain(standfirst)})
	}
	for i, text := range paragraphs {
		v.Blocks = append(v.Blocks, editor.Block{
			ID:   editor.BlockID('1' + rune(i)),
			Kind: editor.Paragraph, Spans: editor.Plain(text),
		})
	}
	return v
}

// same compares lists of words.
func same(t *testing.T, what string, got []string, want ...string) {
	t.Helper()
	if g, w := strings.Join(got, " | "), strings.Join(want, " | "); g != w {
		t.Errorf("%s: got %s, want %s", what, g, w)
	}
}

// equal compares two values.
func equal[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}
