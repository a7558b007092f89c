package sample_test

import (
	"testing"

	"twofold/editor/sample"
)

func TestPublicationReads(t *testing.T) {
	if _, err := sample.Publication(); err != nil {
		t.Fatal(err)
	}
}
