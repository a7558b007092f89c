package pictures

import (
	"bytes"
	"context"
	"fmt"
	"image"
	"image/png"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/editor/sample"
	"twofold/storage/trial"
	"twofold/ui"
)

var ctx = context.Background()

var noon = time.Date(2026, 10, 20, 12, 0, 0, 0, time.UTC)

// tinyDesk makes a publication with three tiny pictures, the first of which stands in a
// story.
func tinyDesk(t *testing.T) *desk.Desk {
	t.Helper()
	d := trial.Empty(t)
	var first editor.PictureID
	for i := range 3 {
		p, err := d.AddPicture(ctx, fmt.Sprintf("%d.png", i), tiny(t, uint8(40*i)))
		must(t, err)
		if i == 0 {
			first = p.ID
		}
	}
	story, err := d.NewStory(ctx, "Water")
	must(t, err)
	v := story.Version(editor.English)
	v.Blocks = append(v.Blocks, editor.Block{ID: d.NewBlockID(), Kind: editor.Image, Picture: first})
	must(t, d.SaveVersion(ctx, story.ID, v, "saved", ""))
	return d
}

// tiny is a picture of 30 × 20 pixels in a grey.
func tiny(t *testing.T, grey uint8) []byte {
	t.Helper()
	img := image.NewGray(image.Rect(0, 0, 30, 20))
	for i := range img.Pix {
		img.Pix[i] = grey
	}
	var out bytes.Buffer
	must(t, png.Encode(&out, img))
	return out.Bytes()
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// stage is the room in a window of the test driver.
type stage struct {
	*Room
	failed []error
	told   []string
}

func enter(t *testing.T, d *desk.Desk) *stage {
	t.Helper()
	app := test.NewTempApp(t)
	app.Settings().SetTheme(&ui.Theme{})
	words, err := ui.ReadWords(editor.English)
	must(t, err)
	win := app.NewWindow("pictures")
	win.Resize(fyne.NewSize(1192, 700))
	pub, err := d.Publication(ctx)
	must(t, err)
	s := &stage{}
	s.Room = New(&ui.Window{
		Deps:  ui.Deps{Now: func() time.Time { return noon }, Work: ui.AtOnce()},
		Words: words, Desk: d, Main: win, Publication: func() *editor.Publication { return pub },
		Tell:   func(text string, _ func()) { s.told = append(s.told, text) },
		Fail:   func(err error, _ func()) { s.failed = append(s.failed, err) },
		Status: func(ui.Status) {}, Offer: func() {}, Changed: func() {}, Go: func(ui.Place) {},
		Recall: func(string) string { return "" }, Remember: func(string, string) {},
	})
	win.SetContent(s.Build())
	s.Show(ui.Place{Room: ui.RoomPictures})
	return s
}

func stored(t *testing.T, d *desk.Desk, id editor.PictureID) *editor.Picture {
	t.Helper()
	list, err := d.Pictures(ctx)
	must(t, err)
	for i := range list {
		if list[i].ID == id {
			return &list[i]
		}
	}
	return nil
}

func TestFetchKnowsWherePicturesStand(t *testing.T) {
	d := trial.Desk(t)
	content, err := sample.Publication()
	must(t, err)
	s, err := fetch(ctx, d)
	must(t, err)
	if len(s.list) != len(content.Pictures) {
		t.Fatalf("%d pictures, want %d", len(s.list), len(content.Pictures))
	}
	for i := range content.Stories {
		story := &content.Stories[i]
		for _, id := range shownIn(story) {
			found := false
			for _, u := range s.uses[id] {
				found = found || u.story == story.ID
			}
			if !found {
				t.Errorf("picture %s is not known to stand in %s", id, story.Slug)
			}
		}
	}
}

func TestFilters(t *testing.T) {
	s := &store{uses: map[editor.PictureID][]use{"b": {{story: "s"}}}, list: []editor.Picture{
		{
			ID: "a", Name: "lake.jpg", Alts: editor.Text{"en": "A lake", "ru": "Озеро"},
			Consent: editor.ConsentGiven,
		},
		{ID: "b", Name: "road.jpg", Alts: editor.Text{"en": "A road"}, Consent: editor.ConsentNotNeeded},
		{ID: "c", Name: "school.jpg", Alts: editor.Text{"en": "A school", "ru": "Учёба"}},
	}}
	langs := []editor.Lang{editor.English, editor.Russian}
	for _, c := range []struct {
		name  string
		want  want
		words string
		ids   string
	}{
		{"all", wantAll, "", "abc"},
		{"a description is missing in one language", wantAlt, "", "b"},
		{"nobody asked", wantConsent, "", "c"},
		{"in no story", wantUse, "", "ac"},
		{"by name", wantAll, "LAKE", "a"},
		{"by description, ё as е", wantAll, "учеба", "c"},
		{"both", wantUse, "school", "c"},
		{"nothing", wantAll, "xyz", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			for _, p := range s.show(c.want, c.words, langs) {
				got += string(p.ID)
			}
			if got != c.ids {
				t.Errorf("got %q, want %q", got, c.ids)
			}
		})
	}
}

