package typo

import (
	"strings"

	"twofold/editor"
)

const (
	en = editor.English
	ru = editor.Russian
	tg = editor.Tajik
)

var (
	everywhere = []editor.Lang{en, ru, tg}
	inEnglish  = []editor.Lang{en}
	inRussian  = []editor.Lang{ru}
	inTajik    = []editor.Lang{tg}
	inCyrillic = []editor.Lang{ru, tg}
)

// all lists the rules. Where two want the same place, the one that stands first has it.
var all = append(append(append([]*Rule{}, signs...), figures...), bonds...)

// say makes a text for people; ~ stands for a no-break space.
func say(english, russian, tajik string) editor.Text {
	return editor.Text{en: spaced(english), ru: spaced(russian), tg: spaced(tajik)}
}

// example makes an example; ~ stands for a no-break space and ^ for a narrow one.
func example(l editor.Lang, before, after string) Example {
	return Example{l, spaced(before), spaced(after)}
}

func spaced(s string) string { return strings.NewReplacer("~", noBreak, "^", narrow).Replace(s) }

// signs are the rules about marks, letters and words.
var signs = []*Rule{
	{
		ID: "look-alike", Langs: everywhere, find: oneScript,
		Name: say("Letters of the other script", "Буквы другого алфавита", "Ҳарфҳои алифбои дигар"),
		Why: say("Some Latin and Cyrillic letters look the same, but a word that mixes them is not found, "+
			"divided or spelt right.",
			"Некоторые латинские и~русские буквы выглядят одинаково, но слово, где они смешаны, не "+
				"находится поиском и~неверно переносится.",
			"Баъзе ҳарфҳои лотинӣ ва кириллӣ як хел менамоянд, вале калимаи омехта дар ҷустуҷӯ ёфт "+
				"намешавад."),
		Examples: []Example{
			example(ru, "Кoлодец", "Колодец"),
			example(ru, "МОM и Донор A", "МОМ и Донор A"),
			example(en, "The wаter", "The water"),
			example(tg, "Oб", "Об"),
		},
	},
	{
		ID: "tajik-letters", Langs: inTajik, find: tajikLetters,
		Name: say("Tajik letters", "Таджикские буквы", "Ҳарфҳои тоҷикӣ"),
		Why: say("Letters of other languages and of old typefaces stand in place of ғ, ӣ, қ, ӯ, ҳ, ҷ.",
			"Вместо ғ, ӣ, қ, ӯ, ҳ, ҷ стоят буквы других языков или старых шрифтов.",
			"Ба ҷойи ғ, ӣ, қ, ӯ, ҳ, ҷ ҳарфҳои забонҳои дигар ё шрифтҳои кӯҳна истодаанд."),
		Examples: []Example{
			example(tg, "шаһр, тоҷики\u0304, ку\u0304ҳ", "шаҳр, тоҷикӣ, кӯҳ"),
			example(tg, "Љумњурии Тољикистон, ќонун", "Ҷумҳурии Тоҷикистон, қонун"),
		},
	},
	{
		ID: "quotes", Langs: everywhere, find: quotes,
		Name: say("Quotation marks", "Кавычки", "Нохунакҳо"),
		Why: say("English has “these” and inside them ‘these’; Russian and Tajik have «these» and "+
			"inside them „these“. A block where one lacks its partner is left alone.",
			"По-русски и~по-таджикски внешние кавычки «такие», внутренние „такие“, по-английски “такие” "+
				"и~‘такие’. Абзац, где у~кавычки нет пары, остаётся как есть.",
			"Дар русӣ ва тоҷикӣ нохунакҳои берунӣ «чунин», дарунӣ „чунин“, дар англисӣ “чунин” ва "+
				"‘чунин’ мебошанд. Сархате, ки дар он нохунак ҷуфт надорад, тағйир намеёбад."),
		Examples: []Example{
			example(en, `She said "yes" and 'no'.`, "She said “yes” and “no”."),
			example(en, `"The 'late' water," they say`, "“The ‘late’ water,” they say"),
			{en, `An open " mark`, `An open " mark`},
			{en, `A "guests' room" at 5" and '90s`, `A “guests' room” at 5" and '90s`},
			example(ru, `Книга "Вода" и “Горы”`, "Книга «Вода» и «Горы»"),
			example(ru, `"Он читал "Воду" вслух"`, "«Он читал „Воду“ вслух»"),
			example(ru, `"Save the "Lake" Fund"`, "«Save the „Lake“ Fund»"),
			example(tg, `Китоби "Об"`, "Китоби «Об»"),
		},
	},
	{
		ID: "apostrophe", Langs: inEnglish, find: apostrophes,
		Name: say("Apostrophes", "Апострофы", "Апострофҳо"),
		Why: say("An apostrophe is curved, as in officers’ questions.",
			"Апостроф в~английском изогнут: officers’ questions.",
			"Апостроф дар англисӣ каҷ аст: officers’ questions."),
		Examples: []Example{
			example(en, "The village's well isn't dry", "The village’s well isn’t dry"),
			example(en, "officers' questions of the '90s", "officers’ questions of the ’90s"),
		},
	},
	{
		ID: "hyphen", Langs: inRussian, find: hyphens,
		Name: say("Hyphens of particles", "Дефис в~частицах", "Дефис дар ҳиссачаҳо"),
		Why: say("-то, -либо, -нибудь, кое- and из-за, из-под are written with a hyphen.",
			"-то, -либо, -нибудь, кое- и~из-за, из-под пишутся через дефис.",
			"-то, -либо, -нибудь, кое- ва из-за, из-под бо дефис навишта мешаванд."),
		Examples: []Example{
			example(ru, "кто нибудь, кто–то, кое где", "кто-нибудь, кто-то, кое-где"),
			example(ru, "из за дождя, из под снега", "из-за дождя, из-под снега"),
			example(ru, "кто то решил", "кто то решил"),
			example(ru, "кто-то", "кто-то"),
		},
	},
	{
		ID: "ordinal", Langs: inRussian, find: ordinal,
		Name: say("Endings of numbers", "Наращение числительных", "Пасванди шумораҳо"),
		Why: say("An ordinal in figures has a hyphen and a short ending: 25-й, 1990-х.",
			"У~порядкового числа цифрами дефис и~короткое окончание: 25-й, 1990-х.",
			"Шумораи тартибӣ бо рақам дефис ва пасванди кӯтоҳ дорад: 25-й, 1990-х."),
		Examples: []Example{
			example(ru, "25-ый, 25й, 1990-ых, 3-ого", "25-й, 25-й, 1990-х, 3-го"),
			example(ru, "5 м и 25-й", "5 м и 25-й"),
		},
	},
	{
		ID: "range", Langs: everywhere, find: ranges,
		Name: say("Ranges of numbers", "Промежутки чисел", "Фосилаи рақамҳо"),
		Why: say("From a number to a larger one leads an en dash without spaces: 2012–2014, 5–7.",
			"Между числами «от и~до» ставится короткое тире без пробелов: 2012–2014, 5–7.",
			"Байни рақамҳои «аз ва то» тиреи кӯтоҳи бе фосила меистад: 2012–2014, 5–7."),
		Examples: []Example{
			example(en, "2012-2014, 5 - 7 May, 2012-14", "2012–2014, 5–7 May, 2012–14"),
			example(ru, "5-7 мая, 10—15 %, 09:00-16:30", "5–7 мая, 10–15 %, 09:00–16:30"),
			example(ru, "1,5-2 млн, 1990-2000-е", "1,5–2 млн, 1990–2000-е"),
			example(ru, "221-03-02, 05-07, 2026-10-05", "221-03-02, 05-07, 2026-10-05"),
			example(ru, "В 2025 - 12, в 2026 — 2030", "В 2025 - 12, в 2026 — 2030"),
		},
	},
	{
		ID: "speech", Langs: inCyrillic, find: speech,
		Name: say("Direct speech", "Прямая речь", "Нутқи бевосита"),
		Why: say("Words that somebody says in a paragraph of their own begin with an em dash.",
			"Реплика с~новой строки начинается с~длинного тире.",
			"Нутқ аз сатри нав бо тиреи дароз оғоз меёбад."),
		Examples: []Example{
			example(ru, "- Вода пришла!", "—~Вода пришла!"),
			example(tg, "– Об омад!", "—~Об омад!"),
		},
	},
	{
		ID: "dash", Langs: everywhere, find: dashes,
		Name: say("Dashes", "Тире", "Тире"),
		Why: say("A dash in a sentence is an en dash between spaces in English and an em dash in Russian "+
			"and Tajik; no line begins with it.",
			"Тире в~предложении длинное, в~английском тексте короткое; строка с~него "+
				"не начинается.",
			"Тире дар ҷумла дароз аст, дар англисӣ кӯтоҳ; сатр аз он оғоз намеёбад."),
		Examples: []Example{
			example(en, "Water - at last", "Water~– at last"),
			example(en, "Water—at last -- came", "Water~– at last~– came"),
			example(ru, "Вода - это жизнь", "Вода~— это жизнь"),
			example(ru, "«Да», - сказал он", "«Да»,~— сказал он"),
			example(ru, "Вода –это жизнь, двух- и трёхэтажный", "Вода~— это жизнь, двух- и трёхэтажный"),
			example(tg, "Об - ҳаёт", "Об~— ҳаёт"),
		},
	},
	{
		ID: "ellipsis", Langs: everywhere, find: ellipsis,
		Name: say("Dots", "Многоточие", "Бисёрнуқта"),
		Why: say("Three dots are one sign; after a question or an exclamation two follow in Russian.",
			"Три точки~— один знак, а~после вопроса и~восклицания точек две.",
			"Се нуқта як аломат аст; пас аз савол ва нидо ду нуқта меояд."),
		Examples: []Example{
			example(en, "Well...", "Well…"),
			example(ru, "Ну... Разве?... Да!…", "Ну… Разве?.. Да!.."),
			example(ru, "Содержание ...... 5", "Содержание ...... 5"),
		},
	},
	{
		ID: "question-first", Langs: inCyrillic, find: questionFirst,
		Name: say("Question before exclamation", "Сначала вопрос", "Аввал савол"),
		Why: say("The question mark stands first: ?!", "Вопросительный знак стоит первым: ?!",
			"Аломати савол аввал меистад: ?!"),
		Examples: []Example{
			example(ru, "Правда!?", "Правда?!"),
		},
	},
	{
		ID: "space-before-mark", Langs: everywhere, find: noSpaceBefore,
		Name: say("Spaces before marks", "Пробелы перед знаками", "Фосила пеш аз аломатҳо"),
		Why: say("No space stands before a mark or on the inner side of brackets.",
			"Перед знаком препинания и~внутри скобок пробела нет.",
			"Пеш аз аломати китобат ва даруни қавс фосила намешавад."),
		Examples: []Example{
			example(en, "Water , pipes ( and pumps ) .", "Water, pipes (and pumps)."),
			example(ru, "Вода , 15 % , « трубы » !", "Вода, 15%, «трубы»!"),
			example(en, "a .5 share, ( ), and .NET", "a .5 share, ( ), and .NET"),
		},
	},
	{
		ID: "spaces", Langs: everywhere, find: oneSpace,
		Name: say("Spaces", "Пробелы", "Фосилаҳо"),
		Why: say("One space stands between words, and none at the ends of a paragraph.",
			"Между словами один пробел, по~краям абзаца ни одного.",
			"Байни калимаҳо як фосила аст, дар канори сархат ҳеҷ."),
		Examples: []Example{
			example(en, " One.  Two\t three ", "One. Two three"),
			example(ru, "пять~ лет", "пять~лет"),
		},
	},
	{
		ID: "spelling-ize", Langs: inEnglish, find: ize, Endings: []editor.Endings{editor.Ize},
		Name: say("-ize", "-ize", "-ize"),
		Why: say("The house writes organize and organization, but advise.",
			"Принято писать organize, organization, но advise.",
			"Мо organize ва organization менависем, вале advise."),
		Examples: []Example{
			example(en, "Organisations recognise it", "Organizations recognize it"),
			example(en, "They advise and exercise", "They advise and exercise"),
			example(en, "Organisation for Economic Growth", "Organisation for Economic Growth"),
		},
	},
	{
		ID: "spelling-ise", Langs: inEnglish, find: ise, Endings: []editor.Endings{editor.Ise},
		Name: say("-ise", "-ise", "-ise"),
		Why: say("The house writes organise and organisation, but a name stays as its bearers spell it.",
			"Принято писать organise, organisation; названия пишутся так, как у~их владельцев.",
			"Мо organise ва organisation менависем; номҳо чунон ки соҳибонашон менависанд, мемонанд."),
		Examples: []Example{
			example(en, "Organizations recognize it", "Organisations recognise it"),
			example(en, "the World Health Organization", "the World Health Organization"),
			example(en, "a size and a prize", "a size and a prize"),
		},
	},
	{
		ID: "spelling-yse", Langs: inEnglish, find: yse,
		Name: say("analyse", "analyse", "analyse"),
		Why: say("Analyse, paralyse and catalyse have an s in every British house.",
			"В~британском написании analyse, paralyse, catalyse всегда с~s.",
			"Дар имлои бритониёӣ analyse, paralyse, catalyse ҳамеша бо s навишта мешаванд."),
		Examples: []Example{
			example(en, "They analyze it", "They analyse it"),
			example(en, "an analysis", "an analysis"),
		},
	},
	{
		ID: "serial-comma", Langs: inEnglish, find: serialComma,
		Name: say("Comma before “and”", "Запятая перед and", "Вергул пеш аз and"),
		Why: say("No comma stands before the last item of a list.",
			"Перед последним членом ряда запятой нет.",
			"Пеш аз узви охирини қатор вергул нест."),
		Examples: []Example{
			example(en, "water, pipes, and pumps.", "water, pipes and pumps."),
			example(en, "It rained, however, and we left.", "It rained, however, and we left."),
		},
	},
	{
		ID: "acronym-stops", Langs: inEnglish, find: acronym,
		Name: say("Full stops in acronyms", "Точки в~сокращениях", "Нуқта дар ихтисораҳо"),
		Why: say("Acronyms have no full stops: UN, USA.", "В~сокращениях точек нет: UN, USA.",
			"Дар ихтисораҳо нуқта нест: UN, USA."),
		Examples: []Example{
			example(en, "the U.N. agency of the U.S.A.", "the UN agency of the USA."),
			example(en, "A. B. Author of the U.S. Then", "A. B. Author of the U.S. Then"),
		},
	},
}
