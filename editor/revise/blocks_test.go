package revise_test

import (
	"testing"

	"twofold/editor"
	"twofold/editor/revise"
)

func TestBlocksChange(t *testing.T) {
	for _, c := range []struct {
		name string
		in   string
		deed func(*revise.Text)
		want string
	}{
		{
			"kinds of several blocks", "= h o⟨ne\np a two\n@ i x\np b th⟩ree",
			func(t *revise.Text) { t.SetKind(editor.Bullet) },
			"= h o⟨ne\n- a two\n@ i x\n- b th⟩ree",
		},
		{
			"a sidebar that is none any more frees its blocks", "+ a |one\np b/a two\np c/a three",
			func(t *revise.Text) { t.SetKind(editor.Subhead) },
			"# a |one\np b two\np c three",
		},
		{
			"a new block after another", "p a on|e\np b two",
			func(t *revise.Text) { t.InsertBlock(0, editor.Block{Kind: editor.Subhead}) },
			"p a one\n# n1 |\np b two",
		},
		{
			"a new block in a sidebar", "+ a on|e",
			func(t *revise.Text) { t.InsertBlock(0, editor.Block{Kind: editor.Bullet}) },
			"+ a one\n- n1/a |",
		},
		{
			"nothing comes above the headline", "= h on|e",
			func(t *revise.Text) { t.InsertBlock(-1, editor.Block{Kind: editor.Paragraph}) },
			"= h one\np n1 |",
		},
		{
			"the standfirst comes after the headline", "= h on|e\np a two",
			func(t *revise.Text) { t.InsertBlock(1, editor.Block{Kind: editor.Standfirst}) },
			"= h one\n~ n1 |\np a two",
		},
		{
			"removed", "p a on|e\n+ b two\np c/b three",
			func(t *revise.Text) { t.RemoveBlocks(1, 2) }, "p a one\np c |three",
		},
		{
			"the headline only loses its words", "= h on|e\n~ s two\np a three",
			func(t *revise.Text) { t.RemoveBlocks(0, 2) }, "= h |\np a three",
		},
		{
			"all removed", "p a on|e\np b two",
			func(t *revise.Text) { t.RemoveBlocks(0, 2) }, "p n1 |",
		},
		{
			"moved down", "p a on|e\np b two\np c three",
			func(t *revise.Text) { t.MoveBlocks(0, 1, 2) }, "p b two\np a ⟨one⟩\np c three",
		},
		{
			"moved up", "p a one\np b two\np c th|ree",
			func(t *revise.Text) { t.MoveBlocks(1, 3, 0) }, "p b ⟨two\np c three⟩\np a one",
		},
		{
			"a sidebar moves with what it holds", "+ a on|e\np b/a two\np c three",
			func(t *revise.Text) { t.MoveBlocks(0, 1, 3) }, "p c three\n+ a ⟨one\np b/a two⟩",
		},
		{
			"into a sidebar", "p a on|e\n+ b two\np c/b three",
			func(t *revise.Text) { t.MoveBlocks(0, 1, 2) }, "+ b two\np a/b ⟨one⟩\np c/b three",
		},
		{
			"out of a sidebar", "+ b two\np c/b th|ree\np a one",
			func(t *revise.Text) { t.MoveBlocks(1, 2, 3) }, "+ b two\np a one\np c ⟨three⟩",
		},
		{
			"twice", "+ a on|e\np b/a two",
			func(t *revise.Text) { t.DuplicateBlocks(0, 2) },
			"+ a one\np b/a two\n+ n1 ⟨one\np n2/n1 two⟩",
		},
		{
			"a headline twice is a paragraph", "= h on|e\n~ s two",
			func(t *revise.Text) { t.DuplicateBlocks(0, 1) }, "= h one\n~ s two\np n1 ⟨one⟩",
		},
		{
			"cut and pasted blocks are themselves", "p a on|e\np b two\np c three",
			func(t *revise.Text) {
				f := t.CutBlocks(0, 1)
				t.Select(revise.At(t.End()))
				t.Paste(f)
			}, "p b two\np c three\np a ⟨one⟩",
		},
	} {
		t.Run(c.name, func(t *testing.T) { does(t, editor.English, c.in, c.deed, c.want) })
	}
}

