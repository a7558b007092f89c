package writing

import (
	"strings"

	"twofold/editor"
)

// placed says where the person is, and how it stands there: "Paragraph 5 of 18, source
// changed, 2 findings".
func (r *Room) placed() string {
	at := find(r.order, r.active)
	if at < 0 {
		return ""
	}
	l := r.langHere()
	out := []string{r.blockOf(at)}
	if note := r.note(l, r.active).Word; note != "" {
		out = append(out, strings.ToLower(note))
	}
	n := 0
	for _, f := range r.weightyIn(l) {
		if f.Block == r.active {
			n++
		}
	}
	if n > 0 {
		out = append(out, r.w.N("writing.findings", n))
	}
	return strings.Join(out, ", ")
}

// blockOf names a block by its kind and its number among all of that kind.
func (r *Room) blockOf(at int) string {
	kind, n, of := r.order[at].kind, 0, 0
	for i, p := range r.order {
		if p.kind == kind {
			of++
			if i <= at {
				n++
			}
		}
	}
	name := r.w.T("kind." + string(kind))
	if kind == editor.Headline || kind == editor.Standfirst {
		return name
	}
	return r.w.T("writing.here", "Kind", name, "N", n, "Of", of)
}
