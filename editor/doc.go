// Package editor holds the nouns of a bilingual newsletter and the rules they obey:
// a Publication with its Stories, Projects, Pictures and Issues, and the Edition that an
// Issue becomes in one language.
//
// Nouns know nothing of files, windows or pages. They validate themselves, compare
// themselves (staleness) and assemble themselves into an Edition. Values handed to a
// function are never changed by it unless the function says so. The package uses the
// standard library only and has no clock: times come from the caller.
package editor
