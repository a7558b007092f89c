package main

import (
	"image"
	"image/color"
	"testing"
	"time"

	"twofold/editor"
)

// TestStoryByKeyboard writes a story from nothing to Ready without the mouse: in English,
// then beside it in Russian, on a Russian keyboard.
func TestStoryByKeyboard(t *testing.T) {
	p := sitDown(t)
	t.Run("in English", func(t *testing.T) {
		p.t = t
		writeEnglish(p)
	})
	t.Run("in Russian on a Russian keyboard", func(t *testing.T) {
		p.t = t
		p.layout("ru,us")
		writeRussian(p)
	})
}

const wells = "Wells for two villages"

func writeEnglish(p *person) {
	p.sees("new", func() { p.press("ctrl+n") })
	p.write(wells)
	p.sees("empty", func() { p.press("Return") })
	p.write("Two villages near the river have clean water again.")
	p.press("Return")
	p.write("Families dug the first well in spring.")
	p.press("Return")
	p.write("The second well serves the clinic")
	p.press("ctrl+shift+Left", "ctrl+b", "End", "Return", "ctrl+shift+t")
	p.write("What comes next")
	p.press("Return", "ctrl+shift+l")
	p.write("A committee")
	p.press("Return")
	p.write("A fund")
	p.press("Return", "Return")
	p.write("Work goes on until autumn.")
	p.press("ctrl+shift+p")
	if !p.asked() {
		p.t.Fatal("no picture can be chosen")
	}
	p.sees("pictures", func() { p.write("well") })
	p.sees("picture", func() { p.press("Return") })
	p.write("The well beside the school")
	p.press("Tab")
	p.write("Water office")
	p.press("Tab")
	p.write("A stone well with a wooden lid.")
	p.press("Tab", "Right", "Tab", "Left")
	p.keep("picture-filled", p.settle())
	p.press("Escape")
	p.wantsPicture(editor.English, "Water office", "A stone well with a wooden lid.", editor.ConsentNotNeeded)
	blocks := []string{
		"headline: Wells for two villages",
		"standfirst: Two villages near the river have clean water again.",
		"paragraph: Families dug the first well in spring.",
		"paragraph: The second well serves the **clinic**",
		"subhead: What comes next",
		"bullet: A committee",
		"bullet: A fund",
		"paragraph: Work goes on until autumn.",
		"picture: (two) The well beside the school",
	}
	p.wants(wells, editor.English, editor.Draft, blocks...)
	p.makeReady("english")
	p.wants(wells, editor.English, editor.Ready, blocks...)
}

// makeReady chooses Ready, the fifth of the stages, and says so again when asked: the
// story has no dateline. What the stages ask is known a moment after the last key.
func (p *person) makeReady(name string) {
	p.t.Helper()
	p.until("Ready", func() bool {
		p.sees(name+"-stages", func() { p.press("ctrl+F2") })
		p.press("Down", "Down", "Down", "Down", "Down", "Return")
		return p.asked()
	})
	p.keep(name+"-asked", p.settle())
	p.sees(name+"-ready", func() { p.press("Return") })
}

// asked waits for a dialog, which darkens the window behind it; false when none comes.
func (p *person) asked() bool {
	p.t.Helper()
	for range 10 {
		if p.look().RGBAAt(wide/2, high-4).R < 0xC0 {
			return true
		}
		time.Sleep(100 * time.Millisecond)
	}
	return false
}

// The keys of the letters of shortcuts, by their places.
const (
	keyB, keyF, keyJ, keyK, keyY, keyZ = "56", "41", "44", "45", "29", "52"
	keyEnter, keyTab                   = "36", "23"
)

