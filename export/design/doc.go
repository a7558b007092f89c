// Package design is the look of the newsletter: the grid of its pages, its colours, and the
// table of its styles.
//
// It promises that whatever is printed takes measures, colours and type from one place:
// equal things look alike on every page, and a new look is a change here. All lengths are
// in 1/1000 pt but for the grid's margins. It sets nothing and paints nothing, and what
// stands where on a page is decided by who lays it out.
package design
