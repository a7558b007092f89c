package editor_test

import (
	"fmt"
	"strings"
	"testing"

	"twofold/editor"
)

// material is a publication with two areas, three projects, three stories and pictures.
func material() editor.Material {
	return editor.Material{
		Publication: &editor.Publication{
			Slug: "demo", Languages: []editor.Lang{en, ru}, Names: both("Demo", "Образец"),
			Taglines: both("News", "Новости"), Statement: both("Since 1994", "С 1994 года"),
			Areas: []editor.Area{
				{ID: "water", Titles: both("Water", "Вода")},
				{ID: "work", Titles: both("Work", "Работа")},
			},
			Facts: []editor.Fact{
				{Kind: editor.FactActiveProjects, Labels: both("active\nprojects", "действующих\nпроектов")},
				{Kind: editor.FactAreas, Labels: both("areas", "направления")},
				{Kind: editor.FactFixed, Value: "30+", Labels: both("staff", "сотрудников")},
			},
			Contacts: []editor.Contact{{Names: both("Office", "Офис"), Lines: both("Street\n+000", "Улица\n+000")}},
			Donors:   []editor.Donor{{Name: "Donor A", Picture: "logo"}},
			About:    both("About", "О нас"), Disclaimer: both("Views", "Мнения"),
		},
		Stories: []editor.Story{
			{ID: "b", Slug: "b", Versions: []editor.Version{
				version(en, "B", "Stand", "one"), version(ru, "Б", "Вводка", "один"),
			}},
			{ID: "a", Slug: "a", Versions: []editor.Version{
				withPictures(version(en, "A", "", "one", "two"), "p2", "p1"),
				withPictures(version(ru, "А", "", "один", "два"), "p2", "p1"),
			}},
			{ID: "only", Slug: "only", Versions: []editor.Version{version(en, "English only", "S", "one")}},
		},
		Projects: []editor.Project{
			project("W-2", "work", "2026-01-01", ""), project("L-1", "water", "2026-01-01", "2026-12-31"),
			project("W-1", "work", "2025-01-01", "2026-10-20"), project("OLD", "work", "2024-01-01", "2026-10-19"),
		},
		Pictures: []editor.Picture{{ID: "unused"}, {ID: "p2"}, {ID: "logo"}, {ID: "p1"}},
	}
}

func withPictures(v editor.Version, ids ...editor.PictureID) editor.Version {
	for _, id := range ids {
		v.Blocks = append(v.Blocks, editor.Block{ID: editor.BlockID(id), Kind: editor.Image, Picture: id})
	}
	return v
}

func project(code string, area editor.AreaID, start, end editor.Date) editor.Project {
	body := func(s string) editor.Block {
		return editor.Block{ID: "body", Kind: editor.Paragraph, Spans: editor.Plain(s)}
	}
	return editor.Project{
		ID: editor.ProjectID(code), Code: code, Area: area, Start: start, End: end,
		Titles: both("Title "+code, "Название "+code), Donor: both("Donor", "Донор"),
		Briefs: []editor.Brief{{Lang: en, Body: body("text " + code)}, {Lang: ru, Body: body("текст " + code)}},
	}
}

func order(items ...editor.Item) *editor.Issue {
	return &editor.Issue{
		ID: "7", Number: 7, Date: "2026-10-20", Status: editor.Planned,
		Periods: both("Autumn 2026", "Осень 2026"), Order: items,
		Calendar: []editor.Event{{Date: "2026-12-03", Titles: both("Day", "День"), Places: both("Kulob", "Куляб")}},
	}
}

func storyItem(id editor.StoryID) editor.Item {
	return editor.Item{ID: editor.ItemID(id), Kind: editor.StoryItem, Story: id}
}

// outline writes an edition's running order as words.
func outline(ed *editor.Edition) []string {
	var out []string
	for _, p := range ed.Parts {
		s := string(p.Kind)
		if p.Article != nil {
			s += " " + p.Article.Headline.Text()
		}
		for _, g := range p.Briefs {
			s += fmt.Sprintf(" %d %s:", g.Area.Number, g.Area.Title)
			for _, b := range g.Briefs {
				s += " " + b.Code
			}
		}
		out = append(out, s)
	}
	return out
}

