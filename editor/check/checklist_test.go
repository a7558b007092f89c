package check_test

import (
	"fmt"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/check"
)

// written is a case that nothing is missing from.
func written() check.Case {
	v := editor.Version{
		Lang: editor.Russian, Stage: editor.Reviewed, Place: "Хорог", When: "октябрь 2026 г.",
		Blocks: []editor.Block{
			{ID: "h", Kind: editor.Headline, Spans: editor.Plain("Вода")},
			{ID: "p", Kind: editor.Paragraph, Spans: editor.Plain("В двух сёлах есть вода.")},
		},
	}
	source := v
	source.Lang, source.Stage = editor.English, editor.Edited
	return check.Case{
		Source: &source, Version: &v, Story: &editor.Story{ID: "s", Areas: []editor.AreaID{"a"}},
		Found: []editor.Finding{{Rule: "unfinished-stage", Severity: editor.Warning}},
	}
}

// unmet lists the names of what is not met, those that are needed with an exclamation mark.
func unmet(list []check.Requirement) string {
	var out []string
	for _, r := range list {
		if r.Met {
			continue
		}
		name := r.Name
		if r.Needed {
			name += "!"
		}
		if r.Block != "" {
			name += fmt.Sprintf("(%s)", r.Block)
		}
		out = append(out, name)
	}
	return strings.Join(out, " ")
}

func TestChecklist(t *testing.T) {
	finds := func(rule string, s editor.Severity) func(*check.Case) {
		return func(c *check.Case) {
			c.Found = append(c.Found, editor.Finding{Rule: rule, Severity: s, Block: "p"})
		}
	}
	for _, c := range []struct {
		name   string
		change func(*check.Case)
		to     editor.Stage
		want   string
	}{
		{"all is there", func(*check.Case) {}, editor.Ready, ""},
		{"a draft asks nothing", func(c *check.Case) { c.Version.Blocks = nil }, editor.Draft, ""},
		{"no headline", func(c *check.Case) { c.Version.Blocks = c.Version.Blocks[1:] }, editor.Edited, "headline!"},
		{"an empty headline", func(c *check.Case) { c.Version.Blocks[0].Spans = nil }, editor.Edited, "headline!(h)"},
		{"no text", func(c *check.Case) { c.Version.Blocks[1].Spans = nil }, editor.Ready, "text!(p)"},
		{"no dateline", func(c *check.Case) { c.Version.When = "" }, editor.Edited, "dateline"},
		{"no area", func(c *check.Case) { c.Story.Areas = nil }, editor.Edited, "area"},
		{"the source is a draft", func(c *check.Case) { c.Source.Stage = editor.Draft }, editor.InTranslation, "source!"},
		{"no matter for the stage before", func(c *check.Case) { c.Source.Stage = editor.Draft }, editor.Edited, ""},
		{
			"the source language is never translated",
			func(c *check.Case) { c.Source = nil; finds("stale", editor.Warning)(c) },
			editor.Reviewed, "",
		},
		{"stale", finds("stale", editor.Warning), editor.Reviewed, "current!(p)"},
		{"untranslated", finds("empty-translation", editor.Warning), editor.Ready, "translated!(p)"},
		{"figures", finds("figures", editor.Warning), editor.Reviewed, "figures!(p)"},
		{"not read by anyone", func(c *check.Case) { c.Version.Stage = editor.Edited }, editor.Ready, "reviewed"},
		{
			"protection",
			func(c *check.Case) { c.Story.Protection.Beneficiary = true },
			editor.Ready, "protection!",
		},
		{"a picture", finds("missing-alt", editor.Blocking), editor.Ready, "pictures!(p)"},
		{"another blocking finding", finds("mixed-script", editor.Blocking), editor.Ready, "blocking!(p)"},
		{"a warning", finds("bad-link", editor.Warning), editor.Ready, "warnings(p)"},
		{
			"an open comment in this language",
			func(c *check.Case) {
				c.Comments = []editor.Comment{
					{Lang: editor.English, Block: "h"},
					{Lang: editor.Russian, Block: "h", Done: true},
					{Lang: editor.Russian, Block: "p"},
				}
			},
			editor.Reviewed, "comments(p)",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			one := written()
			c.change(&one)
			list := check.Checklist(one, c.to)
			if got := unmet(list); got != c.want {
				t.Errorf("not met: %q, want %q", got, c.want)
			}
			if open := len(check.Open(list)); open != strings.Count(c.want, "!") {
				t.Errorf("%d in the way, want those of %q", open, c.want)
			}
		})
	}
}
