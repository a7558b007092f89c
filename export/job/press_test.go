package job_test

import (
	"context"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/export"
	"twofold/export/job"
)

// withoutSmallPicture takes the story out of the newest issue whose picture is too small
// for a press.
func (b *bench) withoutSmallPicture() {
	b.Helper()
	ctx := context.Background()
	pieces, err := job.Gather(ctx, b.desk, newest, []editor.Lang{editor.English}, nil)
	check(b.T, err)
	out, err := b.shop.Make(ctx, pieces, job.Order{Folder: b.folder, Products: []export.Product{export.Press}})
	check(b.T, err)
	is, err := b.desk.Issue(ctx, newest)
	check(b.T, err)
	is.Order = slices.DeleteFunc(is.Order, func(it editor.Item) bool {
		return slices.ContainsFunc(out.Found, func(f editor.Finding) bool {
			return f.Severity == editor.Blocking && f.Story != "" && f.Story == it.Story
		})
	})
	check(b.T, b.desk.SaveIssue(ctx, is))
}

func TestPress(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	order := b.order()
	order.Products, order.Langs = []export.Product{export.Screen, export.Press}, []editor.Lang{editor.Russian}
	order.Force = true
	out, err := b.shop.Issue(ctx, b.desk, newest, order)
	check(t, err)
	if !out.Blocked || len(out.Files) > 0 {
		t.Error("a picture too small for a press does not stand in the way")
	}
	b.want()

	b.withoutSmallPicture()
	out, err = b.shop.Issue(ctx, b.desk, newest, order)
	check(t, err)
	b.want("sample-7-ru-press.pdf", "sample-7-ru-press.txt", "sample-7-ru-screen.pdf")
	if f := out.Files[1]; f.Report != filepath.Join(b.folder, "sample-7-ru-press.txt") || out.Files[0].Report != "" {
		t.Errorf("the reports are %q and %q", out.Files[0].Report, f.Report)
	}
	report, err := os.ReadFile(out.Files[1].Report)
	check(t, err)
	if s := string(report); !strings.Contains(s, "For the print shop") || !strings.Contains(s, "Для типографии") {
		t.Errorf("the report is\n%s", s)
	}
}

func TestReportIsNotWrittenOver(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	b.withoutSmallPicture()
	check(t, os.MkdirAll(b.folder, 0o755))
	there := filepath.Join(b.folder, "sample-7-en-press.txt")
	check(t, os.WriteFile(there, []byte("old"), 0o600))
	order := b.order()
	order.Products, order.Langs = []export.Product{export.Press}, []editor.Lang{editor.English}
	_, err := b.shop.Issue(ctx, b.desk, newest, order)
	if !errors.Is(err, editor.ErrExists) || !strings.Contains(err.Error(), there) {
		t.Errorf("got %v, want %v", err, editor.ErrExists)
	}
	b.want("sample-7-en-press.txt")
}

// A booklet has half as many pages as its edition, filled up to four.
func TestBooklet(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	order := b.order()
	order.Products = []export.Product{export.Office, export.Booklet}
	out, err := b.shop.Issue(ctx, b.desk, newest, order)
	check(t, err)
	for i := 0; i < len(out.Files); i += 2 {
		office, booklet := out.Files[i], out.Files[i+1]
		if want := (office.Pages + 3) / 4 * 2; booklet.Pages != want {
			t.Errorf("%s has %d pages, want %d", booklet.Path, booklet.Pages, want)
		}
	}
}

// The back page is the back of the outermost sheet: on paper it stands beside the cover.
// Blank pages stand before it, and a press file has them, too.
func TestTheBackPageIsTheBackOfASheet(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	b.withoutSmallPicture()
	order := b.order()
	order.Products = []export.Product{export.Screen, export.Press, export.Booklet}
	out, err := b.shop.Issue(ctx, b.desk, newest, order)
	check(t, err)
	for i := 0; i < len(out.Files); i += 3 {
		screen, press, booklet := out.Files[i], out.Files[i+1], out.Files[i+2]
		if screen.Pages%4 == 0 {
			t.Fatalf("%s has %d pages, which proves nothing", screen.Path, screen.Pages)
		}
		if press.Pages != (screen.Pages+3)/4*4 {
			t.Errorf("%s has %d pages, %s %d", press.Path, press.Pages, screen.Path, screen.Pages)
		}
		back := texts(t, screen.Path, screen.Pages)
		if got := texts(t, press.Path, press.Pages); !strings.Contains(got, firstLine(back)) {
			t.Errorf("%s ends with %q, want %q", press.Path, got, back)
		}
		if got := texts(t, booklet.Path, 1); !strings.Contains(got, firstLine(back)) {
			t.Errorf("%s has on its outer side %q, want %q", booklet.Path, got, back)
		}
		if got := texts(t, press.Path, press.Pages-1); strings.Contains(got, firstLine(back)) {
			t.Errorf("%s is not blank before its back page: %q", press.Path, got)
		}
	}
}

// texts are the words of a page, as another program reads them.
func texts(t *testing.T, path string, page int) string {
	t.Helper()
	n := strconv.Itoa(page)
	return asked(t, "-f", n, "-l", n, "-raw", path, "-")
}

// asked is what pdftotext answers.
func asked(t *testing.T, args ...string) string {
	t.Helper()
	tool, err := exec.LookPath("pdftotext")
	if err != nil {
		t.Skip("pdftotext is not here: what stands on the pages was not read")
	}
	out, err := exec.Command(tool, args...).Output()
	check(t, err)
	return string(out)
}

// firstLine is the second line of a page, below its running head.
func firstLine(text string) string { return strings.Split(text, "\n")[1] }

// What is found about Office concerns a booklet, which comes from the same printer.
func TestBookletHeedsOffice(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	pieces, err := job.Gather(ctx, b.desk, newest, []editor.Lang{editor.English}, nil)
	check(t, err)
	pieces[0].Found = []editor.Finding{{Rule: "low-resolution", Severity: editor.Blocking, Product: "office"}}
	order := b.order()
	order.Products = []export.Product{export.Booklet}
	out, err := b.shop.Make(ctx, pieces, order)
	check(t, err)
	if !out.Blocked {
		t.Error("what stands in the way of Office does not stand in the way of a booklet")
	}
	b.want()
}

func TestPages(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	order := b.order()
	order.Pages = job.Range{First: 2, Last: 3}
	out, err := b.shop.Issue(ctx, b.desk, newest, order)
	check(t, err)
	b.want("sample-7-en-office-p2-3.pdf", "sample-7-en-screen-p2-3.pdf",
		"sample-7-ru-office-p2-3.pdf", "sample-7-ru-screen-p2-3.pdf")
	for _, f := range out.Files {
		if f.Pages != 2 {
			t.Errorf("%s has %d pages, want 2", f.Path, f.Pages)
		}
	}
	is, err := b.desk.Issue(ctx, newest)
	check(t, err)
	noted, err := b.desk.Exports(ctx, is.ID)
	check(t, err)
	if len(noted) > 0 {
		t.Error("a part of an issue is noted as the issue")
	}
	for _, wrong := range []job.Range{{First: 1, Last: 99}, {First: 3, Last: 2}, {Last: 2}} {
		order.Pages = wrong
		if _, err := b.shop.Issue(ctx, b.desk, newest, order); !errors.Is(err, job.ErrNoPage) {
			t.Errorf("%v: got %v, want %v", wrong, err, job.ErrNoPage)
		}
	}
}