func TestFit(t *testing.T) {
	for _, c := range []struct{ w, h, wide, high, wantW, wantH int }{
		{2400, 1600, 376, 216, 324, 216},
		{3000, 1000, 376, 216, 376, 125},
		{100, 80, 376, 216, 100, 80},
		{10, 5000, 376, 216, 1, 216},
		{5000, 10, 376, 216, 376, 1},
	} {
		if w, h := fit(c.w, c.h, c.wide, c.high); w != c.wantW || h != c.wantH {
			t.Errorf("%d × %d became %d × %d, want %d × %d", c.w, c.h, w, h, c.wantW, c.wantH)
		}
	}
}

func TestFieldsAreSavedWhenLeft(t *testing.T) {
	d := tinyDesk(t)
	s := enter(t, d)
	id := s.chosen
	f := s.sheet.fields[1] // the description in Russian
	f.entry.SetText("  Новое описание ")
	f.entry.OnLeave()
	s.sheet.change(func(p *editor.Picture) { p.Consent = editor.ConsentGiven })
	s.sheet.change(func(p *editor.Picture) { p.Focus = editor.Focus{X: 0.25, Y: 0.75} })
	p := stored(t, d, id)
	if p.Alts.In(editor.Russian) != "Новое описание" || p.Consent != editor.ConsentGiven ||
		p.Focus != (editor.Focus{X: 0.25, Y: 0.75}) {
		t.Errorf("stored %+v", p)
	}
	if len(s.failed) > 0 {
		t.Errorf("failed: %v", s.failed)
	}
	rev := p.Rev
	s.Hide()
	if got := stored(t, d, id).Rev; got != rev {
		t.Errorf("it was saved without a change: rev %d after %d", got, rev)
	}
}

func TestPressSetsThePointThatCropsKeep(t *testing.T) {
	d := tinyDesk(t)
	s := enter(t, d)
	v := s.sheet.view
	x, y, w, h := v.area()
	v.Tapped(&fyne.PointEvent{Position: fyne.NewPos(x+w/4, y+h/2)})
	if f := stored(t, d, s.chosen).Focus; f.X < 0.24 || f.X > 0.26 || f.Y < 0.49 || f.Y > 0.51 {
		t.Errorf("the point is %+v", f)
	}
}

func TestAPictureInUseIsNotDeleted(t *testing.T) {
	d := tinyDesk(t)
	s := enter(t, d)
	for id := range s.have.uses {
		s.choose(id)
		break
	}
	s.ask()
	if len(s.failed) != 1 || stored(t, d, s.chosen) == nil {
		t.Errorf("failed %v", s.failed)
	}
}

func TestAddAndDelete(t *testing.T) {
	d := tinyDesk(t)
	s := enter(t, d)
	data := tiny(t, 200)
	before := len(s.have.list)
	s.bring("again.jpg", closing{strings.NewReader(string(data))})
	if len(s.failed) > 0 {
		t.Fatalf("failed: %v", s.failed)
	}
	p := s.have.picture(s.chosen)
	if len(s.have.list) != before+1 || p == nil || p.Name != "again.jpg" {
		t.Fatalf("%d pictures, chosen %+v", len(s.have.list), p)
	}
	s.remove(p.ID, p.Name)
	if len(s.have.list) != before || len(s.failed) > 0 {
		t.Errorf("%d pictures, failed %v", len(s.have.list), s.failed)
	}
	t.Run("what is no picture is refused", func(t *testing.T) {
		s.bring("text.jpg", closing{strings.NewReader("no picture")})
		if len(s.failed) != 1 || len(s.have.list) != before {
			t.Errorf("failed %v, %d pictures", s.failed, len(s.have.list))
		}
	})
}

type closing struct{ *strings.Reader }

func (closing) Close() error { return nil }

func TestTranslationsAreComplete(t *testing.T) {
	words, err := ui.ReadWords(editor.English)
	must(t, err)
	for _, l := range []editor.Lang{editor.Russian, editor.Tajik} {
		for _, id := range words.Missing(l) {
			if strings.HasPrefix(id, "pictures.") {
				t.Errorf("%s is not said in %s", id, l)
			}
		}
	}
}
