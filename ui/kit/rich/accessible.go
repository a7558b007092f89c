package rich

import "fyne.io/fyne/v2"

// Described is what the editor is at, in words: what the host says of the place of the
// caret, then what the block there says.
func (e *Editor) Described() string {
	if e.text.Len() == 0 {
		return ""
	}
	says := e.text.Plain(e.Active())
	if says == "" {
		says = e.host.ghost(e.Active())
	}
	if e.host.Place == nil {
		return says
	}
	return e.host.Place() + ": " + says
}

// AccessibilityLabel is what the toolkit's accessibility support is told.
func (e *Editor) AccessibilityLabel() string { return e.Described() }

// AccessibilityRole is that of a text.
func (e *Editor) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }

// AccessibilityLabel is what the editor with the keyboard says, else the first: the toolkit
// does not look into a spread.
func (s *Spread) AccessibilityLabel() string {
	for _, e := range s.editors {
		if e.focus {
			return e.Described()
		}
	}
	if len(s.editors) > 0 {
		return s.editors[0].Described()
	}
	return ""
}

// AccessibilityRole is that of a text.
func (s *Spread) AccessibilityRole() fyne.AccessibleRole { return fyne.AccessibleRoleText }
