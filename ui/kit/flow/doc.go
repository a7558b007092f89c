// Package flow sets the blocks of a version in lines of a width, for the screen, and
// says where things are: which position a point hits, where the caret stands, what a
// selection covers, where the line above and below is. Lines are kept for as long as
// the text, the width and the dress of their block stay the same. It promises that a
// hit on the place of a caret gives that caret's position. It knows no toolkit: the
// caller measures words and paints.
package flow
