package sample_test

import (
	"os"
	"reflect"
	"regexp"
	"sort"
	"strings"
	"testing"

	"twofold/editor"
	"twofold/editor/sample"
)

// content makes the sample or ends the test.
func content(t *testing.T) *sample.Content {
	t.Helper()
	c, err := sample.Publication()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// toPrint is the issue that is to be printed: the last.
func toPrint(c *sample.Content) *editor.Issue { return &c.Issues[len(c.Issues)-1] }

func material(c *sample.Content) editor.Material {
	m := editor.Material{Publication: c.Publication, Stories: c.Stories, Projects: c.Projects}
	for _, p := range c.Pictures {
		m.Pictures = append(m.Pictures, p.Picture)
	}
	return m
}

func TestTwoCallsGiveTheSame(t *testing.T) {
	a, b := content(t), content(t)
	if !reflect.DeepEqual(a, b) {
		t.Fatal("two calls differ")
	}
	a.Publication.Names[editor.English] = "changed"
	a.Stories[0].Versions[0].Blocks[0].Spans[0].Text = "changed"
	a.Pictures[0].Data[0]++
	if !reflect.DeepEqual(content(t), b) {
		t.Error("what one caller changes, the next one sees")
	}
}

func TestEveryNounIsValid(t *testing.T) {
	c := content(t)
	valid := func(what string, err error) {
		t.Helper()
		if err != nil {
			t.Errorf("%s: %v", what, err)
		}
	}
	valid("publication", c.Publication.Validate())
	for i := range c.Stories {
		valid(c.Stories[i].Slug, c.Stories[i].Validate())
	}
	for i := range c.Projects {
		valid(c.Projects[i].Code, c.Projects[i].Validate())
	}
	for i := range c.Issues {
		valid("issue", c.Issues[i].Validate())
	}
	for i := range c.Pictures {
		valid(c.Pictures[i].Name, c.Pictures[i].Validate())
	}
}

// IDs are 32 hexadecimal digits; only blocks of the versions of one noun share theirs.
func TestIDsAreFormedAndUnique(t *testing.T) {
	c := content(t)
	form := regexp.MustCompile(`^[0-9a-f]{32}$`)
	seen := map[string]string{}
	see := func(id, what string) {
		t.Helper()
		if !form.MatchString(id) {
			t.Errorf("%s: ID %q", what, id)
		}
		if other := seen[id]; other != "" {
			t.Errorf("%s has the ID of %s", what, other)
		}
		seen[id] = what
	}
	for _, a := range c.Publication.Areas {
		see(string(a.ID), "area")
	}
	for i := range c.Stories {
		s := &c.Stories[i]
		see(string(s.ID), s.Slug)
		for _, b := range s.Versions[0].Blocks {
			see(string(b.ID), s.Slug+" block")
		}
	}
	for i := range c.Projects {
		see(string(c.Projects[i].ID), c.Projects[i].Code)
		see(string(c.Projects[i].Briefs[0].Body.ID), "brief "+c.Projects[i].Code)
	}
	for i := range c.Issues {
		see(string(c.Issues[i].ID), "issue")
		for _, it := range c.Issues[i].Order {
			see(string(it.ID), "item")
		}
	}
	for i := range c.Pictures {
		see(string(c.Pictures[i].ID), c.Pictures[i].Name)
	}
}

func TestStoriesSortInTheRunningOrder(t *testing.T) {
	c := content(t)
	ids := toPrint(c).Stories()
	if !sort.SliceIsSorted(ids, func(i, j int) bool { return ids[i] < ids[j] }) {
		t.Error("the IDs of the stories do not sort in the running order")
	}
}

// The archive reads as its page does: newest first, headlines and labels word for word.
func TestArchiveIsThePage(t *testing.T) {
	want, err := os.ReadFile("testdata/archive-page.txt")
	if err != nil {
		t.Fatal(err)
	}
	c := content(t)
	var got []string
	for i := len(c.Issues) - 2; i >= 0; i-- {
		got = append(got, archived(t, &c.Issues[i])...)
	}
	spread := strings.Join(strings.Fields(string(want)), " ")
	if list := strings.Join(strings.Fields(strings.Join(got, " ")), " "); list != spread {
		t.Errorf("archive:\n%s\nwant:\n%s", list, spread)
	}
}

// archived is an archived issue as the page has it.
func archived(t *testing.T, is *editor.Issue) []string {
	t.Helper()
	if is.Status != editor.Archived || is.Date != "" || len(is.Order) > 0 {
		t.Errorf("issue %d says more than the page", is.Number)
	}
	var out []string
	for _, line := range is.Archive {
		out = append(out, line.In(editor.English))
	}
	out = append(out, "Read in")
	for _, r := range is.Readings {
		if r.State != editor.Readable {
			t.Errorf("issue %d cannot be read in %s", is.Number, r.Lang)
		}
		out = append(out, r.Label)
	}
	return out
}

func TestIssuesAreNumberedFromOne(t *testing.T) {
	c := content(t)
	if len(c.Issues) != 7 {
		t.Fatalf("%d issues, want 7", len(c.Issues))
	}
	for i, is := range c.Issues {
		if is.Number != i+1 {
			t.Errorf("issue %d stands in place %d", is.Number, i+1)
		}
	}
	if is := toPrint(c); is.Status != editor.Planned || len(is.Calendar) != 5 {
		t.Errorf("issue 7 is %s with %d events", is.Status, len(is.Calendar))
	}
}

func TestRunningOrder(t *testing.T) {
	var kinds []string
	for _, it := range toPrint(content(t)).Order {
		kinds = append(kinds, string(it.Kind))
	}
	want := strings.Repeat("story ", 8) + "facts briefs contacts"
	if got := strings.Join(kinds, " "); got != want {
		t.Errorf("running order: %s, want %s", got, want)
	}
}

// What is not perfect is found when the issue is assembled, and nothing else is.
func TestAssemblesInBothLanguages(t *testing.T) {
	c := content(t)
	is := toPrint(c)
	english, found := editor.Assemble(material(c), is, editor.English)
	if len(found) != 0 {
		t.Errorf("English: %v", found)
	}
	russian, found := editor.Assemble(material(c), is, editor.Russian)
	if len(found) != 1 || found[0].Rule != "missing-version" {
		t.Errorf("Russian: %v, want one missing version", found)
	}
	if en, ru := len(english.Articles()), len(russian.Articles()); en != 8 || ru != 7 {
		t.Errorf("%d English and %d Russian articles, want 8 and 7", en, ru)
	}
	for _, ed := range []*editor.Edition{english, russian} {
		if ed.Facts[0].Value != "12" || ed.Facts[1].Value != "7" || ed.Facts[2].Value != "30+" {
			t.Errorf("%s facts: %v", ed.Lang, ed.Facts)
		}
		if ed.Statement == "" || ed.Invitation.Text == "" || len(ed.Donors) != 6 {
			t.Errorf("%s back page is not complete", ed.Lang)
		}
	}
}
