package picture

import "encoding/binary"

// orientation is the EXIF orientation of a file, 1 to 8; 1 where it says nothing
// understandable.
func orientation(format string, data []byte) int {
	var exif []byte
	switch format {
	case "jpeg":
		exif = jpegExif(data)
	case "png":
		exif = pngExif(data)
	}
	if turn := tiffOrientation(exif); turn >= 1 && turn <= 8 {
		return turn
	}
	return 1
}

// jpegExif is what the first APP1 segment of the kind Exif holds (CIPA DC-008, 4.5.4).
func jpegExif(data []byte) (exif []byte) {
	segments(data, func(marker byte, segment []byte) bool {
		const intro = "Exif\x00\x00"
		if exif == nil && marker == app1 && begins(segment[4:], intro) {
			exif = segment[4+len(intro):]
		}
		return true
	})
	return exif
}

// Markers of JPEG segments (ITU-T T.81, table B.1).
const (
	app1        = 0xE1
	app13       = 0xED
	comment     = 0xFE
	startOfScan = 0xDA
)

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

// pngExif is the eXIf chunk of a PNG file (PNG 3rd edition, 11.3.4.6).
func pngExif(data []byte) []byte {
	for at := 8; at+12 <= len(data); {
		size := int(binary.BigEndian.Uint32(data[at:]))
		if size > len(data)-at-12 {
			return nil
		}
		switch string(data[at+4 : at+8]) {
		case "eXIf":
			return data[at+8 : at+8+size]
		case "IEND":
			return nil
		}
		at += 12 + size
	}
	return nil
}

// tiffOrientation is the value of tag 0x0112 in the first directory; 0 for none.
func tiffOrientation(tiff []byte) int {
	if len(tiff) < 8 {
		return 0
	}
	var order binary.ByteOrder = binary.LittleEndian
	if string(tiff[:2]) == "MM" {
		order = binary.BigEndian
	}
	at := int(order.Uint32(tiff[4:]))
	if at < 8 || at+2 > len(tiff) {
		return 0
	}
	const tag, entry = 0x0112, 12
	for n := int(order.Uint16(tiff[at:])); n > 0; n-- {
		if at+2+entry > len(tiff) {
			return 0
		}
		if order.Uint16(tiff[at+2:]) == tag {
			return int(order.Uint16(tiff[at+2+8:]))
		}
		at += entry
	}
	return 0
}
