// Package check finds what a person should look at before an issue is printed: what is
// missing, what no longer follows its source, what must not be shown. Each rule has a
// file of its own and looks at one version of a story.
//
// Rules are about the text and its record. What only a page shows (overset text, missing
// glyphs, the resolution of a picture) is found by export/layout. Nothing is changed, and
// the same material gives the same findings in the same order.
package check

import "twofold/editor"

// The products that a severity may depend on, by the names that exporters give them.
const (
	screen = "screen"
	office = "office"
	press  = "press"
)

// Run checks an issue as Find does, and leaves out what the house has excused or
// switched off.
func Run(m editor.Material, is *editor.Issue, langs []editor.Lang, products []string,
	today editor.Date,
) []editor.Finding {
	return m.House.Without(Find(m, is, langs, products, today))
}

// Find checks an issue in the languages given, for the products given (all of them when
// there are none), as it stands on the day today ("" leaves embargoes alone). It
// returns what Assemble finds and what the rules find, in the order of SortFindings.
func Find(m editor.Material, is *editor.Issue, langs []editor.Lang, products []string,
	today editor.Date,
) []editor.Finding {
	var out []editor.Finding
	day := is.Date
	if day == "" {
		day = today
	}
	for _, l := range langs {
		ed, found := editor.Assemble(m, is, l)
		out = append(out, found...)
		if (&look{products: products}).asked(press) && is.Number > 0 { // not one story by itself
			out = append(out, undated(is, l)...)
		}
		for _, art := range ed.Articles() {
			lk := &look{Material: m, lang: l, products: products, today: today, day: day, alone: alone(is)}
			lk.at(story(m.Stories, art.Story))
			out = append(out, lk.found...)
		}
		for _, id := range briefs(ed) {
			lk := &look{Material: m, lang: l, products: products, today: today, day: day}
			lk.atBrief(project(m.Projects, id))
			out = append(out, lk.found...)
		}
	}
	editor.SortFindings(out)
	return out
}

// alone says whether a story is looked at by itself, not in an issue.
func alone(is *editor.Issue) bool { return is.Number == 0 && len(is.Order) == 1 }

// Version checks one version of a story for every product, as Run would in an issue of
// this story alone. The findings do not name the story.
func Version(m editor.Material, s *editor.Story, l editor.Lang, today editor.Date) []editor.Finding {
	m.Stories = []editor.Story{*s}
	is := &editor.Issue{Order: []editor.Item{{Kind: editor.StoryItem, Story: s.ID}}}
	return Run(m, is, []editor.Lang{l}, nil, today)
}

// look is a look at one version of a story or at one brief.
type look struct {
	editor.Material
	lang     editor.Lang
	products []string
	today    editor.Date
	day      editor.Date // of the issue, else today: when projects are counted
	alone    bool        // whoever reads has the story before them: it is not named

	story   *editor.Story   // nil for a brief
	project *editor.Project // nil for a story
	version *editor.Version // a brief is a version of one block
	source  *editor.Version // what version translates; nil when it translates nothing

	found []editor.Finding
}

// rules look at stories; those of briefRules also at briefs.
var (
	briefRules = []func(*look){
		stale, stage, figures, scripts, mixed, emoji, links,
		register, doubled, quotation, sentences, smallNumbers, acronyms, typography,
	}
	rules = append([]func(*look){
		emptyBlocks, standfirst, dateline, pullQuotes, alt, credit, caption, consent, protection,
		embargo,
	}, briefRules...)
)

func (lk *look) at(s *editor.Story) {
	lk.story, lk.version = s, s.Version(lk.lang)
	if l := lk.Publication.Source(); l != lk.lang {
		lk.source = s.Version(l)
	}
	for _, rule := range rules {
		rule(lk)
	}
}

func (lk *look) atBrief(p *editor.Project) {
	lk.project, lk.version = p, briefVersion(p, lk.lang)
	if l := lk.Publication.Source(); l != lk.lang {
		lk.source = briefVersion(p, l)
	}
	for _, rule := range briefRules {
		rule(lk)
	}
}

func briefVersion(p *editor.Project, l editor.Lang) *editor.Version {
	b := p.Brief(l)
	if b == nil {
		return nil
	}
	return &editor.Version{Lang: l, Stage: b.Stage, Blocks: []editor.Block{b.Body}}
}

// asked says whether a product is to be made.
func (lk *look) asked(product string) bool {
	for _, p := range lk.products {
		if p == product {
			return true
		}
	}
	return len(lk.products) == 0
}

// report adds a finding about this version and says it in the languages of the interface.
func (lk *look) report(f editor.Finding, english, russian, tajik string) {
	lk.tell(f, say(english, russian, tajik))
}

// tell adds a finding about this version.
func (lk *look) tell(f editor.Finding, says editor.Text) {
	f.Lang = lk.lang
	if lk.story != nil {
		f.Story = lk.story.ID
	}
	if lk.project != nil {
		f.Project = lk.project.ID
	}
	f.Says = says
	if lk.alone {
		f.Says = begun(says)
	}
	if f.Words == "" && f.Waivable {
		f.Words = lk.stands(&f)
	}
	lk.found = append(lk.found, f)
}

// pictures calls do for every picture of the version that the publication has.
func (lk *look) pictures(do func(*editor.Block, *editor.Picture)) {
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		if b.Kind != editor.Image {
			continue
		}
		for k := range lk.Pictures {
			if lk.Pictures[k].ID == b.Picture {
				do(b, &lk.Pictures[k])
			}
		}
	}
}

func story(list []editor.Story, id editor.StoryID) *editor.Story {
	for i := range list {
		if list[i].ID == id {
			return &list[i]
		}
	}
	return nil
}

func project(list []editor.Project, id editor.ProjectID) *editor.Project {
	for i := range list {
		if list[i].ID == id {
			return &list[i]
		}
	}
	return nil
}

// briefs lists the projects whose briefs the edition prints.
func briefs(ed *editor.Edition) []editor.ProjectID {
	var out []editor.ProjectID
	for _, group := range ed.Briefs() {
		for _, b := range group.Briefs {
			out = append(out, b.Project)
		}
	}
	return out
}
