package pdf

import "twofold/export/paper"

// element is a node of the logical structure (ISO 32000-1, 14.7.2).
type element struct {
	kind  name
	level int    // of a heading, as it is wanted; 0 for what is none
	lang  string // when it is not that of what is above it
	alt   string
	about dict  // attributes
	kids  []any // *element, mark or lead
}

// mark is a stretch of a page's content that belongs to an element.
type mark struct{ page, id int }

// lead is a link that belongs to an element, and the index of its page.
type lead struct {
	link *paper.Link
	page int
}

// add hangs a new element as the last below e.
func (e *element) add(kind name) *element {
	kid := &element{kind: kind}
	e.kids = append(e.kids, kid)
	return kid
}

// last is the element that belongs to e last; nil if something else does.
func (e *element) last() *element {
	if len(e.kids) == 0 {
		return nil
	}
	kid, _ := e.kids[len(e.kids)-1].(*element)
	return kid
}

// hollow says whether nothing at all belongs to the element.
func (e *element) hollow() bool {
	for _, k := range e.kids {
		kid, ok := k.(*element)
		if !ok || !kid.hollow() {
			return false
		}
	}
	return true
}

// planter puts the structure into the file.
type planter struct {
	*finisher
	refs map[*element]ref
	rank int // of the last heading
}

// structure adds the tree of what stands on the pages, and the ways from pages and
// annotations back into it (ISO 32000-1, 14.7.4.4).
func (f *finisher) structure() {
	if f.tags == nil {
		return
	}
	c := f.dict(f.root)
	c["MarkInfo"] = dict{"Marked": true}
	tree := dict{"Type": name("StructTreeRoot")}
	root := f.add(tree)
	c["StructTreeRoot"] = root
	p := &planter{finisher: f, refs: map[*element]ref{}}
	tree["K"] = p.plant(f.tags.root, root)
	var back array
	for i, r := range f.leaves {
		page := f.dict(r)
		page["StructParents"], page["Tabs"] = i, name("S")
		owners := make(array, 0, len(f.tags.pages[i]))
		for _, e := range f.tags.pages[i] {
			owners = append(owners, p.refs[e])
		}
		back = append(back, i, f.add(owners))
	}
	next := len(f.leaves)
	for _, l := range f.tags.leads {
		f.dict(f.notes[l.link])["StructParent"] = next
		back = append(back, next, p.refs[f.tags.links[l.link]])
		next++
	}
	tree["ParentTree"], tree["ParentTreeNextKey"] = f.add(dict{"Nums": back}), next
}

// plant adds an element with all that is below it.
func (p *planter) plant(e *element, parent ref) ref {
	d := dict{"Type": name("StructElem"), "P": parent}
	at := p.add(d)
	p.refs[e] = at
	d["S"] = p.kind(e)
	if e.lang != "" {
		d["Lang"] = text(e.lang)
	}
	if e.alt != "" {
		d["Alt"] = text(e.alt)
	}
	if e.about != nil {
		d["A"] = e.about
	}
	d["K"] = p.kids(e, d, at)
	return at
}

// kind is the element's type. A heading is at most one level below the heading before
// it: none is skipped (ISO 14289-1, 7.4.2).
func (p *planter) kind(e *element) name {
	if e.level == 0 {
		return e.kind
	}
	p.rank = min(e.level, p.rank+1, 6)
	return "H" + name('0'+rune(p.rank))
}

// kids is what belongs to the element d, which stands on the page of its first mark.
func (p *planter) kids(e *element, d dict, at ref) array {
	var out array
	for _, k := range e.kids {
		switch k := k.(type) {
		case *element:
			if !k.hollow() {
				out = append(out, p.plant(k, at))
			}
		case mark:
			page := p.leaves[k.page]
			if d["Pg"] == nil {
				d["Pg"] = page
			}
			if d["Pg"] == page {
				out = append(out, k.id)
				continue
			}
			out = append(out, dict{"Type": name("MCR"), "Pg": page, "MCID": k.id})
		case lead:
			out = append(out, dict{"Type": name("OBJR"), "Pg": p.leaves[k.page], "Obj": p.notes[k.link]})
		}
	}
	return out
}
