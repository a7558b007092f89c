package export_test

import (
	"testing"

	"twofold/editor"
	"twofold/export"
)

func TestHandoutName(t *testing.T) {
	for _, c := range []struct {
		product export.Product
		langs   []editor.Lang
		want    string
	}{
		{export.Office, []editor.Lang{editor.English}, "news-handout-en.pdf"},
		{export.Office, []editor.Lang{editor.English, editor.Russian}, "news-handout-en-ru.pdf"},
		{export.Screen, []editor.Lang{editor.Russian}, "news-handout-ru-screen.pdf"},
	} {
		if got := export.HandoutName("news", c.product, c.langs...); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}
