// Package kit holds the widgets that the toolkit lacks: buttons, chips, rows, panes,
// dialogs, the page view and the list that can be put in order. They show what they are
// given and call back; they know no story, no desk and no words.
package kit
