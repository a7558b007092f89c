package fit_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"twofold/editor"
	"twofold/export/design"
	"twofold/export/fit"
	"twofold/export/paper"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestSuggestionsHaveTheEffectTheyName(t *testing.T) {
	d := tooLong(t)
	d.m.Publication.Design.SmallBody = true
	f := fitter(t)
	p := f.Parity(d.editions()...)
	if p.Agree() || p.Target != p.Pages[0].Pages || len(p.Ways) == 0 {
		t.Fatalf("%+v", p)
	}
	kinds := map[editor.StepKind]bool{}
	for _, w := range p.Ways {
		kinds[w.Kind] = true
		asNamed(t, f, d, &w)
	}
	for _, k := range []editor.StepKind{editor.StepPictures, editor.StepBody, fit.Shorten, fit.MorePages} {
		if !kinds[k] {
			t.Errorf("nothing of kind %s is suggested: %v", k, kinds)
		}
	}
}

func TestSuggestionsTogetherAreEnough(t *testing.T) {
	f, tried := fitter(t), 0
	for seed := uint64(1); seed < 9; seed++ {
		d := newDesk(seed, 0, 300, 420, 380, 260, 450)
		d.is.Pages = len(f.Fit(d.editions()...)[0].Doc.Pages) - 1
		is := *d.is
		is.Order = slices.Clone(d.is.Order)
		for _, w := range f.Parity(d.editions()...).Ways {
			if w.Together && w.Lang == "en" {
				tried++
				w.Apply(&is)
			}
		}
		if tried == 0 {
			continue
		}
		if n := len(f.Fit(fit.Editions(d.m, &is)...)[0].Doc.Pages); n > is.Pages {
			t.Errorf("seed %d: the steps lead to %d pages, not %d", seed, n, is.Pages)
		}
		return
	}
	t.Error("no steps are enough together in any of the issues: this proves nothing")
}

func TestTheLeastHarmIsSuggestedFirst(t *testing.T) {
	order := append(editor.StepKinds(), fit.Shorten, fit.LeaveOut, fit.Announce, fit.NewPages,
		fit.MorePages, fit.AddStories)
	last := 0
	for _, w := range fitter(t).Parity(tooLong(t).editions()...).Ways {
		at := slices.Index(order, w.Kind)
		if at < last {
			t.Errorf("%s comes after %s", w.Kind, order[last])
		}
		last = at
	}
}

// TestThereIsAWayThatIsEnough asks issues of every build and plan: the last way always is.
func TestThereIsAWayThatIsEnough(t *testing.T) {
	f := fitter(t)
	for _, c := range []struct {
		name    string
		planned int
		words   []int
	}{
		{"the editions differ", 0, []int{300, 420, 380, 260, 450, 330, 410}},
		{"one story", 0, []int{300}},
		{"planned for far less", 4, []int{300, 420, 380, 260, 450, 330, 410}},
		{"planned for a little less", 4, []int{300, 420, 380, 260, 200}},
		{"planned for more", 12, []int{300, 420, 380, 260, 450, 330, 410}},
		{"planned for far more", 16, []int{300, 420, 380}},
	} {
		d := newDesk(7, 300, c.words...)
		d.is.Pages = c.planned
		p := f.Parity(d.editions()...)
		if p.Target == 0 || len(p.Ways) == 0 || !p.Ways[len(p.Ways)-1].Enough {
			t.Errorf("%s: pages %v, target %d, ways %+v", c.name, p.Pages, p.Target, p.Ways)
		}
		for _, w := range p.Ways {
			asNamed(t, f, d, &w)
		}
	}
}

func TestFullSheetsAreSuggestedWhereEditionsDiffer(t *testing.T) {
	m, is := sampleIssue(t)
	d, f := &desk{m: m, is: is}, fitter(t)
	p := f.Parity(d.editions()...)
	if p.Agree() {
		t.Fatalf("the editions agree: this proves nothing: %v", p.Pages)
	}
	full := 0
	for _, w := range p.Ways {
		if w.Target%4 == 0 && w.Enough && w.Lang == "" {
			full++
			asNamed(t, f, d, &w)
		}
		if w.Enough && w.Lang == "" && (w.Pages[0].Pages != w.Target || w.Pages[1].Pages != w.Target) {
			t.Errorf("%s: %v, not %d pages", w.Says["en"], w.Pages, w.Target)
		}
	}
	if full == 0 {
		t.Errorf("no way to a multiple of four: %+v", p.Ways)
	}
}

