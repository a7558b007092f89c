package storage_test

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"pgregory.net/rapid"

	"twofold/editor"
)

// same compares nouns as their readers do: an empty list or text is no list or text.
func same(t testing.TB, got, want any) {
	t.Helper()
	g, w := plain(reflect.ValueOf(got)), plain(reflect.ValueOf(want))
	if !reflect.DeepEqual(g, w) {
		t.Errorf("got\n%v\nwant\n%v", g, w)
	}
}

// plain makes a noun of maps, lists and strings, without what is empty.
func plain(v reflect.Value) any {
	if !v.IsValid() {
		return nil
	}
	if tm, ok := v.Interface().(time.Time); ok {
		return tm.UnixMilli()
	}
	switch v.Kind() {
	case reflect.Pointer:
		return plain(v.Elem())
	case reflect.Struct:
		out := map[string]any{}
		for i := range v.NumField() {
			if f := plain(v.Field(i)); f != nil {
				out[v.Type().Field(i).Name] = f
			}
		}
		return out
	case reflect.Slice, reflect.Map:
		if v.Len() == 0 {
			return nil
		}
		if v.Kind() == reflect.Map {
			return fmt.Sprint(v.Interface())
		}
		out := make([]any, v.Len())
		for i := range out {
			out[i] = plain(v.Index(i))
		}
		return out
	}
	return v.Interface()
}

// Generators of nouns that hold everything a noun can hold.
var (
	anyText = rapid.OneOf(rapid.String(), rapid.SampledFrom([]string{
		"", "Water & <sanitation>", "Вода «для всех» — ё", "line\nbreak", "nul\x00l", "\u2028", "12 500",
	}))
	anyWords = rapid.Custom(func(t *rapid.T) editor.Text {
		out := editor.Text{}
		for _, l := range editor.Langs() {
			if s := anyText.Draw(t, "text"); s != "" {
				out[l] = s
			}
		}
		return out
	})
	anySpans = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) editor.Span {
		return editor.Span{
			Text: anyText.Draw(t, "text"), Bold: rapid.Bool().Draw(t, "bold"),
			Italic: rapid.Bool().Draw(t, "italic"), Super: rapid.Bool().Draw(t, "super"), Link: anyText.Draw(t, "link"),
		}
	}), 0, 3)
	anyInstant = rapid.Custom(func(t *rapid.T) time.Time {
		return noon.Add(time.Duration(rapid.IntRange(0, 1e9).Draw(t, "ms")) * time.Millisecond)
	})
	anySegments = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) editor.Segment {
		return editor.Segment{
			State: editor.SegmentConfirmed, By: anyText.Draw(t, "by"), At: anyInstant.Draw(t, "at"),
			Source: anyText.Draw(t, "source"), SourceRev: rapid.IntRange(0, 9).Draw(t, "rev"),
		}
	}), 0, 2)
)

func anyBlocks(t *rapid.T) []editor.Block {
	var out []editor.Block
	sidebar := editor.BlockID("")
	for i := range rapid.IntRange(0, 6).Draw(t, "blocks") {
		b := editor.Block{
			ID: editor.BlockID(fmt.Sprintf("b%d", i)), Kind: rapid.SampledFrom(editor.Kinds()).Draw(t, "kind"),
			Spans: anySpans.Draw(t, "spans"), Segments: anySegments.Draw(t, "segments"),
			Speaker: anyText.Draw(t, "speaker"), Optional: rapid.Bool().Draw(t, "optional"),
			Width: rapid.SampledFrom([]editor.Width{"", "column", "two", "full"}).Draw(t, "width"),
		}
		switch b.Kind {
		case editor.Image:
			b.Picture = "pic"
			if rapid.Bool().Draw(t, "bleeds") {
				b.Width = editor.WidthBleed
			}
		case editor.Sidebar:
			sidebar = b.ID
		case editor.Paragraph:
			b.In = sidebar
		}
		out = append(out, b)
	}
	return out
}

func anyVersion(t *rapid.T, l editor.Lang) editor.Version {
	return editor.Version{
		Lang: l, Stage: rapid.SampledFrom(editor.Stages()).Draw(t, "stage"),
		Kicker: anyText.Draw(t, "kicker"), Place: anyText.Draw(t, "place"), When: anyText.Draw(t, "when"),
		Byline: anyText.Draw(t, "byline"), Owner: anyText.Draw(t, "owner"), Blocks: anyBlocks(t),
	}
}

