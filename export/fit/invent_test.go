package fit_test

import (
	"fmt"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/sample"
	"twofold/export/face"
	"twofold/export/fit"
	"twofold/export/layout"
)

// fitter makes a fresh fitter.
func fitter(t testing.TB) *fit.Fitter {
	t.Helper()
	r, err := face.Open()
	if err != nil {
		t.Fatal(err)
	}
	return fit.New(layout.NewSetter(r))
}

// sampleIssue is the newest issue of the sample publication with its material.
func sampleIssue(t testing.TB) (editor.Material, *editor.Issue) {
	t.Helper()
	c, err := sample.Publication()
	if err != nil {
		t.Fatal(err)
	}
	m := editor.Material{Publication: c.Publication, Stories: c.Stories, Projects: c.Projects}
	for i := range c.Pictures {
		m.Pictures = append(m.Pictures, c.Pictures[i].Picture)
	}
	return m, &c.Issues[len(c.Issues)-1]
}

// desk invents publications: text without meaning, always the same for a seed.
type desk struct {
	state uint64
	m     editor.Material
	is    *editor.Issue
}

// newDesk is an issue of stories of so many English words each, every second one with a
// picture, every third with an optional quote; the Russian text is longer by per mille.
func newDesk(seed uint64, longer int, words ...int) *desk {
	d := &desk{state: seed*2 + 1, is: &editor.Issue{
		ID: "issue", Number: 3, Date: "2026-10-20", Status: editor.Planned,
	}}
	d.m.Publication = &editor.Publication{
		Slug: "test", Names: editor.Text{"en": "The Testing Times", "ru": "Пробный листок"},
		Languages: []editor.Lang{editor.English, editor.Russian}, Design: editor.Design{KeepPages: true},
		About: editor.Text{"en": d.text("en", 30), "ru": d.text("ru", 30)},
	}
	for i, n := range words {
		s := editor.Story{ID: editor.StoryID(fmt.Sprintf("s%02d", i)), Slug: fmt.Sprintf("story-%02d", i)}
		for _, l := range d.m.Publication.Languages {
			size := n
			if l == editor.Russian {
				size = n * (1000 + longer) / 1300 // Russian says it in fewer words
			}
			s.Versions = append(s.Versions, d.version(i, l, size))
		}
		d.m.Stories = append(d.m.Stories, s)
		d.is.Order = append(d.is.Order, editor.Item{
			ID: editor.ItemID("i" + string(s.ID)), Kind: editor.StoryItem, Story: s.ID,
		})
	}
	return d
}

func (d *desk) version(i int, l editor.Lang, words int) editor.Version {
	v := editor.Version{Lang: l, Stage: editor.Ready, Place: "Kulob"}
	add := func(k editor.Kind, n int) *editor.Block {
		v.Blocks = append(v.Blocks, editor.Block{
			ID: editor.BlockID(fmt.Sprintf("b%02d-%02d", i, len(v.Blocks))), Kind: k,
			Spans: editor.Plain(d.text(l, n)),
		})
		return &v.Blocks[len(v.Blocks)-1]
	}
	add(editor.Headline, 7)
	add(editor.Standfirst, 18)
	if i%2 == 1 {
		id := editor.PictureID(fmt.Sprintf("p%02d", i))
		add(editor.Image, 6).Picture = id
		if l == editor.English {
			d.m.Pictures = append(d.m.Pictures, editor.Picture{
				ID: id, Hash: strings.Repeat("0", 64), Width: 1500, Height: 1000,
			})
		}
	}
	for k := 0; words > 0; k++ {
		n := min(words, 55)
		words -= n
		add(editor.Paragraph, n)
		if k == 2 && i%3 == 1 {
			add(editor.PullQuote, 9).Optional = true
		}
	}
	return v
}

var vocabulary = map[editor.Lang][]string{
	"en": strings.Fields(`the season of work abroad begins with a question about papers and ends at home
families keep their records in a notebook advice costs nothing when it arrives before the journey
information reaches villages late officials listened counsellors explained insurance registration`),
	"ru": strings.Fields(`семья сезон работа за рубежом вопрос о документах начинается дома консультация
дешевле ошибки если приходит вовремя сведения доходят до сёл поздно специалисты объясняют договор
страхование регистрацию денежные переводы обучение вечером район ответственность и в не на`),
}

func (d *desk) text(l editor.Lang, words int) string {
	list := vocabulary[l]
	out := make([]string, words)
	for i := range out {
		d.state = d.state*6364136223846793005 + 1442695040888963407
		out[i] = list[int(d.state>>33)%len(list)]
	}
	return strings.Join(out, " ") + "."
}

func (d *desk) editions() []*editor.Edition { return fit.Editions(d.m, d.is) }

// tooLong is an issue whose Russian edition has a page more than the English one.
func tooLong(t testing.TB) *desk {
	t.Helper()
	f := fitter(t)
	for longer := 60; longer < 700; longer += 20 {
		d := newDesk(7, longer, 300, 420, 380, 260, 450, 330, 410)
		if set := f.Fit(d.editions()...); len(set[1].Doc.Pages) == len(set[0].Doc.Pages)+1 {
			return d
		}
	}
	t.Fatal("no such issue was found")
	return nil
}
