package odt

import (
	"regexp"
	"strconv"
	"strings"

	"twofold/export/parcel"
)

// style is what the reader needs of a style (16.2).
type style struct {
	name, parent string
	automatic    bool  // made by formatting by hand
	bold, italic *bool // nil: as the parent
	shift        string
	hidden       bool
}

// list is a list style: the form of each level, from 1 (16.31).
type list map[int]level

type level struct {
	numbered bool
	start    int
}

// readStyles reads the styles inside a node.
func (r *reader) readStyles(in *parcel.Node, automatic bool) {
	if in == nil {
		return
	}
	for _, n := range in.Kids {
		switch n.Name {
		case "style":
			r.styles[n.Attr("family")+" "+n.Attr("name")] = readStyle(n, automatic)
		case "list-style":
			r.lists[n.Attr("name")] = readList(n)
		}
	}
}

func readStyle(n *parcel.Node, automatic bool) style {
	text := n.Kid("text-properties")
	s := style{
		name: spoken(n.Attr("name")), parent: n.Attr("parent-style-name"), automatic: automatic,
		hidden: text.Attr("display") == "none",
	}
	if w := text.Attr("font-weight"); w != "" {
		bold := w == "bold" || w >= "600" && w <= "900"
		s.bold = &bold
	}
	if i := text.Attr("font-style"); i != "" {
		italic := i != "normal"
		s.italic = &italic
	}
	s.shift, _, _ = strings.Cut(text.Attr("text-position"), " ")
	return s
}

var encoded = regexp.MustCompile(`_([0-9a-f]{2,4})_`)

// spoken is the name of a style as people read it, in small letters: names are stored
// with numbers in place of other signs than letters (19.502).
func spoken(name string) string {
	return strings.ToLower(encoded.ReplaceAllStringFunc(name, func(code string) string {
		c, err := strconv.ParseUint(strings.Trim(code, "_"), 16, 16)
		if err != nil {
			return code
		}
		return string(rune(c))
	}))
}

func readList(n *parcel.Node) list {
	out := list{}
	for _, k := range n.Kids {
		at, err := strconv.Atoi(k.Attr("level"))
		if err != nil {
			continue
		}
		lvl := level{numbered: k.Name == "list-level-style-number" && k.Attr("num-format") != "", start: 1}
		if s, err := strconv.Atoi(k.Attr("start-value")); err == nil {
			lvl.start = s
		}
		out[at] = lvl
	}
	return out
}

// deepest is how far chains of styles are followed: longer ones go in circles.
const deepest = 20

// chain calls look with a style and its parents, until look has seen enough.
func (r *reader) chain(family, name string, look func(style) bool) {
	for range deepest {
		s, ok := r.styles[family+" "+name]
		if !ok || look(s) {
			return
		}
		name = s.parent
	}
}

// role is what a paragraph is in a story.
type role int

const (
	body role = iota
	title
	subtitle
	quote
	caption
	author
	date
	contents
)

// roles are the roles of styles by their names; those of pandoc stand among them.
var roles = map[string]role{
	"title": title, "subtitle": subtitle,
	"quotations": quote, "quote": quote, "intense quote": quote,
	"block quotation": quote, "block text": quote,
	"caption": caption, "illustration": caption, "figure": caption, "drawing": caption,
	"figurecaption": caption,
	"author":        author, "date": date, "contents heading": contents,
}

func (r *reader) role(name string) role {
	found, named := roles[spoken(name)]
	if named {
		return found
	}
	r.chain("paragraph", name, func(s style) bool {
		found = roles[s.name]
		if found == body {
			found = roles[spoken(s.parent)]
		}
		return found != body
	})
	return found
}

// face says how a run of text looks by its style.
func (r *reader) face(family, name string) style {
	var out style
	r.chain(family, name, func(s style) bool {
		if family == "paragraph" && !s.automatic {
			return true // headings are bold by their style: that is no emphasis
		}
		if out.bold == nil {
			out.bold = s.bold
		}
		if out.italic == nil {
			out.italic = s.italic
		}
		if out.shift == "" {
			out.shift = s.shift
		}
		out.hidden = out.hidden || s.hidden
		return false
	})
	return out
}
