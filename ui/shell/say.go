package shell

import (
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"

	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/menu"
)

// toastTime is how long a line about a done deed stays.
const toastTime = 6 * time.Second

// toastLine is the place for lines about done deeds, above the status bar.
type toastLine struct {
	s      *Shell
	object *fyne.Container
	place  *fyne.Container
	stop   func()
	undo   func() // takes back the deed that is told; nil when it cannot be
}

func newToast(s *Shell) *toastLine {
	t := &toastLine{s: s, place: container.NewStack()}
	t.object = kit.Column(0, kit.Spring(),
		kit.Row(0, kit.Spring(), t.place, kit.Spring()), kit.Gap(0, ui.StatusHeight+16))
	return t
}

// tell says a deed that is done, with a way to undo it.
func (s *Shell) tell(text string, undo func()) {
	t := s.toast
	if t == nil {
		return
	}
	if t.stop != nil {
		t.stop()
	}
	var do func()
	if undo != nil {
		do = func() {
			t.clear()
			undo()
		}
	}
	t.undo = do
	t.place.Objects = []fyne.CanvasObject{kit.Toast(text, s.words.T("do.undo"), do)}
	t.object.Refresh()
	t.stop = s.to.Work.After(toastTime, t.clear)
}

func (t *toastLine) clear() {
	t.undo = nil
	t.place.Objects = nil
	t.object.Refresh()
}

// fail says an error in words, with a way to try again.
func (s *Shell) fail(err error, again func()) {
	title, text := s.words.Say(err)
	body := kit.Column(12, kit.NewPara(text, ui.SizeWriting, 22, ui.ColourInk),
		kit.Row(8, kit.Picture(ui.IconTick, 16, ui.ColourInk2),
			kit.Text(s.words.T("error.safe"), ui.SizeText, ui.ColourInk2)))
	details := kit.NewPara(err.Error(), ui.SizeSmall, 16, ui.ColourInk2)
	details.Hide()
	var d *kit.Dialog
	fold := kit.Label(s.words.T("error.details"), func() {
		details.Show()
		d.Refresh()
	})
	body.Add(kit.Row(0, fold))
	body.Add(details)
	ask := kit.Ask{Title: title, Icon: ui.IconError, Ink: ui.ColourRed, Body: body, Width: 560}
	shut := func() { d.Close() }
	ask.Left = []fyne.CanvasObject{kit.NewButton(s.words.T("do.copy"), ui.IconCopy, kit.Quiet,
		func() { s.app.Clipboard().SetContent(err.Error()) })}
	if again == nil {
		ask.Deeds = []*kit.Button{kit.NewButton(s.words.T("do.close"), "", kit.Main, shut)}
	} else {
		ask.Deeds = []*kit.Button{
			kit.NewButton(s.words.T("do.cancel"), "", kit.Normal, shut),
			kit.NewButton(s.words.T("do.again"), ui.IconRefresh, kit.Main, func() {
				d.Close()
				again()
			}),
		}
	}
	d = ask.Show(s.win.Canvas())
}

// job takes in work under way, or a step of it.
func (s *Shell) job(j *ui.Job) {
	for _, known := range s.jobs {
		if known == j {
			return
		}
	}
	s.jobs = append([]*ui.Job{j}, s.jobs...)
	if len(s.jobs) > 8 {
		s.jobs = s.jobs[:8]
	}
}

// showJobs lists work under way and finished work.
func (s *Shell) showJobs() {
	var items []*fyne.MenuItem
	for _, j := range s.jobs {
		it := fyne.NewMenuItem(j.Title+" · "+j.How, j.Open)
		if !j.Done && j.Cancel != nil {
			it.Action = j.Cancel
			it.Label += " · " + s.words.T("do.cancel")
		}
		it.Disabled = it.Action == nil
		items = append(items, it)
	}
	if len(items) == 0 {
		it := fyne.NewMenuItem(s.words.T("jobs.none"), nil)
		it.Disabled = true
		items = append(items, it)
	}
	menu.Below(s.top.bell, items...)
}
