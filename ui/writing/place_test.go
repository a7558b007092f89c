package writing

import (
	"fmt"
	"strings"
	"testing"

	"twofold/editor"
)

func TestTheStatusLineSaysWhereThePersonIs(t *testing.T) {
	s := enter(t, aStory(t, true))
	id := s.kindOf(editor.Paragraph)
	s.found = []editor.Finding{
		{Lang: editor.English, Block: id},
		{Lang: editor.Russian, Block: id},
		{Lang: editor.English, Block: id, Severity: editor.Note},
	}
	of := 0
	for _, p := range s.order {
		if p.kind == editor.Paragraph {
			of++
		}
	}
	s.goTo(editor.English, id)
	if got, want := s.placed(), fmt.Sprintf("Paragraph 1 of %d, 1 finding", of); got != want {
		t.Errorf("in English: %q, want %q", got, want)
	}
	s.goTo(editor.Russian, id)
	got := s.placed()
	if !strings.HasPrefix(got, fmt.Sprintf("Paragraph 1 of %d, ", of)) || !strings.HasSuffix(got, ", 1 finding") {
		t.Errorf("in Russian: %q", got)
	}
	s.goTo(editor.English, s.kindOf(editor.Headline))
	if got := s.editor().Described(); !strings.HasPrefix(got, "Headline: ") {
		t.Errorf("the headline: %.60q", got)
	}
}
