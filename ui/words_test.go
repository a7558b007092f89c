package ui_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/ui"
)

func words(t *testing.T, l editor.Lang) *ui.Words {
	t.Helper()
	w, err := ui.ReadWords(l)
	if err != nil {
		t.Fatal(err)
	}
	return w
}

func TestEverythingIsSaidInEveryLanguage(t *testing.T) {
	w := words(t, editor.English)
	if len(w.IDs()) < 300 {
		t.Fatalf("only %d messages: is the catalogue read?", len(w.IDs()))
	}
	for _, l := range []editor.Lang{editor.Russian, editor.Tajik} {
		for _, id := range w.Missing(l) {
			t.Errorf("%s is not said in %s", id, l)
		}
	}
}

// Of two messages with one name the reader of the catalogue keeps the last, without a word.
func TestEveryNameStandsOnce(t *testing.T) {
	files, err := filepath.Glob("words/*.json")
	if err != nil || len(files) < 3 {
		t.Fatalf("files %v, %v", files, err)
	}
	name := regexp.MustCompile(`(?m)^\s?"([a-z][^"]*\.[^"]*)":`)
	seen := map[string]string{}
	for _, file := range files {
		data, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		lang := strings.Split(filepath.Base(file), ".")[1]
		for _, m := range name.FindAllStringSubmatch(string(data), -1) {
			key := lang + " " + m[1]
			if first := seen[key]; first != "" {
				t.Errorf("%s stands in %s and in %s", m[1], first, file)
			}
			seen[key] = file
		}
	}
	if len(seen) < 900 {
		t.Errorf("only %d names were found", len(seen))
	}
}

func TestNumbersTakeTheirForms(t *testing.T) {
	for _, c := range []struct {
		lang editor.Lang
		n    int
		want string
	}{
		{editor.English, 1, "1 word"},
		{editor.English, 2, "2 words"},
		{editor.English, 0, "0 words"},
		{editor.Russian, 1, "1 слово"},
		{editor.Russian, 3, "3 слова"},
		{editor.Russian, 5, "5 слов"},
		{editor.Russian, 11, "11 слов"},
		{editor.Russian, 21, "21 слово"},
		{editor.Russian, 12345, "12\u202f345 слов"},
		{editor.Tajik, 1, "1 калима"},
		{editor.Tajik, 7, "7 калима"},
	} {
		if got := words(t, c.lang).N("writing.words", c.n); got != c.want {
			t.Errorf("%s %d: %q, want %q", c.lang, c.n, got, c.want)
		}
	}
}

func TestLanguageChangesAtRunTime(t *testing.T) {
	w := words(t, editor.English)
	if got := w.T("room.stories"); got != "Stories" {
		t.Errorf("English says %q", got)
	}
	w.Speak(editor.Russian)
	if got := w.T("room.stories"); got != "Статьи" {
		t.Errorf("Russian says %q", got)
	}
	w.Speak("de")
	if got := w.Lang(); got != editor.English {
		t.Errorf("an unknown language gives %q", got)
	}
	if got := w.T("no.such.message"); got != "no.such.message" {
		t.Errorf("an unknown message says %q", got)
	}
}

// latin letters in a Russian message are names, keys, addresses or blanks to fill.
var allowedLatin = regexp.MustCompile(`<no value>|Twofold|twofold|Ctrl|Shift|Enter|Esc|PDF|EN|RU|TG|` +
	`JPEG|PNG|TIFF|GIF|WebP|HEIC|iPhone|Word|OpenDocument|LibreOffice|Markdown|HTML|UTF|docx|odt|txt|` +
	`English|Office|A4|XLSX|CSV|ENG|RUS|TAJ|F\d+|dpi|http\w*|USD|LM-07|-i[sz]e: organi[sz]e|-i[sz]e`)

func TestRussianIsRussian(t *testing.T) {
	w := words(t, editor.Russian)
	latin := regexp.MustCompile(`[A-Za-z]{3,}`)
	for _, id := range w.IDs() {
		if strings.HasPrefix(id, "own.") {
			continue
		}
		says := allowedLatin.ReplaceAllString(w.T(id), "")
		if found := latin.FindString(says); found != "" {
			t.Errorf("%s has %q in %q", id, found, w.T(id))
		}
	}
}

// sources are the Go files of the window, without tests.
func sources(t *testing.T) map[string]*ast.File {
	t.Helper()
	out := map[string]*ast.File{}
	err := filepath.WalkDir(".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
		out[name] = f
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// eachCall calls see with every call of a function or method by its bare name.
func eachCall(f *ast.File, see func(name string, args []ast.Expr)) {
	ast.Inspect(f, func(n ast.Node) bool {
		call, ok := n.(*ast.CallExpr)
		if !ok {
			return true
		}
		switch fun := call.Fun.(type) {
		case *ast.SelectorExpr:
			see(fun.Sel.Name, call.Args)
		case *ast.Ident:
			see(fun.Name, call.Args)
		}
		return true
	})
}

func literal(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.BasicLit)
	if !ok || lit.Kind != token.STRING {
		return "", false
	}
	s, err := strconv.Unquote(lit.Value)
	return s, err == nil
}

func TestEveryMessageThatIsAskedForExists(t *testing.T) {
	w := words(t, editor.English)
	ids := w.IDs()
	begins := func(prefix string) bool {
		for _, id := range ids {
			if strings.HasPrefix(id, prefix) {
				return true
			}
		}
		return false
	}
	for name, f := range sources(t) {
		eachCall(f, func(fn string, args []ast.Expr) {
			if (fn != "T" && fn != "N") || len(args) == 0 {
				return
			}
			if id, ok := literal(args[0]); ok && !w.Has(editor.English, id) {
				t.Errorf("%s asks for %q, which the catalogue lacks", name, id)
			}
			if sum, ok := args[0].(*ast.BinaryExpr); ok {
				if id, ok := literal(sum.X); ok && !begins(id) {
					t.Errorf("%s asks for %q…, which the catalogue lacks", name, id)
				}
			}
		})
	}
}

// makers are the functions that put their first text on the screen.
var makers = map[string]bool{
	"Text": true, "Bold": true, "NewPara": true, "NewCut": true, "NewButton": true,
	"NewPick": true, "NewCheck": true, "NewSideRow": true, "Heading": true, "Field": true,
	"Label": true, "Empty": true, "RoomBar": true, "Tag": true, "NewSearch": true,
	"NewMenuItem": true, "NewLabel": true, "Tell": true, "Toast": true,
}

// signs may stand on the screen by themselves, and so may the code of a currency.
var signs = regexp.MustCompile(`^[^\p{L}]*$|^Ё$|^[A-Z]{3}$`)

func TestNoWordsOutsideTheCatalogue(t *testing.T) {
	for name, f := range sources(t) {
		eachCall(f, func(fn string, args []ast.Expr) {
			if !makers[fn] || len(args) == 0 {
				return
			}
			if s, ok := literal(args[0]); ok && !signs.MatchString(s) {
				t.Errorf("%s gives %s the words %q: put them in the catalogue", name, fn, s)
			}
		})
	}
}
