package desk

import (
	"context"
	"time"

	"twofold/editor"
)

// Store keeps a publication. Every method is one transaction; a method that returns an
// error has changed nothing. Errors wrap the sentinels of package editor.
//
// Saving checks Rev: a noun whose Rev is not the stored one is refused with
// editor.ErrConflict. Rev 0 means "new". On success the noun's Rev is the new one, and
// Modified is Change.When.
type Store interface {
	Publication(ctx context.Context) (*editor.Publication, error)
	SavePublication(ctx context.Context, p *editor.Publication, c Change) error

	// StoryRows lists the stories that are not in the bin, last changed first.
	StoryRows(ctx context.Context) ([]StoryRow, error)
	// Stories reads whole stories in the order asked for, also from the bin; without
	// IDs all that are not in the bin, in the order of their IDs.
	Stories(ctx context.Context, ids ...editor.StoryID) ([]editor.Story, error)
	// SaveStory saves what a story is, and the versions of a new one. Versions of a
	// stored story are saved one by one with SaveVersion. A slug that another story has,
	// also one in the bin, is refused with editor.ErrExists.
	SaveStory(ctx context.Context, s *editor.Story, c Change) error
	// SaveVersion saves one version, new or changed, and keeps a revision.
	SaveVersion(ctx context.Context, id editor.StoryID, v *editor.Version, c Change) error
	// BinStory puts a story in the bin, unless it stands in a running order
	// (editor.ErrInUse); UnbinStory takes it out again.
	BinStory(ctx context.Context, id editor.StoryID, c Change) error
	UnbinStory(ctx context.Context, id editor.StoryID, c Change) error
	// Bin lists the stories in the bin, last deleted first.
	Bin(ctx context.Context) ([]StoryRow, error)
	// EmptyBin removes the stories for good that were binned before a moment, and says
	// how many.
	EmptyBin(ctx context.Context, before time.Time, c Change) (int, error)

	// Revisions lists a version's revisions, newest first, without their text.
	Revisions(ctx context.Context, id editor.StoryID, l editor.Lang) ([]editor.Revision, error)
	Revision(ctx context.Context, id editor.RevisionID) (*editor.Revision, error)

	// Comments lists the comments on a story, oldest first.
	Comments(ctx context.Context, id editor.StoryID) ([]editor.Comment, error)
	SaveComment(ctx context.Context, c *editor.Comment, why Change) error
	RemoveComment(ctx context.Context, id editor.CommentID, why Change) error

	// House reads which rules run and what is excused, oldest first.
	House(ctx context.Context) (*editor.House, error)
	SwitchRule(ctx context.Context, rule string, on bool, c Change) error
	// AddExcuse keeps an excuse in place of one for the same words.
	AddExcuse(ctx context.Context, e *editor.Excuse, c Change) error
	RemoveExcuse(ctx context.Context, e *editor.Excuse, c Change) error

	// Projects lists the register in the order of codes.
	Projects(ctx context.Context) ([]editor.Project, error)
	// SaveProject refuses a code that another project has with editor.ErrExists.
	SaveProject(ctx context.Context, p *editor.Project, c Change) error
	// RemoveProject refuses one that a story or a running order names with
	// editor.ErrInUse.
	RemoveProject(ctx context.Context, id editor.ProjectID, c Change) error

	// Issues lists the issues, highest number first.
	Issues(ctx context.Context) ([]editor.Issue, error)
	SaveIssue(ctx context.Context, is *editor.Issue, c Change) error
	RemoveIssue(ctx context.Context, id editor.IssueID, c Change) error
	// AddExport records a file that was written for an issue.
	AddExport(ctx context.Context, e Export, c Change) error
	// Exports lists what was written for an issue, newest first.
	Exports(ctx context.Context, id editor.IssueID) ([]Export, error)

	// Pictures lists the pictures in the order of their IDs, without their bytes.
	Pictures(ctx context.Context) ([]editor.Picture, error)
	// SavePicture saves what is known of a picture; data are its bytes, or nil when the
	// bytes with p.Hash are stored already.
	SavePicture(ctx context.Context, p *editor.Picture, data []byte, c Change) error
	// RemovePicture refuses one that a story or the publication shows with
	// editor.ErrInUse.
	RemovePicture(ctx context.Context, id editor.PictureID, c Change) error
	// PictureData reads the bytes of the picture with this hash. The caller must not
	// change them.
	PictureData(ctx context.Context, hash string) ([]byte, error)

	// Search finds blocks with all the words, best first, at most limit: words in all
	// their forms, "quoted phrases" as they are written, the last word also when only
	// its beginning is typed, and what the same keys write on the other keyboard where
	// nothing else is found. The hits of a story stand together.
	Search(ctx context.Context, words string, l editor.Lang, limit int) ([]Hit, error)

	// Filters lists the saved filters by name; SaveFilter replaces one of the same name.
	Filters(ctx context.Context) ([]Filter, error)
	SaveFilter(ctx context.Context, f Filter, c Change) error
	RemoveFilter(ctx context.Context, name string, c Change) error

	// Changes lists the change log after seq, oldest first, at most limit.
	Changes(ctx context.Context, after int64, limit int) ([]Logged, error)
	// Size is the schema's version and the file's size in bytes.
	Size(ctx context.Context) (schema int, bytes int64, err error)
	// ReadOnly says that the file may not be written to: everything that saves is refused
	// with editor.ErrReadOnly.
	ReadOnly() bool
	Close() error
}

// Change says who saves something, when and why: the audit of every write.
type Change struct {
	Who  string
	When time.Time
	Why  string // as editor.Revision.Why
	Name string // names the revision, which is then kept for ever
}

// StoryRow is a story as lists show it, without its text.
type StoryRow struct {
	ID       editor.StoryID
	Slug     string
	Titles   editor.Text
	Stages   map[editor.Lang]editor.Stage
	Stale    map[editor.Lang]bool
	Words    map[editor.Lang]int
	Owners   map[editor.Lang]string
	Areas    []editor.AreaID
	Comments int // that are not done
	Issue    int // the highest number of an issue that carries it; 0 for none
	Modified time.Time
}

// Hit is a block that a search found.
type Hit struct {
	Story   editor.StoryID
	Lang    editor.Lang
	Block   editor.BlockID
	Kind    editor.Kind // of the block
	Excerpt string      // one line of plain text around the first match
	Marks   [][2]int    // byte ranges of the matches in Excerpt
}

// Export is a file that was written for an issue.
type Export struct {
	Issue   editor.IssueID
	Lang    editor.Lang
	Product string
	Path    string
	SHA256  string
	Bytes   int64
	Pages   int
	When    time.Time
}

// Logged is one entry of the change log.
type Logged struct {
	Seq  int64
	Noun string // "story", "version", "project", …
	ID   string
	Lang editor.Lang
	Rev  int
	What string // "add", "save", "bin", "unbin", "remove"
	Change
}
