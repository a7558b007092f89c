package main

import (
	"flag"
	"fmt"
	"io"

	"twofold/editor"
	"twofold/editor/desk"
	"twofold/export"
	"twofold/export/job"
)

// handout is a handout as it was asked for.
type handout struct {
	stories, projects, langs, prints, date, size string
	titles, places                               editor.Text
	questions                                    map[editor.Lang][]string
	order                                        job.Order
}

func runHandout(c *call) error {
	f := c.flags()
	h := &handout{titles: editor.Text{}, places: editor.Text{}, questions: map[editor.Lang][]string{}}
	h.flags(f)
	file, err := c.parse(f, 1, 1)
	if err != nil {
		return err
	}
	if err := c.need(f, "stories", "out"); err != nil {
		return err
	}
	if err := h.kind(c); err != nil {
		return err
	}
	d, err := c.open(file[0])
	if err != nil {
		return err
	}
	defer d.Close()
	wanted, err := h.find(c, d)
	if err != nil {
		return err
	}
	return c.handOut(d, wanted, h.order)
}

// flags adds the flags of a handout; those in a language end in its tag.
func (h *handout) flags(f *flag.FlagSet) {
	f.StringVar(&h.stories, "stories", "", "")
	f.StringVar(&h.projects, "projects", "", "")
	f.StringVar(&h.langs, "lang", "", "")
	f.StringVar(&h.prints, "for", "", "")
	f.StringVar(&h.date, "date", "", "")
	f.StringVar(&h.size, "size", "", "")
	f.StringVar(&h.order.Folder, "out", "", "")
	f.BoolVar(&h.order.Grey, "grey", false, "")
	f.BoolVar(&h.order.Toner, "save-toner", false, "")
	f.BoolVar(&h.order.Both, "both", false, "")
	f.BoolVar(&h.order.Force, "force", false, "")
	f.BoolVar(&h.order.Draft, "draft", false, "")
	h.order.Replace = true
	for _, l := range editor.Langs() {
		f.Func("title-"+string(l), "", func(s string) error { h.titles[l] = s; return nil })
		f.Func("place-"+string(l), "", func(s string) error { h.places[l] = s; return nil })
		f.Func("question-"+string(l), "", func(s string) error {
			h.questions[l] = append(h.questions[l], s)
			return nil
		})
	}
}

// kind reads what the handout is printed on or read with.
func (h *handout) kind(c *call) error {
	switch p := export.Product(h.prints); p {
	case "":
		h.order.Products = []export.Product{export.Office}
	case export.Office, export.Screen:
		h.order.Products = []export.Product{p}
	default:
		return c.misuse("--for takes office or screen, and not %q", h.prints)
	}
	if err := editor.Date(h.date).Validate(); err != nil {
		return c.misuse("--date: %v", err)
	}
	var err error
	h.order.Paper, err = c.size(h.size)
	return err
}

// find finds what is named in the publication. Every language needs the event's title.
func (h *handout) find(c *call, d *desk.Desk) (*editor.Handout, error) {
	p, err := d.Publication(c.ctx)
	if err != nil {
		return nil, err
	}
	if h.order.Langs, err = c.langs(h.langs, p); err != nil {
		return nil, err
	}
	for _, l := range h.order.Langs {
		if h.titles[l] == "" {
			return nil, c.misuse("--title-%s is missing", l)
		}
	}
	out := &editor.Handout{
		Titles: h.titles, Places: h.places, Date: editor.Date(h.date), Questions: h.questions,
	}
	for _, name := range commas(h.stories) {
		id, err := c.story(d, name)
		if err != nil {
			return nil, err
		}
		out.Stories = append(out.Stories, id)
	}
	if names := commas(h.projects); len(names) > 0 {
		if out.Projects, err = c.projects(d, names); err != nil {
			return nil, err
		}
	}
	if err := out.Validate(); err != nil {
		return nil, c.misuse("%v", err)
	}
	return out, nil
}

// handOut makes the files and says what was written, or what stands in the way.
func (c *call) handOut(d *desk.Desk, h *editor.Handout, o job.Order) error {
	bar := newBar(c.err)
	o.Progress = bar.step
	shop, err := new(press).shop(c.ctx, d)
	if err != nil {
		return err
	}
	done, err := shop.Handout(c.ctx, d, h, o)
	bar.end()
	if err != nil {
		return unwritten(o.Folder, err)
	}
	rows, err := d.StoryRows(c.ctx)
	if err != nil {
		return err
	}
	where := fmt.Sprintf("handout %q", h.Titles.Any(o.Langs[0]))
	return c.tell(d, where, done, func(w io.Writer) { tellFindings(w, done.Found, rows) })
}
