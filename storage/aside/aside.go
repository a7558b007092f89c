// Package aside keeps texts that could not be stored in their publication, because the
// disk is full or the file cannot be reached: one file each, in a folder of the program's
// own. A file is whole or not there, is never deleted before its text is stored, and can
// be read by a person. It knows nothing of the publication's inside.
package aside

import (
	"cmp"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"twofold/editor/desk"
	"twofold/export"
)

// Aside keeps the texts of one publication in the first of its folders that takes them.
type Aside struct {
	file    string
	folders []string
}

// Of keeps the texts of the publication at path in one of the folders, which are made when
// they are needed.
func Of(path string, folders ...string) *Aside {
	if whole, err := filepath.Abs(path); err == nil {
		path = whole
	}
	return &Aside{file: path, folders: folders}
}

// sheet is a kept text as it is written, with the publication that it belongs to.
type sheet struct {
	Publication string
	Kept        desk.Kept
}

// ending is how the files' names end.
const ending = ".kept.json"

// name is that of the file for a text: the same for the same story, language and Rev.
func (a *Aside) name(k desk.Kept) string {
	of := sha256.Sum256([]byte(a.file))
	return fmt.Sprintf("%x-%s-%s%d%s", of[:6], k.Story.ID, k.Lang(), k.Base(), ending)
}

// Keep writes a text to the first folder that takes it.
func (a *Aside) Keep(k desk.Kept) error {
	data, err := json.MarshalIndent(sheet{a.file, k}, "", " ")
	if err != nil {
		return fmt.Errorf("keep aside: %w", err)
	}
	fault := errors.New("no folder is known")
	for i, dir := range a.folders {
		if fault = put(filepath.Join(dir, a.name(k)), data); fault == nil {
			return a.dropIn(a.folders[i+1:], k) // an older state of it
		}
	}
	return fmt.Errorf("keep aside: %w", fault)
}

// put writes a file that nobody else may read: stories are about people.
func put(path string, data []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	return export.File(path, true, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}

// Drop deletes what is kept of a text.
func (a *Aside) Drop(k desk.Kept) error { return a.dropIn(a.folders, k) }

func (a *Aside) dropIn(folders []string, k desk.Kept) error {
	for _, dir := range folders {
		err := os.Remove(filepath.Join(dir, a.name(k)))
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("drop what was kept aside: %w", err)
		}
	}
	return nil
}

// Kept lists what is kept of this publication, oldest first; of a text that two folders
// have, what was kept last.
func (a *Aside) Kept() ([]desk.Kept, error) {
	last := map[string]desk.Kept{}
	for _, dir := range a.folders {
		list, err := os.ReadDir(dir)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return nil, fmt.Errorf("look what is kept aside: %w", err)
		}
		for _, f := range list {
			k, ok := a.read(filepath.Join(dir, f.Name()))
			if ok && !last[f.Name()].When.After(k.When) {
				last[f.Name()] = k
			}
		}
	}
	return slices.SortedFunc(maps.Values(last), func(x, y desk.Kept) int {
		return cmp.Or(x.When.Compare(y.When), strings.Compare(a.name(x), a.name(y)))
	}), nil
}

// read reads one file; false when it is of another publication or cannot be read.
func (a *Aside) read(path string) (desk.Kept, bool) {
	var s sheet
	if !strings.HasSuffix(path, ending) {
		return s.Kept, false
	}
	data, err := os.ReadFile(path)
	if err != nil || json.Unmarshal(data, &s) != nil {
		return s.Kept, false
	}
	return s.Kept, s.Publication == a.file && s.Kept.Story.ID != ""
}
