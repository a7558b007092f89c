package check

import (
	"strings"

	"twofold/editor"
)

// Requirement is one line of the checklist of a stage. The interface has words for every
// Name.
type Requirement struct {
	Name   string         // "headline", "standfirst", …
	Needed bool           // the stage cannot be reached without it; else it is advice
	Met    bool           //
	Block  editor.BlockID // where to look when it is not met; "" for the story itself
}

// Open are the requirements that are not met and stand in the stage's way.
func Open(list []Requirement) []Requirement {
	var out []Requirement
	for _, r := range list {
		if r.Needed && !r.Met {
			out = append(out, r)
		}
	}
	return out
}

// Next is the stage after one that a version has; source says that the version is not
// translated. After Ready there is none.
func Next(s editor.Stage, source bool) (editor.Stage, bool) {
	for _, next := range editor.Stages() {
		if next.Rank() > s.Rank() && (next != editor.InTranslation || !source) {
			return next, true
		}
	}
	return "", false
}

// Case is what a checklist is about: a version that shall come to a stage.
type Case struct {
	Source   *editor.Version // nil when the version is the source
	Version  *editor.Version
	Story    *editor.Story
	Comments []editor.Comment // on the story, in any language
	Found    []editor.Finding // what Version finds about the version
}

// Checklist lists what a stage asks of a version, with what the stages before it ask, in
// the order of the stages. A stage that is unknown and Draft ask nothing.
func Checklist(c Case, to editor.Stage) []Requirement {
	var out []Requirement
	for _, n := range needs {
		if n.from.Rank() > to.Rank() || n.translated && c.Source == nil {
			continue
		}
		block, missing := n.missing(&c)
		out = append(out, Requirement{Name: n.name, Needed: n.needed, Met: !missing, Block: block})
	}
	return out
}

// need is one requirement: from the stage on, of every version or
// only of translated ones.
type need struct {
	name       string
	from       editor.Stage
	needed     bool
	translated bool
	missing    func(*Case) (editor.BlockID, bool)
}

// needs is every requirement, in the order of the stages.
var needs = []need{
	{name: "headline", from: editor.Edited, needed: true, missing: (*Case).headline},
	{name: "text", from: editor.Edited, needed: true, missing: (*Case).text},
	{name: "standfirst", from: editor.Edited, missing: byRule("missing-standfirst")},
	{name: "dateline", from: editor.Edited, missing: (*Case).dateline},
	{name: "area", from: editor.Edited, missing: (*Case).area},
	{name: "source", from: editor.InTranslation, needed: true, translated: true, missing: (*Case).source},
	{
		name: "translated", from: editor.Reviewed, needed: true, translated: true,
		missing: byRule("empty-translation"),
	},
	{name: "current", from: editor.Reviewed, needed: true, translated: true, missing: byRule("stale")},
	{name: "figures", from: editor.Reviewed, needed: true, translated: true, missing: byRule("figures")},
	{name: "comments", from: editor.Reviewed, missing: (*Case).comments},
	{name: "reviewed", from: editor.Ready, missing: (*Case).unread},
	{name: "protection", from: editor.Ready, needed: true, missing: (*Case).protection},
	{name: "pictures", from: editor.Ready, needed: true, missing: byRule("missing-alt", "missing-consent",
		"missing-credit", "missing-picture", "empty-picture")},
	{name: "blocking", from: editor.Ready, needed: true, missing: bySeverity(editor.Blocking)},
	{name: "warnings", from: editor.Ready, missing: bySeverity(editor.Warning)},
}

func (c *Case) headline() (editor.BlockID, bool) {
	for i := range c.Version.Blocks {
		if b := &c.Version.Blocks[i]; b.Kind == editor.Headline {
			return b.ID, strings.TrimSpace(b.Text()) == ""
		}
	}
	return "", true
}

// text is missing from a version that has no paragraph and no list with words.
func (c *Case) text() (editor.BlockID, bool) {
	var first editor.BlockID
	for i := range c.Version.Blocks {
		b := &c.Version.Blocks[i]
		switch b.Kind {
		case editor.Paragraph, editor.Bullet, editor.Numbered, editor.Quote:
		default:
			continue
		}
		if strings.TrimSpace(b.Text()) != "" {
			return "", false
		}
		if first == "" {
			first = b.ID
		}
	}
	return first, true
}

func (c *Case) dateline() (editor.BlockID, bool) {
	return "", strings.TrimSpace(c.Version.Place) == "" || strings.TrimSpace(c.Version.When) == ""
}

func (c *Case) area() (editor.BlockID, bool) { return "", len(c.Story.Areas) == 0 }

// source is missing while the source version is still a draft.
func (c *Case) source() (editor.BlockID, bool) {
	return "", c.Source.Stage.Rank() < editor.Edited.Rank()
}

func (c *Case) comments() (editor.BlockID, bool) {
	for i := range c.Comments {
		if com := &c.Comments[i]; com.Lang == c.Version.Lang && !com.Done {
			return com.Block, true
		}
	}
	return "", false
}

func (c *Case) unread() (editor.BlockID, bool) {
	return "", c.Version.Stage.Rank() < editor.Reviewed.Rank()
}

func (c *Case) protection() (editor.BlockID, bool) { return "", c.Story.Protection.Open() }

// byRule is missing when one of the rules found something.
func byRule(rules ...string) func(*Case) (editor.BlockID, bool) {
	return func(c *Case) (editor.BlockID, bool) {
		for i := range c.Found {
			for _, r := range rules {
				if c.Found[i].Rule == r {
					return c.Found[i].Block, true
				}
			}
		}
		return "", false
	}
}

// bySeverity is missing when something as bad was found that no line of its own asks
// for. That the stage is not reached yet is no reason not to reach it.
func bySeverity(s editor.Severity) func(*Case) (editor.BlockID, bool) {
	return func(c *Case) (editor.BlockID, bool) {
		for i := range c.Found {
			if f := &c.Found[i]; f.Severity == s && !ownLine[f.Rule] {
				return f.Block, true
			}
		}
		return "", false
	}
}

// ownLine are the rules whose findings other lines of the list ask for.
var ownLine = map[string]bool{
	"unfinished-stage": true, "missing-standfirst": true, "empty-translation": true, "stale": true,
	"figures": true, "protection-open": true, "missing-alt": true, "missing-consent": true,
	"missing-credit": true, "missing-picture": true, "empty-picture": true, "missing-headline": true,
}
