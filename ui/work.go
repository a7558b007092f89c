package ui

import (
	"context"
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// Work runs what is slow behind the window and brings results back to it. The zero
// value is not usable: make it with Behind or, in tests, AtOnce.
type Work struct {
	run   func(job func())
	show  func(then func())
	after func(d time.Duration, f func()) (stop func())
	every func(d time.Duration, f func()) (stop func())
}

// Behind runs jobs beside the window and shows their results on its goroutine.
func Behind() *Work {
	return &Work{
		run:   func(job func()) { go job() },
		show:  fyne.Do,
		after: once, every: again,
	}
}

// once calls f on the window's goroutine when d has passed, unless it is stopped there
// before.
func once(d time.Duration, f func()) func() {
	on := true
	t := time.AfterFunc(d, func() {
		fyne.Do(func() {
			if on {
				f()
			}
		})
	})
	return func() {
		on = false
		t.Stop()
	}
}

// again calls f on the window's goroutine whenever d has passed, until it is stopped.
func again(d time.Duration, f func()) func() {
	on := true
	var t *time.Timer
	t = time.AfterFunc(d, func() {
		fyne.Do(func() {
			if on {
				f()
			}
			if on {
				t.Reset(d)
			}
		})
	})
	return func() {
		on = false
		t.Stop()
	}
}

// AtOnce does everything at once on the caller's goroutine, for tests. What was to
// happen after a while happens at once too; what would go on for ever never happens.
func AtOnce() *Work {
	now := func(f func()) { f() }
	return &Work{
		run: now, show: now,
		after: func(_ time.Duration, f func()) func() {
			f()
			return func() {}
		},
		every: func(time.Duration, func()) func() { return func() {} },
	}
}

// Show calls then on the window's goroutine: how a job tells what it is at.
func (w *Work) Show(then func()) { w.show(then) }

// After calls f on the window's goroutine when d has passed, unless stop comes first.
func (w *Work) After(d time.Duration, f func()) (stop func()) { return w.after(d, f) }

// Every calls f on the window's goroutine again and again, d apart, until stop is called
// there.
func (w *Work) Every(d time.Duration, f func()) (stop func()) { return w.every(d, f) }

// Lane is one kind of work of which only the latest counts, such as filling a list.
// Its methods are for the window's goroutine.
type Lane struct {
	work   *Work
	latest uint64
	cancel context.CancelFunc
}

// Lane makes a lane of its own.
func (w *Work) Lane() *Lane { return &Lane{work: w} }

// Stop cancels what runs; its result is dropped.
func (l *Lane) Stop() {
	l.latest++
	if l.cancel != nil {
		l.cancel()
		l.cancel = nil
	}
}

// Latest runs job behind the window and hands its result to then on the window's
// goroutine, unless a later call on the lane came first: that one cancels the context
// of this one, and this one's result is dropped.
func Latest[T any](l *Lane, job func(context.Context) (T, error), then func(T, error)) {
	l.Stop()
	ctx, cancel := context.WithCancel(context.Background())
	l.cancel = cancel
	stamp := l.latest
	l.work.run(func() {
		got, err := job(ctx)
		l.work.show(func() {
			if stamp == l.latest && ctx.Err() == nil {
				then(got, err)
			}
			cancel()
		})
	})
}

// Queue does jobs one after another in the order given and drops none, such as saves.
type Queue struct {
	work *Work
	mu   sync.Mutex
	jobs []func()
	busy bool
	idle sync.Cond
}

// Queue makes a queue of its own.
func (w *Work) Queue() *Queue {
	q := &Queue{work: w}
	q.idle.L = &q.mu
	return q
}

// InTurn puts job in the queue; then gets its result on the window's goroutine.
func InTurn[T any](q *Queue, job func(context.Context) (T, error), then func(T, error)) {
	q.add(func() {
		got, err := job(context.Background())
		q.work.show(func() { then(got, err) })
	})
}

func (q *Queue) add(job func()) {
	q.mu.Lock()
	q.jobs = append(q.jobs, job)
	start := !q.busy
	q.busy = true
	q.mu.Unlock()
	if start {
		q.work.run(q.drain)
	}
}

func (q *Queue) drain() {
	for {
		q.mu.Lock()
		if len(q.jobs) == 0 {
			q.busy = false
			q.idle.Broadcast()
			q.mu.Unlock()
			return
		}
		job := q.jobs[0]
		q.jobs = q.jobs[1:]
		q.mu.Unlock()
		job()
	}
}

// Wait returns when every job in the queue is done: for the moment before the file is
// closed. Results that are still to be shown may come later.
func (q *Queue) Wait() {
	q.mu.Lock()
	defer q.mu.Unlock()
	for q.busy {
		q.idle.Wait()
	}
}
