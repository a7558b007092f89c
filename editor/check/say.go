package check

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// name is the story or the brief as a person knows it, quoted as in l.
func (lk *look) name(l editor.Lang) string {
	if lk.project != nil {
		return pick(l, "Brief "+lk.project.Code, "Справка "+lk.project.Code)
	}
	title := lk.story.Titles().Any(l)
	if title == "" {
		title = lk.story.Slug
	}
	return quote(l, title)
}

// where names a block of the version, as “Story”, paragraph 3.
func (lk *look) where(b *editor.Block, l editor.Lang) string {
	if lk.project != nil {
		return lk.name(l)
	}
	return lk.name(l) + ", " + lk.place(b, l)
}

var places = map[editor.Kind][2]string{
	editor.Headline:   {"the headline", "заголовок"},
	editor.Standfirst: {"the standfirst", "вводка"},
	editor.Paragraph:  {"paragraph", "абзац"},
	editor.Subhead:    {"subhead", "подзаголовок"},
	editor.Bullet:     {"list item", "пункт списка"},
	editor.Numbered:   {"list item", "пункт списка"},
	editor.Quote:      {"quote", "цитата"},
	editor.PullQuote:  {"pull quote", "выноска"},
	editor.Image:      {"caption", "подпись"},
	editor.Sidebar:    {"sidebar", "врезка"},
}

// place is a block by its kind and its number among those of its kind.
func (lk *look) place(b *editor.Block, l editor.Lang) string {
	names := places[b.Kind]
	name := pick(l, names[0], names[1])
	if b.Kind == editor.Headline || b.Kind == editor.Standfirst {
		return name
	}
	in := lk.version
	if in.Block(b.ID) == nil && lk.source != nil {
		in = lk.source
	}
	n := 0
	for i := range in.Blocks {
		if places[in.Blocks[i].Kind] == names {
			n++
		}
		if in.Blocks[i].ID == b.ID {
			break
		}
	}
	return fmt.Sprintf("%s\u00a0%d", name, n)
}

// pick chooses the words for l, the language of the interface.
func pick(l editor.Lang, english, russian string) string {
	if l == editor.Russian {
		return russian
	}
	return english
}

// longest is how many characters of a text are quoted.
const longest = 70

// quote puts a text between the quotation marks of l and cuts a long one at a word.
func quote(l editor.Lang, s string) string {
	s = strings.Join(strings.Fields(s), " ")
	if r := []rune(s); len(r) > longest {
		s = string(r[:longest])
		if at := strings.LastIndexByte(s, ' '); at > 0 {
			s = s[:at]
		}
		s += "…"
	}
	if l == editor.Russian {
		return "«" + strings.NewReplacer("«", "„", "»", "“").Replace(s) + "»"
	}
	return "“" + strings.NewReplacer("“", "‘", "”", "’").Replace(s) + "”"
}

// tongue is a language in words: the Russian form follows “в” and “тексте”.
func tongue(of, in editor.Lang) string {
	switch of {
	case editor.Russian:
		return pick(in, "Russian", "русском")
	case editor.Tajik:
		return pick(in, "Tajik", "таджикском")
	}
	return pick(in, "English", "английском")
}

const (
	en = editor.English
	ru = editor.Russian
)
