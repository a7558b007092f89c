package projects

import (
	"context"
	"fmt"
	"slices"
	"sort"
	"strings"

	"twofold/editor"
	"twofold/editor/desk"
)

// register is what the room shows: every project with the day that decides which run.
type register struct {
	pub   *editor.Publication
	today editor.Date
	list  []editor.Project // those that have ended last; else by area, then code
	uses  map[editor.ProjectID][]use
}

// use is a story that names a project.
type use struct {
	story  editor.StoryID
	titles editor.Text
}

// fetch reads the register as it is today.
func fetch(ctx context.Context, d *desk.Desk) (*register, error) {
	pub, err := d.Publication(ctx)
	if err != nil {
		return nil, fmt.Errorf("read register: %w", err)
	}
	list, err := d.Projects(ctx)
	if err != nil {
		return nil, fmt.Errorf("read register: %w", err)
	}
	g := &register{pub: pub, today: d.Today(), list: list, uses: map[editor.ProjectID][]use{}}
	g.sort()
	return g, g.readUses(ctx, d)
}

// readUses looks which stories name which projects.
func (g *register) readUses(ctx context.Context, d *desk.Desk) error {
	rows, err := d.StoryRows(ctx)
	if err != nil {
		return fmt.Errorf("read register: %w", err)
	}
	for _, row := range rows {
		story, err := d.Story(ctx, row.ID)
		if err != nil {
			return fmt.Errorf("read register: %w", err)
		}
		for _, id := range story.Projects {
			g.uses[id] = append(g.uses[id], use{row.ID, row.Titles})
		}
	}
	return nil
}

func (g *register) sort() {
	sort.SliceStable(g.list, func(i, j int) bool {
		a, b := &g.list[i], &g.list[j]
		if x, y := g.ended(a), g.ended(b); x != y {
			return y
		}
		if x, y := g.rank(a.Area), g.rank(b.Area); x != y {
			return x < y
		}
		return a.Code < b.Code
	})
}

// area is the number of a thematic area, from 1; 0 for none.
func (g *register) area(id editor.AreaID) int {
	return 1 + slices.IndexFunc(g.pub.Areas, func(a editor.Area) bool { return a.ID == id })
}

// rank is the area's place in the list; projects without an area come last.
func (g *register) rank(id editor.AreaID) int {
	if n := g.area(id); n > 0 {
		return n
	}
	return len(g.pub.Areas) + 1
}

func (g *register) ended(p *editor.Project) bool { return p.End != "" && p.End < g.today }

// soon is how many days before its end a running project is marked.
const soon = 60

// daysLeft counts the days until a running project ends; -1 when it does not run or has
// no end.
func (g *register) daysLeft(p *editor.Project) int {
	if p.End == "" || !p.ActiveOn(g.today) {
		return -1
	}
	return int(p.End.Time().Sub(g.today.Time()).Hours() / 24)
}

func (g *register) endsSoon(p *editor.Project) bool {
	left := g.daysLeft(p)
	return left >= 0 && left <= soon
}

// project finds a project, or returns nil.
func (g *register) project(id editor.ProjectID) *editor.Project {
	for i := range g.list {
		if g.list[i].ID == id {
			return &g.list[i]
		}
	}
	return nil
}

// put takes a saved project into the list, or a new one.
func (g *register) put(p *editor.Project) {
	if old := g.project(p.ID); old != nil {
		*old = *p
	} else {
		g.list = append(g.list, *p)
	}
	g.sort()
}

func (g *register) remove(id editor.ProjectID) {
	g.list = slices.DeleteFunc(g.list, func(p editor.Project) bool { return p.ID == id })
}

// holder finds another project that has the code, or returns nil.
func (g *register) holder(code string, but editor.ProjectID) *editor.Project {
	for i := range g.list {
		if p := &g.list[i]; p.ID != but && strings.EqualFold(p.Code, code) {
			return p
		}
	}
	return nil
}

// target is the language whose briefs the table shows: the first that is translated.
func (g *register) target() editor.Lang {
	if len(g.pub.Languages) > 1 {
		return g.pub.Languages[1]
	}
	return g.pub.Source()
}

// staleBrief says whether the brief in l no longer follows its source.
func (g *register) staleBrief(p *editor.Project, l editor.Lang) bool {
	source, b := p.Brief(g.pub.Source()), p.Brief(l)
	if source == nil || b == nil {
		return false
	}
	of := func(b *editor.Brief) *editor.Version {
		body := b.Body
		body.ID = source.Body.ID
		return &editor.Version{Lang: b.Lang, Blocks: []editor.Block{body}}
	}
	return len(editor.StaleBlocks(of(source), of(b))) > 0
}

