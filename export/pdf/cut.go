package pdf

import (
	"crypto/sha256"
	"slices"
	"strings"
	"unicode/utf16"
)

// sort is a glyph as content streams name it: by code.
type sort struct {
	code  uint16
	rune  rune
	id    uint16 // in the face's glyph order; 0 for spacing that the face lacks
	width int    // in 1/1000 em
}

// cut is a face cut down to the sorts that a document uses, ready to be embedded.
type cut struct {
	ttf     []byte
	name    name // with the subset tag: ABCDEF+PTSerif-Regular
	file    *stream
	glyphs  *stream // the CIDToGIDMap
	unicode *stream // the ToUnicode map
}

// makeCut cuts the font down. Sorts must be in the order of their codes.
func makeCut(f *sfnt, post string, sorts []sort) *cut {
	ids := make([]int, 0, len(sorts))
	for _, s := range sorts {
		ids = append(ids, int(s.id))
	}
	kept := f.closure(ids)
	place := make(map[int]int, len(kept))
	for i, id := range kept {
		place[id] = i
	}
	gids := make([]int, len(sorts)) // where each sort's glyph is in the cut
	blank := len(kept)              // spacing without a glyph comes last, one each
	for i, s := range sorts {
		gids[i] = place[int(s.id)]
		if s.id == 0 {
			gids[i] = blank
			blank++
		}
	}
	ttf := assemble(f.cutTables(kept, place, sorts, gids))
	return &cut{
		ttf:     ttf,
		name:    name(subsetTag(ttf) + "+" + post),
		file:    packed(ttf),
		glyphs:  packed(glyphMap(sorts, gids)),
		unicode: packed(unicodeMap(sorts)),
	}
}

// cutTables are the tables of the cut. Hinting is kept, layout tables are not needed.
func (f *sfnt) cutTables(kept []int, place map[int]int, sorts []sort, gids []int) map[string][]byte {
	var glyf, loca, hmtx []byte
	for _, id := range kept {
		loca = be.AppendUint32(loca, uint32(len(glyf)))
		outline := slices.Clone(f.outline(id))
		components(outline, func(at int) {
			be.PutUint16(outline[at:], uint16(place[int(be.Uint16(outline[at:]))]))
		})
		glyf = append(glyf, outline...)
		glyf = append(glyf, make([]byte, -len(glyf)&3)...)
		advance, bearing := f.metric(id)
		hmtx = be.AppendUint16(be.AppendUint16(hmtx, advance), bearing)
	}
	count := len(kept)
	for _, s := range sorts {
		if s.id == 0 {
			loca = be.AppendUint32(loca, uint32(len(glyf)))
			hmtx = be.AppendUint16(hmtx, uint16((s.width*f.upem+500)/1000))
			hmtx = be.AppendUint16(hmtx, 0)
			count++
		}
	}
	loca = be.AppendUint32(loca, uint32(len(glyf)))
	t := map[string][]byte{
		"glyf": glyf, "loca": loca, "hmtx": hmtx, "cmap": cmap(sorts, gids),
		"head": withUint16(f.tables["head"], 50, 1),
		"hhea": withUint16(f.tables["hhea"], 34, count),
		"maxp": withUint16(f.tables["maxp"], 4, count),
		"post": append([]byte{0, 3, 0, 0}, f.tables["post"][4:32]...),
		"name": {0, 0, 0, 0, 0, 6}, // no names
	}
	be.PutUint32(t["head"][8:], 0) // as checksums want it
	for _, tag := range []string{"OS/2", "cvt ", "fpgm", "prep", "gasp"} {
		if data := f.tables[tag]; data != nil {
			t[tag] = data
		}
	}
	return t
}

func withUint16(table []byte, at, v int) []byte {
	out := slices.Clone(table)
	be.PutUint16(out[at:], uint16(v))
	return out
}

// cmap is a character map in format 4 with a segment for each run of codes whose glyphs
// run along.
func cmap(sorts []sort, gids []int) []byte {
	type segment struct{ from, to, gid uint16 }
	var list []segment
	for i, s := range sorts {
		n := len(list)
		if n > 0 && list[n-1].to+1 == s.code && list[n-1].gid+s.code-list[n-1].from == uint16(gids[i]) {
			list[n-1].to++
			continue
		}
		list = append(list, segment{s.code, s.code, uint16(gids[i])})
	}
	list = append(list, segment{0xFFFF, 0xFFFF, 0})
	b := []byte{0, 0, 0, 1, 0, 3, 0, 1, 0, 0, 0, 12, 0, 4}
	for _, v := range []int{16 + 8*len(list), 0, 2 * len(list), 0, 0, 0} {
		b = be.AppendUint16(b, uint16(v))
	}
	for _, s := range list {
		b = be.AppendUint16(b, s.to)
	}
	b = be.AppendUint16(b, 0)
	for _, s := range list {
		b = be.AppendUint16(b, s.from)
	}
	for _, s := range list {
		b = be.AppendUint16(b, s.gid-s.from)
	}
	return append(b, make([]byte, 2*len(list))...)
}

// subsetTag is six capitals made from the font file (ISO 32000-1, 9.6.4).
func subsetTag(ttf []byte) string {
	sum := sha256.Sum256(ttf)
	var tag strings.Builder
	for _, b := range sum[:6] {
		tag.WriteByte('A' + b%26)
	}
	return tag.String()
}

// glyphMap leads from codes to glyphs of the cut (ISO 32000-1, 9.7.4.2).
func glyphMap(sorts []sort, gids []int) []byte {
	if len(sorts) == 0 {
		return nil
	}
	b := make([]byte, 2*(int(sorts[len(sorts)-1].code)+1))
	for i, s := range sorts {
		be.PutUint16(b[2*int(s.code):], uint16(gids[i]))
	}
	return b
}

const (
	unicodeHead = "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n" +
		"/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n"
	unicodeFoot = "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend"
)

// unicodeMap leads from codes to characters (ISO 32000-1, 9.10.3).
func unicodeMap(sorts []sort) []byte {
	b := []byte(unicodeHead)
	for len(sorts) > 0 {
		n := min(len(sorts), 100)
		b = appendInt(b, n)
		b = append(b, " beginbfchar\n"...)
		for _, s := range sorts[:n] {
			b = append(b, '<')
			b = appendHex(b, s.code)
			b = append(b, "> <"...)
			for _, u := range utf16.Encode([]rune{s.rune}) {
				b = appendHex(b, u)
			}
			b = append(b, ">\n"...)
		}
		b = append(b, "endbfchar\n"...)
		sorts = sorts[n:]
	}
	return append(b, unicodeFoot...)
}
