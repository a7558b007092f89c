package picture

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"io"
)

// notes are what a file says beside its pixels.
type notes struct {
	exif    []byte // as a TIFF file; nil for none
	profile []byte // an ICC profile; nil for none
}

// mostProfile is the largest profile that is looked at, in bytes.
const mostProfile = 16 << 20

// orientation is how the picture was held, 1 to 8; 1 where the notes say nothing
// understandable.
func (n notes) orientation() int {
	if e := tiffEntry(n.exif, tagOrientation); e != nil {
		if turn := int(e.order.Uint16(e.value)); turn >= 1 && turn <= 8 {
			return turn
		}
	}
	return 1
}

// Markers of JPEG segments (ITU-T T.81, table B.1).
const (
	startOfFrame       = 0xC0
	startOfProgressive = 0xC2
	app1               = 0xE1
	app2               = 0xE2
	app13              = 0xED
	comment            = 0xFE
	startOfScan        = 0xDA
)

// jpegNotes reads the first segment of the kind Exif (CIPA DC-008, 4.5.4), and the
// profile, which may lie in several segments (ICC.1:2022, B.4).
func jpegNotes(data []byte) (n notes) {
	const exif, icc = "Exif\x00\x00", "ICC_PROFILE\x00"
	var parts [256][]byte
	segments(data, func(marker byte, segment []byte) bool {
		body := segment[4:]
		switch {
		case marker == app1 && n.exif == nil && begins(body, exif):
			n.exif = body[len(exif):]
		case marker == app2 && begins(body, icc) && len(body) > len(icc)+2:
			parts[body[len(icc)]] = body[len(icc)+2:]
		}
		return true
	})
	for _, part := range parts {
		n.profile = append(n.profile, part...)
	}
	return n
}

// jpegRoom is how many bytes the samples of a JPEG file take, and of a progressive one
// all its coefficients, too (ITU-T T.81, B.2.2).
func jpegRoom(data []byte, pixels int64) int64 {
	room := 3 * pixels
	segments(data, func(marker byte, segment []byte) bool {
		if marker < startOfFrame || marker > startOfProgressive || len(segment) < 10 {
			return true
		}
		var all, most int64
		for at := 10; at+3 <= len(segment); at += 3 {
			samples := int64(segment[at+1]>>4) * int64(segment[at+1]&15)
			all, most = all+samples, max(most, samples)
		}
		if most > 0 {
			room = pixels * all / most
		}
		if marker == startOfProgressive {
			room *= 5
		}
		return true
	})
	return room
}

// segments calls visit with every segment of a JPEG file before its first scan, marker
// and length included, and returns where that scan begins; 0 when the file is not
// understood or visit says no.
func segments(data []byte, visit func(marker byte, segment []byte) bool) int {
	for at := 2; at+4 <= len(data) && data[at] == 0xFF; {
		marker := data[at+1]
		if marker == 0xFF { // a fill byte
			at++
			continue
		}
		if marker == startOfScan {
			return at
		}
		size := 2 + int(binary.BigEndian.Uint16(data[at+2:]))
		if size < 4 || at+size > len(data) || !visit(marker, data[at:at+size]) {
			return 0
		}
		at += size
	}
	return 0
}

// pngNotes reads the chunks eXIf and iCCP (PNG 3rd edition, 11.3.4.6 and 11.3.2.3).
func pngNotes(data []byte) (n notes) {
	for at := 8; at+12 <= len(data); {
		size := int(binary.BigEndian.Uint32(data[at:]))
		if size > len(data)-at-12 {
			return n
		}
		body := data[at+8 : at+8+size]
		switch string(data[at+4 : at+8]) {
		case "eXIf":
			n.exif = body
		case "iCCP":
			if name := bytes.IndexByte(body, 0); name >= 0 && name+2 <= len(body) {
				n.profile = inflated(body[name+2:])
			}
		case "IEND":
			return n
		}
		at += 12 + size
	}
	return n
}

// inflated is what was packed; nil for nothing, or for too much.
func inflated(packed []byte) []byte {
	z, err := zlib.NewReader(bytes.NewReader(packed))
	if err != nil {
		return nil
	}
	out, err := io.ReadAll(io.LimitReader(z, mostProfile+1))
	if err != nil || len(out) > mostProfile {
		return nil
	}
	return out
}

// webpNotes reads the chunks EXIF and ICCP (RFC 9649, 2.7.1).
func webpNotes(data []byte) (n notes) {
	for at := 12; at+8 <= len(data); {
		size := int(binary.LittleEndian.Uint32(data[at+4:]))
		if size > len(data)-at-8 {
			return n
		}
		body := data[at+8 : at+8+size]
		switch string(data[at : at+4]) {
		case "EXIF":
			n.exif = bytes.TrimPrefix(body, []byte("Exif\x00\x00"))
		case "ICCP":
			n.profile = body
		}
		at += 8 + size + size&1
	}
	return n
}

// tiffNotes reads the entries Orientation and ICC Profile of the first picture
// (TIFF 6.0, section 8; ICC.1:2022, B.3).
func tiffNotes(data []byte) notes {
	n := notes{exif: data}
	e := tiffEntry(data, tagProfile)
	if e == nil {
		return n
	}
	from, size := uint64(e.order.Uint32(e.value)), uint64(e.count)
	if from+size <= uint64(len(data)) && size > 4 && size <= mostProfile {
		n.profile = data[from : from+size]
	}
	return n
}

// entry is what a TIFF file says of one thing.
type entry struct {
	order binary.ByteOrder
	count uint32
	value []byte // four bytes: the value, or where it is
}

// tiffEntry finds an entry of the first directory by its tag; nil for none.
func tiffEntry(tiff []byte, tag uint16) *entry {
	if len(tiff) < 8 {
		return nil
	}
	var order binary.ByteOrder = binary.LittleEndian
	if string(tiff[:2]) == "MM" {
		order = binary.BigEndian
	}
	at := int(order.Uint32(tiff[4:]))
	if at < 8 || at+2 > len(tiff) {
		return nil
	}
	const size = 12
	n := int(order.Uint16(tiff[at:]))
	for at += 2; n > 0 && at+size <= len(tiff); n, at = n-1, at+size {
		if order.Uint16(tiff[at:]) == tag {
			return &entry{order, order.Uint32(tiff[at+4:]), tiff[at+8 : at+12]}
		}
	}
	return nil
}
