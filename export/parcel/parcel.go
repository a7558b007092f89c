// Package parcel opens documents that are a zip of XML parts, as Word and OpenDocument
// make them.
//
// Any bytes may be given to it. What it unpacks is bounded whatever the zip says of
// itself, entities are never expanded, and nothing is fetched. It knows nothing of what
// the parts mean.
package parcel

import (
	"archive/zip"
	"bytes"
	"errors"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"twofold/export/prose"
)

// How much of a part is unpacked, and how many parts a parcel may have.
const (
	mostXML   = 32 << 20
	mostParts = 20_000
)

// Parcel is an open document.
type Parcel struct{ files map[string]*zip.File }

// Open opens a document. What is none is refused with a prose.Refusal that says what it
// is instead. The reader must stay open as long as the parcel is used.
func Open(r io.ReaderAt, size int64) (*Parcel, error) {
	z, err := zip.NewReader(r, size)
	if err != nil {
		return nil, instead(r, size)
	}
	if len(z.File) > mostParts {
		return nil, prose.Refuse(prose.Bomb, "%d parts", len(z.File))
	}
	p := &Parcel{files: make(map[string]*zip.File, len(z.File))}
	for _, f := range z.File {
		name := clean(f.Name)
		if _, twice := p.files[name]; !twice {
			p.files[name] = f
		}
	}
	return p, nil
}

// clean is a part's name without a slash at its head and without "..".
func clean(name string) string {
	return strings.TrimPrefix(path.Clean("/"+strings.ReplaceAll(name, `\`, "/")), "/")
}

// instead says what a file is that is no zip.
func instead(r io.ReaderAt, size int64) error {
	const enough = 1 << 16
	head := make([]byte, min(size, enough))
	n, err := r.ReadAt(head, 0)
	if err != nil && !errors.Is(err, io.EOF) {
		return prose.Refuse(prose.Missing, "%v", err)
	}
	head = head[:n]
	locked := []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")
	switch {
	case bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0")) && holds(r, size, locked):
		return prose.Refuse(prose.Encrypted, "")
	case bytes.HasPrefix(head, []byte("\xD0\xCF\x11\xE0")), bytes.HasPrefix(head, []byte(`{\rtf`)):
		return prose.Refuse(prose.OldWord, "")
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return prose.Refuse(prose.Damaged, "its end is missing")
	case len(head) == 0:
		return prose.Refuse(prose.Empty, "")
	}
	return prose.Refuse(prose.Unknown, "it is neither Word nor OpenDocument")
}

// holds says whether a file has some bytes in it, looking at so much at a time.
func holds(r io.ReaderAt, size int64, what []byte) bool {
	buf := make([]byte, 1<<16)
	for at := int64(0); at < size; at += int64(len(buf) - len(what)) {
		n, err := r.ReadAt(buf, at)
		if bytes.Contains(buf[:n], what) {
			return true
		}
		if err != nil {
			return false
		}
	}
	return false
}

// Has says whether there is a part of this name.
func (p *Parcel) Has(name string) bool { return p.files[clean(name)] != nil }

// Parts lists the names of the parts in order.
func (p *Parcel) Parts() []string {
	out := make([]string, 0, len(p.files))
	for name := range p.files {
		out = append(out, name)
	}
	slices.Sort(out)
	return out
}

// Picture unpacks a part that is a picture. One larger than prose.MaxPicture is an error
// that wraps prose.ErrPicture.
func (p *Parcel) Picture(name string) ([]byte, error) {
	data, whole, err := p.unpack(name, prose.MaxPicture)
	if err == nil && !whole {
		return nil, fmt.Errorf("%s: %w", name, prose.ErrPicture)
	}
	return data, err
}

// unpack unpacks as much of a part as may be, and says whether that was the whole.
func (p *Parcel) unpack(name string, most int64) (data []byte, whole bool, err error) {
	f := p.files[clean(name)]
	if f == nil {
		return nil, false, prose.Refuse(prose.Damaged, "its part %s is missing", name)
	}
	if f.Flags&1 != 0 {
		return nil, false, prose.Refuse(prose.Encrypted, "")
	}
	r, err := f.Open()
	if err != nil {
		return nil, false, prose.Refuse(prose.Damaged, "its part %s: %v", name, err)
	}
	defer r.Close()
	data, err = io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return nil, false, prose.Refuse(prose.Damaged, "its part %s: %v", name, err)
	}
	return data, int64(len(data)) <= most, nil
}
