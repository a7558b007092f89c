package ui

import (
	"context"
	"image"
	"time"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/editor/spell"
	"twofold/export"
	"twofold/export/fit"
	"twofold/export/paper"
	"twofold/export/prose"
)

// Room names a room of the window. It is also the message ID of its title: "room.stories".
type Room string

// The rooms, in the order of the rail. Writing has no place on the rail: it opens over
// Stories.
const (
	RoomStories   Room = "stories"
	RoomTranslate Room = "translate"
	RoomProjects  Room = "projects"
	RoomIssues    Room = "issues"
	RoomProof     Room = "proof"
	RoomArchive   Room = "archive"
	RoomPictures  Room = "pictures"
	RoomGlossary  Room = "glossary"
	RoomSettings  Room = "settings"
	RoomWriting   Room = "writing"
)

// Place is where a person is or wants to go: a room and what is looked at in it. The
// zero value of every field means "wherever the room was".
type Place struct {
	Room    Room
	Story   editor.StoryID
	Lang    editor.Lang
	Block   editor.BlockID
	Project editor.ProjectID
	Issue   int
	Page    int
	Words   string // what to search for
	Beside  bool   // a story in all its languages beside each other
	Seek    *Seek  // what to find in all stories, once; nil for nothing
	Files   *Files // to be brought in, once; nil for none
	Handout *Picks // to make a handout of, once; nil for nothing
}

// Picks are stories that were picked for something.
type Picks struct {
	Stories []editor.StoryID
}

// Seek is what to find in all stories, and what to put in its place.
type Seek struct {
	Text, With        string
	Case, Word, Forms bool // capitals matter; whole words; the words in all their forms
}

// Files are files outside the publication, by their paths.
type Files struct {
	Paths []string
	At    fyne.Position // where they were dropped, on the canvas; zero when they were not
}

// Screen is a room of the window. All its methods are called on the window's goroutine.
type Screen interface {
	// Room is the room's name, always the same.
	Room() Room
	// Build makes the room's content in the language and colours of now. It is called
	// again after a change of either: the room keeps its place and what was typed.
	Build() fyne.CanvasObject
	// Show is called when the room comes into view and when a place in it is asked for.
	Show(at Place)
	// Hide is called before the room leaves the view; what is unsaved is saved.
	Hide()
	// Commands are what the room offers now, for menus, keys and quick open.
	Commands() []Command
	// Panes are what F6 walks through, in order.
	Panes() []fyne.Focusable
}

// Command is something a person can ask for. The menu bar has its place by ID.
type Command struct {
	ID  string // as in the menu: "story.new"; its words are under "cmd." + ID
	Run func() // nil when it cannot be done now
	Why string // why not, in the interface's words; may be empty
}

// Status is what the status bar says, from the left; lights stand at the right.
type Status struct {
	Saved  string // "" keeps what stands there
	Failed bool   // Saved says what could not be saved
	Cells  []string
	Lights []Mark
}

