package shell

import (
	"context"

	"twofold/editor"
	"twofold/ui"
)

// lists are what the frame shows of the publication.
type lists struct {
	publication *editor.Publication
	issues      []editor.Issue
}

func (s *Shell) fetchLists(ctx context.Context) (lists, error) {
	p, err := s.to.Desk.Publication(ctx)
	if err != nil {
		return lists{publication: s.publication}, err
	}
	is, err := s.to.Desk.Issues(ctx)
	return lists{p, is}, err
}

func (s *Shell) readLists() {
	ui.Latest(s.lists, s.fetchLists, func(l lists, err error) {
		if err != nil {
			s.fail(err, s.readLists)
			return
		}
		s.takeLists(l)
		s.top.fill()
	})
}

func (s *Shell) takeLists(l lists) {
	s.publication, s.issues = l.publication, nil
	for _, is := range l.issues {
		if is.Status != editor.Archived {
			s.issues = append(s.issues, is)
		}
	}
	if s.thisIssue() == nil {
		s.issue = 0
		if len(s.issues) > 0 {
			s.issue = s.issues[0].Number
		}
	}
}

// thisIssue is the issue that every room means by "this issue", or nil.
func (s *Shell) thisIssue() *editor.Issue {
	for i := range s.issues {
		if s.issues[i].Number == s.issue {
			return &s.issues[i]
		}
	}
	return nil
}

// setIssue changes "this issue"; the room that is shown is told by being shown again.
func (s *Shell) setIssue(number int) {
	s.issue = number
	s.top.fill()
	if sc := s.screen(); sc != nil {
		sc.Show(ui.Place{Room: s.at.Room, Issue: number})
	}
}

// issueName is "Issue 24 · October 2026".
func (s *Shell) issueName(is *editor.Issue) string {
	if is == nil {
		return s.words.T("issue.none")
	}
	period := is.Periods.Any(s.words.Lang())
	if period == "" {
		return s.words.T("issue.name", "Number", is.Number)
	}
	return s.words.T("issue.named", "Number", is.Number, "Period", period)
}
