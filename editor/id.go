package editor

// The IDs of nouns: 128 bits in sortable text form, made by the desk and never reused.
// An empty ID means "not stored yet" or "none".
type (
	StoryID    string
	BlockID    string
	ProjectID  string
	AreaID     string
	PictureID  string
	IssueID    string
	ItemID     string
	RevisionID string
)
