package segment_test

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"twofold/editor"
	"twofold/editor/sample"
	"twofold/editor/segment"
)

const (
	en = editor.English
	ru = editor.Russian
	tg = editor.Tajik
)

// TestSplit: the sentences wanted are separated by "|", with their white space.
func TestSplit(t *testing.T) {
	for _, c := range []struct {
		name string
		lang editor.Lang
		want string
	}{
		{"two sentences", en, "One thing. |Another thing."},
		{"no stop at the end", en, "One thing. |Another"},
		{"one sentence", en, "Only this."},
		{"white space is kept", en, " One.  \u00a0|Two.\n|Three. "},
		{"question and exclamation", en, "Really? |Yes! |Good."},
		{"several marks", en, "Really?! |Well... |Then it ended."},
		{"dots go on", en, "Well... perhaps."},
		{"a title", en, "Ask Dr. Field and Mr. Post. |They know."},
		{"that is", en, "Papers, e.g. Form 5, are needed. |Bring them."},
		{"an initial", en, "By A. B. Writer. |The end."},
		{"the pronoun I", en, "So did I. |Then it rained."},
		{"I as an initial", en, "A note by W. I. Writer came. |So be it."},
		{"etc. in the middle", en, "Pumps, pipes, etc. were sent."},
		{"etc. at the end", en, "Pumps, pipes, etc. |They were sent."},
		{"an acronym goes on", en, "The U.S. Agency came. |It left."},
		{"an acronym ends", en, "They came from the U.S. |The rest stayed."},
		{"a time of day", en, "We met at 5 p.m. |Then we left."},
		{"a time of day goes on", en, "We met at 5 p.m. in Kulob."},
		{"a month goes on", en, "It began on Jan. 5 in Kulob. |It ended."},
		{"a page goes on", en, "See p. 5 and fig. 3. |Then write."},
		{"decimal is no end", en, "It cost 3.5 million. |It is done."},
		{"an address is no end", en, "See www.example.org for more. |Write to us."},
		{"a number at the end", en, "That was in 2026. |31 people came."},
		{"the number of an item", en, "1. The first point. |Another."},
		{"a quotation goes on", en, "“Is it true?” he asked. |She nodded."},
		{"a quotation ends", en, "“It is true.” |The others agreed."},
		{"a sentence in brackets", en, "It rained. |(It often does.) |They went."},
		{"a dash says who spoke", en, "“We came!” – The residents of the village."},
		{"no space, no end", en, "One.Two"},

		{"two Russian sentences", ru, "Пошёл дождь. |Все ушли."},
		{"a year goes on", ru, "В 2026 г. было сухо. |Потом пошёл дождь."},
		{"a year ends", ru, "Это было в 2026 г. |Потом пошёл дождь."},
		{"a town goes on", ru, "Он приехал из г. Душанбе. |Она осталась."},
		{"a street and a house", ru, "Офис на ул. Рудаки, д. 5, открыт. |Приходите."},
		{"that is in Russian", ru, "Жители, т. е. все, пришли. |Они остались."},
		{"that is before a name", ru, "Столица, т. е. Душанбе, растёт. |Да."},
		{"that is without a space", ru, "Столица, т.е. Душанбе, растёт. |Да."},
		{"and so on ends", ru, "Насосы, трубы и т. д. |Их привезли."},
		{"and so on goes on", ru, "Насосы, трубы и т. д. привезли."},
		{"and others end", ru, "Насосы, трубы и др. |Их привезли."},
		{"and the rest end", ru, "Насосы, трубы и пр. |Их привезли."},
		{"an avenue", ru, "Дом на пр. Рудаки стоит. |Да."},
		{"initials", ru, "Об этом сказал А. Б. Автор. |Все ушли."},
		{"a figure", ru, "См. рис. 3 и табл. 5. |Там всё."},
		{"thousands", ru, "Собрали 5 тыс. тонн. |Это много."},
		{"decimal comma", ru, "Собрали 1,5 млн. тонн. |Это много."},
		{"direct speech", ru, "«Вода — это жизнь!» — сказал он. |Все молчали."},
		{"direct speech of a name", ru, "«Вода пришла!» — Жители села радовались."},
		{"speech broken", ru, "«Правда? — спросил он. — Не верю…» |Все ушли."},
		{"a question without capitals", ru, "Кто? где? когда? |Никто не знал."},
		{"quotation marks open", ru, "Он пришёл. |«Да», — сказал он."},

		{"Tajik", tg, "Об омад. |Ҳама шод шуданд."},
		{"a town in Tajik", tg, "Дар ш. Душанбе борон борид. |Ҳама рафтанд."},
		{"a year in Tajik", tg, "Дар с. 2026 борон борид. |Ӯ рафт."},
	} {
		t.Run(c.name, func(t *testing.T) {
			text := strings.ReplaceAll(c.want, "|", "")
			if got := strings.Join(segment.Split(text, c.lang), "|"); got != c.want {
				t.Errorf("got  %s\nwant %s", got, c.want)
			}
		})
	}
}

