package paper

import "twofold/editor"

// At finds what stands at a point of a page, from 1: the block it came from and the
// item's index on the page. A point beside the words of a line belongs to the nearest
// line within a slot's height. The index is -1 where nothing is.
func (d *Document) At(page int, x, y Length) (editor.BlockID, int) {
	if page < 1 || page > len(d.Pages) {
		return "", -1
	}
	found, best := -1, Length(-1)
	for i, it := range d.Pages[page-1].Items {
		away := distance(it, x, y)
		if away < 0 {
			continue
		}
		if best < 0 || away <= best {
			found, best = i, away
		}
	}
	if found < 0 {
		return "", -1
	}
	return d.Pages[page-1].Items[found].Source(), found
}

// beside is how far beside a text a point may be to mean it.
const beside Length = 40_000

// distance is how far a point is from an item: 0 on a text, more on what lies under
// texts, -1 where the item is not meant.
func distance(it Item, x, y Length) Length {
	switch it := it.(type) {
	case *Text:
		if y < it.Y-it.Size || y > it.Y+it.Size/3 || x < it.X-beside || x > it.X+it.Width+beside {
			return -1
		}
		return max(0, it.X-x, x-it.X-it.Width)
	case *Picture:
		if within(x-it.X, it.W) && within(y-it.Y, it.H) {
			return 1
		}
	case *Box:
		if within(x-it.X, it.W) && within(y-it.Y, it.H) {
			return beside + 1
		}
	}
	return -1
}

func within(at, size Length) bool { return at >= 0 && at <= size }
