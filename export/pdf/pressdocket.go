package pdf

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"twofold/editor"
	"twofold/export"
	"twofold/export/colour"
	"twofold/export/face"
	"twofold/export/paper"
)

// Docket answers what a print shop asks about a press file before it asks: bleed, fonts,
// colours, resolution, black text. It is plain text, in English and then in Russian.
func Docket(doc *paper.Document, o Options) []byte {
	var b strings.Builder
	for i, w := range []docketWords{englishDocket, russianDocket} {
		if i > 0 {
			b.WriteString("\n\n")
		}
		if o.CMYK {
			w.ink, w.pictures = w.inkAll, w.inked
		}
		w.write(&b, doc, o)
	}
	return []byte(b.String())
}

// docketWords are the words of a docket in one language; those with verbs are formats.
type docketWords struct {
	head                                string
	file, standard, pages, sheet, bleed [2]string // what it is, what is said of it
	colour, ink, black, fonts, pictures [2]string
	inkAll, inked                       [2]string // where pictures are in inks
	place, smaller, coarse              string
}

var englishDocket = docketWords{
	head:     "For the print shop",
	file:     [2]string{"File", "%s"},
	standard: [2]string{"Standard", "PDF/X-4 and PDF/A-2b"},
	pages:    [2]string{"Pages", "%d, trimmed to %d × %d mm"},
	sheet:    [2]string{"Sheet", "%d × %d mm, with crop and registration marks, control strip, slug lines"},
	bleed:    [2]string{"Bleed", "%d mm on all sides"},
	colour: [2]string{"Colour", "CMYK for Coated FOGRA39 (ISO 12647-2:2004); no spot colours, " +
		"no transparency"},
	ink:      [2]string{"Most ink", "%d %% in type, rules and tints; pictures as your conversion makes them"},
	black:    [2]string{"Black text", "K 100 and no other ink, overprinting; everything else knocks out"},
	fonts:    [2]string{"Fonts", "%d, all embedded: %s"},
	pictures: [2]string{"Pictures", "%d, RGB with the profile sRGB (grey ones in grey)"},
	inkAll: [2]string{
		"Most ink", fmt.Sprintf("%%d %%%% in type, rules and tints, %d %%%% in pictures", colour.MostInk),
	},
	inked:   [2]string{"Pictures", "%d, CMYK for Coated FOGRA39 (grey ones in grey)"},
	place:   "  page %d: %s, %d × %d mm, %d dpi",
	smaller: " (brought down from %d)", coarse: " (less than the 300 that are usual)",
}

var russianDocket = docketWords{
	head:     "Для типографии",
	file:     [2]string{"Файл", "%s"},
	standard: [2]string{"Стандарт", "PDF/X-4 и PDF/A-2b"},
	pages:    [2]string{"Страницы", "%d, обрезной формат %d × %d мм"},
	sheet: [2]string{"Лист", "%d × %d мм, с метками реза и приводки, контрольной шкалой " +
		"и служебными строками"},
	bleed: [2]string{"Вылеты", "%d мм со всех сторон"},
	colour: [2]string{"Цвет", "CMYK для Coated FOGRA39 (ISO 12647-2:2004); " +
		"без плашечных цветов, без прозрачности"},
	ink: [2]string{"Сумма красок", "не больше %d %% в тексте, линейках и плашках; " +
		"у картинок — по вашему преобразованию"},
	black: [2]string{"Чёрный текст", "только K 100, с наложением (overprint); " +
		"всё остальное с выворотом (knockout)"},
	fonts:    [2]string{"Шрифты", "%d, все внедрены: %s"},
	pictures: [2]string{"Картинки", "%d, RGB с профилем sRGB (серые — в градациях серого)"},
	inkAll: [2]string{
		"Сумма красок",
		fmt.Sprintf("не больше %%d %%%% в тексте, линейках и плашках, %d %%%% в картинках", colour.MostInk),
	},
	inked:   [2]string{"Картинки", "%d, CMYK для Coated FOGRA39 (серые — в градациях серого)"},
	place:   "  стр. %d: %s, %d × %d мм, %d dpi",
	smaller: " (уменьшено с %d)", coarse: " (меньше обычных 300)",
}

func (w *docketWords) write(b *strings.Builder, doc *paper.Document, o Options) {
	o.Product = export.Press
	b.WriteString(doc.Title + "\n" + w.head + "\n\n")
	w.line(b, w.file, o.file(doc))
	w.line(b, w.standard)
	w.line(b, w.pages, len(doc.Pages), millimetres(doc.Width), millimetres(doc.Height))
	w.line(b, w.sheet, millimetres(doc.Width+2*slugWidth), millimetres(doc.Height+2*slugWidth))
	w.line(b, w.bleed, millimetres(doc.Bleed))
	w.line(b, w.colour)
	w.line(b, w.ink, mostInk(doc))
	w.line(b, w.black)
	fonts := fontsOf(doc)
	w.line(b, w.fonts, len(fonts), strings.Join(fonts, ", "))
	shown := pictures(doc)
	w.line(b, w.pictures, len(shown))
	for _, p := range shown {
		w.picture(b, doc, p)
	}
}

// line writes what a thing is and, all of them in one column, what is said of it.
func (w *docketWords) line(b *strings.Builder, says [2]string, values ...any) {
	const column = 16
	b.WriteString(says[0] + strings.Repeat(" ", column-utf8.RuneCountInString(says[0])))
	fmt.Fprintf(b, says[1]+"\n", values...)
}

func (w *docketWords) picture(b *strings.Builder, doc *paper.Document, p shown) {
	own := resolution(p.Picture)
	dpi := own
	if own > maxPress {
		dpi = wantPress
	}
	fmt.Fprintf(b, w.place, p.page, nameOf(doc, p.Picture.Picture), millimetres(p.W), millimetres(p.H), dpi)
	switch {
	case dpi < own:
		fmt.Fprintf(b, w.smaller, own)
	case dpi < wantPress:
		b.WriteString(w.coarse)
	}
	b.WriteByte('\n')
}

// nameOf is the name of a picture's file.
func nameOf(doc *paper.Document, id editor.PictureID) string {
	for i := range doc.Pictures {
		if doc.Pictures[i].ID == id {
			return doc.Pictures[i].Name
		}
	}
	return string(id)
}

// mostInk is the largest sum of inks, in per cent, of what is drawn on the pages. Marks
// lie outside the trim and do not count.
func mostInk(doc *paper.Document) int {
	most := 0
	for i := range doc.Pages {
		for _, item := range doc.Pages[i].Items {
			var c paper.Colour
			switch it := item.(type) {
			case *paper.Text:
				c = it.Colour
			case *paper.Box:
				c = it.Fill
			case *paper.Rule:
				c = it.Colour
			}
			most = max(most, int(c.C)+int(c.M)+int(c.Y)+int(c.K))
		}
	}
	return most
}

// fontsOf names the faces of a press file: those of the pages and of the slug lines.
func fontsOf(doc *paper.Document) []string {
	used := []face.Font{face.Sans, face.SansBold}
	for i := range doc.Pages {
		for _, item := range doc.Pages[i].Items {
			if t, ok := item.(*paper.Text); ok && len(t.Glyphs) > 0 && !slices.Contains(used, t.Font) {
				used = append(used, t.Font)
			}
		}
	}
	slices.Sort(used)
	var out []string
	for _, f := range used {
		out = append(out, fontNames[f])
	}
	return out
}
