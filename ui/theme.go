package ui

import (
	"image/color"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Theme dresses Fyne's own widgets in the window's colours and sizes. Fonts are Fyne's
// default, Noto Sans, which has the Cyrillic and the Tajik letters.
type Theme struct {
	Dark bool
}

var _ fyne.Theme = (*Theme)(nil)

var fyneColours = map[fyne.ThemeColorName]Token{
	theme.ColorNameBackground:          ColourRail,
	theme.ColorNameForeground:          ColourInk,
	theme.ColorNamePrimary:             ColourAccent,
	theme.ColorNameFocus:               ColourSel, // the ground of chosen menu items
	theme.ColorNameHyperlink:           ColourAccent,
	theme.ColorNameForegroundOnPrimary: ColourOn,
	theme.ColorNamePlaceHolder:         ColourInk3,
	theme.ColorNameDisabled:            ColourInk3,
	theme.ColorNameDisabledButton:      ColourDesk,
	theme.ColorNameButton:              ColourRaised,
	theme.ColorNameInputBackground:     ColourRaised,
	theme.ColorNameMenuBackground:      ColourRaised,
	theme.ColorNameOverlayBackground:   ColourRaised,
	theme.ColorNameInputBorder:         ColourEdge,
	theme.ColorNameScrollBar:           ColourEdge,
	theme.ColorNameScrollBarBackground: ColourNone,
	theme.ColorNameSeparator:           ColourLine,
	theme.ColorNameHover:               ColourHover,
	theme.ColorNamePressed:             ColourSel,
	theme.ColorNameSelection:           ColourSel,
	theme.ColorNameHeaderBackground:    ColourDesk,
	theme.ColorNameSuccess:             ColourGreen,
	theme.ColorNameWarning:             ColourAmber,
	theme.ColorNameError:               ColourRed,
	theme.ColorNameForegroundOnSuccess: ColourCut,
	theme.ColorNameForegroundOnWarning: ColourCut,
	theme.ColorNameForegroundOnError:   ColourCut,
	theme.ColorNameShadow:              ColourShade,
}

// Color is the colour under Fyne's name or one of ours.
func (t *Theme) Color(name fyne.ThemeColorName, _ fyne.ThemeVariant) color.Color {
	if own, ok := fyneColours[name]; ok {
		return Shade(own, t.Dark)
	}
	if _, ok := shades[name]; ok {
		return Shade(name, t.Dark)
	}
	return theme.DefaultTheme().Color(name, t.variant())
}

func (t *Theme) variant() fyne.ThemeVariant {
	if t.Dark {
		return theme.VariantDark
	}
	return theme.VariantLight
}

// Font is Fyne's default font in the style.
func (t *Theme) Font(s fyne.TextStyle) fyne.Resource { return theme.DefaultTheme().Font(s) }

// Icon is Fyne's own icon for its own widgets.
func (t *Theme) Icon(n fyne.ThemeIconName) fyne.Resource { return theme.DefaultTheme().Icon(n) }

// Size is the measure under Fyne's name or one of ours.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	if s, ok := measures[name]; ok {
		return s
	}
	return theme.DefaultTheme().Size(name)
}

var measures = map[fyne.ThemeSizeName]float32{
	theme.SizeNamePadding:            4,
	theme.SizeNameInnerPadding:       7, // a field is 32 high with text of 13
	theme.SizeNameSeparatorThickness: 1,
	theme.SizeNameInputBorder:        1,
	theme.SizeNameInputRadius:        Radius,
	theme.SizeNameSelectionRadius:    RadiusSmall,
	theme.SizeNameScrollBar:          10,
	theme.SizeNameScrollBarSmall:     6,
	theme.SizeNameModalBlurRadius:    0,
	theme.SizeNameText:               SizeText,
	theme.SizeNameCaptionText:        SizeCaption,
	theme.SizeNameSubHeadingText:     SizeStandfirst,
	theme.SizeNameHeadingText:        SizeTitle,
	theme.SizeNameInlineIcon:         16,
	theme.SizeNameDialogRadius:       RadiusDialog,
	theme.SizeNamePopupRadius:        Radius,
	theme.SizeNameMenuRadius:         Radius,
	theme.SizeNameButtonRadius:       Radius,
	NameDisplay:                      SizeDisplay,
	NameWriting:                      SizeWriting,
	NameSmall:                        SizeSmall,
}
