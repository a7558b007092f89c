package check_test

import (
	"regexp"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/check"
	"twofold/editor/typo"
)

const today editor.Date = "2026-10-20"

// publication has a complete story in English and Russian with a picture, in which
// nothing is to be found.
func publication() editor.Material {
	source := version(editor.English, "Water comes back", "Two villages have water again.",
		"The pipes were laid in spring.", "Children at the new well")
	target := version(editor.Russian, "Вода вернулась", "В двух сёлах снова есть вода.",
		"Трубы проложили весной.", "Дети у нового колодца")
	confirm(&source, &target)
	return editor.Material{
		House: editor.House{Off: typographer()}, // it has a test of its own
		Publication: &editor.Publication{
			Slug:      "demo",
			Languages: []editor.Lang{editor.English, editor.Russian},
			Names:     editor.Text{editor.English: "Demo"},
		},
		Stories: []editor.Story{{ID: "s", Slug: "water", Versions: []editor.Version{source, target}}},
		Pictures: []editor.Picture{{
			ID: "p", Consent: editor.ConsentGiven,
			Credits: editor.Text{editor.English: "Photo: the office", editor.Russian: "Фото: офис"},
			Alts: editor.Text{
				editor.English: "A well with children around it",
				editor.Russian: "Колодец, вокруг дети",
			},
		}},
	}
}

// typographer lists the rules of the house typographer.
func typographer() []string {
	var out []string
	for _, r := range typo.Rules() {
		out = append(out, r.ID)
	}
	return out
}

func version(l editor.Lang, headline, standfirst, text, caption string) editor.Version {
	return editor.Version{Lang: l, Stage: editor.Ready, When: "2026", Blocks: []editor.Block{
		{ID: "h", Kind: editor.Headline, Spans: editor.Plain(headline)},
		{ID: "st", Kind: editor.Standfirst, Spans: editor.Plain(standfirst)},
		{ID: "t", Kind: editor.Paragraph, Spans: editor.Plain(text)},
		{ID: "i", Kind: editor.Image, Picture: "p", Spans: editor.Plain(caption)},
	}}
}

func confirm(source, target *editor.Version) {
	for i := range target.Blocks {
		if s := source.Block(target.Blocks[i].ID); s != nil {
			editor.Confirm(s, &target.Blocks[i], 1, "translator", target.Modified)
		}
	}
}

// issue carries every story of m.
func issue(m editor.Material) *editor.Issue {
	is := &editor.Issue{ID: "i", Number: 7, Date: today, Status: editor.Planned}
	for _, s := range m.Stories {
		is.Order = append(is.Order, editor.Item{ID: editor.ItemID(s.ID), Kind: editor.StoryItem, Story: s.ID})
	}
	return is
}

// run checks the material in both languages.
func run(m editor.Material, products ...string) []editor.Finding {
	return check.Run(m, issue(m), m.Publication.Languages, products, today)
}

// brief writes findings as "rule/severity/language/block", one a line.
func brief(found []editor.Finding) string {
	var out []string
	for _, f := range found {
		out = append(out, f.Rule+"/"+string(f.Severity)+"/"+string(f.Lang)+"/"+string(f.Block))
	}
	return strings.Join(out, "\n")
}

// finds compares findings with what is wanted, and looks at their words.
func finds(t *testing.T, found []editor.Finding, want ...string) {
	t.Helper()
	if got, all := brief(found), strings.Join(want, "\n"); got != all {
		t.Errorf("found:\n%s\nwant:\n%s", got, all)
	}
	for _, f := range found {
		wellSaid(t, f)
	}
}

// quoted is what a finding quotes.
var quoted = regexp.MustCompile(`“[^”]*”`)

// wellSaid fails for a finding that does not say what it is in every language.
func wellSaid(t *testing.T, f editor.Finding) {
	t.Helper()
	english := f.Says[editor.English]
	for _, l := range editor.Langs() {
		s := f.Says[l]
		if !strings.HasSuffix(s, ".") || strings.Contains(s, "%!") || strings.Contains(s, "  ") ||
			strings.HasSuffix(s, "..") {
			t.Errorf("%s says %q in %s", f.Rule, s, l)
		}
	}
	if strings.ContainsAny(quoted.ReplaceAllString(english, ""), "абвгдеёжзийклмнопрстуфхцчшщъыьэюя") &&
		f.Rule != "figures" {
		t.Errorf("%s speaks Russian in English: %q", f.Rule, english)
	}
	if f.Story == "" && f.Project == "" && f.Rule != "empty-issue" {
		t.Errorf("%s does not say where it is", f.Rule)
	}
}

