package job_test

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/editor/sample"
	"twofold/export"
	"twofold/export/face"
	"twofold/export/job"
	"twofold/storage/trial"
)

// bench is a desk on the sample publication, a shop and an empty folder.
type bench struct {
	*testing.T
	desk   *desk.Desk
	shop   *job.Shop
	folder string
}

func newBench(t *testing.T) *bench {
	t.Helper()
	return &bench{
		T: t, desk: trial.At(t, sample.When, true),
		folder: filepath.Join(t.TempDir(), "out"), shop: shared(),
	}
}

// shared is one shop for the tests: the sample's pictures are the same in all of them.
var shared = sync.OnceValue(newShop)

func newShop() *job.Shop {
	ruler, err := face.Open()
	if err != nil {
		panic(err)
	}
	content, err := sample.Publication()
	if err != nil {
		panic(err)
	}
	return job.New(ruler, func(hash string) ([]byte, error) {
		for i := range content.Pictures {
			if content.Pictures[i].Hash == hash {
				return content.Pictures[i].Data, nil
			}
		}
		return nil, editor.ErrNotFound
	}, sample.When)
}

func check(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// files lists what is in the folder.
func (b *bench) files() []string {
	entries, err := os.ReadDir(b.folder)
	if errors.Is(err, os.ErrNotExist) {
		return nil
	}
	check(b.T, err)
	var out []string
	for _, e := range entries {
		out = append(out, e.Name())
	}
	return out
}

// in is the same desk and shop for a subtest, with a folder of its own.
func (b *bench) in(t *testing.T) *bench {
	return &bench{T: t, desk: b.desk, shop: b.shop, folder: filepath.Join(t.TempDir(), "out")}
}

// want checks which files are in the folder.
func (b *bench) want(names ...string) {
	b.Helper()
	if got := b.files(); strings.Join(got, " ") != strings.Join(names, " ") {
		b.Errorf("got the files %v, want %v", got, names)
	}
}

func (b *bench) order() job.Order { return job.Order{Folder: b.folder} }

const newest = 7 // the issue of the sample that is to be printed

func TestIssue(t *testing.T) {
	b := newBench(t)
	ctx := context.Background()
	order := b.order()
	var steps []job.Step
	order.Progress = func(s job.Step) { steps = append(steps, s) }
	out, err := b.shop.Issue(ctx, b.desk, newest, order)
	check(t, err)
	b.want("sample-7-en-office.pdf", "sample-7-en-screen.pdf",
		"sample-7-ru-office.pdf", "sample-7-ru-screen.pdf")
	pages := 0
	for _, f := range out.Files {
		data, err := os.ReadFile(f.Path)
		check(t, err)
		sum := sha256.Sum256(data)
		if f.SHA256 != hex.EncodeToString(sum[:]) || f.Bytes != int64(len(data)) || f.Pages < 4 {
			t.Errorf("%+v does not describe its file", f)
		}
		pages += f.Pages
	}
	if len(steps) != pages+1 || steps[0].Page != 0 {
		t.Errorf("was told of %d steps, want one and %d pages", len(steps), pages)
	}
	last := job.Step{
		Name: "sample-7-ru-office.pdf", File: 4, Files: 4,
		Page: out.Files[3].Pages, Pages: out.Files[3].Pages,
	}
	if steps[len(steps)-1] != last {
		t.Errorf("the last step was %+v, want %+v", steps[len(steps)-1], last)
	}
	is, err := b.desk.Issue(ctx, newest)
	check(t, err)
	noted, err := b.desk.Exports(ctx, is.ID)
	check(t, err)
	if len(noted) != 4 {
		t.Errorf("the publication notes %d files, want 4", len(noted))
	}
}

func TestIssueIsTheSameEveryTime(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	order := b.order()
	order.Replace, order.Langs = true, []editor.Lang{editor.Russian}
	first, err := b.shop.Issue(ctx, b.desk, newest, order)
	check(t, err)
	again, err := b.shop.Issue(ctx, b.desk, newest, order) // the shop now remembers much
	check(t, err)
	order.Folder = filepath.Join(b.folder, "elsewhere")
	elsewhere, err := newShop().Issue(ctx, b.desk, newest, order)
	check(t, err)
	for i := range first.Files {
		if first.Files[i].SHA256 != again.Files[i].SHA256 || first.Files[i].SHA256 != elsewhere.Files[i].SHA256 {
			t.Errorf("%s is not the same every time", first.Files[i].Path)
		}
	}
}

func TestOneLanguageOneProduct(t *testing.T) {
	b := newBench(t)
	order := b.order()
	order.Langs, order.Products = []editor.Lang{editor.Russian}, []export.Product{export.Screen}
	_, err := b.shop.Issue(context.Background(), b.desk, newest, order)
	check(t, err)
	b.want("sample-7-ru-screen.pdf")
}

func TestExistingFilesAreRefused(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	check(t, os.MkdirAll(b.folder, 0o755))
	there := filepath.Join(b.folder, "sample-7-ru-office.pdf")
	check(t, os.WriteFile(there, []byte("old"), 0o600))
	order := b.order()
	order.Langs = []editor.Lang{editor.Russian}
	_, err := b.shop.Issue(ctx, b.desk, newest, order)
	if !errors.Is(err, editor.ErrExists) || !strings.Contains(err.Error(), there) {
		t.Errorf("got %v, want %v", err, editor.ErrExists)
	}
	b.want("sample-7-ru-office.pdf")
	order.Replace = true
	_, err = b.shop.Issue(ctx, b.desk, newest, order)
	check(t, err)
	if data, _ := os.ReadFile(there); string(data) == "old" {
		t.Error("the file was not replaced")
	}
}

func TestCancelLeavesNothing(t *testing.T) {
	whole := newBench(t)
	for name, when := range map[string]job.Step{
		"before the pictures": {File: 1}, "on the first page": {File: 1, Page: 1},
		"in the third file": {File: 3, Page: 2},
	} {
		t.Run(name, func(t *testing.T) {
			b := whole.in(t)
			ctx, cancel := context.WithCancel(context.Background())
			order := b.order()
			order.Progress = func(s job.Step) {
				if s.File == when.File && s.Page == when.Page {
					cancel()
				}
			}
			_, err := b.shop.Issue(ctx, b.desk, newest, order)
			if !errors.Is(err, context.Canceled) {
				t.Errorf("got %v, want %v", err, context.Canceled)
			}
			b.want()
		})
	}
}

func TestFindingsStandInTheWay(t *testing.T) {
	blocking := editor.Finding{Rule: "overset", Severity: editor.Blocking}
	waivable := editor.Finding{Rule: "stale", Severity: editor.Blocking, Waivable: true}
	whole := newBench(t)
	office := editor.Finding{Rule: "low-resolution", Severity: editor.Blocking, Product: "office"}
	for _, c := range []struct {
		name     string
		found    editor.Finding
		products []export.Product
		force    bool
		blocked  bool
	}{
		{"a warning does not", editor.Finding{Severity: editor.Warning}, nil, false, false},
		{"a blocking finding does", blocking, nil, false, true},
		{"and cannot be forced", blocking, nil, true, true},
		{"one that may be waived does", waivable, nil, false, true},
		{"and can be forced", waivable, nil, true, false},
		{"one about a product that is not asked for does not", office, []export.Product{export.Screen}, false, false},
		{"one about a product among others does", office, []export.Product{export.Screen, export.Office}, false, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, ctx := whole.in(t), context.Background()
			pieces, err := job.Gather(ctx, b.desk, newest, []editor.Lang{editor.English}, nil)
			check(t, err)
			pieces[0].Found = []editor.Finding{c.found}
			order := b.order()
			order.Products, order.Force = c.products, c.force
			out, err := b.shop.Make(ctx, pieces, order)
			check(t, err)
			if out.Blocked != c.blocked {
				t.Errorf("got blocked %v, want %v", out.Blocked, c.blocked)
			}
			if c.blocked {
				b.want()
			} else if len(b.files()) == 0 {
				t.Error("nothing was written")
			}
		})
	}
}

