package projects

import (
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/ui"
)

// stage is a room in a window of the test driver, with what it told the window.
type stage struct {
	*Room
	desk   *desk.Desk
	told   []string
	undo   func()
	failed []error
}

// enter shows the room on the sample's register.
func enter(t *testing.T, l editor.Lang) *stage {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(&ui.Theme{})
	words, err := ui.ReadWords(l)
	must(t, err)
	s := &stage{desk: openDesk(t)}
	win := app.NewWindow("register")
	win.Resize(fyne.NewSize(1192, 700))
	pub, err := s.desk.Publication(ctx)
	must(t, err)
	s.Room = New(&ui.Window{
		Deps:  ui.Deps{Now: func() time.Time { return noon }, Work: ui.AtOnce()},
		Words: words, Desk: s.desk, Main: win,
		Publication: func() *editor.Publication { return pub },
		Tell:        func(text string, undo func()) { s.told, s.undo = append(s.told, text), undo },
		Fail:        func(err error, _ func()) { s.failed = append(s.failed, err) },
		Status:      func(ui.Status) {}, Offer: func() {}, Changed: func() {}, Go: func(ui.Place) {},
		Recall: func(string) string { return "" }, Remember: func(string, string) {},
	})
	win.SetContent(s.Build())
	s.Show(ui.Place{Room: ui.RoomProjects})
	return s
}

// stored is the project with a code as it is kept.
func (s *stage) stored(t *testing.T, code string) *editor.Project {
	t.Helper()
	list, err := s.desk.Projects(ctx)
	must(t, err)
	for i := range list {
		if list[i].Code == code {
			return &list[i]
		}
	}
	t.Fatalf("no project %s", code)
	return nil
}

// fill types into a field and leaves it.
func (s *stage) fill(id, text string) {
	e := s.form.byID[id].entry
	e.SetText(text)
	e.OnLeave()
}

// blamed is what is said to be wrong with a field.
func (s *stage) blamed(id string) string { return s.form.byID[id].fault.wrong }

func TestFieldsAreSavedWhenLeft(t *testing.T) {
	s := enter(t, editor.English)
	if s.form.base.Code != "LM-02" {
		t.Fatalf("the first project is %s", s.form.base.Code)
	}
	s.fill("title.ru", "Уроки")
	s.fill("people", "3,100")
	s.fill("end", "06.2027")
	s.fill("budget", "1 200 000")
	p := s.stored(t, "LM-02")
	if p.Titles.In(editor.Russian) != "Уроки" || p.People != 3100 || p.End != "2027-06-30" ||
		p.Budget != (editor.Money{Amount: 1200000, Currency: "USD"}) {
		t.Errorf("stored %+v", p)
	}
	if got := s.form.byID["end"].entry.Text; got != "Jun\u00a02027" {
		t.Errorf("the end is said %q", got)
	}
	if len(s.failed) > 0 {
		t.Errorf("failed: %v", s.failed)
	}
}

func TestFaultsAreSaidAndChangeNothing(t *testing.T) {
	s := enter(t, editor.English)
	before := *s.stored(t, "LM-02")
	for _, c := range []struct{ name, field, typed, want string }{
		{
			"a code that another project has", "code", "lm-03",
			"“LM-03” is already used by “Telephone advice for workers abroad”.",
		},
		{"no code", "code", " ", "A project needs a code, like LM-07."},
		{"no date", "start", "soon", "Start: dates look like 01.2025 or 31.01.2025."},
		{"an end before the start", "end", "2024-01-01", "End: the end comes before the start."},
		{"no number", "people", "many", "People reached: digits only, like 18 400."},
	} {
		t.Run(c.name, func(t *testing.T) {
			was := s.form.byID[c.field].say(s.form.base)
			s.fill(c.field, c.typed)
			if got := strings.ReplaceAll(s.blamed(c.field), "\u202f", " "); got != c.want {
				t.Errorf("said %q, want %q", got, c.want)
			}
			if got := s.stored(t, "LM-02"); got.Rev != before.Rev {
				t.Errorf("it was saved: %+v", got)
			}
			s.fill(c.field, was)
			if s.blamed(c.field) != "" {
				t.Errorf("still said: %s", s.blamed(c.field))
			}
		})
	}
}

