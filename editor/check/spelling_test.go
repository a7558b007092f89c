package check_test

import (
	"errors"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/check"
	"twofold/editor/sample"
	"twofold/editor/spell"
)

func TestSpelling(t *testing.T) {
	var shelf spell.Shelf
	cases := []struct {
		name string
		lang editor.Lang
		text string
		want string // rule and the words that it names in English; "" for nothing
	}{
		{"right", editor.English, "The organization repaired Khovalingabad’s pump.", ""},
		{
			"a wrong word twice, another once", editor.English, "A vilage is a vilage with watter.",
			"spelling “vilage”, “watter”.",
		},
		{"an ending", editor.English, "The organisation", "house-ending “organisation”"},
		{"Russian", editor.Russian, "Кишлак получил вадопровод", "spelling “вадопровод”."},
		{"Tajik letters", editor.Tajik, "Дар деһа", "wrong-letters “деһа”."},
		{"an excused word", editor.English, "A vilage with hamlett.", "spelling “vilage”."},
		{"mixed scripts are found elsewhere", editor.English, "wаter", ""},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := editor.Story{ID: "s", Slug: "s", Versions: []editor.Version{{
				Lang: c.lang, Blocks: []editor.Block{
					{ID: "h", Kind: editor.Headline, Spans: editor.Plain("12")},
					{ID: "p", Kind: editor.Paragraph, Spans: editor.Plain(c.text)},
				},
			}}}
			p := &editor.Publication{Languages: []editor.Lang{c.lang}}
			p.Style = p.Style.WithWord(editor.English, "Khovalingabad")
			m := editor.Material{Publication: p, Stories: []editor.Story{s}}
			m.House.Excused = []editor.Excuse{
				{Rule: "spelling", Story: "s", Lang: editor.English, Block: "p", Words: "hamlett"},
			}
			is := &editor.Issue{Order: []editor.Item{{Kind: editor.StoryItem, Story: "s"}}}
			found, err := check.Spelling(m, is, p.Languages, shelf.Dictionary)
			if err != nil {
				t.Fatal(err)
			}
			got := ""
			for _, f := range found {
				if c.lang == editor.English {
					wellSaid(t, f)
				}
				got += f.Rule + " " + f.Says[editor.English]
				if f.Block != "p" || f.Story != "s" || f.Lang != c.lang {
					t.Errorf("its place is %+v", f)
				}
			}
			rule, words, _ := strings.Cut(c.want, " ")
			if (c.want == "") != (got == "") || !strings.HasPrefix(got, rule) || !strings.Contains(got, words) {
				t.Errorf("found %q, want %q", got, c.want)
			}
		})
	}
}

func TestTheSampleIsSpeltRight(t *testing.T) {
	c, err := sample.Publication()
	if err != nil {
		t.Fatal(err)
	}
	m := editor.Material{Publication: c.Publication, Stories: c.Stories, Projects: c.Projects}
	var shelf spell.Shelf
	for i := range c.Issues {
		found, err := check.Spelling(m, &c.Issues[i], c.Publication.Languages, shelf.Dictionary)
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range found {
			t.Error(f.Says[editor.English])
		}
	}
}

func TestADictionaryThatDoesNotOpenIsAnError(t *testing.T) {
	broken := errors.New("broken")
	p := &editor.Publication{Languages: []editor.Lang{editor.English}}
	_, err := check.Spelling(editor.Material{Publication: p}, &editor.Issue{}, p.Languages,
		func(editor.Lang) (*spell.Dictionary, error) { return nil, broken })
	if !errors.Is(err, broken) {
		t.Errorf("error %v", err)
	}
}

func TestSpellingCanBeSwitchedOff(t *testing.T) {
	v := editor.Version{Lang: editor.English, Blocks: []editor.Block{
		{ID: "p", Kind: editor.Paragraph, Spans: editor.Plain("The vilage organisation")},
	}}
	m := editor.Material{
		Publication: &editor.Publication{Languages: []editor.Lang{editor.English}},
		Stories:     []editor.Story{{ID: "s", Slug: "s", Versions: []editor.Version{v}}},
	}
	is := &editor.Issue{Order: []editor.Item{{Kind: editor.StoryItem, Story: "s"}}}
	var shelf spell.Shelf
	for want, off := range [][]string{{"house-ending", "spelling"}, {"house-ending"}, nil} {
		m.House.Off = off
		found, err := check.Spelling(m, is, m.Publication.Languages, shelf.Dictionary)
		if err != nil || len(found) != want {
			t.Errorf("with %v off: %d findings, %v", off, len(found), err)
		}
	}
}
