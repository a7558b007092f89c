package writing

import (
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
)

type colour = color.Color

// prose shows a block's words with their formatting, as they will read.
func (r *Room) prose(b *editor.Block, l editor.Lang) fyne.CanvasObject {
	text := r.rich(b)
	switch b.Kind {
	case editor.Bullet:
		return hung(kit.Text("•", ui.SizeWriting, ui.ColourInk), text)
	case editor.Numbered:
		n := strconv.Itoa(r.number(l, b.ID)) + "."
		return hung(kit.Text(n, ui.SizeWriting, ui.ColourInk), text)
	case editor.Quote:
		bar := canvas.NewRectangle(ui.Colour(ui.ColourAccent))
		in := fyne.CanvasObject(text)
		if b.Speaker != "" {
			in = kit.Column(0, text, kit.Inset(8, 0, 0, 4, kit.Text(b.Speaker, ui.SizeText, ui.ColourInk2)))
		}
		return kit.Frame(nil, nil, kit.Inset(8, 4, 8, 4, kit.Sized(4, 0, bar)), nil, in)
	case editor.PullQuote:
		return kit.Column(0, rule(), text, rule())
	case editor.Sidebar:
		return kit.Fill(ui.ColourSoft, text)
	}
	if b.In != "" {
		return kit.Fill(ui.ColourSoft, kit.Inset(8, 0, 8, 0, text))
	}
	return text
}

func hung(sign *canvas.Text, text fyne.CanvasObject) fyne.CanvasObject {
	return kit.Frame(nil, nil, kit.Inset(8, 7, 0, 0, kit.Sized(18, 0, container.NewVBox(sign))), nil, text)
}

func rule() fyne.CanvasObject {
	bar := canvas.NewRectangle(ui.Colour(ui.ColourAccent))
	return kit.Inset(8, 2, 8, 2, kit.Sized(0, 2, bar))
}

// number is the place of a numbered item in its list.
func (r *Room) number(l editor.Lang, id editor.BlockID) int {
	v, n := r.d.version(l), 0
	for i := range v.Blocks {
		if v.Blocks[i].Kind != editor.Numbered {
			n = 0
			continue
		}
		n++
		if v.Blocks[i].ID == id {
			return n
		}
	}
	return 1
}

// rich is the words of a block as wrapped text; an empty block says what goes there.
func (r *Room) rich(b *editor.Block) *widget.RichText {
	size, token, style := faceOf(b.Kind)
	text := widget.NewRichText()
	text.Wrapping = fyne.TextWrapWord
	if b.Text() == "" {
		text.Segments = []widget.RichTextSegment{segment(r.ghost(b.Kind), size, ui.ColourInk3, style)}
		return text
	}
	for _, s := range b.Spans {
		st, ink := style, token
		st.Bold = st.Bold || s.Bold
		st.Italic = st.Italic != s.Italic
		if s.Link != "" {
			ink = ui.ColourAccent
			st.Underline = true
		}
		text.Segments = append(text.Segments, segment(s.Text, size, ink, st))
	}
	return text
}

func segment(s string, size fyne.ThemeSizeName, t ui.Token, st fyne.TextStyle) *widget.TextSegment {
	return &widget.TextSegment{Text: s, Style: widget.RichTextStyle{
		ColorName: t, SizeName: size, TextStyle: st, Inline: true,
	}}
}

// faceOf is how a kind of block is set on the screen.
func faceOf(k editor.Kind) (fyne.ThemeSizeName, ui.Token, fyne.TextStyle) {
	switch k {
	case editor.Headline:
		return ui.NameDisplay, ui.ColourInk, fyne.TextStyle{Bold: true}
	case editor.Standfirst:
		return theme.SizeNameSubHeadingText, ui.ColourInk2, fyne.TextStyle{}
	case editor.Subhead, editor.Sidebar:
		return theme.SizeNameSubHeadingText, ui.ColourInk, fyne.TextStyle{Bold: true}
	case editor.PullQuote:
		return theme.SizeNameSubHeadingText, ui.ColourAccent, fyne.TextStyle{Italic: true}
	case editor.Image:
		return theme.SizeNameText, ui.ColourInk, fyne.TextStyle{}
	}
	return ui.NameWriting, ui.ColourInk, fyne.TextStyle{}
}

// ghost is what an empty block says.
func (r *Room) ghost(k editor.Kind) string { return r.w.T("ghost." + string(k)) }
