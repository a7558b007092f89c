package writing

import (
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"twofold/editor"
	"twofold/storage/trial"
	"twofold/ui"
)

// BenchmarkKey types into a paragraph of a story of 2,000 words in both languages: what
// the window's goroutine does for one key, without painting.
func BenchmarkKey(b *testing.B) {
	r, id := longStory(b)
	r.goTo(editor.English, id)
	b.ResetTimer()
	for i := 0; i < b.N; i++ {
		r.editor().TypedRune('a')
		if i%200 == 199 {
			b.StopTimer()
			r.editor().Pick(id, 0, 200)
			r.editor().Type("From here again")
			b.StartTimer()
		}
	}
}

// BenchmarkMove goes from block to block, which looks again what is stale.
func BenchmarkMove(b *testing.B) {
	r, _ := longStory(b)
	for i := 0; b.Loop(); i++ {
		r.goTo(editor.English, r.order[1+i%20].id)
	}
}

// BenchmarkShow builds the sheet of that story.
func BenchmarkShow(b *testing.B) {
	r, _ := longStory(b)
	for b.Loop() {
		r.fillSheet()
	}
}

// longStory shows 40 paragraphs of 50 words in each of two languages; nothing is saved.
func longStory(b *testing.B) (*Room, editor.BlockID) {
	b.Helper()
	words, err := ui.ReadWords(editor.English)
	if err != nil {
		b.Fatal(err)
	}
	var lines []string
	lines = append(lines, "h Headline")
	text := "p"
	for range 50 {
		text += " information"
	}
	for range 40 {
		lines = append(lines, text)
	}
	win := test.NewTempApp(b).NewWindow("")
	fyne.CurrentApp().Settings().SetTheme(&ui.Theme{})
	win.Resize(fyne.NewSize(1900, 1000))
	r := New(&ui.Window{
		Deps: ui.Deps{Work: ui.Behind()}, Words: words, Main: win, Desk: trial.Desk(b),
		Status: func(ui.Status) {}, Offer: func() {},
		Recall: func(string) string { return "" },
	})
	r.pub = &editor.Publication{}
	r.d = draftOf(lines...)
	r.view.lang = editor.English
	win.SetContent(r.Build())
	b.Cleanup(func() {
		r.stopSave()
		r.stopCount()
	})
	return r, r.order[1].id
}
