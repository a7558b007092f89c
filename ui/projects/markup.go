package projects

import "twofold/editor"

// say is the text of a brief as it is typed.
func say(spans []editor.Span) string {
	b := editor.Block{Spans: spans}
	return b.Text()
}

// hear is what was typed as spans. What stayed as it was keeps its formatting; what is
// new takes that of the letter before it.
func hear(old []editor.Span, typed string) []editor.Span {
	was := []rune(say(old))
	now := []rune(typed)
	head := 0
	for head < len(was) && head < len(now) && was[head] == now[head] {
		head++
	}
	tail := 0
	for tail < len(was)-head && tail < len(now)-head && was[len(was)-1-tail] == now[len(now)-1-tail] {
		tail++
	}
	forms := make([]editor.Span, 0, len(was))
	for _, s := range old {
		for range []rune(s.Text) {
			forms = append(forms, editor.Span{Bold: s.Bold, Italic: s.Italic, Link: s.Link})
		}
	}
	var out []editor.Span
	for i, r := range now {
		var form editor.Span
		switch {
		case i < head:
			form = forms[i]
		case i >= len(now)-tail:
			form = forms[len(was)-(len(now)-i)]
		case head > 0:
			form = forms[head-1]
		}
		form.Text = string(r)
		out = append(out, form)
	}
	return editor.Join(out)
}
