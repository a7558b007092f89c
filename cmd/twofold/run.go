package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// The exit codes.
const (
	exitDone    = 0
	exitFailed  = 1
	exitUsage   = 2
	exitBlocked = 3
)

// command is one thing that twofold can be asked for in a terminal.
type command struct {
	name  string
	takes string // what follows the name, as in "FILE [--json]"
	does  string // one line, lower case
	run   func(*call) error
}

// call is one command as it was asked for. Results go to out; progress, and sentences
// about what went wrong, to err.
type call struct {
	command
	ctx      context.Context
	args     []string
	out, err io.Writer
	json     bool
}

// run does what the arguments ask for and gives the exit code.
func run(ctx context.Context, args []string, out, err io.Writer) int {
	switch {
	case len(args) == 0:
		return finish(openDesk(ctx, ""), &call{err: err})
	case isHelp(args[0]):
		return help(args[1:], out, err)
	case isVersion(args[0]):
		fmt.Fprintln(out, "twofold", version)
		return exitDone
	}
	if c, ok := lookUp(args[0]); ok {
		asked := &call{command: c, ctx: ctx, args: args[1:], out: out, err: err}
		return finish(c.run(asked), asked)
	}
	if len(args) == 1 && looksLikeFile(args[0]) {
		return finish(openDesk(ctx, args[0]), &call{err: err})
	}
	fmt.Fprintf(err, "twofold: %q is not a command. The commands are: %s. See twofold help.\n",
		args[0], strings.Join(names(), ", "))
	return exitUsage
}

// finish says how a command ended.
func finish(err error, c *call) int {
	if err == nil {
		return exitDone
	}
	switch {
	case errors.Is(err, errHelp):
		return exitDone
	case errors.Is(err, errBlocked):
		return exitBlocked
	}
	f := explain(err)
	if c.json {
		if printed := printJSON(c.out, f); printed != nil {
			fmt.Fprintln(c.err, "twofold:", printed)
		}
	}
	fmt.Fprintln(c.err, "twofold:", f.sentence())
	return f.code
}

// looksLikeFile says whether a lone argument is meant as a publication to open.
func looksLikeFile(arg string) bool {
	if strings.HasSuffix(arg, ".twofold") || strings.ContainsAny(arg, `/\`) {
		return true
	}
	_, err := os.Stat(arg)
	return err == nil
}

func lookUp(name string) (command, bool) {
	for _, c := range commands() {
		if c.name == name {
			return c, true
		}
	}
	return command{}, false
}

func names() []string {
	var out []string
	for _, c := range commands() {
		out = append(out, c.name)
	}
	return out
}
