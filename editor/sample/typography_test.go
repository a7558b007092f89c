package sample_test

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/sample"
)

// forbidden is what the house typography never lets stand, by language; "" for all.
var forbidden = []struct {
	name  string
	lang  editor.Lang
	found *regexp.Regexp
}{
	{"straight quotation mark", "", regexp.MustCompile(`["']`)},
	{"two spaces", "", regexp.MustCompile(`\s\s|[ \x{a0}]{2}`)},
	{"space at an end", "", regexp.MustCompile(`^\s|\s$`)},
	{"hyphen as a dash", "", regexp.MustCompile(`\s-|-\s`)},
	{"three dots", "", regexp.MustCompile(`\.\.\.`)},
	{"space before a mark", "", regexp.MustCompile(`[\s][.,;:!?%»”]`)},
	{"dash that may begin a line", "", regexp.MustCompile(` [–—]`)},
	{"dash without a space after it", "", regexp.MustCompile(`\x{a0}[–—]\S`)},
	{"em dash", en, regexp.MustCompile(`—`)},
	{"Cyrillic letter", en, regexp.MustCompile(`\p{Cyrillic}`)},
	{"Russian quotation mark", en, regexp.MustCompile(`[«»„]`)},
	{"thousands without a comma", en, regexp.MustCompile(`\d[ \x{a0}\x{202f}]\d{3}\b|\b[3-9]\d{3,}|\d{5}`)},
	{"-ise spelling", en, regexp.MustCompile(`(?i)organis|realis|recognis|centralis|summaris`)},
	{"per cent sign", en, regexp.MustCompile(`%`)},
	{"one-letter word that may end a line", ru, regexp.MustCompile(`(^|[\s«(])[авикосуАВИКОСУ] `)},
	{"spaced en dash in a sentence", ru, regexp.MustCompile(`\p{L}\x{a0}– `)},
	{"year that may lose its г.", ru, regexp.MustCompile(`\d г\.`)},
	{"number that may lose its noun", ru, regexp.MustCompile(`\d [\p{Cyrillic}]`)},
	{"thousands", ru, regexp.MustCompile(`\d,\d{3}|\b\d[ \x{a0}\x{202f}]\d{3}\b|\d{5}|\d\d[ \x{a0}]\d{3}\b`)},
	{"English quotation mark", ru, regexp.MustCompile(`[”‘’]|“[^„]*$`)},
	{"mixed scripts in a word", ru, regexp.MustCompile(`\p{Cyrillic}[A-Za-z]|[A-Za-z]\p{Cyrillic}`)},
	{"particle that may begin a line", ru, regexp.MustCompile(` (ли|же|бы)( |$|[.,?])`)},
}

// phone is a telephone number or the number of a house of the sample.
var phone = regexp.MustCompile(`\+?000[\x{a0}0]+|00, `)

func TestHouseTypography(t *testing.T) {
	for _, text := range texts(content(t)) {
		for _, f := range forbidden {
			if f.lang != "" && f.lang != text.lang {
				continue
			}
			words := phone.ReplaceAllString(text.words, "0")
			if at := f.found.FindStringIndex(words); at != nil {
				t.Errorf("%s: %s at “…%s”", text.where, f.name, words[at[0]:])
			}
		}
	}
}

// A test of the test: each rule finds what it forbids.
func TestForbiddenIsFound(t *testing.T) {
	for _, f := range []struct{ name, words string }{
		{"straight quotation mark", "the officer's"},
		{"two spaces", "one.  Two"},
		{"hyphen as a dash", "Dushanbe - Khujand"},
		{"dash that may begin a line", "путь — это"},
		{"one-letter word that may end a line", "дорога в долину"},
		{"one-letter word that may end a line", "У дороги"},
		{"year that may lose its г.", "2026 г."},
		{"thousands", "12,500"},
		{"thousands", "9 400"},
		{"thousands without a comma", "31400"},
		{"-ise spelling", "organisation"},
		{"mixed scripts in a word", "Mосква"},
	} {
		ok := false
		for _, rule := range forbidden {
			ok = ok || rule.name == f.name && rule.found.MatchString(f.words)
		}
		if !ok {
			t.Errorf("%s is not found in %q", f.name, f.words)
		}
	}
}

type said struct {
	where string
	lang  editor.Lang
	words string
}

// texts are all the words of the sample except the archive, which is another's.
func texts(c *sample.Content) []said {
	var out []said
	add := func(where string, t editor.Text) {
		for _, l := range []editor.Lang{en, ru} {
			if t[l] != "" {
				out = append(out, said{where + " " + string(l), l, t[l]})
			}
		}
	}
	p := c.Publication
	for _, t := range []editor.Text{p.Names, p.Taglines, p.Statement, p.About, p.Disclaimer} {
		add("publication", t)
	}
	for _, a := range p.Areas {
		add("area", a.Titles)
	}
	for _, x := range p.Contacts {
		add("contact", x.Names)
		for _, l := range []editor.Lang{en, ru} {
			for _, line := range strings.Split(x.Lines[l], "\n") {
				add("contact", editor.Text{l: line})
			}
		}
	}
	for _, e := range toPrint(c).Calendar {
		add("event", e.Titles)
		add("event", e.Places)
	}
	for i := range c.Pictures {
		add(c.Pictures[i].Name, c.Pictures[i].Captions)
		add(c.Pictures[i].Name, c.Pictures[i].Alts)
	}
	for i := range c.Projects {
		q := &c.Projects[i]
		for _, t := range []editor.Text{q.Titles, q.Partners, q.Places} {
			add(q.Code, t)
		}
		for _, b := range q.Briefs {
			add(q.Code, editor.Text{b.Lang: b.Body.Text()})
		}
	}
	for i := range c.Stories {
		for _, v := range c.Stories[i].Versions {
			out = append(out, versionTexts(c.Stories[i].Slug, &v)...)
		}
	}
	return out
}

func versionTexts(slug string, v *editor.Version) []said {
	var out []said
	for i, b := range v.Blocks {
		where := fmt.Sprintf("%s %s block %d", slug, v.Lang, i+1)
		out = append(out, said{where, v.Lang, b.Text()})
		if b.Speaker != "" {
			out = append(out, said{where, v.Lang, b.Speaker})
		}
	}
	for _, s := range []string{v.Kicker, v.Place, v.When, v.Byline} {
		out = append(out, said{slug + " " + string(v.Lang), v.Lang, s})
	}
	return out
}
