package editor

import "sort"

// Severity says how much a finding matters.
type Severity string

// The severities: a note informs, a warning asks, a blocking finding forbids a product.
const (
	Note     Severity = "note"
	Warning  Severity = "warning"
	Blocking Severity = "blocking"
)

// Finding is something a person should look at. Findings are about the text and never
// stop the work; errors are about the machine.
type Finding struct {
	Rule     string // the rule's stable name: "missing-alt"
	Severity Severity
	Story    StoryID
	Project  ProjectID
	Picture  PictureID
	Lang     Lang    // the edition it concerns
	Block    BlockID // "" when it concerns the whole story
	Page     int     // from 1; 0 when not on a page
	Product  string  // "screen", "office", …; "" for all
	Waivable bool    // a person may let it pass, with a name and a reason
	Says     Text    // one sentence for people, in the languages of the interface
	Fix      string  // what would mend it: "open-block", "replace-picture", …; may be empty
	// From and To are the bytes of the block's text that it is about; 0 and 0 for all of it.
	From, To int
	// Words are what it is about, as they stand. A person may excuse them here for good;
	// "" means that it cannot be excused.
	Words string
	// Mend is what a person may have done at one press; nil when that takes thought.
	Mend *Edit
}

// AnyBlocking says whether one of the findings blocks.
func AnyBlocking(found []Finding) bool {
	for i := range found {
		if found[i].Severity == Blocking {
			return true
		}
	}
	return false
}

// SortFindings orders findings worst first, then by page, story, language, block, place,
// rule.
func SortFindings(found []Finding) {
	rank := map[Severity]int{Blocking: 0, Warning: 1, Note: 2}
	sort.SliceStable(found, func(i, j int) bool {
		a, b := &found[i], &found[j]
		switch {
		case rank[a.Severity] != rank[b.Severity]:
			return rank[a.Severity] < rank[b.Severity]
		case a.Page != b.Page:
			return a.Page < b.Page
		case a.Story != b.Story:
			return a.Story < b.Story
		case a.Lang != b.Lang:
			return a.Lang < b.Lang
		case a.Block != b.Block:
			return a.Block < b.Block
		case a.From != b.From:
			return a.From < b.From
		}
		return a.Rule < b.Rule
	})
}
