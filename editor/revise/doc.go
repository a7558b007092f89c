// Package revise changes a version of a story as a person does: by positions, with
// deeds that can be taken back one by one, each carrying the selection before and after.
//
// A Text holds the blocks of one version while it is being edited. It is always valid:
// its positions stand between graphemes, it has at least one block, one headline and one
// standfirst at most, and sidebars before what they hold. Texts of one story are bound
// together (Bind): what happens to a block as a whole happens to it in every language,
// and there is one way back for all of them.
//
// The package knows no window and no clock, and measures nothing: lines, columns and the
// caret's place on the screen are the matter of whoever shows the text.
package revise
