package editor

import (
	"fmt"
	"sort"
	"strconv"
	"strings"
)

// Material is what an issue is assembled from: the publication and at least the
// stories, projects and pictures that the issue names. More does no harm.
type Material struct {
	Publication *Publication
	Stories     []Story
	Projects    []Project
	Pictures    []Picture
	House       House
}

// On is the material of the same publication on pages of another size; "" changes nothing.
func (m Material) On(size PageSize) Material {
	p := *m.Publication
	p.Design.Paper = size.Or(p.Design.Paper)
	m.Publication = &p
	return m
}

// Assemble makes the edition of an issue in language l. What the language lacks is left
// out and reported: a story without a version, a brief without a text. The material is
// not changed and not shared with the edition where the edition could change it.
func Assemble(m Material, is *Issue, l Lang) (*Edition, []Finding) {
	a := assembler{Material: m, issue: is, lang: l}
	a.title()
	a.areas()
	a.parts()
	a.facts()
	a.backPage()
	a.pictures()
	return &a.ed, a.found
}

type assembler struct {
	Material
	issue *Issue
	lang  Lang
	ed    Edition
	found []Finding
}

func (a *assembler) title() {
	p := a.Publication
	a.ed.Lang, a.ed.Languages = a.lang, append([]Lang(nil), p.Languages...)
	a.ed.Slug, a.ed.Design = p.Slug, p.Design
	a.ed.Name = p.Names.Any(a.lang)
	a.ed.Tagline = p.Taglines.Any(a.lang)
	a.ed.Statement = p.Statement.Any(a.lang)
	a.ed.Number = a.issue.Number
	a.ed.Period = a.issue.Periods.Any(a.lang)
	a.ed.Date = a.issue.Date
	a.ed.Planned = a.issue.Pages
	a.ed.Smaller = a.issue.Smaller[a.lang]
}

func (a *assembler) areas() {
	for i, ar := range a.Publication.Areas {
		a.ed.Areas = append(a.ed.Areas,
			AreaTitle{ID: ar.ID, Number: i + 1, Title: ar.Titles.Any(a.lang)})
	}
}

func (a *assembler) parts() {
	for _, it := range a.issue.Order {
		part := Part{Kind: it.Kind, Format: it.Format, NewPage: it.NewPage, Adjust: it.Adjustment(a.lang)}
		switch it.Kind {
		case StoryItem:
			part.Article = a.article(it.Story)
			if part.Article == nil {
				continue
			}
		case BriefsItem:
			part.Briefs = a.briefs(it.Projects)
		}
		a.ed.Parts = append(a.ed.Parts, part)
	}
	if len(a.found) == 0 && len(a.ed.Articles()) == 0 && len(a.ed.Briefs()) == 0 {
		a.report(Finding{Rule: "empty-issue", Severity: Blocking, Fix: "open-issue"},
			fmt.Sprintf("Issue %d has no stories in %s. Put stories or briefs into it.",
				a.issue.Number, a.lang.Named(English)),
			fmt.Sprintf("В выпуске %d нет материалов на %s языке. Включите в него материалы или справки.",
				a.issue.Number, a.lang.Named(Russian)),
			fmt.Sprintf("Дар шумораи %d мақолае бо забони %s нест. Ба он мақола ё маълумотнома дароред.",
				a.issue.Number, a.lang.Named(Tajik)))
	}
}

func (a *assembler) article(id StoryID) *Article {
	s := a.story(id)
	if s == nil {
		a.report(Finding{
			Rule: "missing-story", Severity: Blocking, Story: id,
			Fix: "open-issue",
		},
			"The running order names a story that is not in the publication. Take it out of the issue.",
			"В выпуск включена статья, которой нет в издании. Уберите её из выпуска.",
			"Дар шумора мақолае ҳаст, ки дар нашрия нест. Онро аз шумора бардоред.")
		return nil
	}
	v := s.Version(a.lang)
	if v == nil {
		a.report(Finding{
			Rule: "missing-version", Severity: Warning, Story: id, Waivable: true,
			Fix: "start-version",
		},
			fmt.Sprintf("“%s” has no %s version. It is left out of this edition.",
				a.called(s), a.lang.Named(English)),
			fmt.Sprintf("У статьи «%s» нет версии на %s языке. В выпуск на %[2]s языке она не войдёт.",
				a.called(s), a.lang.Named(Russian)),
			fmt.Sprintf("Мақолаи «%s» бо забони %s нест. Он ба шумораи %[2]s дохил намешавад.",
				a.called(s), a.lang.Named(Tajik)))
		return nil
	}
	return a.set(s, v)
}