func writeRussian(p *person) {
	p.sees("other-language", func() { p.press("ctrl+" + keyJ) })
	p.sees("russian-empty", func() { p.press(keyEnter) })
	for _, words := range []string{
		"Колодцы для двух деревень",
		"В двух деревнях у реки снова чистая вода.",
		"Семьи выкопали первый колодец весной.",
	} {
		p.writeRussian(words)
		p.press("ctrl+" + keyEnter)
	}
	p.writeRussian("Второй колодец служит больнице")
	p.press("ctrl+shift+Left", "ctrl+"+keyB, "ctrl+"+keyZ, "ctrl+"+keyY, "ctrl+"+keyEnter)
	for _, words := range []string{
		"Что дальше", "Комитет", "Фонд", "Работа продолжится до осени.",
	} {
		p.writeRussian(words)
		p.press("ctrl+" + keyEnter)
	}
	p.writeRussian("Колодец у школы")
	p.press(keyTab)
	p.writeRussian("Отдел воды")
	p.press(keyTab)
	p.writeRussian("Каменный колодец с крышкой.")
	p.press("Escape", "ctrl+"+keyEnter)
	p.keep("russian-picture", p.settle())
	p.wantsPicture(editor.Russian, "Отдел воды", "Каменный колодец с крышкой.", editor.ConsentNotNeeded)
	blocks := []string{
		"headline: Колодцы для двух деревень",
		"standfirst: В двух деревнях у реки снова чистая вода.",
		"paragraph: Семьи выкопали первый колодец весной.",
		"paragraph: Второй колодец служит **больнице**",
		"subhead: Что дальше",
		"bullet: Комитет",
		"bullet: Фонд",
		"paragraph: Работа продолжится до осени.",
		"picture: (two) Колодец у школы",
	}
	p.wants(wells, editor.Russian, editor.InTranslation, blocks...)
	p.makeReady("russian")
	p.wants(wells, editor.Russian, editor.Ready, blocks...)
	for name, key := range map[string]string{"find": keyF, "quick-open": keyK} {
		p.sees(name, func() { p.press("ctrl+" + key) })
		p.sees(name+"-closed", func() { p.press("Escape") })
	}
}

// TestStoryOutlivesAKill kills the desk two seconds after the last key: every word is in
// the file.
func TestStoryOutlivesAKill(t *testing.T) {
	p := sitDown(t)
	p.sees("kill-new", func() { p.press("ctrl+n") })
	p.write(wells)
	p.sees("kill-empty", func() { p.press("Return") })
	p.write("Two villages have clean water.")
	p.press("Return")
	p.write("Families dug the first well in spring.")
	time.Sleep(2 * time.Second)
	if err := p.desk.cmd.Process.Kill(); err != nil {
		t.Fatal(err)
	}
	err := <-p.desk.done
	p.desk.done <- err
	s := p.stored(wells)
	if s == nil {
		t.Fatal("the story is gone")
	}
	want := "draft\nheadline: " + wells + "\nstandfirst: Two villages have clean water." +
		"\nparagraph: Families dug the first well in spring."
	if got := saying(s.Version(editor.English)); got != want {
		t.Errorf("stored:\n%s\nwant:\n%s", got, want)
	}
}

// Where the mouse finds things, in a window of 1440 by 900 pixels.
var (
	newStoryButton = image.Pt(1346, 96)
	boldButton     = image.Pt(458, 96)
	englishStage   = image.Pt(208, 140)
	russianStage   = image.Pt(898, 140)
	readyBelow     = image.Pt(40, 142) // from the chip whose menu is open
	startRussian   = image.Pt(888, 278)
	standfirst     = image.Pt(311, 268)
	firstWords     = image.Pt(150, 321)
	secondHandle   = image.Pt(717, 353)
	secondWords    = image.Pt(290, 373)
	pictureButton  = image.Pt(696, 96)
	captionField   = image.Pt(500, 446)
	creditField    = image.Pt(500, 501)
	altField       = image.Pt(500, 556)
	twoColumns     = image.Pt(500, 611)
	notNeeded      = image.Pt(475, 666)
)

