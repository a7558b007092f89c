package main

import (
	"fmt"
	"io"
	"os"
	"strings"

	"twofold/export/job"
)

// bar shows how far an export is: on a terminal only.
type bar struct {
	w     io.Writer
	drawn bool
}

func newBar(w io.Writer) *bar {
	if f, ok := w.(*os.File); ok {
		if info, err := f.Stat(); err == nil && info.Mode()&os.ModeCharDevice != 0 {
			return &bar{w: w}
		}
	}
	return &bar{}
}

// step draws the bar again over the one before.
func (b *bar) step(s job.Step) {
	if b.w == nil || s.Files == 0 || s.Pages == 0 {
		return
	}
	const wide = 30
	done := wide * ((s.File-1)*s.Pages + s.Page) / (s.Files * s.Pages)
	fmt.Fprintf(b.w, "\r[%s%s] %s page %d of %d \x1b[K", strings.Repeat("#", done),
		strings.Repeat(".", wide-done), s.Name, s.Page, s.Pages)
	b.drawn = true
}

// end clears the line.
func (b *bar) end() {
	if b.drawn {
		fmt.Fprint(b.w, "\r\x1b[K")
	}
}