// TestPlannedPagesAreFilled asks for what fills the pages that are planned already.
func TestPlannedPagesAreFilled(t *testing.T) {
	m, is := sampleIssue(t)
	is.Pages = 12
	d, f := &desk{m: m, is: is}, fitter(t)
	kinds := map[editor.StepKind]bool{}
	for _, w := range f.Parity(d.editions()...).Ways {
		kinds[w.Kind] = true
		if w.Plan > 0 || !w.Enough || w.Target != 12 {
			t.Errorf("%s: %+v", w.Says["en"], w)
		}
		asNamed(t, f, d, &w)
	}
	if !kinds[fit.NewPages] || !kinds[fit.AddStories] {
		t.Errorf("ways %v", kinds)
	}
}

func TestTheLeastReadyStoryIsLeftOutFirst(t *testing.T) {
	d := tooLong(t)
	d.m.Stories[3].Versions[1].Stage = editor.Draft
	for _, w := range fitter(t).Parity(d.editions()...).Ways {
		if w.Kind == fit.LeaveOut && w.Out[0] != d.m.Stories[3].ID {
			t.Errorf("%s is left out, not %s", w.Out, d.m.Stories[3].ID)
		}
	}
}

// asNamed expects that a suggestion has the effect that it names.
func asNamed(t *testing.T, f *fit.Fitter, d *desk, w *fit.Suggestion) {
	t.Helper()
	is := *d.is
	if !w.Apply(&is) {
		return // a person does it
	}
	if err := is.Validate(); err != nil {
		t.Errorf("%s: %v", w.Says["en"], err)
	}
	for i, x := range f.Fit(fit.Editions(d.m, &is)...) {
		if len(x.Doc.Pages) != w.Pages[i].Pages {
			t.Errorf("%s: %s has %d pages, not %d", w.Says["en"], x.Edition.Lang, len(x.Doc.Pages), w.Pages[i].Pages)
		}
	}
}

func TestEqualIssuesAreFittedAlike(t *testing.T) {
	for seed := uint64(1); seed < 4; seed++ {
		d := newDesk(seed, 100*int(seed), 300, 420, 260, 380)
		used := fitter(t)
		used.Parity(d.editions()...)
		again, anew := used.Fit(d.editions()...), fitter(t).Fit(d.editions()...)
		for i := range again {
			if !reflect.DeepEqual(again[i].Doc, anew[i].Doc) || !reflect.DeepEqual(again[i].Found, anew[i].Found) {
				t.Errorf("the fitter's memory shows on the pages")
			}
		}
		if a, b := used.Parity(d.editions()...), fitter(t).Parity(d.editions()...); !reflect.DeepEqual(a, b) {
			t.Errorf("other suggestions: %+v, %+v", a, b)
		}
	}
}

func anyDesk(rt *rapid.T) *desk {
	words := rapid.SliceOfN(rapid.IntRange(60, 500), 1, 4).Draw(rt, "words")
	return newDesk(rapid.Uint64Range(1, 1<<40).Draw(rt, "seed"), rapid.IntRange(0, 500).Draw(rt, "longer"), words...)
}

// TestFittingKeepsItsPromises fits issues of every build.
func TestFittingKeepsItsPromises(t *testing.T) {
	f := fitter(t)
	rapid.Check(t, func(rt *rapid.T) {
		d := anyDesk(rt)
		d.m.Publication.Design.KeepPages = false
		apart := f.Fit(d.editions()...)
		d.m.Publication.Design.KeepPages = true
		for i, x := range f.Fit(d.editions()...) {
			if len(x.Doc.Pages) > len(apart[i].Doc.Pages) {
				rt.Errorf("keeping pages costs %s a page", x.Edition.Lang)
			}
			bodyAsDesigned(rt, x.Doc)
			everyStepIsSaid(rt, &x)
			r := x.Doc.Report
			if r.Widows+r.Orphans+r.OffGrid > 0 {
				rt.Errorf("widows %d, orphans %d, off the grid %d", r.Widows, r.Orphans, r.OffGrid)
			}
		}
	})
}

