package main

import (
	"fmt"
	"io"
	"text/tabwriter"
)

// version is the release; packaging sets it at link time.
var version = "0.1.0"

// commands lists every command in the order in which help shows them.
func commands() []command {
	return []command{
		{"new", "FILE --name-en T --name-ru T [--size A4|A5|Letter]", "make an empty publication", runNew},
		{"sample", "FILE", "make the sample publication", runSample},
		{"info", "FILE [--json]", "count what a publication holds", runInfo},
		{"list", "FILE stories|issues|projects [--json]", "list rows", runList},
		{"search", "FILE WORDS… [--lang L] [--json]", "find words in the stories", runSearch},
		{
			"import", "FILE SOURCE… [--lang L] [--json]",
			"bring in Word, OpenDocument, HTML, Markdown and text, one story each", runImport,
		},
		{
			"assemble", "FILE --number N --stories ID,… [--briefs all|none|ID,…]",
			"make or replace the running order of an issue", runAssemble,
		},
		{
			"check", "FILE [--issue N] [--lang L,…] [--for PRODUCT,…] " +
				"[--excuse RULE --story ID|--project ID --why T] [--json]",
			"say what a person should look at; excuse what is no problem", runCheck,
		},
		{
			"layout", "FILE --issue N [--lang L,…] [--size S] [--json]",
			"set an issue and measure it", runLayout,
		},
		{
			"export", "FILE --issue N [--lang L,…] [--for screen,office,press,booklet] --out DIR " +
				"[--pages A-B] [--size A4|A5|Letter] [--grey] [--save-toner] " +
				"[--cmyk] [--draft] [--force] [--json]",
			"write an issue as PDF", runExport,
		},
		{
			"handout", "FILE --stories ID,… [--projects ID,…] --title-en T --title-ru T [--lang L,…] " +
				"--out DIR [--date D] [--place-en T] [--place-ru T] [--question-en T]… " +
				"[--question-ru T]… [--for office|screen] [--size S] [--grey] " +
				"[--save-toner] [--both] [--draft] [--force] [--json]",
			"write stories and briefs as a handout for an event", runHandout,
		},
		{
			"page", "FILE --issue N --lang L --page P [--dpi D] [--size S] --out F.png",
			"write a page as a picture", runPage,
		},
		{"bench", "FILE [--json]", "measure the speed on this file", runBench},
	}
}

func isHelp(arg string) bool {
	return arg == "help" || arg == "--help" || arg == "-help" || arg == "-h"
}

func isVersion(arg string) bool { return arg == "version" || arg == "--version" }

// help prints what twofold can do, or how one command is asked for.
func help(args []string, out, err io.Writer) int {
	if len(args) == 0 {
		fmt.Fprintln(out, "Twofold: one newsletter, two languages, one desk.")
		fmt.Fprintln(out, "\nOpen the desk:\n  twofold [FILE]\n\nIn a terminal:")
		w := tabwriter.NewWriter(out, 0, 0, 2, ' ', 0)
		for _, c := range commands() {
			fmt.Fprintf(w, "  %s\t%s\n", c.name, c.does)
		}
		w.Flush()
		fmt.Fprintln(out, "\nHow a command is asked for: twofold help COMMAND")
		return exitDone
	}
	c, ok := lookUp(args[0])
	if !ok {
		fmt.Fprintf(err, "twofold: %q is not a command. See twofold help.\n", args[0])
		return exitUsage
	}
	fmt.Fprintf(out, "twofold %s %s\n  %s\n", c.name, c.takes, c.does)
	return exitDone
}
