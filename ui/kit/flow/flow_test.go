package flow_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"twofold/editor"
	"twofold/editor/revise"
	"twofold/ui/kit/flow"
)

// inTens measures every letter as 10 wide; bold ones as 12, raised ones less.
func inTens(s string, f flow.Face) float32 {
	w := float32(utf8.RuneCountInString(s)) * f.Size
	if f.Bold {
		w *= 1.2
	}
	return w
}

// uneven measures letters in different widths, all above 0.
func uneven(s string, f flow.Face) float32 {
	w := float32(0)
	for _, r := range s {
		w += f.Size/4 + float32(r%7)
	}
	return w
}

var dress = flow.Dress{
	Face: flow.Face{Size: 10}, Leading: 20, Left: 30, Right: 10, Top: 8, Bottom: 8,
}

func text(blocks ...string) *revise.Text {
	var list []editor.Block
	for i, s := range blocks {
		list = append(list, editor.Block{
			ID: editor.BlockID(fmt.Sprint("b", i)), Kind: editor.Paragraph, Spans: editor.Plain(s),
		})
	}
	return textOf(list)
}

func textOf(list []editor.Block) *revise.Text {
	n := 0
	return revise.New(list, editor.English, func() editor.BlockID {
		n++
		return editor.BlockID(fmt.Sprint("new", n))
	})
}

// laid is a text set in a room so many letters wide.
func laid(t *revise.Text, letters int) *flow.Flow {
	f := flow.New(t, flow.NewRuler(inTens))
	f.Lay(float32(letters)*10+40, func(int) flow.Dress { return dress })
	return f
}

// lines writes the lines of the first block, with a bar between.
func lines(t *revise.Text, f *flow.Flow) string {
	var out []string
	for _, l := range f.Box(0).Lines {
		out = append(out, t.Plain(0)[l.From:l.To])
	}
	return strings.Join(out, "|")
}

