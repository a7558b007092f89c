package column

// Block is something that is never split. Blocks of a group stand under its header, which
// is repeated at the head of each column.
type Block struct {
	Slots int
	Group string
}

// Shelf fills columns with blocks, one slot apart, in their order.
type Shelf struct {
	List  []Block
	Cols  int // on a page
	Head  int // slots of a group's header
	After int // slots of what follows on the last page if there is room for it
}

// Pages fills the columns of pages, and evens out those of the last. Each column is a
// range of blocks. Where the last page would stay mostly empty, those before it give it
// some of theirs.
func (s Shelf) Pages(first, page int) [][][2]int {
	out := s.full(first, page, 0)
	best := s.emptiest(out, first, page)
	for by := 1; len(out) > 1 && best > page/4 && by < first; by++ {
		less := s.full(first, page, by)
		if len(less) > len(out) {
			break
		}
		if n := s.emptiest(less, first, page); n < best {
			out, best = less, n
		}
	}
	return out
}

// emptiest is how many slots stay empty on the emptiest page; a page without a block is
// all empty, whatever stands above.
func (s Shelf) emptiest(pages [][][2]int, first, page int) int {
	most := 0
	for i, cols := range pages {
		room := page
		if i == 0 {
			room = first
		}
		high := s.Height(cols)
		if high == 0 {
			room = page
		}
		left := room - high
		if i == len(pages)-1 && left >= s.After {
			left -= s.After
		}
		most = max(most, left)
	}
	return most
}

// full fills the columns of every page but the last to heights that are lower than the
// page's by so many slots.
func (s Shelf) full(first, page, lower int) [][][2]int {
	var out [][][2]int
	for at, room := 0, first; ; room = page {
		if cols, ok := s.even(at, room); ok {
			return append(out, cols)
		}
		cols, end := s.Columns(at, room-lower)
		if end == at && room == page { // the first block is higher than a page
			end++
			cols[len(cols)-1] = [2]int{at, end}
		}
		out, at = append(out, cols), end
		if at == len(s.List) {
			return out
		}
	}
}

// even fills the columns of a page with all blocks from `at` on, as low as they come;
// false when they do not fit.
func (s Shelf) even(at, room int) ([][2]int, bool) {
	for h := 1; h <= room; h++ {
		if cols, end := s.Columns(at, h); end == len(s.List) {
			return cols, true
		}
	}
	return nil, at == len(s.List)
}

// Columns fills the columns of a page of a height from block `at` on, and says where
// they end.
func (s Shelf) Columns(at, height int) ([][2]int, int) {
	var out [][2]int
	for len(out) < s.Cols {
		end := s.one(at, height)
		out, at = append(out, [2]int{at, end}), end
	}
	return out, at
}

// one is the block that a column of a height from block `at` on ends before.
func (s Shelf) one(at, height int) int {
	used := 0
	for i := at; i < len(s.List); i++ {
		used += s.needs(i, at)
		if used > height {
			return i
		}
	}
	return len(s.List)
}

// needs is how many slots block i adds to a column that begins with block `from`.
func (s Shelf) needs(i, from int) int {
	n := s.List[i].Slots
	if i > from {
		n++
	}
	if i == from || s.List[i].Group != s.List[i-1].Group {
		n += s.Head
	}
	return n
}

// Height is the height of the taller of a page's columns.
func (s Shelf) Height(cols [][2]int) int {
	tall := 0
	for _, c := range cols {
		used := 0
		for i := c[0]; i < c[1]; i++ {
			used += s.needs(i, c[0])
		}
		tall = max(tall, used)
	}
	return tall
}
