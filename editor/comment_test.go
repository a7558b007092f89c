package editor_test

import (
	"strings"
	"testing"

	"twofold/editor"
)

func TestCommentFindsItsWords(t *testing.T) {
	for _, c := range []struct {
		name, text, quote string
		from              int
		want              int // -1 for not found
	}{
		{"where they stood", "Wells were dug.", "Wells", 0, 0},
		{"words were put before them", "Forty new wells were dug.", "wells", 4, 10},
		{"the nearest of two", "wells and wells and wells", "wells", 12, 10},
		{"the first of two as near", "ab ab", "ab", 1, 0},
		{"Cyrillic", "Вода и вода", "вода", 9, 12},
		{"they are gone", "Roads were built.", "wells", 3, -1},
		{"overlapping", "ооо", "оо", 2, 2},
		{"a comment on the block", "Wells", "", 0, -1},
		{"an empty text", "", "wells", 0, -1},
	} {
		t.Run(c.name, func(t *testing.T) {
			com := editor.Comment{Quote: c.quote, From: c.from, To: c.from + len(c.quote)}
			from, to, ok := com.Find(c.text)
			if ok != (c.want >= 0) || ok && (from != c.want || c.text[from:to] != c.quote) {
				t.Errorf("found %d to %d (%v), want %d", from, to, ok, c.want)
			}
		})
	}
}

func TestCommentValidate(t *testing.T) {
	good := editor.Comment{ID: "c", Story: "s", Lang: editor.English, Block: "b", To: 3, Quote: "dug", Text: "Who?"}
	for _, c := range []struct {
		field  string
		change func(*editor.Comment)
	}{
		{"", func(*editor.Comment) {}},
		{"", func(c *editor.Comment) { c.Block, c.Quote, c.To = "", "", 0 }},
		{"ID", func(c *editor.Comment) { c.ID = "" }},
		{"Story", func(c *editor.Comment) { c.Story = "" }},
		{"Text", func(c *editor.Comment) { c.Text = " \n" }},
		{"From", func(c *editor.Comment) { c.From = 4 }},
		{"Block", func(c *editor.Comment) { c.Block = "" }},
		{"Lang", func(c *editor.Comment) { c.Lang = "xx" }},
	} {
		com := good
		c.change(&com)
		err := com.Validate()
		if (err != nil) != (c.field != "") || err != nil && c.field != "Lang" && !strings.Contains(err.Error(), c.field) {
			t.Errorf("%s: %v", c.field, err)
		}
	}
}
