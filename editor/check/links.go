package check

import (
	"fmt"
	"net/url"
	"strings"

	"twofold/editor"
)

// links finds links that show nothing to click on and addresses that lead nowhere.
func links(lk *look) {
	for i := range lk.version.Blocks {
		b := &lk.version.Blocks[i]
		for _, a := range anchors(b.Spans) {
			switch {
			case strings.TrimSpace(a.Text) == "":
				lk.report(editor.Finding{
					Rule: "empty-link", Severity: editor.Warning, Block: b.ID,
					Fix: "open-block",
				},
					fmt.Sprintf("%s has a link without words. Write its words or remove it.",
						lk.where(b, en)),
					fmt.Sprintf("%s: ссылка без слов. Напишите слова или уберите её.", lk.where(b, ru)),
					fmt.Sprintf("%s: пайванд бе калима аст. Калимаашро нависед ё онро бардоред.",
						lk.where(b, tg)))
			case !goodAddress(a.Link):
				lk.report(editor.Finding{
					Rule: "bad-link", Severity: editor.Warning, Block: b.ID,
					Fix: "open-block",
				},
					fmt.Sprintf("%s has a link that leads nowhere: %s. Addresses look like %s.",
						lk.where(b, en), quote(en, a.Link), goodExample),
					fmt.Sprintf("%s: ссылка никуда не ведёт: %s. Адрес выглядит так: %s.",
						lk.where(b, ru), quote(ru, a.Link), goodExample),
					fmt.Sprintf("%s: пайванд ба ҷое намебарад: %s. Суроға чунин аст: %s.",
						lk.where(b, tg), quote(tg, a.Link), goodExample))
			}
		}
	}
}

const goodExample = "https://example.org"

// anchors joins neighbouring spans that belong to one link.
func anchors(spans []editor.Span) []editor.Span {
	var out []editor.Span
	last := ""
	for _, s := range spans {
		switch s.Link {
		case "":
		case last:
			out[len(out)-1].Text += s.Text
		default:
			out = append(out, s)
		}
		last = s.Link
	}
	return out
}

// goodAddress says whether a link can lead to a page, a mailbox or a telephone.
func goodAddress(address string) bool {
	if strings.ContainsAny(address, " \t\n\u00a0") {
		return false
	}
	u, err := url.Parse(address)
	if err != nil {
		return false
	}
	switch u.Scheme {
	case "http", "https":
		return dotted(u.Hostname())
	case "mailto":
		name, host, ok := strings.Cut(u.Opaque, "@")
		return ok && name != "" && dotted(host)
	case "tel":
		return strings.Trim(u.Opaque, "+0123456789-") == "" && len(u.Opaque) > 2
	}
	return false
}

// dotted says whether a host has a name and an ending.
func dotted(host string) bool {
	at := strings.LastIndexByte(host, '.')
	return at > 0 && at < len(host)-1 && !strings.Contains(host, "..")
}
