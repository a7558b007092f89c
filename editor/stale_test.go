package editor_test

import (
	"testing"
	"time"

	"twofold/editor"
)

var noon = time.Date(2026, 10, 20, 12, 0, 0, 0, time.UTC)

// translated is a source with its confirmed translation.
func translated() (source, target editor.Version) {
	source = version(en, "Headline", "Standfirst", "It costs “12” dollars.", "Two")
	target = version(ru, "Заголовок", "Подводка", "Это стоит 12 долларов.", "Два")
	for i := range target.Blocks {
		editor.Confirm(&source.Blocks[i], &target.Blocks[i], 3, "translator", noon)
	}
	return source, target
}

func TestStaleBlocks(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(source, target *editor.Version)
		want   []string
	}{
		{"nothing changed", func(_, _ *editor.Version) {}, nil},
		{"a word changed", func(s, _ *editor.Version) { s.Blocks[3].Spans = editor.Plain("Three") }, []string{"2"}},
		{"a figure changed", func(s, _ *editor.Version) {
			s.Blocks[2].Spans = editor.Plain("It costs “13” dollars.")
		}, []string{"1"}},
		{"a block came", func(s, _ *editor.Version) {
			s.Blocks = append(s.Blocks, editor.Block{ID: "new", Kind: editor.Paragraph})
		}, []string{"new"}},
		{"a block went", func(s, _ *editor.Version) { s.Blocks = s.Blocks[:3] }, []string{"2"}},
		{"changed, come and gone, in the order of the source", func(s, _ *editor.Version) {
			s.Blocks[0].Spans = editor.Plain("Other")
			s.Blocks[1].ID = "new"
		}, []string{"h", "new", "s"}},
		{"only quotation marks, dashes and spaces changed", func(s, _ *editor.Version) {
			s.Blocks[2].Spans = editor.Plain("It  costs\u00a0«12» dol\u00adlars. ")
		}, nil},
		{"only formatting changed", func(s, _ *editor.Version) {
			s.Blocks[3].Spans = []editor.Span{{Text: "T", Bold: true}, {Text: "wo"}}
		}, nil},
		{
			"a capital letter changed", func(s, _ *editor.Version) { s.Blocks[3].Spans = editor.Plain("two") },
			[]string{"2"},
		},
		{"changing the translation clears nothing", func(s, tr *editor.Version) {
			s.Blocks[3].Spans = editor.Plain("Three")
			tr.Blocks[3].Spans = editor.Plain("Три")
		}, []string{"2"}},
		{"changing the translation makes nothing stale", func(_, tr *editor.Version) {
			tr.Blocks[3].Spans = editor.Plain("Двое")
		}, nil},
		{"a block that was never confirmed", func(s, tr *editor.Version) {
			s.Blocks[3].Spans = editor.Plain("Three")
			tr.Blocks[3].Segments[0].Source = ""
		}, nil},
		{"a block that nobody translated", func(s, tr *editor.Version) {
			s.Blocks[3].Spans = editor.Plain("Three")
			tr.Blocks[3].Segments = nil
		}, nil},
		{"confirmed sentence by sentence", func(s, tr *editor.Version) {
			s.Blocks[3].Spans = editor.Plain("One.  Two.")
			tr.Blocks[3].Segments = []editor.Segment{
				{State: editor.SegmentConfirmed, Source: "One. "},
				{State: editor.SegmentConfirmed, Source: "Two."},
			}
		}, nil},
		{"confirmed again", func(s, tr *editor.Version) {
			s.Blocks[3].Spans = editor.Plain("Three")
			editor.Confirm(&s.Blocks[3], &tr.Blocks[3], 4, "translator", noon)
		}, nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			source, target := translated()
			c.change(&source, &target)
			var got []string
			for _, id := range editor.StaleBlocks(&source, &target) {
				got = append(got, string(id))
			}
			same(t, "stale", got, c.want...)
			s := editor.Story{Versions: []editor.Version{source, target}}
			equal(t, "story is stale", s.Stale(en, ru), len(c.want) > 0)
		})
	}
}

func TestNothingIsStaleWithoutAPair(t *testing.T) {
	source, target := translated()
	source.Blocks[0].Spans = nil
	equal(t, "no source", len(editor.StaleBlocks(nil, &target)), 0)
	equal(t, "no target", len(editor.StaleBlocks(&source, nil)), 0)
	equal(t, "with itself", len(editor.StaleBlocks(&source, &source)), 0)
}

func TestConfirm(t *testing.T) {
	source, target := translated()
	s := target.Blocks[3].Segments[0]
	equal(t, "state", s.State, editor.SegmentConfirmed)
	equal(t, "source", s.Source, source.Blocks[3].Text())
	equal(t, "revision", s.SourceRev, 3)
	equal(t, "end", s.End, len("Два"))
	equal(t, "who", s.By, "translator")
	equal(t, "when", s.At, noon)
}

func TestNormal(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"spaces of every kind", " a\u00a0b\u202fc\u2009d\t\ne  f ", "a b c d e f"},
		{"quotation marks", "«a» “b” „c“ ’d‘", `"a" "b" "c" 'd'`},
		{"dashes", "a — b – c ‑ d - e", "a - b - c - d - e"},
		{"dots", "Well… now...", "Well... now..."},
		{"soft hyphens", "про\u00adект", "проект"},
		{"digits and letters stay", "12,5 ё Ё Ӯ", "12,5 ё Ё Ӯ"},
		{"nothing", " \u00ad", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			equal(t, "normal", editor.Normal(c.in), c.want)
			equal(t, "twice", editor.Normal(editor.Normal(c.in)), c.want)
		})
	}
}
