package editor

import (
	"strconv"
	"strings"
)

// Publication is the newsletter itself: one to a file.
type Publication struct {
	Slug       string // lower-case Latin letters, digits and hyphens; begins file names
	Names      Text
	Taglines   Text
	Languages  []Lang // in the order shown; the first is the one stories start in
	Design     Design
	Style      Style
	Areas      []Area // thematic service areas, in their fixed order
	Statement  Text   // one sentence under the name: "… member since November 1994"
	Facts      []Fact
	Contacts   []Contact
	Donors     []Donor
	About      Text
	Disclaimer Text
	Advice     Text // fills the foot of a page that would stay empty; of several lines the first is its title
	Rev        int
}

// Source is the language in which stories are first written.
func (p *Publication) Source() Lang {
	if len(p.Languages) == 0 {
		return English
	}
	return p.Languages[0]
}

// Area finds a thematic area, or returns nil.
func (p *Publication) Area(id AreaID) *Area {
	for i := range p.Areas {
		if p.Areas[i].ID == id {
			return &p.Areas[i]
		}
	}
	return nil
}

// Validate checks what every publication must have.
func (p *Publication) Validate() error {
	if !validSlug(p.Slug) {
		return fieldf("Slug", "%q must be lower-case Latin letters, digits and hyphens", p.Slug)
	}
	if len(p.Languages) == 0 {
		return fieldf("Languages", "needs at least one language")
	}
	seen := map[Lang]bool{}
	for _, l := range p.Languages {
		if err := l.Validate(); err != nil {
			return fieldf("Languages", "%v", err)
		}
		if seen[l] {
			return fieldf("Languages", "%s stands twice", l)
		}
		seen[l] = true
	}
	if err := p.Style.Endings.Validate(); err != nil {
		return within("Style", err)
	}
	if p.Names.Any(p.Source()) == "" {
		return fieldf("Names", "needs a name in at least one language")
	}
	if err := p.Design.Validate(); err != nil {
		return within("Design", err)
	}
	for i, a := range p.Areas {
		if err := a.Validate(); err != nil {
			return within("Areas["+strconv.Itoa(i)+"]", err)
		}
	}
	return nil
}

// Area is one of the publication's thematic service areas. Its place in the
// publication's list gives its number and its colour.
type Area struct {
	ID     AreaID
	Titles Text
}

// Validate checks that the area can be named.
func (a Area) Validate() error {
	if a.ID == "" {
		return fieldf("ID", "is empty")
	}
	if len(a.Titles) == 0 {
		return fieldf("Titles", "needs a title in at least one language")
	}
	return nil
}

// FactKind says where the number of a Fact comes from.
type FactKind string

// Facts that are counted from the register are never typed.
const (
	FactFixed          FactKind = "fixed"           // Value as typed
	FactActiveProjects FactKind = "active-projects" // projects running on the date
	FactAreas          FactKind = "areas"           // thematic areas of the publication
)

// Fact is one figure of the facts strip with its label. Label lines are separated by "\n".
type Fact struct {
	Kind   FactKind
	Value  string // for FactFixed: "30+"
	Labels Text
}

// Contact is an office or a person's role in the contacts box, with its lines
// separated by "\n".
type Contact struct {
	Names Text
	Lines Text
}

// Donor is a supporter shown in the strip on the back page. Picture may be empty: then
// the name stands in the box.
type Donor struct {
	Name    string
	Picture PictureID
}

// Design is what a publication chooses about the look of its pages; the measures
// themselves belong to export/design.
type Design struct {
	Paper     PageSize
	KeepPages bool // both editions keep a story on the same page where it fits
	SmallBody bool // the body of one edition may be set down to 9 pt, as the last step
	DropCap   bool // the first letter of the story on the cover is three lines high
}

// PageSize is how large the trimmed page is. The zero value means A4.
type PageSize string

// The sizes of pages.
const (
	A4     PageSize = "A4"
	A5     PageSize = "A5"
	Letter PageSize = "Letter"
)

// PageSizes lists the sizes in the order in which people are asked for one.
func PageSizes() []PageSize { return []PageSize{A4, A5, Letter} }

// ParsePageSize reads the name of a size, in capitals or not.
func ParsePageSize(s string) (PageSize, error) {
	for _, p := range PageSizes() {
		if strings.EqualFold(s, string(p)) {
			return p, nil
		}
	}
	return "", fieldf("Paper", "%q must be A4, A5 or Letter", s)
}

// Or is the size, or another one where none was chosen.
func (s PageSize) Or(other PageSize) PageSize {
	if s == "" {
		return other
	}
	return s
}

// Validate checks that the size is known.
func (d Design) Validate() error {
	if d.Paper == "" {
		return nil
	}
	_, err := ParsePageSize(string(d.Paper))
	return err
}

func validSlug(s string) bool {
	if s == "" || len(s) > 80 || s[0] == '-' {
		return false
	}
	for _, r := range s {
		if r != '-' && (r < 'a' || r > 'z') && (r < '0' || r > '9') {
			return false
		}
	}
	return true
}
