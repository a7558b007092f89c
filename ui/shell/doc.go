// Package shell is the window: its frame with menu bar, top bar, rail and status bar,
// the way between rooms, the keys, quick open, and what is remembered on this computer.
// It knows every room; no room knows it.
package shell
