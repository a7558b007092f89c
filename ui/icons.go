package ui

import (
	"embed"
	"image/color"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
)

// Icon names one of our line icons, drawn on a grid of 24 in icons/.
type Icon string

// The icons.
const (
	IconStories   Icon = "stories"
	IconTranslate Icon = "translate"
	IconProjects  Icon = "projects"
	IconIssues    Icon = "issues"
	IconProof     Icon = "proof"
	IconArchive   Icon = "archive"
	IconPictures  Icon = "pictures"
	IconGlossary  Icon = "glossary"
	IconSettings  Icon = "settings"
	IconSearch    Icon = "search"
	IconDown      Icon = "down"
	IconRight     Icon = "right"
	IconLeft      Icon = "left"
	IconUp        Icon = "up"
	IconPlus      Icon = "plus"
	IconMinus     Icon = "minus"
	IconClose     Icon = "close"
	IconTick      Icon = "tick"
	IconTicks     Icon = "ticks"
	IconFlag      Icon = "flag"
	IconLock      Icon = "lock"
	IconMore      Icon = "more"
	IconGrip      Icon = "grip"
	IconClock     Icon = "clock"
	IconLink      Icon = "link"
	IconBold      Icon = "bold"
	IconItalic    Icon = "italic"
	IconHeading   Icon = "heading"
	IconList      Icon = "list"
	IconQuote     Icon = "quote"
	IconPull      Icon = "pull"
	IconBox       Icon = "box"
	IconPilcrow   Icon = "pilcrow"
	IconHistory   Icon = "history"
	IconShield    Icon = "shield"
	IconPrint     Icon = "print"
	IconScreen    Icon = "screen"
	IconImport    Icon = "import"
	IconExport    Icon = "export"
	IconFolder    Icon = "folder"
	IconStar      Icon = "star"
	IconMoon      Icon = "moon"
	IconSun       Icon = "sun"
	IconBell      Icon = "bell"
	IconWarn      Icon = "warn"
	IconError     Icon = "error"
	IconInfo      Icon = "info"
	IconBin       Icon = "bin"
	IconCopy      Icon = "copy"
	IconRefresh   Icon = "refresh"
	IconZoom      Icon = "zoom"
	IconFit       Icon = "fit"
	IconSpread    Icon = "spread"
	IconPage      Icon = "page"
	IconFrozen    Icon = "frozen"
	IconContacts  Icon = "contacts"
	IconFacts     Icon = "facts"
	IconCommand   Icon = "command"
)

// Icons lists every icon.
func Icons() []Icon {
	return []Icon{
		IconStories, IconTranslate, IconProjects, IconIssues, IconProof, IconArchive,
		IconPictures, IconGlossary, IconSettings, IconSearch, IconDown, IconRight, IconLeft,
		IconUp, IconPlus, IconMinus, IconClose, IconTick, IconTicks, IconFlag, IconLock,
		IconMore, IconGrip, IconClock, IconLink, IconBold, IconItalic, IconHeading, IconList,
		IconQuote, IconPull, IconBox, IconPilcrow, IconHistory, IconShield, IconPrint,
		IconScreen, IconImport, IconExport, IconFolder, IconStar, IconMoon, IconSun, IconBell,
		IconWarn, IconError, IconInfo, IconBin, IconCopy, IconRefresh, IconZoom, IconFit,
		IconSpread, IconPage, IconFrozen, IconContacts, IconFacts, IconCommand,
	}
}

// Drawn is the icon in a colour, for a square of size units: lines are heavier in
// small ones.
func (i Icon) Drawn(size float32, t Token) fyne.Resource {
	width := "1.7"
	if size <= 16 {
		width = "1.9"
	}
	return drawing(string(i), t, ColourNone, `stroke-width="`+width+`"`)
}

// Glyph names one of the small signs that carry a state by their shape, drawn on a
// grid of 12.
type Glyph string

// The glyphs.
const (
	GlyphDash    Glyph = "dash"
	GlyphRing    Glyph = "ring"
	GlyphQuarter Glyph = "quarter"
	GlyphHalf    Glyph = "half"
	GlyphThree   Glyph = "three"
	GlyphDone    Glyph = "done"
	GlyphWarn    Glyph = "warn"
	GlyphError   Glyph = "error"
	GlyphNote    Glyph = "note"
	GlyphFrozen  Glyph = "frozen"
)

// Drawn is the glyph in a colour.
func (g Glyph) Drawn(t Token) fyne.Resource {
	return drawing("glyph-"+string(g), t, ColourCut, "")
}

// Sign is the program's own sign: two pages side by side, one filled.
func Sign() fyne.Resource { return drawing("sign", ColourAccent, ColourRaised, "") }

// Drawings are kept in these colours, and lines in this width.
const (
	drawnInk   = "#1E2226"
	drawnCut   = "#FFFFFF"
	drawnWidth = `stroke-width="1.7"`
)

//go:embed icons/*.svg
var drawings embed.FS

// drawing is one of our drawings in the colours of now. One that does not exist is
// empty; a test looks that all do.
func drawing(name string, ink, cut Token, width string) fyne.Resource {
	body, err := drawings.ReadFile("icons/" + name + ".svg")
	if err != nil {
		return fyne.NewStaticResource(name+".svg", nil)
	}
	c, k := hex(Colour(ink)), hex(Colour(cut))
	if width == "" {
		width = drawnWidth
	}
	s := strings.NewReplacer(drawnInk, c, drawnCut, k, drawnWidth, width).Replace(string(body))
	return fyne.NewStaticResource(name+c+k+width[14:17]+".svg", []byte(s))
}

func hex(c color.Color) string {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	v := strconv.FormatUint(uint64(n.R)<<16|uint64(n.G)<<8|uint64(n.B)|1<<24, 16)
	return "#" + v[1:]
}
