package segment

import (
	"strings"

	"twofold/editor"
)

// lists are the words of a language whose full stop may not end a sentence. They stand
// in small letters and without their last full stop.
type lists struct {
	always       map[string]bool // something always follows: titles, “that is”, “named after”
	beforeNumber map[string]bool // when a number follows: pages, figures, months
	// final are those of always that end a list after the word for “and”: “и пр.”
	final map[string]bool
	and   string
	// year is the word that ends a sentence after a number only; else it means a town.
	year string
	// starters begin sentences, and so may follow U.S. in a new one.
	starters map[string]bool
	pronoun  bool // the letter I is a word
}

func wordsOf(l editor.Lang) *lists {
	switch l {
	case editor.Russian:
		return &russian
	case editor.Tajik:
		return &tajik
	}
	return &english
}

var english = lists{
	always: set("mr mrs ms dr prof rev hon gen col maj capt cpt lt sgt sen gov rep pres amb " +
		"st mt ft e.g i.e viz cf vs approx ca incl excl ext tel attn"),
	beforeNumber: set("no nos vol vols p pp fig figs ch chap sec art arts para paras app " +
		"jan feb mar apr jun jul aug sep sept oct nov dec"),
	starters: set("The A An He She It They We You I In On At By For From With Since After " +
		"Before When While This That These Those There But And Or So As If Its Their His Her " +
		"Our No Not Some Most Many Each Every All Both One Two Three"),
	pronoun: true,
}

var russian = lists{
	always: set("т.е т.н т.к т.ч им ул пр просп наб бул дер обл ж.д см ср напр проф акад доц " +
		"канд д-р г-н г-жа тов полк ген зам тел факс прибл"),
	beforeNumber: set("стр с рис гл п пп ст ч т табл разд прил кв д корп янв февр мар апр июн " +
		"июл авг сент окт нояб дек"),
	final: set("пр"),
	and:   "и",
	year:  "г",
}

var tajik = lists{
	always:       set("ш н к д ҷ проф акад дот номз тел"),
	beforeNumber: set("с саҳ рас ҷадв б янв фев мар апр июн июл авг сен окт ноя дек"),
}

func set(words string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(words) {
		out[w] = true
	}
	return out
}
