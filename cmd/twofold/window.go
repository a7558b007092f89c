package main

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"twofold/editor"
	"twofold/editor/check"
	"twofold/editor/desk"
	"twofold/editor/sample"
	"twofold/editor/spell"
	"twofold/export/intake"
	"twofold/export/job"
	"twofold/export/prose"
	"twofold/storage"
	"twofold/storage/aside"
	"twofold/ui"
	"twofold/ui/shell"
)

// atDesk is the role under which changes made in the window are written down.
const atDesk = "desk"

// openDesk opens the window on a publication: the one named, else the last one, else
// the welcome page. It returns when the window is closed.
func openDesk(ctx context.Context, file string) error {
	if file != "" {
		if err := readable(file); err != nil {
			return err
		}
	}
	if !hasDisplay() {
		return at("display", "there is no display to open the desk on",
			"Set DISPLAY or WAYLAND_DISPLAY, or use the commands: twofold help.")
	}
	if file == "" {
		file = lastFile()
	}
	opt := shell.Options{Icon: icon}
	w := &windowWork{press: new(press)}
	w.gallery = gallery{press: w.press}
	if file != "" {
		d, err := w.open(ctx, file)
		if err != nil {
			return err
		}
		opt.Desk, opt.Path = d, file
	}
	return show(w.deps(), opt)
}

// show runs the window. The toolkit panics where it finds no display; that is said in a
// sentence.
func show(deps ui.Deps, opt shell.Options) (err error) {
	defer func() {
		switch p := recover(); {
		case p == nil:
		case strings.Contains(fmt.Sprint(p), "GLFW"):
			err = at("display "+os.Getenv("DISPLAY")+os.Getenv("WAYLAND_DISPLAY"),
				"no window can be opened there", "Check that the display is on, or use the commands: "+
					"twofold help.")
		default:
			panic(p)
		}
	}()
	return shell.Run(deps, opt)
}

// hasDisplay says whether a window can be shown. Only X11 and Wayland say so beforehand.
func hasDisplay() bool {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return true
	}
	return os.Getenv("DISPLAY") != "" || os.Getenv("WAYLAND_DISPLAY") != ""
}

// windowWork does for the window what needs a clock, files or pages.
type windowWork struct {
	press        *press
	gallery      gallery
	dictionaries spell.Shelf
}

func (w *windowWork) deps() ui.Deps {
	folder, _ := os.UserHomeDir()
	return ui.Deps{
		Now: time.Now, Work: ui.Behind(),
		Open: w.open, Create: w.create, Sample: w.sample,
		Fit: w.press.fit, Parity: w.press.parity, FitStory: w.press.story,
		Paint: w.gallery.paint, Loupe: w.gallery.look, Thumb: thumb,
		Check: checkIssue, CheckStory: w.checkStory, Dictionary: w.dictionaries.Dictionary,
		Export: w.export,
		Import: w.bringIn, Imports: intake.Endings(),
		OpenPath: opener(),
		Version:  version, Folder: folder,
	}
}

// open opens a publication and remembers it as the last one.
func (w *windowWork) open(ctx context.Context, path string) (*desk.Desk, error) {
	if err := readable(path); err != nil {
		return nil, err
	}
	s, err := storage.Open(ctx, path)
	if err != nil {
		return nil, atFile(path, err)
	}
	remember(path)
	given := givenTo(atDesk)
	given.Aside = aside.Of(path, asideFolders()...)
	return desk.New(s, given), nil
}

// asideFolders are where a text goes that cannot be stored: among the program's own data,
// else in memory, where the computer has a folder that is on no disk.
func asideFolders() []string {
	var out []string
	if dir := dataFolder(); dir != "" {
		out = append(out, filepath.Join(dir, "aside"))
	}
	if dir := os.Getenv("XDG_RUNTIME_DIR"); filepath.IsAbs(dir) {
		out = append(out, filepath.Join(dir, "twofold"))
	}
	return out
}

func (w *windowWork) create(ctx context.Context, path string, p *editor.Publication) (*desk.Desk, error) {
	c := &call{ctx: ctx}
	if err := c.create(path, p, time.Now, func(desk.Store) error { return nil }); err != nil {
		return nil, err
	}
	return w.open(ctx, path)
}

func (w *windowWork) sample(ctx context.Context, path string) (*desk.Desk, error) {
	content, err := sample.Publication()
	if err != nil {
		return nil, err
	}
	if err := makeSample(ctx, path, content); err != nil {
		return nil, err
	}
	return w.open(ctx, path)
}

