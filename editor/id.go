package editor

// The IDs of nouns are 128 bits in sortable text form, made by the desk and never reused.
// An empty ID means "not stored yet" or "none".

// StoryID names a Story.
type StoryID string

// BlockID names a Block, the same in every version of its story.
type BlockID string

// ProjectID names a Project.
type ProjectID string

// AreaID names an Area.
type AreaID string

// PictureID names a Picture.
type PictureID string

// IssueID names an Issue.
type IssueID string

// ItemID names an Item of a running order.
type ItemID string

// RevisionID names a Revision.
type RevisionID string