func (a *assembler) set(s *Story, v *Version) *Article {
	art := &Article{
		Story: s.ID, Slug: s.Slug, Stage: v.Stage, Kicker: v.Kicker,
		Place: v.Place, When: v.When, Byline: v.Byline,
	}
	for _, b := range CloneBlocks(v.Blocks) {
		switch b.Kind {
		case Headline:
			art.Headline = b
		case Standfirst:
			standfirst := b
			art.Standfirst = &standfirst
		default:
			art.Body = append(art.Body, b)
		}
	}
	switch {
	case art.empty():
		a.report(Finding{Rule: "empty-story", Severity: Blocking, Story: s.ID, Fix: "open-story"},
			fmt.Sprintf("The %s version of “%s” is empty. Write it or take it out of the issue.",
				a.lang.Named(English), a.called(s)),
			fmt.Sprintf("Статья «%s» на %s языке пуста. Напишите её или уберите из выпуска.",
				a.called(s), a.lang.Named(Russian)),
			fmt.Sprintf("Мақолаи «%s» бо забони %s холӣ аст. Онро нависед ё аз шумора бардоред.",
				a.called(s), a.lang.Named(Tajik)))
	case strings.TrimSpace(art.Headline.Text()) == "":
		a.report(Finding{
			Rule: "missing-headline", Severity: Blocking, Story: s.ID,
			Block: art.Headline.ID, Fix: "open-story",
		},
			fmt.Sprintf("The %s version of “%s” has no headline. Write one.", a.lang.Named(English),
				a.called(s)),
			fmt.Sprintf("У статьи «%s» нет заголовка на %s языке. Напишите его.", a.called(s),
				a.lang.Named(Russian)),
			fmt.Sprintf("Мақолаи «%s» бо забони %s сарлавҳа надорад. Онро нависед.", a.called(s),
				a.lang.Named(Tajik)))
	}
	return art
}

// empty says whether there is nothing below the headline: no words and no picture.
func (art *Article) empty() bool {
	if art.Standfirst != nil && art.Standfirst.Words() > 0 {
		return false
	}
	for i := range art.Body {
		if art.Body[i].Words() > 0 || art.Body[i].Kind == Image {
			return false
		}
	}
	return true
}

func (a *assembler) briefs(chosen []ProjectID) []BriefGroup {
	byArea := map[AreaID][]BriefText{}
	for _, p := range a.chosen(chosen) {
		b := p.Brief(a.lang)
		if b == nil || strings.TrimSpace(b.Body.Text()) == "" {
			a.report(Finding{
				Rule: "missing-brief", Severity: Warning, Project: p.ID, Waivable: true,
				Fix: "open-project",
			},
				fmt.Sprintf("Project %s has no %s brief. It is left out of this edition.",
					p.Code, a.lang.Named(English)),
				fmt.Sprintf("У проекта %s нет справки на %s языке. В выпуск на %[2]s языке она не войдёт.",
					p.Code, a.lang.Named(Russian)),
				fmt.Sprintf("Лоиҳаи %s бо забони %s маълумотнома надорад. "+
					"Он ба шумораи %[2]s дохил намешавад.",
					p.Code, a.lang.Named(Tajik)))
			continue
		}
		byArea[p.Area] = append(byArea[p.Area], BriefText{
			Project: p.ID, Code: p.Code, Title: p.Titles.Any(a.lang),
			Donor: p.Donor.Any(a.lang), Partners: p.Partners.Any(a.lang),
			Places: p.Places.Any(a.lang), Start: p.Start, End: p.End,
			Body: CloneBlocks([]Block{b.Body})[0],
		})
	}
	var out []BriefGroup
	for _, area := range a.ed.Areas {
		if list := byArea[area.ID]; len(list) > 0 {
			out = append(out, BriefGroup{Area: area, Briefs: list})
		}
	}
	return out
}