func TestNothingToFind(t *testing.T) { finds(t, run(publication())) }

func TestRules(t *testing.T) {
	for _, c := range []struct {
		name   string
		change func(m *editor.Material, source, target *editor.Version)
		want   []string
	}{
		{"the source changed", func(m *editor.Material, source, _ *editor.Version) {
			source.Blocks[2].Spans = editor.Plain("The pipes were laid in autumn.")
		}, []string{"stale/warning/ru/t"}},
		{"two pull quotes in a language", func(_ *editor.Material, source, _ *editor.Version) {
			source.Blocks = append(source.Blocks,
				editor.Block{ID: "q1", Kind: editor.PullQuote, Spans: editor.Plain("One is enough.")},
				editor.Block{ID: "q2", Kind: editor.PullQuote, Spans: editor.Plain("Two are not.")})
		}, []string{"stale/warning/ru/q1", "pull-quotes/note/en/q2"}},
		{"only quotation marks changed", func(m *editor.Material, source, target *editor.Version) {
			target.Blocks[2].Segments[0].Source = "The pipes  were laid in\u00a0spring."
		}, nil},
		{"no Russian version", func(m *editor.Material, _, _ *editor.Version) {
			m.Stories[0].Versions = m.Stories[0].Versions[:1]
		}, []string{"missing-version/warning/ru/"}},
		{"no alternative text in Russian", func(m *editor.Material, _, _ *editor.Version) {
			m.Pictures[0].Alts = editor.Text{editor.English: "A well", editor.Russian: " "}
		}, []string{"missing-alt/blocking/ru/i"}},
		{
			"no credit", func(m *editor.Material, _, _ *editor.Version) { m.Pictures[0].Credits = nil },
			[]string{"missing-credit/blocking/en/i", "missing-credit/blocking/ru/i"},
		},
		{"a credit in English only", func(m *editor.Material, _, _ *editor.Version) {
			delete(m.Pictures[0].Credits, editor.Russian)
		}, []string{"missing-credit/warning/ru/i"}},
		{"a caption kept with the picture", func(m *editor.Material, _, target *editor.Version) {
			target.Blocks[3].Spans = nil
			m.Pictures[0].Captions = editor.Text{editor.Russian: "Дети у колодца"}
		}, nil},
		{
			"no consent", func(m *editor.Material, _, _ *editor.Version) { m.Pictures[0].Consent = "" },
			[]string{"missing-consent/blocking/en/i", "missing-consent/blocking/ru/i"},
		},
		{"nobody to be recognised", func(m *editor.Material, _, _ *editor.Version) {
			m.Pictures[0].Consent = editor.ConsentNotNeeded
		}, nil},
		{"a person who did not agree", func(m *editor.Material, _, _ *editor.Version) {
			m.Stories[0].Protection = editor.Protection{Beneficiary: true}
		}, []string{"protection-open/blocking/en/", "protection-open/blocking/ru/"}},
		{"a person's story that nobody reviewed", func(m *editor.Material, _, _ *editor.Version) {
			m.Stories[0].Protection = editor.Protection{Beneficiary: true, Consent: true}
		}, []string{"protection-open/blocking/en/", "protection-open/blocking/ru/"}},
		{"a person's story, reviewed", func(m *editor.Material, _, _ *editor.Version) {
			m.Stories[0].Protection = editor.Protection{Beneficiary: true, Consent: true, Reviewed: true}
		}, nil},
		{"embargo until tomorrow", func(m *editor.Material, _, _ *editor.Version) {
			m.Stories[0].Embargo = "2026-10-21"
		}, []string{"embargo/blocking/en/", "embargo/blocking/ru/"}},
		{"embargo until today", func(m *editor.Material, _, _ *editor.Version) {
			m.Stories[0].Embargo = today
		}, nil},
		{"a version in translation", func(m *editor.Material, _, target *editor.Version) {
			target.Stage = editor.InTranslation
		}, []string{"unfinished-stage/warning/ru/"}},
		{"a reviewed version", func(m *editor.Material, source, _ *editor.Version) {
			source.Stage = editor.Reviewed
		}, []string{"unfinished-stage/note/en/"}},
		{"no headline", func(m *editor.Material, source, target *editor.Version) {
			source.Blocks[0].Spans, target.Blocks[0].Spans = nil, nil
			confirm(source, target)
		}, []string{"missing-headline/blocking/en/h", "missing-headline/blocking/ru/h"}},
		{"no standfirst", func(m *editor.Material, source, target *editor.Version) {
			source.Blocks[1].Spans, target.Blocks[1].Spans = nil, nil
			confirm(source, target)
		}, []string{"missing-standfirst/note/en/", "missing-standfirst/note/ru/"}},
		{"one part not translated", func(m *editor.Material, _, target *editor.Version) {
			target.Blocks[1].Spans = nil
		}, []string{"empty-translation/warning/ru/st"}},
		{"three parts not translated", func(m *editor.Material, _, target *editor.Version) {
			for i := 1; i < 4; i++ {
				target.Blocks[i].Spans = nil
			}
		}, []string{"empty-translation/warning/ru/st"}},
		{"Chinese letters", func(m *editor.Material, _, target *editor.Version) {
			target.Blocks[2].Spans = editor.Plain("Трубы 水 проложили весной.")
		}, []string{"unknown-script/warning/ru/t"}},
		{"a Latin letter in a Russian word", func(_ *editor.Material, _, target *editor.Version) {
			target.Blocks[2].Spans = []editor.Span{{Text: "Трубы проложили веc"}, {Text: "ной.", Bold: true}}
		}, []string{"mixed-script/warning/ru/t"}},
		{"words of both scripts side by side", func(_ *editor.Material, _, target *editor.Version) {
			target.Blocks[2].Spans = editor.Plain("IT-специалист, Wi-Fi-сеть, «Word»и, XXI/век, про\u00adект")
		}, nil},
		{"emoji", func(m *editor.Material, _, target *editor.Version) {
			target.Blocks[2].Spans = editor.Plain("Трубы проложили весной 🎉🎉.")
		}, []string{"emoji/warning/ru/t"}},
		{"Tajik, French and Greek letters", func(m *editor.Material, _, target *editor.Version) {
			target.Blocks[2].Spans = editor.Plain("Ҷӯй ғарқ, café, β.")
		}, nil},
		{"figures differ", func(m *editor.Material, source, target *editor.Version) {
			source.Blocks[2].Spans = editor.Plain("Work for 12,500 people.")
			target.Blocks[2].Spans = editor.Plain("Работа для 15 200 человек.")
			confirm(source, target)
		}, []string{"figures/warning/ru/t"}},
		{"the source's figures changed since", func(m *editor.Material, source, target *editor.Version) {
			target.Blocks[2].Spans = editor.Plain("Работа для 12 500 человек.")
			target.Blocks[2].Segments[0].Source = "Work for 12,500 people."
			source.Blocks[2].Spans = editor.Plain("Work for 13,000 people.")
		}, []string{"stale/warning/ru/t"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			m := publication()
			c.change(&m, &m.Stories[0].Versions[0], &m.Stories[0].Versions[1])
			finds(t, run(m), c.want...)
		})
	}
}

