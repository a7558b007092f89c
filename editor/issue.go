package editor

import (
	"strconv"
	"time"
)

// Status is where an issue stands.
type Status string

// The statuses of an issue.
const (
	Planned   Status = "planned"
	Frozen    Status = "frozen"
	Published Status = "published"
	Archived  Status = "archived" // brought in from before: a record, not to be laid out
)

// Issue is one number of the publication, with its running order.
type Issue struct {
	ID       IssueID
	Number   int
	Periods  Text // "Autumn 2026"
	Date     Date // the day that decides which projects are active
	Status   Status
	Order    []Item
	Pages    int          // that every edition is to have; 0 for as many as it takes
	Smaller  map[Lang]int // tenths of a point by which the body of an edition is smaller
	Calendar []Event
	Readings []Reading // in which languages it can be read, one per language
	Archive  []Text    // an archived issue's headlines, in order, as printed
	Modified time.Time
	Rev      int
}

// ItemKind says what an item of the running order is.
type ItemKind string

// The kinds of item.
const (
	StoryItem    ItemKind = "story"
	BriefsItem   ItemKind = "briefs"
	FactsItem    ItemKind = "facts"
	PicturesItem ItemKind = "pictures"
	ContactsItem ItemKind = "contacts"
	FreeItem     ItemKind = "free"
)

// Format is how much room an item asks for; the zero value lets the layout decide.
type Format string

// The formats of a story. The first story of an issue is its lead whatever it asks for;
// another lead begins a page under a large headline, with its first picture across it. A
// full story has a page of its own; half and third are kept whole on theirs.
const (
	FormatAuto  Format = ""
	FormatLead  Format = "lead"
	FormatFull  Format = "full"
	FormatHalf  Format = "half"
	FormatThird Format = "third"
)

// BeginsPage says whether a story of the format stands below no other.
func (f Format) BeginsPage() bool { return f == FormatFull || f == FormatLead }

// Whole says whether a story of the format stands on one page: it begins on the next one
// rather than break.
func (f Format) Whole() bool { return f == FormatFull || f == FormatHalf || f == FormatThird }

// Item is one entry of the running order.
type Item struct {
	ID       ItemID
	Kind     ItemKind
	Story    StoryID     // StoryItem
	Projects []ProjectID // BriefsItem; empty means every project active on the issue's date
	Format   Format
	NewPage  bool         // start on a new page
	Adjust   []Adjustment // what the story gives so that it fits, one for a language
}

// Event is one entry of the calendar.
type Event struct {
	Date   Date
	Titles Text
	Places Text
}

// ReadingState says whether an issue can be read in a language.
type ReadingState string

// The states of a Reading.
const (
	Readable      ReadingState = "readable"
	InPreparation ReadingState = "in-preparation" // Note: until when
	NotOffered    ReadingState = "not-offered"    // Note: why
)

// Reading says whether, and if not why not, an issue can be read in a language.
type Reading struct {
	Lang  Lang
	State ReadingState
	Note  string
	Label string // as the page says it, when brought in from before: "на русском языке"
}

// ReadIn lists the languages in which the issue can be read.
func (is *Issue) ReadIn() []Lang {
	var out []Lang
	for _, r := range is.Readings {
		if r.State == Readable {
			out = append(out, r.Lang)
		}
	}
	return out
}

// Stories lists the stories of the running order.
func (is *Issue) Stories() []StoryID {
	var out []StoryID
	for _, it := range is.Order {
		if it.Kind == StoryItem {
			out = append(out, it.Story)
		}
	}
	return out
}

// PlaceOf is the place of a story in the running order, from 1; 0 when it is not there.
func (is *Issue) PlaceOf(id StoryID) int {
	for i, it := range is.Order {
		if it.Kind == StoryItem && it.Story == id {
			return i + 1
		}
	}
	return 0
}

// mostPages is the longest issue that can be planned.
const mostPages = 400

// Validate checks the issue by itself.
func (is *Issue) Validate() error {
	if is.ID == "" {
		return fieldf("ID", "is empty")
	}
	if is.Number <= 0 {
		return fieldf("Number", "must be 1 or more")
	}
	if err := is.Date.Validate(); err != nil {
		return fieldf("Date", "%v", err)
	}
	switch is.Status {
	case Planned, Frozen, Published, Archived:
	default:
		return fieldf("Status", "%q is not known", is.Status)
	}
	if is.Pages < 0 || is.Pages > mostPages {
		return fieldf("Pages", "%d is not between 0 and %d", is.Pages, mostPages)
	}
	for _, l := range Langs() {
		if n := is.Smaller[l]; n < 0 || n > BodyGive {
			return fieldf("Smaller", "%d is not between 0 and %d tenths of a point", n, BodyGive)
		}
	}
	seen := map[StoryID]bool{}
	for i, it := range is.Order {
		where := "Order[" + strconv.Itoa(i) + "]"
		if err := it.Validate(); err != nil {
			return within(where, err)
		}
		if it.Kind == StoryItem && seen[it.Story] {
			return fieldf(where, "the story stands in the issue twice")
		}
		seen[it.Story] = true
	}
	return nil
}

// Validate checks one entry of the running order.
func (it Item) Validate() error {
	if it.ID == "" {
		return fieldf("ID", "is empty")
	}
	switch it.Kind {
	case StoryItem:
		if it.Story == "" {
			return fieldf("Story", "is empty")
		}
	case BriefsItem, FactsItem, PicturesItem, ContactsItem, FreeItem:
	default:
		return fieldf("Kind", "%q is not known", it.Kind)
	}
	for i := range it.Adjust {
		if err := it.Adjust[i].Validate(); err != nil {
			return within("Adjust["+strconv.Itoa(i)+"]", err)
		}
	}
	return nil
}
