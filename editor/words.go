package editor

import (
	"fmt"
	"strconv"
)

// Words are the words that pages carry by themselves, in one language.
type Words struct {
	lang            Lang
	Issue           string // "Issue"
	InThisIssue     string
	ContinuedOn     string // takes the page: "Continued on page %d"
	ContinuedFrom   string
	Continued       string // after an area's name on the next page
	ProjectBriefs   string
	Partner         string
	Timeline        string
	AllProjects     string
	ThisIssue       string
	Calendar        string // heading of the calendar
	Contacts        string
	BackPage        string // running head and contents entry of the back page
	Support         string
	DonorsOrder     string
	About           string
	Disclaimer      string
	Invitation      string     // says that this language can be read
	Handout         string     // the event line of a handout begins with it
	RelatedProjects string     // above a handout's briefs
	ForDiscussion   string     // above a handout's questions
	Draft           string     // the mark of pages that are not for readers yet
	Copy            string     // behind the headline of a story that was duplicated
	months          [12]string // as in a date: "October", "октября"
	monthsAlone     [12]string // by themselves
	monthsShort     [12]string
	SpellNumbers    [13]string // zero to twelve, for sentences
	projects, areas func(n int) string
}

// WordsIn gives the words of pages in l; English for a language without its own.
func WordsIn(l Lang) Words {
	switch l {
	case Russian:
		return russianWords
	case Tajik:
		return tajikWords
	}
	return englishWords
}

// IssueLine is "Issue 12 · Autumn 2026" with sep in the middle.
func (w Words) IssueLine(number int, period, sep string) string {
	s := w.Issue + "\u00a0" + strconv.Itoa(number)
	if period == "" {
		return s
	}
	return s + sep + period
}

// FromIssue says where a story was printed first: "from Issue 12 of The Newsletter".
func (w Words) FromIssue(number int, name string) string {
	switch w.lang {
	case Russian:
		return fmt.Sprintf("из\u00a0выпуска\u00a0%d издания «%s»", number, name)
	case Tajik:
		return fmt.Sprintf("аз шумораи\u00a0%d, «%s»", number, name)
	}
	return fmt.Sprintf("from Issue\u00a0%d of %s", number, name)
}

// BriefsEntry is the contents line of the briefs: "Project Briefs: 12 projects in 7 areas".
func (w Words) BriefsEntry(projects, areas int) string {
	return fmt.Sprintf("%s: %d\u00a0%s %s", w.ProjectBriefs, projects, w.projects(projects), w.inAreas(areas))
}

// BriefsIntro is the sentence under the heading of the briefs.
func (w Words) BriefsIntro(projects, areas, timelinePage int) string {
	switch w.lang {
	case Russian:
		s := fmt.Sprintf("Всего %d\u00a0%s по\u00a0%d\u00a0%s. Номер и\u00a0цвет каждого направления "+
			"одинаковы на всех страницах", projects, Plural(Russian, projects, "действующий проект",
			"действующих проекта", "действующих проектов"), areas, Plural(Russian, areas,
			"тематическому направлению", "тематическим направлениям", "тематическим направлениям"))
		return s + w.timelineAt(timelinePage)
	case Tajik:
		s := fmt.Sprintf("%d\u00a0лоиҳаи амалкунанда %s. Рақам ва ранги ҳар самт дар ҳамаи саҳифаҳо "+
			"якхела аст", projects, w.inAreas(areas))
		return s + w.timelineAt(timelinePage)
	}
	s := fmt.Sprintf("%s active %s in %s thematic service %s. The number and colour of each area "+
		"are the same on every page", capitalFirst(w.spell(projects)), w.projects(projects),
		w.spell(areas), w.areas(areas))
	return s + w.timelineAt(timelinePage)
}

func (w Words) timelineAt(page int) string {
	if page == 0 {
		return "."
	}
	switch w.lang {
	case Russian:
		return fmt.Sprintf("; график всех проектов\u00a0— на стр.\u00a0%d.", page)
	case Tajik:
		return fmt.Sprintf("; ҷадвали ҳамаи лоиҳаҳо дар саҳифаи\u00a0%d аст.", page)
	}
	return fmt.Sprintf("; a timeline of all projects follows on page\u00a0%d.", page)
}

