package ui

import (
	"context"
	"errors"
	"strings"

	"twofold/editor"
)

// failures are the sentinels with the messages that say them, looked at in order.
var failures = []struct {
	is error
	id string
}{
	{editor.ErrConflict, "conflict"},
	{editor.ErrFull, "full"},
	{editor.ErrBusy, "busy"},
	{editor.ErrReadOnly, "readonly"},
	{editor.ErrExists, "exists"},
	{editor.ErrInUse, "inuse"},
	{editor.ErrNotFound, "notfound"},
	{editor.ErrNewer, "newer"},
	{editor.ErrForeign, "foreign"},
	{editor.ErrDamagedPicture, "picture"},
	{editor.ErrDamaged, "damaged"},
	{editor.ErrHEIC, "heic"},
	{editor.ErrUnread, "unread"},
	{editor.ErrTooLarge, "toolarge"},
	{context.DeadlineExceeded, "slow"},
	{context.Canceled, "cancelled"},
}

// Say turns an error into words for people: what did not happen, then why and what to
// do. The error's own text is for support and is not in them.
func (w *Words) Say(err error) (title, text string) {
	var ns *NotSaved
	if errors.As(err, &ns) {
		return w.sayNotSaved(ns)
	}
	var fe *editor.FieldError
	if errors.As(err, &fe) {
		return w.T("error.field.title"), w.sayField(fe)
	}
	for _, f := range failures {
		if errors.Is(err, f.is) {
			return w.T("error." + f.id + ".title"), w.T("error." + f.id + ".text")
		}
	}
	return w.T("error.other.title"), w.T("error.other.text")
}

// NotSaved is the error of a save that is tried again until it succeeds.
type NotSaved struct {
	Err     error // why
	Changes int   // deeds that are not saved, at least 1
	Aside   bool  // they are in a recovery file, and nowhere but on the screen otherwise
}

// Error is that of the save.
func (n *NotSaved) Error() string { return n.Err.Error() }

// Unwrap is the error of the save.
func (n *NotSaved) Unwrap() error { return n.Err }

// sayNotSaved says why, and where the changes are meanwhile.
func (w *Words) sayNotSaved(n *NotSaved) (title, text string) {
	title, text = w.Say(n.Err)
	where := "unsaved.window"
	if n.Aside {
		where = "unsaved.aside"
	}
	kept := w.N(where, max(n.Changes, 1))
	if errors.Is(n.Err, editor.ErrFull) {
		return title, kept + " " + w.T("unsaved.free")
	}
	return title, text + " " + kept
}

// sayField names the field in the interface's words. The reason is said where the
// catalogue knows the field; otherwise the rule's own English words stand.
func (w *Words) sayField(fe *editor.FieldError) string {
	name := fe.Field
	if i := strings.LastIndexByte(name, '.'); i >= 0 {
		name = name[i+1:]
	}
	if i := strings.IndexByte(name, '['); i >= 0 {
		name = name[:i]
	}
	id := "error.field." + strings.ToLower(name)
	if w.Has(editor.English, id) {
		return w.T(id)
	}
	return w.T("error.field.text", "Field", name, "Why", fe.Why)
}
