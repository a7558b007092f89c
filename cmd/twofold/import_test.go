package main

import (
	"reflect"
	"testing"
)

func TestWhatWasLeftOutIsInTheOrderOfTheFile(t *testing.T) {
	got := byLine([]string{"line 12: a table", "line 3: HTML <b>", "no line", "line 12: a rule"})
	want := []string{"no line", "line 3: HTML <b>", "line 12: a table", "line 12: a rule"}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %q", got)
	}
	if none := byLine(nil); none == nil || len(none) != 0 {
		t.Errorf("nothing left out is %v, want an empty list", none)
	}
}
