package storage

import (
	"bytes"
	"database/sql"
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"strings"
	"time"

	"twofold/editor"
)

// packed is a value that is stored as JSON text, with its keys in a fixed order.
type packed struct{ v any }

func pack(v any) driver.Valuer { return packed{v} }

// Value makes the JSON.
func (p packed) Value() (driver.Value, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(p.v); err != nil {
		return nil, err
	}
	s := string(bytes.TrimRight(b.Bytes(), "\n"))
	if s == "null" { // only an empty list can be nil
		return "[]", nil
	}
	return s, nil
}

// unpack reads JSON text into what dst points to.
func unpack(dst any) sql.Scanner { return unpacked{dst} }

type unpacked struct{ dst any }

// Scan reads the JSON. An empty list leaves what is there, which is nil.
func (u unpacked) Scan(src any) error {
	s, ok := src.(string)
	if !ok {
		return fmt.Errorf("JSON as %T: %w", src, editor.ErrDamaged)
	}
	if s == "[]" {
		return nil
	}
	if err := json.Unmarshal([]byte(s), u.dst); err != nil {
		return fmt.Errorf("%w: %w", editor.ErrDamaged, err)
	}
	return nil
}

// spans reads a block's spans.
type spans struct{ dst *[]editor.Span }

// Scan reads the JSON. Most blocks are one text without formatting, which needs no
// parser.
func (s spans) Scan(src any) error {
	if text, ok := src.(string); ok {
		inner, begins := strings.CutPrefix(text, `[{"text":"`)
		inner, ends := strings.CutSuffix(inner, `"}]`)
		if begins && ends && !strings.ContainsAny(inner, `"\`) {
			*s.dst = []editor.Span{{Text: inner}}
			return nil
		}
	}
	var list []spanForm
	if err := unpack(&list).Scan(src); err != nil {
		return err
	}
	*s.dst = convert(list, spanForm.noun)
	return nil
}

// instant is t as it will be read back: whole milliseconds, UTC.
func instant(t time.Time) time.Time { return fromMillis(millis(t)) }

// millis is 0 for no time.
func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

func fromMillis(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}

// clock reads milliseconds into the time that it points to.
type clock struct{ t *time.Time }

// Scan reads the time.
func (c clock) Scan(src any) error {
	ms, ok := src.(int64)
	if !ok {
		return fmt.Errorf("time as %T: %w", src, editor.ErrDamaged)
	}
	*c.t = fromMillis(ms)
	return nil
}

// text is a Text as it is stored: an empty one is an object too.
func text(t editor.Text) driver.Valuer {
	if len(t) == 0 {
		return pack(editor.Text{})
	}
	return pack(t)
}

// convert makes a list of one type from a list of another; nil from an empty one.
func convert[From, To any](list []From, f func(From) To) []To {
	if len(list) == 0 {
		return nil
	}
	out := make([]To, len(list))
	for i, v := range list {
		out[i] = f(v)
	}
	return out
}

// orNull is NULL for "", where the column is a reference.
func orNull[S ~string](s S) any {
	if s == "" {
		return nil
	}
	return string(s)
}
