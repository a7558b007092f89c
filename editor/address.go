package editor

import "strings"

// Address is what a person typed as the address of a link, made whole: without blanks
// around it, and with the scheme that is usually left out.
func Address(typed string) string {
	s := strings.TrimSpace(typed)
	switch {
	case s == "", strings.Contains(s, ":"):
		return s
	case strings.Contains(s, "@") && !strings.Contains(s, "/"):
		return "mailto:" + s
	case strings.Contains(s, "."):
		return "https://" + s
	}
	return s
}
