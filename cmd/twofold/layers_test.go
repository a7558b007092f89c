package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"sort"
	"strconv"
	"strings"
	"testing"
)

// layers lists every package of the house and what it may import of the house. A
// package may import its parents and those beside it that stand lower; rooms never
// import each other; only cmd and ui/shell know everyone. ARCHITECTURE.md draws it.
var layers = map[string][]string{
	"editor":         {},
	"editor/markup":  {"editor"},
	"editor/revise":  {"editor", "editor/markup"},
	"editor/sample":  {"editor", "editor/desk"},
	"editor/check":   {"editor", "editor/segment", "editor/spell", "editor/typo"},
	"editor/desk":    {"editor", "editor/check"},
	"editor/seek":    {"editor", "editor/desk", "editor/revise", "editor/stem"},
	"editor/segment": {"editor"},
	"editor/spell":   {"editor"},
	"editor/stem":    {"editor"},
	"editor/typo":    {"editor"},

	"storage": {"editor", "editor/desk", "editor/stem"},

	"export":           {"editor"},
	"export/face":      {},
	"export/hyphen":    {"editor"},
	"export/colour":    {},
	"export/picture":   {"editor", "export/colour"},
	"export/prose":     {"editor"},
	"export/line":      {"editor", "export/face", "export/hyphen"},
	"export/column":    {},
	"export/design":    {"editor", "export/face", "export/line"},
	"export/paper":     {"editor", "export/design", "export/face", "export/line"},
	"export/preflight": {"editor", "export/design", "export/face", "export/paper"},
	"export/galley": {
		"editor", "export/design", "export/face", "export/line", "export/paper", "export/preflight",
	},
	"export/body": {
		"editor", "export/column", "export/design", "export/face", "export/galley", "export/line",
	},
	"export/plan": {"export/body", "export/column", "export/galley"},
	"export/layout": {
		"editor", "export/body", "export/column", "export/design", "export/face", "export/galley",
		"export/line", "export/paper", "export/plan", "export/preflight",
	},
	"export/pdf": {
		"editor", "export", "export/colour", "export/design", "export/face", "export/paper", "export/picture",
	},
	"export/raster": {"editor", "export", "export/face", "export/paper", "export/picture"},
	"export/fit":    {"editor", "export/design", "export/layout", "export/paper"},
	"export/job": {
		"editor", "editor/check", "editor/desk",
		"export", "export/face", "export/fit", "export/layout", "export/paper", "export/pdf", "export/picture",
	},

	"export/parcel": {"export/prose"},
	"export/docx":   {"editor", "export/parcel", "export/prose"},
	"export/odt":    {"editor", "export/parcel", "export/prose"},
	"export/web":    {"editor", "export/prose"},
	"export/intake": {
		"editor", "editor/desk",
		"export/docx", "export/odt", "export/parcel", "export/picture", "export/prose", "export/web",
	},
	"export/trial": {"editor", "export/prose"},

	"storage/aside": {"editor/desk", "export"},
	"storage/trial": {
		"editor", "editor/desk", "editor/sample", "export/picture", "storage", "storage/aside",
	},

	"ui":            {"editor", "editor/desk", "editor/spell", "export", "export/fit", "export/paper", "export/prose"},
	"ui/kit":        {"ui"},
	"ui/kit/menu":   {"ui", "ui/kit"},
	"ui/kit/choose": {"ui", "ui/kit"},
	"ui/kit/diff":   {"ui", "ui/kit"},
	"ui/kit/flow":   {"editor", "editor/revise"},
	"ui/kit/rich":   {"editor", "editor/revise", "ui", "ui/kit", "ui/kit/flow"},
	"ui/archive":    room,
	"ui/issues":     append([]string{"export/design"}, room...),
	"ui/pictures":   append([]string{"export/picture"}, room...),
	"ui/projects":   append([]string{"export/design"}, room...),
	"ui/proof":      room,
	"ui/settings":   append([]string{"editor/typo"}, room...),
	"ui/stories":    append([]string{"editor/check", "ui/margin"}, room...),
	"ui/welcome":    room,
	"ui/margin":     append([]string{"editor/check", "editor/spell", "editor/typo"}, room...),
	"ui/plates":     append([]string{"export/design", "export/face"}, room...),
	"ui/writing":    append([]string{"editor/check", "editor/typo", "ui/margin", "ui/plates"}, room...),

	"ui/shell":    {"*"},
	"cmd/twofold": {"*"},
}

