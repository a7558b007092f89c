package spell_test

import (
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/spell"
)

// found is what Check finds in a text: "word fault, word fault".
func found(c *spell.Checker, text string) string {
	var out []string
	for _, m := range c.Check(text) {
		out = append(out, text[m.From:m.To]+" "+string(m.Fault))
	}
	return strings.Join(out, ", ")
}

func TestCheck(t *testing.T) {
	house := spell.House{Words: []string{"Khovaling Dairy", "Ходжамастон", "memoQ", "hashar"}}
	cases := []struct {
		name, lang, in, want string
	}{
		{"right words", "en", "The villagers’ new pump works; it’s theirs.", ""},
		{"a wrong word", "en", "The vilage has watter.", "vilage unknown, watter unknown"},
		{"capitals are as in the dictionary", "en", "in dushanbe, LONDON and London", "dushanbe unknown"},
		{"acronyms", "en", "UNDP, WFP’s NGOs and GIZ", ""},
		{"long words in capitals are looked up", "en", "RECIEVED WATER", "RECIEVED unknown"},
		{"a capital too many", "en", "THe pump", "THe unknown"},
		{"figures in words", "en", "COVID-19, B52, 40kg, the 1990s", ""},
		{"ordinals", "en", "the 21st, 12th and 22th", "22th unknown"},
		{"addresses", "en", "see https://exmple.org/pge, www.exmple.org, exmple.org/pge or m@exmple.org", ""},
		{"file names and tags", "en", "reprt.docx #wterday @wterday C:\\tmpp", ""},
		{"a forgotten space is no address", "en", "The pump wrks.Then it stops.", "wrks unknown"},
		{"parts of compounds", "en", "a water-saveing, socio-economic plan", "saveing unknown"},
		{"a front by itself", "en", "the socio", "socio unknown"},
		{"soft hyphens are not seen", "en", "wa\u00adter wat\u00adter", "wat\u00adter unknown"},
		{"names in another script", "en", "the word вода and Ελλάδα", ""},
		{"typed on the other keyboard", "en", "the ьфклуе", "ьфклуе keys"},
		{"mixed scripts", "en", "wаter", "wаter mixed"},
		{"an article and a script joined by a hyphen", "ru", "IT-специалист", ""},
		{"names of the house", "en", "Khovaling Dairy’s memoQ, HASHAR, Hashars", ""},
		{"names of the house in small letters", "en", "dairy khovalingg", "khovalingg unknown"},
		{"analyse and advise", "en", "analyse, advise, advertisement, metropolises, unpromising, otherwise", ""},
		{"this house says -ize", "en", "organization organisation’s Emphasised", "organisation’s ending, Emphasised ending"},
		{"analyze is wrong in every house", "en", "analyze surprize", "analyze unknown, surprize unknown"},
		{"typographic quotes", "en", "‘water’ “water” 'water'", ""},

		{"right words", "ru", "В сёлах и в селах построили новый мост — и дорогу.", ""},
		{"a wrong word", "ru", "Кишлак получил вадопровод", "вадопровод unknown"},
		{"endings of numerals", "ru", "2-й, 20-ти, 1990-х, 5-летний, 10-километровый", ""},
		{"compounds", "ru", "социально-экономический, северо-восток, таджикско-афганская, кто-то", ""},
		{"abbreviations", "ru", "12 млн долл. США, 300 тыс. руб., 2012 гг., т. е.", ""},
		{"names of the house decline", "ru", "из Ходжамастона в Ходжамастон, о Хатлоне, Согдийской, в Хороге", ""},
		{"names of the house are no prefix", "ru", "Ходжамастонище", "Ходжамастонище unknown"},
		{"Latin names", "ru", "компания Toyota", ""},
		{"typed on the other keyboard", "ru", "ghbdtn всем", "ghbdtn keys"},
		{"mixed scripts", "ru", "Cело", "Cело mixed"},
		{"a stress mark", "ru", "бо́льшая во\u0301ды", ""},
		{"й of two signs", "ru", "таи\u0306на", ""},

		{"nothing is looked up", "tg", "Дар деҳаи Ховалинг обанбори нав сохта шуд абвгд", ""},
		{"Kazakh letters", "tg", "деһа", "деһа letters"},
		{"a macron by itself", "tg", "бозори\u0304", "бозори\u0304 letters"},
		{"letters of old typefaces", "tg", "Тољикистон, ќарор", "Тољикистон letters, ќарор letters"},
		{"mixed scripts", "tg", "дexa", "дexa mixed"},
	}
	for _, c := range cases {
		t.Run(c.lang+" "+c.name, func(t *testing.T) {
			checker := open(t, editor.Lang(c.lang)).For(house)
			if got := found(checker, c.in); got != c.want {
				t.Errorf("found %q\n want %q", got, c.want)
			}
		})
	}
}

