package editor

import "time"

// Revision is what a version said at a moment, who saved it and why.
type Revision struct {
	ID    RevisionID
	Story StoryID
	Lang  Lang
	Rev   int // the version's Rev that this revision holds
	Who   string
	When  time.Time
	Why   string // "autosave", "saved", "stage", "export", "import", "publish", "restore", "replace"
	Name  string // given by a person; named revisions are kept for ever
	// Version is the whole text; nil in lists.
	Version *Version
}
