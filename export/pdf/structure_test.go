package pdf_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/pdfcpu/pdfcpu/pkg/api"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/model"
	"github.com/pdfcpu/pdfcpu/pkg/pdfcpu/types"

	"twofold/export/pdf"
)

// tree is the structure of a file, read back.
type tree struct {
	*testing.T
	*model.Context
	pages    map[int]int          // from object numbers, from 1
	marks    map[[2]int]int       // whose a page's marked content is
	objects  map[int]int          // whose an annotation is
	top      int                  // the document's element
	headings []int                // their levels, in order
	kinds    map[string]int       // how many elements there are of each
	elements map[int]types.Dict   // by object number
	back     map[int]types.Object // the parent tree
}

// structureOf reads the structure of a tagged file.
func structureOf(t *testing.T, file []byte) *tree {
	t.Helper()
	api.DisableConfigDir()
	ctx, err := api.ReadContext(bytes.NewReader(file), model.NewDefaultConfiguration())
	if err != nil {
		t.Fatal(err)
	}
	tr := &tree{
		T: t, Context: ctx, pages: map[int]int{}, marks: map[[2]int]int{}, objects: map[int]int{},
		kinds: map[string]int{}, elements: map[int]types.Dict{}, back: map[int]types.Object{},
	}
	root, err := ctx.Catalog()
	if err != nil {
		t.Fatal(err)
	}
	for i, kid := range tr.array(tr.dict(root["Pages"])["Kids"]) {
		tr.pages[number(kid)] = i + 1
	}
	top := tr.dict(root["StructTreeRoot"])
	nums := tr.array(tr.dict(top["ParentTree"])["Nums"])
	for i := 0; i < len(nums); i += 2 {
		tr.back[int(nums[i].(types.Integer))] = nums[i+1]
	}
	for _, kid := range tr.array(top["K"]) {
		tr.top = number(kid)
		tr.element(kid, number(root["StructTreeRoot"]))
	}
	return tr
}

func (tr *tree) value(o types.Object) types.Object {
	tr.Helper()
	v, err := tr.Dereference(o)
	if err != nil {
		tr.Fatal(err)
	}
	return v
}

func (tr *tree) dict(o types.Object) types.Dict { d, _ := tr.value(o).(types.Dict); return d }

// array is an array, or the one thing that stands for an array of one.
func (tr *tree) array(o types.Object) types.Array {
	if a, ok := tr.value(o).(types.Array); ok {
		return a
	}
	return types.Array{o}
}

func number(o types.Object) int {
	r, ok := o.(types.IndirectRef)
	if !ok {
		return 0
	}
	return int(r.ObjectNumber)
}

// element walks through an element and all that is below it.
func (tr *tree) element(o types.Object, parent int) {
	tr.Helper()
	at, d := number(o), tr.dict(o)
	if at == 0 || tr.elements[at] != nil {
		tr.Fatalf("element %v is no object of its own", o)
	}
	tr.elements[at] = d
	if number(d["P"]) != parent {
		tr.Errorf("object %d hangs below %d and names %v as its parent", at, parent, d["P"])
	}
	kind := fmt.Sprint(d["S"])
	tr.kinds[kind]++
	if level, ok := strings.CutPrefix(kind, "H"); ok {
		n, err := strconv.Atoi(level)
		if err != nil {
			tr.Errorf("a heading without a level: %s", kind)
		}
		tr.headings = append(tr.headings, n)
	}
	kids := tr.array(d["K"])
	if len(kids) == 0 {
		tr.Errorf("%s, object %d, is empty", kind, at)
	}
	for _, kid := range kids {
		tr.kid(kid, at, d)
	}
}

func (tr *tree) kid(kid types.Object, at int, d types.Dict) {
	tr.Helper()
	if id, ok := kid.(types.Integer); ok {
		tr.mark(number(d["Pg"]), int(id), at)
		return
	}
	k := tr.dict(kid)
	switch fmt.Sprint(k["Type"]) {
	case "MCR":
		tr.mark(number(k["Pg"]), int(k["MCID"].(types.Integer)), at)
	case "OBJR":
		tr.objects[number(k["Obj"])] = at
	default:
		tr.element(kid, at)
	}
}

func (tr *tree) mark(page, id, at int) {
	tr.Helper()
	key := [2]int{tr.pages[page], id}
	if key[0] == 0 || tr.marks[key] != 0 {
		tr.Errorf("content %d of page %d belongs to %d and to %d", id, key[0], tr.marks[key], at)
	}
	tr.marks[key] = at
}

// Every stretch of content belongs to one element or to the decoration, and every way
// back leads where it came from.
func TestStructureIsWhole(t *testing.T) {
	for name, ed := range editions(t) {
		t.Run(name, func(t *testing.T) {
			tr := structureOf(t, paint(t, ed.painter, ed.doc, pdf.Options{Plain: true}))
			marked := 0
			for object, page := range tr.pages {
				p := tr.dict(*types.NewIndirectRef(object, 0))
				ids := tr.content(p)
				marked += len(ids)
				owners := tr.array(tr.back[int(p["StructParents"].(types.Integer))])
				if len(ids) != len(owners) {
					t.Errorf("page %d has %d pieces of content and %d owners", page, len(ids), len(owners))
				}
				for i, id := range ids {
					if i != id || tr.marks[[2]int{page, id}] != number(owners[id]) || number(owners[id]) == 0 {
						t.Errorf("page %d: content %d belongs to %d, and its owner is %v",
							page, id, tr.marks[[2]int{page, id}], owners[id])
					}
				}
				tr.annotations(p, page)
			}
			if marked != len(tr.marks) || marked == 0 {
				t.Errorf("%d pieces of content, of which the structure names %d", marked, len(tr.marks))
			}
		})
	}
}

