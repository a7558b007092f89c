// Package job makes the products of an issue: the one home of "these products, in these
// languages, into this folder", for the command line and for the window.
//
// A job first lays everything out and looks at what was found. When a finding stands in
// the way, nothing is written. Then every file is painted, and only when all are painted
// are they put into the folder, each whole or not at all. A job that is cancelled or
// fails while painting leaves nothing; once files are put into the folder, it is finished.
package job

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"time"

	"twofold/editor"
	"twofold/export"
	"twofold/export/face"
	"twofold/export/fit"
	"twofold/export/layout"
	"twofold/export/pdf"
)

// Shop makes products. It keeps what one job has made for the next (broken paragraphs,
// fonts, pictures) and does one job at a time: it belongs to one goroutine. It may call
// fetch from several.
type Shop struct {
	setter  *layout.Setter
	fitter  *fit.Fitter
	painter *pdf.Painter
	now     func() time.Time
}

// New opens a shop that measures with r, reads pictures with fetch and takes the time
// that work took from now.
func New(r *face.Ruler, fetch export.Fetch, now func() time.Time) *Shop {
	setter := layout.NewSetter(r)
	return &Shop{setter: setter, fitter: fit.New(setter), painter: pdf.New(r, fetch), now: now}
}

// Order is what is to be made, and where.
type Order struct {
	Langs    []editor.Lang    // none: all of the publication
	Products []export.Product // none: Screen and Office
	Folder   string           // is made when it is not there
	Replace  bool             // files of the same names are replaced, else refused
	Pages    Range            // none: all pages
	Paper    editor.PageSize  // the issue is set anew on such pages; none: on the publication's
	Grey     bool             // Office and Booklet are for a printer that has black only
	Toner    bool             // and for one that has little of it; means Grey, too
	CMYK     bool             // pictures of Press become inks, too
	Both     bool             // a handout's languages in one file, back to back
	Draft    bool             // what blocks a product makes a draft of it; never of Press
	Force    bool             // findings that a person may waive do not stand in the way
	Progress func(Step)       // is told how far the job is, if it is not nil
}

// Range is pages of an edition, both from 1.
type Range struct{ First, Last int }

// ErrNoPage is what a range is refused with that has no page in an edition.
var ErrNoPage = errors.New("there is no such page")

// String is the range as people write it: "3" or "2-5".
func (r Range) String() string {
	if r.First == r.Last {
		return strconv.Itoa(r.First)
	}
	return fmt.Sprintf("%d-%d", r.First, r.Last)
}

// all says whether every page is meant.
func (r Range) all() bool { return r == Range{} }

// Step says how far a job is.
type Step struct {
	Name  string // of the file that is being painted
	File  int    // from 1
	Files int
	Page  int // the page that is done, from 1; 0 while pictures are prepared
	Pages int
}

// Piece is an edition to be made, with what has been found about it so far.
type Piece struct {
	Edition *editor.Edition
	Found   []editor.Finding
	// House says which findings are excused; nil excuses none.
	House *editor.House
	// Beside is the issue in all its languages, this one too: they are fitted together.
	// None means that the edition stands alone. Pieces of one job have the same.
	Beside []*editor.Edition
}

// Outcome is what became of a job: the files that were written, or the findings that
// stand in the way and no file. Found is everything that was found, worst first, but for
// what is excused.
type Outcome struct {
	Files   []File
	Found   []editor.Finding
	Excused []editor.Excused
	Blocked bool
}

// File is a file that was written. The time that an edition's layout took counts for its
// first product, that of all pictures for the first file. Pages are those of the file.
type File struct {
	Lang    editor.Lang    `json:"lang"`
	Product export.Product `json:"product"`
	Path    string         `json:"path"`
	Pages   int            `json:"pages"`
	Bytes   int64          `json:"bytes"`
	SHA256  string         `json:"sha256"`
	Millis  int64          `json:"ms"`
	Report  string         `json:"report,omitempty"` // the file beside it that says what it is
	Draft   bool           `json:"draft,omitempty"`  // it bears the draft mark
}

