package design

// Tag says what a piece of text is to a reader who cannot see it. Furniture (running
// heads, folios, decoration) is TagArtifact.
type Tag string

// The tags.
const (
	TagArtifact  Tag = ""
	TagTitle     Tag = "title"  // the publication's name on the cover
	TagKicker    Tag = "kicker" // the small line above a heading, or in place of one
	TagHeading   Tag = "heading"
	TagSubhead   Tag = "subhead"
	TagParagraph Tag = "paragraph"
	TagListItem  Tag = "listitem"
	TagLabel     Tag = "label" // the dash or number of a list item
	TagQuote     Tag = "quote"
	TagCaption   Tag = "caption"
	TagFigure    Tag = "figure"
	TagContents  Tag = "contents"
)
