package check

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"twofold/editor"
)

// A finding that may be excused says what it is about as it stands, so that the excuse
// holds for as long as nobody changes that: the words of one block as they are, a sum of
// anything longer.

// stands is what a finding is about: its block with its picture, or the whole version.
func (lk *look) stands(f *editor.Finding) string {
	words := wordsOf(lk.version, f.Block)
	for i := range lk.Pictures {
		if p := &lk.Pictures[i]; p.ID == f.Picture {
			words = append(words, p.Hash)
		}
	}
	if f.Block != "" && len(words) == 1 && words[0] != "" {
		return words[0]
	}
	return sum(words)
}

// pair is what a finding about a translation is about: a block in both languages, or both
// versions for "".
func (lk *look) pair(block editor.BlockID) string {
	return sum(append(wordsOf(lk.source, block), wordsOf(lk.version, block)...))
}

// wordsOf are the words of a block, or those of every block of a version.
func wordsOf(v *editor.Version, block editor.BlockID) []string {
	if v == nil {
		return nil
	}
	if b := v.Block(block); b != nil {
		return []string{editor.Normal(b.Text())}
	}
	var out []string
	for i := range v.Blocks {
		out = append(out, editor.Normal(v.Blocks[i].Text()))
	}
	return out
}

// sum stands for many words in few signs.
func sum(words []string) string {
	s := sha256.Sum256([]byte(strings.Join(words, "\x00")))
	return hex.EncodeToString(s[:8])
}
