package storage

import (
	"strings"
	"unicode/utf8"

	"twofold/editor"
	"twofold/editor/stem"
)

// query is what a person searches for: every term must be found.
type query struct {
	terms []term
}

// term is one word in all its forms, or a phrase.
type term struct {
	folded []string // one word, or the words of a phrase
	stems  []string // the stems of a word; nil for a phrase
	tajik  string   // the stem of a Tajik word, which the index has whole; "" for others
	prefix bool     // also words that begin so

	known map[form]bool // what words of texts turned out to be forms of the term, or none
}

// A query has so many terms at most; the rest is not looked at. People who paste a whole
// paragraph mean its beginning, and the index takes no expression of any depth.
const maxTerms = 40

// parseQuery reads what was typed; tajik says that words may be Tajik ones. A quotation
// mark that is not closed closes at the end.
func parseQuery(typed string, l editor.Lang, tajik bool) query {
	var q query
	typed = strings.NewReplacer("“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`).Replace(typed)
	for i, part := range strings.Split(typed, `"`) {
		list := words(part)
		if i%2 == 1 {
			if len(list) > 0 {
				q.terms = append(q.terms, phrase(list))
			}
			continue
		}
		for _, w := range list {
			t := single(w.folded, l)
			if tajik {
				t.tajik = stem.Tajik(w.folded)
			}
			q.terms = append(q.terms, t)
		}
	}
	if len(q.terms) > maxTerms {
		q.terms = q.terms[:maxTerms]
		return q
	}
	if n := len(q.terms); n > 0 && q.terms[n-1].stems != nil && !endsWord(typed) {
		t := &q.terms[n-1]
		t.prefix = utf8.RuneCountInString(t.folded[0]) > 1
	}
	return q
}

// endsWord says whether the last word was finished with a space or a mark.
func endsWord(typed string) bool {
	list := words(typed)
	return list[len(list)-1].end < len(typed)
}

func phrase(list []word) term {
	var t term
	for _, w := range list {
		t.folded = append(t.folded, w.folded)
	}
	return t
}

// single is a word with its stems: without a language, the Tajik one is the word itself.
func single(folded string, l editor.Lang) term {
	t := term{
		folded: []string{folded}, stems: []string{stem.Of(folded, l)}, known: map[form]bool{},
	}
	if l == "" && t.stems[0] != folded {
		t.stems = append(t.stems, folded)
	}
	return t
}

// match is the query for the index, whose default column is that of the plain words.
// Folded words and stems hold letters and digits only, so that nothing typed can be
// taken for an operator.
func (q query) match() string {
	all := make([]string, len(q.terms))
	for i, t := range q.terms {
		all[i] = t.match()
	}
	return strings.Join(all, " AND ")
}

func (t term) match() string {
	if t.stems == nil {
		return `"` + strings.Join(t.folded, " ") + `"`
	}
	var any []string
	for _, s := range t.stems {
		any = append(any, "stems:"+s)
	}
	if t.tajik != "" { // more than its forms begin so: see query.found
		any = append(any, "words:"+t.tajik+"*")
	}
	if t.prefix {
		any = append(any, "words:"+t.folded[0]+"*")
	}
	return "(" + strings.Join(any, " OR ") + ")"
}