func TestEveryStoryComesBackAsItWas(t *testing.T) {
	s, _ := create(t)
	must(t, s.SaveProject(ctx, project("LM-01"), by("officer")))
	n := 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		st := &editor.Story{
			ID: editor.StoryID(fmt.Sprintf("s%d", n)), Slug: fmt.Sprintf("s%d", n),
			Areas:    rapid.SliceOfN(rapid.SampledFrom([]editor.AreaID{"water", "health"}), 0, 2).Draw(rt, "areas"),
			Projects: rapid.SliceOfN(rapid.Just(editor.ProjectID("p-LM-01")), 0, 1).Draw(rt, "projects"),
			Versions: []editor.Version{anyVersion(rt, editor.English), anyVersion(rt, editor.Russian)},
			Protection: editor.Protection{
				Beneficiary: rapid.Bool().Draw(rt, "beneficiary"), Consent: rapid.Bool().Draw(rt, "consent"),
				NameChanged: rapid.Bool().Draw(rt, "name"), Reviewed: rapid.Bool().Draw(rt, "reviewed"),
			},
			Embargo: "2026-12-01", Note: anyText.Draw(rt, "note"), Created: anyInstant.Draw(rt, "created"),
		}
		must(t, s.SaveStory(ctx, st, by("officer")))
		same(t, read(t, s, st.ID), st)

		// Any version may follow any other: blocks are added, changed, moved, dropped.
		next := anyVersion(rt, editor.Russian)
		next.Rev = 1
		must(t, s.SaveVersion(ctx, st.ID, &next, by("translator")))
		st.Versions[1] = next
		same(t, read(t, s, st.ID), st)
		list, err := s.Revisions(ctx, st.ID, editor.Russian)
		must(t, err)
		r, err := s.Revision(ctx, list[0].ID)
		must(t, err)
		same(t, r.Version, &next)
	})
}

func TestEveryProjectComesBackAsItWas(t *testing.T) {
	s, _ := create(t)
	n := 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		p := project(fmt.Sprintf("LM-%d", n))
		p.Area = rapid.SampledFrom([]editor.AreaID{"", "water", "health"}).Draw(rt, "area")
		p.Donor, p.Partners, p.Places = anyWords.Draw(rt, "donor"), anyWords.Draw(rt, "partners"), anyWords.Draw(rt, "places")
		p.End, p.People = "2027-01-01", rapid.IntRange(0, 1e6).Draw(rt, "people")
		p.Budget = editor.Money{Amount: 1_200_000, Currency: "USD"}
		for _, l := range []editor.Lang{editor.Russian, editor.English} {
			p.Briefs = append(p.Briefs, editor.Brief{Lang: l, Stage: editor.Edited, Body: editor.Block{
				ID: "brief", Kind: editor.Paragraph, Spans: anySpans.Draw(rt, "spans"),
				Segments: anySegments.Draw(rt, "segments"),
			}})
		}
		must(t, s.SaveProject(ctx, p, by("officer")))
		p.Briefs = p.Briefs[:rapid.IntRange(0, 2).Draw(rt, "briefs")]
		must(t, s.SaveProject(ctx, p, after(time.Hour, "saved")))
		list, err := s.Projects(ctx)
		must(t, err)
		for i := range list {
			if list[i].ID == p.ID {
				same(t, &list[i], p)
				return
			}
		}
		t.Errorf("project %s is gone", p.Code)
	})
}

