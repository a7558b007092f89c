package editor_test

import (
	"strings"
	"testing"

	"twofold/editor"
)

func TestPlural(t *testing.T) {
	for _, c := range []struct {
		lang  editor.Lang
		forms []string
		want  map[int]string
	}{
		{en, []string{"line", "lines"}, map[int]string{
			0: "lines", 1: "line", 2: "lines", 11: "lines",
			21: "lines", -1: "line",
		}},
		{ru, []string{"строка", "строки", "строк"}, map[int]string{
			0: "строк", 1: "строка", 2: "строки",
			4: "строки", 5: "строк", 10: "строк", 11: "строк", 12: "строк", 14: "строк", 20: "строк",
			21: "строка", 22: "строки", 25: "строк", 100: "строк", 101: "строка", 111: "строк",
			112: "строк", 122: "строки", 1000: "строк", -21: "строка",
		}},
		{tg, []string{"сатр"}, map[int]string{0: "сатр", 1: "сатр", 2: "сатр", 21: "сатр"}},
		{ru, []string{"один вид"}, map[int]string{1: "один вид", 5: "один вид"}},
	} {
		for n, want := range c.want {
			if got := editor.Plural(c.lang, n, c.forms...); got != want {
				t.Errorf("%s %d: %q, want %q", c.lang, n, got, want)
			}
		}
	}
}

// spaced shows no-break spaces as ordinary ones, which are easier to read.
func spaced(s string) string { return strings.ReplaceAll(s, "\u00a0", " ") }

func TestBriefsWords(t *testing.T) {
	for _, c := range []struct {
		lang                  editor.Lang
		projects, areas, page int
		entry, intro          string
	}{
		{
			en, 12, 7, 7, "Project Briefs: 12 projects in 7 areas",
			"Twelve active projects in seven thematic service areas. The number and colour of each " +
				"area are the same on every page; a timeline of all projects follows on page 7.",
		},
		{
			en, 1, 1, 0, "Project Briefs: 1 project in 1 area",
			"One active project in one thematic service area. The number and colour of each area are " +
				"the same on every page.",
		},
		{
			en, 31, 13, 0, "Project Briefs: 31 projects in 13 areas",
			"31 active projects in 13 thematic service areas. The number and colour of each area are " +
				"the same on every page.",
		},
		{
			ru, 12, 7, 7, "Проекты: 12 проектов по 7 направлениям",
			"Всего 12 действующих проектов по 7 тематическим направлениям. Номер и цвет каждого " +
				"направления одинаковы на всех страницах; график всех проектов — на стр. 7.",
		},
		{
			ru, 21, 1, 0, "Проекты: 21 проект по 1 направлению",
			"Всего 21 действующий проект по 1 тематическому направлению. Номер и цвет каждого " +
				"направления одинаковы на всех страницах.",
		},
		{
			ru, 3, 2, 0, "Проекты: 3 проекта по 2 направлениям",
			"Всего 3 действующих проекта по 2 тематическим направлениям. Номер и цвет каждого " +
				"направления одинаковы на всех страницах.",
		},
		{
			tg, 12, 7, 7, "Дар бораи лоиҳаҳо: 12 лоиҳа дар 7 самт",
			"12 лоиҳаи амалкунанда дар 7 самт. Рақам ва ранги ҳар самт дар ҳамаи саҳифаҳо якхела " +
				"аст; ҷадвали ҳамаи лоиҳаҳо дар саҳифаи 7 аст.",
		},
	} {
		w := editor.WordsIn(c.lang)
		equal(t, "entry", spaced(w.BriefsEntry(c.projects, c.areas)), c.entry)
		equal(t, "intro", spaced(w.BriefsIntro(c.projects, c.areas, c.page)), c.intro)
	}
}

func TestDatesInWords(t *testing.T) {
	for _, c := range []struct {
		lang                             editor.Lang
		date                             editor.Date
		day, monthYear, shortMonth, only string
	}{
		{en, "2026-10-20", "20 October 2026", "October 2026", "Oct 2026", "October"},
		{ru, "2026-10-20", "20 октября 2026 г.", "октябрь 2026 г.", "окт. 2026", "октября"},
		{tg, "2026-10-20", "20 октябри соли 2026", "октябри соли 2026", "окт. 2026", "октябри"},
		{ru, "2026-05-01", "1 мая 2026 г.", "май 2026 г.", "май 2026", "мая"},
		{en, "", "", "", "", ""},
		{ru, "no day", "", "", "", ""},
	} {
		w := editor.WordsIn(c.lang)
		equal(t, "day", spaced(w.Day(c.date)), c.day)
		equal(t, "month and year", spaced(w.MonthYear(c.date)), c.monthYear)
		equal(t, "short", spaced(w.ShortMonthYear(c.date)), c.shortMonth)
		equal(t, "month", w.Month(c.date), c.only)
	}
}

func TestIssueLine(t *testing.T) {
	for _, c := range []struct {
		lang         editor.Lang
		period, want string
	}{
		{en, "Autumn 2026", "Issue 12 · Autumn 2026"},
		{ru, "Осень 2026", "Выпуск 12 · Осень 2026"},
		{tg, "", "Шумораи 12"},
	} {
		equal(t, "line", spaced(editor.WordsIn(c.lang).IssueLine(12, c.period, " · ")), c.want)
	}
}

// TestEveryLanguageHasItsWords finds a word that a language lacks or has in another's letters.
func TestEveryLanguageHasItsWords(t *testing.T) {
	for _, l := range editor.Langs() {
		w := editor.WordsIn(l)
		for _, s := range []string{
			w.Issue, w.InThisIssue, w.ContinuedOn, w.ContinuedFrom, w.Continued,
			w.ProjectBriefs, w.Partner, w.Timeline, w.AllProjects, w.ThisIssue, w.Calendar, w.Contacts,
			w.BackPage, w.Support, w.DonorsOrder, w.About, w.Disclaimer, w.Invitation,
		} {
			s = strings.ReplaceAll(s, "%d", "")
			if latin := strings.ContainsAny(s, "abcdefghijklmnopqrstuvwxyz"); s == "" || latin == l.Cyrillic() {
				t.Errorf("%s says %q", l, s)
			}
		}
	}
	equal(t, "a language without words", editor.WordsIn("fr").Issue, "Issue")
}
