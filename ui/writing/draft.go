package writing

import (
	"slices"
	"time"

	"twofold/editor"
	"twofold/editor/revise"
)

// draft is a story as it is being edited: a text for every version, bound together, and
// what of them is unsaved. The story's versions follow the texts at every take. It knows
// no widgets.
type draft struct {
	story editor.Story
	langs []editor.Lang // of the publication, the source first
	texts map[editor.Lang]*revise.Text
	taken map[editor.Lang]uint64 // the state of each text that the story holds
	dirty map[editor.Lang]bool
}

func newDraft(s *editor.Story, langs []editor.Lang, newID func() editor.BlockID) *draft {
	d := &draft{
		story: copied(s), langs: langs, texts: map[editor.Lang]*revise.Text{},
		taken: map[editor.Lang]uint64{}, dirty: map[editor.Lang]bool{},
	}
	var all []*revise.Text
	for i := range d.story.Versions {
		v := &d.story.Versions[i]
		t := revise.New(v.Blocks, v.Lang, newID)
		d.texts[v.Lang] = t
		all = append(all, t)
	}
	revise.Bind(all...)
	for l, t := range d.texts {
		d.taken[l] = t.Version()
	}
	return d
}

// copied is a copy of a story that shares nothing with it.
func copied(s *editor.Story) editor.Story {
	out := *s
	out.Areas, out.Projects = slices.Clone(s.Areas), slices.Clone(s.Projects)
	out.Versions = make([]editor.Version, len(s.Versions))
	for i := range s.Versions {
		out.Versions[i] = *s.Versions[i].Clone()
	}
	return out
}

// holds says whether the draft says what is stored in s: its history may go on.
func (d *draft) holds(s *editor.Story) bool {
	if d.story.ID != s.ID || len(s.Versions) != len(d.texts) {
		return false
	}
	for i := range s.Versions {
		v := d.version(s.Versions[i].Lang)
		if v == nil || v.Rev != s.Versions[i].Rev || d.dirty[v.Lang] {
			return false
		}
	}
	return true
}

// take takes over what the texts say now. It says whether anything is new.
func (d *draft) take() bool {
	some := false
	for l, t := range d.texts {
		if t.Version() == d.taken[l] {
			continue
		}
		d.taken[l] = t.Version()
		d.version(l).Blocks = t.Blocks()
		d.dirty[l], some = true, true
	}
	return some
}

// unsaved says whether a version has changes that are not stored or about to be.
func (d *draft) unsaved() bool {
	for _, dirty := range d.dirty {
		if dirty {
			return true
		}
	}
	return false
}

// deeds is how many deeds can be taken back.
func (d *draft) deeds() int {
	for _, t := range d.texts {
		return t.Deeds() // they are bound together: each says the same
	}
	return 0
}

// source is the language in which the story is first written.
func (d *draft) source() editor.Lang {
	for _, l := range d.langs {
		if d.story.Version(l) != nil {
			return l
		}
	}
	return d.langs[0]
}

func (d *draft) version(l editor.Lang) *editor.Version { return d.story.Version(l) }

func (d *draft) block(l editor.Lang, id editor.BlockID) *editor.Block {
	t := d.texts[l]
	if t == nil {
		return nil
	}
	if i := t.Index(id); i >= 0 {
		return t.Block(i)
	}
	return nil
}

// pair is a block in every language that has it, in the order of the page.
type pair struct {
	id   editor.BlockID
	kind editor.Kind
}

// pairs lists the blocks in the order of the source; a block that only another version
// has stands after the one before it there.
func (d *draft) pairs() []pair {
	var out []pair
	if v := d.version(d.source()); v != nil {
		for i := range v.Blocks {
			out = append(out, pair{v.Blocks[i].ID, v.Blocks[i].Kind})
		}
	}
	for _, l := range d.langs {
		v := d.version(l)
		if v == nil {
			continue
		}
		after := 0
		for i := range v.Blocks {
			p := pair{v.Blocks[i].ID, v.Blocks[i].Kind}
			at := find(out, p.id)
			if at < 0 {
				out = slices.Insert(out, after, p)
				at = after
			}
			after = at + 1
		}
	}
	return out
}

func find(list []pair, id editor.BlockID) int {
	return slices.IndexFunc(list, func(p pair) bool { return p.id == id })
}

// confirm says that a translated block follows its source as it is now.
func (d *draft) confirm(l editor.Lang, id editor.BlockID, who string, at time.Time) bool {
	from, to := d.block(d.source(), id), d.block(l, id)
	if from == nil || to == nil || l == d.source() {
		return false
	}
	one := *to
	editor.Confirm(from, &one, d.version(d.source()).Rev, who, at)
	t := d.texts[l]
	t.SetSegments(t.Index(id), one.Segments)
	return d.take()
}

// confirmed says whether every sentence of a translated block is.
func confirmed(b *editor.Block) bool {
	for _, s := range b.Segments {
		if s.State != editor.SegmentConfirmed && s.State != editor.SegmentReviewed {
			return false
		}
	}
	return len(b.Segments) > 0
}

// stale lists the blocks of a version whose source moved on.
func (d *draft) stale(l editor.Lang) map[editor.BlockID]bool {
	out := map[editor.BlockID]bool{}
	for _, id := range editor.StaleBlocks(d.version(d.source()), d.version(l)) {
		out[id] = true
	}
	return out
}
