package projects

import (
	"testing"

	"twofold/editor"
)

func TestReadFigure(t *testing.T) {
	for _, c := range []struct {
		in   string
		want int64
		ok   bool
	}{
		{"", 0, true},
		{"2450", 2450, true},
		{"2 450", 2450, true},
		{"18\u202f400", 18400, true},
		{"640\u00a0000", 640000, true},
		{"1,200,000", 1200000, true},
		{"12,5", 0, false},
		{"many", 0, false},
		{"-5", 0, false},
		{"1.5", 0, false},
		{"99999999999999999999", 0, false},
		{"9999999999999", 0, false},
	} {
		if got, ok := readFigure(c.in); got != c.want || ok != c.ok {
			t.Errorf("readFigure(%q) = %d, %v; want %d, %v", c.in, got, ok, c.want, c.ok)
		}
	}
}

func TestSayFigureIsReadBack(t *testing.T) {
	for _, n := range []int64{0, 7, 999, 1000, 2450, 18400, 1234567} {
		if got, ok := readFigure(sayFigure(n)); !ok || got != n {
			t.Errorf("%d is said %q and read %d", n, sayFigure(n), got)
		}
	}
}

// of makes a register of codes with their areas: "LM-07 lm".
func of(pairs ...[2]string) *register {
	g := &register{today: "2026-10-20", pub: &editor.Publication{
		Languages: []editor.Lang{editor.English, editor.Russian},
		Areas: []editor.Area{
			{ID: "lm", Titles: editor.Text{"en": "Labour migration"}},
			{ID: "mh", Titles: editor.Text{"en": "Migration and health"}},
			{ID: "ct", Titles: editor.Text{"en": "Counter-trafficking"}},
		},
	}}
	for _, p := range pairs {
		g.list = append(g.list, editor.Project{
			ID: editor.ProjectID(p[0]), Code: p[0],
			Area: editor.AreaID(p[1]),
		})
	}
	return g
}

func TestNextCode(t *testing.T) {
	for _, c := range []struct {
		name string
		reg  *register
		area editor.AreaID
		want string
	}{
		{"after the highest of the area", of([2]string{"LM-02", "lm"}, [2]string{"LM-11", "lm"}), "lm", "LM-12"},
		{"an area without projects takes the letters of its name", of(), "mh", "MH-01"},
		{"a hyphen parts words", of(), "ct", "CT-01"},
		{"the usual letters of the area win", of([2]string{"X-40", "lm"}, [2]string{"LM-02", "lm"},
			[2]string{"LM-03", "lm"}), "lm", "LM-04"},
		{
			"a code of another area is not taken twice", of([2]string{"MH-01", "lm"}, [2]string{"mh-02", "lm"}),
			"mh", "MH-03",
		},
		{"no area", of(), "", "P-01"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.reg.nextCode(c.area); got != c.want {
				t.Errorf("got %s, want %s", got, c.want)
			}
		})
	}
}
