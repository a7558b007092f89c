// Package writing is the room where one story is written and edited, in one language or
// in two beside each other, block by block, with its details, checks and history.
package writing
