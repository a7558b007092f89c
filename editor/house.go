package editor

import (
	"slices"
	"time"
)

// House is what a publication has decided about the rules for its text. The zero value
// leaves every rule as it comes and excuses nothing.
type House struct {
	Off     []string // rules that are switched off
	On      []string // rules that rest by themselves, and are switched on
	Excused []Excuse
}

// Excuse says that a finding or a change of the house typographer is not a problem at one
// place, for good: as long as the same words stand in the same block.
type Excuse struct {
	Rule    string
	Story   StoryID   // "" for a brief
	Project ProjectID // "" for a story
	Lang    Lang
	Block   BlockID // "" for the whole story
	Words   string  // what the rule was about, as it stood
	Why     string  // the reason that a person gave; may be empty
	Who     string
	When    time.Time
}

// Validate checks that the excuse says what it is for.
func (e *Excuse) Validate() error {
	switch {
	case e.Rule == "":
		return fieldf("Rule", "is empty")
	case e.Story == "" && e.Project == "":
		return fieldf("Story", "or a project is needed")
	case e.Words == "":
		return fieldf("Words", "is empty")
	}
	return e.Lang.Validate()
}

// Same says whether two excuses are for the same rule at the same place. Kinds of space,
// quotation mark and dash make no difference.
func (e *Excuse) Same(o *Excuse) bool {
	return e.Rule == o.Rule && e.Lang == o.Lang && e.Block == o.Block &&
		(e.Block != "" || e.Story == o.Story && e.Project == o.Project) &&
		(e.Words == o.Words || Normal(e.Words) == Normal(o.Words))
}

// Runs says whether a rule is to be applied; rests is how it comes.
func (h *House) Runs(rule string, rests bool) bool {
	if rests {
		return slices.Contains(h.On, rule)
	}
	return !slices.Contains(h.Off, rule)
}

// Excuses says whether a person has excused what e is for, at its block or in its whole
// story.
func (h *House) Excuses(e *Excuse) bool {
	whole := *e
	whole.Block = ""
	for i := range h.Excused {
		if h.Excused[i].Same(e) || e.Story != "" && h.Excused[i].Same(&whole) {
			return true
		}
	}
	return false
}

// Without leaves out the findings of rules that are switched off and those that are
// excused. Blocking findings cannot be.
func (h *House) Without(found []Finding) []Finding {
	var out []Finding
	for _, f := range found {
		e := f.Excuse()
		if f.Severity == Blocking || h.Runs(f.Rule, false) && (f.Words == "" || !h.Excuses(&e)) {
			out = append(out, f)
		}
	}
	return out
}

// Excuse is what would excuse the finding, without a reason yet.
func (f *Finding) Excuse() Excuse {
	return Excuse{
		Rule: f.Rule, Story: f.Story, Project: f.Project, Lang: f.Lang, Block: f.Block,
		Words: f.Words,
	}
}
