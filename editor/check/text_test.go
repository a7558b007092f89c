package check_test

import (
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/check"
)

// inText is what the rules find in one paragraph in language l, as "rule: words", and
// what mends make of the paragraph.
func inText(t *testing.T, text string, l editor.Lang) (found, mended string) {
	t.Helper()
	m := publication()
	m.Publication.Languages = []editor.Lang{l}
	v := m.Stories[0].Versions[0]
	v.Lang = l
	v.Blocks[0].Spans, v.Blocks[1].Spans = editor.Plain("—"), editor.Plain("—")
	v.Blocks[2].Spans, v.Blocks[3].Spans = editor.Plain(text), editor.Plain("—")
	m.Stories[0].Versions = []editor.Version{v}
	m.Pictures = nil
	var list []string
	var edits []editor.Edit
	for _, f := range check.Run(m, issue(m), []editor.Lang{l}, nil, today) {
		if f.Block != "t" {
			continue
		}
		wellSaid(t, f)
		if f.To > 0 && !strings.Contains(text[f.From:f.To]+f.Words, strings.TrimSpace(text[f.From:f.To])) {
			t.Errorf("%s: %q stands at the place of %q", f.Rule, text[f.From:f.To], f.Words)
		}
		list = append(list, f.Rule+": "+text[f.From:f.To])
		if f.Mend != nil {
			edits = append(edits, *f.Mend)
		}
	}
	v.Make(edits)
	return strings.Join(list, "; "), v.Blocks[2].Text()
}

func TestRulesOfTheText(t *testing.T) {
	long := strings.Repeat("very long ", 21) + "quite words."
	for _, c := range []struct {
		name string
		lang editor.Lang
		text string
		want string
		mend string // "" for the text as it was
	}{
		{"a doubled word", en, "The the pipes came.", "doubled-word: The the", "The pipes came."},
		{"a doubled word over a no-break space", ru, "Трубы в\u00a0в горах.", "doubled-word: в\u00a0в", "Трубы в горах."},
		{"words that may stand twice", en, "What they had had was enough.", "", ""},
		{"words twice with a mark between", en, "Pipes, pipes and more pipes.", "", ""},
		{"the same word joined by a hyphen", ru, "Еле-еле пришла вода.", "", ""},
		{"a quotation mark without a partner", en, "They said “yes and left.", "open-quote: “", ""},
		{"quotation marks in pairs", ru, "Они сказали «да» и\u00a0ушли.", "", ""},
		{"a sentence of 45 words", en, "Now " + long, "", ""},
		{"a sentence of 46 words", en, "Even now " + long + " Done.", "long-sentence: Even now " + long, ""},
		{"a sentence that begins with a figure", en, "It rained. 40 people came.", "figure-first: 40", ""},
		{"a paragraph that begins with a figure", ru, "40 человек пришли.", "figure-first: 40", ""},
		{"a decimal inside", en, "It cost 3.5 million. So be it.", "", ""},
		{"a small number", en, "They dug 7 wells.", "small-number: 7", "They dug seven wells."},
		{"a small number with a unit", en, "They walked 7 km to page 3 of it.", "", ""},
		{"a small number in Russian", ru, "Они вырыли 7 колодцев.", "", ""},
		{"a number of two digits", en, "They dug 17 wells.", "", ""},
		{"an acronym", en, "The DRS came. The DRS left.", "acronym: DRS", ""},
		{"an acronym explained", en, "The Disaster Relief Service (DRS) came. The DRS left.", "", ""},
		{"an acronym explained after it", ru, "ГСПО (служба помощи) пришла.", "", ""},
		{"an acronym that all know", ru, "О\u00a0ВИЧ говорят. США тоже.", "", ""},
		{"a code and a Roman number", en, "Project LM-07 of the XIX century.", "", ""},
		{"a word of both scripts", ru, "Пришла вoда.", "mixed-script: вoда", "Пришла вода."},
	} {
		t.Run(c.name, func(t *testing.T) {
			found, mended := inText(t, c.text, c.lang)
			if found != c.want {
				t.Errorf("found %q, want %q", found, c.want)
			}
			if want := c.mend; want != "" && mended != want || want == "" && mended != c.text {
				t.Errorf("mended to %q, want %q", mended, want)
			}
		})
	}
}

func TestAnIssueSaysWhatIsMissing(t *testing.T) {
	m := publication()
	v := &m.Stories[0].Versions[0]
	m.Stories[0].Versions = m.Stories[0].Versions[:1]
	m.Publication.Languages = m.Publication.Languages[:1]
	v.When, v.Blocks[3].Spans = " ", nil
	finds(t, run(m), "undated-story/note/en/", "missing-caption/note/en/i")
	m.Pictures[0].Captions = editor.Text{en: "Children"}
	finds(t, run(m), "undated-story/note/en/")
}

// A quotation that goes on in the next paragraph begins with a mark in each.
func TestAQuotationGoesOn(t *testing.T) {
	m := publication()
	v := &m.Stories[0].Versions[0]
	m.Stories[0].Versions = m.Stories[0].Versions[:1]
	m.Publication.Languages = m.Publication.Languages[:1]
	v.Blocks[2].Spans = editor.Plain("“We came early.")
	finds(t, run(m), "open-quote/warning/en/t")
	v.Blocks[3].Spans = editor.Plain("“We left late.”")
	finds(t, run(m))
}

func TestTheTypographerIsHeard(t *testing.T) {
	m := publication()
	m.House = editor.House{}
	v := &m.Stories[0].Versions[1]
	v.Blocks[1].Spans = editor.Plain("В\u00a0двух сёлах снова есть вода.")
	v.Blocks[2].Spans = editor.Plain("Трубы - в горах и в долине.")
	found := run(m)
	finds(t, found, "dash/note/ru/t", "short-word/note/ru/t")
	if found[0].Mend == nil || found[1].Mend != nil || found[1].Words != "в горах" {
		t.Errorf("got %+v", found)
	}
	m.House.Off = []string{"short-word"}
	finds(t, run(m), "dash/note/ru/t")
	m.House.Excused = []editor.Excuse{found[0].Excuse()}
	finds(t, run(m))
}

func TestWhatIsExcusedIsNotFound(t *testing.T) {
	m := publication()
	m.Stories[0].Versions[0].Blocks[2].Spans = editor.Plain("The the pipes were laid in spring.")
	confirm(&m.Stories[0].Versions[0], &m.Stories[0].Versions[1])
	found := run(m)
	finds(t, found, "doubled-word/warning/en/t")
	m.House.Excused = []editor.Excuse{found[0].Excuse()}
	finds(t, run(m))
	m.House = editor.House{Off: append(typographer(), "doubled-word")}
	finds(t, run(m))
}

const (
	en = editor.English
	ru = editor.Russian
	tg = editor.Tajik
)
