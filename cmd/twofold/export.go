package main

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export"
	"twofold/export/job"
)

// errBlocked ends a command that is done but for blocking findings, which it has shown.
var errBlocked = errors.New("blocking findings stand in the way")

func runExport(c *call) error {
	f := c.flags()
	var a asked
	f.IntVar(&a.issue, "issue", 0, "")
	f.StringVar(&a.langs, "lang", "", "")
	f.StringVar(&a.prints, "for", "", "")
	out := f.String("out", "", "")
	force := f.Bool("force", false, "")
	grey := f.Bool("grey", false, "")
	toner := f.Bool("save-toner", false, "")
	draft := f.Bool("draft", false, "")
	cmyk := f.Bool("cmyk", false, "")
	pages := f.String("pages", "", "")
	size := f.String("size", "", "")
	file, err := c.parse(f, 1, 1)
	if err != nil {
		return err
	}
	if err := c.need(f, "issue", "out"); err != nil {
		return err
	}
	order := job.Order{
		Folder: *out, Force: *force, Draft: *draft, Grey: *grey, Toner: *toner, CMYK: *cmyk, Replace: true,
	}
	if order.Products, err = c.products(a.prints); err != nil {
		return err
	}
	if *cmyk && !hasProduct(order.Products, export.Press) {
		return c.misuse("--cmyk is for press: add it to --for")
	}
	if order.Paper, err = c.size(*size); err != nil {
		return err
	}
	if order.Pages, err = c.pages(*pages); err != nil {
		return err
	}
	d, err := c.open(file[0])
	if err != nil {
		return err
	}
	defer d.Close()
	is, langs, err := c.aim(d, a)
	if err != nil {
		return err
	}
	order.Langs = langs
	return c.write(d, is, order)
}

// write makes the products of an issue and says what was written, or what stands in
// the way.
func (c *call) write(d *desk.Desk, is *editor.Issue, o job.Order) error {
	bar := newBar(c.err)
	o.Progress = bar.step
	shop, err := new(press).shop(c.ctx, d)
	if err != nil {
		return err
	}
	done, err := shop.Issue(c.ctx, d, is.Number, o)
	bar.end()
	if errors.Is(err, job.ErrNoPage) {
		return &fault{
			Says: plain(err), Where: "--pages",
			Hint: "See twofold layout for how many pages there are.", code: exitFailed,
		}
	}
	if err != nil {
		return unwritten(o.Folder, err)
	}
	return c.tell(d, fmt.Sprintf("issue %d", is.Number), done, func(w io.Writer) {
		if n := len(done.Found); n > 0 {
			fmt.Fprintf(w, "%d findings; see twofold check.\n", n)
		}
	})
}

// tell says what was written and then what found says, or what stands in the way.
func (c *call) tell(d *desk.Desk, where string, done job.Outcome, found func(io.Writer)) error {
	if done.Blocked {
		return c.blocked(d, where, done.Found)
	}
	files := append([]job.File{}, done.Files...)
	return c.show(files, func(w io.Writer) {
		for _, f := range files {
			fmt.Fprintf(w, "%s\t%d pages\t%d bytes\n", f.Path, f.Pages, f.Bytes)
			if f.Draft {
				fmt.Fprintf(w, "%s\tis a draft: every page says so\n", f.Path)
			}
			if f.Report != "" {
				fmt.Fprintf(w, "%s\tfor the print shop\n", f.Report)
			}
		}
		found(w)
	})
}

// pages reads a range: "3" or "2-5"; all pages when s is empty.
func (c *call) pages(s string) (job.Range, error) {
	if s == "" {
		return job.Range{}, nil
	}
	from, to, more := strings.Cut(s, "-")
	if !more {
		to = from
	}
	first, err1 := strconv.Atoi(strings.TrimSpace(from))
	last, err2 := strconv.Atoi(strings.TrimSpace(to))
	if err1 != nil || err2 != nil || first < 1 || last < first {
		return job.Range{}, c.misuse("--pages takes a page or two, as in 3 or 2-5, and not %q", s)
	}
	return job.Range{First: first, Last: last}, nil
}

// wayOn is what can be done about findings that stand in the way.
func wayOn(found []editor.Finding) string {
	var waivable []string
	for i := range found {
		f := &found[i]
		if f.Severity == editor.Blocking && f.Waivable && !slices.Contains(waivable, f.Rule) {
			waivable = append(waivable, f.Rule)
		}
	}
	if len(waivable) > 0 {
		return "Mend them; --force lets these pass: " + strings.Join(waivable, ", ") + "."
	}
	return "Mend them. --draft makes drafts of them meanwhile, but never for a print shop."
}

// blocked says which findings stand in the way. With --json they follow the error.
func (c *call) blocked(d *desk.Desk, where string, found []editor.Finding) error {
	f := &blockedFault{fault: fault{
		Says:  "blocking findings stand in the way, and nothing was written",
		Where: where,
		Hint:  wayOn(found),
		code:  exitBlocked,
	}, Findings: findingLines(found)}
	if c.json {
		return errors.Join(errBlocked, printJSON(c.out, f))
	}
	rows, err := d.StoryRows(c.ctx)
	if err != nil {
		return err
	}
	if err := c.show(nil, func(w io.Writer) { tellFindings(w, found, rows) }); err != nil {
		return err
	}
	return &f.fault
}

// blockedFault is a fault together with the findings that it is about.
type blockedFault struct {
	fault
	Findings []findingLine `json:"findings"`
}

// unwritten explains why files could not be written into a folder. Other errors pass.
func unwritten(folder string, err error) error {
	f := at(folder, "nothing can be written into this folder", "Choose a folder where you may write.")
	f.cause = err
	info, look := os.Stat(folder)
	var pe *fs.PathError
	switch {
	case look == nil && !info.IsDir():
		f.Says, f.Hint = "this is a file, not a folder", "Name another folder."
	case errors.Is(err, editor.ErrFull):
		f.Says, f.Hint = "the disk is full", "Make room, then try again. Nothing was lost."
	case errors.Is(err, editor.ErrReadOnly), errors.Is(err, fs.ErrPermission):
	case errors.As(err, &pe):
		f.Says += ": " + plain(err)
	default:
		return err
	}
	return f
}
