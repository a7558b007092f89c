package pdf

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"twofold/editor"
	"twofold/export"
	"twofold/export/colour"
	"twofold/export/paper"
)

// Docket answers what a print shop asks about a press file before it asks: bleed, fonts,
// colours, resolution, black text, and what was let pass. It is plain text, in English and
// then in Russian.
func Docket(doc *paper.Document, o Options) []byte {
	o.Product = export.Press
	var b strings.Builder
	seen := factsOf(doc)
	for i, w := range []docketWords{englishDocket, russianDocket} {
		if i > 0 {
			b.WriteString("\n\n")
		}
		if o.CMYK {
			w.ink, w.pictures = w.inkAll, w.inked
		}
		(&docket{Builder: &b, docketWords: w, doc: doc, seen: seen}).write(o)
	}
	return []byte(b.String())
}

// docket is a docket being written in one language.
type docket struct {
	*strings.Builder
	docketWords
	doc  *paper.Document
	seen facts
}

// docketWords are the words of a docket in one language; those with verbs are formats.
type docketWords struct {
	lang editor.Lang
	head string

	file, standard, pages, binding, sheet, bleed [2]string // what it is, what is said of it
	colour, ink, black, traps, fonts, least      [2]string
	pictures, none, passed                       [2]string
	inkAll, inked                                [2]string // where pictures are in inks

	fours, left, blanks, reached, unreached string
	place, smaller, coarse, let, page       string
}

var englishDocket = docketWords{
	lang:     editor.English,
	head:     "For the print shop",
	file:     [2]string{"File", "%s (PDF %s, no password)"},
	standard: [2]string{"Standard", "PDF/X-4 (ISO 15930-7:2010) and PDF/A-2b"},
	pages:    [2]string{"Pages", "%d single pages in reading order, %s; trimmed to %s × %s mm"},
	fours:    "a multiple of four",
	left:     "a multiple of four, p. %s left blank",
	blanks:   "not a multiple of four: for stitching add %d blank before the last page",
	binding: [2]string{"Binding", "on the left, page 1 is a right-hand page; type keeps %s mm from the " +
		"spine and %s mm from the other edges"},
	sheet: [2]string{"Sheet", "%s × %s mm, with crop, bleed and registration marks, control strip, " +
		"slug lines"},
	bleed:     [2]string{"Bleed", "%s mm on all sides%s"},
	reached:   "; colour or pictures run into it on p. %s",
	unreached: "; nothing runs into it",
	colour: [2]string{"Colour", "CMYK for Coated FOGRA39 (ISO 12647-2:2004), which the file carries as its " +
		"output intent; no spot colours, no transparency"},
	ink:      [2]string{"Most ink", "%d %% in type, rules and tints; pictures as your conversion makes them"},
	black:    [2]string{"Black text", "K 100 and no other ink, overprinting; everything else knocks out"},
	traps:    [2]string{"Trapping", "none in the file; trap as your press needs it"},
	fonts:    [2]string{"Fonts", "%d, TrueType, all embedded as subsets: %s"},
	least:    [2]string{"Smallest", "type %s pt, rules %s pt"},
	pictures: [2]string{"Pictures", "%d, RGB with the profile sRGB (grey ones in grey)"},
	none:     [2]string{"Not inside", "links, notes, forms, layers, scripts, attachments"},
	passed:   [2]string{"Let pass", "%d"},
	inkAll: [2]string{
		"Most ink", fmt.Sprintf("%%d %%%% in type, rules and tints, %d %%%% in pictures", colour.MostInk),
	},
	inked:   [2]string{"Pictures", "%d, CMYK for Coated FOGRA39 (grey ones in grey)"},
	place:   "  page %d: %s, %s × %s mm, %d dpi",
	smaller: " (brought down from %d)", coarse: " (less than the 300 that are usual)",
	page: "page %d: ", let: "  %s%s\n    %s (%s, %s)\n",
}

var russianDocket = docketWords{
	lang:     editor.Russian,
	head:     "Для типографии",
	file:     [2]string{"Файл", "%s (PDF %s, без пароля)"},
	standard: [2]string{"Стандарт", "PDF/X-4 (ISO 15930-7:2010) и PDF/A-2b"},
	pages:    [2]string{"Страницы", "%d, постранично, в порядке чтения, %s; обрезной формат %s × %s мм"},
	fours:    "кратно четырём",
	left:     "кратно четырём, пустые: %s",
	blanks:   "не кратно четырём: для скрепки добавьте пустые страницы перед последней (%d)",
	binding: [2]string{"Переплёт", "слева, страница 1 — правая; текст не ближе %s мм к корешку " +
		"и %s мм к остальным краям"},
	sheet: [2]string{"Лист", "%s × %s мм, с метками реза, вылетов и приводки, контрольной шкалой " +
		"и служебными строками"},
	bleed:     [2]string{"Вылеты", "%s мм со всех сторон%s"},
	reached:   "; цвет или картинки выходят под обрез на стр. %s",
	unreached: "; под обрез ничего не выходит",
	colour: [2]string{"Цвет", "CMYK для Coated FOGRA39 (ISO 12647-2:2004), профиль вложен как " +
		"output intent; без плашечных цветов, без прозрачности"},
	ink: [2]string{"Сумма красок", "не больше %d %% в тексте, линейках и плашках; " +
		"у картинок — по вашему преобразованию"},
	black: [2]string{"Чёрный текст", "только K 100, с наложением (overprint); " +
		"всё остальное с выворотом (knockout)"},
	traps:    [2]string{"Треппинг", "в файле не сделан; сделайте под свою машину"},
	fonts:    [2]string{"Шрифты", "%d, TrueType, все внедрены (подмножества): %s"},
	least:    [2]string{"Самое мелкое", "кегль %s пт, линейка %s пт"},
	pictures: [2]string{"Картинки", "%d, RGB с профилем sRGB (серые — в градациях серого)"},
	none:     [2]string{"В файле нет", "ссылок, примечаний, форм, слоёв, скриптов, вложений"},
	passed:   [2]string{"Допущено", "%d"},
	inkAll: [2]string{
		"Сумма красок",
		fmt.Sprintf("не больше %%d %%%% в тексте, линейках и плашках, %d %%%% в картинках", colour.MostInk),
	},
	inked:   [2]string{"Картинки", "%d, CMYK для Coated FOGRA39 (серые — в градациях серого)"},
	place:   "  стр. %d: %s, %s × %s мм, %d dpi",
	smaller: " (уменьшено с %d)", coarse: " (меньше обычных 300)",
	page: "стр. %d: ", let: "  %s%s\n    %s (%s, %s)\n",
}

