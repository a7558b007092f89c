package column_test

import (
	"reflect"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"twofold/export/column"
)

// TestMemoryFillsAsTheFillerDoes fills texts that differ in one measure, or in the room that
// they have, from one memory: each time it says what a filler says that remembers nothing.
func TestMemoryFillsAsTheFillerDoes(t *testing.T) {
	var m column.Memory
	rapid.Check(t, func(rt *rapid.T) {
		rows, floats := drawn(rt)
		cols, first := rapid.IntRange(1, 3).Draw(rt, "columns"), rapid.IntRange(0, page).Draw(rt, "first")
		same := func(rows []column.Row, floats []column.Float, cols, first, page int) {
			want, cost := column.New(rows, floats, cols).Fill(first, page)
			for range 2 {
				got, n := m.Fill(column.New(rows, floats, cols), first, page)
				if n != cost || !reflect.DeepEqual(got, want) {
					rt.Fatalf("from memory %v at %d, without %v at %d", got, n, want, cost)
				}
			}
		}
		same(rows, floats, cols, first, page)
		same(rows, floats, cols%3+1, first, page)
		same(rows, floats, cols, max(0, first-1), page)
		same(rows, floats, cols, first, page+1)
		for _, change := range []func(r *column.Row){
			func(r *column.Row) { r.Slots++ }, func(r *column.Row) { r.Before++ }, func(r *column.Row) { r.After++ },
			func(r *column.Row) { r.Stay += column.Bad }, func(r *column.Row) { r.Block = !r.Block },
		} {
			if len(rows) > 0 {
				other := slices.Clone(rows)
				change(&other[rapid.IntRange(0, len(rows)-1).Draw(rt, "row")])
				same(other, floats, cols, first, page)
			}
		}
		for _, change := range []func(f *column.Float){
			func(f *column.Float) { f.Slots++ }, func(f *column.Float) { f.Boxed = !f.Boxed },
		} {
			if len(floats) > 0 {
				other := slices.Clone(floats)
				change(&other[rapid.IntRange(0, len(floats)-1).Draw(rt, "float")])
				same(rows, other, cols, first, page)
			}
		}
	})
}