// room is what a room of the window may import: never another room.
var room = []string{
	"editor", "editor/desk", "editor/markup", "editor/revise", "editor/seek", "editor/stem",
	"export", "export/fit", "export/paper", "export/prose",
	"ui", "ui/kit", "ui/kit/choose", "ui/kit/diff", "ui/kit/menu", "ui/kit/rich",
}

// homes lists every foreign library and the packages that may import it, with what is
// under them. "test" stands for test files anywhere.
var homes = map[string][]string{
	"fyne.io/fyne/v2":                  {"ui"},
	"github.com/jung-kurt/gofpdf":      {"export/pdf", "test"},
	"github.com/pdfcpu/pdfcpu":         {"test"},
	"github.com/mattn/go-sqlite3":      {"storage"},
	"github.com/pressly/goose/v3":      {"storage"},
	"database/sql":                     {"storage"},
	"github.com/blevesearch":           {"editor/stem"},
	"github.com/clipperhouse/uax29/v2": {"editor/revise"},
	"github.com/go-text/typesetting":   {"export/face", "export/raster"},
	"github.com/yuin/goldmark":         {"export/prose"},
	"golang.org/x/net":                 {"export/web"},
	"github.com/nicksnyder/go-i18n/v2": {"ui"},
	"golang.org/x/image":               {"export/face", "export/picture", "export/raster", "ui"},
	"golang.org/x/text":                {"storage", "export", "ui"},
	"golang.org/x/sync":                {"export/job", "ui"},
	"github.com/rogpeppe/go-internal":  {"test", "export/trial"},
	"pgregory.net/rapid":               {"test"},
	"crypto/rand":                      {"cmd/twofold"},
	"os/exec":                          {"cmd/twofold", "test"},
}

// ceiling is how many lines of code a package may have, its tests not counted.
const ceiling = 4000

// forbidden lists what no package imports: the network, and ways round the language.
var forbidden = []string{"net", "net/http", "plugin", "unsafe", "math/rand", "math/rand/v2"}

// The deeds that have homes of their own, by package and function.
var (
	clock   = []string{"time.Now", "time.Since", "time.Until"}
	writing = []string{
		"os.Create", "os.CreateTemp", "os.OpenFile", "os.WriteFile", "os.Rename",
		"os.Remove", "os.RemoveAll", "os.Mkdir", "os.MkdirAll", "os.MkdirTemp", "os.Truncate",
		"os.Link", "os.Symlink", "os.Chmod",
	}
	clockHomes   = []string{"cmd/twofold"}
	writingHomes = []string{"cmd/twofold", "storage", "storage/aside", "export"}
	// Goroutines start in the window's one helper only.
	startHomes = []string{"cmd/twofold", "ui/work.go"}
)

const module = "twofold"

// source is one parsed file of the house.
type source struct {
	pkg, path string
	test      bool
	lines     int
	file      *ast.File
}

func TestLayers(t *testing.T) {
	files := house(t)
	t.Run("every package is in the table", func(t *testing.T) { allListed(t, files) })
	t.Run("imports point the right way", func(t *testing.T) { eachImport(t, files, checkArrow) })
	t.Run("libraries stay at home", func(t *testing.T) { eachImport(t, files, checkHome) })
	t.Run("deeds stay at home", func(t *testing.T) { deedsAtHome(t, files) })
}

func TestPackagesAreSmall(t *testing.T) {
	lines := map[string]int{}
	for _, f := range house(t) {
		if !f.test {
			lines[f.pkg] += f.lines
		}
	}
	for pkg, n := range lines {
		if n > ceiling {
			t.Errorf("package %s has %d lines of code, %d more than it may", pkg, n, n-ceiling)
		}
	}
}

