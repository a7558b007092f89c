package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export"
	"twofold/export/face"
	"twofold/export/fit"
	"twofold/export/layout"
	"twofold/export/paper"
	"twofold/export/pdf"
	"twofold/export/raster"
)

// figure is one line of the benchmark table.
type figure struct {
	Name  string  `json:"name"`
	Value float64 `json:"value"`
	Unit  string  `json:"unit"`
	Limit float64 `json:"limit"` // what it should not exceed; 0 for none
	On    string  `json:"on"`    // "reference", or the file
}

// rounds is how often everything is measured; the middle value counts.
const rounds = 9

func runBench(c *call) error {
	file, err := c.parse(c.flags(), 1, 1)
	if err != nil {
		return err
	}
	d, err := c.open(file[0])
	if err != nil {
		return err
	}
	defer d.Close()
	b := &bench{call: c, file: file[0], desk: d}
	if b.ruler, err = face.Open(); err != nil {
		return fmt.Errorf("open typefaces: %w", err)
	}
	for _, part := range []func() error{
		b.reference, b.growth, b.preview, b.relayout, b.fitting, b.opening, b.ofFile, b.process,
	} {
		if err := part(); err != nil {
			return err
		}
	}
	return c.show(b.figures, func(w io.Writer) {
		for _, f := range b.figures {
			limit := ""
			if f.Limit > 0 {
				limit = fmt.Sprintf("%.0f %s at most", f.Limit, f.Unit)
			}
			fmt.Fprintf(w, "%s\t%s\t%.1f %s\t%s\n", f.Name, f.On, f.Value, f.Unit, limit)
		}
	})
}

// bench measures, part after part.
type bench struct {
	*call
	file    string
	desk    *desk.Desk
	ruler   *face.Ruler
	figures []figure
	whole   float64 // layout and PDF of the reference in both languages, in ms
}

// onReference names what the figures of the generated issue were measured on.
const onReference = "reference"

func (b *bench) add(name, on string, value float64, unit string, limit float64) {
	b.figures = append(b.figures, figure{name, rounded(value), unit, limit, on})
}

// median runs do and gives the middle of the times that it took, in milliseconds.
func (b *bench) median(do func() error) (float64, error) {
	times, err := b.times(rounds, do)
	if err != nil {
		return 0, err
	}
	return times[len(times)/2], nil
}

// times runs do so often and gives the times that it took in milliseconds, the shortest
// first.
func (b *bench) times(n int, do func() error) ([]float64, error) {
	var times []float64
	for range n {
		if err := b.ctx.Err(); err != nil {
			return nil, fmt.Errorf("measure: %w", err)
		}
		runtime.GC()
		start := time.Now()
		if err := do(); err != nil {
			return nil, fmt.Errorf("measure: %w", err)
		}
		times = append(times, float64(time.Since(start).Microseconds())/1000)
	}
	slices.Sort(times)
	return times, nil
}

// editions assembles an issue in both languages.
func editions(m editor.Material, is *editor.Issue, langs []editor.Lang) []*editor.Edition {
	var out []*editor.Edition
	for _, l := range langs {
		ed, _ := editor.Assemble(m, is, l)
		out = append(out, ed)
	}
	return out
}

// lay sets an edition with nothing remembered from before.
func (b *bench) lay(ed *editor.Edition) *paper.Document {
	doc, _ := layout.NewSetter(b.ruler).Lay(ed)
	return doc
}

func (b *bench) paint(p *pdf.Painter, doc *paper.Document) error {
	return p.Write(b.ctx, io.Discard, doc, pdf.Options{Product: export.Screen})
}

// reference measures layout and PDF of the reference issue, in each language.
func (b *bench) reference() error {
	m, is := reference(1)
	painter := pdf.New(b.ruler, nil)
	total := 0.0
	for _, ed := range editions(m, is, m.Publication.Languages) {
		lay, err := b.median(func() error { b.lay(ed); return nil })
		if err != nil {
			return err
		}
		doc := b.lay(ed)
		paint, err := b.median(func() error { return b.paint(painter, doc) })
		if err != nil {
			return err
		}
		lang := strings.ToUpper(string(ed.Lang))
		b.add("layout, "+lang, onReference, lay, "ms", 0)
		b.add("Screen PDF, "+lang, onReference, paint, "ms", 0)
		b.add("layout and PDF, "+lang, onReference, lay+paint, "ms", 45)
		total += lay + paint
	}
	b.whole = total
	b.add("layout and PDF, both", onReference, total, "ms", 0)
	return nil
}

