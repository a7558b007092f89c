// Package export names what an issue can be made into and puts finished files in place:
// written aside, then renamed, so that a failure leaves what was there.
package export

import (
	"fmt"
	"strings"

	"twofold/editor"
)

// Product is a way to print or read an edition.
type Product string

// The products. Handout comes after the others.
const (
	Screen  Product = "screen"
	Office  Product = "office"
	Press   Product = "press"
	Booklet Product = "booklet"
	Handout Product = "handout"
)

// Heeds says whether what is found about the product named concerns p: "" is every
// product, and a booklet comes from an office printer.
func (p Product) Heeds(product string) bool {
	return product == "" || product == string(p) || p == Booklet && product == string(Office)
}

// Fetch reads the bytes of a picture by its hash. The caller must not change them.
type Fetch func(hash string) ([]byte, error)

// Name is the file name of a product: "sample-7-en-screen.pdf".
func Name(slug string, issue int, l editor.Lang, p Product) string {
	return fmt.Sprintf("%s-%d-%s-%s.pdf", slug, issue, l, p)
}

// DraftName is the file name of a draft: of "sample-7-en-screen.pdf" it is
// "sample-7-en-screen-draft.pdf".
func DraftName(name string) string { return strings.TrimSuffix(name, ".pdf") + "-draft.pdf" }

// HandoutName is the file name of a handout, in one language or several: from an office
// printer "sample-handout-en.pdf", for a screen "sample-handout-en-screen.pdf".
func HandoutName(slug string, p Product, langs ...editor.Lang) string {
	name := slug + "-" + string(Handout)
	for _, l := range langs {
		name += "-" + string(l)
	}
	if p != Office {
		name += "-" + string(p)
	}
	return name + ".pdf"
}
