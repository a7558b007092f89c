// Package plan plans how the body of a story fills pages, from a slot of the first page on:
// columns, and what spans them between. Plans are made with pictures of different heights,
// with what spans the page in different places, with paragraphs in a line more or less, and
// the one that costs least is kept (F. Mittelbach, A General Framework for Globally
// Optimized Pagination, 2016).
//
// It promises that a plan holds every row and float of the body once and in order, but for
// text that stands above what spans the page where the page would stay empty without it.
// It sets and places nothing: export/layout carries plans out.
package plan
