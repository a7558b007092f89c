package main

import (
	"fmt"
	"io"
	"math"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export/fit"
	"twofold/export/paper"
)

// setting is what layout prints of an edition.
type setting struct {
	Pages       int                `json:"pages"`
	Stories     []fitted           `json:"stories"`
	Lines       int                `json:"lines"`
	HyphensPer  float64            `json:"hyphens_per_100"`
	HyphenRun   int                `json:"longest_hyphen_run"`
	Widows      int                `json:"widows"`
	Orphans     int                `json:"orphans"`
	Overfull    int                `json:"overfull"`
	OffGrid     int                `json:"off_grid"`
	SpaceRatio  ratio              `json:"space_ratio"`
	Millis      map[string]float64 `json:"ms"`
	Words       int                `json:"words"`
	EmptySlots  []int              `json:"empty_slots"` // grid lines at the foot of each page
	Missing     []string           `json:"missing"`     // what the language lacks: see check
	Justified   int                `json:"justified"`
	HyphenLines int                `json:"hyphens"`
	Used        float64            `json:"used"` // pages that are filled
	Parity      advice             `json:"parity"`
}

type fitted struct {
	ID    editor.StoryID `json:"id"`
	Slug  string         `json:"slug"`
	Lines int            `json:"lines"`
	Over  int            `json:"over"`
	Free  int            `json:"free"`
	Pages []int          `json:"pages"`
	Steps []paper.Step   `json:"steps"` // that were taken so that it fits
	Fixes []editor.Text  `json:"fixes"` // that would help the edition to its pages
}

// advice is what the edition's number of pages calls for.
type advice struct {
	Agree  bool             `json:"agree"`  // all editions have the same number
	Target int              `json:"target"` // that they should have; 0 when all is well
	Pages  int              `json:"over"`   // pages too many
	Lines  int              `json:"lines"`  // of one story, that would be enough
	Ways   []fit.Suggestion `json:"suggestions"`
}

type ratio struct {
	Mean  float64 `json:"mean"`
	Worst float64 `json:"worst"`
}

func runLayout(c *call) error {
	f := c.flags()
	var a asked
	f.IntVar(&a.issue, "issue", 0, "")
	f.StringVar(&a.langs, "lang", "", "")
	size := f.String("size", "", "")
	file, err := c.parse(f, 1, 1)
	if err != nil {
		return err
	}
	if err := c.need(f, "issue"); err != nil {
		return err
	}
	paper, err := c.size(*size)
	if err != nil {
		return err
	}
	d, err := c.open(file[0])
	if err != nil {
		return err
	}
	defer d.Close()
	is, langs, err := c.aim(d, a)
	if err != nil {
		return err
	}
	set, err := c.set(d, is, langs, paper)
	if err != nil {
		return err
	}
	return c.show(set, func(w io.Writer) { tellSettings(w, langs, set) })
}

// set lays the issue out in every language, on pages of a size if one is asked for, and
// measures the result.
func (c *call) set(d *desk.Desk, is *editor.Issue, langs []editor.Lang, size editor.PageSize) (
	map[editor.Lang]*setting, error,
) {
	p := new(press)
	watch := newWatch()
	if err := p.open(); err != nil {
		return nil, err
	}
	typefaces := watch.lap()
	m, err := d.Material(c.ctx, is)
	if err != nil {
		return nil, err
	}
	material := watch.lap()
	eds := fit.Editions(m.On(size), is)
	assemble := watch.lap()
	fitted, err := p.fit(c.ctx, eds...)
	if err != nil {
		return nil, err
	}
	lay := watch.lap()
	parity, err := p.parity(c.ctx, eds...)
	if err != nil {
		return nil, err
	}
	advice := watch.lap()
	out := map[editor.Lang]*setting{}
	for _, l := range langs {
		x := fit.In(fitted, l)
		if x == nil {
			continue
		}
		s := measure(x)
		s.Millis = map[string]float64{
			"typefaces": typefaces, "read": material, "assemble": assemble, "lay": lay, "suggest": advice,
			"total": typefaces + material + assemble + lay,
		}
		_, found := editor.Assemble(m, is, l)
		for i := range found {
			s.Missing = append(s.Missing, found[i].Rule)
		}
		s.advise(l, &parity)
		out[l] = s
	}
	return out, nil
}

// advise adds what the editions' numbers of pages call for.
func (s *setting) advise(l editor.Lang, p *fit.Parity) {
	s.Parity = advice{Target: p.Target, Agree: p.Agree(), Ways: []fit.Suggestion{}}
	for _, e := range p.Excess {
		if e.Lang == l {
			s.Parity.Pages, s.Parity.Lines = e.Pages, e.Lines
		}
	}
	for _, w := range p.Ways {
		if w.Lang != "" && w.Lang != l {
			continue
		}
		s.Parity.Ways = append(s.Parity.Ways, w)
		for i := range s.Stories {
			if f := &s.Stories[i]; f.ID == w.Story {
				f.Fixes = append(f.Fixes, w.Says)
			}
		}
	}
}

