package main

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"sort"
	"strings"
	"unicode"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export/picture"
	"twofold/export/prose"
)

type importLine struct {
	Source   string         `json:"source"`
	Story    editor.StoryID `json:"story"`
	Slug     string         `json:"slug"`
	Lang     editor.Lang    `json:"lang"`
	Blocks   int            `json:"blocks"`
	Pictures int            `json:"pictures"`
	LeftOut  []string       `json:"left_out"`
}

func runImport(c *call) error {
	f := c.flags()
	lang := f.String("lang", "", "")
	args, err := c.parse(f, 2, -1)
	if err != nil {
		return err
	}
	d, err := c.open(args[0])
	if err != nil {
		return err
	}
	defer d.Close()
	p, err := d.Publication(c.ctx)
	if err != nil {
		return err
	}
	if *lang != "" {
		if _, err := c.langs(*lang, p); err != nil {
			return err
		}
	}
	pieces, err := readPieces(d, args[1:])
	if err != nil {
		return err
	}
	return c.take(d, p, pieces, editor.Lang(*lang))
}

// piece is a source that was read.
type piece struct {
	source string
	*prose.Piece
}

// readPieces reads every source before anything is stored: one that cannot be read
// stops the whole.
func readPieces(d *desk.Desk, sources []string) ([]piece, error) {
	out := make([]piece, 0, len(sources))
	for _, s := range sources {
		p, err := readPiece(d, s)
		if err != nil {
			return nil, err
		}
		out = append(out, piece{s, p})
	}
	return out, nil
}

func readPiece(d *desk.Desk, source string) (*prose.Piece, error) {
	read := map[string]func([]byte, func() editor.BlockID) (*prose.Piece, error){
		".md": prose.Markdown, ".markdown": prose.Markdown, ".txt": prose.Plain, ".text": prose.Plain,
	}[strings.ToLower(filepath.Ext(source))]
	if read == nil {
		return nil, at(source, "this kind of file cannot be read",
			"Save it as Markdown (.md) or plain text (.txt).")
	}
	data, err := readFile(source)
	if err != nil {
		return nil, err
	}
	p, err := read(data, d.NewBlockID)
	switch {
	case errors.Is(err, prose.ErrNoText):
		return nil, at(source, err.Error(), "Save it as text in UTF-8.")
	case errors.Is(err, prose.ErrTooLarge):
		return nil, at(source, err.Error(), "Divide it into stories.")
	case err != nil:
		return nil, at(source, err.Error(), "")
	}
	return p, nil
}

// readFile reads a source as far as one byte more than is taken for a story.
func readFile(source string) ([]byte, error) {
	f, err := os.Open(source)
	if err != nil {
		return nil, at(source, "this file cannot be read: "+plain(err),
			"Check the name and your rights to it.")
	}
	defer f.Close()
	data, err := io.ReadAll(io.LimitReader(f, prose.MaxBytes+1))
	if err != nil {
		return nil, at(source, "this file cannot be read: "+plain(err), "Name a file, not a folder.")
	}
	return data, nil
}

// take stores the pieces as stories and says what was taken and what was left.
func (c *call) take(d *desk.Desk, p *editor.Publication, pieces []piece, l editor.Lang) error {
	lines := make([]importLine, 0, len(pieces))
	for _, pc := range pieces {
		line, err := c.takeOne(d, p, pc, l)
		if err != nil {
			return err
		}
		lines = append(lines, *line)
	}
	return c.show(lines, func(w io.Writer) {
		for _, l := range lines {
			fmt.Fprintf(w, "%s\t%s\t%s\t%d blocks\t%d pictures\n",
				l.Source, l.Slug, l.Lang, l.Blocks, l.Pictures)
			for _, left := range l.LeftOut {
				fmt.Fprintf(w, "  left out: %s\n", left)
			}
		}
	})
}

