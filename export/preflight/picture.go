package preflight

import (
	"fmt"
	"math"

	"twofold/editor"
	"twofold/export/paper"
)

// MostCropped is the share of a picture that may be cut off without a word.
const MostCropped = 0.35

// What a picture needs at its size on the page, in dots per inch.
const (
	screenDPI              = 96
	officeLeast, officeDPI = 100, 150
	pressLeast, pressDPI   = 150, 220
	pressWants             = 300
)

// picture finds a picture that is too coarse, or of which much is cut off. Donors' marks
// have no block and are left alone, and the cover's picture may be cut as it likes.
func (l *look) picture(p *paper.Picture) {
	if p.Block == "" || p.W <= 0 {
		return
	}
	dpi := paper.DPI(p.Crop.W, p.W)
	if dpi < screenDPI {
		l.coarse(p, screen, editor.Warning, dpi, [2]string{"on a screen", "на экране"})
	}
	if dpi < officeDPI {
		l.coarse(p, office, below(dpi, officeLeast), dpi,
			[2]string{"from an office printer", "при печати на офисном принтере"})
	}
	switch {
	case dpi < pressDPI:
		l.coarse(p, press, below(dpi, pressLeast), dpi,
			[2]string{"from a printing press", "при печати в типографии"})
	case dpi < pressWants:
		l.say(p, editor.Finding{
			Rule: "low-resolution", Severity: editor.Note, Product: press, Fix: "replace-picture",
		},
			fmt.Sprintf("At its size on the page this picture has %d dots per inch: "+
				"a print shop would rather have 300.", dpi),
			fmt.Sprintf("При размере на странице у этой картинки %d %s на дюйм: "+
				"для типографии лучше 300.", dpi, dots(dpi)))
	}
	if l.on > 1 || p.X >= 0 {
		l.cropped(p)
	}
}

// below is how much it matters that a picture is coarse: it blocks below the least.
func below(dpi, least int) editor.Severity {
	if dpi < least {
		return editor.Blocking
	}
	return editor.Warning
}

// coarse reports a picture that will look coarse there, in English and Russian.
func (l *look) coarse(p *paper.Picture, product string, s editor.Severity, dpi int, where [2]string) {
	l.say(p, editor.Finding{
		Rule: "low-resolution", Severity: s, Product: product, Fix: "replace-picture",
	},
		fmt.Sprintf("At its size on the page this picture has %d dots per inch: it will look coarse %s.",
			dpi, where[0]),
		fmt.Sprintf("При размере на странице у этой картинки %d %s на дюйм: %s она будет выглядеть грубо.",
			dpi, dots(dpi), where[1]))
}

func dots(n int) string {
	return editor.Plural(editor.Russian, n, "точка", "точки", "точек")
}

// cropped finds a picture of which much is cut off.
func (l *look) cropped(p *paper.Picture) {
	for i := range l.doc.Pictures {
		if l.doc.Pictures[i].ID != p.Picture {
			continue
		}
		share := paper.Cropped(&l.doc.Pictures[i], p.W, p.H)
		if share <= MostCropped {
			return
		}
		per := int(math.Round(share * 100))
		l.say(p, editor.Finding{Rule: "cropped", Severity: editor.Warning, Fix: "open-block"},
			fmt.Sprintf("%d per cent of this picture are cut off to fit its place. "+
				"Another width, or another picture, would show more of it.", per),
			fmt.Sprintf("Чтобы картинка поместилась, от неё отрезано %d %%. "+
				"При другой ширине будет видно больше; можно взять и другую картинку.", per))
	}
}

// say reports what is found about a picture, once for a product.
func (l *look) say(p *paper.Picture, f editor.Finding, english, russian string) {
	key := fmt.Sprint(f.Rule, f.Product, p.Block, p.Story)
	if l.seen[key] {
		return
	}
	l.seen[key] = true
	f.Block, f.Story, f.Picture, f.Page, f.Lang = p.Block, p.Story, p.Picture, l.on, l.doc.Lang
	f.Waivable, f.Words = f.Severity != editor.Blocking, l.asShown(p, f.Product)
	f.Says = editor.Text{editor.English: english, editor.Russian: russian}
	l.found = append(l.found, f)
}

// asShown is what a finding about a picture is about: another picture, another part of it
// or another size is another matter.
func (l *look) asShown(p *paper.Picture, product string) string {
	hash := ""
	for i := range l.doc.Pictures {
		if l.doc.Pictures[i].ID == p.Picture {
			hash = l.doc.Pictures[i].Hash
		}
	}
	return fmt.Sprintf("%s %.12s %d×%d %d", product, hash, p.Crop.W, p.Crop.H, paper.DPI(p.Crop.W, p.W))
}
