// Package fit makes the editions of an issue fit their pages: it decides what stories give
// (the heights of their pictures, an optional quote, the size of a headline), always by
// setting the variation and looking at the pages that it comes to, never by guessing.
//
// Fit sets all editions of an issue and keeps every story on the same page in all of them
// where that is possible. Parity says what would make the editions the same number of pages,
// or a multiple of four, as suggestions with their effect, the least harmful first. Story
// says how one story fits, for the desk that it is written at.
//
// It promises that nothing is done unsaid, that nothing is done that the issue refuses, that
// a suggestion has exactly the effect it names, and that the size of body text changes only
// where the publication allows it and the issue says so. It sets no type itself (that is
// export/layout) and stores nothing.
package fit