// measure takes from a document's report what people and tests ask about.
func measure(x *fit.Fitted) *setting {
	r := &x.Doc.Report
	s := &setting{
		Pages: len(x.Doc.Pages), Used: rounded(x.Used()), Stories: []fitted{},
		Lines: r.Lines, HyphenRun: r.HyphenRun,
		Widows: r.Widows, Orphans: r.Orphans, Overfull: r.Overfull, OffGrid: r.OffGrid,
		Words: r.Words, EmptySlots: append([]int{}, r.EmptySlots...), Missing: []string{},
		Justified: r.Justified, HyphenLines: r.Hyphens,
		SpaceRatio: ratio{Worst: rounded(r.WorstRatio)},
	}
	if r.Lines > 0 {
		s.HyphensPer = rounded(100 * float64(r.Hyphens) / float64(r.Lines))
	}
	if r.Justified > 0 {
		s.SpaceRatio.Mean = rounded(r.RatioSum / float64(r.Justified))
	}
	slugs := map[editor.StoryID]string{}
	for _, a := range x.Edition.Articles() {
		slugs[a.Story] = a.Slug
	}
	for _, f := range r.Stories {
		one := fitted{
			ID: f.Story, Slug: slugs[f.Story], Lines: f.Lines, Over: f.Over, Free: f.Free,
			Pages: append([]int{}, f.Pages...), Steps: []paper.Step{}, Fixes: []editor.Text{},
		}
		for _, st := range r.Steps {
			if st.Story == f.Story {
				one.Steps = append(one.Steps, st)
			}
		}
		s.Stories = append(s.Stories, one)
	}
	return s
}

func tellSettings(w io.Writer, langs []editor.Lang, set map[editor.Lang]*setting) {
	for _, l := range langs {
		s := set[l]
		fmt.Fprintf(w, "%s: %d pages, %d lines, %d words, in %.0f ms\n",
			l, s.Pages, s.Lines, s.Words, s.Millis["total"])
		fmt.Fprintf(w, "  hyphens %.1f to 100 lines, %d in a row; ", s.HyphensPer, s.HyphenRun)
		fmt.Fprintf(w, "widows %d, orphans %d, overfull %d, off grid %d\n",
			s.Widows, s.Orphans, s.Overfull, s.OffGrid)
		fmt.Fprintf(w, "  space ratio %.2f on average, %.2f at worst\n",
			s.SpaceRatio.Mean, s.SpaceRatio.Worst)
		for _, f := range s.Stories {
			fmt.Fprintf(w, "  %s\t%d lines\t%d over\t%d free\tpages %s\n",
				f.Slug, f.Lines, f.Over, f.Free, joined(f.Pages))
		}
		tellWays(w, &s.Parity)
	}
}

// tellWays says what would lead to which number of pages.
func tellWays(w io.Writer, p *advice) {
	pages, together := 0, 0
	for i := range p.Ways {
		if p.Ways[i].Together {
			together++
		}
	}
	for i := range p.Ways {
		way := &p.Ways[i]
		if way.Target != pages {
			pages = way.Target
			fmt.Fprintf(w, "  %s:\n", heading(pages, p.Target))
		}
		effect := "not enough alone"
		switch {
		case way.Enough:
			effect = "enough"
		case way.Together:
			effect = fmt.Sprintf("one of %d that are enough together", together)
		}
		fmt.Fprintf(w, "    %s (%s)\n", way.Says[editor.English], effect)
	}
}

// heading names a number of pages that ways lead to.
func heading(pages, target int) string {
	switch {
	case pages == target:
		return fmt.Sprintf("%d pages would be right", pages)
	case pages%4 == 0:
		return fmt.Sprintf("%d pages in every edition, a multiple of four", pages)
	}
	return fmt.Sprintf("%d pages in every edition", pages)
}

// joined writes page numbers: "2, 3".
func joined(pages []int) string {
	s := ""
	for i, p := range pages {
		if i > 0 {
			s += ", "
		}
		s += fmt.Sprint(p)
	}
	return s
}

// rounded keeps three decimals.
func rounded(x float64) float64 { return math.Round(x*1000) / 1000 }

// watch measures the time from lap to lap.
type watch struct{ last time.Time }

func newWatch() *watch { return &watch{time.Now()} }

// lap is the time since the last lap, in milliseconds.
func (w *watch) lap() float64 {
	now := time.Now()
	ms := rounded(float64(now.Sub(w.last).Microseconds()) / 1000)
	w.last = now
	return ms
}