// bodyAsDesigned expects that body text has the design's size.
func bodyAsDesigned(rt *rapid.T, doc *paper.Document) {
	for i := range doc.Pages {
		for _, it := range doc.Pages[i].Items {
			x, ok := it.(*paper.Text)
			if ok && x.Story != "" && x.Tag == design.TagParagraph && x.Font == design.Body.Font && x.Size != design.Body.Size {
				rt.Errorf("body at %d on page %d", x.Size, i+1)
			}
		}
	}
}

// everyStepIsSaid expects a note for every step.
func everyStepIsSaid(rt *rapid.T, x *fit.Fitted) {
	for _, st := range x.Doc.Report.Steps {
		if !slices.ContainsFunc(x.Found, func(f editor.Finding) bool {
			return f.Rule == "fit-"+string(st.Kind) && f.Story == st.Story && f.Severity == editor.Note
		}) {
			rt.Errorf("no note for %+v", st)
		}
	}
}

func TestStoriesStandOnTheSamePage(t *testing.T) {
	kept := 0
	for seed := uint64(1); seed < 13; seed++ {
		d := newDesk(seed, 25*int(seed), 300, 260, 240, 380, 220, 330)
		set := fitter(t).Fit(d.editions()...)
		for _, st := range append(set[0].Doc.Report.Steps, set[1].Doc.Report.Steps...) {
			if st.Why == paper.ToAgree {
				kept++
			}
		}
		for _, s := range d.m.Stories {
			a, b := begins(&set[0], s.ID), begins(&set[1], s.ID)
			said := slices.ContainsFunc(set[1].Found, func(f editor.Finding) bool {
				return f.Rule == "pages-differ" && f.Story == s.ID
			})
			if (a != b) != said {
				t.Errorf("seed %d: %s begins on pages %d and %d, which is said: %v", seed, s.ID, a, b, said)
			}
		}
	}
	if kept == 0 {
		t.Error("no story had to give so that the pages agree: this proves nothing")
	}
}

func begins(x *fit.Fitted, id editor.StoryID) int {
	for _, s := range x.Doc.Report.Stories {
		if s.Story == id && len(s.Pages) > 0 {
			return s.Pages[0]
		}
	}
	return 0
}

func TestWhatIsRefusedIsNotDoneUnasked(t *testing.T) {
	for seed := uint64(1); seed < 9; seed++ {
		d := newDesk(seed, 250, 300, 260, 240, 380, 220, 330)
		for _, x := range fitter(t).Fit(d.editions()...) {
			for _, st := range x.Doc.Report.Steps {
				if st.Refusable() {
					fit.Refuse(d.is, x.Edition.Lang, st.Story, st.Kind)
				}
			}
		}
		refused := map[string]bool{}
		for _, it := range d.is.Order {
			for _, a := range it.Adjust {
				for _, k := range a.Refused {
					refused[fmt.Sprint(a.Lang, it.Story, k)] = true
				}
			}
		}
		for _, x := range fitter(t).Fit(d.editions()...) {
			for _, st := range x.Doc.Report.Steps {
				if refused[fmt.Sprint(x.Edition.Lang, st.Story, st.Kind)] && st.Refusable() {
					t.Errorf("seed %d, %s: %+v", seed, x.Edition.Lang, st)
				}
			}
		}
	}
}

func TestReports(t *testing.T) {
	d := tooLong(t)
	planned := newDesk(7, 250, 300, 420, 380, 260, 450, 330, 410)
	planned.is.Pages = 4
	alike := newDesk(3, 250, 300, 280)
	for _, c := range []struct {
		name string
		desk *desk
	}{{"russian-is-a-page-longer", d}, {"more-pages-than-planned", planned}, {"short-of-a-folded-sheet", alike}} {
		t.Run(c.name, func(t *testing.T) { golden(t, c.name, report(fitter(t), c.desk)) })
	}
}

