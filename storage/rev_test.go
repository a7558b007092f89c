package storage_test

import (
	"testing"
	"time"

	"twofold/editor"
	"twofold/storage"
)

// nouns are the nouns that carry a rev: each saves what somebody read, with that rev.
var nouns = []struct {
	name string
	save func(s *storage.Store, rev int) (int, error)
}{
	{"publication", func(s *storage.Store, rev int) (int, error) {
		p := bulletin()
		p.Rev = rev
		err := s.SavePublication(ctx, p, by("officer"))
		return p.Rev, err
	}},
	{"story", func(s *storage.Store, rev int) (int, error) {
		st := story(1)
		st.Rev = rev
		err := s.SaveStory(ctx, st, by("officer"))
		return st.Rev, err
	}},
	{"version", func(s *storage.Store, rev int) (int, error) {
		v := &editor.Version{Lang: editor.Tajik, Stage: editor.Draft, Rev: rev}
		err := s.SaveVersion(ctx, "s0009", v, by("officer"))
		return v.Rev, err
	}},
	{"project", func(s *storage.Store, rev int) (int, error) {
		p := project("LM-01")
		p.Rev = rev
		err := s.SaveProject(ctx, p, by("officer"))
		return p.Rev, err
	}},
	{"issue", func(s *storage.Store, rev int) (int, error) {
		is := issue(1)
		is.Rev = rev
		err := s.SaveIssue(ctx, is, by("officer"))
		return is.Rev, err
	}},
	{"picture", func(s *storage.Store, rev int) (int, error) {
		p := picture("pic", []byte("bytes"))
		p.Rev = rev
		err := s.SavePicture(ctx, p, []byte("bytes"), by("officer"))
		return p.Rev, err
	}},
}

func TestASaveAgainstAnOldRevIsAConflict(t *testing.T) {
	for _, n := range nouns {
		t.Run(n.name, func(t *testing.T) {
			s, _ := create(t)
			saved(t, s, 9)
			rev := 0
			if n.name == "publication" {
				rev = 1
			}
			first, err := n.save(s, rev)
			must(t, err)
			second, err := n.save(s, first)
			must(t, err)
			if first != rev+1 || second != first+1 {
				t.Errorf("revs %d and %d after %d", first, second, rev)
			}
			before := dump(t, s)
			for _, old := range []int{0, first, second + 1} {
				got, err := n.save(s, old)
				wants(t, err, editor.ErrConflict)
				if got != old {
					t.Errorf("a refused save changed the rev from %d to %d", old, got)
				}
			}
			if dump(t, s) != before {
				t.Error("a refused save changed the file")
			}
		})
	}
}

func TestANounThatIsGoneIsNotFound(t *testing.T) {
	for _, n := range nouns[1:] {
		t.Run(n.name, func(t *testing.T) {
			s, _ := create(t)
			_, err := n.save(s, 3)
			wants(t, err, editor.ErrNotFound)
		})
	}
}

func TestEveryWriteIsInTheChangeLog(t *testing.T) {
	s, _ := create(t)
	st := saved(t, s, 1)
	c := after(time.Hour, "saved")
	c.Name = "before the interview"
	must(t, s.SaveVersion(ctx, st.ID, &st.Versions[0], c))
	must(t, s.BinStory(ctx, st.ID, after(2*time.Hour, "bin")))
	must(t, s.UnbinStory(ctx, st.ID, after(3*time.Hour, "unbin")))
	p := project("LM-01")
	must(t, s.SaveProject(ctx, p, by("officer")))
	must(t, s.RemoveProject(ctx, p.ID, by("officer")))
	log, err := s.Changes(ctx, 0, 100)
	must(t, err)
	want := []string{
		"publication bulletin add 1", "story s0001 add 1", "version s0001 add 1",
		"version s0001 save 2", "story s0001 bin 1", "story s0001 unbin 1",
		"project p-LM-01 add 1", "project p-LM-01 remove 1",
	}
	if len(log) != len(want) {
		t.Fatalf("%d entries, want %d: %v", len(log), len(want), log)
	}
	for i, e := range log {
		if got := says(e); got != want[i] || e.Seq != int64(i+1) {
			t.Errorf("entry %d: %s, want %s", e.Seq, got, want[i])
		}
	}
	if e := log[3]; e.Who != "officer" || !e.When.Equal(c.When) || e.Why != "saved" || e.Name != c.Name || e.Lang != "en" {
		t.Errorf("entry %+v", e)
	}
	rest, err := s.Changes(ctx, 6, 1)
	must(t, err)
	if len(rest) != 1 || rest[0].Seq != 7 {
		t.Errorf("after 6, at most 1: %v", rest)
	}
}

