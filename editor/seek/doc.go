// Package seek finds words in every story of a publication and replaces them. It
// promises that a version is replaced whole or not at all, that one which was changed
// since the search is left alone, and that what was replaced can be taken back. It knows
// no windows.
package seek
