package sample_test

import (
	"regexp"
	"sort"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/sample"
)

// The languages of the sample.
const (
	en = editor.English
	ru = editor.Russian
)

// bodyWords counts what a reader of the story reads after its standfirst.
func bodyWords(v *editor.Version) int {
	n := 0
	for i := range v.Blocks {
		if k := v.Blocks[i].Kind; k != editor.Headline && k != editor.Standfirst {
			n += v.Blocks[i].Words()
		}
	}
	return n
}

func TestStoriesAreAsLongAsTheyShould(t *testing.T) {
	c := content(t)
	for i := range c.Stories {
		s := &c.Stories[i]
		for j := range s.Versions {
			v := &s.Versions[j]
			if n := bodyWords(v); n < 250 || n > 450 {
				t.Errorf("%s %s: %d words, want 250 to 450", s.Slug, v.Lang, n)
			}
		}
	}
}

func TestStoriesHaveAHead(t *testing.T) {
	c := content(t)
	for i := range c.Stories {
		s := &c.Stories[i]
		for _, v := range s.Versions {
			if v.Blocks[0].Kind != editor.Headline || v.Blocks[1].Kind != editor.Standfirst {
				t.Errorf("%s %s: begins with %s, %s", s.Slug, v.Lang,
					v.Blocks[0].Kind, v.Blocks[1].Kind)
			}
			if v.Kicker == "" || v.Place == "" || v.When == "" || v.Byline == "" {
				t.Errorf("%s %s: the head is not complete", s.Slug, v.Lang)
			}
		}
	}
	lead := c.Stories[0].Versions[0].Blocks[2]
	if lead.Kind != editor.Image || lead.Width != editor.WidthFull {
		t.Errorf("the lead begins with a %s, want the picture of the cover", lead.Kind)
	}
}

// The versions of a story have the same blocks, pictures and links.
func TestVersionsArePaired(t *testing.T) {
	c := content(t)
	missing := 0
	for i := range c.Stories {
		s := &c.Stories[i]
		source, target := s.Version(en), s.Version(ru)
		if target == nil {
			missing++
			if i < len(c.Stories)/2 {
				t.Errorf("%s has no Russian version and stands early", s.Slug)
			}
			continue
		}
		if len(source.Blocks) != len(target.Blocks) {
			t.Fatalf("%s: %d and %d blocks", s.Slug, len(source.Blocks), len(target.Blocks))
		}
		for j := range source.Blocks {
			if a, b := shape(&source.Blocks[j]), shape(&target.Blocks[j]); a != b {
				t.Errorf("%s block %d: %s is not %s", s.Slug, j+1, a, b)
			}
		}
	}
	if missing != 1 {
		t.Errorf("%d stories have no Russian version, want 1", missing)
	}
}

// shape is what a block has in common with its counterpart.
func shape(b *editor.Block) string {
	parts := []string{
		string(b.ID), string(b.Kind), string(b.Picture), string(b.Width), string(b.In),
	}
	var forms []string
	for _, s := range b.Spans {
		switch {
		case s.Bold:
			forms = append(forms, "bold")
		case s.Italic:
			forms = append(forms, "italic")
		case s.Link != "":
			forms = append(forms, s.Link)
		}
	}
	sort.Strings(forms)
	return strings.Join(append(parts, forms...), " ")
}

func TestOneParagraphIsStale(t *testing.T) {
	c := content(t)
	var stale []string
	for i := range c.Stories {
		s := &c.Stories[i]
		for _, id := range editor.StaleBlocks(s.Version(en), s.Version(ru)) {
			stale = append(stale, s.Version(en).Block(id).Text())
		}
	}
	if len(stale) != 1 || !strings.Contains(stale[0], "31,400") {
		t.Errorf("stale: %q, want the paragraph about 31,400 visitors", stale)
	}
	for i := range c.Projects {
		source, target := c.Projects[i].Brief(en), c.Projects[i].Brief(ru)
		if target.Body.Segments[0].Source != source.Body.Text() {
			t.Errorf("the Russian brief of %s is stale", c.Projects[i].Code)
		}
	}
}

func TestEverythingTranslatedIsConfirmed(t *testing.T) {
	c := content(t)
	for i := range c.Stories {
		v := c.Stories[i].Version(ru)
		if v == nil {
			continue
		}
		for _, b := range v.Blocks {
			if len(b.Segments) != 1 || b.Segments[0].State != editor.SegmentConfirmed ||
				b.Segments[0].End != len(b.Text()) || b.Segments[0].At.After(sample.When()) {
				t.Errorf("%s: %q is not confirmed", c.Stories[i].Slug, b.Text())
			}
		}
	}
}

var figure = regexp.MustCompile(`\d[\d,.:` + "\u202f\u00a0" + `]*\d|\d`)

// figures are the numbers of a text without the marks that group their digits.
func figures(text string) string {
	found := figure.FindAllString(text, -1)
	for i, f := range found {
		found[i] = strings.NewReplacer(",", "", "\u202f", "", "\u00a0", "").Replace(f)
	}
	sort.Strings(found)
	return strings.Join(found, " ")
}

// Besides the stale paragraph one block says another figure in Russian, and no more.
func TestOneFigureDiffers(t *testing.T) {
	c := content(t)
	var differ []string
	for i := range c.Stories {
		source, target := c.Stories[i].Version(en), c.Stories[i].Version(ru)
		if target == nil {
			continue
		}
		for j := range source.Blocks {
			a, b := figures(source.Blocks[j].Text()), figures(target.Blocks[j].Text())
			if a != b {
				differ = append(differ, a+" / "+b)
			}
		}
	}
	want := "31400 / 27900, 12500 / 12050"
	if got := strings.Join(differ, ", "); got != want {
		t.Errorf("figures differ: %s, want %s", got, want)
	}
	for i := range c.Projects {
		p := &c.Projects[i]
		if a, b := p.Brief(en).Body.Text(), p.Brief(ru).Body.Text(); figures(a) != figures(b) {
			t.Errorf("%s: %q and %q", p.Code, figures(a), figures(b))
		}
	}
}

// The stories between them show everything that a story can have.
func TestEveryFeatureOccurs(t *testing.T) {
	for _, l := range []editor.Lang{en, ru} {
		has := map[string]bool{}
		for _, s := range content(t).Stories {
			if v := s.Version(l); v != nil {
				note(has, v.Blocks)
			}
		}
		want := []string{
			"bold", "italic", "link", "speaker", "optional pullquote", "inside",
			"picture column", "picture two", "picture full",
		}
		for _, k := range editor.Kinds() {
			want = append(want, string(k))
		}
		for _, feature := range want {
			if !has[feature] {
				t.Errorf("%s: no %s anywhere", l, feature)
			}
		}
	}
}

// note notes which features the blocks have.
func note(has map[string]bool, blocks []editor.Block) {
	for _, b := range blocks {
		has[string(b.Kind)] = true
		has["speaker"] = has["speaker"] || b.Speaker != ""
		has["inside"] = has["inside"] || b.In != ""
		if b.Optional {
			has["optional "+string(b.Kind)] = true
		}
		if b.Kind == editor.Image {
			has["picture "+string(b.Width)] = true
		}
		for _, s := range b.Spans {
			has["bold"] = has["bold"] || s.Bold
			has["italic"] = has["italic"] || s.Italic
			has["link"] = has["link"] || s.Link != ""
		}
	}
}