func TestWhatIsInUseStays(t *testing.T) {
	s, _ := create(t)
	data := []byte("bytes")
	must(t, s.SaveProject(ctx, project("LM-01"), by("officer")))
	must(t, s.SaveProject(ctx, project("LM-02"), by("officer")))
	for _, id := range []string{"shown", "donor", "spare", "twin"} {
		must(t, s.SavePicture(ctx, picture(id, data), data, by("officer")))
	}
	st := story(1, editor.Block{ID: "b", Kind: editor.Image, Picture: "shown"})
	st.Projects, st.Areas = []editor.ProjectID{"p-LM-01"}, []editor.AreaID{"health"}
	must(t, s.SaveStory(ctx, st, by("officer")))
	is := issue(7, st.ID)
	is.Order = append(is.Order, editor.Item{ID: "briefs", Kind: editor.BriefsItem, Projects: []editor.ProjectID{"p-LM-02"}})
	must(t, s.SaveIssue(ctx, is, by("officer")))
	p, err := s.Publication(ctx)
	must(t, err)
	p.Donors = []editor.Donor{{Name: "A donor", Picture: "donor"}}
	must(t, s.SavePublication(ctx, p, by("officer")))

	p.Areas = p.Areas[:1]
	wants(t, s.SavePublication(ctx, p, by("officer")), editor.ErrInUse)
	wants(t, s.RemoveProject(ctx, "p-LM-01", by("officer")), editor.ErrInUse)
	wants(t, s.RemoveProject(ctx, "p-LM-02", by("officer")), editor.ErrInUse)
	wants(t, s.RemovePicture(ctx, "shown", by("officer")), editor.ErrInUse)
	wants(t, s.RemovePicture(ctx, "donor", by("officer")), editor.ErrInUse)
	wants(t, s.BinStory(ctx, st.ID, by("officer")), editor.ErrInUse)
	must(t, s.RemovePicture(ctx, "spare", by("officer")))
	wants(t, s.RemovePicture(ctx, "spare", by("officer")), editor.ErrNotFound)
	_, err = s.PictureData(ctx, picture("twin", data).Hash)
	must(t, err)

	must(t, s.RemoveIssue(ctx, is.ID, by("officer")))
	must(t, s.BinStory(ctx, st.ID, by("officer")))
	must(t, s.RemoveProject(ctx, "p-LM-02", by("officer")))
}

func TestReferencesLeadSomewhere(t *testing.T) {
	s, _ := create(t)
	binned := saved(t, s, 1)
	must(t, s.BinStory(ctx, binned.ID, by("officer")))
	st := story(2)
	st.Areas = []editor.AreaID{"roads"}
	wants(t, s.SaveStory(ctx, st, by("officer")), editor.ErrNotFound)
	st.Areas, st.Projects = nil, []editor.ProjectID{"p"}
	wants(t, s.SaveStory(ctx, st, by("officer")), editor.ErrNotFound)
	p := project("LM-01")
	p.Area = "roads"
	wants(t, s.SaveProject(ctx, p, by("officer")), editor.ErrNotFound)
	wants(t, s.SaveIssue(ctx, issue(1, "nobody"), by("officer")), editor.ErrNotFound)
	wants(t, s.SaveIssue(ctx, issue(1, binned.ID), by("officer")), editor.ErrNotFound)
	wants(t, s.SavePicture(ctx, picture("pic", []byte("x")), nil, by("officer")), editor.ErrNotFound)
	wants(t, s.SaveVersion(ctx, "nobody", &editor.Version{Lang: "en", Stage: "draft"}, by("officer")), editor.ErrNotFound)
	if st.Rev != 0 || p.Rev != 0 {
		t.Errorf("refused saves left revs %d and %d", st.Rev, p.Rev)
	}
}