// reported writes findings as "rule language".
func reported(found []editor.Finding) []string {
	var out []string
	for _, f := range found {
		out = append(out, f.Rule+" "+string(f.Lang))
	}
	return out
}

func TestAssembleKeepsTheOrder(t *testing.T) {
	is := order(storyItem("b"), editor.Item{ID: "f", Kind: editor.FactsItem}, storyItem("a"),
		editor.Item{ID: "br", Kind: editor.BriefsItem}, editor.Item{ID: "c", Kind: editor.ContactsItem})
	ed, found := editor.Assemble(material(), is, ru)
	same(t, "parts", outline(ed), "story Б", "facts", "story А",
		"briefs 1 Вода: L-1 2 Работа: W-1 W-2", "contacts")
	same(t, "findings", reported(found))
}

func TestAssembleKeepsFormats(t *testing.T) {
	it := storyItem("b")
	it.Format, it.NewPage = editor.FormatHalf, true
	ed, _ := editor.Assemble(material(), order(it), en)
	equal(t, "format", ed.Parts[0].Format, editor.FormatHalf)
	equal(t, "new page", ed.Parts[0].NewPage, true)
}

func TestAssembleArticle(t *testing.T) {
	m := material()
	v := &m.Stories[0].Versions[0]
	v.Kicker, v.Place, v.When, v.Byline = "Dialogue", "Kulob", "October 2026", "The office"
	ed, _ := editor.Assemble(m, order(storyItem("b"), storyItem("a")), en)
	a := ed.Articles()[0]
	same(t, "article", []string{
		a.Slug, a.Kicker, a.Headline.Text(), a.Standfirst.Text(), a.Place,
		a.When, a.Byline, a.Body[0].Text(),
	}, "b", "Dialogue", "B", "Stand", "Kulob", "October 2026",
		"The office", "one")
	equal(t, "blocks in the body", len(a.Body), 1)
	equal(t, "no standfirst", ed.Articles()[1].Standfirst == nil, true)
}

func TestAssembleFrontAndBack(t *testing.T) {
	ed, _ := editor.Assemble(material(), order(), ru)
	same(t, "title", []string{ed.Name, ed.Tagline, ed.Statement, ed.Period, ed.About, ed.Disclaimer},
		"Образец", "Новости", "С 1994 года", "Осень 2026", "О нас", "Мнения")
	same(t, "contacts", append([]string{ed.Contacts[0].Name}, ed.Contacts[0].Lines...), "Офис", "Улица", "+000")
	same(t, "calendar", []string{string(ed.Calendar[0].Date), ed.Calendar[0].Title, ed.Calendar[0].Place},
		"2026-12-03", "День", "Куляб")
	equal(t, "donor", ed.Donors[0].Name, "Donor A")
	equal(t, "invitation", ed.Invitation.Lang, en)
	equal(t, "invitation's words", ed.Invitation.Text, "This issue can also be read in English")
	equal(t, "number", ed.Number, 7)
}

func TestAssembleFacts(t *testing.T) {
	ed, _ := editor.Assemble(material(), order(), en)
	var got []string
	for _, f := range ed.Facts {
		got = append(got, f.Value+" "+strings.ReplaceAll(f.Label, "\n", " "))
	}
	same(t, "facts", got, "3 active projects", "2 areas", "30+ staff")
}

func TestAssemblePictures(t *testing.T) {
	ed, _ := editor.Assemble(material(), order(storyItem("a")), en)
	var got []string
	for _, p := range ed.Pictures {
		got = append(got, string(p.ID))
	}
	same(t, "used pictures", got, "logo", "p1", "p2")
	equal(t, "a picture that is not used", ed.Picture("unused") == nil, true)
}

