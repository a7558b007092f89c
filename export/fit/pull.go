package fit

import (
	"slices"

	"twofold/editor"
	"twofold/export/paper"
)

// pulling is the search for what has a story begin on an earlier page.
type pulling struct {
	f    *Fitter
	x    *Fitted
	id   editor.StoryID
	page int
	was  []editor.Part
}

// pull has a story begin on an earlier page by what it and the stories before it on that
// page give: no more than is needed, the least harmful first.
func (f *Fitter) pull(x *Fitted, id editor.StoryID, page int) bool {
	p := pulling{f, x, id, page, slices.Clone(x.Edition.Parts)}
	offers := p.offers()
	if len(offers) == 0 || !p.enough(offers) {
		copy(x.Edition.Parts, p.was)
		return false
	}
	needed := p.lighter(p.fewest(offers))
	got := p.set(needed)
	if !x.bears(&got) {
		copy(x.Edition.Parts, p.was)
		return false
	}
	for _, c := range needed {
		x.take(got, paper.Step{
			Kind: c.Kind, Why: paper.ToAgree, Story: c.Story, Block: c.Block, By: c.By, Page: page,
		})
	}
	return true
}

// set sets the edition with some changes and no others.
func (p *pulling) set(some []Change) Fitted {
	copy(p.x.Edition.Parts, p.was)
	for i := range some {
		some[i].on(part(p.x.Edition, some[i].Story))
	}
	return p.f.lay(p.x.Edition)
}

// enough says whether the story then begins on the page, and those before it where they did.
func (p *pulling) enough(some []Change) bool {
	got := p.set(some)
	return got.first(p.id) == p.page && p.x.before(&got, p.id)
}

// offers is the most that the stories on the page can give unasked, the least harmful
// first.
func (p *pulling) offers() []Change {
	var out []Change
	for _, kind := range []editor.StepKind{editor.StepPictures, editor.StepOptional, editor.StepHeadline} {
		for _, story := range p.x.onPage(p.id, p.page) {
			if list := p.ways(story, kind); len(list) > 0 {
				out = append(out, list[len(list)-1])
			}
		}
	}
	return out
}

// ways lists what a story can give unasked in one way, the least first.
func (p *pulling) ways(id editor.StoryID, kind editor.StepKind) []Change {
	of := *p.x.Edition
	of.Parts = p.was
	own := part(&of, id)
	if own.Adjust.Refuses(kind) {
		return nil
	}
	return ways(&of, own, kind)
}

// fewest is the shortest beginning of a list that is enough, without what it can do
// without.
func (p *pulling) fewest(list []Change) []Change {
	n := 1
	for n < len(list) && !p.enough(list[:n]) {
		n++
	}
	list = slices.Clone(list[:n])
	for i := 0; i < len(list) && len(list) > 1; {
		if less := slices.Delete(slices.Clone(list), i, i+1); p.enough(less) {
			list = less
		} else {
			i++
		}
	}
	return list
}

// lighter has every change of a list be as small as is still enough.
func (p *pulling) lighter(list []Change) []Change {
	for i := range list {
		for _, c := range p.ways(list[i].Story, list[i].Kind) {
			less := slices.Clone(list)
			if less[i] = c; p.enough(less) {
				list = less
				break
			}
		}
	}
	return list
}

// onPage lists a story and those before it that stand on a page, the nearest first.
func (x *Fitted) onPage(id editor.StoryID, page int) []editor.StoryID {
	var out []editor.StoryID
	for _, art := range x.Edition.Articles() {
		if x.last(art.Story) >= page || art.Story == id {
			out = append(out, art.Story)
		}
		if art.Story == id {
			break
		}
	}
	slices.Reverse(out)
	return out
}
