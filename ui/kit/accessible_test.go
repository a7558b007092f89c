package kit_test

import (
	"testing"

	"fyne.io/fyne/v2"

	"twofold/ui"
	"twofold/ui/kit"
)

func TestPartsSayTheirNameValueAndState(t *testing.T) {
	none := func() {}
	const button, text = fyne.AccessibleRoleButton, fyne.AccessibleRoleText
	filled := kit.NewEntry("Kulob", "Place")
	for _, c := range []struct {
		name string
		part fyne.Accessible
		says string
		role fyne.AccessibleRole
	}{
		{"a button", kit.NewButton("Save", "", kit.Main, none), "Save", button},
		{"an icon", kit.NewIcon(ui.IconBold, "Bold", none), "Bold", button},
		{"a link", kit.Label("Details", none), "Details", fyne.AccessibleRoleLink},
		{"a box", kit.NewCheck("Whole words", false, nil), "☐ Whole words", button},
		{"a ticked box", kit.NewCheck("Whole words", true, nil), "☑ Whole words", button},
		{"a choice", kit.NewSegmented([]string{"EN", "RU"}, 1, nil), "○ EN, ● RU", button},
		{"a chip", kit.NewChip(ui.Mark{Word: "Draft"}, none), "Draft", button},
		{"a light", kit.NewLight(ui.Mark{Word: "4 findings"}, nil), "4 findings", text},
		{"a field", filled, "Kulob", text},
		{"an empty field", kit.NewEntry("", "Place"), "Place", text},
		{"a cut text", kit.NewCut("A long headline", 13, ui.ColourInk, false), "A long headline", text},
		{"a paragraph", kit.NewPara("Two lines", 13, 18, ui.ColourInk), "Two lines", text},
	} {
		if got := c.part.AccessibilityLabel(); got != c.says {
			t.Errorf("%s says %q, want %q", c.name, got, c.says)
		}
		if got := c.part.AccessibilityRole(); got != c.role {
			t.Errorf("%s is a %s, want %s", c.name, got, c.role)
		}
	}
}
