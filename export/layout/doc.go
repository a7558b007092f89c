// Package layout sets an edition on pages: an Edition goes in, a finished Document comes
// out, with the findings that a person should look at.
//
// The stages, each in the file of its name: collect has the articles made ready (by
// export/body, which has them set by export/galley); plan has columns on the baseline grid
// filled with them in the best way (by export/plan); save has a story give what it may;
// cover, stories, briefs, timeline, back, logos, foot and handout place what they are named
// after; compose makes the Document (of export/paper); report measures it. How all of it
// looks stands in export/design.
//
// It takes what stories give so that they fit (export/fit decides that) as part of what it
// is asked, and reports every step of its own.
//
// It promises that no word of the edition is lost but those that an "overset" finding
// names, the optional blocks that a story gives, and the briefs of an issue of four pages,
// which stand on the timeline only; that equal editions give equal documents; and that
// every line of body text stands on the grid. It paints nothing, reads no files and knows
// no clock.
package layout
