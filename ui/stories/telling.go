package stories

import (
	"errors"
	"path/filepath"
	"strings"

	"fyne.io/fyne/v2"

	"twofold/export/prose"
	"twofold/ui"
	"twofold/ui/kit"
)

// telling is what came of one file, in words.
type telling struct {
	title, facts  string
	why           string // why it did not come in; "" when it did
	changed, left []string
}

// tell says in words what came of a file.
func tell(w *ui.Words, b *brought) telling {
	file := filepath.Base(b.path)
	if b.err != nil {
		return telling{title: file, why: sayRefusal(w, b.err)}
	}
	in := b.report
	t := telling{title: in.Title, facts: w.T("intake.facts",
		"File", file, "Lang", w.T("lang."+string(in.Lang)),
		"Blocks", w.N("intake.blocks", in.Blocks), "Pictures", w.N("intake.pictures", in.Pictures))}
	for _, n := range gathered(in.Notes) {
		if n.what.CameIn() {
			t.changed = append(t.changed, n.say(w))
		} else {
			t.left = append(t.left, n.say(w))
		}
	}
	return t
}

// sayRefusal says why a file did not come in and what to do.
func sayRefusal(w *ui.Words, err error) string {
	var no *prose.Refusal
	if errors.As(err, &no) {
		return w.T("intake.why." + string(no.Why))
	}
	_, text := w.Say(err)
	return text
}

// kindred are the notes of one kind: how many, on which line when it is one, and the
// first of the words they are about.
type kindred struct {
	what  prose.What
	n     int
	line  int
	about []string
}

// gathered puts the notes of a kind together, in the order of the first of each.
func gathered(notes []prose.Note) []kindred {
	const mostTold = 3
	var out []kindred
	at := map[prose.What]int{}
	for _, n := range notes {
		i, known := at[n.What]
		if !known {
			i = len(out)
			at[n.What] = i
			out = append(out, kindred{what: n.What, line: n.Line})
		}
		k := &out[i]
		if k.n += n.N; k.n > 1 {
			k.line = 0
		}
		if n.Text != "" && len(k.about) < mostTold {
			k.about = append(k.about, n.Text)
		}
	}
	return out
}

func (k *kindred) say(w *ui.Words) string {
	s := w.N("intake.note."+string(k.what), k.n)
	if len(k.about) > 0 {
		s += ": " + strings.Join(k.about, "; ")
		if k.n > len(k.about) {
			s += " …"
		}
	}
	if k.line > 0 {
		s += " (" + w.T("intake.line", "Line", k.line) + ")"
	}
	return s
}

// told is what came of a file as the dialog shows it.
func (r *Room) told(b *brought) fyne.CanvasObject {
	t := tell(r.w.Words, b)
	icon, ink := ui.IconTick, ui.ColourGreen
	switch {
	case t.why != "":
		icon, ink = ui.IconError, ui.ColourRed
	case len(t.left) > 0 || len(t.changed) > 0:
		icon, ink = ui.IconWarn, ui.ColourAmber
	}
	col := kit.Column(4, kit.NewPara(t.title, ui.SizeWriting, 22, ui.ColourInk).Bold())
	if t.why != "" {
		col.Add(kit.NewPara(t.why, ui.SizeText, 20, ui.ColourInk))
	} else {
		col.Add(kit.NewPara(t.facts, ui.SizeSmall, 18, ui.ColourInk2))
	}
	if t.why == "" && len(t.changed)+len(t.left) == 0 {
		col.Add(kit.NewPara(r.w.T("intake.whole"), ui.SizeText, 20, ui.ColourInk))
	}
	group(col, r.w.T("intake.changed"), t.changed)
	group(col, r.w.T("intake.left"), t.left)
	sign := kit.Column(0, kit.Inset(0, 2, 0, 0, kit.Picture(icon, 20, ink)))
	return kit.Frame(nil, nil, kit.Inset(0, 0, 12, 0, sign), nil, col)
}

// group adds a heading and its lines; nothing when there are none.
func group(col *fyne.Container, head string, lines []string) {
	if len(lines) == 0 {
		return
	}
	col.Add(kit.Gap(0, 4))
	col.Add(kit.Bold(head, ui.SizeText, ui.ColourInk2))
	for _, l := range lines {
		col.Add(kit.Inset(12, 0, 0, 0, kit.NewPara(l, ui.SizeText, 20, ui.ColourInk)))
	}
}
