package column_test

import (
	"slices"
	"testing"

	"twofold/export/column"
)

// rowsOf makes rows of one slot, a letter each: x must not end a column, y rather not.
func rowsOf(letters string) []column.Row {
	var rows []column.Row
	for _, letter := range letters {
		row := column.Row{Slots: 1}
		switch letter {
		case 'x':
			row.Stay = column.Forbidden
		case 'y':
			row.Stay = 10
		}
		rows = append(rows, row)
	}
	return rows
}

// TestColumnsEndWell fills columns with rows of one slot whose ends are given: o may end
// a column, x must not.
func TestColumnsEndWell(t *testing.T) {
	for _, c := range []struct {
		name   string
		rows   string
		height int
		want   []int // rows in each column of the first page
	}{
		{"even columns", "oooooooo", 56, []int{4, 4}},
		{"an odd row stands on the left", "ooooooo", 56, []int{4, 3}},
		{"a bad end moves a row", "oooxoooo", 56, []int{5, 3}},
		{"two bad ends leave a shorter column", "ooxxoooo", 56, []int{5, 3}},
		{"full columns when more follows", "oooooooooooooooo", 6, []int{6, 6}},
		{"a short column before a bad end", "oooooxoooooooooo", 6, []int{5, 6}},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, _ := column.New(rowsOf(c.rows), nil, 2).Fill(c.height, 56)
			for i, col := range pages[0] {
				if got := col.To.Row - col.From.Row; got != c.want[i] {
					t.Errorf("column %d has %d rows, want %d", i+1, got, c.want[i])
				}
			}
		})
	}
}

// TestFit takes rows of one slot off the head of a text.
func TestFit(t *testing.T) {
	for _, c := range []struct {
		name string
		rows string
		room int
		want int
	}{
		{"all of them", "ooo", 5, 3},
		{"none into nothing", "ooo", 0, 0},
		{"as many as there is room for", "oooooooooo", 4, 4},
		{"fewer where the end is bad", "oooxoooooo", 4, 3},
		{"none rather than a bad end", "xxxxxxxxxx", 4, 0},
		{"full in spite of a small fault", "ooooooyooo", 7, 7},
		{"fewer so that enough are left", "ooooooyo", 7, 6},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := column.Fit(rowsOf(c.rows), c.room, 3); got != c.want {
				t.Errorf("%d rows are taken, want %d", got, c.want)
			}
		})
	}
}

func TestRowsUnderEachOther(t *testing.T) {
	rows := []column.Row{{Slots: 1, Before: 4, After: 1}, {Slots: 6, Before: 2}, {Slots: 1, After: 3}}
	if got := column.Height(rows); got != 10 {
		t.Errorf("they are %d slots high, want 10", got)
	}
	var slots []int
	for _, p := range column.Stack(rows) {
		slots = append(slots, p.Slot)
	}
	if !slices.Equal(slots, []int{0, 3, 9}) {
		t.Errorf("they begin in the slots %v, want 0, 3 and 9", slots)
	}
}

// What is higher than a page is set all the same, and the filling ends.
func TestWhatIsHigherThanAPage(t *testing.T) {
	tall := append(rowsOf("ooo"), column.Row{Slots: 70})
	tall = append(tall, rowsOf("ooo")...)
	for _, c := range []struct {
		name   string
		rows   []column.Row
		floats []column.Float
	}{
		{"a row", tall, nil},
		{"a float", rowsOf("oooooo"), []column.Float{{Anchor: 2, Slots: 70}}},
	} {
		t.Run(c.name, func(t *testing.T) {
			pages, _ := column.New(c.rows, c.floats, 2).Fill(20, 56)
			last := pages[len(pages)-1][1].To
			if last.Row != len(c.rows) || last.Float != len(c.floats) || len(pages) > 6 {
				t.Errorf("%d pages, up to row %d and float %d", len(pages), last.Row, last.Float)
			}
		})
	}
}
