package revise_test

import (
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"pgregory.net/rapid"

	"twofold/editor"
	"twofold/editor/revise"
)

// anyText draws text with what makes editing hard: accents that combine, families, flags,
// Tajik letters, blanks of all kinds, signs that are set as typed.
var anyText = rapid.Custom(func(t *rapid.T) string {
	piece := rapid.SampledFrom([]string{
		"a", "Word", "из-за", "ҷон", "ӣ", "и\u0304", "e\u0301", "\u0301", "👨‍👩‍👧", "🇹🇯", "🇹", "é",
		" ", " ", "\u00a0", "\u202f", "\n", "-", `"`, "'", ".", "«", "»", "…", "’", "12,5", "한",
	})
	return strings.Join(rapid.SliceOfN(piece, 0, 6).Draw(t, "text"), "")
})

var anyID = rapid.SampledFrom([]editor.BlockID{"a", "b", "c", "d", "e", "f"})

// anyBlocks draws the blocks of a valid version.
func anyBlocks(t *rapid.T) []editor.Block {
	var out []editor.Block
	single := map[editor.Kind]bool{}
	boxes := []editor.BlockID{""}
	for _, id := range rapid.SliceOfNDistinct(anyID, 0, 6, rapid.ID).Draw(t, "ids") {
		b := editor.Block{ID: id, Kind: rapid.SampledFrom(editor.Kinds()).Draw(t, "kind")}
		if one := b.Kind == editor.Headline || b.Kind == editor.Standfirst; one && single[b.Kind] {
			b.Kind = editor.Paragraph
		}
		single[b.Kind] = true
		switch b.Kind {
		case editor.Sidebar:
			boxes = append(boxes, id)
		case editor.Image:
			b.Picture = "picture"
		case editor.Paragraph, editor.Bullet:
			b.In = rapid.SampledFrom(boxes).Draw(t, "in")
		}
		for range rapid.IntRange(0, 2).Draw(t, "spans") {
			b.Spans = append(b.Spans, editor.Span{
				Text: anyText.Draw(t, "words"), Bold: rapid.Bool().Draw(t, "bold"),
				Link: rapid.SampledFrom([]string{"", "x:1"}).Draw(t, "link"),
			})
		}
		b.Spans = editor.Join(b.Spans)
		if n := len(b.Text()); rapid.Bool().Draw(t, "translated") {
			b.Segments = []editor.Segment{
				{End: n / 2, State: editor.SegmentConfirmed, Source: "x"},
				{Start: n / 2, End: n, State: editor.SegmentReviewed, Source: "y"},
			}
		}
		out = append(out, b)
	}
	return out
}

func anyPos(t *rapid.T, text *revise.Text) revise.Pos {
	i := rapid.IntRange(0, text.Len()-1).Draw(t, "block")
	return text.Clamp(revise.Pos{Block: i, Offset: rapid.IntRange(0, len(text.Plain(i))).Draw(t, "at")})
}

// anyDeed does one thing that a person can do.
func anyDeed(t *rapid.T, text *revise.Text, kept *revise.Fragment) {
	n := text.Len()
	from := rapid.IntRange(0, n-1).Draw(t, "from")
	to := rapid.IntRange(from+1, n).Draw(t, "to")
	q := revise.Query{Text: rapid.SampledFrom([]string{"a", "-", " ", `"`, "word"}).Draw(t, "query")}
	deeds := map[string]func(){
		"type":         func() { text.Type(anyText.Draw(t, "typed")) },
		"a letter":     func() { text.Type(rapid.SampledFrom([]string{"x", " ", `"`, "."}).Draw(t, "letter")) },
		"enter":        text.Enter,
		"break":        text.LineBreak,
		"backspace":    text.Backspace,
		"delete":       text.Delete,
		"word back":    text.DeleteWordBack,
		"word forward": text.DeleteWordForward,
		"bold":         func() { text.Toggle(revise.Bold) },
		"raised":       func() { text.Toggle(revise.Superscript) },
		"link":         func() { text.SetLink(rapid.SampledFrom([]string{"", "x:1", "x:2"}).Draw(t, "to")) },
		"put link":     func() { text.PutLink("x:3", rapid.SampledFrom([]string{"", "a", "a b"}).Draw(t, "words")) },
		"clear":        text.ClearMarks,
		"kind":         func() { text.SetKind(rapid.SampledFrom(editor.Kinds()).Draw(t, "kind")) },
		"insert": func() {
			text.InsertBlock(from-1, editor.Block{Kind: rapid.SampledFrom(editor.Kinds()).Draw(t, "kind")})
		},
		"remove":      func() { text.RemoveBlocks(from, to) },
		"move":        func() { text.MoveBlocks(from, to, rapid.IntRange(0, n).Draw(t, "at")) },
		"duplicate":   func() { text.DuplicateBlocks(from, to) },
		"copy":        func() { *kept = text.Copy() },
		"cut":         func() { *kept = text.Cut() },
		"cut blocks":  func() { *kept = text.CutBlocks(from, to) },
		"paste":       func() { text.Paste(*kept) },
		"paste lines": func() { text.Paste(revise.Markdown("# a\n- **b**\n\n1. c\nd")) },
		"replace":     func() { text.Replace(anyPos(t, text), anyPos(t, text), anyText.Draw(t, "with")) },
		"replace all": func() { text.ReplaceAll(q, anyText.Draw(t, "with")) },
		"speaker":     func() { text.SetSpeaker(from, "who") },
		"undo":        func() { text.Undo() },
		"redo":        func() { text.Redo() },
		"make": func() {
			text.Make([]editor.Edit{{Block: text.Block(from).ID, New: "x"}})
		},
	}
	names := slices.Sorted(maps.Keys(deeds))
	deeds[rapid.SampledFrom(names).Draw(t, "deed")]()
}