// Make makes the products of the pieces. The order's languages do not matter here: every
// piece is made.
func (s *Shop) Make(ctx context.Context, pieces []Piece, o Order) (Outcome, error) {
	o = o.whole()
	if err := o.vacant(pieces); err != nil {
		return Outcome{}, err
	}
	laid, err := s.lay(ctx, pieces)
	if o.Both {
		laid = backToBack(laid)
	}
	if err == nil {
		s.stitch(pieces, laid, o)
	}
	if err == nil {
		err = o.pick(laid)
	}
	if err != nil {
		return Outcome{}, err
	}
	if len(laid) == 0 {
		return Outcome{}, nil
	}
	out := Outcome{Found: concerning(laid, o.Products), Excused: excused(laid, o.Products)}
	if out.Blocked = s.dress(laid, o); out.Blocked {
		return out, nil
	}
	bad, err := s.prepare(ctx, laid, o)
	if len(bad) > 0 && err == nil {
		out.Found, out.Blocked = append(bad, out.Found...), true
		editor.SortFindings(out.Found)
		return out, nil
	}
	if err != nil {
		return Outcome{}, err
	}
	painted, err := s.paint(ctx, laid, o)
	if err == nil {
		err = ctx.Err()
	}
	if err != nil {
		return Outcome{}, err
	}
	out.Files, err = s.put(painted, o)
	return out, err
}

// whole is the order with its defaults filled in.
func (o Order) whole() Order {
	if len(o.Products) == 0 {
		o.Products = []export.Product{export.Screen, export.Office}
	}
	if o.Progress == nil {
		o.Progress = func(Step) {}
	}
	o.Grey = o.Grey || o.Toner
	return o
}

// path is where a product of an edition goes.
func (o Order) path(ed *editor.Edition, p export.Product) string {
	name := o.name(ed, p)
	if o.Paper != "" {
		name = strings.TrimSuffix(name, ".pdf") + "-" + strings.ToLower(string(o.Paper)) + ".pdf"
	}
	if !o.Pages.all() {
		name = strings.TrimSuffix(name, ".pdf") + "-p" + o.Pages.String() + ".pdf"
	}
	return filepath.Join(o.Folder, name)
}

// name is the file name of a product of an edition, or of a handout.
func (o Order) name(ed *editor.Edition, p export.Product) string {
	switch {
	case ed.Occasion == nil:
		return export.Name(ed.Slug, ed.Number, ed.Lang, p)
	case o.Both && len(o.Langs) > 1:
		return export.HandoutName(ed.Slug, p, o.Langs...)
	}
	return export.HandoutName(ed.Slug, p, ed.Lang)
}

// reportPath is where the report on a press file goes.
func reportPath(path string) string { return strings.TrimSuffix(path, ".pdf") + ".txt" }

// painted is how a product is painted.
func (o Order) painted(p export.Product) pdf.Options {
	return pdf.Options{Product: p, Grey: o.Grey, CMYK: o.CMYK}
}

// vacant says before any work is done what forbids one of the files.
func (o Order) vacant(pieces []Piece) error {
	for _, piece := range pieces {
		for _, p := range o.Products {
			path := o.path(piece.Edition, p)
			if err := export.Vacant(path, o.Replace); err != nil {
				return err
			}
			if p != export.Press {
				continue
			}
			if err := export.Vacant(reportPath(path), o.Replace); err != nil {
				return err
			}
		}
	}
	return nil
}

func (s *Shop) lay(ctx context.Context, pieces []Piece) ([]sheets, error) {
	var out []sheets
	var set []fit.Fitted
	for _, p := range pieces {
		if err := ctx.Err(); err != nil {
			return nil, fmt.Errorf("lay out issue %d: %w", p.Edition.Number, err)
		}
		start := s.now()
		switch {
		case len(p.Beside) == 0:
			set = s.fitter.Fit(p.Edition)
		case set == nil:
			set = s.fitter.Fit(p.Beside...)
		}
		x := fit.In(set, p.Edition.Lang)
		l := sheets{edition: p.Edition, doc: x.Doc, millis: s.since(start)}
		l.found, l.excused = p.sift(x.Found)
		out = append(out, l)
	}
	return out, nil
}

// sift parts what was found about the text and on its pages into what stands and what is
// excused.
func (p *Piece) sift(onPages []editor.Finding) ([]editor.Finding, []editor.Excused) {
	all := slices.Concat(p.Found, onPages)
	if p.House == nil {
		return all, nil
	}
	return p.House.Sift(all)
}

