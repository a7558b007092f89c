package revise

import (
	"slices"
	"strings"

	"twofold/editor"
)

// What happens to blocks as a whole is done here, in every text that is bound: each
// change of t comes with its counterparts.

// bring puts blocks in before the i-th; the other texts get them without words.
func (t *Text) bring(i int, list ...editor.Block) {
	for _, o := range t.others() {
		var lacking []editor.Block
		for _, b := range list {
			if o.Index(b.ID) < 0 {
				lacking = append(lacking, bare(b))
			}
		}
		if len(lacking) > 0 {
			o.swap(o.after(t, i), 0, lacking...)
		}
	}
	t.swap(i, 0, list...)
	t.settle()
}

// bare is a block without what one language says in it.
func bare(b editor.Block) editor.Block {
	b.Spans, b.Segments, b.Speaker = nil, nil, ""
	return b
}

// after is where in o a block belongs that is the i-th of t.
func (t *Text) after(other *Text, i int) int {
	for i--; i >= 0; i-- {
		if at := t.Index(other.rows[i].ID); at >= 0 {
			return at + 1
		}
	}
	return 0
}

// Supply puts in a block that another text has and t lacks, without words, where the
// other has it, and the caret into it. It says whether there was such a block.
func (t *Text) Supply(id editor.BlockID) bool {
	if t.Index(id) >= 0 {
		return false
	}
	for _, o := range t.others() {
		i := o.Index(id)
		if i < 0 {
			continue
		}
		t.deed(func() {
			at := t.after(o, i)
			t.swap(at, 0, bare(o.rows[i].Block))
			t.settle()
			t.sel = At(Pos{Block: at})
		})
		return true
	}
	return false
}

// takeOut removes the blocks from … to. What is never empty gets an empty paragraph.
func (t *Text) takeOut(from, to int) {
	if from >= to {
		return
	}
	ids := map[editor.BlockID]bool{}
	for _, b := range t.blocks(from, to) {
		ids[b.ID] = true
	}
	if to-from == t.Len() {
		t.bring(to, editor.Block{ID: t.newID(), Kind: editor.Paragraph})
	}
	t.swap(from, to-from)
	for _, o := range t.others() {
		for i := o.Len() - 1; i >= 0; i-- {
			if !ids[o.rows[i].ID] {
				continue
			}
			if o.Len() == 1 {
				o.swap(0, 0, bare(t.rows[0].Block))
				i++
			}
			o.swap(i, 1)
		}
	}
	t.settle()
}

// turn changes what the i-th block is. Who speaks is the matter of one language.
func (t *Text) turn(i int, change func(*editor.Block)) {
	was := t.rows[i].Block
	b := was
	change(&b)
	t.become(i, b)
	for _, o := range t.others() {
		if at := o.Index(b.ID); at >= 0 {
			other := o.rows[at].Block
			other.Kind = changed(other.Kind, was.Kind, b.Kind)
			other.Picture = changed(other.Picture, was.Picture, b.Picture)
			other.Width = changed(other.Width, was.Width, b.Width)
			other.In = changed(other.In, was.In, b.In)
			other.Optional = changed(other.Optional, was.Optional, b.Optional)
			o.become(at, other)
		}
	}
	t.settle()
}

// changed is is where it differs from was, else what the other text has.
func changed[T comparable](other, was, is T) T {
	if was == is {
		return other
	}
	return is
}

// become puts a block in place of the i-th when it is another kind of thing.
func (t *Text) become(i int, b editor.Block) {
	if head(b) != head(t.rows[i].Block) {
		t.swap(i, 1, b)
	}
}

// header is what a block is besides its words.
type header struct {
	id       editor.BlockID
	kind     editor.Kind
	speaker  string
	picture  editor.PictureID
	width    editor.Width
	in       editor.BlockID
	optional bool
}

func head(b editor.Block) header {
	return header{b.ID, b.Kind, b.Speaker, b.Picture, b.Width, b.In, b.Optional}
}

// merge puts the block after the i-th behind it. In the other texts, whose words were
// not looked at, a blank keeps the two apart.
func (t *Text) merge(i int) {
	first, second := t.rows[i].ID, t.rows[i+1].ID
	t.sel = At(t.BlockEnd(Pos{Block: i}))
	t.join(i)
	for _, o := range t.others() {
		a, b := o.Index(first), o.Index(second)
		if a < 0 || b < 0 {
			continue
		}
		if b != a+1 {
			moved := o.rows[b].Block
			o.swap(b, 1)
			a = o.Index(first)
			o.swap(a+1, 0, moved)
		}
		if s := o.Plain(a); s != "" && o.Plain(a+1) != "" && !strings.HasSuffix(s, " ") {
			o.splice(a, len(s), 0, editor.Plain(" "))
		}
		o.join(a)
	}
	t.settle()
}

// rearrange puts the blocks of t in another order, and those of the others in the same.
func (t *Text) rearrange(list []editor.Block) {
	ids := make([]editor.BlockID, len(list))
	for i := range list {
		ids[i] = list[i].ID
	}
	t.order(list)
	for _, o := range t.others() {
		o.order(o.ordered(ids))
	}
	t.settle()
}

// ordered are the blocks in the order of ids; those that ids lacks stay after the block
// that they stand after now.
func (t *Text) ordered(ids []editor.BlockID) []editor.Block {
	follow := map[editor.BlockID][]editor.Block{}
	last := editor.BlockID("")
	for _, b := range t.blocks(0, t.Len()) {
		if slices.Contains(ids, b.ID) {
			last = b.ID
		} else {
			follow[last] = append(follow[last], b)
		}
	}
	out := slices.Clone(follow[""])
	for _, id := range ids {
		if i := t.Index(id); i >= 0 {
			out = append(append(out, t.rows[i].Block), follow[id]...)
		}
	}
	return out
}

// order exchanges the blocks from the first to the last one that differ.
func (t *Text) order(list []editor.Block) {
	from, end := 0, len(list)
	for from < end && head(list[from]) == head(t.rows[from].Block) {
		from++
	}
	for end > from && head(list[end-1]) == head(t.rows[end-1].Block) {
		end--
	}
	if from < end {
		t.swap(from, end-from, list[from:end]...)
	}
}

// settle takes blocks out of sidebars that they do not follow any more, in all texts.
func (t *Text) settle() {
	for _, o := range t.past.texts {
		var box editor.BlockID
		for i := range o.rows {
			b := o.rows[i].Block
			switch {
			case b.Kind == editor.Sidebar:
				box, b.In = b.ID, ""
			case b.In == "" || b.In != box || fixed(b.Kind):
				box, b.In = "", ""
			}
			o.become(i, b)
		}
	}
}

// void says whether a block says nothing in any language.
func (t *Text) void(i int) bool {
	b := &t.rows[i]
	if b.Kind == editor.Image || b.Kind == editor.Sidebar || b.plain != "" {
		return false
	}
	for _, o := range t.others() {
		if at := o.Index(b.ID); at >= 0 && o.Plain(at) != "" {
			return false
		}
	}
	return true
}

// has says whether a block other than the one named has a kind, in any text.
func (t *Text) has(k editor.Kind, besides editor.BlockID) bool {
	for _, o := range t.past.texts {
		for i := range o.rows {
			if o.rows[i].Kind == k && o.rows[i].ID != besides {
				return true
			}
		}
	}
	return false
}
