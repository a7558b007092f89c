// Package line breaks paragraphs into set lines: words in typefaces go in, glyphs with
// their places come out.
//
// It shapes the paragraph into one endless line (text, words), finds the places where
// that may be broken (chances), chooses among them for the paragraph as a whole (fit,
// ragged) and sets what stands between two of them (line). A Breaker does all of it and
// remembers what it has done (memo).
//
// It promises that equal paragraphs give equal lines whatever was set before, that the
// lines hold every character of the paragraph that its typefaces have, but for the white
// space at which a line ends, and that a justified line fills its measure to the last
// unit. What fits no measure is set all the same, and its line says by how much it is
// too long.
//
// It knows no pages: leading, colours and what a paragraph means are its caller's. It
// corrects no text, and writes from left to right only.
package line
