package check

import (
	"fmt"

	"twofold/editor"
	"twofold/editor/typo"
)

// typography notes what the house typographer would change, once for each of its rules.
func typography(lk *look) {
	var order []*typo.Rule
	byRule := map[*typo.Rule][]typo.Change{}
	house := lk.house()
	for _, c := range typo.Changes(lk.version, &house) {
		if c.Rule.ID == mixedRule {
			continue // found as a word of both scripts
		}
		if len(byRule[c.Rule]) == 0 {
			order = append(order, c.Rule)
		}
		byRule[c.Rule] = append(byRule[c.Rule], c)
	}
	for _, r := range order {
		lk.sayTypography(r, byRule[r])
	}
}

// house is what the publication has decided, with its way to spell.
func (lk *look) house() editor.House {
	h := lk.House
	h.Endings = lk.Publication.Style.Endings
	return h
}

func (lk *look) sayTypography(r *typo.Rule, changes []typo.Change) {
	first, n := changes[0], len(changes)
	b := lk.version.Block(first.Block)
	f := editor.Finding{
		Rule: r.ID, Severity: editor.Note, Waivable: true, Fix: "open-typographer",
		Block: first.Block, From: first.From, To: first.To, Words: first.Words,
	}
	if n == 1 {
		f.Mend = &first.Edit
	}
	lk.tell(f, say(
		fmt.Sprintf("%s: %s, %d %s for the house typographer. %s", lk.where(b, en), quote(en, r.Name[en]), n,
			editor.Plural(en, n, "place", "places"), r.Why[en]),
		fmt.Sprintf("%s: %s, %d %s для типографа. %s", lk.where(b, ru), quote(ru, r.Name[ru]), n,
			editor.Plural(ru, n, "место", "места", "мест"), r.Why[ru]),
		fmt.Sprintf("%s: %s, %d ҷой барои ороиши матн. %s",
			lk.where(b, tg), quote(tg, r.Name[tg]), n, r.Why[tg])))
}