func TestWhatAStoryCannotHave(t *testing.T) {
	const story = "= h one\n~ s two\np a thr|ee\n@ i four"
	for _, c := range []struct {
		name string
		deed func(*revise.Text) bool
	}{
		{"a second headline", func(t *revise.Text) bool { return t.SetKind(editor.Headline) }},
		{"a second standfirst", func(t *revise.Text) bool {
			return t.InsertBlock(2, editor.Block{Kind: editor.Standfirst}) >= 0
		}},
		{"a picture without a picture", func(t *revise.Text) bool {
			return t.SetKind(editor.Image) || t.InsertBlock(2, editor.Block{Kind: editor.Image}) >= 0
		}},
		{"a paragraph made from a picture", func(t *revise.Text) bool {
			t.Select(revise.At(t.End()))
			return t.SetKind(editor.Paragraph)
		}},
		{"the headline elsewhere", func(t *revise.Text) bool { return t.MoveBlocks(0, 1, 3) }},
		{"something above the headline", func(t *revise.Text) bool { return t.MoveBlocks(2, 3, 0) }},
		{"a move to where it is", func(t *revise.Text) bool { return t.MoveBlocks(2, 3, 3) }},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := open(t, story, editor.English)
			if c.deed(text) || text.CanUndo() {
				t.Errorf("was done:\n%s", show(text))
			}
		})
	}
}

func TestWhatABlockIs(t *testing.T) {
	text := open(t, "! a on|e\n@ b two", editor.English)
	text.SetSpeaker(0, "A teacher")
	text.SetOptional(0, true)
	text.SetWidth(1, editor.WidthFull)
	text.SetPicture(1, "other")
	a, b := text.Block(0), text.Block(1)
	if a.Speaker != "A teacher" || !a.Optional || b.Width != editor.WidthFull || b.Picture != "other" {
		t.Errorf("%+v %+v", a, b)
	}
	text.Undo()
	if text.Block(1).Picture != "picture" {
		t.Error("the picture did not come back")
	}
	text.SetKind(editor.Paragraph)
	if text.Block(0).Optional {
		t.Error("a paragraph cannot be left out")
	}
}

func TestStampsTellWhatChanged(t *testing.T) {
	text := open(t, "p a on|e\np b two\np c three", editor.English)
	seen := map[uint64]bool{}
	stamps := func() [3]uint64 {
		var out [3]uint64
		for i := range out {
			out[i] = text.Stamp(i)
		}
		return out
	}
	before, version := stamps(), text.Version()
	text.Type("x")
	after := stamps()
	if after[0] == before[0] || after[1] != before[1] || after[2] != before[2] || text.Version() == version {
		t.Errorf("stamps %v became %v", before, after)
	}
	for range 3 {
		text.Undo()
		text.Redo()
		if s := text.Stamp(0); seen[s] {
			t.Errorf("stamp %d is used twice", s)
		}
		seen[text.Stamp(0)] = true
	}
}

// pair is a story in two languages, edited together.
func pair(t *testing.T, en, ru string) (*revise.Text, *revise.Text) {
	t.Helper()
	a, b := open(t, en, editor.English), open(t, ru, editor.Russian)
	revise.Bind(a, b)
	return a, b
}

func TestALackingBlockIsSupplied(t *testing.T) {
	en, ru := pair(t, "p a one\n# b two\np c three|", "p a один\np c три|")
	if !ru.Supply("b") || ru.Supply("b") || ru.Supply("x") {
		t.Fatal("a block is supplied once, and only one that there is")
	}
	if b := ru.Block(1); b.ID != "b" || b.Kind != editor.Subhead || ru.Plain(1) != "" {
		t.Errorf("supplied: %+v", b)
	}
	if ru.Selection() != revise.At(revise.Pos{Block: 1}) || en.Len() != 3 {
		t.Errorf("selected: %v", ru.Selection())
	}
	if ru.Undo(); ru.Len() != 2 {
		t.Error("it cannot be taken back")
	}
}

