package line

import (
	"encoding/binary"

	"twofold/export/face"
)

// memo remembers lines by everything that they depend on. When the younger half is full
// the older half is forgotten, so that what is still in use stays.
type memo struct {
	young, old map[string][]Line
	size       int // bytes of the younger half, roughly
	room       []byte
}

// memoHalf is how many bytes of lines each half may hold: about a hundred pages.
const memoHalf = 16 << 20

// glyphSize is about what a set character costs in memory.
const glyphSize = 20

// key writes down p. The bytes are good until the next call.
func (m *memo) key(p *Paragraph, mode mode) []byte {
	b := m.room[:0]
	for _, s := range p.Spans {
		how := byte(s.Font) << 1
		if s.Raised {
			how++
		}
		b = binary.AppendUvarint(append(b, how), uint64(len(s.Text)))
		b = append(b, s.Text...)
	}
	b = append(b, 0xff, byte(mode), byte(p.Align), byte(p.Looseness), byte(len(p.Lang)))
	b = append(b, p.Lang...)
	if p.Hyphens {
		b = append(b, 1)
	}
	b = append(b, 0xff)
	b = binary.AppendVarint(b, int64(p.Initial.Lines))
	for _, l := range [...]face.Length{
		p.Size, p.Measure, p.Indent, p.Tracking, p.Initial.Size, p.Initial.Gap,
	} {
		b = binary.AppendVarint(b, int64(l))
	}
	m.room = b
	return b
}

func (m *memo) find(key []byte) ([]Line, bool) {
	if lines, ok := m.young[string(key)]; ok {
		return lines, true
	}
	lines, ok := m.old[string(key)]
	if ok {
		m.keep(string(key), lines)
	}
	return lines, ok
}

func (m *memo) keep(key string, lines []Line) {
	if m.young == nil || m.size > memoHalf {
		m.young, m.old, m.size = map[string][]Line{}, m.young, 0
	}
	m.young[key] = lines
	m.size += 256 + (glyphSize+1)*len(key) + 256*len(lines)
}