func TestThePublicationComesBackAsItWas(t *testing.T) {
	s, _ := create(t)
	rapid.Check(t, func(rt *rapid.T) {
		p, err := s.Publication(ctx)
		must(t, err)
		p.Names = editor.Text{"en": "The Bulletin", "tg": anyText.Draw(rt, "name")}
		p.Taglines, p.Statement = anyWords.Draw(rt, "taglines"), anyWords.Draw(rt, "statement")
		p.About, p.Disclaimer = anyWords.Draw(rt, "about"), anyWords.Draw(rt, "disclaimer")
		p.Advice = anyWords.Draw(rt, "advice")
		p.Design = editor.Design{Paper: "A4", KeepPages: rapid.Bool().Draw(rt, "keep"), DropCap: rapid.Bool().Draw(rt, "drop cap")}
		p.Style = editor.Style{Endings: editor.Ise}.WithWord("ru", anyText.Draw(rt, "word")).WithWord("en", "pump")
		p.Facts = []editor.Fact{
			{Kind: editor.FactFixed, Value: anyText.Draw(rt, "value"), Labels: anyWords.Draw(rt, "labels")},
			{Kind: editor.FactAreas},
		}
		p.Contacts = []editor.Contact{{Names: anyWords.Draw(rt, "office"), Lines: anyWords.Draw(rt, "lines")}}
		p.Donors = []editor.Donor{{Name: anyText.Draw(rt, "donor"), Picture: "pic"}}
		p.Areas = rapid.Permutation(bulletin().Areas).Draw(rt, "areas")
		must(t, s.SavePublication(ctx, p, by("officer")))
		got, err := s.Publication(ctx)
		must(t, err)
		same(t, got, p)
	})
}

func TestEveryIssueComesBackAsItWas(t *testing.T) {
	s, _ := create(t)
	must(t, s.SaveProject(ctx, project("LM-01"), by("officer")))
	saved(t, s, 1)
	saved(t, s, 2)
	n := 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		is := issue(n)
		is.Periods, is.Archive = anyWords.Draw(rt, "periods"), []editor.Text{anyWords.Draw(rt, "headline")}
		is.Status = rapid.SampledFrom([]editor.Status{"planned", "frozen", "published", "archived"}).Draw(rt, "status")
		is.Calendar = []editor.Event{{Date: "2026-11-01", Titles: anyWords.Draw(rt, "event"), Places: anyWords.Draw(rt, "place")}}
		is.Readings = []editor.Reading{{Lang: "ru", State: editor.NotOffered, Note: anyText.Draw(rt, "note"), Label: anyText.Draw(rt, "label")}}
		if is.Pages = rapid.IntRange(0, 16).Draw(rt, "pages"); is.Pages > 8 {
			is.Smaller = map[editor.Lang]int{"ru": is.Pages - 8}
		}
		must(t, s.SaveIssue(ctx, is, by("officer")))
		is.Order = rapid.Permutation([]editor.Item{
			{ID: "a", Kind: editor.StoryItem, Story: "s0001", Format: editor.FormatLead},
			{ID: "b", Kind: editor.StoryItem, Story: "s0002", NewPage: true, Adjust: []editor.Adjustment{
				{Lang: "en", Headline: 2, Without: []editor.BlockID{"q"}},
				{Lang: "ru", Pictures: -3, Refused: []editor.StepKind{editor.StepOptional}},
			}},
			{ID: "c", Kind: editor.BriefsItem, Projects: []editor.ProjectID{"p-LM-01"}},
			{ID: "d", Kind: editor.FactsItem},
		}).Draw(rt, "order")
		must(t, s.SaveIssue(ctx, is, after(time.Hour, "saved")))
		list, err := s.Issues(ctx)
		must(t, err)
		if len(list) != n {
			t.Errorf("%d issues, want %d", len(list), n)
		}
		same(t, &list[0], is)
	})
}

func TestEveryPictureComesBackAsItWas(t *testing.T) {
	s, _ := create(t)
	n := 0
	rapid.Check(t, func(rt *rapid.T) {
		n++
		data := rapid.SliceOfN(rapid.Byte(), 1, 40).Draw(rt, "data")
		p := picture(fmt.Sprintf("pic%06d", n), data)
		p.Orientation, p.Consent = rapid.IntRange(0, 8).Draw(rt, "orientation"), editor.ConsentGiven
		p.Captions, p.Credits, p.Alts = anyWords.Draw(rt, "captions"), anyWords.Draw(rt, "credits"), anyWords.Draw(rt, "alts")
		p.Focus = editor.Focus{X: rapid.Float64Range(0, 1).Draw(rt, "x"), Y: rapid.Float64Range(0, 1).Draw(rt, "y")}
		must(t, s.SavePicture(ctx, p, data, by("officer")))
		list, err := s.Pictures(ctx)
		must(t, err)
		same(t, &list[n-1], p)
		got, err := s.PictureData(ctx, p.Hash)
		must(t, err)
		same(t, got, data)
	})
}