// facts are the figures that the register yields, never typed.
type facts struct {
	all, active, ended int
	areas              int // thematic areas in which a project runs
	people             int // of the active projects
	ending             int // active and ending within the days of soon
	ready              map[editor.Lang]int
}

// count counts the register on its day.
func (g *register) count() facts {
	f := facts{all: len(g.list), ready: map[editor.Lang]int{}}
	seen := map[editor.AreaID]bool{}
	for i := range g.list {
		p := &g.list[i]
		if g.ended(p) {
			f.ended++
		}
		if !p.ActiveOn(g.today) {
			continue
		}
		f.active++
		f.people += p.People
		if g.endsSoon(p) {
			f.ending++
		}
		if p.Area != "" && !seen[p.Area] {
			seen[p.Area] = true
			f.areas++
		}
		for _, b := range p.Briefs {
			if b.Stage == editor.Ready && !g.staleBrief(p, b.Lang) {
				f.ready[b.Lang]++
			}
		}
	}
	return f
}

// lines are the sentence that counts the register, in every language of the
// publication.
func (g *register) lines() []string {
	f := g.count()
	var out []string
	for _, l := range g.pub.Languages {
		out = append(out, editor.WordsIn(l).FactLine(f.active, f.areas))
	}
	return out
}

// filter says which projects the table shows.
type filter struct {
	words  string
	area   editor.AreaID // "" for all
	ending bool          // only those that end soon
	all    bool          // also those that have ended
	by     order
	back   bool // the other way round
}

// order is the column by which the table is sorted.
type order string

// The orders: the register's own goes by area, then code.
const (
	byArea  order = ""
	byCode  order = "code"
	byTitle order = "title"
	byEnd   order = "ends"
	byBrief order = "brief"
)

// sorted puts rows in the order of the filter; equal ones keep the register's own.
func (g *register) sorted(rows []row, f filter, in editor.Lang) []row {
	key := func(p *editor.Project) string {
		switch f.by {
		case byCode:
			return p.Code
		case byTitle:
			return folded(p.Titles.Any(in))
		case byEnd:
			if p.End == "" {
				return "9999"
			}
			return string(p.End)
		case byBrief:
			return string(rune('1' + g.briefRank(p)))
		}
		return string(rune('A' + g.rank(p.Area)))
	}
	sort.SliceStable(rows, func(i, j int) bool {
		if f.back {
			i, j = j, i
		}
		return key(rows[i].project) < key(rows[j].project)
	})
	return rows
}

// briefRank is how far the translated brief is, worst first.
func (g *register) briefRank(p *editor.Project) int {
	b := p.Brief(g.target())
	switch {
	case b == nil || b.Body.Text() == "":
		return 0
	case g.staleBrief(p, g.target()):
		return 1
	}
	return 2 + b.Stage.Rank()
}

// row is a line of the table: a project, or the line that folds the ended ones.
type row struct {
	project *editor.Project
	folded  int // how many have ended; the line of a project has 0
}

// rows lists what the table shows, titles in a language. The line that folds the ended ones stands before
// them whenever there are any.
func (g *register) rows(f filter, in editor.Lang) []row {
	var out []row
	var ended []row
	for i := range g.list {
		p := &g.list[i]
		switch {
		case !g.matches(p, f):
		case g.ended(p):
			ended = append(ended, row{project: p})
		default:
			out = append(out, row{project: p})
		}
	}
	out, ended = g.sorted(out, f, in), g.sorted(ended, f, in)
	if len(ended) == 0 {
		return out
	}
	out = append(out, row{folded: len(ended)})
	if f.all || f.words != "" {
		out = append(out, ended...)
	}
	return out
}

func (g *register) matches(p *editor.Project, f filter) bool {
	if f.area != "" && p.Area != f.area || f.ending && !g.endsSoon(p) {
		return false
	}
	hay := folded(strings.Join(g.said(p), " "))
	for _, w := range strings.Fields(folded(f.words)) {
		if !strings.Contains(hay, w) {
			return false
		}
	}
	return true
}

// said is everything about a project that the filter looks at.
func (g *register) said(p *editor.Project) []string {
	out := []string{p.Code}
	texts := []editor.Text{p.Titles, p.Donor, p.Partners, p.Places}
	if a := g.pub.Area(p.Area); a != nil {
		texts = append(texts, a.Titles)
	}
	for _, t := range texts {
		for _, l := range editor.Langs() {
			out = append(out, t.In(l))
		}
	}
	return out
}

// folded makes letters that people do not tell apart the same.
func folded(s string) string {
	return strings.NewReplacer("ё", "е", "\u00a0", " ").Replace(strings.ToLower(s))
}
