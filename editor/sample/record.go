package sample

import (
	"errors"
	"fmt"
	"sort"
	"strconv"
	"strings"

	"twofold/editor"
)

// A file of records holds one "key: value" to a line. A blank line ends a record, a line
// that begins with two spaces continues the value above it as a line of its own, and a
// line that begins with "#" is for people.

// record is one record of a file. What goes wrong while it is read is kept until done.
type record struct {
	file   string
	line   int // of its first key
	values map[string]string
	lines  map[string]int
	taken  map[string]bool
	faults []error
}

func newRecord(file string, line int) *record {
	return &record{
		file: file, line: line, values: map[string]string{},
		lines: map[string]int{}, taken: map[string]bool{},
	}
}

// readRecords reads every record of a data file.
func readRecords(name string) ([]*record, error) {
	data, err := files.ReadFile("data/" + name)
	if err != nil {
		return nil, err
	}
	return parseRecords(name, string(data))
}

func parseRecords(name, text string) ([]*record, error) {
	var out []*record
	var r *record
	last := ""
	for i, line := range strings.Split(text, "\n") {
		n := i + 1
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.TrimSpace(line) == "":
			r, last = nil, ""
		case strings.HasPrefix(line, "  "):
			if last == "" {
				return nil, faultf(name, n, "continues nothing")
			}
			r.values[last] = strings.TrimPrefix(r.values[last]+"\n", "\n") + line[2:]
		default:
			if r == nil {
				r = newRecord(name, n)
				out = append(out, r)
			}
			key, err := r.add(n, line)
			if err != nil {
				return nil, err
			}
			last = key
		}
	}
	return out, nil
}

// add puts a line "key: value" into the record and returns the key.
func (r *record) add(n int, line string) (string, error) {
	key, value, ok := strings.Cut(line, ":")
	if !ok || key == "" || strings.ContainsAny(key, " \t") {
		return "", faultf(r.file, n, "is not “key: value”")
	}
	if _, twice := r.values[key]; twice {
		return "", faultf(r.file, n, "%s stands twice", key)
	}
	r.values[key], r.lines[key] = strings.TrimPrefix(value, " "), n
	return key, nil
}

// want takes the value of a key that must be there.
func (r *record) want(key string) string {
	if r.values[key] == "" {
		r.fault(r.line, "%s is missing", key)
	}
	return r.may(key)
}

// may takes the value of a key that may be left out.
func (r *record) may(key string) string {
	r.taken[key] = true
	return r.values[key]
}

// text takes key.en and key.ru, which must be there.
func (r *record) text(key string) editor.Text {
	return editor.Text{
		editor.English: r.want(key + ".en"),
		editor.Russian: r.want(key + ".ru"),
	}
}

// number takes a whole number.
func (r *record) number(key string) int {
	n, err := strconv.Atoi(r.want(key))
	if err != nil {
		r.fault(r.lines[key], "%s is not a whole number", key)
	}
	return n
}

// list takes the lines of a value.
func (r *record) list(key string) []string {
	return strings.Split(r.want(key), "\n")
}

// words takes the words of a value, which may be left out.
func (r *record) words(key string) []string { return strings.Fields(r.may(key)) }

func (r *record) fault(line int, format string, args ...any) {
	r.faults = append(r.faults, faultf(r.file, line, format, args...))
}

// done reports what was missing or wrong and what nobody asked for.
func (r *record) done() error {
	var left []string
	for key := range r.values {
		if !r.taken[key] {
			left = append(left, key)
		}
	}
	sort.Strings(left)
	for _, key := range left {
		r.fault(r.lines[key], "%s is not known", key)
	}
	return errors.Join(r.faults...)
}

// faultf is an error at a line of a data file.
func faultf(file string, line int, format string, args ...any) error {
	return fmt.Errorf("%s:%d: %s", file, line, fmt.Sprintf(format, args...))
}