var (
	begins = regexp.MustCompile(`^/(Artifact BMC|[A-Z][A-Za-z0-9]*<</MCID (\d+)(?:/ActualText .*)?>>BDC)$`)
	shows  = regexp.MustCompile(` (TJ ET|Do Q|re f|l S)$|^(f|S)$`)
)

// stream is what a page of a plain file paints.
func (tr *tree) stream(page types.Dict) string {
	tr.Helper()
	stream, _, err := tr.DereferenceStreamDict(page["Contents"])
	if err != nil {
		tr.Fatal(err)
	}
	return string(stream.Raw)
}

// content is the marked content of a page, in order. What is painted is all marked.
func (tr *tree) content(page types.Dict) []int {
	tr.Helper()
	var ids []int
	open := false
	for _, line := range strings.Split(tr.stream(page), "\n") {
		m := begins.FindStringSubmatch(line)
		switch {
		case m != nil && open, line == "EMC" && !open, shows.MatchString(line) && !open:
			tr.Fatalf("%q where the content is marked: %t", line, open)
		case m != nil:
			open = true
			if m[2] != "" {
				id, _ := strconv.Atoi(m[2])
				ids = append(ids, id)
			}
		case line == "EMC":
			open = false
		}
	}
	if open {
		tr.Error("marked content is open at the end of a page")
	}
	return ids
}

// annotations checks that every link of a page belongs to an element that knows it.
func (tr *tree) annotations(page types.Dict, n int) {
	tr.Helper()
	if page["Annots"] == nil {
		return
	}
	for _, a := range tr.array(page["Annots"]) {
		d := tr.dict(a)
		key, ok := d["StructParent"].(types.Integer)
		owner := tr.objects[number(a)]
		if !ok || owner == 0 || number(tr.back[int(key)]) != owner {
			tr.Errorf("page %d: annotation %v belongs to %d and leads back to %v", n, a, owner, tr.back[int(key)])
		} else if kind := fmt.Sprint(tr.elements[owner]["S"]); kind != "Link" {
			tr.Errorf("page %d: a link belongs to %s", n, kind)
		}
		if d["Contents"] == nil {
			tr.Errorf("page %d: a link without words", n)
		}
	}
}

// Headings begin with the first level and skip none; the publication is the only first.
func TestHeadings(t *testing.T) {
	for name, ed := range editions(t) {
		t.Run(name, func(t *testing.T) {
			tr := structureOf(t, paint(t, ed.painter, ed.doc, pdf.Options{}))
			last, firsts, stories := 0, 0, 0
			for _, level := range tr.headings {
				if level > last+1 {
					t.Errorf("level %d follows on level %d: %v", level, last, tr.headings)
				}
				last = level
				switch level {
				case 1:
					firsts++
				case 2:
					stories++
				}
			}
			if name == "both" {
				firsts-- // each of its two languages has one
			}
			if firsts != 1 {
				t.Errorf("%d headings of the first level", firsts)
			}
			want := 0
			for _, a := range ed.edition.Articles() {
				if a.Headline.Text() != "" {
					want++
				}
			}
			if stories < want {
				t.Errorf("%d headings of the second level, want one for each of %d stories", stories, want)
			}
		})
	}
}

// The kinds of element that an edition with everything needs are there, as many as its
// blocks.
func TestKindsOfElements(t *testing.T) {
	ed := editions(t)["every-kind"]
	tr := structureOf(t, paint(t, ed.painter, ed.doc, pdf.Options{}))
	const unmarked = 4 + 7*3 // events of the calendar and projects of the timeline have no labels
	if tr.kinds["L"] == 0 || tr.kinds["LI"] != tr.kinds["LBody"] || tr.kinds["LI"] != tr.kinds["Lbl"]+unmarked {
		t.Errorf("lists are not whole: %v", tr.kinds)
	}
	for kind, least := range map[string]int{
		"Lbl": 4 * 3 * (4 + 3), "BlockQuote": 4 * 3 * 3, "Figure": 4*3 + 1, "Caption": 4 * 3,
		"TOC": 1, "TOCI": 4, "Link": 4 * 3 * 2, "Sect": 6, "H4": 21, "Document": 1,
	} {
		if tr.kinds[kind] < least {
			t.Errorf("%d elements %s, want at least %d", tr.kinds[kind], kind, least)
		}
	}
	for at, d := range tr.elements {
		if fmt.Sprint(d["S"]) == "Figure" && d["Alt"] == nil {
			t.Errorf("figure %d has no words that stand for it", at)
		}
	}
	languages := 0
	for _, d := range tr.elements {
		if d["Lang"] != nil {
			languages++
		}
	}
	if languages != 1 {
		t.Errorf("%d elements in another language, want the invitation", languages)
	}
}

// A tagged file is the same bytes every time, whoever paints it.
func TestStructureIsTheSameEveryTime(t *testing.T) {
	ed := editions(t)["every-kind"]
	first := paint(t, ed.painter, ed.doc, pdf.Options{})
	for range 3 {
		fresh := lay(t, ed.edition, painting(t))
		if !bytes.Equal(paint(t, fresh.painter, fresh.doc, pdf.Options{}), first) {
			t.Fatal("the same edition gave other bytes")
		}
	}
}
