package writing

import (
	"slices"
	"time"

	"twofold/editor"
)

// draft is a story as it is being edited: all its versions, what of them is unsaved,
// and the way back. It knows no widgets. Blocks that are added, removed, moved or given
// another kind change so in every version; words change in one.
type draft struct {
	story   editor.Story
	langs   []editor.Lang // of the publication, the source first
	newID   func() editor.BlockID
	dirty   map[editor.Lang]bool
	undoing []snapshot
}

// snapshot is what all versions were before a change of their blocks.
type snapshot map[editor.Lang][]editor.Block

// undoDepth is how many changes of blocks can be taken back.
const undoDepth = 100

func newDraft(s *editor.Story, langs []editor.Lang, newID func() editor.BlockID) *draft {
	d := &draft{story: *s, langs: langs, newID: newID, dirty: map[editor.Lang]bool{}}
	d.story.Areas = slices.Clone(s.Areas)
	d.story.Projects = slices.Clone(s.Projects)
	d.story.Versions = make([]editor.Version, len(s.Versions))
	for i := range s.Versions {
		d.story.Versions[i] = *s.Versions[i].Clone()
	}
	return d
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
	if v := d.version(l); v != nil {
		return v.Block(id)
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

// setSpans changes the words of a block in one language. A confirmed translation
// becomes a draft again; what it was confirmed against stays known.
func (d *draft) setSpans(l editor.Lang, id editor.BlockID, spans []editor.Span) bool {
	b := d.block(l, id)
	if b == nil || slices.Equal(b.Spans, spans) {
		return false
	}
	b.Spans = spans
	reopen(b)
	d.dirty[l] = true
	return true
}

func reopen(b *editor.Block) {
	if len(b.Segments) == 0 {
		return
	}
	one := b.Segments[len(b.Segments)-1]
	one.Source = ""
	for i, s := range b.Segments {
		if i > 0 {
			one.Source += " "
		}
		one.Source += s.Source
	}
	one.Start, one.End, one.State = 0, len(b.Text()), editor.SegmentDraft
	b.Segments = []editor.Segment{one}
}

// confirm says that a translated block follows its source as it is now.
func (d *draft) confirm(l editor.Lang, id editor.BlockID, who string, at time.Time) bool {
	from, to := d.block(d.source(), id), d.block(l, id)
	if from == nil || to == nil || l == d.source() {
		return false
	}
	editor.Confirm(from, to, d.version(d.source()).Rev, who, at)
	d.dirty[l] = true
	return true
}

// stale lists the blocks of a version whose source moved on.
func (d *draft) stale(l editor.Lang) map[editor.BlockID]bool {
	out := map[editor.BlockID]bool{}
	for _, id := range editor.StaleBlocks(d.version(d.source()), d.version(l)) {
		out[id] = true
	}
	return out
}

// keep remembers all versions before their blocks change.
func (d *draft) keep() {
	s := snapshot{}
	for i := range d.story.Versions {
		v := &d.story.Versions[i]
		s[v.Lang] = editor.CloneBlocks(v.Blocks)
	}
	d.undoing = append(d.undoing, s)
	if len(d.undoing) > undoDepth {
		d.undoing = d.undoing[1:]
	}
}

// undo takes back the last change of blocks.
func (d *draft) undo() bool {
	n := len(d.undoing)
	if n == 0 {
		return false
	}
	for l, blocks := range d.undoing[n-1] {
		if v := d.version(l); v != nil {
			v.Blocks = blocks
			d.dirty[l] = true
		}
	}
	d.undoing = d.undoing[:n-1]
	return true
}

// add puts a new block after another in every version, or at the end for "". It takes
// the sidebar of the one before it.
func (d *draft) add(after editor.BlockID, b editor.Block) editor.BlockID {
	d.keep()
	b.ID = d.newID()
	for i := range d.story.Versions {
		v := &d.story.Versions[i]
		at := len(v.Blocks)
		if n := index(v, after); n >= 0 {
			at = n + 1
			b.In = inside(&v.Blocks[n])
		}
		if b.Kind == editor.Sidebar || b.Kind == editor.Headline || b.Kind == editor.Standfirst {
			b.In = ""
		}
		v.Blocks = slices.Insert(v.Blocks, at, b)
		d.dirty[v.Lang] = true
	}
	return b.ID
}

// inside is the sidebar that a block after b belongs to.
func inside(b *editor.Block) editor.BlockID {
	if b.Kind == editor.Sidebar {
		return b.ID
	}
	return b.In
}

func index(v *editor.Version, id editor.BlockID) int {
	return slices.IndexFunc(v.Blocks, func(b editor.Block) bool { return b.ID == id })
}

// remove takes a block out of every version, and what is inside it when it is a sidebar
// out of the sidebar.
func (d *draft) remove(id editor.BlockID) {
	d.keep()
	for i := range d.story.Versions {
		v := &d.story.Versions[i]
		if n := index(v, id); n >= 0 {
			v.Blocks = slices.Delete(v.Blocks, n, n+1)
			d.dirty[v.Lang] = true
		}
		for j := range v.Blocks {
			if v.Blocks[j].In == id {
				v.Blocks[j].In = ""
			}
		}
	}
}

// turn gives a block another kind in every version. A story has one headline and one
// standfirst: a second is refused.
func (d *draft) turn(id editor.BlockID, k editor.Kind) bool {
	for i := range d.story.Versions {
		v := &d.story.Versions[i]
		for j := range v.Blocks {
			single := k == editor.Headline || k == editor.Standfirst
			if single && v.Blocks[j].Kind == k && v.Blocks[j].ID != id {
				return false
			}
		}
	}
	d.keep()
	for i := range d.story.Versions {
		v := &d.story.Versions[i]
		b := v.Block(id)
		if b == nil || b.Kind == k {
			continue
		}
		b.Kind = k
		if k == editor.Sidebar || k == editor.Headline || k == editor.Standfirst {
			b.In = ""
		}
		if k != editor.Sidebar {
			free(v, id)
		}
		d.dirty[v.Lang] = true
	}
	return true
}

// free takes blocks out of what is no longer a sidebar.
func free(v *editor.Version, id editor.BlockID) {
	for i := range v.Blocks {
		if v.Blocks[i].In == id {
			v.Blocks[i].In = ""
		}
	}
}

// move moves a block by one place up (-1) or down (1) in every version. The headline
// and the standfirst stay at the head.
func (d *draft) move(id editor.BlockID, by int) bool {
	list := d.pairs()
	at := find(list, id)
	to := at + by
	if at < 0 || to < 0 || to >= len(list) || fixed(list[at].kind) || fixed(list[to].kind) {
		return false
	}
	d.keep()
	other := list[to].id
	for i := range d.story.Versions {
		v := &d.story.Versions[i]
		a, b := index(v, id), index(v, other)
		if a < 0 || b < 0 {
			continue
		}
		v.Blocks[a], v.Blocks[b] = v.Blocks[b], v.Blocks[a]
		settle(v)
		d.dirty[v.Lang] = true
	}
	return true
}

func fixed(k editor.Kind) bool { return k == editor.Headline || k == editor.Standfirst }

// settle takes blocks out of a sidebar that they no longer follow.
func settle(v *editor.Version) {
	var box editor.BlockID
	for i := range v.Blocks {
		b := &v.Blocks[i]
		switch {
		case b.Kind == editor.Sidebar:
			box = b.ID
		case b.In == "" || b.In != box:
			b.In, box = "", ""
		}
	}
}
