// Package sample is a whole publication to try things on: six issues as an archive page
// lists them, a seventh to be printed in two languages, a register of projects and nine
// pictures. It is read from the text files in data and the images in pictures, which are
// part of the program.
//
// The publication is the same at every call, down to its IDs and times. It is complete
// but not perfect: one story has no Russian version, one Russian version is stale, one
// figure differs between the languages, one picture lies on its side in its file and one
// is too small to print, so that there is something to find.
//
// The package reads its own files only. It is strict with them: a line that it does not
// understand is an error that names the file and the line. It stores nothing.
package sample