func TestBothLanguagesChange(t *testing.T) {
	for _, c := range []struct {
		name           string
		en, ru         string
		deed           func(*revise.Text)
		wantEn, wantRu string
	}{
		{
			"a new paragraph", "p a one|\np b two", "p a один|\np b два", (*revise.Text).Enter,
			"p a one\np n1 |\np b two", "p a один|\np n1\np b два",
		},
		{
			"a new paragraph before", "p a |one", "p a один|", (*revise.Text).Enter,
			"p n1\np a |one", "p n1\np a один|",
		},
		{
			"joined", "p a one\np b |two", "p a один\np b два|", (*revise.Text).Backspace,
			"p a one|two", "p a один два|",
		},
		{
			"joined where something stands between", "p a one\np b |two", "p a один|\np x икс\np b два",
			(*revise.Text).Backspace, "p a one|two", "p a один| два\np x икс",
		},
		{
			"empty here only is joined", "p a one\np b |", "p a один\np b |два", (*revise.Text).Backspace,
			"p a one|", "p a один |два",
		},
		{
			"another kind", "p a on|e", "p a один|", func(t *revise.Text) { t.SetKind(editor.Subhead) },
			"# a on|e", "# a один|",
		},
		{
			"moved past what only the other has", "p a |one\np b two", "p a |один\np x икс\np b два",
			func(t *revise.Text) { t.MoveBlocks(0, 1, 2) }, "p b two\np a ⟨one⟩", "p b два\np a |один\np x икс",
		},
		{
			"removed", "p a |one\np b two", "p a один|\np b два",
			func(t *revise.Text) { t.RemoveBlocks(0, 1) }, "p b |two", "p b |два",
		},
		{
			"all that the other has is removed", "p a |one\np b two", "p a |один",
			func(t *revise.Text) { t.RemoveBlocks(0, 1) }, "p b |two", "p b |",
		},
		{
			"twice with the other's words", "p a |one", "p a |один",
			func(t *revise.Text) { t.DuplicateBlocks(0, 1) }, "p a one\np n1 ⟨one⟩", "p a |один\np n1 один",
		},
		{
			"cut and pasted with the other's words", "p a |one\np b two", "p a один|\np b два",
			func(t *revise.Text) {
				f := t.CutBlocks(0, 1)
				t.Select(revise.At(t.End()))
				t.Paste(f)
			}, "p b two\np a ⟨one⟩", "p b |два\np a один",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			en, ru := pair(t, c.en, c.ru)
			c.deed(en)
			check := func(when, wantEn, wantRu string) {
				t.Helper()
				valid(t, en)
				valid(t, ru)
				if got := show(en); wantEn != "" && got != wantEn {
					t.Errorf("%s: got\n%s\nwant\n%s", when, got, wantEn)
				}
				if got := words(ru); got != wantRu {
					t.Errorf("%s: got\n%s\nwant\n%s", when, got, wantRu)
				}
			}
			check("done", c.wantEn, bare(c.wantRu))
			for en.Undo() {
			}
			check("undone", c.en, bare(c.ru))
			for ru.Redo() {
			}
			check("done again", c.wantEn, bare(c.wantRu))
		})
	}
}

// words is show without the caret.
func words(t *revise.Text) string { return bare(show(t)) }

func TestSegmentsFollowTheText(t *testing.T) {
	segment := func(from, to int, source string) editor.Segment {
		return editor.Segment{Start: from, End: to, State: editor.SegmentConfirmed, Source: source}
	}
	list, _ := parse(t, "p a Раз. Два.\np b Три.")
	list[0].Segments = []editor.Segment{segment(0, 7, "One."), segment(8, 15, "Two.")}
	list[1].Segments = []editor.Segment{segment(0, 7, "Three.")}
	text := revise.New(list, editor.Russian, ids())
	said := func(i int) []string {
		var out []string
		for _, s := range text.Block(i).Segments {
			state := map[editor.SegmentState]string{
				editor.SegmentConfirmed: "✓", editor.SegmentDraft: "…",
			}[s.State]
			out = append(out, text.Plain(i)[s.Start:s.End]+"="+s.Source+state)
		}
		return out
	}
	expect := func(when string, i int, want ...string) {
		t.Helper()
		if got := said(i); !equal(got, want) {
			t.Errorf("%s: %q, want %q", when, got, want)
		}
	}
	text.Select(revise.At(revise.Pos{Offset: 14}))
	text.Type("ж")
	expect("typed in the second", 0, "Раз.=One.✓", "Дваж.=Two.…")
	text.Undo()
	expect("undone", 0, "Раз.=One.✓", "Два.=Two.✓")
	text.Select(revise.At(revise.Pos{Block: 1}))
	text.Backspace()
	expect("joined", 0, "Раз.=One.✓", "Два.=Two.✓", "Три.=Three.✓")
	text.Undo()
	expect("parted", 1, "Три.=Three.✓")
	text.Select(revise.At(revise.Pos{Offset: 8}))
	text.Enter()
	expect("divided", 0, "Раз.=One.✓", "=Two.…")
	text.Undo()
	text.Make([]editor.Edit{{Block: "a", From: 0, To: 6, Old: "Раз", New: "Один"}})
	expect("a fix", 0, "Один.=One.✓", "Два.=Two.✓")
	text.SetSegments(0, nil)
	expect("none", 0)
	text.Undo()
	expect("back again", 0, "Один.=One.✓", "Два.=Two.✓")
}

func equal(a, b []string) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
