package prose

import (
	"errors"
	"fmt"
)

// Why says why a file is not read.
type Why string

// Why files are refused.
const (
	TooLarge  Why = "large"
	NoText    Why = "notext"    // bytes that are no text
	Unknown   Why = "unknown"   // a kind of file that is not known here
	Encrypted Why = "encrypted" // it asks for a password
	OldWord   Why = "oldword"   // .doc, and the like of that time
	Damaged   Why = "damaged"
	Bomb      Why = "bomb" // made to fill the memory
	Missing   Why = "missing"
	Empty     Why = "empty"
)

// refusals say each reason, and what to do, in the words of the command line.
var refusals = map[Why][2]string{
	TooLarge: {"this file is too large for one story", "Divide it into stories."},
	NoText:   {"this is not a text", "Save it as text in UTF-8."},
	Unknown: {
		"this kind of file cannot be read",
		"Save it as Word (.docx), OpenDocument (.odt), HTML, Markdown (.md) or plain text (.txt).",
	},
	Encrypted: {
		"this document is locked with a password",
		"Open it where it was made, take the password away, and save it again.",
	},
	OldWord: {
		"this is a document of an old Word",
		"Open it in Word or LibreOffice and save it as Word (.docx).",
	},
	Damaged: {"this document is damaged", "Ask for it to be sent again, or save it anew where it was made."},
	Bomb: {
		"this document unpacks to far more than a story",
		"It may be harmful. Ask who made it, or save its text as .txt.",
	},
	Missing: {"this file cannot be read", "Check the name and your rights to it; name a file, not a folder."},
	Empty:   {"there is no text in it", "Look whether it is the right file."},
}

// Reasons lists every reason of a refusal.
func Reasons() []Why {
	return []Why{TooLarge, NoText, Unknown, Encrypted, OldWord, Damaged, Bomb, Missing, Empty}
}

// Refusal is the error of a file that is not read.
type Refusal struct {
	Why    Why
	Detail string // where in the file, or how large; may be empty
}

// Refuse makes a Refusal.
func Refuse(w Why, format string, args ...any) *Refusal {
	return &Refusal{Why: w, Detail: fmt.Sprintf(format, args...)}
}

func (r *Refusal) Error() string {
	if r.Detail == "" {
		return refusals[r.Why][0]
	}
	return refusals[r.Why][0] + ": " + r.Detail
}

// Hint is what to do about it, in English.
func (r *Refusal) Hint() string { return refusals[r.Why][1] }

// ErrPicture is what a picture larger than MaxPicture is refused with.
var ErrPicture = errors.New("a picture of more than 64 MB")
