package main

import (
	"crypto/rand"
	"encoding/binary"
	"sync"
	"time"
)

// The digits of Crockford's base 32, in the order of their values.
const digits = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"

// idMaker makes IDs as ULIDs: 48 bits of milliseconds, then 80 random bits, which count
// up within one millisecond. They sort in the order in which they were made
// (github.com/ulid/spec).
type idMaker struct {
	mu   sync.Mutex
	now  func() time.Time
	last [16]byte
}

// newID makes the next ID: 26 digits and capital letters.
func (m *idMaker) newID() string {
	m.mu.Lock()
	defer m.mu.Unlock()
	var id [16]byte
	binary.BigEndian.PutUint64(id[:8], uint64(m.now().UnixMilli())<<16)
	if ms := id[:6]; string(ms) > string(m.last[:6]) {
		rand.Read(id[6:]) // never fails: see crypto/rand
	} else {
		id = m.last
		countUp(&id)
	}
	m.last = id
	return inDigits(id)
}

func countUp(id *[16]byte) {
	for i := len(id) - 1; i >= 0; i-- {
		id[i]++
		if id[i] != 0 {
			return
		}
	}
}

// inDigits writes 128 bits as 26 digits of five bits, the first of three.
func inDigits(id [16]byte) string {
	var out [26]byte
	hi, lo := binary.BigEndian.Uint64(id[:8]), binary.BigEndian.Uint64(id[8:])
	for i := len(out) - 1; i >= 0; i-- {
		out[i] = digits[lo&31]
		lo = lo>>5 | hi<<59
		hi >>= 5
	}
	return string(out[:])
}
