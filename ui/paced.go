package ui

import (
	"slices"
	"time"
)

// Paced is work for tests of what happens after a while: jobs are done at once, and time
// passes when the test says so. Its methods are for one goroutine.
type Paced struct {
	*Work
	now time.Duration
	due []*appointment
}

// appointment is what happens at a moment, and again and again when every is not 0.
type appointment struct {
	at, every time.Duration
	do        func()
}

// ByPace makes work that waits for Pass.
func ByPace() *Paced {
	p := &Paced{Work: AtOnce()}
	p.after = func(d time.Duration, f func()) func() { return p.make(d, 0, f) }
	p.every = func(d time.Duration, f func()) func() { return p.make(d, d, f) }
	return p
}

func (p *Paced) make(after, every time.Duration, f func()) (stop func()) {
	a := &appointment{p.now + after, every, f}
	p.due = append(p.due, a)
	return func() { p.due = slices.DeleteFunc(p.due, func(o *appointment) bool { return o == a }) }
}

// Pass lets d go by: what is due then happens in its order.
func (p *Paced) Pass(d time.Duration) {
	end := p.now + d
	for {
		next := p.first(end)
		if next == nil {
			p.now = end
			return
		}
		p.now = next.at
		if next.at += next.every; next.every == 0 {
			p.due = slices.DeleteFunc(p.due, func(o *appointment) bool { return o == next })
		}
		next.do()
	}
}

// first is what is due first, not after end; nil for nothing.
func (p *Paced) first(end time.Duration) *appointment {
	var out *appointment
	for _, a := range p.due {
		if a.at <= end && (out == nil || a.at < out.at) {
			out = a
		}
	}
	return out
}
