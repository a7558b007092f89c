// Package column fills columns with the rows and floats of a text, so that the whole of it
// comes out best.
//
// A row is a line of text or a block that is never split; it says what it costs to end a
// column after it. A float is a block that may leave its place: for the head or the foot
// of a column, or for the gap between two rows. Heights are whole slots of the baseline
// grid.
//
// Columns are filled by dynamic programming over (row, float, column): the cheapest way
// to come to the end of a column with so many rows and floats set is kept, with what it
// was made of. (M. F. Plass, Optimal Pagination Techniques for Automatic Typesetting
// Systems, 1981; F. Mittelbach, A General Framework for Globally Optimized Pagination,
// 2016.) Every text is filled from its beginning to its end, so that a bad end far down
// is seen in time.
//
// It promises that every row and float stands in exactly one column, in order, that none
// reaches below its column, and that equal texts are filled alike. It knows neither words
// nor pictures: what stands in a row, what a bad end is and where on the page the columns
// are is its caller's.
package column
