package editor

import (
	"strings"
	"time"
)

// CommentID names a Comment.
type CommentID string

// Comment is a remark of one colleague to another on words of a version. It is never
// printed.
type Comment struct {
	ID    CommentID
	Story StoryID
	Lang  Lang
	Block BlockID // "" when it is on the whole version
	From  int     // bytes of the block's text when the comment was made
	To    int     // not before From; equal to it when it is on the whole block
	Quote string  // the words between From and To then
	Text  string  // the remark, one paragraph a line
	Who   string
	When  time.Time
	Done  bool // nothing is left to do about it
	Rev   int
}

// Find finds the words that the comment is on in its block's present text: where they
// stood, else where they stand nearest to that. Without them, and for a comment on a
// whole block, ok is false.
func (c *Comment) Find(text string) (from, to int, ok bool) {
	if c.Quote == "" {
		return 0, 0, false
	}
	best := -1
	for at := 0; ; {
		i := strings.Index(text[at:], c.Quote)
		if i < 0 {
			break
		}
		if at += i; best < 0 || away(at, c.From) < away(best, c.From) {
			best = at
		}
		at++
	}
	return best, best + len(c.Quote), best >= 0
}

func away(a, b int) int { return max(a-b, b-a) }

// Validate checks the comment by itself; whether its block stands is not asked.
func (c *Comment) Validate() error {
	switch {
	case c.ID == "":
		return fieldf("ID", "is empty")
	case c.Story == "":
		return fieldf("Story", "is empty")
	case strings.TrimSpace(c.Text) == "":
		return fieldf("Text", "is empty")
	case c.From < 0 || c.To < c.From:
		return fieldf("From", "and To must be a range")
	case c.Block == "" && c.Quote != "":
		return fieldf("Block", "is empty, but words are quoted")
	}
	return c.Lang.Validate()
}
