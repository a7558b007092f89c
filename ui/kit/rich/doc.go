// Package rich is the widget in which a version is written: an Editor shows the blocks
// of one text, styled as they will read, and changes them as a person asks with keys and
// mouse; a Spread scrolls one editor, or two in which paired blocks share their top
// edge. What changes a text is in editor/revise, how it falls into lines in ui/kit/flow;
// here it is painted and listened to. An editor saves nothing and knows no story: what
// it cannot know it asks its Host.
package rich