// TestStoryByMouse makes a story with its button, clicks into blocks, makes a word bold,
// drags a block by its handle, puts a picture in and opens the stages; only words are
// typed.
func TestStoryByMouse(t *testing.T) {
	p := sitDown(t)
	p.sees("mouse-new", func() { p.click(newStoryButton) })
	p.write(wells)
	p.sees("mouse-empty", func() { p.click(mainButton(p.look())) })
	p.sees("mouse-paragraph", func() { p.click(firstWords) })
	p.write("Families dug the first well.")
	p.press("Return")
	p.write("The school has water.")
	p.click(standfirst)
	p.write("Two villages have clean water.")
	p.clickTwice(firstWords)
	p.click(boldButton)
	p.wants(wells, editor.English, editor.Draft, "headline: "+wells,
		"standfirst: Two villages have clean water.",
		"paragraph: **Families** dug the first well.", "paragraph: The school has water.")
	p.move(secondHandle)
	p.sees("mouse-dropped", func() { p.drag(secondHandle, firstWords.Sub(image.Pt(0, 18))) })
	p.wants(wells, editor.English, editor.Draft, "headline: "+wells,
		"standfirst: Two villages have clean water.",
		"paragraph: The school has water.", "paragraph: **Families** dug the first well.")
	p.pictureByMouse()
	p.readyByMouse("mouse-english", englishStage)
	p.wants(wells, editor.English, editor.Ready, "headline: "+wells,
		"standfirst: Two villages have clean water.", "paragraph: The school has water.",
		"paragraph: **Families** dug the first well.", "picture: (two) The well")
	p.sees("mouse-russian", func() { p.click(startRussian) })
	p.layout("ru,us")
	for i, words := range russianWords {
		p.click(russianBlocks[i])
		p.writeRussian(words)
	}
	p.readyByMouse("mouse-russian", russianStage)
	p.wants(wells, editor.Russian, editor.Ready, "headline: Колодцы", "standfirst: Снова чистая вода.",
		"paragraph: В школе есть вода.", "paragraph: Семьи выкопали первый колодец.",
		"picture: (two) Колодец")
	p.wantsPicture(editor.Russian, "Отдел воды", "Каменный колодец.", editor.ConsentNotNeeded)
}

// pictureByMouse puts a picture in below the second paragraph and fills in its fields.
func (p *person) pictureByMouse() {
	p.t.Helper()
	p.click(secondWords)
	p.click(pictureButton)
	if !p.asked() {
		p.t.Fatal("no picture can be chosen")
	}
	p.sees("mouse-picture", func() { p.click(mainButton(p.settle())) })
	for _, f := range []struct {
		at    image.Point
		words string
	}{{captionField, "The well"}, {creditField, "Water office"}, {altField, "A stone well."}} {
		p.click(f.at)
		p.write(f.words)
	}
	p.settle() // what was typed is kept
	p.click(twoColumns)
	p.settle()
	p.click(notNeeded)
	p.keep("mouse-picture-filled", p.settle())
	p.wantsPicture(editor.English, "Water office", "A stone well.", editor.ConsentNotNeeded)
}

// russianWords are typed into the blocks and fields of the same places.
var (
	russianWords = []string{
		"Колодцы", "Снова чистая вода.", "В школе есть вода.", "Семьи выкопали первый колодец.",
		"Колодец", "Отдел воды", "Каменный колодец.",
	}
	russianBlocks = []image.Point{
		{900, 212}, {900, 268}, {900, 321}, {900, 373}, {1150, 446}, {1150, 501}, {1150, 556},
	}
)

// readyByMouse chooses Ready from the stages under a chip, and says so again when asked.
func (p *person) readyByMouse(name string, chip image.Point) {
	p.t.Helper()
	p.until("Ready", func() bool {
		p.sees(name+"-stages", func() { p.click(chip) })
		p.click(chip.Add(readyBelow))
		return p.asked()
	})
	shot := p.settle()
	p.keep(name+"-asked", shot)
	p.sees(name+"-ready", func() { p.click(mainButton(shot)) })
}

// mainButton is the place of the main button of the dialog that a picture shows: nothing
// below it in the dialog has its colour.
func mainButton(shot *image.RGBA) image.Point {
	accent := color.RGBA{0x1B, 0x4B, 0x82, 0xFF}
	for y := high - 100; y > 200; y-- {
		sum, n := 0, 0
		for x := 440; x < 1060; x++ {
			if shot.RGBAAt(x, y) == accent {
				sum, n = sum+x, n+1
			}
		}
		if n >= 60 {
			return image.Pt(sum/n, y-14)
		}
	}
	return image.Point{}
}
