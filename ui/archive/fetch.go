package archive

import (
	"context"
	"fmt"
	"os"
	"sort"
	"strconv"
	"strings"

	"twofold/editor"
	"twofold/editor/desk"
)

// past is a past issue as readers know it.
type past struct {
	issue   *editor.Issue
	lines   []line
	files   []file
	changed bool // a text moved on after the files were written
}

// line is one headline; story is "" where only the headline is known.
type line struct {
	titles editor.Text
	story  editor.StoryID
	langs  []editor.Lang // in which the story is there
}

// file is a file that was written for an issue.
type file struct {
	desk.Export
	gone bool // it is not where it was
}

// fetch reads the issues that are published or were brought in, newest first.
func fetch(ctx context.Context, d *desk.Desk) ([]past, error) {
	issues, err := d.Issues(ctx)
	if err != nil {
		return nil, fmt.Errorf("read archive: %w", err)
	}
	stories, err := d.StoryRows(ctx)
	if err != nil {
		return nil, fmt.Errorf("read archive: %w", err)
	}
	known := map[editor.StoryID]*desk.StoryRow{}
	for i := range stories {
		known[stories[i].ID] = &stories[i]
	}
	var out []past
	for i := range issues {
		is := &issues[i]
		if is.Status != editor.Published && is.Status != editor.Archived {
			continue
		}
		written, err := d.Exports(ctx, is.ID)
		if err != nil {
			return nil, fmt.Errorf("read archive: %w", err)
		}
		p := past{issue: is, lines: headlines(is, known), files: files(written)}
		p.changed = changed(is, known, p.files)
		out = append(out, p)
	}
	return out, nil
}

// headlines are an issue's headlines in order: as printed for one that was brought in,
// else those of its stories as they are now.
func headlines(is *editor.Issue, known map[editor.StoryID]*desk.StoryRow) []line {
	var out []line
	for _, t := range is.Archive {
		out = append(out, line{titles: t})
	}
	for _, id := range is.Stories() {
		row := known[id]
		if row == nil {
			continue
		}
		one := line{titles: row.Titles, story: id}
		for _, l := range editor.Langs() {
			if _, has := row.Stages[l]; has {
				one.langs = append(one.langs, l)
			}
		}
		out = append(out, one)
	}
	return out
}

// files are the last file of each language and product, by language.
func files(written []desk.Export) []file {
	seen := map[string]bool{}
	var out []file
	for _, e := range written {
		key := string(e.Lang) + " " + e.Product
		if seen[key] {
			continue
		}
		seen[key] = true
		_, err := os.Stat(e.Path)
		out = append(out, file{Export: e, gone: err != nil})
	}
	sort.SliceStable(out, func(i, j int) bool { return rank(out[i].Lang) < rank(out[j].Lang) })
	return out
}

func rank(l editor.Lang) int {
	for i, known := range editor.Langs() {
		if known == l {
			return i
		}
	}
	return len(editor.Langs())
}

// changed says whether a story moved on after the issue's files were written.
func changed(is *editor.Issue, known map[editor.StoryID]*desk.StoryRow, list []file) bool {
	if is.Status != editor.Published || len(list) == 0 {
		return false
	}
	last := list[0].When
	for _, f := range list {
		if f.When.After(last) {
			last = f.When
		}
	}
	for _, id := range is.Stories() {
		if row := known[id]; row != nil && row.Modified.After(last) {
			return true
		}
	}
	return false
}

// pages is how many pages the issue has, by its files; 0 when that is not known.
func (p *past) pages() int {
	n := 0
	for _, f := range p.files {
		n = max(n, f.Pages)
	}
	return n
}

// filter says which issues are shown.
type filter struct {
	words  string
	year   int           // 0 for all
	status editor.Status // "" for any
}

// show lists the issues that the filter lets through, with the lines that have the
// words; all lines when the words are in the issue's own name or there are none.
func show(list []past, f filter) []past {
	var out []past
	words := strings.Fields(folded(f.words))
	for _, p := range list {
		if f.status != "" && p.issue.Status != f.status || f.year != 0 && year(p.issue) != f.year {
			continue
		}
		if len(words) == 0 || hasAll(name(p.issue), words) {
			out = append(out, p)
			continue
		}
		var hits []line
		for _, l := range p.lines {
			if hasAll(said(l.titles), words) {
				hits = append(hits, l)
			}
		}
		if len(hits) > 0 {
			p.lines = hits
			out = append(out, p)
		}
	}
	return out
}

func name(is *editor.Issue) string {
	return strconv.Itoa(is.Number) + " " + said(is.Periods) + " " + string(is.Date)
}

func said(t editor.Text) string {
	var out []string
	for _, l := range editor.Langs() {
		out = append(out, t.In(l))
	}
	return strings.Join(out, " ")
}

func hasAll(text string, words []string) bool {
	text = folded(text)
	for _, w := range words {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}

// folded makes letters that people do not tell apart the same.
func folded(s string) string {
	return strings.NewReplacer("ё", "е", "\u00a0", " ").Replace(strings.ToLower(s))
}

func year(is *editor.Issue) int {
	if t := is.Date.Time(); !t.IsZero() {
		return t.Year()
	}
	return 0
}

// yearCount is a year with how many issues it has.
type yearCount struct{ year, n int }

// years lists the years of the issues that have a date, newest first.
func years(list []past) []yearCount {
	var out []yearCount
	for _, p := range list {
		y := year(p.issue)
		at := -1
		for i := range out {
			if out[i].year == y {
				at = i
			}
		}
		switch {
		case y == 0:
		case at < 0:
			out = append(out, yearCount{y, 1})
		default:
			out[at].n++
		}
	}
	sort.Slice(out, func(i, j int) bool { return out[i].year > out[j].year })
	return out
}
