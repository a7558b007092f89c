// Package stories is the room where stories are found: a list of all of them with how
// far both languages are, views and filters at the side, and the ways to start, bring
// in, place and delete a story.
package stories
