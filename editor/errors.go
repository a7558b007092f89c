package editor

import (
	"errors"
	"fmt"
)

// What can stand in the way of a deed. Storage translates its driver's errors into
// these; ui turns them into words for people.
var (
	ErrNotFound = errors.New("not found")
	ErrConflict = errors.New("changed by someone else meanwhile")
	ErrExists   = errors.New("already exists")
	ErrInUse    = errors.New("still in use")
	ErrBusy     = errors.New("in use by another program")
	ErrFull     = errors.New("disk is full")
	ErrReadOnly = errors.New("read-only")
	ErrDamaged  = errors.New("damaged")
	ErrForeign  = errors.New("not a Twofold publication")
	ErrNewer    = errors.New("made by a newer version of Twofold")
	ErrUnread   = errors.New("of a kind that is not read")
	ErrTooLarge = errors.New("too large")
)

// What can be wrong with a picture, beside ErrUnread and ErrTooLarge.
var (
	ErrDamagedPicture = fmt.Errorf("picture %w", ErrDamaged)
	ErrHEIC           = fmt.Errorf("a HEIC picture, as telephones take them, %w", ErrUnread)
)

// PictureError says which picture stood in the way, and where.
type PictureError struct {
	Name string // of its file
	Page int    // that shows it, from 1; 0 when it is on none
	Err  error
}

func (e *PictureError) Error() string {
	if e.Page == 0 {
		return "picture " + e.Name + ": " + e.Err.Error()
	}
	return fmt.Sprintf("page %d: picture %s: %v", e.Page, e.Name, e.Err)
}

// Unwrap is what is wrong with it.
func (e *PictureError) Unwrap() error { return e.Err }

// FieldError says which field of a noun is wrong and why. Validate methods return it.
type FieldError struct {
	Field string // the field's name as in Go: "Code", "Versions[1].Blocks"
	Why   string // lower case, no full stop
}

func (e *FieldError) Error() string { return e.Field + ": " + e.Why }

func fieldf(field, format string, args ...any) error {
	return &FieldError{Field: field, Why: fmt.Sprintf(format, args...)}
}

// within prefixes the field of a FieldError with the noun that contains it.
func within(outer string, err error) error {
	var fe *FieldError
	if errors.As(err, &fe) {
		return &FieldError{Field: outer + "." + fe.Field, Why: fe.Why}
	}
	return err
}
