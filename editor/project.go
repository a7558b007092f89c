package editor

import "time"

// Project is a record of the register: the facts about it are stored here once.
type Project struct {
	ID       ProjectID
	Code     string // short and unique: "LM-07"
	Titles   Text
	Area     AreaID
	Donor    Text
	Partners Text
	Places   Text
	Start    Date
	End      Date // the last day; "" while open-ended
	People   int  // people reached or to be reached; 0 when not known
	Budget   Money
	Briefs   []Brief // at most one per language
	Modified time.Time
	Rev      int
}

// Money is an amount in whole units of a currency. The zero value is "not stated".
type Money struct {
	Amount   int64
	Currency string // ISO 4217: "USD", "TJS"
}

// Brief is a project's short text in one language.
type Brief struct {
	Lang  Lang
	Stage Stage
	Body  Block
}

// Brief finds the brief in l, or returns nil.
func (p *Project) Brief(l Lang) *Brief {
	for i := range p.Briefs {
		if p.Briefs[i].Lang == l {
			return &p.Briefs[i]
		}
	}
	return nil
}

// ActiveOn says whether the project runs on the day d.
func (p *Project) ActiveOn(d Date) bool {
	return p.Start != "" && p.Start <= d && (p.End == "" || d <= p.End)
}

// Validate checks the record by itself; that codes are unique is storage's matter.
func (p *Project) Validate() error {
	switch {
	case p.ID == "":
		return fieldf("ID", "is empty")
	case p.Code == "":
		return fieldf("Code", "is empty")
	case len(p.Titles) == 0:
		return fieldf("Titles", "needs a title in at least one language")
	case p.People < 0:
		return fieldf("People", "cannot be negative")
	case p.Budget.Amount < 0:
		return fieldf("Budget", "cannot be negative")
	}
	if err := p.Start.Validate(); err != nil {
		return fieldf("Start", "%v", err)
	}
	if err := p.End.Validate(); err != nil {
		return fieldf("End", "%v", err)
	}
	if p.End != "" && p.End < p.Start {
		return fieldf("End", "lies before the start")
	}
	return p.validBriefs()
}

func (p *Project) validBriefs() error {
	seen := map[Lang]bool{}
	for i := range p.Briefs {
		b := &p.Briefs[i]
		if seen[b.Lang] {
			return fieldf("Briefs", "a second brief in %s", b.Lang)
		}
		seen[b.Lang] = true
		if err := b.Lang.Validate(); err != nil {
			return fieldf("Briefs", "%v", err)
		}
		if err := b.Body.Validate(); err != nil {
			return within("Briefs", err)
		}
	}
	return nil
}

// CountActive counts the projects that run on the day d.
func CountActive(projects []Project, d Date) int {
	n := 0
	for i := range projects {
		if projects[i].ActiveOn(d) {
			n++
		}
	}
	return n
}
