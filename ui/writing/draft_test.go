package writing

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/revise"
)

var (
	enru = []editor.Lang{editor.English, editor.Russian}
	noon = time.Date(2026, 10, 20, 12, 0, 0, 0, time.UTC)
)

// draftOf makes a draft from lines like "h headline", one per block: h s p b q box, the
// same blocks in both languages, the Russian confirmed.
func draftOf(lines ...string) *draft {
	kinds := map[string]editor.Kind{
		"h": editor.Headline, "s": editor.Standfirst,
		"p": editor.Paragraph, "b": editor.Bullet, "q": editor.Quote, "box": editor.Sidebar,
	}
	s := &editor.Story{ID: "story", Slug: "story"}
	for _, l := range enru {
		v := editor.Version{Lang: l, Stage: editor.Draft, Rev: 1}
		for i, line := range lines {
			kind, text, _ := strings.Cut(line, " ")
			b := editor.Block{
				ID: editor.BlockID(fmt.Sprint("b", i)), Kind: kinds[kind],
				Spans: editor.Plain(string(l) + " " + text),
			}
			v.Blocks = append(v.Blocks, b)
		}
		s.Versions = append(s.Versions, v)
	}
	for i := range s.Versions[1].Blocks {
		editor.Confirm(&s.Versions[0].Blocks[i], &s.Versions[1].Blocks[i], 1, "translator", noon)
	}
	n := 0
	return newDraft(s, enru, func() editor.BlockID { n++; return editor.BlockID(fmt.Sprint("n", n)) })
}

// says writes a version as its blocks' IDs and texts.
func (d *draft) says(l editor.Lang) string {
	var out []string
	for _, b := range d.version(l).Blocks {
		out = append(out, string(b.ID)+"="+b.Text())
	}
	return strings.Join(out, "|")
}

// expect wants what both versions say, and both to be valid.
func expect(t *testing.T, d *draft, en, ru string) {
	t.Helper()
	if got := d.says(editor.English); got != en {
		t.Errorf("English says %s\n         want %s", got, en)
	}
	if got := d.says(editor.Russian); got != ru {
		t.Errorf("Russian says %s\n         want %s", got, ru)
	}
	if err := d.story.Validate(); err != nil {
		t.Error(err)
	}
}

// put writes other words into a block, as its editor does.
func (d *draft) put(l editor.Lang, id editor.BlockID, words string) bool {
	t := d.texts[l]
	p := revise.Pos{Block: t.Index(id)}
	t.Select(revise.Selection{Anchor: p, Caret: t.BlockEnd(p)})
	t.Type(words)
	return d.take()
}

func TestWordsChangeInOneLanguage(t *testing.T) {
	d := draftOf("h A", "p B")
	if d.take() {
		t.Error("nothing was done, and it was a change")
	}
	d.put(editor.English, "b1", "en C")
	expect(t, d, "b0=en A|b1=en C", "b0=ru A|b1=ru B")
	if !d.dirty[editor.English] || d.dirty[editor.Russian] {
		t.Errorf("unsaved: %v", d.dirty)
	}
	if stale := d.stale(editor.Russian); !stale["b1"] || len(stale) != 1 {
		t.Errorf("stale: %v", stale)
	}
}

func TestBlocksChangeInBothLanguages(t *testing.T) {
	d := draftOf("h A", "p B", "p C")
	en := d.texts[editor.English]
	en.MoveBlocks(1, 2, 3)
	d.take()
	expect(t, d, "b0=en A|b2=en C|b1=en B", "b0=ru A|b2=ru C|b1=ru B")
	d.texts[editor.Russian].Undo()
	d.take()
	expect(t, d, "b0=en A|b1=en B|b2=en C", "b0=ru A|b1=ru B|b2=ru C")
	if !d.dirty[editor.English] || !d.dirty[editor.Russian] {
		t.Errorf("unsaved: %v", d.dirty)
	}
}

func TestConfirmingClearsStaleness(t *testing.T) {
	d := draftOf("h A", "p B")
	d.put(editor.English, "b1", "en C")
	d.put(editor.Russian, "b1", "ru C")
	b := d.block(editor.Russian, "b1")
	if confirmed(b) || b.Segments[0].Source != "en B" || !d.stale(editor.Russian)["b1"] {
		t.Fatalf("an edited translation is %+v", b.Segments)
	}
	if d.confirm(editor.English, "b1", "x", noon) || !d.confirm(editor.Russian, "b1", "officer", noon) {
		t.Fatal("only a translation is confirmed")
	}
	b = d.version(editor.Russian).Block("b1")
	if len(d.stale(editor.Russian)) != 0 || !confirmed(b) || b.Segments[0].By != "officer" {
		t.Errorf("after confirming: %+v", b.Segments)
	}
}

func TestPairsShowWhatOneVersionLacks(t *testing.T) {
	d := draftOf("h A", "p B", "p C")
	ru := d.version(editor.Russian)
	ru.Blocks = append(ru.Blocks[:1], ru.Blocks[2:]...) // no B
	ru.Blocks = append(ru.Blocks, editor.Block{ID: "own", Kind: editor.Paragraph})
	var got []string
	for _, p := range d.pairs() {
		got = append(got, string(p.id))
	}
	if want := "b0 b1 b2 own"; strings.Join(got, " ") != want {
		t.Errorf("pairs are %v, want %s", got, want)
	}
}

func TestADraftLeavesItsStoryAlone(t *testing.T) {
	d := draftOf("h A", "p B")
	s := d.story
	other := newDraft(&s, enru, nil)
	other.put(editor.English, "b1", "changed")
	other.story.Areas = append(other.story.Areas, "x")
	if got := d.block(editor.English, "b1").Text(); got != "en B" {
		t.Errorf("the first draft says %q", got)
	}
}
