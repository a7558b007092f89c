// Package ui holds what the rooms of the window share: the Screen that each room is,
// the ways from one to another, the colours and sizes, the icons, the words of the
// interface in its languages, the saying of errors and the work behind the window. It
// paints nothing itself (package kit does) and knows no room.
package ui