// growth measures ten times the text.
func (b *bench) growth() error {
	const times = 10
	m, is := reference(times)
	painter := pdf.New(b.ruler, nil)
	list, pages := editions(m, is, m.Publication.Languages), 0
	took, err := b.median(func() error {
		pages = 0
		for _, ed := range list {
			doc := b.lay(ed)
			pages = max(pages, len(doc.Pages))
			if err := b.paint(painter, doc); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	b.add("ten times the text, both", onReference, took, "ms", 0)
	b.add("growth of time for ten times the text", onReference, took/b.whole, "×", 11)
	b.add(fmt.Sprintf("memory at its peak, %d pages", pages), onReference, peakMemory(), "MB", 300)
	return nil
}

// preview measures a page at 144 dpi when its glyphs have been painted before.
func (b *bench) preview() error {
	m, is := reference(1)
	painter := raster.New(b.ruler, nil)
	for _, ed := range editions(m, is, m.Publication.Languages) {
		doc := b.lay(ed)
		page := min(2, len(doc.Pages))
		draw := func() error {
			_, err := painter.Draw(b.ctx, doc, page, 144)
			return err
		}
		if err := draw(); err != nil {
			return err
		}
		took, err := b.median(draw)
		if err != nil {
			return err
		}
		b.add("page preview at 144 dpi, "+strings.ToUpper(string(ed.Lang)), onReference, took, "ms", 8)
	}
	return nil
}

// keystrokes is how many letters are typed to measure relayout.
const keystrokes = 200

// relayout measures setting an edition again after every letter that is typed into it.
func (b *bench) relayout() error {
	m, is := reference(1)
	for _, ed := range editions(m, is, m.Publication.Languages) {
		setter := layout.NewSetter(b.ruler)
		setter.Lay(ed)
		body := ed.Articles()[referenceStories/2].Body
		typed := []rune(strings.Repeat(" "+body[1].Text(), 1+keystrokes/len(body[1].Text())))
		n := 0
		times, err := b.times(keystrokes, func() error {
			n++
			body[0].Spans = editor.Plain(body[1].Text() + string(typed[:n]))
			setter.Lay(ed)
			return nil
		})
		if err != nil {
			return err
		}
		lang := strings.ToUpper(string(ed.Lang))
		b.add("relayout after a keystroke, "+lang, onReference, times[len(times)/2], "ms", 10)
		b.add(fmt.Sprintf("relayout, the worst of %d, %s", keystrokes, lang),
			onReference, times[len(times)-1], "ms", 25)
	}
	return nil
}

// fitting measures fitting both editions of the issue together, and looking for what would
// make them a page shorter.
func (b *bench) fitting() error {
	m, is := reference(1)
	fitter := fit.New(layout.NewSetter(b.ruler))
	set := fitter.Fit(fit.Editions(m, is)...)
	took, err := b.median(func() error { fitter.Fit(fit.Editions(m, is)...); return nil })
	if err != nil {
		return err
	}
	b.add("both editions fitted together", onReference, took, "ms", 200)
	is.Pages = len(set[0].Doc.Pages) - 1
	took, err = b.median(func() error { fitter.Parity(fit.Editions(m, is)...); return nil })
	if err != nil {
		return err
	}
	b.add("suggestions for a page less", onReference, took, "ms", 1000)
	return nil
}

// opening measures how long it takes to open the file and list its stories.
func (b *bench) opening() error {
	took, err := b.median(func() error {
		d, err := b.open(b.file)
		if err != nil {
			return err
		}
		defer d.Close()
		if _, err := d.Publication(b.ctx); err != nil {
			return err
		}
		_, err = d.StoryRows(b.ctx)
		return err
	})
	if err != nil {
		return err
	}
	b.add("open and list the stories", filepath.Base(b.file), took, "ms", 100)
	return nil
}

// ofFile measures the newest issue of the file, pictures and all.
func (b *bench) ofFile() error {
	is, err := b.newest(b.desk)
	if err != nil {
		return nil // a publication without an issue has nothing to set
	}
	m, err := b.desk.Material(b.ctx, is)
	if err != nil {
		return err
	}
	painter := pdf.New(b.ruler, fetch(b.ctx, b.desk))
	for _, ed := range editions(m, is, m.Publication.Languages) {
		took, err := b.median(func() error { return b.paint(painter, b.lay(ed)) })
		if err != nil {
			return err
		}
		b.add(fmt.Sprintf("layout and PDF of issue %d, %s", is.Number, strings.ToUpper(string(ed.Lang))),
			filepath.Base(b.file), took, "ms", 0)
	}
	return nil
}

// process measures a whole run of the program that exports the reference issue.
func (b *bench) process() error {
	dir, err := os.MkdirTemp("", "twofold-bench-")
	if err != nil {
		return fmt.Errorf("measure: %w", err)
	}
	defer os.RemoveAll(dir)
	file := filepath.Join(dir, "reference.twofold")
	m, is := reference(1)
	err = b.create(file, m.Publication, time.Now, func(s desk.Store) error {
		return storeMaterial(b.ctx, s, m, is)
	})
	if err != nil {
		return err
	}
	self, err := os.Executable()
	if err != nil {
		return fmt.Errorf("measure: %w", err)
	}
	for _, l := range []string{"en", "ru", "en,ru"} {
		took, err := b.median(func() error {
			return exec.CommandContext(b.ctx, self, "export", file, "--issue", "1", "--lang", l,
				"--for", "screen", "--out", dir).Run()
		})
		if err != nil {
			return err
		}
		b.add("whole process export, "+strings.ToUpper(l), onReference, took, "ms", 300)
	}
	return nil
}

// storeMaterial stores stories and an issue that carries them.
func storeMaterial(ctx context.Context, s desk.Store, m editor.Material, is *editor.Issue) error {
	ch := desk.Change{Who: who, When: time.Now(), Why: "import"}
	for i := range m.Stories {
		if err := s.SaveStory(ctx, &m.Stories[i], ch); err != nil {
			return err
		}
	}
	return s.SaveIssue(ctx, is, ch)
}

// peakMemory is the most memory that the process has had, in MB: what the system says,
// else what the Go runtime has asked it for.
func peakMemory() float64 {
	status, err := os.ReadFile("/proc/self/status")
	if err == nil {
		for line := range strings.Lines(string(status)) {
			var kb float64
			if _, err := fmt.Sscanf(line, "VmHWM: %f kB", &kb); err == nil {
				return kb / 1024
			}
		}
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return float64(m.Sys) / (1 << 20)
}
