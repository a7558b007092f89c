package column

// Row is a line of text, or a block that is never split.
type Row struct {
	Slots  int
	Before int  // empty slots above it, but not at the head of a column
	After  int  // and below it, but not at the foot
	Stay   int  // what it costs to end a column after it
	Block  bool // it is better not at the head of a column
}

// Float is a block that may stand apart from its place in the text.
type Float struct {
	Slots  int
	Anchor int  // the row before which it belongs
	Boxed  bool // stands at the head or the foot of a column only
}

// What it costs to end a column in a bad place. From Bad on a higher column is tried
// first; from Forbidden on the end is avoided wherever the text allows.
const (
	Forbidden = 1_000_000
	Bad       = 100_000
)

// Height is how many slots rows take under each other.
func Height(rows []Row) int {
	used := 0
	for i := range rows {
		used += rows[i].Slots
		if i > 0 {
			used += between(rows, i)
		}
	}
	return used
}

// between is the empty slots between row i and the one before it.
func between(rows []Row, i int) int { return max(rows[i-1].After, rows[i].Before) }

// Fit is how many rows fit into a single column of a height, ending well. To leave
// fewer than the least for elsewhere, but not none, is disliked.
func Fit(rows []Row, height, least int) int {
	best, cost := 0, Forbidden-1
	used := 0
	for i := range rows {
		used += rows[i].Slots
		if i > 0 {
			used += between(rows, i)
		}
		if used > height {
			break
		}
		c := rows[i].Stay + (height-used)*(height-used)*slackCost
		if rest := len(rows) - 1 - i; rest > 0 && rest < least {
			c += (least - rest) * shortCost
		}
		if c <= cost {
			best, cost = i+1, c
		}
	}
	return best
}
