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

// Where a coarse picture looks coarse.
var (
	onScreen  = says("on a screen", "на экране", "дар экран")
	onPrinter = says("from an office printer", "при печати на офисном принтере", "ҳангоми чоп дар идора")
	onPress   = says("from a printing press", "при печати в типографии", "ҳангоми чоп дар матбаа")
)

// picture finds a picture that is too coarse, or of which much is cut off. The cover's may
// be cut as it likes; donors' marks, which have no block, are never cut.
func (l *look) picture(p *paper.Picture) {
	if p.W <= 0 {
		return
	}
	dpi := paper.DPI(p.Crop.W, p.W)
	if dpi < screenDPI {
		l.coarse(p, screen, editor.Warning, onScreen)
	}
	if dpi < officeDPI {
		l.coarse(p, office, below(dpi, officeLeast), onPrinter)
	}
	switch {
	case dpi < pressDPI:
		l.coarse(p, press, below(dpi, pressLeast), onPress)
	case dpi < pressWants:
		name := l.called(p)
		l.say(p, editor.Finding{Rule: "low-resolution", Severity: editor.Note, Product: press}, says(
			fmt.Sprintf("At its size on the page %s has %d dots per inch: "+
				"a print shop would rather have 300.", name[editor.English], dpi),
			fmt.Sprintf("При размере на странице у %s %d %s на дюйм: "+
				"для типографии лучше 300.", name[editor.Russian], dpi, dots(dpi)),
			fmt.Sprintf("Дар андозаи худ дар саҳифа %s дар як дюйм %d нуқта дорад: "+
				"барои матбаа 300 беҳтар аст.",
				name[editor.Tajik], dpi)))
	}
	if p.Block != "" && (l.on > 1 || p.X >= 0) {
		l.cropped(p)
	}
}

// called is the picture as it is spoken of: the Russian form follows “у”. A donor's mark
// is named, since no story leads to it.
func (l *look) called(p *paper.Picture) editor.Text {
	if at := l.doc.Shown(p.Picture); p.Block == "" && at != nil {
		return says("the donor’s mark “"+at.Name+"”", "знака донора «"+at.Name+"»",
			"нишони донор «"+at.Name+"»")
	}
	return says("this picture", "этой картинки", "ин тасвир")
}

// below is how much it matters that a picture is coarse: it blocks below the least.
func below(dpi, least int) editor.Severity {
	if dpi < least {
		return editor.Blocking
	}
	return editor.Warning
}

// coarse reports a picture that will look coarse there.
func (l *look) coarse(p *paper.Picture, product string, s editor.Severity, where editor.Text) {
	dpi, name := paper.DPI(p.Crop.W, p.W), l.called(p)
	l.say(p, editor.Finding{Rule: "low-resolution", Severity: s, Product: product}, says(
		fmt.Sprintf("At its size on the page %s has %d dots per inch: it will look coarse %s.",
			name[editor.English], dpi, where[editor.English]),
		fmt.Sprintf("При размере на странице у %s %d %s на дюйм: %s это будет выглядеть грубо.",
			name[editor.Russian], dpi, dots(dpi), where[editor.Russian]),
		fmt.Sprintf("Дар андозаи худ дар саҳифа %s дар як дюйм %d нуқта дорад: %s дағал менамояд.",
			name[editor.Tajik], dpi, where[editor.Tajik])))
}

func dots(n int) string {
	return editor.Plural(editor.Russian, n, "точка", "точки", "точек")
}

// cropped finds a picture of which much is cut off.
func (l *look) cropped(p *paper.Picture) {
	of := l.doc.Shown(p.Picture)
	if of == nil {
		return
	}
	share := paper.Cropped(of, p.W, p.H)
	if share <= MostCropped {
		return
	}
	per := int(math.Round(share * 100))
	l.say(p, editor.Finding{Rule: "cropped", Severity: editor.Warning, Fix: "open-block"}, says(
		fmt.Sprintf("%d per cent of this picture are cut off to fit its place. "+
			"Another width, or another picture, would show more of it.", per),
		fmt.Sprintf("Чтобы картинка поместилась, от неё отрезано %d %%. "+
			"При другой ширине будет видно больше; можно взять и другую картинку.", per),
		fmt.Sprintf("Барои ғунҷидан %d %% аз тасвир бурида шудааст. "+
			"Бо паҳнии дигар ё тасвири дигар бештараш намоён мешавад.", per)))
}

// say reports what is found about a picture, once for a product.
func (l *look) say(p *paper.Picture, f editor.Finding, words editor.Text) {
	key := fmt.Sprint(f.Rule, f.Product, p.Block, p.Story, p.Picture)
	if l.seen[key] {
		return
	}
	l.seen[key] = true
	if f.Fix == "" {
		f.Fix = "replace-picture"
	}
	f.Block, f.Story, f.Picture, f.Page, f.Lang = p.Block, p.Story, p.Picture, l.on, l.doc.Lang
	f.Waivable, f.Words = f.Severity != editor.Blocking, l.asShown(p, f.Product)
	f.Says = words
	l.found = append(l.found, f)
}

// asShown is what a finding about a picture is about: another picture, another part of it
// or another size is another matter.
func (l *look) asShown(p *paper.Picture, product string) string {
	hash := ""
	if of := l.doc.Shown(p.Picture); of != nil {
		hash = of.Hash
	}
	return fmt.Sprintf("%s %.12s %d×%d %d", product, hash, p.Crop.W, p.Crop.H, paper.DPI(p.Crop.W, p.W))
}