func TestNothingHasNoSentence(t *testing.T) {
	if got := segment.Split("", en); len(got) != 0 {
		t.Errorf("got %q", got)
	}
	if got := segment.Split(" … ", ru); len(got) != 1 {
		t.Errorf("got %q", got)
	}
}

// pieces are what texts are made of that are hard to cut.
var pieces = rapid.SampledFrom([]string{
	"word", "Слово", "слово", "Ҳаво", "А", "I", "г", "т", "е", "Dr", "U.S", "e.g", "p", "пр", "и",
	"5", "2026", ".", ".", ".", "!", "?", "…", " ", " ", "\u00a0", "\u202f", "\n", "«", "»", "„",
	"“", "”", "\"", "(", ")", "—", "–", "-", ",", ":", "é", "и\u0304", "水", "🎉", "\xff", "\u00ad",
})

// TestNothingIsLost: whatever the text, its sentences together are the text, and none is
// empty.
func TestNothingIsLost(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := strings.Join(rapid.SliceOfN(pieces, 0, 60).Draw(t, "text"), "")
		l := rapid.SampledFrom(editor.Langs()).Draw(t, "language")
		sentences := segment.Split(text, l)
		if got := segment.Join(sentences); got != text {
			t.Fatalf("got %q, want %q", got, text)
		}
		for _, s := range sentences {
			if s == "" {
				t.Fatalf("an empty sentence in %q", text)
			}
		}
	})
}

// TestSentencesStayTogether: a sentence of the sample by itself is not cut again.
func TestSentencesStayTogether(t *testing.T) {
	for _, text := range sampleTexts(t) {
		for _, s := range segment.Split(text.Text, text.Lang) {
			if again := segment.Split(s, text.Lang); len(again) != 1 {
				t.Errorf("%q is cut again: %q", s, again)
			}
		}
	}
}

// TestSampleIsCutInPairs: careful translations mostly keep the sentences of their source.
func TestSampleIsCutInPairs(t *testing.T) {
	c, err := sample.Publication()
	if err != nil {
		t.Fatal(err)
	}
	same, all := 0, 0
	for _, s := range c.Stories {
		source, target := s.Version(en), s.Version(ru)
		if target == nil {
			continue
		}
		for i := range source.Blocks {
			a := segment.Split(source.Blocks[i].Text(), en)
			b := segment.Split(target.Blocks[i].Text(), ru)
			if all++; len(a) == len(b) {
				same++
			}
		}
	}
	if same*10 < all*9 {
		t.Errorf("%d of %d blocks have as many sentences in Russian as in English", same, all)
	}
}

type said struct {
	Text string
	Lang editor.Lang
}

func sampleTexts(tb testing.TB) []said {
	tb.Helper()
	c, err := sample.Publication()
	if err != nil {
		tb.Fatal(err)
	}
	var out []said
	for _, s := range c.Stories {
		for _, v := range s.Versions {
			for i := range v.Blocks {
				out = append(out, said{v.Blocks[i].Text(), v.Lang})
			}
		}
	}
	return out
}

func BenchmarkSample(b *testing.B) {
	texts := sampleTexts(b)
	n := 0
	for _, t := range texts {
		n += len(t.Text)
	}
	b.SetBytes(int64(n))
	for b.Loop() {
		for _, t := range texts {
			segment.Split(t.Text, t.Lang)
		}
	}
}
