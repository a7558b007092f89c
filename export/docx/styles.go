package docx

import (
	"strconv"
	"strings"

	"twofold/export/parcel"
)

// style is what the reader needs of a style (17.7).
type style struct {
	name, based string
	heading     bool
	bold        *bool // nil: as the style it is based on
	italic      *bool
	list        string // numId
	level       int    // ilvl
}

// deepest is how far chains of styles are followed: longer ones go in circles.
const deepest = 20

func readStyles(part *parcel.Node) map[string]style {
	out := map[string]style{}
	for _, n := range part.All("style") {
		s := style{
			name: strings.ToLower(n.Kid("name").Attr("val")), based: n.Kid("basedOn").Attr("val"),
			bold: toggle(n.Kid("rPr", "b")), italic: toggle(n.Kid("rPr", "i")),
			list:  n.Kid("pPr", "numPr", "numId").Attr("val"),
			level: number(n.Kid("pPr", "numPr", "ilvl"), "val"),
		}
		s.heading = strings.HasPrefix(s.name, "heading ") || outlined(n.Kid("pPr"))
		out[n.Attr("styleId")] = s
	}
	return out
}

// outlined says whether a paragraph has a level in the outline (17.3.1.20): 9 is none.
func outlined(pPr *parcel.Node) bool {
	level, err := strconv.Atoi(pPr.Kid("outlineLvl").Attr("val"))
	return err == nil && level >= 0 && level < 9
}

// toggle reads a property that is on or off (17.17.4); nil where there is none.
func toggle(n *parcel.Node) *bool {
	if n == nil {
		return nil
	}
	v := on(n)
	return &v
}

func on(n *parcel.Node) bool {
	if n == nil {
		return false
	}
	switch n.Attr("val") {
	case "0", "false", "off", "none":
		return false
	}
	return true
}

// chain calls look with a style and those it is based on, until look has seen enough.
func (r *reader) chain(id string, look func(style) bool) {
	for range deepest {
		s, ok := r.styles[id]
		if !ok || look(s) {
			return
		}
		id = s.based
	}
}

// role is what a paragraph is in a story.
type role int

const (
	body role = iota
	title
	subtitle
	heading
	quote
	caption
	author
	date
	bullet
	numbered
	contents
)

// roles are the roles of styles by their names, which are English in every Word. Those
// of pandoc and LibreOffice stand among them.
var roles = map[string]role{
	"title": title, "subtitle": subtitle,
	"quote": quote, "intense quote": quote, "block text": quote, "quotations": quote,
	"block quotation": quote,
	"caption":         caption, "image caption": caption, "figure": caption, "illustration": caption,
	"author": author, "date": date, "toc heading": contents,
}

// role finds the role of a style, by its own name or by those it is based on.
func (r *reader) role(id string) role {
	found := body
	r.chain(id, func(s style) bool {
		is, ok := roles[s.name]
		switch {
		case ok:
			found = is
		case s.heading:
			found = heading
		case strings.HasPrefix(s.name, "list bullet"):
			found = bullet
		case strings.HasPrefix(s.name, "list number"):
			found = numbered
		case strings.HasPrefix(s.name, "toc "):
			found = contents
		}
		return found != body
	})
	return found
}

// lists are the lists that a document defines, and how far each has counted (17.9).
type lists struct {
	nums      map[string]num
	abstract  map[string]*abstract
	counted   map[string]map[int]int // by abstract list and level
	restarted map[string]bool        // numbers of lists that began anew
}

type num struct {
	abstract string
	starts   map[int]int // levels that this list begins anew, and with which number
}

type abstract struct {
	levels map[int]level
	link   string // of a list that stands in a style
}

type level struct {
	format string
	start  int
}

func readLists(part *parcel.Node) lists {
	l := lists{
		nums: map[string]num{}, abstract: map[string]*abstract{},
		counted: map[string]map[int]int{}, restarted: map[string]bool{},
	}
	styled := map[string]*abstract{}
	for _, n := range part.All("abstractNum") {
		a := &abstract{levels: map[int]level{}, link: n.Kid("numStyleLink").Attr("val")}
		for _, lvl := range n.All("lvl") {
			a.levels[number(lvl, "ilvl")] = level{
				format: lvl.Kid("numFmt").Attr("val"), start: number(lvl.Kid("start"), "val"),
			}
		}
		l.abstract[n.Attr("abstractNumId")] = a
		if s := n.Kid("styleLink").Attr("val"); s != "" {
			styled[s] = a
		}
	}
	for id, a := range l.abstract {
		if to := styled[a.link]; a.link != "" && to != nil {
			l.abstract[id] = to
		}
	}
	for _, n := range part.All("num") {
		starts := map[int]int{}
		for _, o := range n.All("lvlOverride") {
			if s := o.Kid("startOverride"); s != nil {
				starts[number(o, "ilvl")] = number(s, "val")
			}
		}
		l.nums[n.Attr("numId")] = num{n.Kid("abstractNumId").Attr("val"), starts}
	}
	return l
}

func number(n *parcel.Node, attr string) int {
	v, _ := strconv.Atoi(n.Attr(attr))
	return v
}

// next is the format and the number of the next item of a list; "" for no such list.
func (l *lists) next(id string, at int) (format string, value int) {
	n, ok := l.nums[id]
	a := l.abstract[n.abstract]
	if !ok || a == nil {
		return "", 0
	}
	lvl := a.levels[at]
	counts := l.counted[n.abstract]
	if counts == nil {
		counts = map[int]int{}
		l.counted[n.abstract] = counts
	}
	if !l.restarted[id] {
		l.restarted[id] = true
		for at, start := range n.starts {
			counts[at] = start - 1
		}
	}
	if _, begun := counts[at]; !begun {
		counts[at] = lvl.start - 1
	}
	counts[at]++
	for deeper := range counts {
		if deeper > at {
			delete(counts, deeper)
		}
	}
	return lvl.format, counts[at]
}

// sign is the character of a number in hexadecimal; none for those of the private area.
func sign(hex string) (rune, bool) {
	v, err := strconv.ParseUint(hex, 16, 16)
	if err != nil || v < ' ' || v >= 0xE000 && v <= 0xF8FF || v >= 0xD800 && v < 0xE000 {
		return 0, false
	}
	return rune(v), true
}