func TestAltByProduct(t *testing.T) {
	m := publication()
	m.Pictures[0].Alts = nil
	finds(t, run(m, "office"), "missing-alt/note/en/i", "missing-alt/note/ru/i")
	finds(t, run(m, "office", "screen"), "missing-alt/blocking/en/i", "missing-alt/blocking/ru/i")
	if f := run(m)[0]; f.Product != "screen" || f.Picture != "p" || f.Story != "s" || f.Fix == "" {
		t.Errorf("got %+v", f)
	}
}

func TestNoDayNoEmbargo(t *testing.T) {
	m := publication()
	m.Stories[0].Embargo = "2999-01-01"
	finds(t, check.Run(m, issue(m), m.Publication.Languages, nil, ""))
}

func TestLinks(t *testing.T) {
	for _, c := range []struct{ address, text, want string }{
		{"https://example.org/en/page?x=1#y", "words", ""},
		{"http://example.org", "words", ""},
		{"mailto:office@example.org", "words", ""},
		{"tel:+992370000000", "words", ""},
		{"https://example.org", " ", "empty-link"},
		{"example.org", "words", "bad-link"},
		{"https://", "words", "bad-link"},
		{"https://example", "words", "bad-link"},
		{"https://example..org", "words", "bad-link"},
		{"https://example.org/a b", "words", "bad-link"},
		{"mailto:office", "words", "bad-link"},
		{"javascript:alert(1)", "words", "bad-link"},
		{"file:///etc/passwd", "words", "bad-link"},
		{"http://[", "words", "bad-link"},
	} {
		t.Run(c.address+c.text, func(t *testing.T) {
			m := publication()
			m.Stories[0].Versions[0].Blocks[2].Spans = []editor.Span{
				{Text: "The pipes were laid in "}, {Text: c.text, Link: c.address}, {Text: "spring."},
			}
			confirm(&m.Stories[0].Versions[0], &m.Stories[0].Versions[1])
			var want []string
			if c.want != "" {
				want = []string{c.want + "/warning/en/t"}
			}
			finds(t, run(m), want...)
		})
	}
}

