package sample

import "twofold/editor"

// readStories reads the list of stories and the files of each: slug.en.md and, unless the
// list says that there is none, slug.ru.md.
func (c *Content) readStories() error {
	codes, err := c.areaCodes()
	if err != nil {
		return err
	}
	return eachRecord("stories.txt", func(n int, r *record) {
		s := editor.Story{
			Slug: r.want("slug"), Note: r.want("note"),
			Created: When(), Modified: When(),
		}
		s.ID = editor.StoryID(id(storyKind, n, s.Slug))
		for _, code := range r.words("areas") {
			if codes[code] == "" {
				r.fault(r.lines["areas"], "no area %s", code)
			}
			s.Areas = append(s.Areas, codes[code])
		}
		for _, code := range r.words("projects") {
			p := c.project(code)
			if p == "" {
				r.fault(r.lines["projects"], "no project %s", code)
			}
			s.Projects = append(s.Projects, p)
		}
		if err := c.readVersions(&s, n, r.words("languages")); err != nil {
			r.faults = append(r.faults, err)
			return
		}
		if err := s.Validate(); err != nil {
			r.fault(r.line, "%v", err)
		}
		c.Stories = append(c.Stories, s)
	})
}

// readVersions reads the files of a story and confirms the translations.
func (c *Content) readVersions(s *editor.Story, n int, langs []string) error {
	var source *page
	for _, l := range langs {
		name := "stories/" + s.Slug + "." + l + ".md"
		data, err := files.ReadFile("data/" + name)
		if err != nil {
			return err
		}
		p, err := c.parsePage(name, string(data))
		if err != nil {
			return err
		}
		if err := p.number(n, s.Slug, source); err != nil {
			return err
		}
		v := p.version
		v.Lang = editor.Lang(l)
		s.Versions = append(s.Versions, v)
		if source == nil {
			source = p
		}
	}
	return nil
}

// story finds a story by its slug; "" when there is none.
func (c *Content) story(slug string) editor.StoryID {
	for i := range c.Stories {
		if c.Stories[i].Slug == slug {
			return c.Stories[i].ID
		}
	}
	return ""
}