func TestTextIsBrokenIntoLines(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"nothing is one empty line", "", ""},
		{"what fits stays together", "one two", "one two"},
		{"a blank hangs over the end", "twelve more", "twelve |more"},
		{"a break is kept", "a\nb", "a|b"},
		{"a break at the end begins a line", "a\n", "a|"},
		{"two breaks leave an empty line", "a\n\nb", "a||b"},
		{"a line may end after a hyphen", "well-known", "well-|known"},
		{"and after a dash", "so — it is", "so — it |is"},
		{"words with a no-break space stay together", "so 12\u00a0000", "so |12\u00a0000"},
		{"a word that is too long is cut", "unbelievably", "unbeliev|ably"},
		{"a letter with its accent is never cut", "eeeeeeee\u0301e", "eeeeeee|e\u0301e"},
	} {
		t.Run(c.name, func(t *testing.T) {
			tx := text(c.in)
			if got := lines(tx, laid(tx, 8)); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestAWordThatIsPartlyBoldIsNotCut(t *testing.T) {
	tx := textOf([]editor.Block{{ID: "a", Kind: editor.Paragraph, Spans: []editor.Span{
		{Text: "one of "}, {Text: "th", Bold: true}, {Text: "em"},
	}}})
	f := laid(tx, 9)
	if got := lines(tx, f); got != "one of |them" {
		t.Errorf("got %q", got)
	}
	runs := f.Box(0).Runs(1)
	if len(runs) != 2 || !runs[0].Face.Bold || runs[1].Face.Bold || runs[1].X != 30+24 {
		t.Errorf("runs %+v", runs)
	}
}

func TestCentredLinesStandInTheMiddle(t *testing.T) {
	tx := text("abcd ab abcdefgh", "")
	f := flow.New(tx, flow.NewRuler(inTens))
	d := dress
	d.Centred, d.Ghost = true, 60
	f.Lay(8*10+40, func(int) flow.Dress { return d })
	for _, c := range []struct {
		name string
		at   revise.Pos
		x    float32
	}{
		{"a line without the blank at its end", revise.Pos{}, 30 + 5},
		{"a full line", revise.Pos{Offset: 8}, 30},
		{"an empty block, before what it says", revise.Pos{Block: 1}, 30 + 10},
	} {
		if got := f.Caret(c.at).X; got != c.x {
			t.Errorf("%s begins at %v, not %v", c.name, got, c.x)
		}
	}
	if got := f.Range(revise.Pos{}, revise.Pos{Offset: 4})[0]; got.X != 35 || got.W != 40 {
		t.Errorf("what is selected: %v", got)
	}
}

func TestUpAndDownKeepTheColumn(t *testing.T) {
	tx := text("abcdefgh ab abcdefgh", "abcdefgh")
	f := laid(tx, 8)
	at := revise.Pos{Offset: 6}
	x := f.Caret(at).X
	var got []int
	for ok := true; ok; {
		got = append(got, at.Block*100+at.Offset)
		at, ok = f.Below(at, x)
	}
	if want := "[6 11 18 106]"; fmt.Sprint(got) != want {
		t.Errorf("down: %v, want %s", got, want)
	}
	for ok := true; ok; {
		at, ok = f.Above(at, x)
	}
	if at.Offset != 6 || at.Block != 0 {
		t.Errorf("up again: %v", at)
	}
}

func TestHomeAndEndStayOnTheLine(t *testing.T) {
	tx := text("abcdefgh abc")
	f := laid(tx, 8)
	from, to := f.LineEnds(revise.Pos{Offset: 4})
	if from.Offset != 0 || to.Offset != 8 {
		t.Errorf("first line: %v to %v", from, to)
	}
	if from, to = f.LineEnds(revise.Pos{Offset: 9}); from.Offset != 9 || to.Offset != 12 {
		t.Errorf("second line: %v to %v", from, to)
	}
}

func TestASelectionCoversItsLines(t *testing.T) {
	tx := text("abcdefgh abc", "", "xyz")
	f := laid(tx, 8)
	got := f.Range(revise.Pos{Offset: 4}, revise.Pos{Block: 2, Offset: 2})
	if len(got) != 4 {
		t.Fatalf("%d rectangles: %v", len(got), got)
	}
	if got[0].X != 70 || got[3].W != 20 || got[2].W <= 0 {
		t.Errorf("%v", got)
	}
	if all := f.Range(revise.Pos{Offset: 9}, revise.Pos{Offset: 9}); len(all) != 0 {
		t.Errorf("nothing is covered by %v", all)
	}
}

func TestOnlyWhatChangedIsSetAnew(t *testing.T) {
	tx := text("one", "two")
	measured := 0
	f := flow.New(tx, flow.NewRuler(func(s string, fc flow.Face) float32 {
		measured++
		return inTens(s, fc)
	}))
	lay := func() { f.Lay(200, func(int) flow.Dress { return dress }) }
	lay()
	kept := f.Box(1)
	tx.Select(revise.At(revise.Pos{Offset: 3}))
	tx.Type("x")
	before := measured
	lay()
	if measured != before+1 {
		t.Errorf("%d words were measured for one", measured-before)
	}
	if f.Box(1) != kept || f.Box(0).Lines[0].To != 4 {
		t.Error("the other block was set anew, or the first was not")
	}
}

func TestPairedBlocksStandWhereTheyAreTold(t *testing.T) {
	tx := text("one", "two")
	f := laid(tx, 8)
	f.Arrange(func(i int) flow.Place { return flow.Place{Gap: 5, Least: 100} })
	if b := f.Box(1); b.Top != 110 || b.Height != 100 || f.Height() != 210 {
		t.Errorf("at %v, %v high, in all %v", b.Top, b.Height, f.Height())
	}
	if f.At(104) != 0 || f.At(111) != 1 || f.At(-1) != 0 || f.At(999) != 1 {
		t.Error("heights are in the wrong blocks")
	}
}

// someText draws a text with all that is hard: accents, emoji, breaks, blanks, long words.
func someText(t *rapid.T) *revise.Text {
	piece := rapid.SampledFrom([]string{
		"a", "word", "Слово", "ғӯзапоя", "e\u0301", "👩‍👩‍👧", " ", "  ", "\n", "-", "—", "\u00a0",
		"https://example.org/a/very/long/address", "« »", "12\u202f000", "…",
	})
	var list []editor.Block
	for i := range rapid.IntRange(1, 4).Draw(t, "blocks") {
		b := editor.Block{ID: editor.BlockID(fmt.Sprint(i)), Kind: editor.Paragraph}
		for range rapid.IntRange(0, 12).Draw(t, "pieces") {
			b.Spans = append(b.Spans, editor.Span{
				Text: piece.Draw(t, "piece"), Bold: rapid.Bool().Draw(t, "bold"),
			})
		}
		b.Spans = editor.Join(b.Spans)
		list = append(list, b)
	}
	return textOf(list)
}

func someFlow(t *rapid.T, tx *revise.Text) *flow.Flow {
	f := flow.New(tx, flow.NewRuler(uneven))
	d := dress
	d.Centred = rapid.Bool().Draw(t, "centred")
	f.Lay(float32(rapid.IntRange(60, 400).Draw(t, "width")), func(int) flow.Dress { return d })
	return f
}

// TestAHitOnACaretIsItsPosition is the promise of the package.
func TestAHitOnACaretIsItsPosition(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tx := someText(t)
		f := someFlow(t, tx)
		for p := tx.Start(); ; p = tx.Right(p) {
			c := f.Caret(p)
			if got := f.Hit(c.X, c.Y+c.H/2); got != p {
				t.Fatalf("the caret of %v is at %v; a hit there is %v; text %q", p, c, got, tx.Plain(p.Block))
			}
			if p == tx.End() {
				break
			}
		}
	})
}

func TestLinesHoldTheWholeText(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		tx := someText(t)
		f := someFlow(t, tx)
		for i := range tx.Len() {
			at := 0
			for n, l := range f.Box(i).Lines {
				if l.From != at && !(l.From == at+1 && tx.Plain(i)[at] == '\n') || l.To < l.From {
					t.Fatalf("line %d of %q is %d to %d after %d", n, tx.Plain(i), l.From, l.To, at)
				}
				at = l.To
			}
			if at != len(tx.Plain(i)) {
				t.Fatalf("the lines of %q end at %d", tx.Plain(i), at)
			}
		}
	})
}

func TestFlowsThatShareARulerMeasureAWordOnce(t *testing.T) {
	measured := 0
	ruler := flow.NewRuler(func(s string, fc flow.Face) float32 {
		measured++
		return inTens(s, fc)
	})
	for range 2 {
		f := flow.New(text("one two", "two one"), ruler)
		f.Lay(200, func(int) flow.Dress { return dress })
	}
	if measured != 3 { // two words and a blank
		t.Errorf("measured %d times", measured)
	}
}
