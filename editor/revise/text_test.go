package revise_test

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/markup"
	"twofold/editor/revise"
)

// ids makes block IDs n1, n2, …
func ids() func() editor.BlockID {
	n := 0
	return func() editor.BlockID {
		n++
		return editor.BlockID(fmt.Sprint("n", n))
	}
}

// kinds are the signs that stand for kinds of block in the texts of the tests.
var kinds = map[string]editor.Kind{
	"=": editor.Headline, "~": editor.Standfirst, "p": editor.Paragraph, "#": editor.Subhead,
	"-": editor.Bullet, "1": editor.Numbered, ">": editor.Quote, "!": editor.PullQuote,
	"@": editor.Image, "+": editor.Sidebar,
}

// parse reads blocks, one a line: a sign for the kind, an ID, "/" and the ID of a sidebar
// if it stands in one, and the marked-up words. "|" is the caret; "⟨" and "⟩" are where
// a selection begins and where the caret is at its end.
func parse(t testing.TB, in string) ([]editor.Block, revise.Selection) {
	t.Helper()
	var out []editor.Block
	var sel revise.Selection
	for i, line := range strings.Split(strings.TrimSpace(in), "\n") {
		f := strings.SplitN(strings.TrimSpace(line), " ", 3)
		text := ""
		if len(f) == 3 {
			text = strings.ReplaceAll(f[2], "↵", "\n")
		}
		id, box, _ := strings.Cut(f[1], "/")
		b := editor.Block{ID: editor.BlockID(id), Kind: kinds[f[0]], In: editor.BlockID(box)}
		if b.Kind == editor.Image {
			b.Picture = "picture"
		}
		for _, sign := range []string{"⟨", "⟩", "|"} {
			before, _, found := strings.Cut(plainOf(text), sign)
			if !found {
				continue
			}
			pos := revise.Pos{Block: i, Offset: len(strings.NewReplacer("⟨", "", "⟩", "").Replace(before))}
			switch sign {
			case "⟨":
				sel.Anchor = pos
			case "⟩":
				sel.Caret = pos
			default:
				sel = revise.At(pos)
			}
		}
		b.Spans = markup.Read(strings.NewReplacer("⟨", "", "⟩", "", "|", "").Replace(text))
		out = append(out, b)
	}
	return out, sel
}

func plainOf(marked string) string {
	b := editor.Block{Spans: markup.Read(marked)}
	return b.Text()
}

// open begins to edit a text written as parse reads it.
func open(t testing.TB, in string, l editor.Lang) *revise.Text {
	t.Helper()
	list, sel := parse(t, in)
	text := revise.New(list, l, ids())
	text.Select(sel)
	return text
}

// show writes a text as parse reads it. Signs of the selection are put in by mark-up that
// keeps formatting, so that "**a|b**" is bold on both sides.
func show(text *revise.Text) string {
	sel := text.Selection()
	var lines []string
	for i, b := range text.Blocks() {
		sign := ""
		for s, k := range kinds {
			if k == b.Kind {
				sign = s
			}
		}
		id := string(b.ID)
		if b.In != "" {
			id += "/" + string(b.In)
		}
		words := b.Spans
		put := func(p revise.Pos, s string) {
			if p.Block == i {
				words = insert(words, p.Offset, s)
			}
		}
		switch {
		case sel.Empty():
			put(sel.Caret, "|")
		case sel.Anchor.Before(sel.Caret):
			put(sel.Caret, "⟩")
			put(sel.Anchor, "⟨")
		default:
			put(sel.Anchor, "⟨")
			put(sel.Caret, "⟩")
		}
		line := sign + " " + id + " " + strings.ReplaceAll(markup.Write(words), "\n", "↵")
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return strings.Join(lines, "\n")
}

func insert(spans []editor.Span, at int, s string) []editor.Span {
	if len(spans) == 0 {
		return editor.Plain(s)
	}
	var out []editor.Span
	for i, sp := range spans {
		if at >= 0 && (at < len(sp.Text) || at == len(sp.Text) && i == len(spans)-1 ||
			at == len(sp.Text)) {
			sp.Text = sp.Text[:at] + s + sp.Text[at:]
			at = -1
		} else if at >= 0 {
			at -= len(sp.Text)
		}
		out = append(out, sp)
	}
	return out
}

// indented takes the indentation off the lines of a text in a table.
func indented(s string) string {
	var out []string
	for _, line := range strings.Split(strings.TrimSpace(s), "\n") {
		out = append(out, strings.TrimSpace(line))
	}
	return strings.Join(out, "\n")
}

// does says what a deed makes of a text, and that undo and redo lead there and back.
func does(t *testing.T, l editor.Lang, in string, deed func(*revise.Text), want string) {
	t.Helper()
	text := open(t, in, l)
	before := show(text)
	first := text.Blocks()
	deed(text)
	if got := show(text); got != indented(want) {
		t.Fatalf("got\n%s\nwant\n%s", got, indented(want))
	}
	valid(t, text)
	if !text.CanUndo() {
		return
	}
	for text.Undo() {
		valid(t, text)
	}
	if got := show(text); got != before || !reflect.DeepEqual(text.Blocks(), first) {
		t.Fatalf("undone\n%s\nwant\n%s", got, before)
	}
	for text.Redo() {
		valid(t, text)
	}
	if got := show(text); got != indented(want) {
		t.Fatalf("done again\n%s\nwant\n%s", got, indented(want))
	}
}

// valid checks what a text always keeps.
func valid(t interface {
	Helper()
	Fatalf(string, ...any)
}, text *revise.Text,
) {
	t.Helper()
	v := editor.Version{Lang: text.Lang(), Stage: editor.Draft, Blocks: text.Blocks()}
	if err := v.Validate(); err != nil {
		t.Fatalf("not valid: %v", err)
	}
	for i := range v.Blocks {
		b := &v.Blocks[i]
		if text.Plain(i) != b.Text() || !reflect.DeepEqual(editor.Join(b.Spans), b.Spans) {
			t.Fatalf("block %d: plain text %q, spans %+v", i, text.Plain(i), b.Spans)
		}
		for _, s := range b.Segments {
			if s.End > len(b.Text()) {
				t.Fatalf("block %d: a segment ends at %d of %d", i, s.End, len(b.Text()))
			}
		}
	}
	for _, p := range []revise.Pos{text.Selection().Anchor, text.Selection().Caret} {
		if text.Clamp(p) != p {
			t.Fatalf("place %+v is inside a grapheme or nowhere", p)
		}
	}
}

// bare is a text as show writes it, without signs of the selection.
func bare(s string) string {
	s = strings.NewReplacer("|", "", "⟨", "", "⟩", "").Replace(s)
	var lines []string
	for _, line := range strings.Split(s, "\n") {
		lines = append(lines, strings.TrimRight(line, " "))
	}
	return strings.Join(lines, "\n")
}
