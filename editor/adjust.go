package editor

// StepKind names a way to make text fit its pages.
type StepKind string

// The ways to make text fit, the least harmful first.
const (
	StepPage     StepKind = "page"     // a story begins on a later page, or may begin earlier
	StepPictures StepKind = "pictures" // pictures are higher or lower
	StepLines    StepKind = "lines"    // some paragraphs are set in a line less
	StepOptional StepKind = "optional" // an optional quote or picture is left out
	StepHeadline StepKind = "headline" // the headline is set smaller
	StepGaps     StepKind = "gaps"     // the parts of a story stand closer
	StepBody     StepKind = "body"     // the body of one edition is set smaller
)

// StepKinds lists the ways to make text fit, the least harmful first.
func StepKinds() []StepKind {
	return []StepKind{
		StepPage, StepPictures, StepLines, StepOptional, StepHeadline, StepGaps, StepBody,
	}
}

// How far a story may give.
const (
	PictureGive  = 3 // slots that its pictures are higher or lower
	HeadlineGive = 7 // points that its headline is smaller
	BodyGive     = 5 // tenths of a point that the body of an edition is smaller
)

// Adjustment is what a story gives in one language so that the text fits its pages. The
// zero value gives nothing and leaves the layout free to choose.
type Adjustment struct {
	Lang     Lang
	Pictures int        // slots that its pictures are higher, below 0 lower; 0 for as the layout likes
	Headline int        // points that its headline is smaller
	Without  []BlockID  // its optional blocks that are left out
	Refused  []StepKind // what is not to be done to it unasked
}

// Zero says whether the adjustment gives nothing and refuses nothing.
func (a *Adjustment) Zero() bool {
	return a.Pictures == 0 && a.Headline == 0 && len(a.Without) == 0 && len(a.Refused) == 0
}

// Refuses says whether a step is not to be done unasked.
func (a *Adjustment) Refuses(k StepKind) bool { return contains(a.Refused, k) }

// Leaves says whether a block is left out.
func (a *Adjustment) Leaves(id BlockID) bool { return contains(a.Without, id) }

func contains[T comparable](list []T, one T) bool {
	for _, t := range list {
		if t == one {
			return true
		}
	}
	return false
}

// Validate checks that the adjustment gives no more than a story may.
func (a *Adjustment) Validate() error {
	if err := a.Lang.Validate(); err != nil {
		return fieldf("Lang", "%v", err)
	}
	if a.Pictures < -PictureGive || a.Pictures > PictureGive {
		return fieldf("Pictures", "%d is more than %d slots", a.Pictures, PictureGive)
	}
	if a.Headline < 0 || a.Headline > HeadlineGive {
		return fieldf("Headline", "%d is not between 0 and %d points", a.Headline, HeadlineGive)
	}
	for _, k := range a.Refused {
		if !contains(StepKinds(), k) {
			return fieldf("Refused", "%q is not known", k)
		}
	}
	return nil
}

// clone is the adjustment with lists of its own.
func (a Adjustment) clone() Adjustment {
	a.Without = append([]BlockID(nil), a.Without...)
	a.Refused = append([]StepKind(nil), a.Refused...)
	return a
}

// Adjustment is what the item's story gives in a language.
func (it *Item) Adjustment(l Lang) Adjustment {
	for i := range it.Adjust {
		if it.Adjust[i].Lang == l {
			return it.Adjust[i].clone()
		}
	}
	return Adjustment{Lang: l}
}

// SetAdjustment puts an adjustment in place of what the item has in its language. A zero
// one is not kept. The item's list is made anew: copies of the item do not change.
func (it *Item) SetAdjustment(a Adjustment) {
	var out []Adjustment
	for i := range it.Adjust {
		if it.Adjust[i].Lang != a.Lang {
			out = append(out, it.Adjust[i])
		}
	}
	if !a.Zero() {
		out = append(out, a.clone())
	}
	it.Adjust = out
}

// Printed is the part's article without the blocks that its adjustment leaves out.
func (p *Part) Printed() *Article {
	if len(p.Adjust.Without) == 0 {
		return p.Article
	}
	art := *p.Article
	art.Body = nil
	for i := range p.Article.Body {
		if b := &p.Article.Body[i]; !b.Optional || !p.Adjust.Leaves(b.ID) {
			art.Body = append(art.Body, *b)
		}
	}
	return &art
}
