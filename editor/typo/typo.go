// Package typo is the house typographer: quotation marks, dashes, spaces that hold a line
// together, and the way figures and dates are written, by the rules of each language. It
// proposes changes; a person decides.
//
// Every rule promises that what it has changed it leaves alone the second time, that it
// never changes the value of a figure, an address, or a name in the other script, and
// that it looks at one block at a time. Formatting stays where it was.
package typo

import (
	"slices"
	"sort"
	"strings"

	"twofold/editor"
)

// Rule is one rule of the house.
type Rule struct {
	ID    string // its stable name, unique also among the rules of check
	Langs []editor.Lang
	Name  editor.Text // a few words, in the languages of the interface
	Why   editor.Text // one or two sentences that explain it
	Rests bool        // runs only when the house has switched it on
	// Endings are the ways to spell of the houses that have the rule; nil for every house.
	Endings  []editor.Endings
	Examples []Example
	find     func(p *passage)
}

// Example is what a rule makes of a text.
type Example struct {
	Lang          editor.Lang
	Before, After string
}

// Change is a change that a rule proposes. Words are what it is about, with the words on
// either side, as an editor.Excuse keeps them.
type Change struct {
	Rule *Rule
	editor.Edit
	Words string
}

// Excuse is what would excuse the change in a story, without a reason yet.
func (c *Change) Excuse(id editor.StoryID, l editor.Lang) editor.Excuse {
	return editor.Excuse{Rule: c.Rule.ID, Story: id, Lang: l, Block: c.Block, Words: c.Words}
}

// Rules lists every rule, in the order in which they go before one another.
func Rules() []*Rule { return all }

// RuleOf finds a rule by its ID, or returns nil.
func RuleOf(id string) *Rule {
	for _, r := range all {
		if r.ID == id {
			return r
		}
	}
	return nil
}

// Changes lists what the house would change in a version, block by block and in the order
// of the text. No two changes overlap: where two rules want the same place, the first has
// it, and the other one asks again when that is done.
func Changes(v *editor.Version, h *editor.House) []Change {
	var out []Change
	for i := range v.Blocks {
		out = append(out, In(&v.Blocks[i], v.Lang, h)...)
	}
	return out
}

// In lists what the house would change in one block in language l.
func In(b *editor.Block, l editor.Lang, h *editor.House) []Change {
	var out []Change
	for _, c := range find(b.Text(), l, h) {
		c.Block = b.ID
		e := c.Excuse("", l)
		if !h.Excuses(&e) {
			out = append(out, c)
		}
	}
	return out
}

// By lists what one rule alone would change in a block in language l.
func (r *Rule) By(b *editor.Block, l editor.Lang) []Change {
	if !r.speaks(l) {
		return nil
	}
	p := read(b.Text(), l)
	p.rule = r
	r.find(p)
	for i := range p.changes {
		p.changes[i].Block = b.ID
	}
	return p.changes
}

// Apply makes changes in a version and says how many were made: those whose words have
// changed meanwhile are left out.
func Apply(v *editor.Version, changes []Change) int {
	edits := make([]editor.Edit, len(changes))
	for i := range changes {
		edits[i] = changes[i].Edit
	}
	return v.Make(edits)
}

// passes is how often Tidy looks at a text again: rules that give way to one another need
// a second look, seldom a third.
const passes = 6

// Tidy is a plain text as the house would have it, by all rules that do not rest.
func Tidy(text string, l editor.Lang) string {
	h := &editor.House{}
	for range passes {
		changes := find(text, l, h)
		if len(changes) == 0 {
			break
		}
		text = exchange(text, changes)
	}
	return text
}

// exchange makes changes in a plain text.
func exchange(text string, changes []Change) string {
	var sb strings.Builder
	at := 0
	for _, c := range changes {
		sb.WriteString(text[at:c.From])
		sb.WriteString(c.New)
		at = c.To
	}
	sb.WriteString(text[at:])
	return sb.String()
}

// find lists what the rules of l would change in a text.
func find(text string, l editor.Lang, h *editor.House) []Change {
	if strings.TrimSpace(text) == "" {
		return nil
	}
	p := read(text, l)
	for _, r := range all {
		if r.speaks(l) && r.Suits(h.Endings) && h.Runs(r.ID, r.Rests) {
			p.rule = r
			r.find(p)
		}
	}
	sort.SliceStable(p.changes, func(i, k int) bool { return p.changes[i].From < p.changes[k].From })
	return p.changes
}

// Suits says whether houses that spell so have the rule.
func (r *Rule) Suits(e editor.Endings) bool {
	return r.Endings == nil || slices.Contains(r.Endings, e)
}

func (r *Rule) speaks(l editor.Lang) bool {
	for _, own := range r.Langs {
		if own == l {
			return true
		}
	}
	return false
}
