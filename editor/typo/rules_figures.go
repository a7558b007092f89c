package typo

// figures are the rules about numbers and dates.
var figures = []*Rule{
	{
		ID: "phone", Langs: everywhere, find: phone,
		Name: say("Telephone numbers", "Телефоны", "Рақамҳои телефон"),
		Why: say("A number of the country is +992 XX XXX XXXX, all on one line.",
			"Номер телефона пишется как +992 XX XXX XXXX и~не разрывается.",
			"Рақами телефон чунин навишта мешавад: +992 XX XXX XXXX, дар як сатр."),
		Examples: []Example{
			example(ru, "+992(00)000-00-00", "+992~00~000~0000"),
			example(en, "+99200000000", "+99200000000"),
		},
	},
	{
		ID: "date", Langs: inCyrillic, find: date,
		Name: say("Dates in figures", "Даты цифрами", "Санаҳо бо рақам"),
		Why: say("A date in figures has two digits, two and four: 05.10.2026.",
			"В~дате две цифры дня, две месяца и~четыре года: 05.10.2026.",
			"Дар сана ду рақами рӯз, ду рақами моҳ ва чор рақами сол аст: 05.10.2026."),
		Examples: []Example{
			example(ru, "5.10.2026, 05/10/2026, 2026-10-05", "05.10.2026, 05.10.2026, 05.10.2026"),
			example(ru, "1.2.3, 10/20/2026", "1.2.3, 10/20/2026"),
		},
	},
	{
		ID: "day-first", Langs: inEnglish, find: dayFirst,
		Name: say("Day, month, year", "День, месяц, год", "Рӯз, моҳ, сол"),
		Why: say("The day stands before the month: 5 October 2026.",
			"День стоит перед месяцем: 5 October 2026.",
			"Рӯз пеш аз моҳ меистад: 5 October 2026."),
		Examples: []Example{
			example(en, "On October 5, 2026 it rained", "On 5~October 2026 it rained"),
			example(en, "the 5th of October and May 7th", "the 5~October and 7~May"),
			example(en, "in October 2026 and May 5–7", "in October 2026 and May 5–7"),
		},
	},
	{
		ID: "per-cent", Langs: inEnglish, find: perCent,
		Name: say("Per cent", "Процент словами", "Фоиз бо калима"),
		Why: say("In a text the sign is written in words.", "В~английском тексте знак пишется словами.",
			"Дар матни англисӣ аломат бо калима навишта мешавад."),
		Examples: []Example{
			example(en, "45% of them, 5 %", "45~per cent of them, 5~per cent"),
			example(en, "5%-owned", "5%-owned"),
			example(en, "15 percent. Percent", "15 per cent. Per cent"),
		},
	},
	{
		ID: "decimal", Langs: everywhere, find: decimal,
		Name: say("Decimal mark", "Десятичный знак", "Аломати касри даҳӣ"),
		Why: say("Parts of a number follow a point in English and a comma in Russian and Tajik.",
			"Дробная часть по-русски и~по-таджикски отделяется запятой, по-английски точкой.",
			"Касри даҳӣ дар русӣ ва тоҷикӣ бо вергул, дар англисӣ бо нуқта ҷудо мешавад."),
		Examples: []Example{
			example(en, "1,5 million and 12,500 people", "1.5 million and 12,500 people"),
			example(ru, "3.5 млн и 2.25%, в 14.30", "3,5 млн и 2,25%, в 14.30"),
		},
	},
	{
		ID: "thousands", Langs: everywhere, find: thousands,
		Name: say("Thousands", "Разряды чисел", "Ҳазорҳо"),
		Why: say("English sets a comma between thousands, Russian and Tajik a narrow space from five "+
			"digits on.",
			"Разряды отделяются узким пробелом, начиная с~пяти цифр, в~английском запятой.",
			"Ҳазорҳо бо фосилаи танг ҷудо мешаванд, аз панҷ рақам сар карда; дар англисӣ бо вергул."),
		Examples: []Example{
			example(en, "12500 people, 9 400 in 2026, 4500", "12,500 people, 9,400 in 2026, 4,500"),
			example(ru, "12500 человек, 1~250~000 и 9 400 сомони", "12^500 человек, 1^250^000 и 9400 сомони"),
			example(ru, "1,250,000 сомони, 1,250 км и 1,25,000", "1^250^000 сомони, 1,250 км и 1,25,000"),
			example(en, "TJS 9000, ISO 9001, in 2026 4500", "TJS 9,000, ISO 9001, in 2026 4500"),
			example(ru, "тел. 22100000, № 12345, 734025, Душанбе", "тел. 22100000, № 12345, 734025, Душанбе"),
		},
	},
}

