package storage

import "twofold/editor"

// The forms in which parts of nouns stand in JSON columns. They mirror the nouns field
// by field, so that a new field does not compile until it has its place here.

type spanForm struct {
	Text   string `json:"text"`
	Bold   bool   `json:"bold,omitempty"`
	Italic bool   `json:"italic,omitempty"`
	Super  bool   `json:"super,omitempty"`
	Link   string `json:"link,omitempty"`
}

type segmentForm struct {
	Start     int                 `json:"start"`
	End       int                 `json:"end"`
	State     editor.SegmentState `json:"state"`
	By        string              `json:"by,omitempty"`
	At        int64               `json:"at,omitempty"`
	Source    string              `json:"source,omitempty"`
	SourceRev int                 `json:"source_rev,omitempty"`
}

type blockForm struct {
	ID       editor.BlockID   `json:"id"`
	Kind     editor.Kind      `json:"kind"`
	Spans    []spanForm       `json:"spans,omitempty"`
	Speaker  string           `json:"speaker,omitempty"`
	Picture  editor.PictureID `json:"picture,omitempty"`
	Width    editor.Width     `json:"width,omitempty"`
	In       editor.BlockID   `json:"in,omitempty"`
	Optional bool             `json:"optional,omitempty"`
	Segments []segmentForm    `json:"segments,omitempty"`
}

type versionForm struct {
	Lang     editor.Lang  `json:"lang"`
	Stage    editor.Stage `json:"stage"`
	Kicker   string       `json:"kicker,omitempty"`
	Place    string       `json:"place,omitempty"`
	When     string       `json:"when,omitempty"`
	Byline   string       `json:"byline,omitempty"`
	Owner    string       `json:"owner,omitempty"`
	Blocks   []blockForm  `json:"blocks"`
	Modified int64        `json:"modified"`
	Rev      int          `json:"rev"`
}

type designForm struct {
	Paper     editor.PageSize `json:"paper,omitempty"`
	KeepPages bool            `json:"keep_pages,omitempty"`
	SmallBody bool            `json:"small_body,omitempty"`
	DropCap   bool            `json:"drop_cap,omitempty"`
}

type styleForm struct {
	Endings editor.Endings           `json:"endings,omitempty"`
	Words   map[editor.Lang][]string `json:"words,omitempty"`
}

type adjustForm struct {
	Lang     editor.Lang       `json:"lang"`
	Pictures int               `json:"pictures,omitempty"`
	Headline int               `json:"headline,omitempty"`
	Without  []editor.BlockID  `json:"without,omitempty"`
	Refused  []editor.StepKind `json:"refused,omitempty"`
}

type factForm struct {
	Kind   editor.FactKind `json:"kind"`
	Value  string          `json:"value,omitempty"`
	Labels editor.Text     `json:"labels,omitempty"`
}

type contactForm struct {
	Names editor.Text `json:"names,omitempty"`
	Lines editor.Text `json:"lines,omitempty"`
}

type donorForm struct {
	Name    string           `json:"name"`
	Picture editor.PictureID `json:"picture,omitempty"`
}

type eventForm struct {
	Date   editor.Date `json:"date"`
	Titles editor.Text `json:"titles,omitempty"`
	Places editor.Text `json:"places,omitempty"`
}

type readingForm struct {
	Lang  editor.Lang         `json:"lang"`
	State editor.ReadingState `json:"state"`
	Note  string              `json:"note,omitempty"`
	Label string              `json:"label,omitempty"`
}

func formSpan(s editor.Span) spanForm        { return spanForm(s) }
func (f spanForm) noun() editor.Span         { return editor.Span(f) }
func (f factForm) noun() editor.Fact         { return editor.Fact(f) }
func (f contactForm) noun() editor.Contact   { return editor.Contact(f) }
func (f donorForm) noun() editor.Donor       { return editor.Donor(f) }
func (f eventForm) noun() editor.Event       { return editor.Event(f) }
func (f readingForm) noun() editor.Reading   { return editor.Reading(f) }
func (f adjustForm) noun() editor.Adjustment { return editor.Adjustment(f) }

func formFact(f editor.Fact) factForm               { return factForm(f) }
func formContact(c editor.Contact) contactForm      { return contactForm(c) }
func formDonor(d editor.Donor) donorForm            { return donorForm(d) }
func formEvent(e editor.Event) eventForm            { return eventForm(e) }
func formReading(r editor.Reading) readingForm      { return readingForm(r) }
func formAdjustment(a editor.Adjustment) adjustForm { return adjustForm(a) }

func formSegment(s editor.Segment) segmentForm {
	return segmentForm{
		Start: s.Start, End: s.End, State: s.State, By: s.By,
		At: millis(s.At), Source: s.Source, SourceRev: s.SourceRev,
	}
}

func (f segmentForm) noun() editor.Segment {
	return editor.Segment{
		Start: f.Start, End: f.End, State: f.State, By: f.By,
		At: fromMillis(f.At), Source: f.Source, SourceRev: f.SourceRev,
	}
}

func formBlock(b editor.Block) blockForm {
	return blockForm{
		ID: b.ID, Kind: b.Kind, Spans: convert(b.Spans, formSpan),
		Speaker: b.Speaker, Picture: b.Picture, Width: b.Width, In: b.In,
		Optional: b.Optional, Segments: convert(b.Segments, formSegment),
	}
}

func (f blockForm) noun() editor.Block {
	return editor.Block{
		ID: f.ID, Kind: f.Kind, Spans: convert(f.Spans, spanForm.noun),
		Speaker: f.Speaker, Picture: f.Picture, Width: f.Width, In: f.In,
		Optional: f.Optional, Segments: convert(f.Segments, segmentForm.noun),
	}
}

func formVersion(v editor.Version) versionForm {
	return versionForm{
		Lang: v.Lang, Stage: v.Stage, Kicker: v.Kicker, Place: v.Place,
		When: v.When, Byline: v.Byline, Owner: v.Owner, Blocks: convert(v.Blocks, formBlock),
		Modified: millis(v.Modified), Rev: v.Rev,
	}
}

func (f versionForm) noun() editor.Version {
	return editor.Version{
		Lang: f.Lang, Stage: f.Stage, Kicker: f.Kicker, Place: f.Place,
		When: f.When, Byline: f.Byline, Owner: f.Owner, Blocks: convert(f.Blocks, blockForm.noun),
		Modified: fromMillis(f.Modified), Rev: f.Rev,
	}
}