func (w Words) inAreas(n int) string {
	switch w.lang {
	case Russian:
		return fmt.Sprintf("по\u00a0%d\u00a0%s", n, w.areas(n))
	case Tajik:
		return fmt.Sprintf("дар %d\u00a0%s", n, w.areas(n))
	}
	return fmt.Sprintf("in\u00a0%d\u00a0%s", n, w.areas(n))
}

func (w Words) spell(n int) string {
	if n >= 0 && n < len(w.SpellNumbers) {
		return w.SpellNumbers[n]
	}
	return strconv.Itoa(n)
}

// MonthYear is a month by itself: "October 2026", "октябрь 2026 г.", "октябри соли 2026".
func (w Words) MonthYear(d Date) string {
	t := d.Time()
	if t.IsZero() {
		return ""
	}
	if w.lang == Tajik {
		return w.months[t.Month()-1] + " " + w.year(t.Year())
	}
	return w.monthsAlone[t.Month()-1] + " " + w.year(t.Year())
}

// ShortMonthYear is "Oct 2026", "окт. 2026".
func (w Words) ShortMonthYear(d Date) string {
	t := d.Time()
	if t.IsZero() {
		return ""
	}
	return w.monthsShort[t.Month()-1] + "\u00a0" + strconv.Itoa(t.Year())
}

// Month is the month as it stands beside a day: "October", "октября".
func (w Words) Month(d Date) string {
	t := d.Time()
	if t.IsZero() {
		return ""
	}
	return w.months[t.Month()-1]
}

// Day is "20 October 2026", "20 октября 2026 г.", "20 октябри соли 2026".
func (w Words) Day(d Date) string {
	t := d.Time()
	if t.IsZero() {
		return ""
	}
	return strconv.Itoa(t.Day()) + "\u00a0" + w.Month(d) + " " + w.year(t.Year())
}

func (w Words) year(y int) string {
	switch w.lang {
	case Russian:
		return strconv.Itoa(y) + "\u00a0г."
	case Tajik:
		return "соли\u00a0" + strconv.Itoa(y)
	}
	return strconv.Itoa(y)
}

// Plural chooses the form of a word for a number: one and other in English; one, few
// and many in Russian; the only form in Tajik.
func Plural(l Lang, n int, forms ...string) string {
	if n < 0 {
		n = -n
	}
	switch {
	case l == Tajik || len(forms) == 1:
		return forms[0]
	case l == Russian && len(forms) >= 3:
		switch {
		case n%10 == 1 && n%100 != 11:
			return forms[0]
		case n%10 >= 2 && n%10 <= 4 && (n%100 < 12 || n%100 > 14):
			return forms[1]
		}
		return forms[2]
	case n == 1:
		return forms[0]
	}
	return forms[len(forms)-1]
}

func plural(l Lang, forms ...string) func(int) string {
	return func(n int) string { return Plural(l, n, forms...) }
}

func capitalFirst(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return string(s[0]-'a'+'A') + s[1:]
}

var englishWords = Words{
	lang: English, Issue: "Issue", InThisIssue: "In this issue",
	ContinuedOn: "Continued on page\u00a0%d", ContinuedFrom: "Continued from page\u00a0%d",
	Continued: "continued", ProjectBriefs: "Project Briefs", Partner: "Partners",
	Timeline: "Timeline", AllProjects: "All projects at a\u00a0glance", ThisIssue: "this issue",
	Calendar: "Calendar of events", Contacts: "Contacts",
	BackPage: "Calendar, contacts and partners", Support: "With the support of",
	DonorsOrder: "Donors and partners are listed in alphabetical order.",
	About:       "About this newsletter", Disclaimer: "Disclaimer",
	Invitation: "This issue can also be read in English",
	Handout:    "Handout", RelatedProjects: "Related projects", ForDiscussion: "For discussion",
	Draft: "Draft, not for distribution", Copy: "(copy)",
	months: [12]string{
		"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December",
	},
	monthsAlone: [12]string{
		"January", "February", "March", "April", "May", "June", "July",
		"August", "September", "October", "November", "December",
	},
	monthsShort: [12]string{
		"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep",
		"Oct", "Nov", "Dec",
	},
	SpellNumbers: [13]string{
		"no", "one", "two", "three", "four", "five", "six", "seven",
		"eight", "nine", "ten", "eleven", "twelve",
	},
	projects: plural(English, "project", "projects"), areas: plural(English, "area", "areas"),
}

