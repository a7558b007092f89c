package check_test

import (
	"strings"
	"testing"

	"twofold/editor"
)

// compare sets a paragraph in English and Russian and returns what differs, as
// "the English has 5" or "the English has 5, the Russian has 6".
func compare(source, target string) string {
	m := publication()
	m.Stories[0].Versions[0].Blocks[2].Spans = editor.Plain(source)
	m.Stories[0].Versions[1].Blocks[2].Spans = editor.Plain(target)
	confirm(&m.Stories[0].Versions[0], &m.Stories[0].Versions[1])
	for _, f := range run(m) {
		if f.Rule == "figures" {
			_, what, _ := strings.Cut(f.Says[editor.English], "paragraph\u00a01: ")
			what, _, _ = strings.Cut(what, ". Check")
			return what
		}
	}
	return ""
}

func TestFiguresAgree(t *testing.T) {
	for _, c := range [][2]string{
		{"12,500 people", "12 500 человек"},
		{"12,500 people", "12\u00a0500 человек"},
		{"12,500 people", "12\u202f500 человек"},
		{"1,234,567 trees", "1\u00a0234\u00a0567 деревьев"},
		{"5,000 trees", "5000 деревьев"},
		{"3.5 hectares", "3,5 га"},
		{"12,500.75 somoni", "12 500,75 сомони"},
		{"0.75 m", "0,75 м"},
		{"5 May 2012", "5 мая 2012 г."},
		{"On May 5, 2012, and May 7", "5 и 7 мая 2012 года"},
		{"the 5th of May 2012", "05.05.2012"},
		{"on 2026-10-05", "05.10.2026"},
		{"USD 1.2 million", "1,2 млн долл. США"},
		{"$1.2m and €3bn", "1,2 млн долл. и 3 млрд евро"},
		{"US$ 500k", "500 тыс. долл."},
		{"1,200,000 dollars", "1,2 миллиона долларов"},
		{"2 billion", "2 миллиарда"},
		{"30,000 people", "30 тысяч человек"},
		{"a 30,000-strong crowd", "30-тысячная толпа"},
		{"1.2–1.5 million", "от 1,2 млн до 1,5 млн"},
		{"between 1.2 million and 1.5 million", "1,2–1,5 млн"},
		{"from 2 to 3 million", "от 2 до 3 млн"},
		{"12 per cent", "12 %"},
		{"12% and 15%", "12 и 15 процентов"},
		{"10–15 families", "от 10 до 15 семей"},
		{"2012–2014", "с 2012 по 2014 год"},
		{"2012–14", "2012–2014 гг."},
		{"2025/26 season", "сезон 2025/2026 годов"},
		{"in the 1990s", "в 1990-е годы"},
		{"in the 1990s", "в 90-е"},
		{"the 21st century", "XXI век"},
		{"5 villages", "пять сёл"},
		{"in 3 districts", "в трёх районах"},
		{"three districts", "3 района"},
		{"for the first time, on day 1", "впервые, в первый день"},
		{"a 2-day workshop", "двухдневный семинар"},
		{"a 10-day course for 12-year-olds", "десятидневный курс для двенадцатилетних"},
		{"twenty-five trees", "25 деревьев"},
		{"25 trees", "двадцать пять деревьев"},
		{"two million trees", "2 млн деревьев"},
		{"100 trees", "сто деревьев"},
		{"at 2:30 p.m.", "в 14:30"},
		{"at 9 a.m.", "в 9:00"},
		{"at 6 p.m.", "в 18 часов"},
		{"at 14:30", "в 14.30"},
		{"at 12 p.m. sharp", "ровно в 12:00"},
		{"½ litre and 1½ hours", "0,5 литра и 1,5 часа"},
		{"Call +992 37 000 00 00", "Телефон: +992 (37) 000-00-00"},
		{"See https://example.org/2024/05 for more", "Подробнее на сайте"},
		{"Write to office7@example.org today", "Пишите нам сегодня"},
		{"during COVID-19", "во время пандемии"},
		{"open 24/7", "открыто круглосуточно"},
		{"project LM-07", "проект LM-07"},
		{"1/3 of the people", "треть людей"},
		{"50 per cent of families", "половина семей"},
		{"one of them may 5 times", "один из них до 5 раз"},
		{"two of the two", "оба"},
		{"with his family of seven", "с семьёй, семь человек"},
		{"no figures", "без цифр"},
		{"2 in 3 families", "две трети семей"},
		{"at 5:40 in the evening", "в 17:40"},
		{"at 3 p.m.", "в 3 часа дня"},
		{"at 15:00", "в 3 часа дня"},
		{"at 8pm", "в 20:00"},
		{"five and a half thousand", "5,5 тыс."},
		{"5.5 thousand", "пять с половиной тысяч"},
		{"5 a month for 3 months", "по 5 в месяц, 3 месяца"},
		{"In 2019–2023, from US$ 2.7 billion to US$ 5.6 billion, 48 per cent", "в 2019–2023 годах с 2,7 до 5,6 млрд долл., 48 %"},
		{"6–8 p.m.", "с 18 до 20 часов"},
		{"from 6:30 to 8 p.m.", "с 18:30 до 20:00"},
		{"half a million people", "500 тысяч человек"},
		{"1.5 million people", "полтора миллиона человек"},
		{"18 months", "полтора года"},
		{"6 months", "полгода"},
		{"one hundred and twenty trees", "120 деревьев"},
		{"225 trees", "двести двадцать пять деревьев"},
		{"two hundred trees", "200 деревьев"},
		{"ten two-day courses", "10 двухдневных курсов"},
		{"1 in 5", "каждый пятый"},
		{"24 hours a day", "круглосуточно"},
		{"on 18 December", "18.12"},
		{"for 10 years", "за десятилетие"},
		{"at noon", "в 12:00"},
		{"the 20th anniversary", "двадцатилетие"},
		{"5 and 7 and 5", "7, 5 и 5"},
		{"In 2026, 300 people came.", "В 2026 году пришли 300 человек."},
		{"1.5 to 2 metres, 10 cm", "от 1,5 до 2 метров, 10 см"},
	} {
		if got := compare(c[0], c[1]); got != "" {
			t.Errorf("%q = %q, but %s", c[0], c[1], got)
		}
	}
}

