package check

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// figures finds blocks whose figures differ from those of their source: numbers in the
// manner of either language, years, days and months, times of day. Where a stale block
// agrees with the source that it was confirmed against, staleness says enough.
func figures(lk *look) {
	if lk.source == nil {
		return
	}
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		from := lk.source.Block(b.ID)
		if from == nil || strings.TrimSpace(b.Text()) == "" {
			continue
		}
		there, here := read(from.Text(), lk.source.Lang), read(b.Text(), lk.lang)
		missing, extra := compare(there, here)
		if len(missing)+len(extra) == 0 || lk.agreed(b, here) {
			continue
		}
		lk.sayFigures(b, written(missing), written(extra))
	}
}

// agreed says whether a block's figures are those of the source as it was when the block
// was confirmed.
func (lk *look) agreed(b *editor.Block, here []figure) bool {
	var kept []string
	for _, s := range b.Segments {
		kept = append(kept, s.Source)
	}
	before := strings.Join(kept, " ")
	if strings.TrimSpace(before) == "" {
		return false
	}
	missing, extra := compare(read(before, lk.source.Lang), here)
	return len(missing)+len(extra) == 0
}

func (lk *look) sayFigures(b *editor.Block, missing, extra string) {
	f := editor.Finding{
		Rule: "figures", Severity: editor.Warning, Waivable: true, Block: b.ID,
		Fix: "open-translation", Words: lk.pair(b.ID),
	}
	at, from, to := lk.where(b, en), lk.source.Lang.Named(en), lk.lang.Named(en)
	ruAt, ruFrom, ruTo := lk.where(b, ru), lk.source.Lang.Named(ru), lk.lang.Named(ru)
	tgAt, tgFrom, tgTo := lk.where(b, tg), lk.source.Lang.Named(tg), lk.lang.Named(tg)
	switch {
	case extra == "":
		lk.report(f,
			fmt.Sprintf("%s: the %s has %s, the %s does not. Check whether a figure was left out.",
				at, from, missing, to),
			fmt.Sprintf("%s: в\u00a0%s тексте есть %s, в\u00a0%s нет. Проверьте, не пропущено ли число.",
				ruAt, ruFrom, missing, ruTo),
			fmt.Sprintf("%s: дар матни %s %s ҳаст, дар матни %s нест. Бинед, ки рақам афтода намондааст.",
				tgAt, tgFrom, missing, tgTo))
	case missing == "":
		lk.report(f,
			fmt.Sprintf("%s: the %s has %s, the %s does not. Check where the figure comes from.",
				at, to, extra, from),
			fmt.Sprintf("%s: в\u00a0%s тексте есть %s, в\u00a0%s нет. Проверьте, откуда это число.",
				ruAt, ruTo, extra, ruFrom),
			fmt.Sprintf("%s: дар матни %s %s ҳаст, дар матни %s нест. Бинед, ки рақам аз куҷост.",
				tgAt, tgTo, extra, tgFrom))
	default:
		lk.report(f,
			fmt.Sprintf("%s: the %s has %s, the %s has %s. Check which is right.",
				at, from, missing, to, extra),
			fmt.Sprintf("%s: в\u00a0%s тексте %s, в\u00a0%s\u00a0— %s. Проверьте, что верно.",
				ruAt, ruFrom, missing, ruTo, extra),
			fmt.Sprintf("%s: дар матни %s %s, дар матни %s %s навишта шудааст. Бинед, ки кадомаш дуруст аст.",
				tgAt, tgFrom, missing, tgTo, extra))
	}
}

// shownFigures is how many figures a finding names.
const shownFigures = 4

func written(list []figure) string {
	var out []string
	for i, f := range list {
		if i == shownFigures {
			out = append(out, "…")
			break
		}
		out = append(out, f.text)
	}
	return strings.Join(out, "; ")
}
