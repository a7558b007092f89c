package column_test

import (
	"fmt"
	"strings"
	"testing"

	"twofold/export/column"
)

// What follows decides how the last pages are filled.
func TestShelfWithWhatFollows(t *testing.T) {
	shelf := func(after int, then ...int) column.Shelf {
		s := column.Shelf{Cols: 1, After: after, Then: then}
		for range 10 {
			s.List = append(s.List, column.Block{Slots: 12, Group: "a"})
		}
		return s
	}
	for _, c := range []struct {
		name string
		s    column.Shelf
		want string // blocks on every page
	}{
		{"nothing fills the last page", shelf(0), "3 3 2 2"},
		{"what follows has no room", shelf(39), "3 3 2 2"},
		{"something else fills the last page", shelf(39, 20), "3 3 3 1"},
		{"what follows has room below one block", shelf(20), "3 3 3 1"},
		{"what has no room fills nothing", shelf(39, 30), "3 3 2 2"},
	} {
		t.Run(c.name, func(t *testing.T) {
			var got []string
			for _, cols := range c.s.Pages(39, 39) {
				got = append(got, fmt.Sprint(cols[0][1]-cols[0][0]))
			}
			if s := strings.Join(got, " "); s != c.want {
				t.Errorf("got %s, want %s", s, c.want)
			}
		})
	}
}

func TestShelf(t *testing.T) {
	for _, c := range []struct {
		name        string
		groups      string // a block of nine slots each
		first, page int
		want        string
	}{
		{"columns of one page end alike", "aabb", 60, 60, "[[[0 2] [2 4]]]"},
		{"what does not fit goes on to the next page", "aaaa", 12, 60, "[[[0 1] [1 2]] [[2 3] [3 4]]]"},
		{"no block goes on a first page without room", "aa", 3, 60, "[[[0 0] [0 0]] [[0 1] [1 2]]]"},
		{
			"pages share blocks when the last would be mostly empty", "aaaaaaaaa", 42, 42,
			"[[[0 3] [3 6]] [[6 8] [8 9]]]",
		},
		{"a block higher than a page stands alone", "ab", 5, 5, "[[[0 0] [0 1]] [[1 1] [1 2]]]"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := column.Shelf{Cols: 2, Head: 2}
			for _, g := range c.groups {
				s.List = append(s.List, column.Block{Slots: 9, Group: string(g)})
			}
			pages := s.Pages(c.first, c.page)
			if got := fmt.Sprint(pages); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
			last := 0
			for _, cols := range pages {
				for _, col := range cols {
					if col[0] != last {
						t.Errorf("a column begins with block %d, want %d", col[0], last)
					}
					last = col[1]
				}
			}
			if last != len(c.groups) {
				t.Errorf("%d of %d blocks stand", last, len(c.groups))
			}
		})
	}
}
