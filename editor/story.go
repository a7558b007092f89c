package editor

import (
	"strconv"
	"time"
)

// Stage is how far a version is.
type Stage string

// The stages, in order.
const (
	Draft         Stage = "draft"
	Edited        Stage = "edited"
	InTranslation Stage = "in-translation"
	Reviewed      Stage = "reviewed"
	Ready         Stage = "ready"
)

// Stages lists the stages in order.
func Stages() []Stage { return []Stage{Draft, Edited, InTranslation, Reviewed, Ready} }

// Rank is the stage's place in the order, from 0; -1 for a stage that is not known.
func (s Stage) Rank() int {
	for i, known := range Stages() {
		if s == known {
			return i
		}
	}
	return -1
}

// Story is one article in every language it has.
type Story struct {
	ID         StoryID
	Slug       string
	Areas      []AreaID
	Projects   []ProjectID
	Versions   []Version // at most one per language, in the publication's order
	Protection Protection
	Embargo    Date // not before this day; "" for none
	Note       string
	Created    time.Time
	Modified   time.Time
	Rev        int
}

// Version is a story in one language.
type Version struct {
	Lang     Lang
	Stage    Stage
	Kicker   string // the line in capitals above the headline
	Place    string // dateline
	When     string // dateline: "October 2026"
	Byline   string
	Owner    string // the role that works on it
	Blocks   []Block
	Modified time.Time
	Rev      int // counts saves of this version, from 1; 0 when not stored
}

// Protection says whether the people in a story are protected as they must be.
type Protection struct {
	Beneficiary bool // the story is about a person who was helped
	Consent     bool // that person agreed in writing
	NameChanged bool
	Reviewed    bool // read by the protection focal point
}

// Open says whether protection still forbids the story to be exported.
func (p Protection) Open() bool {
	return p.Beneficiary && (!p.Consent || !p.Reviewed)
}

// Version finds the story's version in l, or returns nil.
func (s *Story) Version(l Lang) *Version {
	for i := range s.Versions {
		if s.Versions[i].Lang == l {
			return &s.Versions[i]
		}
	}
	return nil
}

// Titles are the headlines of all versions.
func (s *Story) Titles() Text {
	t := Text{}
	for i := range s.Versions {
		if h := s.Versions[i].Headline(); h != "" {
			t[s.Versions[i].Lang] = h
		}
	}
	return t
}

// Headline is the text of the version's headline block, or "".
func (v *Version) Headline() string {
	for i := range v.Blocks {
		if v.Blocks[i].Kind == Headline {
			return v.Blocks[i].Text()
		}
	}
	return ""
}

// Words counts the words of all blocks.
func (v *Version) Words() int {
	n := 0
	for i := range v.Blocks {
		n += v.Blocks[i].Words()
	}
	return n
}

// Block finds a block by ID, or returns nil.
func (v *Version) Block(id BlockID) *Block {
	for i := range v.Blocks {
		if v.Blocks[i].ID == id {
			return &v.Blocks[i]
		}
	}
	return nil
}

// Clone returns a deep copy that may be edited without changing v.
func (v *Version) Clone() *Version {
	out := *v
	out.Blocks = CloneBlocks(v.Blocks)
	return &out
}

// CloneBlocks returns a deep copy of blocks.
func CloneBlocks(blocks []Block) []Block {
	out := make([]Block, len(blocks))
	for i, b := range blocks {
		b.Spans = append([]Span(nil), b.Spans...)
		b.Segments = append([]Segment(nil), b.Segments...)
		out[i] = b
	}
	return out
}

// Validate checks the story and all its versions.
func (s *Story) Validate() error {
	if s.ID == "" {
		return fieldf("ID", "is empty")
	}
	if !validSlug(s.Slug) {
		return fieldf("Slug", "%q must be lower-case Latin letters, digits and hyphens", s.Slug)
	}
	if err := s.Embargo.Validate(); err != nil {
		return fieldf("Embargo", "%v", err)
	}
	seen := map[Lang]bool{}
	for i := range s.Versions {
		v := &s.Versions[i]
		where := "Versions[" + strconv.Itoa(i) + "]"
		if seen[v.Lang] {
			return fieldf(where, "a second version in %s", v.Lang)
		}
		seen[v.Lang] = true
		if err := v.Validate(); err != nil {
			return within(where, err)
		}
	}
	return nil
}

// Validate checks the version's blocks and their order: one headline and one
// standfirst at most, unique IDs, sidebars before what they hold.
func (v *Version) Validate() error {
	if err := v.Lang.Validate(); err != nil {
		return fieldf("Lang", "%v", err)
	}
	if v.Stage.Rank() < 0 {
		return fieldf("Stage", "%q is not known", v.Stage)
	}
	ids := map[BlockID]Kind{}
	count := map[Kind]int{}
	for i := range v.Blocks {
		b := &v.Blocks[i]
		where := "Blocks[" + strconv.Itoa(i) + "]"
		if err := b.Validate(); err != nil {
			return within(where, err)
		}
		if _, twice := ids[b.ID]; twice {
			return fieldf(where, "block %s stands twice", b.ID)
		}
		if b.In != "" && ids[b.In] != Sidebar {
			return fieldf(where, "stands in a sidebar that does not come before it")
		}
		ids[b.ID] = b.Kind
		count[b.Kind]++
	}
	if count[Headline] > 1 || count[Standfirst] > 1 {
		return fieldf("Blocks", "a story has one headline and one standfirst")
	}
	return nil
}
