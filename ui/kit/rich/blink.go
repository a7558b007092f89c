package rich

import "time"

// blinkTime is how long the caret is lit, and dark.
const blinkTime = 530 * time.Millisecond

// blink lets the caret come and go while the editor has the keyboard.
type blink struct {
	lit  bool
	held bool // the caret was moved: it stays lit for now
	end  func()
}

func (b *blink) start(e *Editor) {
	b.stop()
	b.lit = true
	if e.host.Every != nil {
		b.end = e.host.Every(blinkTime, func() { b.turn(e) })
	}
}

func (b *blink) turn(e *Editor) {
	if b.held {
		b.held = false
		return
	}
	b.lit = !b.lit
	if e.paper != nil {
		e.paper.showCaret()
	}
}

// hold keeps the caret lit after it was moved.
func (b *blink) hold() { b.lit, b.held = true, true }

func (b *blink) stop() {
	if b.end != nil {
		b.end()
		b.end = nil
	}
}
