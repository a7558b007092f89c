package editor

import "time"

// Picture is an image kept in the file, with what people must know about it. The bytes
// are kept by Hash; the same image is stored once.
type Picture struct {
	ID          PictureID
	Name        string // the file's name when it came in
	Hash        string // SHA-256 of the bytes, hex
	Format      string // "jpeg", "png", …
	Bytes       int64
	Width       int // pixels as stored, before Orientation is applied
	Height      int
	Orientation int // EXIF 1–8; 0 and 1 mean upright
	Captions    Text
	Credits     Text
	Alts        Text
	Consent     Consent
	Focus       Focus
	Modified    time.Time
	Rev         int
}

// Consent says whether the people in a picture may be shown.
type Consent string

// What is known about consent; the zero value means ConsentMissing.
const (
	ConsentMissing   Consent = "missing"
	ConsentGiven     Consent = "given"
	ConsentNotNeeded Consent = "not-needed" // nobody can be recognised
)

// Focus is the point of the upright picture that every crop keeps, 0 to 1 from its top
// left. The zero value means the middle at two fifths of the height.
type Focus struct{ X, Y float64 }

// Point is the focus with its default filled in.
func (f Focus) Point() (x, y float64) {
	if f == (Focus{}) {
		return 0.5, 0.4
	}
	return f.X, f.Y
}

// Upright is the picture's size in pixels after its orientation is applied.
func (p *Picture) Upright() (width, height int) {
	if p.Orientation >= 5 && p.Orientation <= 8 {
		return p.Height, p.Width
	}
	return p.Width, p.Height
}

// Validate checks the record; the bytes are checked where they are decoded.
func (p *Picture) Validate() error {
	switch {
	case p.ID == "":
		return fieldf("ID", "is empty")
	case len(p.Hash) != 64:
		return fieldf("Hash", "is not a SHA-256 in hex")
	case p.Width <= 0 || p.Height <= 0:
		return fieldf("Width", "and height must be positive")
	case p.Orientation < 0 || p.Orientation > 8:
		return fieldf("Orientation", "must be 1 to 8")
	case p.Focus.X < 0 || p.Focus.X > 1 || p.Focus.Y < 0 || p.Focus.Y > 1:
		return fieldf("Focus", "must lie inside the picture")
	}
	return nil
}
