package editor

// Edition is an issue in one language, complete and no longer changing: what layout and
// every exporter get. Nothing in it needs to be looked up elsewhere except the bytes of
// its pictures, which are fetched by hash.
type Edition struct {
	Lang       Lang
	Languages  []Lang // of the publication, in order: the badge on the cover
	Slug       string // of the publication
	Name       string
	Tagline    string
	Statement  string
	Number     int
	Period     string // "Autumn 2026"
	Date       Date
	Design     Design
	Areas      []AreaTitle
	Parts      []Part // the running order, as far as this language has it
	Facts      []Figure
	Calendar   []EventLine
	Contacts   []ContactLines
	Donors     []DonorBox
	About      string
	Disclaimer string
	Advice     string // as in Publication; "" for none in this language
	Invitation Invitation
	Pictures   []Picture // every picture that is used, sorted by ID
	Planned    int       // pages that the issue is to have; 0 for as many as it takes
	Smaller    int       // tenths of a point by which its body text is smaller than the design's
	Stitched   bool      // its sheets are folded into each other: its back page is to be the last of four
	Occasion   *Occasion // what a handout is printed for; nil for an issue
}

// shortIssue is how many pages an issue has, at most, that has no room for the texts of
// its briefs.
const shortIssue = 4

// Short says whether the edition is planned for so few pages that it has no room for the
// texts of its briefs.
func (ed *Edition) Short() bool { return ed.Planned > 0 && ed.Planned <= shortIssue }

// AreaTitle is a thematic area with its number, from 1.
type AreaTitle struct {
	ID     AreaID
	Number int
	Title  string
}

// Part is one entry of an edition's running order: exactly one of Article and Briefs is
// set for stories and briefs, neither for the other kinds.
type Part struct {
	Kind    ItemKind
	Format  Format
	NewPage bool
	Adjust  Adjustment // what the story gives so that it fits
	From    int        // the page before which it does not begin, from 1, but no page stays blank; 0 for any
	Article *Article
	Briefs  []BriefGroup
}

// Article is a story as this edition prints it.
type Article struct {
	Story      StoryID
	Slug       string
	Stage      Stage // how far its version is
	Kicker     string
	Headline   Block
	Standfirst *Block // nil when the story has none
	Place      string
	When       string
	Byline     string
	From       string  // the issue that a handout takes it from; "" for none
	Body       []Block // everything after the standfirst; sidebars by Block.In
}

// BriefGroup is the briefs of one thematic area, in the order of their codes.
type BriefGroup struct {
	Area   AreaTitle
	Briefs []BriefText
}

// BriefText is a project with its brief as this edition prints it.
type BriefText struct {
	Project  ProjectID
	Code     string
	Title    string
	Donor    string
	Partners string
	Places   string
	Start    Date
	End      Date
	Body     Block
}

// Figure is one cell of the facts strip; its label may hold a "\n".
type Figure struct {
	Value string
	Label string
}

// EventLine is an entry of the calendar.
type EventLine struct {
	Date  Date
	Title string
	Place string
}

// ContactLines is an office in the contacts box.
type ContactLines struct {
	Name  string
	Lines []string
}

// DonorBox is one supporter; Picture may be empty.
type DonorBox struct {
	Name    string
	Picture PictureID
}

// Invitation tells readers, in the other language, that they can read it there. The
// zero value means that there is no other edition.
type Invitation struct {
	Lang Lang
	Text string
}

// Articles lists the stories of the edition in order.
func (ed *Edition) Articles() []*Article {
	var out []*Article
	for i := range ed.Parts {
		if a := ed.Parts[i].Article; a != nil {
			out = append(out, a)
		}
	}
	return out
}

// Briefs lists the brief groups of the edition in order.
func (ed *Edition) Briefs() []BriefGroup {
	var out []BriefGroup
	for i := range ed.Parts {
		out = append(out, ed.Parts[i].Briefs...)
	}
	return out
}

// Picture finds a picture of the edition, or returns nil.
func (ed *Edition) Picture(id PictureID) *Picture {
	for i := range ed.Pictures {
		if ed.Pictures[i].ID == id {
			return &ed.Pictures[i]
		}
	}
	return nil
}
