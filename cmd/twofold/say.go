package main

import (
	"encoding/json"
	"fmt"
	"io"
	"text/tabwriter"
)

// printJSON prints one JSON document.
func printJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(v); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}

// show prints v as JSON when that was asked for, else what tell writes for people, in
// columns separated by tabs.
func (c *call) show(v any, tell func(io.Writer)) error {
	if c.json {
		return printJSON(c.out, v)
	}
	w := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	tell(w)
	if err := w.Flush(); err != nil {
		return fmt.Errorf("print: %w", err)
	}
	return nil
}
