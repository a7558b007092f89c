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
	name    name  // with the subset tag: ABCDEF+PTSerif-Regular
	widths  array // of the codes (ISO 32000-1, 9.7.4.3)
	about   dict  // the descriptor's entries
	file    *stream
	glyphs  *stream // the CIDToGIDMap
	unicode *stream // the ToUnicode map
}

// makeCut cuts the font down. Sorts must be in the order of their codes.
func (p *packer) makeCut(f *sfnt, post string, sorts []sort) *cut {
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
	ttf := assemble(f.cutTables(kept, place, sorts))
	return &cut{
		name:    name(subsetTag(ttf) + "+" + post),
		widths:  widthTable(sorts),
		about:   f.about(),
		file:    p.pack(ttf),
		glyphs:  p.pack(glyphMap(sorts, gids)),
		unicode: p.pack(unicodeMap(sorts)),
	}
}

// cutTables are the tables of the cut: those that a PDF needs (ISO 32000-1, 9.9), with
// the hinting.
func (f *sfnt) cutTables(kept []int, place map[int]int, sorts []sort) map[string][]byte {
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
		"glyf": glyf, "loca": loca, "hmtx": hmtx,
		"head": withUint16(f.tables["head"], 50, 1),
		"hhea": withUint16(f.tables["hhea"], 34, count),
		"maxp": withUint16(f.tables["maxp"], 4, count),
	}
	be.PutUint32(t["head"][8:], 0) // as checksums want it
	for _, tag := range []string{"cvt ", "fpgm", "prep"} {
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

// widthTable lists the widths of runs of codes.
func widthTable(sorts []sort) array {
	var out array
	for i := 0; i < len(sorts); {
		run := array{sorts[i].width}
		k := i + 1
		for ; k < len(sorts) && sorts[k].code == sorts[k-1].code+1; k++ {
			run = append(run, sorts[k].width)
		}
		out = append(out, int(sorts[i].code), run)
		i = k
	}
	return out
}

// about is what a font descriptor says of the face (ISO 32000-1, 9.8), in 1/1000 em.
func (f *sfnt) about() dict {
	const symbolic, italic, forceBold = 1 << 2, 1 << 6, 1 << 18
	head, hhea, os2, post := f.tables["head"], f.tables["hhea"], f.tables["OS/2"], f.tables["post"]
	em := func(table []byte, at int) int { return int(int16(be.Uint16(table[at:]))) * 1000 / f.upem }
	flags, weight := symbolic, int(be.Uint16(os2[4:]))
	angle := int(int16(be.Uint16(post[4:])))
	if angle != 0 {
		flags |= italic
	}
	if weight >= 600 {
		flags |= forceBold
	}
	return dict{
		"Type": name("FontDescriptor"), "Flags": flags, "ItalicAngle": angle,
		"FontBBox": array{em(head, 36), em(head, 38), em(head, 40), em(head, 42)},
		"Ascent":   em(hhea, 4), "Descent": em(hhea, 6), "CapHeight": em(os2, 88),
		"StemV": 50 + weight*weight/4225, // what is usual: 50 + (weight/65)²
	}
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