// house parses every Go file below the module's root.
func house(t *testing.T) []source {
	t.Helper()
	root := filepath.Join("..", "..")
	var out []source
	err := filepath.WalkDir(root, func(name string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, _ := filepath.Rel(root, name)
		if d.IsDir() && skipped(root, rel) {
			return filepath.SkipDir
		}
		if d.IsDir() || !strings.HasSuffix(name, ".go") {
			return nil
		}
		set := token.NewFileSet()
		f, err := parser.ParseFile(set, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		out = append(out, source{
			pkg:  filepath.ToSlash(filepath.Dir(rel)),
			path: filepath.ToSlash(rel), test: strings.HasSuffix(name, "_test.go"),
			lines: set.File(f.FileStart).LineCount(), file: f,
		})
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// skipped says which folders are not of the house: hidden ones, what was built, and
// modules of their own.
func skipped(root, rel string) bool {
	if rel == "." {
		return false
	}
	base := filepath.Base(rel)
	if strings.HasPrefix(base, ".") || base == "testdata" || rel == "out" || rel == "bin" {
		return true
	}
	_, err := os.Stat(filepath.Join(root, rel, "go.mod"))
	return err == nil
}

func allListed(t *testing.T, files []source) {
	seen := map[string]bool{}
	for _, f := range files {
		if _, listed := layers[f.pkg]; !listed && !seen[f.pkg] {
			t.Errorf("package %s is not in the table of layers", f.pkg)
		}
		seen[f.pkg] = true
	}
	for pkg := range layers {
		if !seen[pkg] {
			t.Errorf("the table of layers has %s, which does not exist", pkg)
		}
	}
}

func eachImport(t *testing.T, files []source, check func(source, string) string) {
	for _, f := range files {
		for _, im := range f.file.Imports {
			name, err := strconv.Unquote(im.Path.Value)
			if err != nil {
				t.Fatal(err)
			}
			if fault := check(f, name); fault != "" {
				t.Errorf("%s imports %s: %s", f.path, name, fault)
			}
		}
	}
}

// checkArrow looks at an import of the house. Tests may look from outside on their own
// package and import what it may.
func checkArrow(f source, name string) string {
	own, inside := strings.CutPrefix(name, module+"/")
	if !inside || f.test {
		return ""
	}
	for _, may := range layers[f.pkg] {
		if may == "*" || may == own {
			return ""
		}
	}
	return "this arrow is not in the table of layers"
}

// checkHome looks at an import from elsewhere: the standard library is free but for
// what has a home, every other library needs one.
func checkHome(f source, name string) string {
	for _, bad := range forbidden {
		if name == bad {
			return "nothing in the house may"
		}
	}
	for _, lib := range sortedKeys(homes) {
		if name == lib || strings.HasPrefix(name, lib+"/") {
			if atHome(f, homes[lib]) {
				return ""
			}
			return "its home is " + strings.Join(homes[lib], ", ")
		}
	}
	first, _, _ := strings.Cut(name, "/")
	if strings.Contains(first, ".") {
		return "this library has no home in the table"
	}
	return ""
}

func deedsAtHome(t *testing.T, files []source) {
	for _, f := range files {
		if f.test {
			continue
		}
		ast.Inspect(f.file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.GoStmt:
				if !exactly(f, startHomes) {
					t.Errorf("%s starts a goroutine away from %v", f.path, startHomes)
				}
			case *ast.SelectorExpr:
				checkDeed(t, f, n)
			case *ast.FuncDecl:
				if n.Name.Name == "init" && n.Recv == nil {
					t.Errorf("%s has an init function", f.path)
				}
			}
			return true
		})
	}
}

func checkDeed(t *testing.T, f source, n *ast.SelectorExpr) {
	pkg, ok := n.X.(*ast.Ident)
	if !ok {
		return
	}
	deed := pkg.Name + "." + n.Sel.Name
	if contains(clock, deed) && !exactly(f, clockHomes) {
		t.Errorf("%s uses %s: the clock is in %v", f.path, deed, clockHomes)
	}
	if contains(writing, deed) && !exactly(f, writingHomes) {
		t.Errorf("%s uses %s: files are written in %v", f.path, deed, writingHomes)
	}
}

// atHome says whether a file is one of the homes, or its package is one or below one.
func atHome(f source, homes []string) bool {
	for _, h := range homes {
		if h == "test" && f.test || h == f.path || h == f.pkg || strings.HasPrefix(f.pkg, h+"/") {
			return true
		}
	}
	return false
}

// exactly says whether a file or its package is one of the homes.
func exactly(f source, homes []string) bool {
	return contains(homes, f.path) || contains(homes, f.pkg)
}

func contains(list []string, s string) bool {
	for _, have := range list {
		if have == s {
			return true
		}
	}
	return false
}

func sortedKeys(m map[string][]string) []string {
	var out []string
	for k := range m {
		out = append(out, k)
	}
	sort.Sort(sort.Reverse(sort.StringSlice(out)))
	return out
}
