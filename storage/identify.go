package storage

import (
	"bytes"
	"encoding/binary"
	"fmt"
	"io"
	"os"

	"twofold/editor"
)

// applicationID marks the file as ours: "TWOF" (https://www.sqlite.org/pragma.html#pragma_application_id).
const applicationID = 0x54574F46

const headerSize = 100

// header is what the beginning of a file says
// (https://www.sqlite.org/fileformat2.html, section 1.3).
type header struct {
	schema int
	bytes  int64
}

// identify looks at a file without SQLite, so that a file which is not ours is never
// touched: missing, a folder, foreign, newer, cut off.
func identify(path string, top int) (header, error) {
	info, err := os.Stat(path)
	if err != nil {
		return header{}, err
	}
	if !info.Mode().IsRegular() {
		return header{}, fmt.Errorf("it is not a file: %w", editor.ErrForeign)
	}
	first, err := beginning(path)
	if err != nil {
		return header{}, err
	}
	return parse(first, info.Size(), top)
}

// beginning reads as much of the header as the file has.
func beginning(path string) ([]byte, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	return io.ReadAll(io.LimitReader(f, headerSize))
}

// writable says why a file cannot be written to, without changing it.
func writable(path string) error {
	f, err := os.OpenFile(path, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	return f.Close()
}

func parse(first []byte, size int64, top int) (header, error) {
	if !bytes.HasPrefix(first, []byte("SQLite format 3\x00")) {
		return header{}, editor.ErrForeign
	}
	if len(first) < headerSize {
		return header{}, fmt.Errorf("it ends in its header: %w", editor.ErrDamaged)
	}
	word := func(at int) int64 { return int64(binary.BigEndian.Uint32(first[at:])) }
	if word(68) != applicationID {
		return header{}, editor.ErrForeign
	}
	h := header{schema: int(word(60)), bytes: size}
	switch {
	case h.schema > top:
		return h, newer(h.schema, top)
	case h.schema < 1 || first[18] > 2 || first[19] > 2: // no version writes these
		return h, fmt.Errorf("its header is impossible: %w", editor.ErrDamaged)
	}
	return h, nil
}
