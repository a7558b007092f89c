package fit

import (
	"maps"
	"slices"

	"twofold/editor"
)

// The ways to make an issue fit that are no steps of the layout, the least harmful first.
const (
	Shorten    editor.StepKind = "shorten"     // text goes
	LeaveOut   editor.StepKind = "leave-out"   // stories wait for another issue
	Announce   editor.StepKind = "calendar"    // the issue gets a calendar
	NewPages   editor.StepKind = "new-pages"   // stories begin on new pages
	MorePages  editor.StepKind = "more-pages"  // every edition is planned for more pages
	AddStories editor.StepKind = "add-stories" // the issue gets more stories
)

// Change is one change of how an issue is set.
type Change struct {
	Kind    editor.StepKind  `json:"step"`
	Lang    editor.Lang      `json:"lang,omitempty"`  // "" for all editions
	Story   editor.StoryID   `json:"story,omitempty"` // "" for the whole edition
	Block   editor.BlockID   `json:"block,omitempty"` // that is left out
	Stories []editor.StoryID `json:"begin,omitempty"` // that begin on a new page
	Out     []editor.StoryID `json:"out,omitempty"`   // that are left out of the issue
	Like    editor.StoryID   `json:"like,omitempty"`  // that added stories are about as long as
	Plan    int              `json:"plan,omitempty"`  // pages that are planned anew; 0 leaves the plan
	// By is by how many lines pictures are higher, below 0 lower; by how many points a
	// headline or tenths of a point the body is smaller; how many lines a text is
	// shortened by; how many pages every edition has; how many events are announced; how
	// many stories are left out, begin on new pages or are added.
	By int `json:"by"`

	words    int                           // that a shortened text loses
	standIns map[editor.Lang][]editor.Part // of stories that are added
}

// leastHead is how many points the headline of a story that is not the lead can give.
const leastHead = 3

// ways lists what a story of an edition can give in one way, the least first.
func ways(ed *editor.Edition, p *editor.Part, kind editor.StepKind) []Change {
	var out []Change
	add := func(c Change) {
		c.Kind, c.Story = kind, p.Article.Story
		out = append(out, c)
	}
	switch kind {
	case editor.StepPictures:
		for by := min(p.Adjust.Pictures, 0) - 1; by >= -editor.PictureGive && hasPicture(p); by-- {
			add(Change{By: by})
		}
	case editor.StepOptional:
		for i := range p.Article.Body {
			if b := &p.Article.Body[i]; b.Optional && !p.Adjust.Leaves(b.ID) {
				add(Change{Block: b.ID, By: 1})
			}
		}
	case editor.StepHeadline:
		most := leastHead
		if p == lead(ed) {
			most = editor.HeadlineGive
		}
		for by := p.Adjust.Headline + 1; by <= most; by++ {
			add(Change{By: by})
		}
	}
	return out
}

// lead is the part of the first story, or nil.
func lead(ed *editor.Edition) *editor.Part {
	for i := range ed.Parts {
		if ed.Parts[i].Article != nil {
			return &ed.Parts[i]
		}
	}
	return nil
}

func hasPicture(p *editor.Part) bool {
	for i := range p.Article.Body {
		if p.Article.Body[i].Kind == editor.Image {
			return true
		}
	}
	return false
}

// on has a part of an edition give what the change says.
func (c *Change) on(p *editor.Part) {
	switch c.Kind {
	case editor.StepPictures:
		p.Adjust.Pictures = c.By
	case editor.StepOptional:
		p.Adjust.Without = append(p.Adjust.Without[:len(p.Adjust.Without):len(p.Adjust.Without)], c.Block)
	case editor.StepHeadline:
		p.Adjust.Headline = c.By
	case editor.StepPage:
		p.NewPage, p.Format = false, editor.FormatAuto
	case Shorten:
		art := *p.Article
		art.Body = shortened(art.Body, c.words)
		p.Article = &art
	}
}

// tried is an edition as the change makes it; the edition itself where it does not
// concern it.
func (c *Change) tried(ed *editor.Edition) *editor.Edition {
	if c.Lang != "" && c.Lang != ed.Lang {
		return ed
	}
	out := copied(ed)
	if c.Plan > 0 {
		out.Planned = c.Plan
	}
	switch c.Kind {
	case editor.StepBody:
		out.Smaller = c.By
	case LeaveOut:
		out.Parts = slices.DeleteFunc(out.Parts, func(p editor.Part) bool {
			return p.Article != nil && slices.Contains(c.Out, p.Article.Story)
		})
	case Announce:
		out.Calendar = standInEvents(out, c.By)
	case AddStories:
		out.Parts = slices.Insert(out.Parts, afterStories(out.Parts), c.standIns[ed.Lang][:c.By]...)
	}
	if p := part(out, c.Story); p != nil {
		c.on(p)
	}
	for _, id := range c.Stories {
		if p := part(out, id); p != nil {
			p.NewPage = true
		}
	}
	return out
}

// ByHand says whether only a person can make the change: who shortens a text, announces
// events or chooses stories.
func (c *Change) ByHand() bool {
	return c.Kind == Shorten || c.Kind == Announce || c.Kind == AddStories
}

// Apply writes the change into the issue. It reports false for what only a person can do.
func (c *Change) Apply(is *editor.Issue) bool {
	if c.ByHand() {
		return false
	}
	if c.Plan > 0 {
		is.Pages = c.Plan
	}
	if c.Kind == editor.StepBody {
		is.Smaller = maps.Clone(is.Smaller)
		if is.Smaller == nil {
			is.Smaller = map[editor.Lang]int{}
		}
		is.Smaller[c.Lang] = c.By
	}
	is.Order = slices.DeleteFunc(slices.Clone(is.Order), func(it editor.Item) bool {
		return it.Kind == editor.StoryItem && slices.Contains(c.Out, it.Story)
	})
	for i := range is.Order {
		it := &is.Order[i]
		if it.Kind != editor.StoryItem {
			continue
		}
		if it.Story == c.Story {
			c.applyTo(it)
		}
		for _, id := range c.Stories {
			it.NewPage = it.NewPage || it.Story == id
		}
	}
	return true
}

func (c *Change) applyTo(it *editor.Item) {
	p := editor.Part{Adjust: it.Adjustment(c.Lang), NewPage: it.NewPage, Format: it.Format}
	c.on(&p)
	it.NewPage, it.Format = p.NewPage, p.Format
	if c.Lang != "" {
		it.SetAdjustment(p.Adjust)
	}
}

// Refuse has an issue not do a step of one story by itself any more, and takes back what
// was asked for of the same kind.
func Refuse(is *editor.Issue, l editor.Lang, id editor.StoryID, kind editor.StepKind) {
	for i := range is.Order {
		it := &is.Order[i]
		if it.Kind != editor.StoryItem || it.Story != id {
			continue
		}
		a := it.Adjustment(l)
		switch kind {
		case editor.StepPictures:
			a.Pictures = 0
		case editor.StepHeadline:
			a.Headline = 0
		case editor.StepOptional:
			a.Without = nil
		}
		it.SetAdjustment(Refused(a, kind))
	}
}

// Refused is an adjustment that refuses a step, too.
func Refused(a editor.Adjustment, kind editor.StepKind) editor.Adjustment {
	if !a.Refuses(kind) {
		a.Refused = append(a.Refused[:len(a.Refused):len(a.Refused)], kind)
	}
	return a
}
