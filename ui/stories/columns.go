package stories

import (
	"fmt"
	"strconv"
	"strings"
)

// column is a column of the list, from the left.
type column int

// The columns. The headline takes what the others leave.
const (
	colHeadline column = iota
	colStage
	colWords
	colIssue
	colArea
	colChanged
	columnCount
)

// name is the column's name: its words are under "stories.col." + name.
func (c column) name() string {
	return [...]string{"headline", "stage", "words", "issue", "area", "changed"}[c]
}

// A column is as wide as its contents need at first; a person gives it another width
// within these bounds.
const (
	leastColumn   = 44
	mostColumn    = 480
	leastHeadline = 120
	fairHeadline  = 330 // below it other columns are left out
)

// tickWidth is the room for a row's tick at the left.
const tickWidth = 44

// span is where a column stands; one that is left out has no width.
type span struct{ x, w float32 }

// columns are where the columns stand in a row.
type columns [columnCount]span

// shape is how a person wants the columns: their widths, 0 for that of the program, and
// which are left out.
type shape struct {
	width  [columnCount]float32
	hidden [columnCount]bool
}

// place sets the columns in a row so wide. Where the headline would have too little
// room, the thematic area gives way, and then the words.
func (s *shape) place(width float32) columns {
	shown := s.hidden
	for _, c := range []column{colArea, colWords} {
		if s.headline(width, shown) < fairHeadline {
			shown[c] = true
		}
	}
	var out columns
	right := width - 12
	for c := colChanged; c > colHeadline; c-- {
		if !shown[c] {
			w := s.of(c, width)
			right -= w
			out[c] = span{right, w}
		}
	}
	out[colHeadline] = span{tickWidth, max(right-tickWidth-16, leastHeadline)}
	return out
}

// headline is what is left for it without the columns that are hidden.
func (s *shape) headline(width float32, hidden [columnCount]bool) float32 {
	left := width - 12 - 16 - tickWidth
	for c := colStage; c < columnCount; c++ {
		if !hidden[c] {
			left -= s.of(c, width)
		}
	}
	return left
}

// of is how wide a column is in a row so wide.
func (s *shape) of(c column, width float32) float32 {
	if s.width[c] > 0 {
		return s.width[c]
	}
	if c == colStage && width >= 1160 {
		return 330 // what is missing is said in full
	}
	return [columnCount]float32{0, 248, 60, 68, 176, 104}[c]
}

// edge is the column whose left edge is within reach of x, colHeadline for none.
func (c columns) edge(x float32) column {
	const reach = 5
	for i := colStage; i < columnCount; i++ {
		if c[i].w > 0 && x > c[i].x-reach && x < c[i].x+reach {
			return i
		}
	}
	return colHeadline
}

// at is the column at x, colHeadline for none.
func (c columns) at(x float32) column {
	for i := columnCount - 1; i > colHeadline; i-- {
		if c[i].w > 0 && x >= c[i].x {
			return i
		}
	}
	return colHeadline
}

// drag moves the left edge of a column in a row so wide: what it gives, the column at
// its left takes.
func (s *shape) drag(c column, by, width float32) {
	now := s.place(width)
	left := c - 1
	for left > colHeadline && now[left].w == 0 {
		left--
	}
	least := float32(leastColumn)
	if left == colHeadline {
		least = leastHeadline
	}
	by = min(max(by, least-now[left].w, now[c].w-mostColumn), now[c].w-leastColumn)
	s.width[c] = now[c].w - by
	if left != colHeadline {
		s.width[left] = min(now[left].w+by, mostColumn)
	}
}

// say writes the shape for the next time: "stage 260 words off".
func (s *shape) say() string {
	var out []string
	for c := colStage; c < columnCount; c++ {
		switch {
		case s.hidden[c]:
			out = append(out, c.name()+" off")
		case s.width[c] > 0:
			out = append(out, fmt.Sprintf("%s %.0f", c.name(), s.width[c]))
		}
	}
	return strings.Join(out, " ")
}

// hear reads what say wrote; what it cannot read stays as it is at first.
func (s *shape) hear(said string) {
	words := strings.Fields(said)
	for i := 0; i+1 < len(words); i += 2 {
		for c := colStage; c < columnCount; c++ {
			if words[i] == c.name() {
				s.set(c, words[i+1])
			}
		}
	}
}

func (s *shape) set(c column, to string) {
	w, err := strconv.ParseFloat(to, 32)
	switch {
	case to == "off":
		s.hidden[c] = true
	case err == nil:
		s.width[c] = min(max(float32(w), leastColumn), mostColumn)
	}
}