func TestTheHouseSaysHowVerbsEnd(t *testing.T) {
	text := "organize organise analyse size"
	cases := map[editor.Endings]string{
		editor.Ize: "organise ending", editor.Ise: "organize ending", editor.EitherWays: "",
	}
	for endings, want := range cases {
		if got := found(open(t, editor.English).For(spell.House{Endings: endings}), text); got != want {
			t.Errorf("way %q: found %q, want %q", endings, got, want)
		}
	}
}

func TestSuggest(t *testing.T) {
	house := spell.House{Words: []string{"Khovaling"}}
	cases := []struct{ name, lang, in, want string }{
		{"exchanged", "en", "teh", "the"},
		{"capitals stay", "en", "Teh", "The"},
		{"all capitals stay", "en", "GOVERMENT", "GOVERNMENT"},
		{"a capital too many", "en", "THe", "The"},
		{"doubled", "en", "occured", "occurred"},
		{"the dictionary's table", "en", "alot", "a lot"},
		{"a near key", "en", "watet", "water"},
		{"two mistypings", "en", "recieveing", "receiving"},
		{"an apostrophe", "en", "didnt", "didn’t"},
		{"a forgotten space", "en", "ofthe", "of the"},
		{"a name", "en", "tajikistan", "Tajikistan"},
		{"a name of the house", "en", "Khovalnig", "Khovaling"},
		{"the other ending", "en", "Organisation’s", "Organization’s"},
		{"the other keyboard", "en", "цфеук", "water"},
		{"mixed scripts", "en", "wаter", "water"},
		{"nothing is near", "en", "xqzzt", ""},
		{"sounds alike", "ru", "карова", "корова"},
		{"in the middle of a long word", "ru", "здраствуйте", "здравствуйте"},
		{"a particle", "ru", "ктото", "кто-то"},
		{"a preposition", "ru", "втечение", "в течение"},
		{"the other keyboard", "ru", "Ghbdtn", "Привет"},
		{"mixed scripts", "ru", "мoлoко", "молоко"},
		{"letters of old typefaces", "tg", "Љумњурии", "Ҷумҳурии"},
		{"a macron by itself", "tg", "кори\u0304", "корӣ"},
		{"right", "tg", "деҳа", ""},
	}
	for _, c := range cases {
		t.Run(c.lang+" "+c.name, func(t *testing.T) {
			got := ""
			list := open(t, editor.Lang(c.lang)).For(house).Suggest(c.in)
			if len(list) > 0 {
				got = list[0]
			}
			if got != c.want || len(list) > 6 {
				t.Errorf("first %q of %q, want %q", got, list, c.want)
			}
		})
	}
}

func TestALineWithoutSpacesIsAWordThatNobodyKnows(t *testing.T) {
	for _, l := range editor.Langs() {
		c := open(t, l).For(spell.House{})
		long := strings.Repeat("щьъ", 30000)
		if c.Suggest(long) != nil || (len(c.Check(long)) == 0) != (l != editor.Russian) {
			t.Errorf("%s: it is known, or something else was meant", l)
		}
	}
}

func TestOpen(t *testing.T) {
	if d := open(t, editor.Tajik); !d.Empty() || d.Knows("деҳа") || d.Lang() != editor.Tajik {
		t.Error("Tajik has a dictionary")
	}
	if _, err := spell.Open("fr"); err == nil {
		t.Error("a dictionary for a language that Twofold does not know")
	}
	var shelf spell.Shelf
	one, err := shelf.Dictionary(editor.Russian)
	must(t, err)
	two, err := shelf.Dictionary(editor.Russian)
	must(t, err)
	if one != two || one.Empty() {
		t.Error("the shelf opens a dictionary twice")
	}
	if _, err := shelf.Dictionary("fr"); err == nil {
		t.Error("the shelf has a language that Twofold does not know")
	}
}
