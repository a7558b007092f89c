package shell

import (
	"encoding/json"

	"fyne.io/fyne/v2/lang"
)

// toolkitWords are the words that the toolkit's own dialogs ask for, with our messages.
var toolkitWords = map[string]string{
	"Cancel": "do.cancel", "Open": "do.open", "Save": "do.save", "Copy": "do.copy",
	"Cut": "cmd.cut", "Paste": "cmd.paste", "Select all": "cmd.select.all",
	"Undo": "cmd.undo", "Redo": "cmd.redo", "Quit": "cmd.quit",
	"Yes": "toolkit.yes", "No": "toolkit.no", "OK": "toolkit.ok", "Confirm": "toolkit.confirm",
	"Error": "toolkit.error", "File": "toolkit.file", "Folder": "toolkit.folder",
	"New Folder": "toolkit.folder.new", "Create Folder": "toolkit.folder.new",
	"Enter filename": "toolkit.filename", "Favourites": "toolkit.favourites",
	"Show Hidden Files": "toolkit.hidden", "file.name": "toolkit.name",
	"file.parent": "toolkit.parent",
}

// speakToolkit gives the toolkit its words in the language of the interface. It knows
// the language of the system only, so ours are put in under that one.
func (s *Shell) speakToolkit() {
	words := map[string]string{}
	for theirs, ours := range toolkitWords {
		words[theirs] = s.words.T(ours)
	}
	data, err := json.Marshal(words)
	if err != nil {
		return
	}
	// A system in a language that the toolkit has no rules for keeps its English words.
	_ = lang.AddTranslationsForLocale(data, lang.SystemLocale())
}
