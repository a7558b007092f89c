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
	Endings Endings // as in the publication's Style, from where it is read
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
func (h *House) Excuses(e *Excuse) bool { return len(h.excuses(e)) > 0 }

// excuses are all that a person has excused e with.
func (h *House) excuses(e *Excuse) []*Excuse {
	whole := *e
	whole.Block = ""
	var out []*Excuse
	for i := range h.Excused {
		by := &h.Excused[i]
		if by.Same(e) || e.Story != "" && by.Same(&whole) {
			out = append(out, by)
		}
	}
	return out
}

// Excused is a finding that a person has excused, with who did and why.
type Excused struct {
	Finding
	By Excuse
}

// Sift parts findings into those that stand and those that are excused. Findings of rules
// that are switched off are in neither. What blocks is not switched off, and is excused
// only where it may be waived, with a reason.
func (h *House) Sift(found []Finding) (stand []Finding, excused []Excused) {
	for _, f := range found {
		by := h.excuse(&f)
		switch {
		case f.Severity != Blocking && !h.Runs(f.Rule, false):
		case by != nil:
			excused = append(excused, Excused{Finding: f, By: *by})
		default:
			stand = append(stand, f)
		}
	}
	return stand, excused
}

// Without leaves out the findings of rules that are switched off and those that are
// excused, as Sift does.
func (h *House) Without(found []Finding) []Finding {
	stand, _ := h.Sift(found)
	return stand
}

// excuse is what a person has excused the finding with, or nil. What blocks needs a
// reason.
func (h *House) excuse(f *Finding) *Excuse {
	if !f.Excusable() {
		return nil
	}
	e := f.Excuse()
	for _, by := range h.excuses(&e) {
		if f.Severity != Blocking || by.Why != "" {
			return by
		}
	}
	return nil
}

// Excusable says whether a person may excuse the finding where it is.
func (f *Finding) Excusable() bool {
	return f.Words != "" && (f.Story != "" || f.Project != "") &&
		(f.Severity != Blocking || f.Waivable)
}

// Excuse is what would excuse the finding, without a reason yet.
func (f *Finding) Excuse() Excuse {
	return Excuse{
		Rule: f.Rule, Story: f.Story, Project: f.Project, Lang: f.Lang, Block: f.Block,
		Words: f.Words,
	}
}