func TestFiguresDiffer(t *testing.T) {
	for _, c := range []struct{ source, target, want string }{
		{"12,500 people", "15 200 человек", "the English has 12,500, the Russian has 15\u00a0200"},
		{"12,500 people", "12,5 человек", "the English has 12,500, the Russian has 12,5"},
		{"3.5 hectares", "35 га", "the English has 3.5, the Russian has 35"},
		{"1.2 million", "1,2 млрд", "the English has 1.2\u00a0million, the Russian has 1,2\u00a0млрд"},
		{"1.2 million", "1,2 тыс. ", "the English has 1.2\u00a0million, the Russian has 1,2\u00a0тыс."},
		{"more than 300 people", "много людей", "the English has 300, the Russian does not"},
		{"many people", "300 человек", "the Russian has 300, the English does not"},
		{"5 May 2012", "5 июня 2012 г.", "the English has May, the Russian has июня"},
		{"5 May 2012", "5 мая 2013 г.", "the English has 2012, the Russian has 2013"},
		{"5 May 2012", "05.06.2012", "the English has May, the Russian has 05.06.2012"},
		{"3 districts", "четыре района", "the English has 3, the Russian does not"},
		{"three districts", "четыре района", "the English has three, the Russian has четыре"},
		{"5 and 5", "5", "the English has 5, the Russian does not"},
		{"at 2:30 p.m.", "в 15:30", "the English has 2:30\u00a0p.m., the Russian has 15:30"},
		{"25 trees", "двадцать шесть деревьев", "the English has 25, the Russian does not"},
		{"12 per cent", "21 %", "the English has 12, the Russian has 21"},
		{"7 people", "семинар", "the English has 7, the Russian does not"},
		{"1, 22, 33, 44, 55, 66", "нет", "the English has 1; 22; 33; 44; …, the Russian does not"},
	} {
		if got := compare(c.source, c.target); got != c.want {
			t.Errorf("%q, %q: got %q, want %q", c.source, c.target, got, c.want)
		}
	}
}

// FuzzFigures looks for texts that a reader of figures stumbles over.
func FuzzFigures(f *testing.F) {
	for _, s := range []string{
		"12,500.75", "05.10.2026", "+992 (37) 000", "2:30 p.m", "½", "LM-07", "a.m.",
		"2012–14", "1/3", "twenty-five million", "$1.2m", "90-е", "May 5", "1.2.3.4",
	} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, source, target string) {
		compare(source, target)
		if source == target && compare(source, source+" ") != "" {
			t.Errorf("%q differs from itself", source)
		}
	})
}
