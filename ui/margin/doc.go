// Package margin holds what stands in the margin of a text while it is written: the words
// that are not right and what was meant by them, what the checks found, what the house
// typographer would change, the notes of colleagues, how the text fits its page, what the
// next stage asks, and what the text said before. It shows and remembers; what is done
// about it is a deed of the room, which stores everything.
package margin
