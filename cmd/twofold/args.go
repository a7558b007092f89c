package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"twofold/editor"
	"twofold/export"
)

// errHelp ends a command that was asked how it is used.
var errHelp = errors.New("help was asked for")

// flags starts the flag set of a command, with --json in it.
func (c *call) flags() *flag.FlagSet {
	f := flag.NewFlagSet(c.name, flag.ContinueOnError)
	f.SetOutput(io.Discard)
	f.BoolVar(&c.json, "json", false, "")
	return f
}

// parse reads flags wherever they stand and returns the operands: at least least of
// them, at most most (any number when most is negative).
func (c *call) parse(f *flag.FlagSet, least, most int) ([]string, error) {
	operands, err := split(f, c.args)
	switch {
	case errors.Is(err, flag.ErrHelp):
		help([]string{c.name}, c.out, c.err)
		return nil, errHelp
	case err != nil:
		return nil, c.misuse("%s", plainly(err))
	case len(operands) < least:
		return nil, c.misuse("something is missing")
	case most >= 0 && len(operands) > most:
		return nil, c.misuse("%q is one too many", operands[most])
	}
	return operands, nil
}

// split tells flags from operands. Everything after "--" is an operand.
func split(f *flag.FlagSet, args []string) ([]string, error) {
	var operands []string
	for len(args) > 0 {
		if err := f.Parse(args); err != nil {
			return nil, err
		}
		rest := f.Args()
		if used := len(args) - len(rest); used > 0 && args[used-1] == "--" {
			return append(operands, rest...), nil
		}
		if len(rest) == 0 {
			break
		}
		operands, args = append(operands, rest[0]), rest[1:]
	}
	return operands, nil
}

// plainly says what is wrong with a flag as people write flags.
func plainly(err error) string {
	says := strings.TrimSuffix(err.Error(), ": parse error")
	for _, w := range [][2]string{
		{" for flag -", " for --"},
		{"flag provided but not defined: -", "there is no --"},
		{"flag needs an argument: -", "nothing stands behind --"},
	} {
		says = strings.Replace(says, w[0], w[1], 1)
	}
	return says
}

// misuse is the fault of a command that was asked for wrongly.
func (c *call) misuse(format string, args ...any) error {
	return &fault{
		Says:  fmt.Sprintf(format, args...),
		Where: "twofold " + c.name,
		Hint:  "Use it so: twofold " + c.name + " " + c.takes,
		code:  exitUsage,
	}
}

// need refuses a flag that was left out.
func (c *call) need(f *flag.FlagSet, names ...string) error {
	set := map[string]bool{}
	f.Visit(func(fl *flag.Flag) { set[fl.Name] = true })
	for _, n := range names {
		if !set[n] {
			return c.misuse("--%s is missing", n)
		}
	}
	return nil
}

// commas splits a list like "en,ru"; empty parts are dropped.
func commas(s string) []string {
	var out []string
	for _, part := range strings.Split(s, ",") {
		if part = strings.TrimSpace(part); part != "" {
			out = append(out, part)
		}
	}
	return out
}

// size reads a size of pages; "" when none is asked for.
func (c *call) size(s string) (editor.PageSize, error) {
	if s == "" {
		return "", nil
	}
	size, err := editor.ParsePageSize(s)
	if err != nil {
		return "", c.misuse("--size takes A4, A5 or Letter, and not %q", s)
	}
	return size, nil
}

// langs reads a list of languages; all of the publication's when s is empty.
func (c *call) langs(s string, p *editor.Publication) ([]editor.Lang, error) {
	var out []editor.Lang
	for _, name := range commas(s) {
		l := editor.Lang(name)
		if !hasLang(p.Languages, l) {
			return nil, &fault{
				Says:  fmt.Sprintf("the publication has no language %q", name),
				Where: "--lang", Hint: "It has " + listed(p.Languages) + ".",
				code: exitFailed,
			}
		}
		if !hasLang(out, l) {
			out = append(out, l)
		}
	}
	if len(out) == 0 {
		return p.Languages, nil
	}
	return out, nil
}

// products reads a list of products; Screen and Office when s is empty.
func (c *call) products(s string) ([]export.Product, error) {
	known := []export.Product{export.Screen, export.Office, export.Press, export.Booklet}
	var out []export.Product
	for _, name := range commas(s) {
		if !hasProduct(known, export.Product(name)) {
			return nil, &fault{
				Says:  fmt.Sprintf("there is no product %q", name),
				Where: "--for", Hint: "There are " + listed(known) + ".",
				code: exitFailed,
			}
		}
		if !hasProduct(out, export.Product(name)) {
			out = append(out, export.Product(name))
		}
	}
	if len(out) == 0 {
		return known[:2], nil
	}
	return out, nil
}

func hasLang(list []editor.Lang, l editor.Lang) bool {
	for _, known := range list {
		if known == l {
			return true
		}
	}
	return false
}

func hasProduct(list []export.Product, p export.Product) bool {
	for _, known := range list {
		if known == p {
			return true
		}
	}
	return false
}

// listed joins names for a sentence: "en, ru".
func listed[T ~string](list []T) string {
	names := make([]string, len(list))
	for i, n := range list {
		names[i] = string(n)
	}
	return strings.Join(names, ", ")
}
