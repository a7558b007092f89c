package desk_test

import (
	"strings"
	"testing"

	"twofold/editor/desk"
)

func TestSlug(t *testing.T) {
	cases := []struct{ name, in, want string }{
		{"words", "Clean water for all", "clean-water-for-all"},
		{"marks are gaps", "  «Water» — at last!  ", "water-at-last"},
		{"an apostrophe is no gap", "The village’s well", "the-villages-well"},
		{"figures stay", "12,500 people", "12-500-people"},
		{"Russian", "Ещё один насос: щётка", "eshchyo-odin-nasos-shchyotka"},
		{"Tajik", "Ҷадвали ҳафта", "jadvali-hafta"},
		{"other scripts", "水", "story"},
		{"nothing", "", "story"},
		{"long", strings.Repeat("water ", 20), strings.Repeat("water-", 9) + "water"},
		{"one long word", strings.Repeat("a", 100), strings.Repeat("a", 60)},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			if got := desk.Slug(c.in); got != c.want {
				t.Errorf("%q, want %q", got, c.want)
			}
		})
	}
}
