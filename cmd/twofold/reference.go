package main

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// The size of the reference issue that speed is measured on: two columns of text without
// pictures, as large as a thick newsletter.
const (
	referenceStories      = 12
	referenceWordsEnglish = 6150
	referenceWordsRussian = 5670
)

// reference makes an issue of so many times the reference stories, in English and
// Russian. It is the same at every call. The words are real, so that they hyphenate and
// fill lines as a newsletter does; the sentences mean nothing.
func reference(times int) (editor.Material, *editor.Issue) {
	p := &editor.Publication{
		Slug:      "reference",
		Names:     editor.Text{editor.English: "Reference", editor.Russian: "Образец"},
		Languages: []editor.Lang{editor.English, editor.Russian},
	}
	m := editor.Material{Publication: p}
	is := &editor.Issue{
		ID: "issue", Number: 1, Date: "2026-10-20", Status: editor.Planned,
		Periods: editor.Text{editor.English: "Autumn 2026", editor.Russian: "Осень 2026"},
	}
	for n := range referenceStories * times {
		s := referenceStory(n)
		m.Stories = append(m.Stories, s)
		is.Order = append(is.Order, editor.Item{
			ID: editor.ItemID(fmt.Sprintf("item%04d", n)), Kind: editor.StoryItem, Story: s.ID,
		})
	}
	return m, is
}

// referenceStory makes the n-th story, from 0.
func referenceStory(n int) editor.Story {
	s := editor.Story{
		ID:   editor.StoryID(fmt.Sprintf("story%04d", n)),
		Slug: fmt.Sprintf("reference-%d", n+1),
	}
	for _, l := range []struct {
		lang  editor.Lang
		stock *stock
		words int
	}{
		{editor.English, english, share(referenceWordsEnglish, n)},
		{editor.Russian, russian, share(referenceWordsRussian, n)},
	} {
		t := typist{stock: l.stock, seed: uint64(n)*2 + 1}
		v := editor.Version{Lang: l.lang, Stage: editor.Ready}
		v.Blocks = t.story(s.Slug, l.words)
		s.Versions = append(s.Versions, v)
	}
	return s
}

// share divides words evenly among the reference stories.
func share(words, n int) int {
	n %= referenceStories
	return words*(n+1)/referenceStories - words*n/referenceStories
}

// typist writes sentences from a stock of words, by a generator of its own
// (xorshift64*, Vigna 2016), so that the same seed gives the same text for ever.
type typist struct {
	*stock
	seed uint64
	next int // number of the next block
}

func (t *typist) pick(n int) int {
	t.seed ^= t.seed >> 12
	t.seed ^= t.seed << 25
	t.seed ^= t.seed >> 27
	return int((t.seed * 0x2545F4914F6CDD1D) >> 33 % uint64(n))
}

// story writes the blocks of a version with so many words of body text.
func (t *typist) story(slug string, words int) []editor.Block {
	for range 8 {
		t.pick(2) // the first numbers of small seeds are alike
	}
	out := []editor.Block{
		t.block(slug, editor.Headline, t.phrase(5+t.pick(4))),
		t.block(slug, editor.Standfirst, t.sentence(16+t.pick(6))),
	}
	for i := 0; words > 0; i++ {
		if i > 0 && i%3 == 0 {
			out = append(out, t.block(slug, editor.Subhead, t.phrase(2+t.pick(3))))
		}
		n := min(words, 48+t.pick(40))
		if words-n < 20 {
			n = words
		}
		out = append(out, t.block(slug, editor.Paragraph, t.paragraph(n)))
		words -= n
	}
	return out
}

func (t *typist) block(slug string, k editor.Kind, text string) editor.Block {
	t.next++
	return editor.Block{
		ID:   editor.BlockID(fmt.Sprintf("%s-%03d", slug, t.next)),
		Kind: k, Spans: editor.Plain(text),
	}
}

func (t *typist) paragraph(words int) string {
	var sentences []string
	for words > 0 {
		n := min(words, 8+t.pick(15))
		if words-n < 5 {
			n = words
		}
		sentences = append(sentences, t.sentence(n))
		words -= n
	}
	return strings.Join(sentences, " ")
}

func (t *typist) sentence(words int) string { return t.phrase(words) + "." }

// phrase writes words with a capital at the head and commas now and then. Short words
// and long ones alternate as they do in the language.
func (t *typist) phrase(words int) string {
	var sb strings.Builder
	for i := range words {
		list := t.long
		if t.pick(100) < t.shortShare {
			list = t.short
		}
		w := list[t.pick(len(list))]
		if i == 0 {
			r := []rune(w)
			w = strings.ToUpper(string(r[:1])) + string(r[1:])
		} else if i > 3 && i < words-3 && t.pick(12) == 0 {
			sb.WriteByte(',')
		}
		if i > 0 {
			sb.WriteByte(' ')
		}
		sb.WriteString(w)
	}
	return sb.String()
}

// stock is the words of a language: short ones that hold sentences together, and long
// ones; shortShare of a hundred are short.
type stock struct {
	short, long []string
	shortShare  int
}

var english = &stock{
	short: strings.Fields(`the of and to in a is for on with that was by as at from it are be
		their this have an were which has they had not or but who more its been than will
		into when one two out up after so all can about them other no there each then some`),
	long: strings.Fields(`village valley workers families border service training project water
		road market school teacher doctor office centre migration season harvest pasture
		counsellor department government community organisation partner emergency equipment
		vehicle exercise information questions answers employer contract documents passport
		registration health screening tuberculosis treatment medicine prevention volunteers
		driver station hospital mountain reservoir irrigation channel landslide avalanche
		preparation coordination agreement roundtable workshop participants certificate
		vocational language knowledge experience responsibility opportunity household budget
		savings remittances investment orchard livestock apricots embroidery women children
		parents students graduates authorities inspectors officers checkpoint laboratory
		cooperation development assistance protection reintegration consultation
		administration transportation communication neighbouring international regional
		national local rural seasonal previous different important necessary available
		several hundred thousand together already usually almost according following
		explained remembered discovered prepared returned completed established supported
		continued received arrived learned opened asked said worked visited decided`),
	shortShare: 60,
}

var russian = &stock{
	short: strings.Fields(`и в не на что с он как это по но они к у из за от о для то же до
		или если так все их был мы при уже ещё чтобы только когда где под без после над
		её его её тем чем раз год два три`),
	long: strings.Fields(`деревня долина работники семьи граница служба обучение проект вода
		дорога рынок школа учитель врач отделение центр миграция сезон урожай пастбище
		консультант управление правительство община организация партнёр оборудование
		автомобиль учения сведения вопросы ответы работодатель договор документы паспорт
		регистрация здоровье обследование туберкулёз лечение лекарство профилактика
		добровольцы водитель станция больница горы водохранилище орошение канал оползень
		лавина подготовка координация соглашение встреча семинар участники удостоверение
		профессиональный знания опыт ответственность возможность хозяйство бюджет
		сбережения переводы вложения сады скот абрикосы вышивка женщины дети родители
		студенты выпускники власти инспекторы сотрудники пропускной лаборатория
		сотрудничество развитие помощь защита реинтеграция консультация администрация
		перевозки связь соседний международный региональный национальный местный сельский
		сезонный прежний различный важный необходимый доступный несколько тысяча вместе
		обычно почти согласно объяснили вспомнили обнаружили подготовили вернулись
		завершили создали поддержали продолжили получили приехали узнали открыли спросили
		сказали работали посетили решили здравоохранения трудоустройства
		предупреждения взаимодействия государственного чрезвычайных образовательных`),
	shortShare: 41,
}