func TestAssembleReports(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(m *editor.Material, is *editor.Issue)
		lang   editor.Lang
		parts  []string
		found  []string
	}{
		{"a story without a version is left out", func(_ *editor.Material, is *editor.Issue) {
			is.Order = []editor.Item{storyItem("only"), storyItem("b")}
		}, ru, []string{"story Б"}, []string{"missing-version ru"}},
		{"a story that does not exist", func(_ *editor.Material, is *editor.Issue) {
			is.Order = []editor.Item{storyItem("none"), storyItem("b")}
		}, en, []string{"story B"}, []string{"missing-story en"}},
		{"a story without a headline", func(m *editor.Material, is *editor.Issue) {
			is.Order, m.Stories[0].Versions[0].Blocks[0].Spans = []editor.Item{storyItem("b")}, nil
		}, en, []string{"story "}, []string{"missing-headline en"}},
		{"a story without words", func(m *editor.Material, is *editor.Issue) {
			is.Order, m.Stories[0].Versions[0].Blocks = []editor.Item{storyItem("b")}, nil
		}, en, []string{"story "}, []string{"empty-story en"}},
		{"a picture that does not exist", func(m *editor.Material, is *editor.Issue) {
			is.Order, m.Pictures = []editor.Item{storyItem("a")}, m.Pictures[:3]
		}, en, []string{"story A"}, []string{"missing-picture en"}},
		{"a project without a brief in the language", func(m *editor.Material, is *editor.Issue) {
			is.Order = []editor.Item{{ID: "br", Kind: editor.BriefsItem}}
			m.Projects[0].Briefs = m.Projects[0].Briefs[:1]
		}, ru, []string{"briefs 1 Вода: L-1 2 Работа: W-1"}, []string{"missing-brief ru"}},
		{"a project with an empty brief", func(m *editor.Material, is *editor.Issue) {
			is.Order = []editor.Item{{ID: "br", Kind: editor.BriefsItem}}
			m.Projects[1].Briefs[0].Body.Spans = editor.Plain(" ")
		}, en, []string{"briefs 2 Work: W-1 W-2"}, []string{"missing-brief en"}},
		{"chosen projects, also ended ones, in the order of codes", func(_ *editor.Material, is *editor.Issue) {
			is.Order = []editor.Item{{ID: "br", Kind: editor.BriefsItem, Projects: []editor.ProjectID{"W-2", "OLD"}}}
		}, en, []string{"briefs 2 Work: OLD W-2"}, nil},
		{"a story of a headline alone", func(m *editor.Material, is *editor.Issue) {
			v := &m.Stories[0].Versions[0]
			is.Order, v.Blocks = []editor.Item{storyItem("b")}, v.Blocks[:1]
		}, en, []string{"story B"}, []string{"empty-story en"}},
		{
			"an issue without anything", func(_ *editor.Material, is *editor.Issue) {}, en, nil,
			[]string{"empty-issue en"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			m, is := material(), order()
			c.change(&m, is)
			ed, found := editor.Assemble(m, is, c.lang)
			same(t, "parts", outline(ed), c.parts...)
			same(t, "findings", reported(found), c.found...)
			for _, f := range found {
				for _, l := range editor.Langs() {
					if s := f.Says[l]; s == "" || strings.Contains(s, "%!") || f.Fix == "" {
						t.Errorf("%s says %q in %s, fix %q", f.Rule, s, l, f.Fix)
					}
				}
			}
		})
	}
}

func TestAssembleNamesALongHeadlineInShort(t *testing.T) {
	m := material()
	m.Stories[2].Versions[0].Blocks[0].Spans = editor.Plain(strings.Repeat("long ", 300))
	_, found := editor.Assemble(m, order(storyItem("only")), ru)
	if says := found[0].Says[en]; len(says) > 160 {
		t.Errorf("says %q", says)
	}
}

func TestEditionIsNotShared(t *testing.T) {
	m := material()
	ed, _ := editor.Assemble(m, order(storyItem("b")), en)
	ed.Articles()[0].Headline.Spans[0].Text = "changed"
	ed.Articles()[0].Body[0].Spans[0].Text = "changed"
	equal(t, "headline of the story", m.Stories[0].Versions[0].Headline(), "B")
	equal(t, "its text", m.Stories[0].Versions[0].Blocks[2].Text(), "one")
}
