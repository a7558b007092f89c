package column_test

import (
	"fmt"
	"testing"

	"twofold/export/column"
)

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