func TestWhatCannotBeReadIsThereAgain(t *testing.T) {
	s := enter(t, editor.English)
	s.fill("start", "soon")
	s.choose(s.stored(t, "LM-03").ID)
	if got := s.form.byID["start"].entry.Text; got == "soon" {
		t.Error("it went over to another project")
	}
	s.choose(s.stored(t, "LM-02").ID)
	if got := s.form.byID["start"].entry.Text; got != "soon" || s.blamed("start") == "" {
		t.Errorf("the field says %q and is blamed for %q", got, s.blamed("start"))
	}
}

func TestOneTitleStays(t *testing.T) {
	s := enter(t, editor.English)
	s.fill("title.en", "")
	s.fill("title.ru", "")
	if s.blamed("title.en") == "" {
		t.Error("nothing is said about the missing title")
	}
	if got := s.stored(t, "LM-02").Titles; len(got) == 0 {
		t.Error("the titles are gone")
	}
}

func TestNewProject(t *testing.T) {
	s := enter(t, editor.English)
	s.add()
	p := s.stored(t, "LM-04")
	if p.Titles.In(editor.English) != "New project" || p.Area != s.stored(t, "LM-02").Area {
		t.Errorf("made %+v", p)
	}
	if s.chosen != p.ID {
		t.Error("the new project is not the chosen one")
	}
	s.fill("title.en", "Safe journeys")
	if got := s.stored(t, "LM-04").Titles.In(editor.English); got != "Safe journeys" {
		t.Errorf("its title is %q", got)
	}
	if got := len(s.reg.list); got != 16 {
		t.Errorf("%d projects in the register", got)
	}
}

func TestBriefKeepsItsFormatting(t *testing.T) {
	s := enter(t, editor.English)
	b := s.form.briefs[0]
	b.entry.SetText("Plain, **bold** and [a link](https://example.org).")
	b.entry.OnLeave()
	want := []editor.Span{
		{Text: "Plain, "},
		{Text: "bold", Bold: true},
		{Text: " and "},
		{Text: "a link", Link: "https://example.org"},
		{Text: "."},
	}
	got := s.stored(t, "LM-02").Brief(editor.English).Body.Spans
	if len(got) != len(want) {
		t.Fatalf("stored %+v", got)
	}
	for i := range want {
		if got[i] != want[i] {
			t.Errorf("span %d is %+v, want %+v", i, got[i], want[i])
		}
	}
	if b.words.Text != "5 words" {
		t.Errorf("counted %q", b.words.Text)
	}
}

func TestBriefGoesStaleAndIsConfirmed(t *testing.T) {
	s := enter(t, editor.English)
	stale := func() bool {
		return s.reg.staleBrief(s.stored(t, "LM-02"), editor.Russian)
	}
	en := s.form.briefs[0]
	en.entry.SetText(en.entry.Text + " It ends in 2027.")
	en.entry.OnLeave()
	if !stale() {
		t.Fatal("the English brief changed and the Russian one is not stale")
	}
	ru := s.form.briefs[1]
	ru.entry.SetText(ru.entry.Text + " Проект завершится в 2027 году.")
	ru.entry.OnLeave()
	body := s.stored(t, "LM-02").Brief(editor.Russian).Body
	if len(body.Segments) != 1 || body.Segments[0].State != editor.SegmentDraft ||
		body.Segments[0].End != len(body.Text()) {
		t.Errorf("segments %+v", body.Segments)
	}
	ru.set(editor.Ready)
	if stale() {
		t.Error("it was called ready and is still stale")
	}
}

func TestTabWalksFromBriefToBrief(t *testing.T) {
	s := enter(t, editor.English)
	en, ru := s.form.briefs[0], s.form.briefs[1]
	c := s.Main.Canvas()
	c.Focus(en.entry)
	en.entry.SetText(en.entry.Text + " More.")
	if !en.key(&fyne.KeyEvent{Name: fyne.KeyTab}) || c.Focused() != fyne.Focusable(ru.entry) {
		t.Errorf("after Tab in the first brief, %T has the keyboard", c.Focused())
	}
}

func TestChipsStayWhileNothingChanges(t *testing.T) {
	s := enter(t, editor.English)
	en := s.form.briefs[0]
	before := en.chips.Objects[0]
	s.form.dress()
	if en.chips.Objects[0] != before {
		t.Error("the chip was made anew, and whoever had the keyboard on it lost it")
	}
}

