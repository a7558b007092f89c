package main

import (
	"testing"

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
	blocks := []string{
		"headline: Wells for two villages",
		"standfirst: Two villages near the river have clean water again.",
		"paragraph: Families dug the first well in spring.",
		"paragraph: The second well serves the **clinic**",
		"subhead: What comes next",
		"bullet: A committee",
		"bullet: A fund",
		"paragraph: Work goes on until autumn.",
	}
	p.wants(wells, editor.English, editor.Draft, blocks...)
	p.makeReady("english", editor.English)
	p.wants(wells, editor.English, editor.Ready, blocks...)
}

// makeReady chooses Ready, the fifth of the stages, and says so again where that is asked:
// the story has no dateline.
func (p *person) makeReady(name string, l editor.Lang) {
	p.t.Helper()
	p.until("Ready", func() bool {
		p.sees(name+"-stages", func() { p.press("ctrl+F2") })
		p.sees(name+"-ready", func() { p.press("Down", "Down", "Down", "Down", "Down", "Return") })
		if p.stored(wells).Version(l).Stage == editor.Ready {
			return true
		}
		p.press("Escape")
		return false
	})
}

// The keys of the letters of shortcuts, by their places.
const (
	keyB, keyF, keyJ, keyK, keyY, keyZ, keyEnter = "56", "41", "44", "45", "29", "52", "36"
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
	blocks := []string{
		"headline: Колодцы для двух деревень",
		"standfirst: В двух деревнях у реки снова чистая вода.",
		"paragraph: Семьи выкопали первый колодец весной.",
		"paragraph: Второй колодец служит **больнице**",
		"subhead: Что дальше",
		"bullet: Комитет",
		"bullet: Фонд",
		"paragraph: Работа продолжится до осени.",
	}
	p.wants(wells, editor.Russian, editor.InTranslation, blocks...)
	p.makeReady("russian", editor.Russian)
	p.wants(wells, editor.Russian, editor.Ready, blocks...)
	for name, key := range map[string]string{"find": keyF, "quick-open": keyK} {
		p.sees(name, func() { p.press("ctrl+" + key) })
		p.sees(name+"-closed", func() { p.press("Escape") })
	}
}
