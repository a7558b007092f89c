package desk

import "strings"

var latin = map[rune]string{
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'е': "e", 'ё': "yo", 'ж': "zh",
	'з': "z", 'и': "i", 'й': "y", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o",
	'п': "p", 'р': "r", 'с': "s", 'т': "t", 'у': "u", 'ф': "f", 'х': "kh", 'ц': "ts",
	'ч': "ch", 'ш': "sh", 'щ': "shch", 'ъ': "", 'ы': "y", 'ь': "", 'э': "e", 'ю': "yu",
	'я': "ya", 'ғ': "gh", 'ӣ': "i", 'қ': "q", 'ӯ': "u", 'ҳ': "h", 'ҷ': "j",
}

// Slug makes a short name for files and commands from a headline: lower-case Latin
// letters, digits and single hyphens, at most 60 of them; "story" when nothing is left.
// Cyrillic is transliterated.
func Slug(headline string) string {
	var sb strings.Builder
	gap := false
	for _, r := range strings.ToLower(headline) {
		s, ok := latin[r]
		switch {
		case r >= 'a' && r <= 'z' || r >= '0' && r <= '9':
			s = string(r)
		case r == '’' || r == '\'':
			continue
		case !ok:
			gap = true
			continue
		}
		if gap && sb.Len() > 0 {
			sb.WriteByte('-')
		}
		gap = false
		if sb.Len()+len(s) > 60 {
			break
		}
		sb.WriteString(s)
	}
	if sb.Len() == 0 {
		return "story"
	}
	return strings.TrimSuffix(sb.String(), "-")
}