func TestBriefTooLong(t *testing.T) {
	s := enter(t, editor.Russian)
	s.form.briefs[1].entry.SetText(strings.Repeat("слово ", 82))
	if got := s.form.briefs[1].words.Text; got != "слов: 82, 2 лишних" {
		t.Errorf("said %q", got)
	}
}

func TestConflictIsAskedAbout(t *testing.T) {
	s := enter(t, editor.English)
	other := s.stored(t, "LM-02")
	other.People = 1
	must(t, s.desk.SaveProject(ctx, other))
	s.fill("people", "2")
	if !s.form.clash.Visible() {
		t.Fatal("nothing is asked")
	}
	if got := s.stored(t, "LM-02").People; got != 1 {
		t.Errorf("the other change is lost: %d", got)
	}
	t.Run("keep mine", func(t *testing.T) {
		s.save(clone(s.form.base), true)
		if got := s.stored(t, "LM-02").People; got != 2 {
			t.Errorf("people %d", got)
		}
	})
	t.Run("the next change is saved without a question", func(t *testing.T) {
		s.form.agree()
		s.fill("people", "3")
		if got := s.stored(t, "LM-02").People; got != 3 || s.form.clash.Visible() {
			t.Errorf("people %d", got)
		}
	})
}

func TestTakeTheirs(t *testing.T) {
	s := enter(t, editor.English)
	other := s.stored(t, "LM-02")
	other.People = 1
	must(t, s.desk.SaveProject(ctx, other))
	s.fill("people", "2")
	s.form.base = nil
	s.refreshChosen()
	if got := s.form.byID["people"].entry.Text; got != "1" {
		t.Errorf("the field says %q", got)
	}
	s.fill("people", "4")
	if got := s.stored(t, "LM-02").People; got != 4 {
		t.Errorf("people %d", got)
	}
}

func TestDeleteAndUndo(t *testing.T) {
	s := enter(t, editor.English)
	s.fill("people", "5") // so that the room knows a rev of its own
	gone := s.stored(t, "LM-02")
	s.remove(clone(gone))
	if s.reg.project(gone.ID) != nil || s.chosen == gone.ID {
		t.Error("it is still shown")
	}
	list, err := s.desk.Projects(ctx)
	must(t, err)
	if len(list) != 14 {
		t.Errorf("%d projects are kept", len(list))
	}
	s.undo()
	if got := s.stored(t, "LM-02"); got.People != 5 || got.ID != gone.ID {
		t.Errorf("came back as %+v", got)
	}
	if len(s.failed) > 0 {
		t.Errorf("failed: %v", s.failed)
	}
}

func TestFactsAreCopiedInEveryLanguage(t *testing.T) {
	s := enter(t, editor.Russian)
	s.copyFacts()
	got := strings.ReplaceAll(fyne.CurrentApp().Clipboard().Content(), "\u00a0", " ")
	if got != "12 active projects in 7 thematic service areas\n12 действующих проектов в 7 тематических областях" {
		t.Errorf("copied %q", got)
	}
}

func TestRoomIsBuiltAgainInAnotherLanguage(t *testing.T) {
	s := enter(t, editor.English)
	s.form.byID["people"].entry.SetText("77")
	s.Hide()
	s.Words.Speak(editor.Tajik)
	s.Main.SetContent(s.Build())
	s.Show(ui.Place{Room: ui.RoomProjects})
	if got := s.stored(t, "LM-02").People; got != 77 {
		t.Errorf("people %d", got)
	}
	if got := s.form.byID["people"].entry.Text; got != "77" {
		t.Errorf("the field says %q", got)
	}
}

func TestPlaceLeadsToAProject(t *testing.T) {
	s := enter(t, editor.English)
	ended := s.stored(t, "RC-01")
	s.Show(ui.Place{Room: ui.RoomProjects, Project: ended.ID})
	if s.form.base.Code != "RC-01" || s.table.at(ended.ID) < 0 {
		t.Errorf("the form has %s, the row is %d", s.form.base.Code, s.table.at(ended.ID))
	}
}

func TestTranslationsAreComplete(t *testing.T) {
	words, err := ui.ReadWords(editor.English)
	must(t, err)
	for _, l := range []editor.Lang{editor.Russian, editor.Tajik} {
		for _, id := range words.Missing(l) {
			if strings.HasPrefix(id, "projects.") {
				t.Errorf("%s is not said in %s", id, l)
			}
		}
	}
}
