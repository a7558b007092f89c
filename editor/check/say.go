package check

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"twofold/editor"
)

// name is the story or the brief as a person knows it, quoted as in l.
func (lk *look) name(l editor.Lang) string {
	if lk.project != nil {
		return say("Brief ", "Справка ", "Маълумотнома ")[l] + lk.project.Code
	}
	if lk.alone {
		return say("this story", "эта статья", "ин мақола")[l]
	}
	title := lk.story.Titles().Any(l)
	if title == "" {
		title = lk.story.Slug
	}
	return quote(l, title)
}

// where names a block of the version, as “Story”, paragraph 3.
func (lk *look) where(b *editor.Block, l editor.Lang) string {
	switch {
	case lk.project != nil:
		return lk.name(l)
	case lk.alone:
		return lk.place(b, l)
	}
	return lk.name(l) + ", " + lk.place(b, l)
}

var places = map[editor.Kind]editor.Text{
	editor.Headline:   say("the headline", "заголовок", "сарлавҳа"),
	editor.Standfirst: say("the standfirst", "вводка", "муқаддима"),
	editor.Paragraph:  say("paragraph", "абзац", "сархат"),
	editor.Subhead:    say("subhead", "подзаголовок", "зерсарлавҳа"),
	editor.Bullet:     say("list item", "пункт списка", "банди рӯйхат"),
	editor.Numbered:   say("list item", "пункт списка", "банди рӯйхат"),
	editor.Quote:      say("quote", "цитата", "иқтибос"),
	editor.PullQuote:  say("pull quote", "выноска", "иқтибоси барҷаста"),
	editor.Image:      say("caption", "подпись", "навиштаҷоти зери тасвир"),
	editor.Sidebar:    say("sidebar", "врезка", "замима"),
}

// place is a block by its kind and its number among those of its kind.
func (lk *look) place(b *editor.Block, l editor.Lang) string {
	name := places[b.Kind].Any(l)
	if b.Kind == editor.Headline || b.Kind == editor.Standfirst {
		return name
	}
	in := lk.version
	if in.Block(b.ID) == nil && lk.source != nil {
		in = lk.source
	}
	n := 0
	for i := range in.Blocks {
		if places[in.Blocks[i].Kind].Any(l) == name {
			n++
		}
		if in.Blocks[i].ID == b.ID {
			break
		}
	}
	return fmt.Sprintf("%s\u00a0%d", name, n)
}

// say makes what people read, in the languages of the interface.
func say(english, russian, tajik string) editor.Text {
	return editor.Text{en: english, ru: russian, tg: tajik}
}

// begun is what people read, each sentence with a capital at its head.
func begun(says editor.Text) editor.Text {
	out := make(editor.Text, len(says))
	for l, s := range says {
		first, size := utf8.DecodeRuneInString(s)
		out[l] = string(unicode.ToUpper(first)) + s[size:]
	}
	return out
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
	if l.Cyrillic() {
		return "«" + strings.NewReplacer("«", "„", "»", "“").Replace(s) + "»"
	}
	return "“" + strings.NewReplacer("“", "‘", "”", "’").Replace(s) + "”"
}

const (
	en = editor.English
	ru = editor.Russian
	tg = editor.Tajik
)
