package ui

import "twofold/editor"

// Mark is how a state looks: shape, word and colours. Chips and lights show it.
type Mark struct {
	Glyph           Glyph
	Word            string
	Ink, Fill, Edge Token
}

// StageMark shows how far a version is; pass "" for a version that is not started.
func (w *Words) StageMark(s editor.Stage) Mark {
	m := Mark{Word: w.T("stage." + stageID(s))}
	switch s {
	case editor.Draft:
		m.Glyph, m.Ink, m.Fill, m.Edge = GlyphRing, ColourInk2, ColourNone, ColourEdge
	case editor.Edited:
		m.Glyph, m.Ink, m.Fill, m.Edge = GlyphQuarter, ColourInk, ColourRail, ColourEdge
	case editor.InTranslation:
		m.Glyph, m.Ink, m.Fill, m.Edge = GlyphHalf, ColourAccent, ColourNone, ColourAccent
	case editor.Reviewed:
		m.Glyph, m.Ink, m.Fill, m.Edge = GlyphThree, ColourAccent, ColourSoft, ColourAccent
	case editor.Ready:
		m.Glyph, m.Ink, m.Fill, m.Edge = GlyphDone, ColourGreen, ColourGreens, ColourGreen
	default:
		m.Glyph, m.Ink, m.Fill, m.Edge = GlyphDash, ColourInk3, ColourNone, ColourNone
	}
	return m
}

func stageID(s editor.Stage) string {
	if s.Rank() < 0 {
		return "none"
	}
	return string(s)
}

// StaleMark is the second chip of a version whose source moved on.
func (w *Words) StaleMark() Mark {
	return Mark{GlyphWarn, w.T("stage.stale"), ColourAmber, ColourAmbers, ColourAmber}
}

// FrozenMark says that an issue is frozen.
func (w *Words) FrozenMark() Mark {
	return Mark{GlyphFrozen, w.T("issue.frozen"), ColourInk2, ColourRail, ColourNone}
}

// Light says what waits in one language: nothing, notes, warnings or blockers.
type Light int

// The lights.
const (
	LightNone Light = iota
	LightOK
	LightNote
	LightWarn
	LightError
)

// Mark is the look of a light with a few words beside it.
func (l Light) Mark(word string) Mark {
	m := Mark{Word: word, Fill: ColourNone, Edge: ColourNone}
	switch l {
	case LightOK:
		m.Glyph, m.Ink = GlyphDone, ColourGreen
	case LightNote:
		m.Glyph, m.Ink = GlyphNote, ColourAccent
	case LightWarn:
		m.Glyph, m.Ink = GlyphWarn, ColourAmber
	case LightError:
		m.Glyph, m.Ink = GlyphError, ColourRed
	default:
		m.Glyph, m.Ink = GlyphDash, ColourInk3
	}
	return m
}

// LightOf is the worst of the findings.
func LightOf(found []editor.Finding) Light {
	worst := LightOK
	for i := range found {
		l := map[editor.Severity]Light{
			editor.Note: LightNote, editor.Warning: LightWarn,
			editor.Blocking: LightError,
		}[found[i].Severity]
		if l > worst {
			worst = l
		}
	}
	return worst
}
