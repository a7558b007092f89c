package fit

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// compare reports stories that do not begin on the same page in all editions, and editions
// that differ in length or from what is planned.
func compare(set []Fitted) {
	for i := range set {
		if i > 0 && set[i].Edition.Design.KeepPages {
			set[i].apart(&set[0])
		}
		set[i].unplanned()
	}
	if len(set) < 2 {
		return
	}
	long, differ := 0, false
	for i := range set {
		if set[i].pages() > set[long].pages() {
			long = i
		}
		differ = differ || set[i].pages() != set[0].pages()
	}
	if differ {
		set[long].Found = append(set[long].Found, editor.Finding{
			Rule: "parity", Severity: editor.Warning, Lang: set[long].Edition.Lang, Waivable: true,
			Fix: "open-issue", Says: differs(set),
		})
	}
}

// differs says how many pages each edition has.
func differs(set []Fitted) editor.Text {
	var each []string
	for i := range set {
		mark := strings.ToUpper(string(set[i].Edition.Lang))
		each = append(each, fmt.Sprintf("%s %d", mark, set[i].pages()))
	}
	list := strings.Join(each, ", ")
	n := set[len(set)-1].pages()
	return editor.Text{
		editor.Tajik: "Ҳаҷм гуногун: " + list + " саҳифа.",
		editor.English: "Editions differ: " + list + " " +
			editor.Plural(editor.English, n, "page", "pages") + ".",
		editor.Russian: "Объём разный: " + list + " " +
			editor.Plural(editor.Russian, n, "страница", "страницы", "страниц") + ".",
	}
}

// apart reports the stories that begin on another page than in edition o.
func (x *Fitted) apart(o *Fitted) {
	for _, art := range x.Edition.Articles() {
		here, there := x.first(art.Story), o.first(art.Story)
		if here == there || here == 0 || there == 0 {
			continue
		}
		x.Found = append(x.Found, editor.Finding{
			Rule: "pages-differ", Severity: editor.Note, Story: art.Story, Lang: x.Edition.Lang,
			Page: here, Waivable: true, Fix: "open-issue",
			Says: editor.Text{
				editor.English: fmt.Sprintf("This story begins on page %d, and on page %d in the first "+
					"language: a reference to its page is wrong in one of them.", here, there),
				editor.Russian: fmt.Sprintf("Эта статья начинается на странице %d, а на первом языке — "+
					"на странице %d: ссылка на страницу в одном из выпусков будет неверной.", here, there),
				editor.Tajik: fmt.Sprintf("Ин мақола дар саҳифаи %d оғоз мешавад, дар забони аввал — "+
					"дар саҳифаи %d: ишора ба саҳифа дар яке аз шумораҳо нодуруст мешавад.", here, there),
			},
		})
	}
}

// unplanned reports an edition that has more pages than the issue is to have.
func (x *Fitted) unplanned() {
	planned, n := x.Edition.Planned, x.pages()
	if planned == 0 || n <= planned {
		return
	}
	x.Found = append(x.Found, editor.Finding{
		Rule: "over-plan", Severity: editor.Warning, Lang: x.Edition.Lang, Waivable: true,
		Page: planned + 1, Fix: "open-issue",
		Says: editor.Text{
			editor.English: fmt.Sprintf("This edition has %d %s, and %d are planned.", n,
				editor.Plural(editor.English, n, "page", "pages"), planned),
			editor.Russian: fmt.Sprintf("В этом выпуске %d %s, а запланировано %d.", n,
				editor.Plural(editor.Russian, n, "страница", "страницы", "страниц"), planned),
			editor.Tajik: fmt.Sprintf("Ин шумора %d саҳифа дорад, "+
				"%d саҳифа ба нақша гирифта шудааст.", n, planned),
		},
	})
}
