package spell

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// rules is what an .aff file says.
type rules struct {
	prefixes, suffixes *affixes
	crossing           map[string]bool // by "SFX A": whether it goes with the other end
	input              [][2]string     // what is read as what
	replace            [][2]string     // what is often written for what
	try                []rune          // the letters of the language, frequent ones first
	compounds          [][]part
	compoundPart       int  // the fewest letters of a part of a compound
	onlyInside         byte // the flag of words that stand in compounds only
	unoffered          byte // the flag of words that are right but not suggested
}

// part is a place in the pattern of a compound: a word with this flag, once or any number
// of times.
type part struct {
	flag byte
	many bool
}

// readRules reads an .aff file. Directives that it does not know are refused, for they
// might change which words are right.
func readRules(text string) (*rules, error) {
	r := &rules{
		prefixes: newAffixes(false), suffixes: newAffixes(true),
		crossing: map[string]bool{}, compoundPart: 3,
	}
	number := 0
	for line := range strings.Lines(text) {
		number++
		fields := strings.Fields(line)
		if len(fields) == 0 || strings.HasPrefix(fields[0], "#") {
			continue
		}
		if err := r.directive(fields); err != nil {
			return nil, fmt.Errorf("line %d: %w", number, err)
		}
	}
	return r, nil
}

func (r *rules) directive(fields []string) error {
	if len(fields) < 2 {
		return fmt.Errorf("%s says nothing", fields[0])
	}
	switch name, value := fields[0], fields[1]; name {
	case "SET":
		if value != "UTF-8" {
			return fmt.Errorf("the encoding %s is not known", value)
		}
	case "TRY":
		r.try = []rune(value)
	case "WORDCHARS": // what is a word is decided by Words
	case "NOSUGGEST":
		return readFlag(value, &r.unoffered)
	case "ONLYINCOMPOUND":
		return readFlag(value, &r.onlyInside)
	case "COMPOUNDMIN":
		n, err := strconv.Atoi(value)
		r.compoundPart = max(n, 1)
		return err
	case "COMPOUNDRULE":
		return r.compound(value)
	case "ICONV":
		return pair(&r.input, fields[1:])
	case "REP":
		return pair(&r.replace, fields[1:])
	case "PFX", "SFX":
		return r.affix(fields)
	default:
		return fmt.Errorf("%q is not known", name)
	}
	return nil
}

func readFlag(s string, flag *byte) error {
	if len(s) != 1 {
		return fmt.Errorf("the flag %q is not one letter", s)
	}
	*flag = s[0]
	return nil
}

// pair reads one of a table of pairs; the line that says how many there are is passed.
func pair(list *[][2]string, fields []string) error {
	if len(fields) == 1 {
		_, err := strconv.Atoi(fields[0])
		return err
	}
	*list = append(*list, [2]string{fields[0], strings.ReplaceAll(fields[1], "_", " ")})
	return nil
}

// compound reads the pattern of compounds: flags, some of them with a star.
func (r *rules) compound(pattern string) error {
	if _, err := strconv.Atoi(pattern); err == nil && len(r.compounds) == 0 {
		return nil // how many there are
	}
	var parts []part
	for i := range len(pattern) {
		switch c := pattern[i]; {
		case c == '*' && len(parts) > 0:
			parts[len(parts)-1].many = true
		case c == '*' || c == '?' || c == '(' || c >= utf8.RuneSelf:
			return fmt.Errorf("the compound %q is not known", pattern)
		default:
			parts = append(parts, part{flag: c})
		}
	}
	r.compounds = append(r.compounds, parts)
	return nil
}

// affix reads a line of PFX or SFX: the first one of a flag says whether it crosses and
// how many follow.
func (r *rules) affix(fields []string) error {
	var flag byte
	if err := readFlag(fields[1], &flag); err != nil {
		return err
	}
	if len(fields) < 4 {
		return fmt.Errorf("%s %s says too little", fields[0], fields[1])
	}
	name := fields[0] + fields[1]
	cross, known := r.crossing[name]
	if !known {
		r.crossing[name] = fields[2] == "Y"
		return nil
	}
	a, err := parseAffix(flag, cross, fields[2:])
	if err != nil {
		return err
	}
	if fields[0] == "PFX" {
		r.prefixes.put(a)
	} else {
		r.suffixes.put(a)
	}
	return nil
}