func TestLinkPartlyBold(t *testing.T) {
	m := publication()
	m.Stories[0].Versions[0].Blocks[2].Spans = []editor.Span{
		{Text: "The pipes were laid in"},
		{Text: " ", Link: "https://example.org"},
		{Text: "spring.", Bold: true, Link: "https://example.org"},
	}
	finds(t, run(m))
}

func TestBriefs(t *testing.T) {
	m := publication()
	body := func(s string) editor.Block {
		return editor.Block{ID: "b", Kind: editor.Paragraph, Spans: editor.Plain(s)}
	}
	m.Publication.Areas = []editor.Area{{ID: "a", Titles: editor.Text{editor.English: "Water"}}}
	m.Projects = []editor.Project{{ID: "w", Code: "W-1", Area: "a", Start: "2026-01-01", Briefs: []editor.Brief{
		{Lang: editor.English, Body: body("Reaches 300 people 🎉.")},
		{Lang: editor.Russian, Body: body("Охватывает 400 человек.")},
	}}}
	confirmed := &m.Projects[0].Briefs[1]
	confirmed.Stage = editor.Draft
	confirmed.Body.Segments = []editor.Segment{{State: editor.SegmentConfirmed, Source: "Reaches people."}}
	is := issue(m)
	is.Order = append(is.Order, editor.Item{ID: "briefs", Kind: editor.BriefsItem})
	finds(t, check.Run(m, is, m.Publication.Languages, nil, today),
		"emoji/warning/en/b", "unfinished-stage/warning/ru/", "figures/warning/ru/b",
		"stale/warning/ru/b")
}

func TestVersion(t *testing.T) {
	m := publication()
	m.Stories[0].Versions[1].Stage = editor.Draft
	finds(t, check.Version(m, &m.Stories[0], editor.English, today))
	found := check.Version(m, &m.Stories[0], editor.Russian, today)
	finds(t, found, "unfinished-stage/warning/ru/")
	begin := editor.Text{
		editor.English: "This story is not", editor.Russian: "Эта статья: ", editor.Tajik: "Ин мақола: ",
	}
	for l, begins := range begin {
		if !strings.HasPrefix(found[0].Says[l], begins) {
			t.Errorf("says %q to who has the story at hand", found[0].Says[l])
		}
	}
	m.Stories = nil
	s := publication().Stories[0]
	s.Versions[1].Stage = editor.Draft
	finds(t, check.Version(m, &s, editor.Russian, today), "unfinished-stage/warning/ru/")
}

func TestEmptyIssue(t *testing.T) {
	m := publication()
	finds(t, check.Run(m, &editor.Issue{}, m.Publication.Languages, nil, today),
		"empty-issue/blocking/en/", "empty-issue/blocking/ru/")
	finds(t, check.Run(m, issue(m), nil, nil, today))
}

// TestSays keeps the words of findings that a person reads most.
func TestSays(t *testing.T) {
	m := publication()
	source, target := &m.Stories[0].Versions[0], &m.Stories[0].Versions[1]
	source.Blocks[2].Spans = editor.Plain("Work for 12,500 people in 2026.")
	target.Blocks[2].Spans = editor.Plain("Работа для 15 200 человек в 2026 году.")
	confirm(source, target)
	got := run(m)[0].Says
	for l, want := range map[editor.Lang]string{
		editor.English: "“Water comes back”, paragraph\u00a01: the English has 12,500, the Russian has 15\u00a0200. Check which is right.",
		editor.Russian: "«Вода вернулась», абзац\u00a01: в\u00a0английском тексте 12,500, в\u00a0русском\u00a0— 15\u00a0200. Проверьте, что верно.",
	} {
		if got[l] != want {
			t.Errorf("%s says %q,\nwant %q", l, got[l], want)
		}
	}
}

func TestLongHeadlineIsCut(t *testing.T) {
	m := publication()
	m.Stories[0].Versions[1].Stage = editor.Draft
	m.Stories[0].Versions[0].Blocks[0].Spans = editor.Plain(strings.Repeat("word “quoted” ", 150))
	confirm(&m.Stories[0].Versions[0], &m.Stories[0].Versions[1])
	says := run(m)[0].Says[editor.English]
	if len(says) > 240 || !strings.Contains(says, "…”") || !strings.Contains(says, "word ‘quoted’") {
		t.Errorf("says %q", says)
	}
}
