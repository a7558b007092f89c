package spell

import "strings"

// forms calls do with every form of a word with these flags: as it is, with each suffix,
// with each prefix, and with both where they cross. A form may come twice.
func (r *rules) forms(word, flags string, do func(string)) {
	if r.onlyInside == 0 || strings.IndexByte(flags, r.onlyInside) < 0 {
		do(word)
	}
	w := []byte(word)
	for i := range len(flags) {
		for k := range r.suffixes.flagged[flags[i]] {
			a := &r.suffixes.flagged[flags[i]][k]
			if form, fits := a.put(w); fits {
				do(form)
				r.crossed(a, form, flags, do)
			}
		}
		r.fronted(flags[i], word, do)
	}
}

// put is the word with the affix at its end, if it fits there.
func (a *affix) put(w []byte) (form string, fits bool) {
	stem, ends := strings.CutSuffix(string(w), a.strip)
	return stem + a.add, ends && stem != "" && a.fits(w, true)
}

func (r *rules) crossed(a *affix, form, flags string, do func(string)) {
	for i := 0; a.cross && i < len(flags); i++ {
		for _, p := range r.prefixes.flagged[flags[i]] {
			if p.cross && strings.HasPrefix(form, p.strip) && p.fits([]byte(form), false) {
				do(p.add + form[len(p.strip):])
			}
		}
	}
}

func (r *rules) fronted(flag byte, word string, do func(string)) {
	for _, p := range r.prefixes.flagged[flag] {
		if strings.HasPrefix(word, p.strip) && p.fits([]byte(word), false) {
			do(p.add + word[len(p.strip):])
		}
	}
}
