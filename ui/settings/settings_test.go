package settings

import (
	"reflect"
	"testing"

	"twofold/editor"
)

func TestRowsMoveUpAndGoOut(t *testing.T) {
	list := []string{"a", "b", "c"}
	swap(list, 2)
	if want := []string{"a", "c", "b"}; !reflect.DeepEqual(list, want) {
		t.Errorf("after moving up: %v", list)
	}
	swap(list, 0)
	if list[0] != "a" {
		t.Errorf("the first row moved: %v", list)
	}
	out := without(list, 1)
	if want := []string{"a", "b"}; !reflect.DeepEqual(out, want) {
		t.Errorf("after taking out: %v", out)
	}
	if len(list) != 3 || list[1] != "c" {
		t.Errorf("the old list was changed: %v", list)
	}
}

func TestAPublicationCanBeEditedWhileItIsSaved(t *testing.T) {
	p := &editor.Publication{
		Slug: "p", Names: editor.Text{editor.English: "Old"},
		Areas:    []editor.Area{{ID: "1", Titles: editor.Text{editor.English: "A"}}},
		Facts:    []editor.Fact{{Kind: editor.FactFixed, Value: "30+"}},
		Contacts: []editor.Contact{{}}, Donors: []editor.Donor{{Name: "D"}},
	}
	saved := clone(p)
	p.Names = p.Names.With(editor.English, "New")
	p.Areas[0].Titles = p.Areas[0].Titles.With(editor.English, "B")
	p.Facts[0].Value, p.Donors[0].Name = "40+", "E"
	if saved.Names.In(editor.English) != "Old" || saved.Areas[0].Titles.In(editor.English) != "A" ||
		saved.Facts[0].Value != "30+" || saved.Donors[0].Name != "D" {
		t.Errorf("what is being saved changed: %+v", saved)
	}
}

func TestARowThatWentOutIsPutBack(t *testing.T) {
	p := &editor.Publication{Rev: 1, Donors: []editor.Donor{{Name: "A"}, {Name: "B"}}}
	was := clone(p)
	p.Donors = without(p.Donors, 0)
	p.Rev = 2
	putBack(p, was)
	if len(p.Donors) != 2 || p.Donors[0].Name != "A" || p.Rev != 2 {
		t.Errorf("after putting back: %+v", p)
	}
}
