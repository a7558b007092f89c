package editor

import (
	"strings"
	"time"
)

// SegmentState is how far the translation of one sentence is.
type SegmentState string

// The states of a segment. Not translated is the absence of target text.
const (
	SegmentDraft     SegmentState = "draft"
	SegmentNeedsWork SegmentState = "needs-work"
	SegmentConfirmed SegmentState = "confirmed"
	SegmentReviewed  SegmentState = "reviewed"
)

// Segment is the state of a part of a target block: a sentence, or the whole block.
// Staleness is no state: a segment is stale when Source, the source text that the
// translator last confirmed against, differs from the source's text now.
type Segment struct {
	Start, End int // byte offsets in the block's Text
	State      SegmentState
	By         string
	At         time.Time
	Source     string // the source text it was confirmed against; "" when never confirmed
	SourceRev  int    // the source version's Rev at that moment
}

func validSegments(segs []Segment) error {
	at := 0
	for _, s := range segs {
		if s.Start < at || s.End < s.Start {
			return fieldf("Segments", "overlap or run backwards")
		}
		at = s.End
		switch s.State {
		case SegmentDraft, SegmentNeedsWork, SegmentConfirmed, SegmentReviewed:
		default:
			return fieldf("Segments", "state %q is not known", s.State)
		}
	}
	return nil
}

// StaleBlocks lists the blocks of target whose source moved on since they were
// confirmed: changed, added or removed, in the order of the source, removed ones last.
func StaleBlocks(source, target *Version) []BlockID {
	if source == nil || target == nil || source.Lang == target.Lang {
		return nil
	}
	var out []BlockID
	for i := range source.Blocks {
		b := &source.Blocks[i]
		t := target.Block(b.ID)
		if t == nil || staleBlock(b, t) {
			out = append(out, b.ID)
		}
	}
	for i := range target.Blocks {
		if id := target.Blocks[i].ID; source.Block(id) == nil {
			out = append(out, id)
		}
	}
	return out
}

// Stale says whether the story's version in l no longer follows its source.
func (s *Story) Stale(source, l Lang) bool {
	return len(StaleBlocks(s.Version(source), s.Version(l))) > 0
}

func staleBlock(source, target *Block) bool {
	var kept strings.Builder
	for _, seg := range target.Segments {
		if seg.Source == "" {
			return false
		}
		kept.WriteString(seg.Source)
		kept.WriteByte(' ')
	}
	if len(target.Segments) == 0 {
		return false
	}
	return Normal(kept.String()) != Normal(source.Text())
}

// Confirm marks the whole target block as translated from the source block as it is now.
func Confirm(source, target *Block, sourceRev int, by string, at time.Time) {
	text := target.Text()
	target.Segments = []Segment{{
		Start: 0, End: len(text), State: SegmentConfirmed,
		By: by, At: at, Source: source.Text(), SourceRev: sourceRev,
	}}
}

var normaliser = strings.NewReplacer(
	"\u00ad", "", "\u00a0", " ", "\u202f", " ", "\u2007", " ", "\u2009", " ",
	"“", "\"", "”", "\"", "„", "\"", "«", "\"", "»", "\"", "’", "'", "‘", "'",
	"—", "-", "–", "-", "‑", "-", "…", "...",
)

// Normal folds what does not change the meaning of a text: kinds of space, quotation
// mark, dash and dots, soft hyphens. Texts with the same Normal are the same to a translator.
func Normal(s string) string {
	return strings.Join(strings.Fields(normaliser.Replace(s)), " ")
}
