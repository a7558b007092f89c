// Package spell says which words of a text are not in the dictionary and what may have
// been meant. It reads dictionaries of Hunspell, as far as its two need it, and agrees
// with the hunspell program about their words; docs of each file say where it goes its
// own way, as with the house's -ize.
//
// It knows words, not sentences: "their" for "there" is right. There is no dictionary of
// Tajik under a free licence: Tajik words are looked at for wrong letters only, and
// Dictionary.Empty says so. Nothing is learnt or stored here.
package spell

import (
	"bytes"
	"compress/gzip"
	"embed"
	"fmt"
	"io"
	"strings"
	"sync"

	"twofold/editor"
)

// The dictionaries, compressed; their licences stand beside them.
//
//go:embed data/*.gz data/*.txt
var data embed.FS

// Dictionary knows the words of one language. It does not change once it is open and may
// be used by several goroutines at once.
type Dictionary struct {
	lang editor.Lang
	*rules
	words  *table
	shouts *table // words with capitals inside, as they come from words in capitals
	own    map[string]bool
	fronts map[string]bool // what stands before a hyphen only: "socio"
	common map[string]bool // frequent ones
	always map[string]bool // verbs that end in -ise in every house
}

// Open reads the dictionary of language l. It takes about a tenth of a second: not to be
// done where a window waits. Keep what it returns, or a Shelf of it.
func Open(l editor.Lang) (*Dictionary, error) {
	d := &Dictionary{lang: l}
	name, err := file(l)
	if err != nil {
		return nil, fmt.Errorf("open dictionary: %w", err)
	}
	if name == "" {
		return d, nil
	}
	if err := d.read(name); err != nil {
		return nil, fmt.Errorf("open dictionary %s: %w", name, err)
	}
	return d, nil
}

func file(l editor.Lang) (string, error) {
	switch l {
	case editor.English:
		return "en-GB", nil
	case editor.Russian:
		return "ru", nil
	}
	return "", l.Validate()
}

func (d *Dictionary) read(name string) error {
	aff, err := unpack("data/" + name + ".aff.gz")
	if err != nil {
		return err
	}
	dic, err := unpack("data/" + name + ".dic.gz")
	if err != nil {
		return err
	}
	if err := d.parse(aff, dic); err != nil {
		return err
	}
	return d.lists()
}

// lists reads the lists that the house keeps of every language.
func (d *Dictionary) lists() error {
	for name, into := range map[string]*map[string]bool{
		"own": &d.own, "fronts": &d.fronts, "frequent": &d.common, "always-ise": &d.always,
	} {
		var err error
		if *into, err = list("data/" + name + "." + string(d.lang) + ".txt"); err != nil {
			return err
		}
	}
	return nil
}

// parse takes the text of an .aff and of a .dic file.
func (d *Dictionary) parse(aff, dic string) error {
	var err error
	if d.rules, err = readRules(aff); err != nil {
		return fmt.Errorf("affixes: %w", err)
	}
	if d.words, err = readTable(dic); err != nil {
		return fmt.Errorf("words: %w", err)
	}
	d.shouts, err = readTable(shouted(d.words))
	return err
}

func unpack(name string) (string, error) {
	packed, err := data.ReadFile(name)
	if err != nil {
		return "", err
	}
	r, err := gzip.NewReader(bytes.NewReader(packed))
	if err != nil {
		return "", err
	}
	var out strings.Builder
	_, err = io.Copy(&out, r)
	return out.String(), err
}

// list reads a file of words; lines that begin with # say something about it.
func list(name string) (map[string]bool, error) {
	text, err := data.ReadFile(name)
	if err != nil {
		return nil, err
	}
	words := map[string]bool{}
	for line := range strings.Lines(string(text)) {
		if line[0] == '#' {
			continue
		}
		for word := range strings.FieldsSeq(line) {
			words[word] = true
		}
	}
	return words, nil
}

// Empty says that there is no dictionary of the language, only letters are looked at.
func (d *Dictionary) Empty() bool { return d.words == nil }

// Lang is the dictionary's language.
func (d *Dictionary) Lang() editor.Lang { return d.lang }

// Shelf opens each dictionary when it is first asked for, and once. The zero value is
// ready; it may be used by several goroutines at once.
type Shelf struct {
	english, russian, tajik opened
}

type opened struct {
	once sync.Once
	d    *Dictionary
	err  error
}

// Dictionary is the one of language l. The first call takes as long as Open.
func (s *Shelf) Dictionary(l editor.Lang) (*Dictionary, error) {
	o := &s.english
	switch l {
	case editor.Russian:
		o = &s.russian
	case editor.Tajik:
		o = &s.tajik
	case editor.English:
	default:
		return Open(l)
	}
	o.once.Do(func() { o.d, o.err = Open(l) })
	return o.d, o.err
}