// bonds are the rules that keep together on one line what belongs together.
var bonds = []*Rule{
	{
		ID: "number-sign", Langs: inCyrillic, find: numberSign,
		Name: say("№ and §", "№ и~§", "№ ва §"),
		Why: say("The sign stays with its number, № with a narrow space.",
			"Знак не отрывается от числа; после № узкий пробел.",
			"Аломат аз рақам ҷудо намешавад; пас аз № фосилаи танг аст."),
		Examples: []Example{
			example(ru, "№5 и № 7, § 3", "№^5 и №^7, §~3"),
		},
	},
	{
		ID: "abbreviation", Langs: inCyrillic, find: abbreviation,
		Name: say("т. д., т. п., т. е.", "т. д., т. п., т. е.", "т. д., т. п., т. е."),
		Why: say("The parts of such an abbreviation are spaced and stay together.",
			"Части таких сокращений пишутся через неразрывный пробел.",
			"Қисмҳои чунин ихтисораҳо бо фосилаи ҷудонашаванда навишта мешаванд."),
		Examples: []Example{
			example(ru, "и т.д., т. е. вода", "и т.~д., т.~е. вода"),
		},
	},
	{
		ID: "initials", Langs: everywhere, find: initials,
		Name: say("Initials", "Инициалы", "Ҳарфҳои аввали ном"),
		Why: say("Initials stay with each other and with the surname.",
			"Инициалы не отрываются друг от друга и~от фамилии.",
			"Ҳарфҳои аввал аз якдигар ва аз насаб ҷудо намешаванд."),
		Examples: []Example{
			example(ru, "А.Б. Фамилия и Фамилия А. Б.", "А.~Б.~Фамилия и Фамилия~А.~Б."),
			example(en, "A. B. Surname. Plan C. The end", "A.~B.~Surname. Plan C. The end"),
		},
	},
	{
		ID: "reference", Langs: everywhere, find: reference,
		Name: say("Pages, streets, towns", "Страницы, улицы, города", "Саҳифаҳо, кӯчаҳо, шаҳрҳо"),
		Why: say("An abbreviation stays with the number or the name that it announces.",
			"Сокращение не отрывается от числа или названия: стр. 5, г. Душанбе.",
			"Ихтисора аз рақам ё ном ҷудо намешавад: саҳ. 5, ш. Душанбе."),
		Examples: []Example{
			example(en, "see p. 5 and No. 7", "see p.~5 and No.~7"),
			example(ru, "стр. 5, г. Душанбе, ул.Рудаки, д. 5", "стр.~5, г.~Душанбе, ул.~Рудаки, д.~5"),
			example(ru, "Хатлонская обл. растёт", "Хатлонская~обл. растёт"),
			example(ru, "обл. Хатлон", "обл.~Хатлон"),
			example(tg, "ш. Душанбе", "ш.~Душанбе"),
		},
	},
	{
		ID: "number-word", Langs: everywhere, find: numberWord,
		Name: say("Numbers with what they count", "Число и~то, что оно считает", "Рақам ва он чи мешуморад"),
		Why: say("A number stays with its unit, its month or its currency, in Russian and Tajik with "+
			"every word.",
			"Число не отрывается от слова после него: 5~мая, 12~тыс., 20~км, 2026~г.",
			"Рақам аз калимаи пас аз он ҷудо намешавад: 5~май, 20~км."),
		Examples: []Example{
			example(en, "5 May, 20 km, TJS 500", "5~May, 20~km, TJS~500"),
			example(en, "3.5 million, 5 p.m.", "3.5~million, 5~p.m."),
			example(en, "20km and 126 questions", "20~km and 126 questions"),
			example(ru, "126 вопросов, 2026г., 5кг, 500 TJS", "126~вопросов, 2026~г., 5~кг, 500~TJS"),
			example(ru, "10°C и 10 °C, угол 10°", "10~°C и 10~°C, угол 10°"),
			example(tg, "5 май", "5~май"),
		},
	},
	{
		ID: "century", Langs: inRussian, find: century,
		Name: say("Centuries", "Века", "Асрҳо"),
		Why: say("A century in Roman figures stays with its word; two of them have an en dash between.",
			"Век римскими цифрами не отрывается от слова; между двумя веками ставится короткое тире.",
			"Асре, ки бо рақамҳои румӣ навишта шудааст, аз калимааш ҷудо намешавад."),
		Examples: []Example{
			example(ru, "в XIX в. и XVIII-XIX вв., XX века", "в XIX~в. и XVIII–XIX~вв., XX~века"),
			example(ru, "глава X, I в доме", "глава X, I в доме"),
		},
	},
	{
		ID: "particle", Langs: inRussian, find: particle,
		Name: say("Particles", "Частицы", "Ҳиссачаҳо"),
		Why: say("ли, же, бы, ж, б never begin a line.", "Частицы ли, же, бы, ж, б не начинают строку.",
			"Ҳиссачаҳои ли, же, бы, ж, б сатрро оғоз намекунанд."),
		Examples: []Example{
			example(ru, "хотел бы, то же, вряд ли.", "хотел~бы, то~же, вряд~ли."),
		},
	},
	{
		ID: "short-word", Langs: inCyrillic, find: shortWord,
		Name: say("Words of one letter", "Слова из одной буквы", "Калимаҳои якҳарфа"),
		Why: say("A preposition or a conjunction of one letter does not end a line.",
			"Предлог или союз из одной буквы не остаётся в~конце строки.",
			"Пешоянд ё пайвандаки якҳарфа дар охири сатр намемонад."),
		Examples: []Example{
			example(ru, "в горах и у реки, к IOM", "в~горах и~у~реки, к~IOM"),
			example(tg, "об ё барф", "об ё~барф"),
		},
	},
	{
		ID: "short-words", Langs: inCyrillic, find: shortWords, Rests: true,
		Name: say("Words of two letters", "Слова из двух букв", "Калимаҳои дуҳарфа"),
		Why: say("The same for words of two letters, where columns are wide. In narrow ones it tears the "+
			"lines open.",
			"То же для слов из двух букв, если колонки широкие. В~узких получаются дыры.",
			"Ҳамин барои калимаҳои дуҳарфа, агар сутунҳо васеъ бошанд. Дар сутунҳои танг ҷойи холӣ мемонад."),
		Examples: []Example{
			example(ru, "на реке по дороге", "на~реке по~дороге"),
			example(tg, "аз кӯҳ ба шаҳр", "аз~кӯҳ ба~шаҳр"),
		},
	},
}
