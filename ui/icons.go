package ui

import (
	"fmt"
	"image/color"
	"strconv"

	"fyne.io/fyne/v2"
)

// Icon names one of our line icons, drawn on a grid of 24.
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

// strokes are the paths of the icons, stroked and not filled unless they say so.
var strokes = map[Icon]string{
	IconStories:   `<path d="M6 3h8l5 5v13H6z"/><path d="M14 3v5h5"/><path d="M9 12h6M9 15h6M9 18h4"/>`,
	IconTranslate: `<path d="M3 6h10M8 4v2M11 6c-1 4-4 7-8 9M5 10c2 2 4 4 7 5"/><path d="M12 21l4.5-10L21 21M13.8 17.500h5.400"/>`,
	IconProjects:  `<path d="M3 8h18v12H3z"/><path d="M9 8V5h6v3M3 13h18M12 12v3"/>`,
	IconIssues:    `<path d="M12 6v14M3 5h9v15H3zM12 5h9v15h-9z"/><path d="M6 9h3M6 12h3M15 9h3M15 12h3"/>`,
	IconProof:     `<path d="M18 10V8l-5-5H5v18h6"/><path d="M13 3v5h5"/><path d="M12 16a3.500 3.500 0 1 0 7 0a3.500 3.500 0 1 0 -7 0M18 18.500l3 3"/>`,
	IconArchive:   `<path d="M3 4h18v5H3zM5 9v11h14V9M9.500 13h5"/>`,
	IconPictures:  `<path d="M3 4h18v16H3z"/><path d="M6.500 9a1.500 1.500 0 1 0 3 0a1.500 1.500 0 1 0 -3 0M3 18l6-5 4 3 4-5 4 4"/>`,
	IconGlossary:  `<path d="M5 3h14v18H5zM5 17h14"/><path d="M9 14l3-8 3 8M10 11.500h4"/>`,
	IconSettings:  `<path d="M3 6h18M3 12h18M3 18h18"/><path fill="C" d="M13 6a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M6 12a2 2 0 1 0 4 0a2 2 0 1 0 -4 0M13 18a2 2 0 1 0 4 0a2 2 0 1 0 -4 0"/>`,
	IconSearch:    `<path d="M4 10.500a6.500 6.500 0 1 0 13 0a6.500 6.500 0 1 0 -13 0M15.500 15.500l5 5"/>`,
	IconDown:      `<path d="M6 9l6 6 6-6"/>`,
	IconRight:     `<path d="M9 6l6 6-6 6"/>`,
	IconLeft:      `<path d="M15 6l-6 6 6 6"/>`,
	IconUp:        `<path d="M6 15l6-6 6 6"/>`,
	IconPlus:      `<path d="M12 4v16M4 12h16"/>`,
	IconMinus:     `<path d="M5 12h14"/>`,
	IconClose:     `<path d="M5 5l14 14M19 5L5 19"/>`,
	IconTick:      `<path d="M4 13l5 5L20 6"/>`,
	IconTicks:     `<path d="M1.500 13l5 5L17 6M11 17l1 1L23 6"/>`,
	IconFlag:      `<path d="M5 21V4h13l-3 4 3 4H5"/>`,
	IconLock:      `<path d="M5 11h14v10H5zM8 11V7a4 4 0 0 1 8 0v4"/>`,
	IconMore:      `<path fill="C" d="M4 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M11 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0M18 12a1 1 0 1 0 2 0a1 1 0 1 0 -2 0"/>`,
	IconGrip:      `<path fill="C" stroke="none" d="M7 5h3v3H7zM14 5h3v3h-3zM7 10.500h3v3H7zM14 10.500h3v3h-3zM7 16h3v3H7zM14 16h3v3h-3z"/>`,
	IconClock:     `<path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M12 7v5l4 2"/>`,
	IconLink:      `<path d="M10 14a4 4 0 0 0 6 0l4-4a4 4 0 0 0-6-6l-1.500 1.500M14 10a4 4 0 0 0-6 0l-4 4a4 4 0 0 0 6 6l1.500-1.500"/>`,
	IconBold:      `<path stroke-width="2.800" d="M7 4v16M7 4h6a4 4 0 0 1 0 8H7M7 12h7a4 4 0 0 1 0 8H7"/>`,
	IconItalic:    `<path d="M10 4h8M6 20h8M14 4l-4 16"/>`,
	IconHeading:   `<path d="M6 4v16M18 4v16M6 12h12"/>`,
	IconList:      `<path d="M9 6h12M9 12h12M9 18h12"/><path fill="C" d="M3.500 6a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0M3.500 12a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0M3.500 18a.5 .5 0 1 0 1 0a.5 .5 0 1 0 -1 0"/>`,
	IconQuote:     `<path d="M10 7H4v6h6V7v6c0 3-1 4-4 5M20 7h-6v6h6V7v6c0 3-1 4-4 5"/>`,
	IconPull:      `<path d="M3 5h18M7 10h10M7 14h10M3 19h18"/>`,
	IconBox:       `<path d="M4 4h16v16H4zM4 9h16M8 13h8M8 16h5"/>`,
	IconPilcrow:   `<path d="M18 4h-8a4 4 0 0 0 0 8h2M12 4v16M16 4v16"/>`,
	IconHistory:   `<path d="M4 12a8 8 0 1 0 3-6.200L4 8M4 4v4h4M12 8v4l3 2"/>`,
	IconShield:    `<path d="M12 3l8 3v6c0 5-4 8-8 9-4-1-8-4-8-9V6zM8.500 12l2.500 2.500 4.500-5"/>`,
	IconPrint:     `<path d="M7 8V3h10v5M7 17H3V8h18v9h-4M7 14h10v7H7z"/>`,
	IconScreen:    `<path d="M3 4h18v13H3zM8 21h8M12 17v4"/>`,
	IconImport:    `<path d="M12 3v11M7.500 10l4.500 4.500 4.500-4.500M4 15v5h16v-5"/>`,
	IconExport:    `<path d="M12 14V3M7.500 7.500L12 3l4.500 4.500M4 15v5h16v-5"/>`,
	IconFolder:    `<path d="M3 5h6l2 3h10v11H3z"/>`,
	IconStar:      `<path d="M12 3l2.700 6 6.300.600-4.800 4.200 1.500 6.400L12 16.800l-5.700 3.400 1.500-6.400L3 9.600 9.300 9z"/>`,
	IconMoon:      `<path d="M20 14.500A8.500 8.500 0 1 1 10.500 3.500a6.800 6.800 0 0 0 9.500 11z"/>`,
	IconSun:       `<path d="M8 12a4 4 0 1 0 8 0a4 4 0 1 0 -8 0M12 2v3M12 19v3M2 12h3M19 12h3M5 5l2 2M17 17l2 2M19 5l-2 2M7 17l-2 2"/>`,
	IconBell:      `<path d="M6 17V11a6 6 0 0 1 12 0v6l2 1.500H4zM10 21h4M12 3v2"/>`,
	IconWarn:      `<path d="M12 3.500L22 20.500H2zM12 10v5M12 17.500v.500"/>`,
	IconError:     `<path d="M8 3h8l5 5v8l-5 5H8l-5-5V8zM12 7.500v6M12 16v.500"/>`,
	IconInfo:      `<path d="M3 12a9 9 0 1 0 18 0a9 9 0 1 0 -18 0M12 11v6M12 7.500v.500"/>`,
	IconBin:       `<path d="M4 6h16M9 6V3h6v3M6 6l1 15h10l1-15M10 10v7M14 10v7"/>`,
	IconCopy:      `<path d="M8 8h12v12H8zM16 8V4H4v12h4"/>`,
	IconRefresh:   `<path d="M20 12a8 8 0 1 1-3-6.200L20 8M20 4v4h-4"/>`,
	IconZoom:      `<path d="M4 10.500a6.500 6.500 0 1 0 13 0a6.500 6.500 0 1 0 -13 0M15.500 15.500l5 5M10.500 8v5M8 10.500h5"/>`,
	IconFit:       `<path d="M4 9V4h5M15 4h5v5M20 15v5h-5M9 20H4v-5"/>`,
	IconSpread:    `<path d="M3 4h18v16H3zM12 4v16"/>`,
	IconPage:      `<path d="M6 3h12v18H6z"/>`,
	IconFrozen:    `<path d="M12 3v18M4.200 7.500l15.600 9M19.800 7.500l-15.600 9"/>`,
	IconContacts:  `<path d="M3 5h18v14H3zM3 6l9 7 9-7"/>`,
	IconFacts:     `<path d="M3 20h18M5 20v-8h3v8M10.500 20V4h3v16M16 20v-5h3v5"/>`,
	IconCommand:   `<path d="M4 6l5 5-5 5M12 18h8"/>`,
}

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
	c := hex(Colour(t))
	width := "1.7"
	if size <= 16 {
		width = "1.9"
	}
	body := fmt.Sprintf(`<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">`+
		`<g fill="none" stroke="%s" stroke-width="%s" stroke-linecap="round" `+
		`stroke-linejoin="round">%s</g></svg>`, c, width, inked(strokes[i], c))
	return fyne.NewStaticResource(string(i)+"-"+width+c+".svg", []byte(body))
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