func (d *docket) write(o Options) {
	doc := d.doc
	d.WriteString(doc.Title + "\n" + d.head + "\n\n")
	d.line(d.file, o.file(doc), pressVersion)
	d.line(d.standard)
	d.line(d.pages, len(doc.Pages), d.stitching(), d.mm(doc.Width), d.mm(doc.Height))
	d.line(d.binding, d.mm(d.seen.spine), d.mm(d.seen.edge))
	d.line(d.sheet, d.mm(doc.Width+2*slugWidth), d.mm(doc.Height+2*slugWidth))
	d.line(d.bleed, d.mm(doc.Bleed), d.bleeds())
	d.line(d.colour)
	d.line(d.ink, d.seen.ink)
	d.line(d.black)
	d.line(d.traps)
	d.line(d.fonts, len(d.seen.fonts), strings.Join(d.seen.fonts, ", "))
	d.line(d.least, d.points(d.seen.letters), d.points(d.seen.rule))
	shown := pictures(doc)
	d.line(d.pictures, len(shown))
	for _, p := range shown {
		d.picture(p)
	}
	d.line(d.none)
	d.excused(o.Excused)
}

// line writes what a thing is and, all of them in one column, what is said of it.
func (d *docket) line(says [2]string, values ...any) {
	const column = 16
	d.WriteString(says[0] + strings.Repeat(" ", column-utf8.RuneCountInString(says[0])))
	fmt.Fprintf(d, says[1]+"\n", values...)
}

func (d *docket) mm(l paper.Length) string { return millimetres(l, d.lang) }

func (d *docket) points(l paper.Length) string { return decimal(l.Points(), 100, d.lang) }

// stitching says whether sheets of four pages hold the pages.
func (d *docket) stitching() string {
	if more := (4 - len(d.doc.Pages)%4) % 4; more > 0 {
		return fmt.Sprintf(d.blanks, more)
	}
	var blank []int
	for i := range d.doc.Pages {
		if p := &d.doc.Pages[i]; len(p.Items) == 0 {
			blank = append(blank, p.Number)
		}
	}
	if len(blank) > 0 {
		return fmt.Sprintf(d.left, listed(blank))
	}
	return d.fours
}

// bleeds says on which pages something runs into the bleed.
func (d *docket) bleeds() string {
	if len(d.seen.bleeds) == 0 {
		return d.unreached
	}
	return fmt.Sprintf(d.reached, listed(d.seen.bleeds))
}

// listed is page numbers as people list them.
func listed(pages []int) string {
	list := make([]string, len(pages))
	for i, n := range pages {
		list[i] = strconv.Itoa(n)
	}
	return strings.Join(list, ", ")
}

func (d *docket) picture(p shown) {
	own := resolution(p.Picture)
	dpi := own
	if own > maxPress {
		dpi = wantPress
	}
	fmt.Fprintf(d, d.place, p.page, nameOf(d.doc, p.Picture.Picture), d.mm(p.W), d.mm(p.H), dpi)
	switch {
	case dpi < own:
		fmt.Fprintf(d, d.smaller, own)
	case dpi < wantPress:
		d.WriteString(d.coarse)
	}
	d.WriteByte('\n')
}

// excused lists what a person let pass, with the reason, who it was and when.
func (d *docket) excused(list []editor.Excused) {
	if len(list) == 0 {
		return
	}
	d.line(d.passed, len(list))
	for i := range list {
		e := &list[i]
		page := ""
		if e.Page > 0 {
			page = fmt.Sprintf(d.docketWords.page, e.Page)
		}
		day := editor.WordsIn(d.lang).Day(editor.DateOf(e.By.When))
		fmt.Fprintf(d, d.let, page, e.Says.Any(d.lang), e.By.Why, e.By.Who, day)
	}
}

// nameOf is the name of a picture's file.
func nameOf(doc *paper.Document, id editor.PictureID) string {
	if p := doc.Shown(id); p != nil {
		return p.Name
	}
	return string(id)
}
