package kit

import (
	"io"
	"path/filepath"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/dialog"
	"fyne.io/fyne/v2/storage"
)

// FileAsk describes a question for a file.
type FileAsk struct {
	Title   string
	Endings []string // ".md", ".txt"; none for every file
	Folder  string   // where to begin; "" for the last place
	// Then gets what was chosen, open for reading; it closes it. Not called on Cancel.
	Then func(path string, f io.ReadCloser)
	Fail func(error)
}

// The size of file dialogs.
const fileWidth, fileHeight = 880, 560

// Show asks in a window.
func (a FileAsk) Show(win fyne.Window) {
	d := dialog.NewFileOpen(func(f fyne.URIReadCloser, err error) {
		switch {
		case err != nil:
			a.Fail(err)
		case f != nil:
			a.Then(f.URI().Path(), f)
		}
	}, win)
	d.SetTitleText(a.Title)
	if len(a.Endings) > 0 {
		d.SetFilter(storage.NewExtensionFileFilter(a.Endings))
	}
	if a.Folder != "" {
		if dir, err := storage.ListerForURI(storage.NewFileURI(filepath.Clean(a.Folder))); err == nil {
			d.SetLocation(dir)
		}
	}
	d.Show()
	d.Resize(fyne.NewSize(fileWidth, fileHeight)) // only a dialog that is shown has a size
}
