package pdf

import (
	"encoding/binary"
	"errors"
	"slices"
)

// sfnt is a TrueType file with its tables found.
type sfnt struct {
	tables  map[string][]byte
	upem    int
	glyphs  int
	metrics int // how many glyphs have an advance of their own
	long    bool
}

var errFont = errors.New("the font file is damaged")

var be = binary.BigEndian

// readFont finds the tables of a TrueType file with quadratic outlines.
func readFont(ttf []byte) (*sfnt, error) {
	if len(ttf) < 12 {
		return nil, errFont
	}
	f := &sfnt{tables: map[string][]byte{}}
	for i := range int(be.Uint16(ttf[4:])) {
		at := 12 + 16*i
		if at+16 > len(ttf) {
			return nil, errFont
		}
		rec := ttf[at:]
		from, size := int(be.Uint32(rec[8:])), int(be.Uint32(rec[12:]))
		if from+size > len(ttf) {
			return nil, errFont
		}
		f.tables[string(rec[:4])] = ttf[from : from+size]
	}
	if !f.complete() {
		return nil, errFont
	}
	f.upem = int(be.Uint16(f.tables["head"][18:]))
	f.long = be.Uint16(f.tables["head"][50:]) == 1
	f.glyphs = int(be.Uint16(f.tables["maxp"][4:]))
	f.metrics = int(be.Uint16(f.tables["hhea"][34:]))
	if f.upem == 0 || f.metrics == 0 || f.glyphs < f.metrics ||
		len(f.tables["hmtx"]) < 4*f.metrics+2*(f.glyphs-f.metrics) {
		return nil, errFont
	}
	return f, nil
}

// complete says whether the tables that are read are there, and long enough.
func (f *sfnt) complete() bool {
	for _, need := range []struct {
		table string
		size  int
	}{
		{"head", 54},
		{"hhea", 36},
		{"maxp", 32},
		{"hmtx", 4},
		{"loca", 4},
		{"glyf", 1},
		{"post", 32},
		{"OS/2", 90},
	} {
		if len(f.tables[need.table]) < need.size {
			return false
		}
	}
	return true
}

// metric is a glyph's advance and left side bearing in font units.
func (f *sfnt) metric(id int) (advance, bearing uint16) {
	hmtx := f.tables["hmtx"]
	if id < f.metrics {
		return be.Uint16(hmtx[4*id:]), be.Uint16(hmtx[4*id+2:])
	}
	return be.Uint16(hmtx[4*(f.metrics-1):]), be.Uint16(hmtx[4*f.metrics+2*(id-f.metrics):])
}

// width is a glyph's advance in 1/1000 em, rounded as gofpdf rounds its width table.
func (f *sfnt) width(id int) int {
	if id >= f.glyphs {
		return 0
	}
	advance, _ := f.metric(id)
	return (2000*int(advance) + f.upem) / (2 * f.upem)
}

// outline is a glyph's drawing; empty for white space and for what is not there.
func (f *sfnt) outline(id int) []byte {
	loca, glyf := f.tables["loca"], f.tables["glyf"]
	var from, to int
	switch {
	case f.long && 4*id+8 <= len(loca):
		from, to = int(be.Uint32(loca[4*id:])), int(be.Uint32(loca[4*id+4:]))
	case !f.long && 2*id+4 <= len(loca):
		from, to = 2*int(be.Uint16(loca[2*id:])), 2*int(be.Uint16(loca[2*id+2:]))
	}
	if from >= to || to > len(glyf) {
		return nil
	}
	return glyf[from:to]
}

// Flags of a composite glyph's components (OpenType 1.9, table glyf).
const (
	argsAreWords   = 1 << 0
	haveScale      = 1 << 3
	moreComponents = 1 << 5
	haveTwoScales  = 1 << 6
	haveMatrix     = 1 << 7
)

// components calls visit with the place of every component's glyph number in a
// composite outline; not at all for a simple one.
func components(outline []byte, visit func(at int)) {
	if len(outline) < 10 || int16(be.Uint16(outline)) >= 0 {
		return
	}
	for at := 10; at+4 <= len(outline); {
		flags := be.Uint16(outline[at:])
		visit(at + 2)
		at += 6
		if flags&argsAreWords != 0 {
			at += 2
		}
		switch {
		case flags&haveScale != 0:
			at += 2
		case flags&haveTwoScales != 0:
			at += 4
		case flags&haveMatrix != 0:
			at += 8
		}
		if flags&moreComponents == 0 {
			return
		}
	}
}

// closure is the sorted glyphs of ids and all that they are composed of, with 0 first.
func (f *sfnt) closure(ids []int) []int {
	out := append([]int{0}, ids...)
	seen := map[int]bool{}
	for _, id := range out {
		seen[id] = true
	}
	for i := 0; i < len(out); i++ {
		glyph := f.outline(out[i])
		components(glyph, func(at int) {
			if id := int(be.Uint16(glyph[at:])); !seen[id] {
				seen[id] = true
				out = append(out, id)
			}
		})
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// assemble makes a TrueType file of tables in the order of their tags (OpenType 1.9,
// table directory).
func assemble(tables map[string][]byte) []byte {
	tags := make([]string, 0, len(tables))
	for tag := range tables {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	power := 1
	for 2*power <= len(tags) {
		power *= 2
	}
	out := be.AppendUint32(nil, 0x00010000)
	out = be.AppendUint16(out, uint16(len(tags)))
	out = be.AppendUint16(out, uint16(16*power))
	out = be.AppendUint16(out, uint16(log2(power)))
	out = be.AppendUint16(out, uint16(16*(len(tags)-power)))
	at := 12 + 16*len(tags)
	for _, tag := range tags {
		t := tables[tag]
		out = append(out, tag...)
		out = be.AppendUint32(out, checksum(t))
		out = be.AppendUint32(out, uint32(at))
		out = be.AppendUint32(out, uint32(len(t)))
		at += (len(t) + 3) &^ 3
	}
	head := 0
	for _, tag := range tags {
		if tag == "head" {
			head = len(out)
		}
		out = append(out, tables[tag]...)
		out = append(out, make([]byte, -len(out)&3)...)
	}
	be.PutUint32(out[head+8:], 0xB1B0AFBA-checksum(out))
	return out
}

func log2(n int) (p int) {
	for n > 1 {
		n /= 2
		p++
	}
	return p
}

func checksum(b []byte) (sum uint32) {
	for ; len(b) >= 4; b = b[4:] {
		sum += be.Uint32(b)
	}
	var rest [4]byte
	copy(rest[:], b)
	return sum + be.Uint32(rest[:])
}
