package writing

import (
	"testing"

	"twofold/editor"
	"twofold/editor/spell"
	"twofold/ui/kit/rich"
)

func TestMisspeltWordsAreMarkedAndLearned(t *testing.T) {
	s := enter(t, aStory(t, false))
	var shelf spell.Shelf
	s.w.Dictionary = shelf.Dictionary
	id := s.kindOf(editor.Paragraph)
	s.write(editor.English, id, "The rountable met.")
	e := s.eds[editor.English]
	marks := e.Marks(e.Text().Index(id))
	if len(marks) != 1 || marks[0].Kind != rich.Misspelt || marks[0].From != 4 {
		t.Fatalf("marks: %+v", marks)
	}
	f := s.found[marks[0].Key]
	s.lookup.Guess(s.material(), nil, func(bool) {})
	s.putWord(&f, marks[0], "roundtable")
	if got := e.Text().Plain(e.Text().Index(id)); got != "The roundtable met." {
		t.Errorf("mended: %q", got)
	}
	s.write(editor.English, id, "The rountable met.")
	s.addWord(editor.English, "rountable")
	if marks := e.Marks(e.Text().Index(id)); len(marks) != 0 {
		t.Errorf("still marked: %+v", marks)
	}
}

func TestAnIgnoredWordIsRightInTheWholeStory(t *testing.T) {
	s := enter(t, aStory(t, false))
	var shelf spell.Shelf
	s.w.Dictionary = shelf.Dictionary
	id := s.kindOf(editor.Paragraph)
	s.write(editor.English, id, "rountable")
	s.write(editor.English, s.kindOf(editor.Standfirst), "A rountable")
	for i := range s.found {
		if s.found[i].Words == "rountable" {
			s.ignoreWord(&s.found[i])
			break
		}
	}
	for _, f := range s.found {
		if f.Words == "rountable" {
			t.Errorf("still found in %s", f.Block)
		}
	}
}

func TestANoteHoldsOnToItsWords(t *testing.T) {
	s := enter(t, aStory(t, false))
	id := s.kindOf(editor.Paragraph)
	s.write(editor.English, id, "Forty officers came.")
	e := s.eds[editor.English]
	e.Pick(id, 6, 14)
	c, ok := s.noteHere()
	if !ok || c.Quote != "officers" {
		t.Fatalf("the note is on %q", c.Quote)
	}
	c.Text = "How many?"
	s.addNote(c)
	e.GoTo(id, 0)
	e.Type("Some ")
	kept, err := s.desk.Comments(ctx, s.story)
	must(t, err)
	if len(kept) != 1 || kept[0].From != 11 || kept[0].Quote != "officers" {
		t.Fatalf("stored: %+v", kept)
	}
	s.resolve(kept[0], true)
	kept, err = s.desk.Comments(ctx, s.story)
	must(t, err)
	if !kept[0].Done || len(s.notes.Marks(editor.English)) != 0 {
		t.Errorf("the note is still open: %+v", kept[0])
	}
}

func TestABlockIsBroughtBack(t *testing.T) {
	s := enter(t, aStory(t, false))
	was := s.stored(t).Version(editor.English)
	id := s.kindOf(editor.Paragraph)
	s.write(editor.English, id, "Something else")
	s.bringBack(id, was)
	if got, want := s.d.block(editor.English, id).Text(), was.Block(id).Text(); got != want {
		t.Errorf("it says %q, not %q", got, want)
	}
	s.goTo(editor.English, id)
	s.remove()
	s.bringBack(id, was)
	if b := s.d.block(editor.English, id); b == nil || b.Text() != was.Block(id).Text() {
		t.Errorf("the removed block is %+v", b)
	}
}

func TestTheTypographersChangesAreOneDeed(t *testing.T) {
	s := enter(t, aStory(t, false))
	id := s.kindOf(editor.Paragraph)
	s.write(editor.English, id, "x")
	e := s.eds[editor.English]
	n := s.make(editor.English,
		editor.Edit{Block: id, From: 0, To: 1, Old: "x", New: "y"},
		editor.Edit{Block: id, From: 0, To: 1, Old: "other", New: "z"})
	if got := e.Text().Plain(e.Text().Index(id)); n != 1 || got != "y" {
		t.Errorf("%d made, it says %q", n, got)
	}
}