func TestIssueRefuses(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	file := filepath.Join(t.TempDir(), "file")
	check(t, os.WriteFile(file, nil, 0o600))
	for _, c := range []struct {
		name   string
		number int
		folder string
		want   error
	}{
		{"an issue that is not there", 99, b.folder, editor.ErrNotFound},
		{"an issue of before", 1, b.folder, job.ErrRecord},
		{"a folder that is a file", newest, file, editor.ErrNotFound},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := b.shop.Issue(ctx, b.desk, c.number, job.Order{Folder: c.folder})
			if !errors.Is(err, c.want) {
				t.Errorf("got %v, want %v", err, c.want)
			}
			b.want()
		})
	}
}

// Damaged pictures are found with their place, and nothing is written.
func TestDamagedPicture(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	ruler, err := face.Open()
	check(t, err)
	shop := job.New(ruler, func(hash string) ([]byte, error) {
		data, err := b.desk.PictureData(ctx, hash)
		return data[:len(data)/2], err
	}, sample.When)
	out, err := shop.Issue(ctx, b.desk, newest, b.order())
	check(t, err)
	if !out.Blocked || len(out.Files) > 0 {
		t.Errorf("%d files were written", len(out.Files))
	}
	found := 0
	for _, f := range out.Found {
		if f.Rule != "damaged-picture" {
			continue
		}
		found++
		if f.Page == 0 || f.Picture == "" || f.Waivable || f.Severity != editor.Blocking ||
			!strings.Contains(f.Says.In(editor.English), ".jpg is damaged") ||
			!strings.Contains(f.Says.In(editor.Russian), ".jpg повреждена") {
			t.Errorf("got %+v", f)
		}
	}
	if found == 0 {
		t.Error("nothing was found")
	}
	b.want()
}

