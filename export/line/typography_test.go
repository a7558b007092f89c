package line

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/sample"
	"twofold/export/face"
)

var typography = flag.String("typography", "", "a folder for paragraphs and lines that are to be compared")

// columnIndent is the indent of a body paragraph that follows another one.
const columnIndent = 13 * face.Pt

// bodyText is every paragraph of running text of the sample's stories in a language, with
// its italic and bold words, as a column of the body sets it.
func bodyText(t testing.TB, l editor.Lang) []*Paragraph {
	t.Helper()
	content, err := sample.Publication()
	if err != nil {
		t.Fatal(err)
	}
	var out []*Paragraph
	for i := range content.Stories {
		v := content.Stories[i].Version(l)
		if v == nil {
			continue
		}
		indent := face.Length(0)
		for k := range v.Blocks {
			b := &v.Blocks[k]
			if b.Kind != editor.Paragraph || b.In != "" {
				indent = 0
				continue
			}
			p := body(l, "")
			p.Spans, p.Indent = facesOf(b.Spans), indent
			out = append(out, p)
			indent = columnIndent
		}
	}
	return out
}

// otherText is a second text: the sentences of the test paragraphs in a new order.
func otherText(t testing.TB, l editor.Lang) []*Paragraph {
	t.Helper()
	var out []*Paragraph
	for i, text := range reference(t, l, 6000) {
		p := body(l, text)
		p.Indent = face.Length(min(i, 1)) * columnIndent
		out = append(out, p)
	}
	return out
}

func facesOf(spans []editor.Span) []Span {
	out := make([]Span, len(spans))
	for i, s := range spans {
		out[i] = Span{Text: s.Text, Font: face.Serif}
		if s.Bold {
			out[i].Font = out[i].Font.Bold()
		}
		if s.Italic {
			out[i].Font = out[i].Font.Italic()
		}
	}
	return out
}

// firstFit sets a paragraph without looking ahead, as most programs do: every line takes
// what fits at the word spaces' own width. It knows the same hyphens and the same margins.
func firstFit(b *Breaker, p *Paragraph) []Line {
	b.text.shape(b.ruler, p)
	b.divide(p.Lang)
	b.text.keepLastWords()
	b.text.findChances(filled)
	all := b.text.chances
	measure := fine(p.Measure) * perLength
	var breaks []int32
	for from := 0; from < len(all)-1; {
		to := from + 1
		for k := to + 1; k < len(all); k++ {
			if !all[k].spare && all[k].to-all[from].from <= measure {
				to = k
			}
		}
		breaks = append(breaks, int32(to))
		from = to
	}
	return b.text.lines(breaks)
}

// TestBodyTextIsEven holds the sample's running text to what docs/typography.md says of it
// (LuaTeX comes to 0.622 and 17.8, 1.019 and 38.5), and writes it for tools/typography.sh.
func TestBodyTextIsEven(t *testing.T) {
	for _, c := range []struct {
		lang                 editor.Lang
		mean, worst, hyphens float64 // hyphens in 100 lines
		short                int
	}{{editor.English, 0.6223, 2.56, 17.4, 4}, {editor.Russian, 0.999, 4.95, 31.6, 4}} {
		t.Run(string(c.lang), func(t *testing.T) {
			r := ruler(t)
			all := bodyText(t, c.lang)
			tell(t, r, "sample", all)
			tell(t, r, "other", otherText(t, c.lang))
			q := judge(t, NewBreaker(r), all)
			if q.overfull > 0 || q.row > 2 {
				t.Errorf("%d lines too long, %d hyphens in a row", q.overfull, q.row)
			}
			hyphens := 100 * float64(q.hyphens) / float64(q.justified)
			t.Logf("mean ratio %.4f, worst %.2f, %.1f hyphens, %d short", q.mean, q.worst, hyphens, q.short)
			if q.mean > c.mean || q.worst > c.worst || hyphens > c.hyphens || q.short > c.short {
				t.Error("worse than it was")
			}
		})
	}
}

// tell writes paragraphs and how they are set for tools/typography.sh.
func tell(t *testing.T, r *face.Ruler, folder string, all []*Paragraph) {
	t.Helper()
	named := func(what string) string { return filepath.Join(folder, what+"-"+string(all[0].Lang)+".txt") }
	keep(t, named("paragraphs"), told(all))
	keep(t, named("lines-twofold"), setBy(NewBreaker(r), "twofold", all, (*Breaker).Break))
	keep(t, named("lines-first-fit"), setBy(NewBreaker(r), "first-fit", all, firstFit))
}

// told writes paragraphs down, one a line: the indent, then each span's face and text.
func told(all []*Paragraph) string {
	var sb strings.Builder
	for _, p := range all {
		fmt.Fprintf(&sb, "%.3f", p.Indent.Points())
		for _, s := range p.Spans {
			fmt.Fprintf(&sb, "\t%d\t%s", s.Font, s.Text)
		}
		sb.WriteByte('\n')
	}
	return sb.String()
}

// setBy writes down the lines that set makes of paragraphs, and the time that it took.
func setBy(b *Breaker, name string, all []*Paragraph, set func(*Breaker, *Paragraph) []Line) string {
	start := time.Now()
	broken := make([][]Line, len(all))
	for i, p := range all {
		broken[i] = set(b, p)
	}
	took := time.Since(start)
	var sb strings.Builder
	fmt.Fprintf(&sb, "time\t%s\t%s\t%.1f\n", name, all[0].Lang, took.Seconds()*1000)
	for i, p := range all {
		for k := range broken[i] {
			l := &broken[i][k]
			fmt.Fprintf(&sb, "line\t%s\t%s\t%d\t%.4f\t%d\t%d\t%.3f\t%d\t%.4f\n", name, p.Lang, i+1,
				spaceOf(b.ruler, p.Size, l), flagOf(l.Hyphenated), flagOf(strings.HasSuffix(l.said(), "-")),
				l.Overfull.Points(), flagOf(k == len(broken[i])-1), float64(inside(l))/float64(p.Measure))
		}
	}
	return sb.String()
}

// inside is how long a line is without what stands out of the measure.
func inside(l *Line) face.Length { return l.Width - l.HangLeft - l.HangRight }

// spaceOf is how wide a line's word spaces are as they are painted, 1 being their own width.
func spaceOf(r *face.Ruler, size face.Length, l *Line) float64 {
	set, own := face.Length(0), face.Length(0)
	for i, run := range l.Runs {
		for k, g := range run.Glyphs {
			if g.Rune != ' ' && g.Rune != face.NoBreakSpace {
				continue
			}
			end := run.Width
			if k+1 < len(run.Glyphs) {
				end = run.Glyphs[k+1].X
			} else if i+1 < len(l.Runs) {
				end = l.Runs[i+1].X - run.X
			}
			set += end - g.X
			own += face.Scale(r.Width(run.Font, g.Rune), size)
		}
	}
	if own == 0 {
		return 1
	}
	return float64(set) / float64(own)
}

func flagOf(b bool) int {
	if b {
		return 1
	}
	return 0
}

func keep(t *testing.T, name, text string) {
	t.Helper()
	if *typography == "" {
		return
	}
	if err := os.WriteFile(filepath.Join(*typography, name), []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
