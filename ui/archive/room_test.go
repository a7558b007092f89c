package archive

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/ui"
)

// enter shows the room on a shelf.
func enter(t *testing.T, s *shelf, l editor.Lang) (*Room, *[]string) {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(&ui.Theme{})
	words, err := ui.ReadWords(l)
	must(t, err)
	win := app.NewWindow("archive")
	win.Resize(fyne.NewSize(1192, 2400))
	pub, err := s.Publication(ctx)
	must(t, err)
	opened := &[]string{}
	r := New(&ui.Window{
		Deps: ui.Deps{
			Now: func() time.Time { return s.now }, Work: ui.AtOnce(),
			OpenPath: func(p string) error { *opened = append(*opened, p); return nil },
		},
		Words: words, Desk: s.Desk, Main: win,
		Publication: func() *editor.Publication { return pub },
		Fail:        func(err error, _ func()) { t.Error(err) },
		Status:      func(ui.Status) {}, Offer: func() {}, Go: func(ui.Place) {},
		Recall: func(string) string { return "" }, Remember: func(string, string) {},
	})
	win.SetContent(r.Build())
	r.Show(ui.Place{Room: ui.RoomArchive})
	return r, opened
}

// said is every text under an object, in order.
func saidBy(o fyne.CanvasObject) string {
	var out []string
	var walk func(fyne.CanvasObject)
	walk = func(o fyne.CanvasObject) {
		switch o := o.(type) {
		case *canvas.Text:
			out = append(out, o.Text)
		case *fyne.Container:
			for _, c := range o.Objects {
				walk(c)
			}
		case fyne.Widget:
			for _, c := range test.WidgetRenderer(o).Objects() {
				walk(c)
			}
		}
	}
	walk(o)
	return strings.ReplaceAll(strings.Join(out, "|"), "\u00a0", " ")
}

func wantSaid(t *testing.T, o fyne.CanvasObject, parts ...string) {
	t.Helper()
	got := saidBy(o)
	for _, p := range parts {
		if !strings.Contains(got, p) {
			t.Errorf("%q is not in %s", p, got)
		}
	}
}

func TestBlockSaysWhatThePageSaid(t *testing.T) {
	r, _ := enter(t, openShelf(t), editor.English)
	wantSaid(t, r.blocks[5], "Issue 5", "Headlines only", "Read in|ENG|на русском языке", "Show 5 more")
	wantSaid(t, r.blocks[6], "Read in|ENG|RUS")
}

func TestPublishedIssueOpensItsFile(t *testing.T) {
	s := openShelf(t)
	s.publish(t)
	r, opened := enter(t, s, editor.Russian)
	wantSaid(t, r.blocks[7], "Выпуск 7", "Опубликован", "8 страниц", "Читать:")
	r.openFirst(&r.list[0])
	if len(*opened) != 1 || !strings.HasSuffix((*opened)[0], "issue-07-EN.pdf") {
		t.Errorf("opened %v", *opened)
	}
	wantSaid(t, r.pane, "issue-07-EN.pdf", "Файла нет на прежнем месте")
}

func TestSearchKeepsAChosenIssue(t *testing.T) {
	r, _ := enter(t, openShelf(t), editor.English)
	r.search.SetText("afghan guards")
	if r.chosen != 1 || len(r.blocks) != 1 {
		t.Errorf("chosen %d of %d blocks", r.chosen, len(r.blocks))
	}
	r.search.SetText("")
	if len(r.blocks) != 6 {
		t.Errorf("%d blocks", len(r.blocks))
	}
	r.step(-1)
	if r.chosen != 2 {
		t.Errorf("the issue before is %d", r.chosen)
	}
}

func TestEmptyArchiveLeadsToTheIssues(t *testing.T) {
	r, _ := enter(t, openShelf(t), editor.English)
	r.take(nil, nil)
	wantSaid(t, r.body, "Published issues come here", "Go to the issues")
}

func TestTranslationsAreComplete(t *testing.T) {
	words, err := ui.ReadWords(editor.English)
	must(t, err)
	for _, l := range []editor.Lang{editor.Russian, editor.Tajik} {
		for _, id := range words.Missing(l) {
			if strings.HasPrefix(id, "archive.") {
				t.Errorf("%s is not said in %s", id, l)
			}
		}
	}
}
