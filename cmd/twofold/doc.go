// Command twofold is a desk for a newsletter in two languages: it opens a window on a
// publication, or does one thing to it from a terminal.
//
// The package opens the parts, introduces them to each other and runs them. It is the
// only one with a clock and with random numbers, which it hands on as functions. Every
// command works without a display, prints its result to standard output, and ends with
// 0 when done, 1 when it failed, 2 when it was asked wrongly, and 3 when blocking
// findings stand in the way.
package main
