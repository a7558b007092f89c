package design

import (
	"time"

	"twofold/export/face"
)

// Axis maps days to places across the page. It begins and ends at a quarter of a year.
type Axis struct {
	from, to int64 // days
	width    face.Length
}

const secondsOfDay = 24 * 60 * 60

func days(t time.Time) int64 { return t.Unix() / secondsOfDay }

// NewAxis is an axis of a width that holds all dates. Zero dates do not count.
func NewAxis(dates []time.Time, width face.Length) Axis {
	var first, last time.Time
	for _, t := range dates {
		if t.IsZero() {
			continue
		}
		if first.IsZero() || t.Before(first) {
			first = t
		}
		if last.IsZero() || t.After(last) {
			last = t
		}
	}
	end := quarterOf(last).AddDate(0, 3, 0)
	return Axis{from: days(quarterOf(first)), to: days(end), width: width}
}

// quarterOf is the first day of the quarter that t lies in.
func quarterOf(t time.Time) time.Time {
	m := (t.Month()-1)/3*3 + 1
	return time.Date(t.Year(), m, 1, 0, 0, 0, 0, time.UTC)
}

// Width is how wide the axis is.
func (a Axis) Width() face.Length { return a.width }

// At is where a day lies, from the axis's beginning; false when it lies outside.
func (a Axis) At(t time.Time) (face.Length, bool) {
	d := days(t)
	if d < a.from || d > a.to || a.to <= a.from {
		return 0, false
	}
	return face.Length(d-a.from) * a.width / face.Length(a.to-a.from), true
}

// FirstYear is the first year that begins on the axis.
func (a Axis) FirstYear() int {
	t := time.Unix(a.from*secondsOfDay, 0).UTC()
	if t.YearDay() > 1 {
		return t.Year() + 1
	}
	return t.Year()
}

// Span is where something begins and ends: with its last day, or at the end of the axis
// when end is zero.
func (a Axis) Span(start, end time.Time) (from, to face.Length) {
	from, _ = a.At(start)
	to = a.width
	if !end.IsZero() {
		to, _ = a.At(end.AddDate(0, 0, 1))
	}
	return from, to
}