var russianWords = Words{
	lang: Russian, Issue: "Выпуск", InThisIssue: "В\u00a0этом выпуске",
	ContinuedOn: "Продолжение на стр.\u00a0%d", ContinuedFrom: "Начало на стр.\u00a0%d",
	Continued: "продолжение", ProjectBriefs: "Проекты", Partner: "Партнёры",
	Timeline: "График", AllProjects: "Все проекты на одной странице", ThisIssue: "этот выпуск",
	Calendar: "Календарь событий", Contacts: "Контакты",
	BackPage: "Календарь, контакты и\u00a0партнёры", Support: "При поддержке",
	DonorsOrder: "Доноры и\u00a0партнёры перечислены в\u00a0алфавитном порядке.",
	About:       "Об этом издании", Disclaimer: "Отказ от ответственности",
	Invitation: "Этот выпуск можно прочитать и\u00a0на русском языке",
	Handout:    "Раздаточный материал", RelatedProjects: "Проекты по\u00a0теме",
	ForDiscussion: "Вопросы для обсуждения", Draft: "Черновик, не для распространения",
	Copy: "(копия)",
	months: [12]string{
		"января", "февраля", "марта", "апреля", "мая", "июня", "июля",
		"августа", "сентября", "октября", "ноября", "декабря",
	},
	monthsAlone: [12]string{
		"январь", "февраль", "март", "апрель", "май", "июнь", "июль",
		"август", "сентябрь", "октябрь", "ноябрь", "декабрь",
	},
	monthsShort: [12]string{
		"янв.", "февр.", "март", "апр.", "май", "июнь", "июль", "авг.",
		"сент.", "окт.", "нояб.", "дек.",
	},
	SpellNumbers: [13]string{
		"ни одного", "один", "два", "три", "четыре", "пять", "шесть",
		"семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать",
	},
	projects: plural(Russian, "проект", "проекта", "проектов"),
	areas:    plural(Russian, "направлению", "направлениям", "направлениям"),
}

var tajikWords = Words{
	lang: Tajik, Issue: "Шумораи", InThisIssue: "Дар ин шумора",
	ContinuedOn: "Давомаш дар саҳифаи\u00a0%d", ContinuedFrom: "Аввалаш дар саҳифаи\u00a0%d",
	Continued: "давом", ProjectBriefs: "Дар бораи лоиҳаҳо", Partner: "Шарикон",
	Timeline: "Ҷадвал", AllProjects: "Ҳамаи лоиҳаҳо дар як саҳифа", ThisIssue: "ин шумора",
	Calendar: "Тақвими чорабиниҳо", Contacts: "Тамос",
	BackPage: "Тақвим, тамос ва шарикон", Support: "Бо дастгирии",
	DonorsOrder: "Донорҳо ва шарикон бо тартиби алифбо оварда шудаанд.",
	About:       "Дар бораи ин нашрия", Disclaimer: "Огоҳӣ",
	Invitation: "Ин шумораро бо забони тоҷикӣ низ хондан мумкин аст",
	Handout:    "Маводи тақсимотӣ", RelatedProjects: "Лоиҳаҳои марбут",
	ForDiscussion: "Саволҳо барои муҳокима", Draft: "Сиёҳнавис, барои паҳн кардан нест",
	Copy: "(нусха)",
	months: [12]string{
		"январи", "феврали", "марти", "апрели", "майи", "июни", "июли",
		"августи", "сентябри", "октябри", "ноябри", "декабри",
	},
	monthsAlone: [12]string{
		"январ", "феврал", "март", "апрел", "май", "июн", "июл",
		"август", "сентябр", "октябр", "ноябр", "декабр",
	},
	monthsShort: [12]string{
		"янв.", "фев.", "март", "апр.", "май", "июн", "июл", "авг.",
		"сен.", "окт.", "ноя.", "дек.",
	},
	SpellNumbers: [13]string{"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"},
	projects:     plural(Tajik, "лоиҳа"), areas: plural(Tajik, "самт"),
}