const ring = `<path fill="none" stroke="C" stroke-width="1.3" d="M1.2 6a4.8 4.8 0 1 0 9.6 0a4.8 4.8 0 1 0 -9.6 0"/>`

var signs = map[Glyph]string{
	GlyphDash:    `<path fill="C" d="M2 5.2h8v1.6H2z"/>`,
	GlyphRing:    ring,
	GlyphQuarter: ring + `<path fill="C" d="M6 6V2.600A3.400 3.400 0 0 1 9.400 6z"/>`,
	GlyphHalf:    ring + `<path fill="C" d="M6 2.600A3.400 3.400 0 0 1 6 9.400z"/>`,
	GlyphThree:   ring + `<path fill="C" d="M6 6V2.600A3.400 3.400 0 1 1 2.600 6z"/>`,
	GlyphDone: `<path fill="C" d="M.5 6a5.500 5.500 0 1 0 11 0a5.500 5.500 0 1 0 -11 0"/>` +
		`<path fill="none" stroke="K" stroke-width="1.5" d="M3.300 6.200l2 2 3.500-4"/>`,
	GlyphWarn: `<path fill="C" d="M6 .8L11.800 11.200H.2z"/>` +
		`<path fill="K" d="M5.350 4h1.300v3.600h-1.300zM5.350 8.600h1.300v1.300h-1.300z"/>`,
	GlyphError: `<path fill="C" d="M3.700.5h4.600L11.500 3.700v4.600L8.300 11.500H3.700L.5 8.300V3.700z"/>` +
		`<path fill="K" d="M5.350 2.700h1.300v4h-1.300zM5.350 7.900h1.300v1.400h-1.300z"/>`,
	GlyphNote: ring + `<path fill="C" d="M5.350 5.200h1.300v3.600h-1.300zM5.350 3.100h1.300v1.300h-1.300z"/>`,
	GlyphFrozen: `<path fill="none" stroke="C" stroke-width="1.300" ` +
		`d="M6 1v10M1.700 3.500l8.600 5M10.300 3.500l-8.600 5"/>`,
}

