package picture

import (
	"errors"
	"sync"

	"twofold/export/colour"
)

// How many bytes of prepared and of decoded pictures a shelf keeps.
const (
	cutRoom     = 64 << 20
	decodedRoom = 96 << 20
)

// Shelf keeps what it has made of pictures, so that the same cut of the same picture is
// made once for all editions and products, and other cuts of it need no decoding. It may
// be used by several goroutines at once.
type Shelf struct {
	fetch func(hash string) ([]byte, error)
	bench colour.Bench

	mu      sync.Mutex
	cuts    map[cutKey][]byte
	cutSize int
	decoded []*negative // the one that was asked for last comes last
}

type cutKey struct {
	hash  string
	cut   Cut
	inked bool
}

// negative is a decoded picture, or why there is none.
type negative struct {
	hash    string
	once    sync.Once
	picture *stored
	err     error
	size    int // in bytes, once it is decoded
}

// NewShelf makes a shelf that reads pictures by their hash with fetch, which may be nil
// as long as no picture is asked for.
func NewShelf(fetch func(hash string) ([]byte, error)) *Shelf {
	return &Shelf{fetch: fetch, cuts: map[cutKey][]byte{}}
}

// JPEG is JPEG of the picture with this hash. The caller must not change the bytes.
func (s *Shelf) JPEG(hash string, c Cut) ([]byte, error) {
	return s.cut(cutKey{hash, c, false}, func(p *stored) ([]byte, error) {
		return p.jpeg(c, s.bench.Between(p.profile, colour.Screen()))
	})
}

// cut is what make makes of a picture, made once.
func (s *Shelf) cut(key cutKey, make func(*stored) ([]byte, error)) ([]byte, error) {
	s.mu.Lock()
	out := s.cuts[key]
	s.mu.Unlock()
	if out != nil {
		return out, nil
	}
	p, err := s.open(key.hash)
	if err != nil {
		return nil, err
	}
	if out, err = make(p); err != nil {
		return nil, err
	}
	s.keep(key, out)
	return out, nil
}

// open decodes a picture once, whoever asks for it meanwhile.
func (s *Shelf) open(hash string) (*stored, error) {
	n := s.negative(hash)
	n.once.Do(func() {
		if s.fetch == nil {
			n.err = errors.New("there is nowhere to fetch pictures from")
			return
		}
		data, err := s.fetch(hash)
		if err != nil {
			n.err = err
			return
		}
		n.picture, n.err = open(data)
	})
	s.tidy(n)
	return n.picture, n.err
}

func (s *Shelf) negative(hash string) *negative {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, n := range s.decoded {
		if n.hash == hash {
			s.decoded = append(append(s.decoded[:i], s.decoded[i+1:]...), n)
			return n
		}
	}
	n := &negative{hash: hash}
	s.decoded = append(s.decoded, n)
	return n
}

// tidy forgets decoded pictures that were not asked for lately when there are too many,
// and at once a picture that could not be had: it may be there next time.
func (s *Shelf) tidy(last *negative) {
	s.mu.Lock()
	defer s.mu.Unlock()
	size := 0
	for i := len(s.decoded) - 1; i >= 0; i-- {
		n := s.decoded[i]
		if n == last && n.err != nil {
			s.decoded = append(s.decoded[:i], s.decoded[i+1:]...)
			continue
		}
		if n == last {
			n.size = n.picture.bytes()
		}
		size += n.size
		if size > decodedRoom && n != last {
			s.decoded = append([]*negative(nil), s.decoded[i+1:]...)
			return
		}
	}
}

func (s *Shelf) keep(key cutKey, data []byte) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.cutSize+len(data) > cutRoom {
		clear(s.cuts)
		s.cutSize = 0
	}
	s.cutSize += len(data) - len(s.cuts[key])
	s.cuts[key] = data
}
