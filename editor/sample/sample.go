package sample

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"fmt"
	"time"

	"twofold/editor"
)

//go:embed data pictures
var files embed.FS

// Content is everything that the sample publication holds. No noun has been stored: every
// Rev is 0. Issues are in the order of their numbers, stories in that of the running
// order, projects in that of the areas.
type Content struct {
	Publication *editor.Publication
	Stories     []editor.Story
	Projects    []editor.Project
	Issues      []editor.Issue
	Pictures    []PictureFile
}

// PictureFile is a picture with the bytes that it was read from.
type PictureFile struct {
	editor.Picture
	Data []byte
}

// When is the moment at which the sample is stored.
func When() time.Time { return time.Date(2026, time.October, 12, 9, 0, 0, 0, time.UTC) }

// Publication makes the sample publication. The caller may change what it gets: nothing
// is shared between calls.
func Publication() (*Content, error) {
	var c Content
	for _, read := range []struct {
		what string
		into func() error
	}{
		{"publication", c.readPublication},
		{"pictures", c.readPictures},
		{"projects", c.readProjects},
		{"stories", c.readStories},
		{"issues", c.readIssues},
	} {
		if err := read.into(); err != nil {
			return nil, fmt.Errorf("sample %s: %w", read.what, err)
		}
	}
	return &c, nil
}

// kind is what an ID stands for; it decides where the ID sorts.
type kind int

const (
	areaKind kind = iota + 1
	pictureKind
	projectKind
	storyKind
	blockKind
	issueKind
	itemKind
)

// id makes the ID of the n-th noun of a kind: the moment of the sample, the kind, the
// place, and a sum over the name, as 32 hexadecimal digits that sort in that order.
func id(k kind, n int, name string) string {
	sum := sha256.Sum256([]byte(name))
	return fmt.Sprintf("%012x%01x%03x%s", When().UnixMilli(), int(k), n,
		hex.EncodeToString(sum[:8]))
}
