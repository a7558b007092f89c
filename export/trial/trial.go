// Package trial is what the tests of the readers share: IDs that count, pieces told as
// text, and parcels made of text.
package trial

import (
	"archive/zip"
	"bytes"
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/rogpeppe/go-internal/txtar"

	"twofold/editor"
	"twofold/export/prose"
)

// Counter makes the IDs b1, b2 and so on.
func Counter() func() editor.BlockID {
	n := 0
	return func() editor.BlockID { n++; return editor.BlockID(fmt.Sprintf("b%d", n)) }
}

// Told writes a piece one block a line, then its dateline, pictures and notes.
func Told(p *prose.Piece) string {
	var sb strings.Builder
	for i := range p.Blocks {
		tellBlock(&sb, &p.Blocks[i])
	}
	for _, f := range [][2]string{
		{"kicker", p.Kicker}, {"place", p.Place}, {"when", p.When}, {"byline", p.Byline},
	} {
		if f[1] != "" {
			fmt.Fprintf(&sb, "%s: %s\n", f[0], f[1])
		}
	}
	for _, s := range p.Pictures {
		fmt.Fprintf(&sb, "shows %s %q", s.File, s.Alt)
		if s.Line > 0 {
			fmt.Fprintf(&sb, " on line %d", s.Line)
		}
		sb.WriteString("\n")
	}
	for _, n := range p.Notes {
		fmt.Fprintf(&sb, "%s\n", n)
	}
	return sb.String()
}

func tellBlock(sb *strings.Builder, b *editor.Block) {
	fmt.Fprintf(sb, "%s: ", b.Kind)
	for _, s := range b.Spans {
		t := strings.ReplaceAll(s.Text, "\n", "|")
		if s.Bold {
			t = "*" + t + "*"
		}
		if s.Italic {
			t = "/" + t + "/"
		}
		if s.Link != "" {
			t = "[" + t + "](" + s.Link + ")"
		}
		sb.WriteString(t)
	}
	if b.Speaker != "" {
		sb.WriteString(" (" + b.Speaker + ")")
	}
	sb.WriteString("\n")
}

// Expect compares a piece, told, with the lines that are wanted.
func Expect(t *testing.T, p *prose.Piece, err error, want ...string) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	if got, want := strings.TrimSpace(Told(p)), strings.TrimSpace(strings.Join(want, "\n")); got != want {
		t.Errorf("got:\n%s\nwant:\n%s", got, want)
	}
}

// Sound checks what every piece promises: a version that may be stored, a block for each
// picture, and a text of plain words.
func Sound(t *testing.T, p *prose.Piece) {
	t.Helper()
	v := editor.Version{Lang: editor.English, Stage: editor.Draft, Blocks: p.Blocks}
	shown := map[editor.BlockID]bool{}
	for _, s := range p.Pictures {
		shown[s.Block] = true
	}
	for i := range v.Blocks {
		b := &v.Blocks[i]
		if shown[b.ID] != (b.Kind == editor.Image) {
			t.Errorf("block %s and its picture do not belong together", b.ID)
		}
		if b.Kind == editor.Image {
			b.Picture = "p"
		}
		if text := b.Text(); !utf8.ValidString(text) || strings.ContainsAny(text, "\r\t\x00") {
			t.Errorf("block %d reads %q", i, text)
		}
	}
	if err := v.Validate(); err != nil {
		t.Error(err)
	}
}

// Parcel zips the files of a txtar text. Later files take the place of earlier ones of
// the same name, so that a case can add to a common text.
func Parcel(texts ...string) []byte {
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	last := map[string][]byte{}
	var names []string
	for _, text := range texts {
		for _, f := range txtar.Parse([]byte(text)).Files {
			if last[f.Name] == nil {
				names = append(names, f.Name)
			}
			last[f.Name] = bytes.TrimSpace(f.Data)
		}
	}
	for _, name := range names {
		w, err := z.Create(name)
		if err == nil {
			_, err = w.Write(last[name])
		}
		if err != nil {
			panic(err) // a buffer takes everything
		}
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}
