package shell

import (
	"context"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// topBar is the bar under the menu: publication, issue, search, work, look, language.
type topBar struct {
	s           *Shell
	object      fyne.CanvasObject
	row         *fyne.Container
	publication *kit.Button
	issue       *kit.Button
	bell        *kit.Button
}

func newTopBar(s *Shell) *topBar {
	t := &topBar{s: s}
	t.publication = kit.NewPick("", t.publicationMenu).Kind(kit.Quiet).Sized(15, true)
	t.issue = kit.NewPick("", t.issueMenu).Kind(kit.Quiet)
	t.bell = kit.NewIcon(ui.IconBell, s.words.T("jobs.title"), s.showJobs).Large()
	look := ui.IconMoon
	if s.theme.Dark {
		look = ui.IconSun
	}
	moon := kit.NewIcon(look, s.words.T("cmd.theme"), func() { s.dress(!s.theme.Dark) }).Large()
	t.row = kit.Row(8, t.publication, kit.Sized(1, 20, kit.Upright()), t.issue, kit.Gap(4, 0),
		newSearchField(s), kit.Spring(), t.bell, moon, s.languageSwitch("switch.").Small())
	t.object = kit.Fill(ui.ColourSurface, kit.Column(0,
		kit.Sized(0, ui.BarHeight-1, kit.Inset(4, 0, 16, 0, t.row)), kit.Line()))
	t.fill()
	return t
}

func (t *topBar) fill() {
	name := t.s.publication.Names.Any(t.s.words.Lang())
	t.publication.SetText(kit.Shorten(name, 330, 15, fyne.TextStyle{Bold: true}))
	t.issue.SetText(t.s.issueName(t.s.thisIssue()))
	t.row.Refresh()
}

// languageSwitch offers the languages of the interface under the words of a kind.
func (s *Shell) languageSwitch(words string) *kit.Segmented {
	var names []string
	at := 0
	for i, l := range editor.Langs() {
		names = append(names, s.words.T(words+string(l)))
		if l == s.words.Lang() {
			at = i
		}
	}
	return kit.NewSegmented(names, at, func(i int) { s.speak(editor.Langs()[i]) })
}

func (t *topBar) publicationMenu() {
	s := t.s
	items := s.recentItems()
	if len(items) > 0 {
		items = append(items, fyne.NewMenuItemSeparator())
	}
	items = append(items,
		fyne.NewMenuItem(s.words.T("cmd.publication.new"), s.newPublication),
		fyne.NewMenuItem(s.words.T("cmd.publication.open"), s.pickPublication))
	menu.Below(t.publication, items...)
}

func (t *topBar) issueMenu() {
	s := t.s
	var items []*fyne.MenuItem
	for i := range s.issues {
		is := &s.issues[i]
		it := fyne.NewMenuItem(s.issueName(is), func() { s.setIssue(is.Number) })
		it.Checked = is.Number == s.issue
		items = append(items, it)
	}
	if len(items) > 0 {
		items = append(items, fyne.NewMenuItemSeparator())
	}
	items = append(items, fyne.NewMenuItem(s.words.T("issue.new"), s.newIssue))
	menu.Below(t.issue, items...)
}

// newIssue makes the next issue and makes it "this issue".
func (s *Shell) newIssue() {
	if c, ok := s.command("issue.new"); ok && c.Run != nil {
		c.Run()
		return
	}
	lane := s.to.Work.Lane()
	ui.Latest(lane, func(ctx context.Context) (*editor.Issue, error) {
		return s.to.Desk.NewIssue(ctx)
	}, func(is *editor.Issue, err error) {
		if err != nil {
			s.fail(err, s.newIssue)
			return
		}
		s.issue = is.Number
		s.readLists()
	})
}
