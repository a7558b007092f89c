package storage_test

import (
	"database/sql"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/storage"
)

func says(e desk.Logged) string {
	return fmt.Sprintf("%s %s %s %d", e.Noun, e.ID, e.What, e.Rev)
}

// dump writes down the schema and every row of every table, the search index included.
func dump(t testing.TB, s *storage.Store) string {
	t.Helper()
	return dumpFile(t, storage.Path(s))
}

func dumpFile(t testing.TB, path string) string {
	t.Helper()
	db, err := sql.Open("sqlite3", "file:"+path+"?mode=ro")
	must(t, err)
	defer db.Close()
	var sb strings.Builder
	sb.WriteString(strings.Join(column(t, db, `SELECT sql FROM sqlite_master WHERE sql <> '' ORDER BY name`), "\n"))
	for _, table := range column(t, db, `SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`) {
		fmt.Fprintf(&sb, "\n== %s\n", table)
		if table != "search_title" && table != "search_text" { // its rows stand in its own tables
			dumpTable(t, db, table, &sb)
		}
	}
	return sb.String()
}

func dumpTable(t testing.TB, db *sql.DB, table string, sb *strings.Builder) {
	t.Helper()
	rows, err := db.Query(`SELECT * FROM ` + table + ` ORDER BY rowid`)
	if err != nil { // a table without rowids
		rows, err = db.Query(`SELECT * FROM ` + table)
	}
	must(t, err)
	defer rows.Close()
	names, err := rows.Columns()
	must(t, err)
	for rows.Next() {
		values, into := make([]any, len(names)), make([]any, len(names))
		for i := range values {
			into[i] = &values[i]
		}
		must(t, rows.Scan(into...))
		fmt.Fprintf(sb, "%#v\n", values)
	}
	must(t, rows.Err())
}

func column(t testing.TB, db *sql.DB, query string) []string {
	t.Helper()
	rows, err := db.Query(query)
	must(t, err)
	defer rows.Close()
	var out []string
	for rows.Next() {
		var s string
		must(t, rows.Scan(&s))
		out = append(out, s)
	}
	return out
}

// work makes a publication in which a little of everything has happened.
func work(t testing.TB, path string) {
	t.Helper()
	s, err := storage.Create(ctx, path, bulletin(), by("officer"))
	must(t, err)
	for n := range 5 {
		p := project(fmt.Sprintf("LM-%02d", n))
		p.Briefs = []editor.Brief{{Lang: "en", Body: block("x", editor.Paragraph, "A brief")}, {Lang: "ru", Body: block("x", editor.Paragraph, "Справка")}}
		must(t, s.SaveProject(ctx, p, by("officer")))
		data := []byte{byte(n / 2)}
		must(t, s.SavePicture(ctx, picture(fmt.Sprintf("pic%d", n), data), data, by("officer")))
	}
	var ids []editor.StoryID
	for n := range 8 {
		st := story(n, block("h", editor.Headline, fmt.Sprintf("Headline %d", n)),
			block("a", editor.Paragraph, "Wells and pumps"), block("b", editor.Paragraph, "for the village"))
		st.Areas = []editor.AreaID{"health", "water"}
		must(t, s.SaveStory(ctx, st, by("officer")))
		v := editor.Version{Lang: "ru", Stage: editor.InTranslation, Blocks: []editor.Block{
			block("h", editor.Headline, "Заголовок"), block("a", editor.Paragraph, "Колодцы и насосы"),
		}}
		must(t, s.SaveVersion(ctx, st.ID, &v, after(time.Minute, "autosave")))
		v.Blocks = append(v.Blocks[1:], block("c", editor.Paragraph, "для посёлка"), block("b", editor.Paragraph, "ещё"))
		must(t, s.SaveVersion(ctx, st.ID, &v, after(2*time.Minute, "autosave")))
		v.Blocks = v.Blocks[:1]
		must(t, s.SaveVersion(ctx, st.ID, &v, after(3*time.Minute, "saved")))
		ids = append(ids, st.ID)
	}
	must(t, s.SaveIssue(ctx, issue(1, ids[:5]...), by("officer")))
	must(t, s.AddExport(ctx, desk.Export{Issue: "i1", Lang: "en", Product: "screen", Path: "a.pdf"}, by("officer")))
	must(t, s.BinStory(ctx, ids[6], by("officer")))
	must(t, s.Close())
}

func TestTheSameWorkMakesTheSameContent(t *testing.T) {
	a, b := filepath.Join(t.TempDir(), "a.twofold"), filepath.Join(t.TempDir(), "b.twofold")
	work(t, a)
	work(t, b)
	first, second := dumpFile(t, a), dumpFile(t, b)
	if first != second {
		t.Error("two files with the same work differ")
	}
	for _, table := range []string{"search_text_segdir", "search_title_content", "block", "revision", "change"} {
		if !strings.Contains(first, "== "+table+"\n[]interface") {
			t.Errorf("the dump has no rows of %s", table)
		}
	}
}
