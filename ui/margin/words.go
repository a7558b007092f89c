package margin

import (
	"context"

	"twofold/editor"
	"twofold/editor/check"
	"twofold/editor/revise"
	"twofold/editor/spell"
	"twofold/ui"
)

// guesses is for how many words suggestions are looked for at once.
const guesses = 12

// Texts are the versions of one story as they are being edited.
type Texts map[editor.Lang]*revise.Text

// Words remembers which words of which passages are not right, so that only what has
// changed is looked up, and what may have been meant by them.
type Words struct {
	w          *ui.Window
	look, mean *ui.Lane
	seen       map[passage][]editor.Finding
	likely     map[Word][]string
}

// passage is a block of a version as it was when its words were looked up.
type passage struct {
	lang editor.Lang
	id   editor.BlockID
	text string
}

// Word is a word of a language.
type Word struct {
	Lang editor.Lang
	Word string
}

// ofSpelling are the rules whose findings are about one word and its letters.
var ofSpelling = map[string]bool{"spelling": true, "house-ending": true, "wrong-letters": true}

// OfSpelling says whether a rule is about one word and its letters.
func OfSpelling(rule string) bool { return ofSpelling[rule] }

// NewWords makes a memory that knows nothing.
func NewWords(w *ui.Window) *Words {
	k := &Words{w: w, look: w.Work.Lane(), mean: w.Work.Lane()}
	k.Forget()
	return k
}

// Forget has every word looked up again: the house takes others for right.
func (k *Words) Forget() {
	k.seen, k.likely = map[passage][]editor.Finding{}, map[Word][]string{}
}

// Look looks up the words of every block that has changed, behind the window; then is
// called when that is done. Without dictionaries it never is.
func (k *Words) Look(m editor.Material, id editor.StoryID, texts Texts, then func()) {
	if k.w.Dictionary == nil {
		return
	}
	s := &editor.Story{ID: id}
	fresh := k.fresh(texts)
	ui.Latest(k.look, func(context.Context) (map[passage][]editor.Finding, error) {
		return misspelt(k.w.Dictionary, m, s, fresh)
	}, func(found map[passage][]editor.Finding, err error) {
		if err != nil {
			return // writing goes on without
		}
		for p, list := range found {
			k.seen[p] = list
		}
		then()
	})
}

// fresh are the blocks whose words were not looked up yet, by language. Passages that are
// gone are forgotten.
func (k *Words) fresh(texts Texts) map[editor.Lang][]editor.Block {
	kept := map[passage][]editor.Finding{}
	fresh := map[editor.Lang][]editor.Block{}
	for l, t := range texts {
		for i := range t.Len() {
			b := t.Block(i)
			p := passage{l, b.ID, t.Plain(i)}
			if found, seen := k.seen[p]; seen {
				kept[p] = found
			} else {
				fresh[l] = append(fresh[l], editor.CloneBlocks([]editor.Block{*b})...)
			}
		}
	}
	k.seen = kept
	return fresh
}

// misspelt looks up the words of blocks.
func misspelt(open func(editor.Lang) (*spell.Dictionary, error), m editor.Material, s *editor.Story,
	blocks map[editor.Lang][]editor.Block,
) (map[passage][]editor.Finding, error) {
	out := map[passage][]editor.Finding{}
	for l, list := range blocks {
		d, err := open(l)
		if err != nil {
			return nil, err
		}
		c := d.For(spell.HouseOf(m.Publication, m.Projects, l))
		for i := range list {
			b := &list[i]
			out[passage{l, b.ID, b.Text()}] = check.Misspelt(c, m, s, l, b)
		}
	}
	return out, nil
}

// Found are the words that are not right, as far as they were looked up, the languages
// one after another.
func (k *Words) Found(langs []editor.Lang, texts Texts) []editor.Finding {
	var out []editor.Finding
	for _, l := range langs {
		t := texts[l]
		for i := 0; t != nil && i < t.Len(); i++ {
			out = append(out, k.seen[passage{l, t.Block(i).ID, t.Plain(i)}]...)
		}
	}
	return out
}

// Likely is what may have been meant by a word, as far as that was looked for.
func (k *Words) Likely(l editor.Lang, word string) []string { return k.likely[Word{l, word}] }

// Guess looks for what may have been meant by the first of some words, behind the window.
// Then is called when that is done, at once when all is known; news says whether anything
// was found out.
func (k *Words) Guess(m editor.Material, words []Word, then func(news bool)) {
	var open []Word
	for _, w := range words {
		if _, known := k.likely[w]; !known && len(open) < guesses {
			open = append(open, w)
		}
	}
	if len(open) == 0 || k.w.Dictionary == nil {
		then(false)
		return
	}
	ui.Latest(k.mean, func(ctx context.Context) (map[Word][]string, error) {
		return guessed(ctx, k.w.Dictionary, m, open)
	}, func(got map[Word][]string, err error) {
		if err != nil {
			return
		}
		for w, list := range got {
			k.likely[w] = list
		}
		then(true)
	})
}

func guessed(ctx context.Context, open func(editor.Lang) (*spell.Dictionary, error), m editor.Material,
	words []Word,
) (map[Word][]string, error) {
	out := map[Word][]string{}
	for _, w := range words {
		d, err := open(w.Lang)
		if err != nil {
			return nil, err
		}
		if err := ctx.Err(); err != nil {
			return nil, err
		}
		out[w] = d.For(spell.HouseOf(m.Publication, m.Projects, w.Lang)).Suggest(w.Word)
	}
	return out, nil
}
