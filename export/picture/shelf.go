package picture

import (
	"errors"
	"sync"

	"twofold/export/colour"
)

// How many bytes of prepared and of decoded pictures a shelf keeps, and how many may be
// in the making at once; a picture that takes more is decoded alone.
const (
	cutRoom     = 96 << 20
	decodedRoom = 64 << 20
	darkroom    = 320 << 20
)

// Shelf keeps what it has made of pictures, so that the same cut of the same picture is
// made once for all editions and products, and other cuts of it need no decoding. It may
// be used by several goroutines at once.
type Shelf struct {
	fetch func(hash string) ([]byte, error)
	bench colour.Bench
	room  room

	mu      sync.Mutex
	cuts    map[cutKey][]byte
	cutSize int
	decoded []*negative     // the one that was asked for last comes last
	sound   map[string]bool // the pictures that could be decoded
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
	return &Shelf{fetch: fetch, cuts: map[cutKey][]byte{}, sound: map[string]bool{}, room: newRoom(darkroom)}
}

// JPEG is JPEG of the picture with this hash. The caller must not change the bytes.
func (s *Shelf) JPEG(hash string, c Cut) ([]byte, error) {
	return s.cut(cutKey{hash, c, false}, func(p *stored) ([]byte, error) {
		return p.jpeg(c, s.bench.Between(p.profile, colour.Screen()))
	})
}

// Check says why nothing can be made of a picture. One that was found to be sound is not
// looked at again.
func (s *Shelf) Check(hash string) error {
	s.mu.Lock()
	sound := s.sound[hash]
	s.mu.Unlock()
	if sound {
		return nil
	}
	_, err := s.develop(hash)
	return err
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
	n.once.Do(func() { n.picture, n.err = s.develop(hash) })
	s.tidy(n)
	return n.picture, n.err
}

// develop fetches and decodes a picture when there is room for it.
func (s *Shelf) develop(hash string) (*stored, error) {
	if s.fetch == nil {
		return nil, errors.New("there is nowhere to fetch pictures from")
	}
	data, err := s.fetch(hash)
	if err != nil {
		return nil, err
	}
	n, err := read(data)
	if err != nil {
		return nil, err
	}
	defer s.room.leave(s.room.enter(n.room))
	p, err := n.develop()
	if err == nil {
		s.mu.Lock()
		s.sound[hash] = true
		s.mu.Unlock()
	}
	return p, err
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

// Forget lets the decoded picture go; what was made of it stays.
func (s *Shelf) Forget(hash string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for i, n := range s.decoded {
		if n.hash == hash {
			s.decoded = append(s.decoded[:i], s.decoded[i+1:]...)
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

// room is memory that those who decode share.
type room struct {
	mu        *sync.Mutex
	left      *sync.Cond
	all, free int64
}

func newRoom(bytes int64) room {
	mu := &sync.Mutex{}
	return room{mu: mu, left: sync.NewCond(mu), all: bytes, free: bytes}
}

// enter waits until there is so much room, or all of it. It says what is to be given back
// with leave.
func (r *room) enter(bytes int64) int64 {
	bytes = min(bytes, r.all)
	r.mu.Lock()
	defer r.mu.Unlock()
	for r.free < bytes {
		r.left.Wait()
	}
	r.free -= bytes
	return bytes
}

func (r *room) leave(bytes int64) {
	r.mu.Lock()
	defer r.mu.Unlock()
	r.free += bytes
	r.left.Broadcast()
}