func TestEveryWayLeadsBack(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		newID := ids()
		first := revise.New(anyBlocks(t), editor.English, newID)
		second := revise.New(anyBlocks(t), editor.Russian, newID)
		if rapid.Bool().Draw(t, "two languages") {
			revise.Bind(first, second)
		}
		texts := []*revise.Text{first, second}
		begun := [][]editor.Block{first.Blocks(), second.Blocks()}
		var kept revise.Fragment
		for range rapid.IntRange(1, 12).Draw(t, "deeds") {
			text := texts[rapid.IntRange(0, 1).Draw(t, "language")]
			if rapid.Bool().Draw(t, "select") {
				text.Select(revise.Selection{Anchor: anyPos(t, text), Caret: anyPos(t, text)})
			}
			was, sel := text.Blocks(), text.Selection()
			fresh := !text.CanUndo() && !text.CanRedo()
			anyDeed(t, text, &kept)
			for _, each := range texts {
				valid(t, each)
			}
			if fresh && text.CanUndo() {
				done := text.Blocks()
				after := text.Selection()
				for text.Undo() {
				}
				if !reflect.DeepEqual(text.Blocks(), was) || text.Selection() != sel {
					t.Fatalf("undone %+v at %+v, want %+v at %+v", text.Blocks(), text.Selection(), was, sel)
				}
				for text.Redo() {
				}
				if !reflect.DeepEqual(text.Blocks(), done) || text.Selection() != after {
					t.Fatalf("done again %+v, want %+v", text.Blocks(), done)
				}
			}
		}
		for first.Redo() || second.Redo() {
			valid(t, first)
			valid(t, second)
		}
		ended := [][]editor.Block{first.Blocks(), second.Blocks()}
		for first.Undo() || second.Undo() {
			valid(t, first)
			valid(t, second)
		}
		for i, text := range texts {
			if !reflect.DeepEqual(text.Blocks(), begun[i]) {
				t.Fatalf("undone %+v, want %+v", text.Blocks(), begun[i])
			}
		}
		for first.Redo() || second.Redo() {
		}
		for i, text := range texts {
			if !reflect.DeepEqual(text.Blocks(), ended[i]) {
				t.Fatalf("done again %+v, want %+v", text.Blocks(), ended[i])
			}
		}
	})
}

func TestStepsMeetEveryPlace(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := revise.New(anyBlocks(t), editor.English, ids())
		var on []revise.Pos
		for p := text.Start(); ; p = text.Right(p) {
			on = append(on, p)
			if text.Clamp(p) != p {
				t.Fatalf("%+v is no place", p)
			}
			if p == text.End() {
				break
			}
		}
		for i, p := len(on)-1, text.End(); i >= 0; i, p = i-1, text.Left(p) {
			if p != on[i] {
				t.Fatalf("back at %+v, want %+v", p, on[i])
			}
		}
		for _, p := range on {
			checkWordSteps(t, text, p)
		}
	})
}

func checkWordSteps(t *rapid.T, text *revise.Text, p revise.Pos) {
	if q := text.WordRight(p); p != text.End() && !p.Before(q) || text.Clamp(q) != q {
		t.Fatalf("a word on from %+v is %+v", p, q)
	}
	if q := text.WordLeft(p); p != text.Start() && !q.Before(p) || text.Clamp(q) != q {
		t.Fatalf("a word back from %+v is %+v", p, q)
	}
	from, to := text.WordAt(p)
	if p.Before(from) || to.Before(p) || text.Clamp(from) != from || text.Clamp(to) != to {
		t.Fatalf("the word at %+v is %+v to %+v", p, from, to)
	}
}

func TestGraphemesAreTheSameFromAnywhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := strings.Join(rapid.SliceOfN(anyText, 0, 8).Draw(t, "texts"), "")
		text := revise.New([]editor.Block{{ID: "a", Kind: editor.Paragraph, Spans: editor.Plain(s)}},
			editor.English, ids())
		bounds := map[int]bool{0: true, len(s): true}
		for _, at := range graphemeEnds(s) {
			bounds[at] = true
		}
		for at := range len(s) + 1 {
			p := revise.Pos{Offset: at}
			if got := text.Clamp(p).Offset; (got == at) != bounds[at] || got < at || !bounds[got] {
				t.Fatalf("%q: place %d is taken as %d", s, at, got)
			}
		}
	})
}

func graphemeEnds(s string) []int {
	var out []int
	for it := graphemes.FromString(s); it.Next(); {
		out = append(out, it.End())
	}
	return out
}
