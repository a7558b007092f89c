// Package intake brings files in as stories, for the command line and the window: it
// chooses the reader, reads, finds the language, brings in the pictures and stores the
// story. A file is stored whole or not at all.
//
// It opens the files that it is given and pictures beside them, and nothing else: what a
// document says of other places is noted, not followed.
package intake

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"twofold/editor"
	"twofold/export/docx"
	"twofold/export/odt"
	"twofold/export/parcel"
	"twofold/export/prose"
	"twofold/export/web"
)

// Endings lists the endings of the files that can be brought in.
func Endings() []string {
	return []string{
		".docx", ".odt", ".html", ".htm", ".md", ".txt",
		".docm", ".ott", ".xhtml", ".markdown", ".text",
	}
}

// Known says whether a file can be brought in, by the ending of its name.
func Known(path string) bool { return slices.Contains(Endings(), ending(path)) }

func ending(path string) string { return strings.ToLower(filepath.Ext(path)) }

// Source is a file that was read and is not stored yet.
type Source struct {
	Path string
	*prose.Piece
	file *os.File // nil when nothing more is to be read from it
}

// Read reads a file as one story. An error is a prose.Refusal. The caller closes the
// source.
func Read(path string, newID func() editor.BlockID) (*Source, error) {
	if !Known(path) {
		return nil, unknown(path)
	}
	f, size, err := open(path)
	if err != nil {
		return nil, err
	}
	s := &Source{Path: path, file: f}
	switch ending(path) {
	case ".docx", ".docm", ".odt", ".ott":
		s.Piece, err = document(f, size, newID)
	default:
		s.Piece, err = text(f, ending(path), newID)
	}
	if err == nil && len(s.Blocks) == 0 {
		err = prose.Refuse(prose.Empty, "")
	}
	if err != nil {
		f.Close()
		return nil, err
	}
	return s, nil
}

// Close closes the file. Pictures inside it cannot be read afterwards.
func (s *Source) Close() error { return s.file.Close() }

// unknown refuses a file by the ending of its name.
func unknown(path string) error {
	switch ending(path) {
	case ".doc", ".dot", ".rtf", ".wps":
		return prose.Refuse(prose.OldWord, "")
	}
	return prose.Refuse(prose.Unknown, "")
}

// open opens a file that has bytes to be read.
func open(path string) (*os.File, int64, error) {
	info, err := os.Stat(path)
	if err == nil && !info.Mode().IsRegular() {
		err = errors.New("it is not a file")
	}
	if err != nil {
		return nil, 0, prose.Refuse(prose.Missing, "%s", plain(err))
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, 0, prose.Refuse(prose.Missing, "%s", plain(err))
	}
	return f, info.Size(), nil
}

// plain is the system's own word for what went wrong, without the deed and the path.
func plain(err error) string {
	var pe *fs.PathError
	if errors.As(err, &pe) {
		err = pe.Err
	}
	return strings.TrimSpace(err.Error())
}

// document reads a parcel by what is in it, whatever its name says.
func document(f *os.File, size int64, newID func() editor.BlockID) (*prose.Piece, error) {
	p, err := parcel.Open(f, size)
	if err != nil {
		return nil, err
	}
	if p.Has("content.xml") {
		return odt.From(p, newID)
	}
	return docx.From(p, newID)
}

// text reads a file of words, one byte further than is taken for a story.
func text(f *os.File, ending string, newID func() editor.BlockID) (*prose.Piece, error) {
	data, err := io.ReadAll(io.LimitReader(f, prose.MaxBytes+1))
	if err != nil {
		return nil, prose.Refuse(prose.Missing, "%s", plain(err))
	}
	switch ending {
	case ".md", ".markdown":
		return prose.Markdown(data, newID)
	case ".html", ".htm", ".xhtml":
		return web.Read(data, newID)
	}
	return prose.Plain(data, newID)
}
