package editor

// StoryID and its kin name nouns: 128 bits in sortable text form, made by the desk and
// never reused. An empty ID means "not stored yet" or "none".
type (
	StoryID    string
	BlockID    string // the same in every version of a story
	ProjectID  string
	AreaID     string
	PictureID  string
	IssueID    string
	ItemID     string // of an item of a running order
	RevisionID string
)
