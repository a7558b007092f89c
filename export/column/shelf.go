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
	Cols  int   // on a page
	Head  int   // slots of a group's header
	After int   // slots of what follows, on the last page if it has room there, else on one more
	Most  int   // slots that it may take there, to fill the page
	Then  []int // slots of what may fill a last page that has no room for that, those that have room
}

// Pages divides the blocks among pages whose columns end as evenly as they can; each
// column is a range of blocks. It takes the fewest pages, of those ways the one in which
// no page stays mostly empty, and of those the one with the fullest pages first. A first
// page that has no room for a block has none.
func (s Shelf) Pages(first, page int) [][][2]int {
	if len(s.List) == 0 {
		return [][][2]int{make([][2]int, s.Cols)}
	}
	ways := make([]shelving, len(s.List)+1)
	for at := len(s.List) - 1; at > 0; at-- {
		ways[at] = s.shelve(at, page, page, ways)
	}
	var out [][][2]int
	ways[0] = s.shelve(0, first, page, ways)
	if ways[0].end == 0 {
		out = append(out, ways[0].cols)
		ways[0] = s.shelve(0, page, page, ways)
	}
	for at := 0; at < len(s.List); at = ways[at].end {
		out = append(out, ways[at].cols)
	}
	return out
}

// shelving is the best way to set the blocks from one on.
type shelving struct {
	cols  [][2]int // of its first page
	end   int      // the block that the page ends before
	pages int
	cost  int
}

// shelve finds the best way to set the blocks from `at` on, of which the first page has
// so much room, when the best ways from every later block on are known.
func (s Shelf) shelve(at, room, page int, ways []shelving) shelving {
	var best shelving
	height := 1
	for end := at + 1; end <= len(s.List); end++ {
		cols, ok := s.even(at, end, height, room)
		if !ok {
			break
		}
		height = s.Height(cols)
		if end < len(s.List) && end-at < s.Cols {
			continue // a column would stay empty
		}
		way := s.judge(shelving{cols: cols, end: end}, room-height, page, ways)
		if best.pages == 0 || way.pages < best.pages || way.pages == best.pages && way.cost <= best.cost {
			best = way
		}
	}
	if best.pages > 0 {
		return best
	}
	return s.tooHigh(at, room, page, ways)
}

// judge adds what comes after a page to it, and what is disliked about the page: the
// square of the slots, more than a quarter of the page, that stay empty.
func (s Shelf) judge(w shelving, left, page int, ways []shelving) shelving {
	w.pages = 1
	switch {
	case w.end < len(s.List):
		w.pages, w.cost = 1+ways[w.end].pages, ways[w.end].cost
	case left >= s.After:
		left -= min(left, max(s.After, s.Most))
	default:
		w.pages = 2
		left -= s.Fills(left, page)
	}
	over := max(0, left-page/4)
	w.cost += over * over
	return w
}

// Fills is how many of the slots left on a last page, where that is more than a quarter,
// are filled by what may stand there instead of what follows.
func (s Shelf) Fills(left, page int) int {
	filled := 0
	if left <= page/4 {
		return 0
	}
	for _, n := range s.Then {
		if filled+n <= left {
			filled += n
		}
	}
	return filled
}

// tooHigh is a page on which not every column has room for a block: it takes those that
// fit, and one that is higher than a page on a page of its own.
func (s Shelf) tooHigh(at, room, page int, ways []shelving) shelving {
	cols, end := s.Columns(at, room)
	if end == at && room == page {
		end++
		cols[len(cols)-1] = [2]int{at, end}
	}
	if end == at {
		return shelving{cols: cols, end: end, pages: 1}
	}
	return s.judge(shelving{cols: cols, end: end}, room-s.Height(cols), page, ways)
}

// even fills the columns of a page with the blocks from `at` to `end`, as low as they
// come, but not lower than a height; false when they do not fit.
func (s Shelf) even(at, end, low, room int) ([][2]int, bool) {
	s.List = s.List[:end]
	for h := low; h <= room; h++ {
		if cols, all := s.Columns(at, h); all == end {
			return cols, true
		}
	}
	return nil, false
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
