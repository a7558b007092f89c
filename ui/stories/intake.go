package stories

import (
	"context"
	"io"

	"fyne.io/fyne/v2"

	"twofold/export/prose"
	"twofold/ui"
	"twofold/ui/kit"
)

// bringIn asks for a file and reads it as a story.
func (r *Room) bringIn() {
	if r.w.Import == nil {
		r.w.Tell(r.w.T("stories.noimport"), nil)
		return
	}
	kit.FileAsk{
		Title: r.w.T("stories.pick"), Endings: r.w.Imports,
		Then: func(path string, f io.ReadCloser) {
			if err := f.Close(); err != nil { // the import opens it anew by its path
				r.w.Fail(err, nil)
				return
			}
			r.bring([]string{path})
		},
		Fail: func(err error) { r.w.Fail(err, nil) },
	}.Show(r.w.Main)
}

// brought is what came of one file: a report, or an error.
type brought struct {
	path   string
	report *prose.Report
	err    error
}

// bringEach brings files in one after another and tells before each which it is, from 1.
// One that fails leaves the others in; a cancelled context ends it.
func bringEach(ctx context.Context, w *ui.Window, paths []string, tell func(n int)) ([]brought, error) {
	var out []brought
	for i, path := range paths {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		tell(i + 1)
		report, err := w.Import(ctx, w.Desk, path)
		out = append(out, brought{path, report, err})
	}
	return out, nil
}

// bring brings files in behind the window, after those that came before, and says what
// came of them.
func (r *Room) bring(paths []string) {
	if r.w.Import == nil {
		r.w.Tell(r.w.T("stories.noimport"), nil)
		return
	}
	r.closed = false
	ctx, cancel := context.WithCancel(context.Background())
	before := r.stop
	r.stop = func() { before(); cancel() }
	job := &ui.Job{Title: r.w.N("intake.job", len(paths)), Cancel: cancel}
	r.w.Job(job)
	step := func(n int) {
		r.w.Work.Show(func() {
			job.How = r.w.T("intake.step", "At", n, "Of", len(paths))
			r.w.Job(job)
		})
	}
	ui.InTurn(r.intake, func(context.Context) ([]brought, error) {
		return bringEach(ctx, r.w, paths, step)
	}, func(list []brought, _ error) {
		cancel()
		job.Done, job.How = true, r.reportTitle(list)
		r.w.Job(job)
		r.came(list)
	})
}

// Settle stops what is being brought in, and waits for it: the file is about to close.
func (r *Room) Settle() {
	r.closed = true
	r.stop()
	r.intake.Wait()
}

// came shows the stories that came in and says what came of the files.
func (r *Room) came(list []brought) {
	if r.closed || len(list) == 0 {
		return
	}
	for _, b := range list {
		if b.report != nil {
			r.chosen = b.report.Story
		}
	}
	r.load()
	r.w.Changed()
	r.report(list)
}

// report says what came of files: a line at the foot when one came in whole, else a
// dialog.
func (r *Room) report(list []brought) {
	if len(list) == 1 && list[0].err == nil && len(list[0].report.Notes) == 0 {
		in := list[0].report
		r.w.Tell(r.w.T("intake.one", "Title", in.Title, "Lang", r.w.T("lang."+string(in.Lang))), nil)
		return
	}
	body := kit.Column(16)
	for i := range list {
		body.Add(r.told(&list[i]))
	}
	const highest = 500
	var in fyne.CanvasObject = body
	body.Resize(fyne.NewSize(reportWidth-48, 1)) // wraps its lines, so that its height is known
	if body.MinSize().Height > highest {
		in = kit.Scrolled(highest, body)
	}
	var d *kit.Dialog
	shut := kit.NewButton(r.w.T("do.close"), "", kit.Main, func() { d.Close() })
	ask := kit.Ask{Title: r.reportTitle(list), Width: reportWidth, Body: in, Deeds: []*kit.Button{shut}}
	if one := onlyOne(list); one != nil {
		ask.Deeds = []*kit.Button{
			kit.NewButton(r.w.T("do.close"), "", kit.Normal, func() { d.Close() }),
			kit.NewButton(r.w.T("intake.open"), "", kit.Main, func() {
				d.Close()
				r.open(one.Story)
			}),
		}
	}
	d = ask.Show(r.w.Main.Canvas())
}

const reportWidth = 640

// reportTitle counts the stories that came in.
func (r *Room) reportTitle(list []brought) string {
	n := 0
	for _, b := range list {
		if b.err == nil {
			n++
		}
	}
	if n == 0 {
		return r.w.T("intake.nothing")
	}
	return r.w.N("intake.title", n)
}

// onlyOne is the report of the one story that came in, or nil.
func onlyOne(list []brought) *prose.Report {
	var one *prose.Report
	for _, b := range list {
		switch {
		case b.err != nil:
		case one != nil:
			return nil
		default:
			one = b.report
		}
	}
	return one
}
