package writing

import (
	"twofold/editor"
	"twofold/editor/typo"
	"twofold/ui/kit/rich"
	"twofold/ui/margin"
)

// newTypographer is the list of what the typographer would change, with its deeds.
func (r *Room) newTypographer() *margin.Typographer {
	t := margin.NewTypographer(r.w)
	t.Name, t.Width, t.Apply = r.blockName, r.cardWidth, r.apply
	t.Go = func(p margin.Proposal) {
		r.goFinding(&editor.Finding{Lang: p.Lang, Block: p.Block, From: p.From, To: p.To})
	}
	t.Excuse = func(p margin.Proposal) {
		r.excuse(p.Change.Excuse(r.d.story.ID, p.Lang), r.w.T("excuse.done"))
	}
	t.Off = func(rule *typo.Rule, name string) { r.switchOff(rule.ID, name) }
	return t
}

// propose asks the typographer what it would change in the versions that are shown.
func (r *Room) propose() {
	var versions []*editor.Version
	for _, l := range r.shown() {
		if v := r.d.version(l); v != nil {
			versions = append(versions, v.Clone())
		}
	}
	r.typographer.Propose(versions, r.house)
}

// openTypographer shows what the typographer would change.
func (r *Room) openTypographer() {
	r.typography = true
	r.unfold(tabChecks)
}

// apply makes changes, a deed for each version.
func (r *Room) apply(list []margin.Proposal) {
	edits := map[editor.Lang][]editor.Edit{}
	for _, p := range list {
		edits[p.Lang] = append(edits[p.Lang], p.Edit)
	}
	n, deeds := 0, 0
	for _, l := range r.d.langs {
		if len(edits[l]) > 0 {
			n += r.make(l, edits[l]...)
			deeds++
		}
	}
	r.propose()
	r.w.Tell(r.w.N("typographer.applied", n), func() {
		for range deeds {
			r.on((*rich.Editor).Undo)
		}
		r.propose()
	})
}
