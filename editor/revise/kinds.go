package revise

import "twofold/editor"

// SetKind gives the blocks of the selection another kind. It says whether it could: a
// story has one headline and one standfirst, and a picture stays a picture. Of several
// blocks, the headline and the standfirst stay what they are.
func (t *Text) SetKind(k editor.Kind) bool {
	from, to := t.sel.From().Block, t.sel.To().Block
	if k == editor.Image || fixed(k) && (from != to || t.has(k, t.rows[from].ID)) {
		return false
	}
	can := false
	t.deed(func() {
		for i := from; i <= to; i++ {
			was := t.rows[i].Kind
			if was == editor.Image || fixed(was) && from != to {
				continue
			}
			can = true
			t.turn(i, func(b *editor.Block) { b.Kind = k; suit(b) })
		}
	})
	return can
}

// suit drops what a block of its kind cannot have.
func suit(b *editor.Block) {
	if b.Kind == editor.Sidebar || fixed(b.Kind) {
		b.In = ""
	}
	if b.Kind != editor.Sidebar && b.Kind != editor.Image {
		b.Width = ""
	}
	if b.Kind != editor.PullQuote && b.Kind != editor.Image {
		b.Optional = false
	}
}

// SetSpeaker says who said the quotation of the i-th block.
func (t *Text) SetSpeaker(i int, who string) {
	t.deed(func() { t.turn(i, func(b *editor.Block) { b.Speaker = who }) })
}

// SetPicture gives the i-th block, a picture, another picture.
func (t *Text) SetPicture(i int, p editor.PictureID) {
	if t.rows[i].Kind == editor.Image && p != "" {
		t.deed(func() { t.turn(i, func(b *editor.Block) { b.Picture = p }) })
	}
}

// SetWidth sets how wide the i-th block, a picture or a sidebar, is to be.
func (t *Text) SetWidth(i int, w editor.Width) {
	t.deed(func() { t.turn(i, func(b *editor.Block) { b.Width = w }) })
}

// SetOptional says whether layout may leave the i-th block out.
func (t *Text) SetOptional(i int, may bool) {
	t.deed(func() { t.turn(i, func(b *editor.Block) { b.Optional = may }) })
}

// SetSegments sets the states of the i-th block's sentences, as confirming them does.
func (t *Text) SetSegments(i int, segments []editor.Segment) {
	b := t.rows[i].Block
	b.Segments = append([]editor.Segment(nil), segments...)
	t.deed(func() { t.swap(i, 1, b) })
}