// checkIssue looks at the text of an issue in one language, for every product. It leaves
// nothing out.
func checkIssue(m editor.Material, is *editor.Issue, l editor.Lang, today editor.Date) []editor.Finding {
	return check.Find(m, is, []editor.Lang{l}, nil, today)
}

// checkStory looks at one story in every language that it has.
func (w *windowWork) checkStory(ctx context.Context, d *desk.Desk, s *editor.Story) (
	[]editor.Finding, error,
) {
	m, err := d.Material(ctx, &editor.Issue{}) // all but stories
	if err != nil {
		return nil, err
	}
	var out []editor.Finding
	for i := range s.Versions {
		out = append(out, check.Version(m, s, s.Versions[i].Lang, d.Today())...)
	}
	editor.SortFindings(out)
	return out, nil
}

// export makes files in a shop of its own, so that pages can be set meanwhile; none when
// findings stand in the way.
func (w *windowWork) export(ctx context.Context, d *desk.Desk, o ui.ExportOrder,
	tell func(ui.Progress),
) ([]desk.Export, error) {
	shop, err := w.press.shop(ctx, d)
	if err != nil {
		return nil, err
	}
	order := job.Order{
		Langs: o.Langs, Products: o.Products, Folder: o.Folder, Replace: true,
		Grey: o.Grey, Toner: o.Toner, CMYK: o.CMYK, Both: o.Both, Draft: true,
		Progress: func(s job.Step) { tell(ui.Progress{File: s.Name, Page: s.Page, Of: s.Pages}) },
	}
	var done job.Outcome
	if o.Handout != nil {
		done, err = shop.Handout(ctx, d, o.Handout, order)
	} else {
		done, err = shop.Issue(ctx, d, o.Issue, order)
	}
	if err != nil {
		return nil, unwritten(o.Folder, err)
	}
	if done.Blocked {
		return nil, nil
	}
	var out []desk.Export
	for _, f := range done.Files {
		tell(ui.Progress{File: filepath.Base(f.Path), Page: f.Pages, Of: f.Pages, Done: true, Bytes: f.Bytes})
		out = append(out, desk.Export{
			Lang: f.Lang, Product: string(f.Product), Path: f.Path,
			SHA256: f.SHA256, Bytes: f.Bytes, Pages: f.Pages, When: time.Now(),
		})
	}
	return out, nil
}

// bringIn brings a file in as a story in the language of its letters.
func (w *windowWork) bringIn(ctx context.Context, d *desk.Desk, path string) (*prose.Report, error) {
	return importFile(ctx, d, path, "")
}

// opener shows a file or a folder with the computer's own program; nil when it has none.
func opener() func(path string) error {
	name := map[string]string{"windows": "explorer", "darwin": "open"}[runtime.GOOS]
	if name == "" {
		name = "xdg-open"
	}
	program, err := exec.LookPath(name)
	if err != nil {
		return nil
	}
	return func(path string) error {
		cmd := exec.Command(program, path)
		if err := cmd.Start(); err != nil {
			return fmt.Errorf("show %s: %w", path, err)
		}
		return cmd.Process.Release()
	}
}

// lastFile is the publication that was open last, or "" when it is gone.
func lastFile() string {
	data, err := os.ReadFile(lastFileNote())
	if err != nil {
		return ""
	}
	path := strings.TrimSpace(string(data))
	if _, err := os.Stat(path); err != nil {
		return ""
	}
	return path
}

// remember notes which publication is open. A failure costs only the memory of it.
func remember(path string) {
	note := lastFileNote()
	abs, err := filepath.Abs(path)
	if note == "" || err != nil || os.MkdirAll(filepath.Dir(note), 0o755) != nil {
		return
	}
	_ = os.WriteFile(note, []byte(abs+"\n"), 0o644)
}

// lastFileNote is where the name of the last publication is kept, or "".
func lastFileNote() string {
	if dir := dataFolder(); dir != "" {
		return filepath.Join(dir, "last")
	}
	return ""
}

// dataFolder is where the program keeps what it remembers of its own, or "".
func dataFolder() string {
	home, err := os.UserHomeDir()
	if err != nil {
		return ""
	}
	switch runtime.GOOS {
	case "windows":
		dir, err := os.UserCacheDir() // %LocalAppData%
		if err != nil {
			return ""
		}
		return filepath.Join(dir, "Twofold")
	case "darwin":
		return filepath.Join(home, "Library", "Application Support", "Twofold")
	}
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return filepath.Join(dir, "twofold")
	}
	return filepath.Join(home, ".local", "share", "twofold")
}