func (c *call) takeOne(d *desk.Desk, p *editor.Publication, pc piece, l editor.Lang) (*importLine, error) {
	if l == "" {
		l = guess(pc.Blocks, p)
	}
	pictures, err := c.takePictures(d, pc, l)
	if err != nil {
		return nil, err
	}
	withHeadline(d, pc)
	s, err := d.AddStory(c.ctx, &editor.Story{
		Versions: []editor.Version{{
			Lang: l, Stage: editor.Draft, Kicker: pc.Kicker, Place: pc.Place,
			When: pc.When, Byline: pc.Byline, Blocks: pc.Blocks,
		}},
	}, "import")
	if err != nil {
		return nil, at(pc.source, err.Error(), "")
	}
	return &importLine{
		Source: pc.source, Story: s.ID, Slug: s.Slug, Lang: l,
		Blocks: len(pc.Blocks), Pictures: pictures, LeftOut: byLine(pc.LeftOut),
	}, nil
}

// byLine orders what was left out by its line in the file.
func byLine(left []string) []string {
	line := func(s string) (n int) {
		_, _ = fmt.Sscanf(s, "line %d:", &n)
		return n
	}
	out := append([]string{}, left...)
	sort.SliceStable(out, func(i, j int) bool { return line(out[i]) < line(out[j]) })
	return out
}

// takePictures brings in the pictures that the text shows from files beside it. One
// that cannot be had is left out, with the reason.
func (c *call) takePictures(d *desk.Desk, pc piece, l editor.Lang) (int, error) {
	taken := 0
	for _, s := range pc.Pictures {
		id, why, err := c.takePicture(d, pc.source, s, l)
		if err != nil {
			return 0, err
		}
		if why != "" {
			pc.drop(s.Block)
			pc.LeftOut = append(pc.LeftOut, fmt.Sprintf("line %d: picture %s: %s", s.Line, s.File, why))
			continue
		}
		pc.block(s.Block).Picture = id
		taken++
	}
	return taken, nil
}

// takePicture brings in one picture, or says why it is left out.
func (c *call) takePicture(d *desk.Desk, source string, s prose.Shown, l editor.Lang) (
	id editor.PictureID, why string, err error,
) {
	if strings.Contains(s.File, "://") || strings.HasPrefix(s.File, "data:") {
		return "", "it is not a file beside the text", nil
	}
	file := filepath.FromSlash(s.File)
	if !filepath.IsAbs(file) {
		file = filepath.Join(filepath.Dir(source), file)
	}
	data, err := os.ReadFile(file)
	if err != nil {
		return "", plain(err), nil
	}
	if _, err := picture.Decode(data); err != nil {
		return "", err.Error(), nil
	}
	p, err := d.AddPicture(c.ctx, filepath.Base(file), data)
	if err != nil {
		return "", "", err
	}
	if s.Alt != "" {
		p.Alts = p.Alts.With(l, s.Alt)
		err = d.SavePicture(c.ctx, p)
	}
	return p.ID, "", err
}

func (p piece) block(id editor.BlockID) *editor.Block {
	for i := range p.Blocks {
		if p.Blocks[i].ID == id {
			return &p.Blocks[i]
		}
	}
	return nil
}

func (p piece) drop(id editor.BlockID) {
	for i := range p.Blocks {
		if p.Blocks[i].ID == id {
			p.Blocks = append(p.Blocks[:i], p.Blocks[i+1:]...)
			return
		}
	}
}

// withHeadline gives a piece without a headline the name of its file.
func withHeadline(d *desk.Desk, p piece) {
	if len(p.Blocks) > 0 && p.Blocks[0].Kind == editor.Headline {
		return
	}
	name := strings.TrimSuffix(filepath.Base(p.source), filepath.Ext(p.source))
	p.Blocks = append([]editor.Block{{
		ID: d.NewBlockID(), Kind: editor.Headline,
		Spans: editor.Plain(strings.ToValidUTF8(name, "")),
	}}, p.Blocks...)
}

// guess finds the language of a text by its letters, among those of the publication.
func guess(blocks []editor.Block, p *editor.Publication) editor.Lang {
	latin, cyrillic, tajik := 0, 0, 0
	for i := range blocks {
		for _, r := range blocks[i].Text() {
			switch {
			case strings.ContainsRune("ғӣқӯҳҷҒӢҚӮҲҶ", r):
				tajik++
			case unicode.Is(unicode.Cyrillic, r):
				cyrillic++
			case unicode.Is(unicode.Latin, r):
				latin++
			}
		}
	}
	l := editor.English
	if tajik*50 > cyrillic {
		l = editor.Tajik
	} else if cyrillic > latin {
		l = editor.Russian
	}
	if hasLang(p.Languages, l) {
		return l
	}
	return p.Source()
}