// Drawn is the glyph in a colour.
func (g Glyph) Drawn(t Token) fyne.Resource {
	c, k := hex(Colour(t)), hex(Colour(ColourCut))
	body := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 12 12">` +
		inkedCut(signs[g], c, k) + `</svg>`
	return fyne.NewStaticResource("glyph-"+string(g)+c+k+".svg", []byte(body))
}

func inked(body, c string) string { return inkedCut(body, c, c) }

// inkedCut puts the colours where a drawing has "C" and "K".
func inkedCut(body, c, k string) string {
	out := make([]byte, 0, len(body)+32)
	for i := 0; i < len(body); i++ {
		alone := i > 0 && i+1 < len(body) && body[i-1] == '"' && body[i+1] == '"'
		switch {
		case alone && body[i] == 'C':
			out = append(out, c...)
		case alone && body[i] == 'K':
			out = append(out, k...)
		default:
			out = append(out, body[i])
		}
	}
	return string(out)
}

func hex(c color.Color) string {
	n := color.NRGBAModel.Convert(c).(color.NRGBA)
	v := strconv.FormatUint(uint64(n.R)<<16|uint64(n.G)<<8|uint64(n.B)|1<<24, 16)
	return "#" + v[1:]
}

// Sign is the program's own sign: two pages side by side, one filled.
func Sign() fyne.Resource {
	c, k := hex(Colour(ColourAccent)), hex(Colour(ColourRaised))
	body := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 84 66">` +
		`<path fill="C" d="M2 2h38v62H2z"/>` +
		`<path fill="K" stroke="C" stroke-width="3" d="M44.500 3.500h37v59h-37z"/>` +
		`<path fill="none" stroke="K" stroke-width="3" d="M10 16h22M10 26h22M10 36h14"/>` +
		`<path fill="none" stroke="C" stroke-width="3" d="M52 16h22M52 26h22M52 36h22M52 46h12"/></svg>`
	return fyne.NewStaticResource("sign"+c+k+".svg", []byte(inkedCut(body, c, k)))
}