// pick leaves only the pages that are wanted, and what was found on them or on none.
func (o Order) pick(laid []sheets) error {
	if o.Pages.all() {
		return nil
	}
	for i := range laid {
		l := &laid[i]
		all := len(l.doc.Pages)
		if o.Pages.First < 1 || o.Pages.Last < o.Pages.First || o.Pages.Last > all {
			return fmt.Errorf("pages %d to %d of the %d in %s: %w", o.Pages.First, o.Pages.Last, all,
				l.doc.Lang, ErrNoPage)
		}
		l.doc = l.doc.Only(o.Pages.First, o.Pages.Last)
		l.found = slices.DeleteFunc(l.found, o.elsewhere)
		l.excused = slices.DeleteFunc(l.excused, func(e editor.Excused) bool {
			return o.elsewhere(e.Finding)
		})
	}
	return nil
}

// elsewhere says whether a finding is about a page that is not wanted.
func (o Order) elsewhere(f editor.Finding) bool {
	return f.Page > 0 && (f.Page < o.Pages.First || f.Page > o.Pages.Last)
}

func (s *Shop) since(start time.Time) int64 { return s.now().Sub(start).Milliseconds() }

// concerning is what was found that concerns one of the products, worst first.
func concerning(laid []sheets, products []export.Product) []editor.Finding {
	var out []editor.Finding
	for _, l := range laid {
		for _, f := range l.found {
			if heeded(f, products) {
				out = append(out, f)
			}
		}
	}
	editor.SortFindings(out)
	return out
}

// excused is what is excused that concerns one of the products, in the order of finding.
func excused(laid []sheets, products []export.Product) []editor.Excused {
	var out []editor.Excused
	for _, l := range laid {
		for _, e := range l.excused {
			if heeded(e.Finding, products) {
				out = append(out, e)
			}
		}
	}
	return out
}

// heeded says whether a finding concerns one of the products.
func heeded(f editor.Finding, products []export.Product) bool {
	return slices.ContainsFunc(products, func(p export.Product) bool { return p.Heeds(f.Product) })
}

// stands says whether a finding stands in the way.
func stands(found []editor.Finding, force bool) bool {
	for i := range found {
		if found[i].Severity == editor.Blocking && (!force || !found[i].Waivable) {
			return true
		}
	}
	return false
}

// painted is a file that is ready to be written.
type painted struct {
	File
	data   []byte
	report []byte // nil for none
}

func (s *Shop) paint(ctx context.Context, laid []sheets, o Order) ([]painted, error) {
	var out []painted
	for i := range laid {
		for _, product := range o.Products {
			step := Step{File: len(out) + 1, Files: len(laid) * len(o.Products)}
			p, err := s.paintOne(ctx, &laid[i], product, o, step)
			if err != nil {
				return nil, err
			}
			out = append(out, p)
		}
	}
	return out, nil
}

func (s *Shop) paintOne(ctx context.Context, l *sheets, product export.Product,
	o Order, step Step,
) (painted, error) {
	path, start := l.path(product, o), s.now()
	step.Name = filepath.Base(path)
	var b bytes.Buffer
	sides := 0
	how := o.painted(product)
	how.File, how.Draft = step.Name, l.prints[product].draft
	how.Page = func(page, pages int) {
		step.Page, step.Pages, sides = page, pages, pages
		o.Progress(step)
	}
	err := s.painter.Write(ctx, &b, l.prints[product].doc, how)
	if err != nil {
		return painted{}, fmt.Errorf("make %s: %w", step.Name, err)
	}
	sum := sha256.Sum256(b.Bytes())
	p := painted{data: b.Bytes(), File: File{
		Lang: l.doc.Lang, Product: product, Path: path, Pages: sides, Draft: how.Draft,
		Bytes: int64(b.Len()), SHA256: hex.EncodeToString(sum[:]),
		Millis: l.millis + s.since(start),
	}}
	if product == export.Press {
		how.Excused = excused([]sheets{*l}, []export.Product{product})
		p.report, p.Report = pdf.Docket(l.doc, how), reportPath(path)
	}
	l.millis = 0 // counted once
	return p, nil
}

// put writes the files. After an error the files before it are in place and whole.
func (s *Shop) put(list []painted, o Order) ([]File, error) {
	if err := export.Folder(o.Folder); err != nil {
		return nil, err
	}
	var out []File
	for _, p := range list {
		start := s.now()
		if err := put(p.Path, p.data, o); err != nil {
			return out, err
		}
		if p.report != nil {
			if err := put(p.Report, p.report, o); err != nil {
				return out, err
			}
		}
		p.Millis += s.since(start)
		out = append(out, p.File)
	}
	return out, nil
}

func put(path string, data []byte, o Order) error {
	return export.File(path, o.Replace, func(w io.Writer) error {
		_, err := w.Write(data)
		return err
	})
}
