package sample

import (
	"time"

	"twofold/editor"
)

func (c *Content) readProjects() error {
	codes, err := c.areaCodes()
	if err != nil {
		return err
	}
	return eachRecord("projects.txt", func(n int, r *record) {
		p := editor.Project{
			Code: r.want("code"), Titles: r.text("title"),
			Donor: r.text("donor"), Partners: r.text("partners"), Places: r.text("places"),
			Start: editor.Date(r.want("start")), End: editor.Date(r.want("end")),
			People:   r.number("people"),
			Budget:   editor.Money{Amount: int64(r.number("usd")), Currency: "USD"},
			Modified: When(),
		}
		p.ID = editor.ProjectID(id(projectKind, n, p.Code))
		if p.Area = codes[r.want("area")]; p.Area == "" {
			r.fault(r.lines["area"], "no area %s", r.want("area"))
		}
		p.Briefs = briefs(n, p.Code, r.text("brief"))
		if err := p.Validate(); err != nil {
			r.fault(r.line, "%v", err)
		}
		c.Projects = append(c.Projects, p)
	})
}

// briefs makes a project's brief in both languages, the Russian one confirmed.
func briefs(n int, code string, texts editor.Text) []editor.Brief {
	body := editor.Block{
		ID: editor.BlockID(id(blockKind, n, "brief/"+code)), Kind: editor.Paragraph,
	}
	en, ru := body, body
	en.Spans = editor.Plain(texts.In(editor.English))
	ru.Spans = editor.Plain(texts.In(editor.Russian))
	editor.Confirm(&en, &ru, 1, translator, confirmed())
	return []editor.Brief{
		{Lang: editor.English, Stage: editor.Ready, Body: en},
		{Lang: editor.Russian, Stage: editor.Ready, Body: ru},
	}
}

// areaCodes are the areas by the short codes that data files call them.
func (c *Content) areaCodes() (map[string]editor.AreaID, error) {
	out := map[string]editor.AreaID{}
	err := eachRecord("areas.txt", func(n int, r *record) {
		out[r.want("code")] = c.Publication.Areas[n-1].ID
		r.text("title")
	})
	return out, err
}

// project finds a project by its code; "" when there is none.
func (c *Content) project(code string) editor.ProjectID {
	for i := range c.Projects {
		if c.Projects[i].Code == code {
			return c.Projects[i].ID
		}
	}
	return ""
}

// translator is the role that the translations are confirmed by, and confirmed the
// moment, three days before the sample is stored.
const translator = "Translator"

func confirmed() time.Time { return When().AddDate(0, 0, -3) }
