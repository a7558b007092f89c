package main

import (
	"bytes"
	"fmt"
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
)

// person sits before the window, with a keyboard, a mouse and eyes, and knows nothing of
// the program but what it shows and what it leaves in its file.
type person struct {
	t       *testing.T
	display string
	file    string
	window  string
	desk    *running
}

// wide and high are the window's size, in pixels; all of the screen.
const wide, high = 1440, 900

// patience is how long a person waits for what must come. Every wait ends as soon as it
// has come.
const patience = 15 * time.Second

// sitDown opens the sample in a window as large as the screen.
func sitDown(t *testing.T) *person {
	t.Helper()
	need(t, "Xvfb", "openbox", "xdotool", "setxkbmap", "import")
	dir := t.TempDir()
	p := &person{t: t, file: filepath.Join(dir, "sample.twofold"), display: startDisplay(t)}
	do(t, "sample", p.file)
	p.bringPicture()
	p.startManager(dir)
	p.layout("us")
	p.desk = startDesk(t, p.display, dir, p.file)
	p.window = waitForWindow(t, p.display, p.desk)
	waitForPicture(t, p.display, p.window)
	p.run("xdotool", "windowsize", "--sync", p.window, strconv.Itoa(wide), strconv.Itoa(high),
		"windowmove", p.window, "0", "0", "windowfocus", "--sync", p.window)
	p.settle()
	return p
}

// bringPicture brings a picture into the publication of which nothing is known yet.
func (p *person) bringPicture() {
	p.t.Helper()
	d := p.open()
	defer d.Close()
	img := image.NewGray(image.Rect(0, 0, 1200, 800))
	for i := range img.Pix {
		img.Pix[i] = byte(i % img.Stride / 8)
	}
	var file bytes.Buffer
	if err := png.Encode(&file, img); err != nil {
		p.t.Fatal(err)
	}
	if _, err := d.AddPicture(p.t.Context(), wellPicture, file.Bytes()); err != nil {
		p.t.Fatal(err)
	}
}

// wellPicture is the name of the picture that bringPicture brings.
const wellPicture = "well.png"

// open opens the file beside the window.
func (p *person) open() *desk.Desk {
	p.t.Helper()
	d, err := (&call{ctx: p.t.Context()}).open(p.file)
	if err != nil {
		p.t.Fatal(err)
	}
	return d
}

// wantsPicture waits until it is stored what is said of the picture that bringPicture
// brought: in a language its credit and its alternative text; and the consent.
func (p *person) wantsPicture(l editor.Lang, credit, alt string, c editor.Consent) {
	p.t.Helper()
	want, got := [3]string{credit, alt, string(c)}, [3]string{}
	for end := time.Now().Add(patience); got != want; time.Sleep(100 * time.Millisecond) {
		if time.Now().After(end) {
			p.keep("lost", p.look())
			p.t.Fatalf("of the picture is stored %q, want %q", got, want)
		}
		d := p.open()
		list, err := d.Pictures(p.t.Context())
		d.Close()
		if err != nil {
			p.t.Fatal(err)
		}
		for _, pic := range list {
			if pic.Name == wellPicture {
				got = [3]string{pic.Credits[l], pic.Alts[l], string(pic.Consent)}
			}
		}
	}
}

// startManager starts a window manager: without one no window has the keyboard.
func (p *person) startManager(home string) {
	p.t.Helper()
	cmd := exec.Command("openbox", "--sm-disable")
	cmd.Env = append(os.Environ(), "DISPLAY="+p.display, "HOME="+home)
	if err := cmd.Start(); err != nil {
		p.t.Fatal(err)
	}
	p.t.Cleanup(func() { cmd.Process.Kill(); cmd.Wait() })
	p.until("a window manager", func() bool {
		root := exec.Command("xdotool", "get_num_desktops")
		root.Env = append(os.Environ(), "DISPLAY="+p.display)
		return root.Run() == nil
	})
}

// run runs a program on the display.
func (p *person) run(name string, args ...string) string {
	p.t.Helper()
	return ask(p.t, p.display, name, args...)
}

// layout puts keyboard layouts on. Keys are pressed in the first of them.
func (p *person) layout(names string) {
	p.t.Helper()
	p.run("setxkbmap", names)
}

// press presses keys one after another: "ctrl+n", "Return"; a number is a key by its
// place on the keyboard.
func (p *person) press(keys ...string) {
	p.t.Helper()
	p.run("xdotool", append([]string{"key", "--delay", "12"}, keys...)...)
}

// move brings the pointer to a place, in two steps as a hand does.
func (p *person) move(to image.Point) {
	p.t.Helper()
	p.run("xdotool", "mousemove", strconv.Itoa(to.X-3), strconv.Itoa(to.Y-2), "sleep", "0.06",
		"mousemove", strconv.Itoa(to.X), strconv.Itoa(to.Y), "sleep", "0.06")
}

// click clicks at a place.
func (p *person) click(at image.Point) {
	p.t.Helper()
	p.move(at)
	p.run("xdotool", "mousedown", "1", "sleep", "0.06", "mouseup", "1", "sleep", "0.06")
}

// clickTwice clicks at a place twice, fast enough to select a word.
func (p *person) clickTwice(at image.Point) {
	p.t.Helper()
	p.move(at)
	p.run("xdotool", "click", "--repeat", "2", "--delay", "80", "1", "sleep", "0.06")
}

// drag carries what is at a place to another.
func (p *person) drag(from, to image.Point) {
	p.t.Helper()
	p.move(from)
	p.run("xdotool", "mousedown", "1", "sleep", "0.1")
	p.move(from.Add(image.Pt(0, -12)))
	p.move(to)
	p.keep("dragged", p.look())
	p.run("xdotool", "mouseup", "1", "sleep", "0.06")
}