// report is what the fitter says of an issue, as text.
func report(f *fit.Fitter, d *desk) string {
	var sb strings.Builder
	for _, x := range f.Fit(d.editions()...) {
		fmt.Fprintf(&sb, "%s: %d pages, %.2f filled\n", x.Edition.Lang, len(x.Doc.Pages), x.Used())
		for _, s := range x.Doc.Report.Stories {
			fmt.Fprintf(&sb, "  %s pages %v, %d over, %d free\n", s.Story, s.Pages, s.Over, s.Free)
		}
		for _, fd := range x.Found {
			fmt.Fprintf(&sb, "  %s %s %s\n    %s\n", fd.Rule, fd.Severity, fd.Says["en"], fd.Says["ru"])
		}
	}
	p := f.Parity(d.editions()...)
	fmt.Fprintf(&sb, "target %d, excess %v\n", p.Target, p.Excess)
	for _, w := range p.Ways {
		fmt.Fprintf(&sb, "  %-10s to %d, saves %d, then %v, enough %v, together %v\n    %s\n    %s\n    %s\n",
			w.Kind, w.Target, w.Saves, w.Pages, w.Enough, w.Together, w.Says["en"], w.Says["ru"], w.Says["tg"])
	}
	return sb.String()
}

// golden compares text with a file of testdata, or writes the file with -update.
func golden(t *testing.T, name, got string) {
	t.Helper()
	file := filepath.Join("testdata", name+".golden")
	if *update {
		if err := os.MkdirAll("testdata", 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s\n got:\n%s\nwant:\n%s", file, got, want)
	}
}

func TestCopyfitOfAStory(t *testing.T) {
	m, is := sampleIssue(t)
	f := fitter(t)
	s := m.Stories[slices.IndexFunc(m.Stories, func(s editor.Story) bool { return s.ID == is.Order[2].Story })]
	in := f.Story(m, is, &s)
	if len(in) != len(s.Versions) || in[0].Issue != is.Number || len(in[0].Pages) == 0 || in[0].Share < 0.3 || in[0].Share > 1.5 {
		t.Fatalf("%+v", in)
	}
	lines := 0
	for _, b := range in[0].Blocks {
		lines += b.Lines
	}
	if lines < in[0].Lines {
		t.Errorf("the blocks have %d lines, the text %d", lines, in[0].Lines)
	}
	alone := f.Story(m, nil, &s)
	if len(alone) != len(in) || alone[0].Issue != 0 || alone[0].Pages != nil || alone[0].Share < 0.3 {
		t.Errorf("%+v", alone)
	}
	longer := s
	longer.Versions = slices.Clone(s.Versions)
	longer.Versions[0].Blocks = append(editor.CloneBlocks(s.Versions[0].Blocks), editor.Block{
		ID: "more", Kind: editor.Paragraph, Spans: editor.Plain(strings.Repeat("more words to set ", 60)),
	})
	if more := f.Story(m, is, &longer); more[0].Lines <= in[0].Lines {
		t.Errorf("%d lines with another paragraph, %d without", more[0].Lines, in[0].Lines)
	}
}

// TestAStoryInNoIssueIsSetWhole counts the head and the pictures, as for a story that is
// not on the cover.
func TestAStoryInNoIssueIsSetWhole(t *testing.T) {
	m, _ := sampleIssue(t)
	f := fitter(t)
	share := func(blocks ...editor.Block) float64 {
		s := editor.Story{ID: "new", Versions: []editor.Version{{Lang: editor.English, Blocks: blocks}}}
		of := f.Story(m, nil, &s)
		if len(of) != 1 {
			t.Fatalf("%d languages", len(of))
		}
		return of[0].Share
	}
	head := editor.Block{ID: "h", Kind: editor.Headline, Spans: editor.Plain("Advice before departure")}
	text := editor.Block{
		ID: "p", Kind: editor.Paragraph, Spans: editor.Plain(strings.Repeat("words to set ", 12)),
	}
	picture := editor.Block{ID: "i", Kind: editor.Image, Picture: m.Pictures[0].ID}
	small, pictured := share(head, text), share(head, text, picture)
	if small < 0.05 || small > 0.3 || pictured < small+0.05 {
		t.Errorf("a few lines take %.3f of a page, with a picture %.3f", small, pictured)
	}
}

func BenchmarkFitSample(b *testing.B) {
	m, is := sampleIssue(b)
	f := fitter(b)
	eds := fit.Editions(m, is)
	f.Fit(eds...)
	for b.Loop() {
		f.Fit(eds...)
	}
}

func BenchmarkParityOfTheSample(b *testing.B) {
	m, is := sampleIssue(b)
	is.Pages = 10
	f := fitter(b)
	eds := fit.Editions(m, is)
	f.Fit(eds...)
	for b.Loop() {
		f.Parity(eds...)
	}
}
