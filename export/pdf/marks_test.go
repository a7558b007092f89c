package pdf_test

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// line is a mark on a press page, in millimetres from the left and the foot of the sheet.
type line struct {
	x1, y1, x2, y2 float64
	dashed         bool
}

func (l line) long() float64 { return math.Hypot(l.x2-l.x1, l.y2-l.y1) }

// near says how far apart two lines that run along or across the sheet are.
func (l line) near(o line) float64 {
	gap := func(a1, a2, b1, b2 float64) float64 {
		return max(0, min(b1, b2)-max(a1, a2), min(a1, a2)-max(b1, b2))
	}
	return math.Hypot(gap(l.x1, l.x2, o.x1, o.x2), gap(l.y1, l.y2, o.y1, o.y2))
}

// marks are how the marks of the first page of a press file are drawn.
func marks(t *testing.T, file string) string {
	t.Helper()
	_, rest, found := strings.Cut(file, "/CR CS /CR cs 1 SCN 1 scn 0.25 w\n")
	marks, _, ended := strings.Cut(rest, "Q\n")
	if !found || !ended {
		t.Fatal("no marks in registration colour")
	}
	return marks
}

// markLines are the straight ones of them.
func markLines(t *testing.T, marks string) []line {
	t.Helper()
	var out []line
	dashed := false
	for _, m := range regexp.MustCompile(`\[(.*)\] 0 d|(\S+) (\S+) m (\S+) (\S+) l S`).FindAllStringSubmatch(marks, -1) {
		if strings.HasSuffix(m[0], "d") {
			dashed = strings.TrimSpace(m[1]) != ""
			continue
		}
		var at [4]float64
		for i := range at {
			v, err := strconv.ParseFloat(m[i+2], 64)
			if err != nil {
				t.Fatal(err)
			}
			at[i] = v * 25.4 / 72
		}
		out = append(out, line{at[0], at[1], at[2], at[3], dashed})
	}
	return out
}

// Beside the crop marks stand bleed marks, which nobody takes for crop marks: half as
// long, dashed, in line with the bleed and wholly outside it.
func TestBleedMarks(t *testing.T) {
	var bleed, others []line
	drawn := marks(t, press(t, blank(1)))
	golden(t, "marks", []byte(drawn))
	for _, l := range markLines(t, drawn) {
		if l.dashed {
			bleed = append(bleed, l)
		} else {
			others = append(others, l)
		}
	}
	if len(bleed) != 8 {
		t.Fatalf("got %d bleed marks, want two at every corner", len(bleed))
	}
	paper := line{17, 17, 250 - 17, 337 - 17, false} // what ink may reach
	crops := 0
	for _, o := range others {
		if math.Abs(o.long()-8) < .01 {
			crops++
		}
		for _, b := range bleed {
			if d := b.near(o); d < 1.5 {
				t.Errorf("a bleed mark is %.2f mm from another mark: %v, %v", d, b, o)
			}
		}
	}
	if crops != 8 {
		t.Errorf("got %d crop marks of 8 mm, want 8", crops)
	}
	for _, b := range bleed {
		along := func(v, a, z float64) bool { return math.Abs(v-a) < .01 || math.Abs(v-z) < .01 }
		if !along(b.x1, paper.x1, paper.x2) && !along(b.y1, paper.y1, paper.y2) {
			t.Errorf("%v is not in line with the bleed", b)
		}
		if math.Abs(b.long()-4) > .01 || b.near(paper) < 1.99 {
			t.Errorf("%v: %.2f mm long, %.2f mm from the bleed", b, b.long(), b.near(paper))
		}
	}
}
