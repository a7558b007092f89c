package ui

import (
	"embed"
	"encoding/json"
	"fmt"
	"sort"
	"strings"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	"golang.org/x/text/language"

	"twofold/editor"
)

//go:embed words/*.json
var wordFiles embed.FS

// Words are the words of the interface in one language at a time. English stands in
// for what the language lacks.
type Words struct {
	bundle *i18n.Bundle
	lang   editor.Lang
	in     *i18n.Localizer
	known  map[editor.Lang]map[string]bool
}

// tagOf is the tag under which a language's messages are kept. go-i18n knows no plural
// rule for Tajik, in which a number never changes the noun; Indonesian has that rule.
func tagOf(l editor.Lang) language.Tag {
	switch l {
	case editor.Russian:
		return language.Russian
	case editor.Tajik:
		return language.Indonesian
	}
	return language.English
}

// ReadWords reads the catalogue that the program carries, one file per room and
// language, and chooses a language.
func ReadWords(l editor.Lang) (*Words, error) {
	w := &Words{bundle: i18n.NewBundle(language.English), known: map[editor.Lang]map[string]bool{}}
	for _, l := range editor.Langs() {
		w.known[l] = map[string]bool{}
	}
	files, err := wordFiles.ReadDir("words")
	if err != nil {
		return nil, fmt.Errorf("read words: %w", err)
	}
	for _, f := range files {
		if err := w.read(f.Name()); err != nil {
			return nil, err
		}
	}
	w.Speak(l)
	return w, nil
}

// read takes in a file such as "stories.ru.json".
func (w *Words) read(name string) error {
	data, err := wordFiles.ReadFile("words/" + name)
	if err != nil {
		return fmt.Errorf("read words: %w", err)
	}
	parts := strings.Split(name, ".")
	l := editor.Lang(parts[len(parts)-2])
	list, err := w.bundle.ParseMessageBytes(tagOf(l), data, json.Unmarshal)
	if err != nil {
		return fmt.Errorf("read words %s: %w", name, err)
	}
	for _, m := range list {
		w.known[l][m.ID] = true
	}
	return nil
}

// Speak changes the language; what is on screen must be built anew.
func (w *Words) Speak(l editor.Lang) {
	if l.Validate() != nil {
		l = editor.English
	}
	w.lang = l
	w.in = i18n.NewLocalizer(w.bundle, tagOf(l).String(), language.English.String())
}

// Lang is the language of the interface.
func (w *Words) Lang() editor.Lang { return w.lang }

// T says what the catalogue has under id. The pairs are names and values for what the
// message leaves open: T("save.at", "Time", "10:42"). An unknown id is said as itself.
func (w *Words) T(id string, pairs ...any) string {
	return w.say(&i18n.LocalizeConfig{MessageID: id, TemplateData: data(pairs)})
}

// N says a message that counts; its forms have {{.N}} for the number.
func (w *Words) N(id string, n int, pairs ...any) string {
	with := data(pairs)
	with["N"] = Count(n, w.lang)
	if n < 0 {
		n = -n
	}
	return w.say(&i18n.LocalizeConfig{MessageID: id, PluralCount: n, TemplateData: with})
}

func (w *Words) say(c *i18n.LocalizeConfig) string {
	s, err := w.in.Localize(c)
	if err != nil && s == "" {
		return c.MessageID
	}
	return s
}

func data(pairs []any) map[string]any {
	m := make(map[string]any, len(pairs)/2+1)
	for i := 0; i+1 < len(pairs); i += 2 {
		m[fmt.Sprint(pairs[i])] = pairs[i+1]
	}
	return m
}

// Has says whether language l has the message itself, without English standing in.
func (w *Words) Has(l editor.Lang, id string) bool { return w.known[l][id] }

// IDs lists every message of the English catalogue in order.
func (w *Words) IDs() []string {
	var out []string
	for id := range w.known[editor.English] {
		out = append(out, id)
	}
	sort.Strings(out)
	return out
}

// Missing lists what language l does not say itself.
func (w *Words) Missing(l editor.Lang) []string {
	var out []string
	for _, id := range w.IDs() {
		if !w.known[l][id] {
			out = append(out, id)
		}
	}
	return out
}