// chosen lists the projects asked for, else all that are active, in the order of codes.
func (a *assembler) chosen(ids []ProjectID) []*Project {
	wanted := map[ProjectID]bool{}
	for _, id := range ids {
		wanted[id] = true
	}
	var out []*Project
	for i := range a.Projects {
		p := &a.Projects[i]
		if wanted[p.ID] || len(ids) == 0 && p.ActiveOn(a.issue.Date) {
			out = append(out, p)
		}
	}
	sort.SliceStable(out, func(i, j int) bool { return out[i].Code < out[j].Code })
	return out
}

func (a *assembler) facts() {
	for _, f := range a.Publication.Facts {
		value := f.Value
		switch f.Kind {
		case FactActiveProjects:
			value = strconv.Itoa(CountActive(a.Projects, a.issue.Date))
		case FactAreas:
			value = strconv.Itoa(len(a.Publication.Areas))
		}
		a.ed.Facts = append(a.ed.Facts, Figure{Value: value, Label: f.Labels.Any(a.lang)})
	}
}

func (a *assembler) backPage() {
	p := a.Publication
	for _, e := range a.issue.Calendar {
		a.ed.Calendar = append(a.ed.Calendar,
			EventLine{Date: e.Date, Title: e.Titles.Any(a.lang), Place: e.Places.Any(a.lang)})
	}
	for _, c := range p.Contacts {
		a.ed.Contacts = append(a.ed.Contacts, ContactLines{
			Name: c.Names.Any(a.lang), Lines: strings.Split(c.Lines.Any(a.lang), "\n"),
		})
	}
	for _, d := range p.Donors {
		a.ed.Donors = append(a.ed.Donors, DonorBox(d))
	}
	a.ed.About, a.ed.Disclaimer = p.About.Any(a.lang), p.Disclaimer.Any(a.lang)
	a.ed.Advice = p.Advice.In(a.lang)
	for _, l := range p.Languages {
		if l != a.lang {
			a.ed.Invitation = Invitation{Lang: l, Text: WordsIn(l).Invitation}
			return
		}
	}
}

// pictures keeps the pictures that the edition uses and reports those that are missing.
func (a *assembler) pictures() {
	used := map[PictureID]bool{}
	for _, art := range a.ed.Articles() {
		for i := range art.Body {
			b := &art.Body[i]
			if b.Kind != Image {
				continue
			}
			used[b.Picture] = true
			if a.picture(b.Picture) == nil {
				a.report(Finding{
					Rule: "missing-picture", Severity: Blocking, Story: art.Story,
					Block: b.ID, Picture: b.Picture, Fix: "replace-picture",
				},
					fmt.Sprintf("A picture of “%s” is not in the publication. Choose another.",
						a.called(a.story(art.Story))),
					fmt.Sprintf("В издании нет картинки из статьи «%s». Выберите другую.",
						a.called(a.story(art.Story))),
					fmt.Sprintf("Тасвири мақолаи «%s» дар нашрия нест. Дигарашро интихоб кунед.",
						a.called(a.story(art.Story))))
			}
		}
	}
	for _, d := range a.ed.Donors {
		used[d.Picture] = true
	}
	for i := range a.Pictures {
		if used[a.Pictures[i].ID] {
			a.ed.Pictures = append(a.ed.Pictures, a.Pictures[i])
		}
	}
	sort.Slice(a.ed.Pictures, func(i, j int) bool {
		return a.ed.Pictures[i].ID < a.ed.Pictures[j].ID
	})
}

func (a *assembler) report(f Finding, english, russian, tajik string) {
	f.Lang = a.lang
	f.Says = Text{English: english, Russian: russian, Tajik: tajik}
	a.found = append(a.found, f)
}

// called is what findings call the story: its headline in the first language that has
// one, cut when it is long, else its slug.
func (a *assembler) called(s *Story) string {
	title := []rune(strings.TrimSpace(s.Titles().Any(a.Publication.Source())))
	switch {
	case len(title) == 0:
		return s.Slug
	case len(title) > longestName:
		return strings.TrimSpace(string(title[:longestName])) + "…"
	}
	return string(title)
}

// longestName is how many characters of a headline a finding quotes.
const longestName = 70

func (a *assembler) story(id StoryID) *Story {
	for i := range a.Stories {
		if a.Stories[i].ID == id {
			return &a.Stories[i]
		}
	}
	return nil
}

func (a *assembler) picture(id PictureID) *Picture {
	for i := range a.Pictures {
		if a.Pictures[i].ID == id {
			return &a.Pictures[i]
		}
	}
	return nil
}
