package editor

import (
	"fmt"
	"time"
)

// Date is a calendar day without a clock or a zone, as "2026-10-20"; "" means no date.
// Dates compare as strings.
type Date string

// DateOf is the day of t in t's own zone.
func DateOf(t time.Time) Date { return Date(t.Format(time.DateOnly)) }

// Time is midnight UTC of the day; the zero Time for "" and for what is no date.
func (d Date) Time() time.Time {
	t, err := time.Parse(time.DateOnly, string(d))
	if err != nil {
		return time.Time{}
	}
	return t
}

// Validate reports a date that is neither empty nor a real day.
func (d Date) Validate() error {
	if d == "" {
		return nil
	}
	if _, err := time.Parse(time.DateOnly, string(d)); err != nil {
		return fmt.Errorf("%q is not a date like 2026-10-20", string(d))
	}
	return nil
}
