package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"image"
	"image/png"
	"os"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"

	"twofold/export/trial"
)

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"twofold": main})
}

// TestScripts runs the program as a person does: one script a topic.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"code": code, "json": jsonHas, "words": repeatWords, "picture": drawPicture,
			"parcel": zipParts,
		},
		Setup: func(e *testscript.Env) error {
			e.Setenv("DISPLAY", "")
			e.Setenv("WAYLAND_DISPLAY", "")
			e.Setenv("HOME", e.WorkDir)
			return nil
		},
	})
}

// code runs the program and wants an exit code: "code 2 info".
func code(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: code N ARG…")
	}
	got := 0
	if err := ts.Exec("twofold", args[1:]...); err != nil {
		exit, ok := err.(interface{ ExitCode() int })
		if !ok {
			ts.Fatalf("twofold: %v", err)
		}
		got = exit.ExitCode()
	}
	if strconv.Itoa(got) != args[0] {
		ts.Fatalf("exit code %d, want %s", got, args[0])
	}
}

// jsonHas looks into the last standard output as JSON: "json 0.titles.en = text",
// "json len = 3" for a length, "json error" for being there and not empty.
func jsonHas(ts *testscript.TestScript, neg bool, args []string) {
	var doc any
	if err := json.Unmarshal([]byte(ts.ReadFile("stdout")), &doc); err != nil {
		ts.Fatalf("standard output is not JSON: %v", err)
	}
	if len(args) == 0 {
		return
	}
	got, ok := dig(doc, strings.Split(args[0], "."))
	says := fmt.Sprint(got)
	holds := ok && says != ""
	if len(args) >= 3 {
		want := strings.Join(args[2:], " ")
		switch args[1] {
		case "=":
			holds = ok && says == want
		case "~":
			holds = ok && strings.Contains(says, want)
		}
	}
	if holds == neg {
		ts.Fatalf("%s is %q", args[0], says)
	}
}

// dig follows keys, numbers and "len" into a JSON document.
func dig(v any, path []string) (any, bool) {
	for _, key := range path {
		switch in := v.(type) {
		case map[string]any:
			if key == "len" {
				return len(in), true
			}
			next, ok := in[key]
			if !ok {
				return nil, false
			}
			v = next
		case []any:
			if key == "len" {
				return len(in), true
			}
			n, err := strconv.Atoi(key)
			if err != nil || n < 0 || n >= len(in) {
				return nil, false
			}
			v = in[n]
		default:
			return nil, false
		}
	}
	return v, true
}

// repeatWords writes a file: "words FILE TEXT N" repeats a text N times, with a full stop
// and an empty line after every 80th.
func repeatWords(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: words FILE TEXT N")
	}
	n, err := strconv.Atoi(args[2])
	ts.Check(err)
	var sb strings.Builder
	for i := range n {
		sb.WriteString(args[1])
		if i%80 == 79 {
			sb.WriteString(".\n\n")
		} else {
			sb.WriteString(" ")
		}
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte("# Long\n\n"+sb.String()), 0o644))
}

// zipParts writes a document: "parcel FILE PARTS…" zips the files of txtar texts.
func zipParts(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: parcel FILE PARTS…")
	}
	var texts []string
	for _, name := range args[1:] {
		texts = append(texts, strings.NewReplacer("\n== ", "\n-- ", " ==\n", " --\n").Replace(ts.ReadFile(name)))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), trial.Parcel(texts...), 0o644))
}

// drawPicture writes a PNG: "picture FILE WIDTH HEIGHT", and its first half only with "cut".
func drawPicture(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 3 {
		ts.Fatalf("usage: picture FILE WIDTH HEIGHT [cut]")
	}
	w, err := strconv.Atoi(args[1])
	ts.Check(err)
	h, err := strconv.Atoi(args[2])
	ts.Check(err)
	var b bytes.Buffer
	ts.Check(png.Encode(&b, image.NewGray(image.Rect(0, 0, w, h))))
	data := b.Bytes()
	if len(args) > 3 {
		data = data[:len(data)/2]
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o644))
}