// Deps is what the program gives the window. Now, Work and Open must be set; a room
// that needs something else says so when it is missing.
type Deps struct {
	Now  func() time.Time
	Work *Work

	// Open opens the publication at path; Create makes one there; Sample writes the
	// sample publication there and opens it.
	Open   func(ctx context.Context, path string) (*desk.Desk, error)
	Create func(ctx context.Context, path string, p *editor.Publication) (*desk.Desk, error)
	Sample func(ctx context.Context, path string) (*desk.Desk, error)

	// Fit sets the editions of an issue on pages, fitted together; Parity says what gives
	// them the same number of pages; FitStory how one story comes out in an issue, or by
	// itself when the issue is nil.
	Fit      func(ctx context.Context, eds ...*editor.Edition) ([]fit.Fitted, error)
	Parity   func(ctx context.Context, eds ...*editor.Edition) (fit.Parity, error)
	FitStory func(
		ctx context.Context, m editor.Material, is *editor.Issue, s *editor.Story,
	) ([]fit.Copyfit, error)
	// Paint paints a page, from 1, with scale pixels to a point. The image is opaque.
	Paint func(ctx context.Context, d *desk.Desk, doc *paper.Document, page int,
		scale float64) (*image.RGBA, error)
	// Thumb makes a picture of the publication upright and at most so many pixels wide.
	Thumb func(ctx context.Context, d *desk.Desk, hash string, width int) (*image.RGBA, error)
	// Check says what the text of an issue shows that should be looked at, in one
	// language; what its pages show, Fit says.
	Check func(m editor.Material, is *editor.Issue, l editor.Lang, today editor.Date) []editor.Finding
	// Loupe says which pictures of a document cannot be printed; it looks at their bytes.
	Loupe func(ctx context.Context, d *desk.Desk, doc *paper.Document) ([]editor.Finding, error)
	// CheckStory says what should be looked at in one story, in every language.
	CheckStory func(ctx context.Context, d *desk.Desk, s *editor.Story) ([]editor.Finding, error)
	// Dictionary is that of a language. It is slow when it is first asked for.
	Dictionary func(l editor.Lang) (*spell.Dictionary, error)
	// Export writes files and tells how it goes. It writes none, and that is no error,
	// when findings stand in the way.
	Export func(ctx context.Context, d *desk.Desk, order ExportOrder,
		tell func(Progress)) ([]desk.Export, error)
	// Import reads a file as a story and stores it; Imports are the endings it knows. A
	// file that cannot be read is an error with a prose.Refusal in it.
	Import  func(ctx context.Context, d *desk.Desk, path string) (*prose.Report, error)
	Imports []string // ".md", ".txt"

	// OpenPath shows a file or a folder with the computer's own program; nil when there
	// is none.
	OpenPath func(path string) error

	Version string // of the program
	Folder  string // where files go when nothing else is said
}

// ExportOrder says what is to be written where.
type ExportOrder struct {
	Issue    int
	Langs    []editor.Lang
	Products []export.Product
	Grey     bool // for an office printer that has black only
	Toner    bool // and little of it
	CMYK     bool // pictures of Press become inks, too
	Folder   string
	Handout  *editor.Handout // is written in place of the issue, when it is not nil
	Both     bool            // its languages in one file, back to back
}

// Progress is how one file of an export goes. Page 0 of 0 means that pages are not
// being written yet.
type Progress struct {
	File  string
	Page  int
	Of    int
	Done  bool
	Bytes int64
}

// Window is what a room may ask of the window that it stands in. The shell fills every
// field before a room is made.
type Window struct {
	Deps
	*Words
	Desk *desk.Desk
	Main fyne.Window

	Publication func() *editor.Publication // as last read; never nil
	Issue       func() *editor.Issue       // "this issue" in every room; nil for none
	SetIssue    func(number int)
	Go          func(Place)                    // to a place in any room
	Back        func()                         // to where the person came from
	Tell        func(text string, undo func()) // a deed that is done; undo may be nil
	Fail        func(err error, again func())  // an error, in words; again may be nil
	Status      func(Status)                   // what the status bar says
	Offer       func()                         // the room's commands have changed
	Changed     func()                         // something was saved: the shell's lists are old
	RoomAt      func(fyne.Position) Room       // whose cell of the rail is at a point, or ""
	Job         func(*Job)                     // work under way, or a step of it, for the bell
	Recall      func(key string) string        // what was remembered on this computer, or ""
	Remember    func(key, value string)        // how the window looks, never data
}

// Job is work under way that the bell lists. The room that started it changes it and
// gives it to Window.Job again.
type Job struct {
	Title  string
	How    string // "page 5 of 8"
	Done   bool
	Failed bool
	Cancel func() // nil when it cannot be stopped
	Open   func() // what to do with the result; nil for nothing
}