func TestWhatBlocksMakesADraftThatSaysSo(t *testing.T) {
	whole := newBench(t)
	small := editor.Finding{Rule: "low-resolution", Severity: editor.Blocking, Product: "office"}
	for _, c := range []struct {
		name     string
		found    editor.Finding
		products []export.Product
		files    []string // none: blocked
	}{
		{
			"of the product that it concerns only", small,
			[]export.Product{export.Screen, export.Office},
			[]string{"sample-7-en-office-draft.pdf", "sample-7-en-screen.pdf"},
		},
		{
			"of every product",
			editor.Finding{Rule: "overset", Severity: editor.Blocking},
			[]export.Product{export.Screen, export.Booklet},
			[]string{"sample-7-en-booklet-draft.pdf", "sample-7-en-screen-draft.pdf"},
		},
		{
			"but a print shop gets none",
			editor.Finding{Rule: "overset", Severity: editor.Blocking},
			[]export.Product{export.Screen, export.Press},
			nil,
		},
		{
			"and what does not block makes none",
			editor.Finding{Severity: editor.Warning},
			[]export.Product{export.Screen},
			[]string{"sample-7-en-screen.pdf"},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			b, ctx := whole.in(t), context.Background()
			pieces, err := job.Gather(ctx, b.desk, newest, []editor.Lang{editor.English}, nil)
			check(t, err)
			pieces[0].Found = []editor.Finding{c.found}
			order := b.order()
			order.Products, order.Draft = c.products, true
			out, err := b.shop.Make(ctx, pieces, order)
			check(t, err)
			if out.Blocked != (c.files == nil) {
				t.Errorf("blocked: %v", out.Blocked)
			}
			b.want(c.files...)
			for _, f := range out.Files {
				if f.Draft != strings.HasSuffix(f.Path, "-draft.pdf") {
					t.Errorf("%s is a draft: %v", f.Path, f.Draft)
				}
			}
		})
	}
}

func TestADraftClaimsNoStandardAndIsMarkedOnEveryPage(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	pieces, err := job.Gather(ctx, b.desk, newest, []editor.Lang{editor.Russian}, nil)
	check(t, err)
	pieces[0].Found = []editor.Finding{{Rule: "overset", Severity: editor.Blocking}}
	order := b.order()
	order.Products, order.Draft = []export.Product{export.Screen}, true
	out, err := b.shop.Make(ctx, pieces, order)
	check(t, err)
	data, err := os.ReadFile(out.Files[0].Path)
	check(t, err)
	if bytes.Contains(data, []byte("pdfaid")) || bytes.Contains(data, []byte("pdfuaid")) {
		t.Error("the draft claims a standard")
	}
	text := asked(t, out.Files[0].Path, "-")
	if n := strings.Count(text, "Черновик, не для распространения"); n != out.Files[0].Pages {
		t.Errorf("the mark stands %d times on %d pages", n, out.Files[0].Pages)
	}
}
