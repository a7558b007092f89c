package stories

import (
	"sort"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
)

// sort puts rows in the filter's order, or in the reverse of it.
func (f *Filter) sort(rows []desk.StoryRow) {
	less := f.less(rows)
	sort.SliceStable(rows, func(i, j int) bool {
		if f.Upward {
			i, j = j, i
		}
		return less(&rows[i], &rows[j])
	})
}

func (f *Filter) less(rows []desk.StoryRow) func(a, b *desk.StoryRow) bool {
	source := editor.English
	if len(f.Langs) > 0 {
		source = f.Langs[0]
	}
	switch f.Order {
	case ByTitle:
		return byKey(rows, func(r *desk.StoryRow) string { return ui.Fold(r.Titles.Any(source)) })
	case ByArea:
		return byKey(rows, f.areaKey)
	case ByStage:
		return func(a, b *desk.StoryRow) bool { return f.far(a) < f.far(b) }
	case ByIssue:
		return func(a, b *desk.StoryRow) bool { return a.Issue > b.Issue }
	case ByWords:
		return func(a, b *desk.StoryRow) bool { return a.Words[source] > b.Words[source] }
	}
	return func(a, b *desk.StoryRow) bool { return a.Modified.After(b.Modified) }
}

// byKey compares what is made of every row once.
func byKey(rows []desk.StoryRow, key func(*desk.StoryRow) string) func(a, b *desk.StoryRow) bool {
	keys := make(map[editor.StoryID]string, len(rows))
	for i := range rows {
		keys[rows[i].ID] = key(&rows[i])
	}
	return func(a, b *desk.StoryRow) bool { return keys[a.ID] < keys[b.ID] }
}

// areaKey is the name of a story's first thematic area; stories without one come last.
func (f *Filter) areaKey(r *desk.StoryRow) string {
	if len(r.Areas) == 0 {
		return "\uffff"
	}
	return ui.Fold(f.areas[r.Areas[0]])
}

// far is how far a story is: first by the language that is least far, where a stale
// version is not quite as far as its stage, then by all together.
func (f *Filter) far(r *desk.StoryRow) int {
	least, all := 2*len(editor.Stages()), 0
	for _, l := range f.Langs {
		n := 2 * r.Stages[l].Rank()
		if r.Stale[l] {
			n--
		}
		least = min(least, n)
		all += n
	}
	return 100*least + all
}
