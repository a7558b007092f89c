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
		want string // the rules, the words, and what they are mended to
	}{
		{"right", editor.English, "The organization repaired Khovalingabad’s pump.", ""},
		{
			"a wrong word twice, another once", editor.English, "A vilage is a vilage with watter.",
			"spelling vilage, spelling watter",
		},
		{"an ending", editor.English, "To ghettoize or to bowdlerise", "house-ending bowdlerise→bowdlerize"},
		{"an ending that the typographer knows", editor.English, "The organisation", ""},
		{"Russian", editor.Russian, "Кишлак получил вадопровод", "spelling вадопровод"},
		{"Tajik letters", editor.Tajik, "Дар деһа", "wrong-letters деһа→деҳа"},
		{"an excused word", editor.English, "A vilage with hamlett.", "spelling vilage"},
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
			var got []string
			for _, f := range found {
				wellSaid(t, f)
				one := f.Rule + " " + f.Words
				if f.Mend != nil {
					one += "→" + f.Mend.New
				}
				got = append(got, one)
				if f.Block != "p" || f.Story != "s" || f.Lang != c.lang || c.text[f.From:f.To] != f.Words {
					t.Errorf("its place is %+v", f)
				}
			}
			if all := strings.Join(got, ", "); all != c.want {
				t.Errorf("found %q, want %q", all, c.want)
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
		{ID: "p", Kind: editor.Paragraph, Spans: editor.Plain("The vilage must bowdlerise")},
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
