package stories

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export/prose"
	"twofold/ui"
)

// refusal is an error as the program gives it: with a Refusal in it.
func refusal(w prose.Why) error { return fmt.Errorf("a.docx: %w", prose.Refuse(w, "x")) }

func TestWhatCameOfAFileIsSaid(t *testing.T) {
	report := &prose.Report{
		Title: "Вода", Lang: editor.Russian, Blocks: 12, Pictures: 1,
		Notes: []prose.Note{
			{What: prose.Tracked, N: 21},
			{What: prose.Table, N: 1, Line: 9},
			{What: prose.NoPicture, N: 1, Line: 3, Text: "a.png"},
			{What: prose.Macro, N: 1},
			{What: prose.NoPicture, N: 1, Line: 5, Text: "b.png"},
		},
	}
	for _, c := range []struct {
		name string
		lang editor.Lang
		in   brought
		want string
	}{
		{
			"in English", editor.English,
			brought{path: "/x/a.docx", report: report},
			"Вода\na.docx · Russian · 12 blocks · 1 picture\n+21 tracked changes were accepted\n" +
				"+1 table: its rows are paragraphs now (line 9)\n" +
				"-2 pictures that are not beside the file: a.png; b.png\n-Macros: programs inside the document",
		},
		{
			"in Russian", editor.Russian,
			brought{path: "a.docx", report: report},
			"Вода\na.docx · Русский · 12 блоков · 1 картинка\n+Принято 21 исправление\n" +
				"+1 таблица: её строки стали абзацами (строка 9)\n" +
				"-2 картинки, которых нет рядом с файлом: a.png; b.png\n-Макросы: программы внутри документа",
		},
		{
			"a refusal", editor.English,
			brought{path: "a.docx", err: refusal(prose.Encrypted)},
			"a.docx\n!It is locked with a password. Open it where it was made, take the password away and save it again.",
		},
		{
			"another error", editor.English,
			brought{path: "a.docx", err: editor.ErrFull},
			"a.docx\n!Nothing was changed. Free some space, then press Try again.",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			w, err := ui.ReadWords(c.lang)
			must(t, err)
			got := tell(w, &c.in)
			lines := []string{got.title}
			if got.facts != "" {
				lines = append(lines, got.facts)
			}
			if got.why != "" {
				lines = append(lines, "!"+got.why)
			}
			for _, l := range got.changed {
				lines = append(lines, "+"+l)
			}
			for _, l := range got.left {
				lines = append(lines, "-"+l)
			}
			if s := strings.Join(lines, "\n"); s != c.want {
				t.Errorf("got:\n%s\nwant:\n%s", s, c.want)
			}
		})
	}
}

// Whatever a reader may note or refuse has words in every language.
func TestEveryNoteHasWords(t *testing.T) {
	w, err := ui.ReadWords(editor.English)
	must(t, err)
	var ids []string
	for _, k := range prose.Kinds() {
		ids = append(ids, "intake.note."+string(k))
	}
	for _, r := range prose.Reasons() {
		ids = append(ids, "intake.why."+string(r))
	}
	for _, id := range ids {
		for _, l := range editor.Langs() {
			if !w.Has(l, id) {
				t.Errorf("%s says nothing for %s", l, id)
			}
		}
	}
}

// One file that cannot be read leaves the others in.
func TestSeveralFilesComeIn(t *testing.T) {
	s := enter(t, true)
	s.w.Import = func(ctx context.Context, d *desk.Desk, path string) (*prose.Report, error) {
		if path == "bad.docx" {
			return nil, refusal(prose.Damaged)
		}
		st, err := d.NewStory(ctx, path)
		if err != nil {
			return nil, err
		}
		return &prose.Report{Source: path, Story: st.ID, Title: path, Lang: editor.English, Blocks: 3}, nil
	}
	before := len(s.lib.rows)
	s.Show(ui.Place{Room: ui.RoomStories, Files: &ui.Files{Paths: []string{"one.docx", "bad.docx", "two.odt"}}})
	if got := len(s.lib.rows); got != before+2 {
		t.Errorf("%d stories came in, want 2", got-before)
	}
	if last := s.jobs[len(s.jobs)-1]; !last.Done || last.How != "2 stories were brought in" || s.jobs[2].How != "file 2 of 3" {
		t.Errorf("the bell lists %+v", s.jobs)
	}
	overlays := s.w.Main.Canvas().Overlays()
	if overlays.Top() == nil {
		t.Fatal("nothing is said of the file that failed")
	}
	overlays.Remove(overlays.Top())
	if row := s.row(); row == nil || row.Titles[editor.English] != "two.odt" {
		t.Errorf("the story that came last is not chosen: %+v", row)
	}
	s.bring([]string{"three.md"})
	if overlays.Top() != nil || !strings.Contains(s.told, "three.md") {
		t.Errorf("a file that came in whole is told as %q", s.told)
	}
}

func TestCancelledImportStops(t *testing.T) {
	s := enter(t, false)
	gone, cancel := context.WithCancel(ctx)
	s.w.Import = func(context.Context, *desk.Desk, string) (*prose.Report, error) {
		cancel()
		return nil, refusal(prose.Empty)
	}
	list, err := bringEach(gone, s.w, []string{"a", "b"}, func(int) {})
	if len(list) != 1 || !errors.Is(err, context.Canceled) {
		t.Errorf("%d files and %v", len(list), err)
	}
}
