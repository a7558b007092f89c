// Package galley sets what stands on pages before it has a place: text in lines, rules,
// tints and pictures are gathered into galleys, each measured from its own top left and so
// many slots high. A Compositor does so for one edition: paragraphs (broken by
// export/line, remembered in its Case), figures with their captions, pull quotes, sidebars
// and the heads of articles, all in the styles of export/design.
//
// It promises that a text is set the same whether it is remembered or not; that what it
// cannot set (a character that the faces lack, a text too long for its room, a picture
// without a size) is kept as a finding; and that nothing else is left out. It knows no
// pages: where galleys stand is for export/layout.
package galley
