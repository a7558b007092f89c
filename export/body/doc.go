// Package body makes the bodies of articles ready to be filled into columns: paragraphs in
// rows of lines, pull quotes between them, pictures and sidebars as floats, and what spans
// all columns between stretches of them. It chooses a body's columns, and says what is
// kept together: two lines of a paragraph on either side of a break, a subhead with what
// follows it, a list with what introduces it, a pull quote away from subheads and feet.
//
// It promises that every block of the article stands in the body once, but for the picture
// that stands on the cover or above the head. It knows no pages: export/column fills the
// columns and export/layout places them.
package body
