package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Token names a colour of the window. It is also a colour name of the theme.
type Token = fyne.ThemeColorName

// The colours of the window.
const (
	ColourDesk    Token = "desk"    // window, table heads, side lists
	ColourRail    Token = "rail"    // rail, menu and status bar, tags
	ColourSurface Token = "surface" // work area, bars
	ColourRaised  Token = "raised"  // fields, cards, dialogs, active block
	ColourHover   Token = "over"    // under the pointer
	ColourLine    Token = "line"    // separators
	ColourEdge    Token = "edge"    // control borders, scroll bars
	ColourInk     Token = "ink"     // text
	ColourInk2    Token = "ink2"    // second text
	ColourInk3    Token = "ink3"    // hints, disabled
	ColourAccent  Token = "accent"  // where you are, main deed, links, focus
	ColourPress   Token = "press"   // main button pressed
	ColourOn      Token = "on"      // text on accent
	ColourSoft    Token = "soft"    // quiet accent fill
	ColourSel     Token = "sel"     // selected row, text selection
	ColourGreen   Token = "green"   // ready, added
	ColourGreens  Token = "greens"  // fill for green
	ColourAmber   Token = "amber"   // warning, stale
	ColourAmbers  Token = "ambers"  // fill for amber
	ColourRed     Token = "red"     // error, removed
	ColourReds    Token = "reds"    // fill for red
	ColourMark    Token = "mark"    // search hit
	ColourBoard   Token = "board"   // pasteboard round pages
	ColourCut     Token = "gk"      // cut out of filled glyphs
	ColourScrim   Token = "scrim"   // over the room while a dialog is open
	ColourShade   Token = "shade"   // round menus, which the toolkit draws without an edge
	ColourNone    Token = "none"    // transparent
)

// shades are the light and the dark value of every token, as 0xRRGGBBAA.
var shades = map[Token][2]uint32{
	ColourDesk: {0xF3F1EAFF, 0x1A1C1FFF}, ColourRail: {0xE8E5DBFF, 0x141618FF},
	ColourSurface: {0xFBFAF6FF, 0x212427FF}, ColourRaised: {0xFFFFFFFF, 0x2A2E32FF},
	ColourHover: {0xECE9DFFF, 0x2E3236FF}, ColourLine: {0xDCD8CCFF, 0x3A3F45FF},
	ColourEdge: {0x8A867BFF, 0x7F868EFF}, ColourInk: {0x1E2226FF, 0xE9E7E2FF},
	ColourInk2: {0x4C5158FF, 0xBFC1C4FF}, ColourInk3: {0x595D63FF, 0xACB0B5FF},
	ColourAccent: {0x1B4B82FF, 0x8DB8EEFF}, ColourPress: {0x123A68FF, 0xB4D2F6FF},
	ColourOn: {0xFFFFFFFF, 0x10202FFF}, ColourSoft: {0xE1EAF4FF, 0x26384DFF},
	ColourSel: {0xCADCF0FF, 0x2A4059FF}, ColourGreen: {0x27663AFF, 0x8CCB98FF},
	ColourGreens: {0xDFEDE0FF, 0x233A2AFF}, ColourAmber: {0x7D4E00FF, 0xE8BE6AFF},
	ColourAmbers: {0xFAE8C0FF, 0x42361BFF}, ColourRed: {0x9E2626FF, 0xF09A90FF},
	ColourReds: {0xF7DFDBFF, 0x482725FF}, ColourMark: {0xFFE38FFF, 0x6B5714FF},
	ColourBoard: {0xD5D1C5FF, 0x0F1113FF}, ColourCut: {0xFFFFFFFF, 0x1A1C1FFF},
	ColourScrim: {0x1E222673, 0x00000099}, ColourShade: {0x1E222648, 0x00000070},
	ColourNone: {0, 0},
}

// Shade is the value of a token in the light or the dark window.
func Shade(t Token, dark bool) color.NRGBA {
	v := shades[t][0]
	if dark {
		v = shades[t][1]
	}
	return color.NRGBA{R: uint8(v >> 24), G: uint8(v >> 16), B: uint8(v >> 8), A: uint8(v)}
}

// Tokens lists every colour of the window.
func Tokens() []Token {
	return []Token{
		ColourDesk, ColourRail, ColourSurface, ColourRaised, ColourHover, ColourLine,
		ColourEdge, ColourInk, ColourInk2, ColourInk3, ColourAccent, ColourPress, ColourOn,
		ColourSoft, ColourSel, ColourGreen, ColourGreens, ColourAmber, ColourAmbers,
		ColourRed, ColourReds, ColourMark, ColourBoard, ColourCut, ColourScrim,
	}
}

// Colour is the value of a token in the window as it is now.
func Colour(t Token) color.Color { return theme.Color(t) }

// Text sizes.
const (
	SizeDisplay    float32 = 26
	SizeTitle      float32 = 20
	SizeStandfirst float32 = 17
	SizeWriting    float32 = 15
	SizeText       float32 = 13
	SizeSmall      float32 = 12
	SizeCaption    float32 = 11
)

// Names of the text sizes that the theme knows beside Fyne's own.
const (
	NameDisplay fyne.ThemeSizeName = "display"
	NameWriting fyne.ThemeSizeName = "writing"
	NameSmall   fyne.ThemeSizeName = "small"
)

// Heights of bars and rows, and the corners of controls.
const (
	BarHeight     float32 = 48 // top bar, room bar
	StripHeight   float32 = 40 // tabs, filter strip
	StatusHeight  float32 = 28
	RailWidth     float32 = 88
	ControlHeight float32 = 32
	SmallHeight   float32 = 26
	ChipHeight    float32 = 20
	TagHeight     float32 = 22
	SideRow       float32 = 28
	TableRow      float32 = 36
	StoryRow      float32 = 62
	Radius        float32 = 6
	RadiusSmall   float32 = 4
	RadiusDialog  float32 = 10
)
