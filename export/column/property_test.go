package column_test

import (
	"reflect"
	"testing"

	"pgregory.net/rapid"

	"twofold/export/column"
)

// page is the height of whole pages, in slots.
const page = 30

// drawn is any text whose rows and floats a page can hold.
func drawn(t *rapid.T) ([]column.Row, []column.Float) {
	rows := make([]column.Row, rapid.IntRange(0, 120).Draw(t, "rows"))
	for i := range rows {
		stay := rapid.SampledFrom([]int{0, 0, 0, 400, column.Bad, column.Forbidden}).Draw(t, "stay")
		rows[i] = column.Row{
			Slots: 1, Stay: stay, Before: rapid.IntRange(0, 1).Draw(t, "before"),
			After: rapid.IntRange(0, 1).Draw(t, "after"),
		}
		if rapid.IntRange(0, 20).Draw(t, "kind") == 0 {
			rows[i].Slots, rows[i].Block = rapid.IntRange(3, 9).Draw(t, "block"), true
		}
	}
	floats := make([]column.Float, rapid.IntRange(0, 3).Draw(t, "floats"))
	anchor := 0
	for i := range floats {
		anchor = rapid.IntRange(anchor, len(rows)).Draw(t, "anchor")
		floats[i] = column.Float{
			Slots: rapid.IntRange(4, 20).Draw(t, "slots"), Anchor: anchor,
			Boxed: rapid.Bool().Draw(t, "boxed"),
		}
	}
	return rows, floats
}

func TestAnyTextIsSetOnceAndInsideItsColumns(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		rows, floats := drawn(rt)
		cols, first := rapid.IntRange(1, 3).Draw(rt, "columns"), rapid.IntRange(0, page).Draw(rt, "first")
		f := column.New(rows, floats, cols)
		pages, cost := f.Fill(first, page)
		row, float, height := 0, 0, first
		for n, filled := range pages {
			if len(filled) != cols {
				rt.Fatalf("page %d has %d columns of %d", n, len(filled), cols)
			}
			if n == len(pages)-1 {
				height = column.Tallest(filled)
			}
			for _, c := range filled {
				foot := 0
				for _, p := range f.Places(c, height) {
					if p.Slot < foot {
						rt.Fatalf("page %d: something begins in slot %d, what is above it ends at %d", n, p.Slot, foot)
					}
					if p.Float >= 0 {
						if p.Float != float {
							rt.Fatalf("float %d stands where float %d should", p.Float, float)
						}
						foot, float = p.Slot+floats[float].Slots, float+1
						continue
					}
					if p.Row != row {
						rt.Fatalf("row %d stands where row %d should", p.Row, row)
					}
					foot, row = p.Slot+rows[row].Slots, row+1
				}
				if foot > height {
					rt.Fatalf("page %d: a column of %d slots is filled to %d", n, height, foot)
				}
			}
			height = page
		}
		if row != len(rows) || float != len(floats) {
			rt.Fatalf("%d rows of %d and %d floats of %d are set", row, len(rows), float, len(floats))
		}
		again, same := column.New(rows, floats, cols).Fill(first, page)
		if same != cost || !reflect.DeepEqual(pages, again) {
			rt.Fatalf("a second time it is filled in another way")
		}
	})
}
