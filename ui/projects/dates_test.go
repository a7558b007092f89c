package projects

import (
	"testing"

	"twofold/editor"
)

func TestReadDate(t *testing.T) {
	for _, c := range []struct {
		name, in string
		end      bool
		want     editor.Date
	}{
		{"as files have it", "2025-01-31", false, "2025-01-31"},
		{"as people write it", "31.01.2025", false, "2025-01-31"},
		{"without noughts", "1.2.2025", false, "2025-02-01"},
		{"with slashes", "31/01/2025", false, "2025-01-31"},
		{"a month in figures begins on its first day", "01.2025", false, "2025-01-01"},
		{"a month in figures ends on its last day", "02.2024", true, "2024-02-29"},
		{"a year first", "2025-06", true, "2025-06-30"},
		{"a month in English", "Jan 2025", false, "2025-01-01"},
		{"a whole month in English", "December 2027", true, "2027-12-31"},
		{"a day in English", "5 May 2012", false, "2012-05-05"},
		{"a month in Russian", "янв. 2025", false, "2025-01-01"},
		{"a whole month in Russian", "февраль 2027 г.", true, "2027-02-28"},
		{"a day in Russian", "5 мая 2012 г.", false, "2012-05-05"},
		{"a month in Tajik", "октябри соли 2026", true, "2026-10-31"},
		{"nothing is no date", "  ", false, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, ok := readDate(c.in, c.end)
			if !ok || got != c.want {
				t.Errorf("readDate(%q) = %q, %v; want %q", c.in, got, ok, c.want)
			}
		})
	}
}

func TestReadDateRefuses(t *testing.T) {
	for _, in := range []string{
		"31.02.2025", "2025", "13.2025", "soon", "1.1.25", "2025-00-01",
		"0.01.2025", "1.2.3.2025", "-",
	} {
		if d, ok := readDate(in, false); ok {
			t.Errorf("%q was read as %s", in, d)
		}
	}
}

func TestSayDateIsReadBack(t *testing.T) {
	for _, l := range editor.Langs() {
		for _, end := range []bool{false, true} {
			for _, d := range []editor.Date{
				"2025-01-01", "2025-01-31", "2024-02-29", "2026-05-15",
				"2026-05-31", "2026-06-30", "2026-07-01", "2026-09-30", "2026-11-01", "",
			} {
				said := sayDate(d, l, end)
				if got, ok := readDate(said, end); !ok || got != d {
					t.Errorf("%s in %s is said %q and read %q", d, l, said, got)
				}
			}
		}
	}
}
