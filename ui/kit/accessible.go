package kit

import (
	"strings"

	"fyne.io/fyne/v2"
)

// What the toolkit's accessibility support is told of each part: its name with value and
// state, and its role. The toolkit hands it on to macOS and Windows when the program is
// built with the tag "accessibility".

// The states of boxes and choices, by signs that readers of screens name.
const (
	ticked, empty  = "☑ ", "☐ "
	chosen, others = "● ", "○ "
)

// AccessibilityRole is that of a button: a control can be pressed.
func (c *Control) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleButton }

// AccessibilityLabel is what the button is called.
func (b *Button) AccessibilityLabel() string { return b.Say() }

// AccessibilityRole is that of a button, or of a link where it looks like one.
func (b *Button) AccessibilityRole() fyne.AccessibleRole {
	if b.kind == Link {
		return fyne.AccessibleRoleLink
	}
	return fyne.AccessibleRoleButton
}

// AccessibilityLabel is what the box says, and whether it is ticked.
func (c *Check) AccessibilityLabel() string {
	if c.on {
		return ticked + c.words
	}
	return empty + c.words
}

// AccessibilityLabel names the choices, and which is taken.
func (s *Segmented) AccessibilityLabel() string {
	var out []string
	for i, words := range s.words {
		sign := others
		if i == s.at {
			sign = chosen
		}
		out = append(out, sign+words)
	}
	return strings.Join(out, ", ")
}

// AccessibilityLabel is the word of the state.
func (b *Badge) AccessibilityLabel() string { return b.mark.Word }

// AccessibilityRole is that of a text.
func (b *Badge) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the word of the state.
func (c *Chip) AccessibilityLabel() string { return c.face.mark.Word }

// AccessibilityRole is that of a button, or of a text that cannot be pressed.
func (c *Chip) AccessibilityRole() fyne.AccessibleRole {
	if c.tap == nil {
		return fyne.AccessibleRoleText
	}
	return fyne.AccessibleRoleButton
}

// AccessibilityLabel is what stands in the field, or its hint.
func (e *Entry) AccessibilityLabel() string {
	if e.Text == "" {
		return e.PlaceHolder
	}
	return e.Text
}

// AccessibilityRole is that of a text.
func (e *Entry) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the whole text, also where it is cut.
func (c *Cut) AccessibilityLabel() string { return c.text }

// AccessibilityRole is that of a text.
func (c *Cut) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is the text.
func (p *Para) AccessibilityLabel() string { return p.text }

// AccessibilityRole is that of a text.
func (p *Para) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what the reading says.
func (r *Reading) AccessibilityLabel() string { return r.Say() }