// write types a text on the English layout.
func (p *person) write(text string) {
	p.t.Helper()
	p.run("xdotool", "type", "--delay", "12", text)
}

// rows are the rows of letters of a keyboard with their signs on the Russian layout and
// the number of their first key.
var rows = []struct {
	first            int
	plain, withShift string
}{
	{24, "йцукенгшщзхъ", "ЙЦУКЕНГШЩЗХЪ"},
	{38, "фывапролджэ", "ФЫВАПРОЛДЖЭ"},
	{52, "ячсмитьбю.", "ЯЧСМИТЬБЮ,"},
	{65, " ", ""},
}

// writeRussian types a text as on a Russian keyboard: by the places of its keys.
func (p *person) writeRussian(text string) {
	p.t.Helper()
	var keys []string
	for _, sign := range text {
		key := ""
		for _, row := range rows {
			if i := slices.Index([]rune(row.plain), sign); i >= 0 {
				key = strconv.Itoa(row.first + i)
			} else if i := slices.Index([]rune(row.withShift), sign); i >= 0 {
				key = "shift+" + strconv.Itoa(row.first+i)
			}
		}
		if key == "" {
			p.t.Fatalf("the Russian keyboard has no %q", sign)
		}
		keys = append(keys, key)
	}
	p.press(keys...)
}

// look is what the screen shows now.
func (p *person) look() *image.RGBA {
	p.t.Helper()
	raw := p.run("import", "-window", "root", "-depth", "8", "rgb:-")
	if len(raw) != wide*high*3 {
		p.t.Fatalf("the picture of the screen has %d bytes", len(raw))
	}
	img := image.NewRGBA(image.Rect(0, 0, wide, high))
	for i := range wide * high {
		copy(img.Pix[4*i:], raw[3*i:3*i+3])
		img.Pix[4*i+3] = 255
	}
	return img
}

// caretSize is how many pixels may differ where nothing but the caret does.
const caretSize = 250

// differ says whether more than a caret is different.
func differ(a, b *image.RGBA) bool {
	n := 0
	for i := 0; i < len(a.Pix); i += 4 {
		if a.Pix[i] != b.Pix[i] || a.Pix[i+1] != b.Pix[i+1] || a.Pix[i+2] != b.Pix[i+2] {
			n++
		}
	}
	return n > caretSize
}

// settle waits until the screen stands still and gives what it shows.
func (p *person) settle() *image.RGBA {
	p.t.Helper()
	last := p.look()
	p.until("a screen that stands still", func() bool {
		now := p.look()
		still := !differ(last, now)
		last = now
		return still
	})
	return last
}

// sees does something and waits until the screen shows another picture, which is kept
// under a name when pictures are asked for.
func (p *person) sees(name string, deed func()) *image.RGBA {
	p.t.Helper()
	before := p.look()
	deed()
	p.until("another picture: "+name, func() bool { return differ(before, p.look()) })
	shot := p.settle()
	p.keep(name, shot)
	return shot
}

// keep keeps a picture beside the one that TWOFOLD_SCREENSHOT names.
func (p *person) keep(name string, img image.Image) {
	p.t.Helper()
	beside := os.Getenv("TWOFOLD_SCREENSHOT")
	if beside == "" {
		return
	}
	f, err := os.Create(filepath.Join(filepath.Dir(beside), "story-"+name+".png"))
	if err != nil {
		p.t.Fatal(err)
	}
	defer f.Close()
	if err := png.Encode(f, img); err != nil {
		p.t.Fatal(err)
	}
}

// until waits for what must come.
func (p *person) until(what string, come func() bool) {
	p.t.Helper()
	for end := time.Now().Add(patience); !come(); time.Sleep(20 * time.Millisecond) {
		if time.Now().After(end) {
			said := ""
			if p.desk != nil {
				p.keep("lost", p.look())
				said = p.desk.said.String()
			}
			p.t.Fatalf("waited in vain for %s\n%s", what, said)
		}
	}
}

// stored reads a story from the file by the headline in its source language; nil when
// there is none.
func (p *person) stored(headline string) *editor.Story {
	p.t.Helper()
	d := p.open()
	defer d.Close()
	rows, err := d.StoryRows(p.t.Context())
	if err != nil {
		p.t.Fatal(err)
	}
	for _, r := range rows {
		if r.Titles[editor.English] == headline {
			s, err := d.Story(p.t.Context(), r.ID)
			if err != nil {
				p.t.Fatal(err)
			}
			return s
		}
	}
	return nil
}

// wants waits until a version is stored as it shall be: its stage and its blocks, one a
// line: "paragraph: words, **bold** ones".
func (p *person) wants(headline string, l editor.Lang, stage editor.Stage, blocks ...string) {
	p.t.Helper()
	want, got := fmt.Sprint(stage, "\n", strings.Join(blocks, "\n")), ""
	for end := time.Now().Add(patience); time.Now().Before(end); time.Sleep(100 * time.Millisecond) {
		if s := p.stored(headline); s != nil && s.Version(l) != nil {
			if got = saying(s.Version(l)); got == want {
				return
			}
		}
	}
	p.keep("lost", p.look())
	p.t.Fatalf("stored in %s:\n%s\nwant:\n%s", l, got, want)
}

// saying is what a version says, as wants takes it.
func saying(v *editor.Version) string {
	out := string(v.Stage)
	for i := range v.Blocks {
		b := &v.Blocks[i]
		out += "\n" + string(b.Kind) + ": "
		if b.Kind == editor.Image {
			out += "(" + string(b.Width) + ") "
		}
		for _, s := range b.Spans {
			if s.Bold {
				out += "**" + s.Text + "**"
			} else {
				out += s.Text
			}
		}
	}
	return out
}
