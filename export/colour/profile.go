package colour

import (
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"fmt"
)

// ErrProfile is what a profile is refused with that is damaged or of a kind not read.
var ErrProfile = errors.New("not a colour profile that can be read")

// Profile says what the numbers of a picture mean as colours.
type Profile struct {
	id       string // equal for equal profiles
	channels int
	tone     []curve // of grey, or of red, green and blue: into light
	matrix   matrix  // of red, green and blue in light

	there, back *table  // instead: to colours, and for inks also from them
	inLab       bool    // the tables' colours are L*a*b*, else XYZ
	wideLab     [2]bool // there, back: white is 65280, and not 65535
	black       float64 // the light that the darkest gives back, of 1
}

// Channels is how many numbers a pixel has: 1 of grey, 3 of red, green and blue, 4 of
// cyan, magenta, yellow and black.
func (p *Profile) Channels() int { return p.channels }

// spaces are the kinds of numbers, by their signature, with how many there are.
var spaces = map[string]int{"GRAY": 1, "RGB ": 3, "CMYK": 4}

// Read reads a profile (ICC.1:2001-04 or ICC.1:2022). An error wraps ErrProfile.
func Read(data []byte) (*Profile, error) {
	if len(data) < 132 || string(data[36:40]) != "acsp" || data[8] < 2 || data[8] > 4 {
		return nil, ErrProfile
	}
	space, pcs := string(data[16:20]), string(data[20:24])
	p := &Profile{channels: spaces[space], inLab: pcs == "Lab "}
	if p.channels == 0 || !p.inLab && pcs != "XYZ " {
		return nil, fmt.Errorf("%w: from %q to %q", ErrProfile, space, pcs)
	}
	sum := sha256.Sum256(data)
	p.id = string(sum[:])
	f := file(data)
	if p.readTables(f); p.there == nil && !p.readTones(f) {
		return nil, fmt.Errorf("%w: it has neither tables nor curves for %q", ErrProfile, space)
	}
	p.black = p.darkest()
	return p, nil
}

// readTables reads the relative colorimetric tables, or those that a profile has for
// every intent.
func (p *Profile) readTables(f file) {
	for _, tag := range []string{"A2B1", "A2B0"} {
		if b := f.tag(tag); b != nil && p.there == nil {
			p.there = readTable(b, p.channels, 3)
			p.wideLab[0] = string(b[:min(4, len(b))]) == "mft2"
		}
	}
	if b := f.tag("B2A1"); b != nil && p.channels == 4 {
		p.back = readTable(b, 3, p.channels)
		p.wideLab[1] = string(b[:min(4, len(b))]) == "mft2"
	}
}

// readTones reads curves, and with three of them the matrix.
func (p *Profile) readTones(f file) bool {
	tags := map[int][]string{1: {"kTRC"}, 3: {"rTRC", "gTRC", "bTRC"}}[p.channels]
	for _, tag := range tags {
		c, _ := readCurve(f.tag(tag))
		if c == nil {
			return false
		}
		p.tone = append(p.tone, c)
	}
	if p.channels == 1 {
		return true
	}
	for k, tag := range []string{"rXYZ", "gXYZ", "bXYZ"} {
		b := f.tag(tag)
		if len(b) < 20 {
			return false
		}
		for i := range 3 {
			p.matrix[i][k] = fixed(b[8+4*i:])
		}
	}
	return len(tags) == 3
}

// file is a profile's bytes.
type file []byte

// tag is the data of a tag; nil for none (ICC.1:2022, 7.3).
func (f file) tag(sign string) []byte {
	n := int(binary.BigEndian.Uint32(f[128:]))
	for i := range min(n, (len(f)-132)/12) {
		e := f[132+12*i:]
		from, size := uint64(binary.BigEndian.Uint32(e[4:])), uint64(binary.BigEndian.Uint32(e[8:]))
		if string(e[:4]) == sign && from+size <= uint64(len(f)) {
			return f[from : from+size]
		}
	}
	return nil
}

// light is the colour of a pixel.
func (p *Profile) light(px [mostChannels]float64) xyz {
	if p.there != nil {
		return p.decoded(p.there.of(px))
	}
	v := bent(px, p.tone)
	if p.channels == 1 {
		return xyz{v[0] * white[0], v[0] * white[1], v[0] * white[2]}
	}
	return p.matrix.of(xyz{v[0], v[1], v[2]})
}

// decoded is a table's result as a colour (ICC.1:2022, 6.3.4; ICC.1:2001-04, A.3).
func (p *Profile) decoded(v [mostChannels]float64) xyz {
	if !p.inLab {
		const most = 1 + 32767.0/32768
		return xyz{v[0] * most, v[1] * most, v[2] * most}
	}
	if p.wideLab[0] {
		return lab{v[0] * 65535 / 652.80, v[1]*65535/256 - 128, v[2]*65535/256 - 128}.xyz()
	}
	return lab{v[0] * 100, v[1]*255 - 128, v[2]*255 - 128}.xyz()
}

// inks are those that print a colour; only of a profile with a table back in L*a*b*.
func (p *Profile) inks(c xyz) [mostChannels]float64 {
	v := c.lab()
	if p.wideLab[1] {
		return p.back.of([mostChannels]float64{
			v[0] * 652.80 / 65535, (v[1] + 128) * 256 / 65535, (v[2] + 128) * 256 / 65535,
		})
	}
	return p.back.of([mostChannels]float64{v[0] / 100, (v[1] + 128) / 255, (v[2] + 128) / 255})
}

// darkest is how much light the darkest colour gives back, at most a fifth: of inks what
// a black comes to, if that is known, of others what zeros mean.
func (p *Profile) darkest() float64 {
	var px [mostChannels]float64
	if p.channels == 4 {
		if p.back == nil {
			return 0
		}
		px = p.inks(xyz{})
	}
	return min(unit(p.light(px)[1]), 0.2)
}
