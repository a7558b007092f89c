package storage

import (
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"syscall"

	"github.com/mattn/go-sqlite3"

	"twofold/editor"
)

// translate gives an error of the driver or the system the sentinel that says what it
// means to people, by its code. Errors without one, and errors that have it, pass.
func translate(err error) error {
	if err == nil || hasSentinel(err) {
		return err
	}
	if s := sentinel(err); s != nil {
		return fmt.Errorf("%w (%w)", s, err)
	}
	return err
}

func hasSentinel(err error) bool {
	for _, s := range []error{
		editor.ErrNotFound, editor.ErrConflict, editor.ErrExists, editor.ErrInUse,
		editor.ErrBusy, editor.ErrFull, editor.ErrReadOnly, editor.ErrDamaged,
		editor.ErrForeign, editor.ErrNewer,
	} {
		if errors.Is(err, s) {
			return true
		}
	}
	return false
}

func sentinel(err error) error {
	var driver sqlite3.Error
	switch {
	case errors.As(err, &driver):
		if s := ofSystem(driver.SystemErrno); driver.SystemErrno != 0 && s != nil {
			return s
		}
		return ofDriver(driver)
	case errors.Is(err, sql.ErrNoRows):
		return editor.ErrNotFound
	}
	return ofSystem(err)
}

// ofSystem knows what the system says of files.
func ofSystem(err error) error {
	switch {
	case errors.Is(err, syscall.ENOSPC), errors.Is(err, syscall.EDQUOT):
		return editor.ErrFull
	case errors.Is(err, fs.ErrPermission), errors.Is(err, syscall.EROFS):
		return editor.ErrReadOnly
	case errors.Is(err, fs.ErrNotExist):
		return editor.ErrNotFound
	case errors.Is(err, fs.ErrExist):
		return editor.ErrExists
	}
	return nil
}

// ofDriver knows SQLite's result codes (https://www.sqlite.org/rescode.html).
func ofDriver(err sqlite3.Error) error {
	switch err.ExtendedCode {
	case sqlite3.ErrConstraintUnique, sqlite3.ErrConstraintPrimaryKey:
		return editor.ErrExists
	case sqlite3.ErrConstraintForeignKey:
		return editor.ErrNotFound
	case sqlite3.ErrIoErrShortRead:
		return editor.ErrDamaged
	}
	switch err.Code {
	case sqlite3.ErrBusy, sqlite3.ErrLocked, sqlite3.ErrProtocol:
		return editor.ErrBusy
	case sqlite3.ErrFull:
		return editor.ErrFull
	case sqlite3.ErrReadonly, sqlite3.ErrPerm:
		return editor.ErrReadOnly
	case sqlite3.ErrCorrupt, sqlite3.ErrNotADB, sqlite3.ErrFormat:
		return editor.ErrDamaged
	}
	return nil
}
