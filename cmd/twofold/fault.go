package main

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"strings"

	"twofold/editor"
)

// fault is what went wrong, where, and what to do, in sentences for people. It is also
// what --json prints.
type fault struct {
	Says  string `json:"error"`
	Where string `json:"where"`
	Hint  string `json:"hint"`

	code  int
	cause error
}

func (f *fault) Error() string { return f.sentence() }

func (f *fault) Unwrap() error { return f.cause }

// sentence is the fault in one line: "where: what. What to do."
func (f *fault) sentence() string {
	var sb strings.Builder
	if f.Where != "" {
		sb.WriteString(f.Where + ": ")
	}
	sb.WriteString(strings.TrimSuffix(f.Says, ".") + ".")
	if f.Hint != "" {
		sb.WriteString(" " + f.Hint)
	}
	return sb.String()
}

// at is a fault that stopped a command.
func at(where, says, hint string) *fault {
	return &fault{Where: where, Says: says, Hint: hint, code: exitFailed}
}

// explain makes a fault of any error. A fault that is wrapped already keeps its words.
func explain(err error) *fault {
	var f *fault
	if errors.As(err, &f) {
		return f
	}
	out := &fault{Says: err.Error(), code: exitFailed, cause: err}
	var pe *editor.PictureError
	if errors.As(err, &pe) {
		out.Where, out.Says = pe.Name, pe.Err.Error()
		if pe.Page > 0 {
			out.Where = fmt.Sprintf("%s, page %d", pe.Name, pe.Page)
		}
	}
	for _, k := range known {
		if errors.Is(err, k.is) {
			out.Hint = k.hint
			break
		}
	}
	return out
}

// known tells what to do about the errors that have a name.
var known = []struct {
	is   error
	hint string
}{
	{context.Canceled, "It was stopped. Nothing was left half-written."},
	{editor.ErrConflict, "Close other windows on this publication, or run the command again."},
	{editor.ErrBusy, "Close the other program that has it open, then run the command again."},
	{editor.ErrFull, "Make room on the disk, then run the command again. Nothing was lost."},
	{editor.ErrReadOnly, "Copy it to a place where you may write, and use the copy."},
	{editor.ErrDamagedPicture, "Copy it again from where it came from and put it in again, or take it out."},
	{editor.ErrDamaged, "Use the last copy of it that is whole, and keep this one aside."},
	{editor.ErrNewer, "Install the newer Twofold that made it."},
	{editor.ErrForeign, "Name a file that Twofold made."},
	{editor.ErrHEIC, "Open it on the telephone or in a picture program, save it as JPEG, and put that in."},
	{editor.ErrUnread, "Save the picture as JPEG or PNG in a picture program, and put that in."},
	{
		editor.ErrTooLarge,
		"Make it smaller in a picture program: 40 million pixels fill a page at its finest.",
	},
	{fs.ErrPermission, "Ask for the right to use it, or choose another place."},
	{fs.ErrNotExist, "Check the name, and that the folder exists."},
}

// atFile is the fault of a publication that cannot be opened or written.
func atFile(file string, err error) error {
	f := at(file, "", "")
	f.cause = err
	switch {
	case errors.Is(err, editor.ErrForeign):
		f.Says = "this file is not a Twofold publication"
	case errors.Is(err, editor.ErrNewer):
		f.Says = "this publication was made by a newer version of Twofold"
	case errors.Is(err, editor.ErrDamaged):
		f.Says = "this publication is damaged"
	case errors.Is(err, editor.ErrBusy):
		f.Says = "this publication is in use by another program"
	case errors.Is(err, editor.ErrReadOnly), errors.Is(err, fs.ErrPermission):
		f.Says = "this file may not be written"
	case errors.Is(err, editor.ErrFull):
		f.Says = "the disk is full"
	default:
		f.Says = err.Error()
	}
	for _, k := range known {
		if errors.Is(err, k.is) {
			f.Hint = k.hint
			return f
		}
	}
	return f
}
