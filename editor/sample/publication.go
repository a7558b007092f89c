package sample

import (
	"fmt"

	"twofold/editor"
)

func (c *Content) readPublication() error {
	records, err := readRecords("publication.txt")
	if err != nil {
		return err
	}
	if len(records) != 1 {
		return fmt.Errorf("publication.txt: holds %d records, wants 1", len(records))
	}
	r := records[0]
	p := &editor.Publication{
		Slug: r.want("slug"), Names: r.text("name"), Taglines: r.text("tagline"),
		Languages: []editor.Lang{editor.English, editor.Russian},
		Design:    editor.Design{Paper: "A4", KeepPages: true},
		Statement: r.text("statement"), About: r.text("about"),
		Disclaimer: r.text("disclaimer"),
	}
	for _, name := range r.list("donors") {
		p.Donors = append(p.Donors, editor.Donor{Name: name})
	}
	if err := r.done(); err != nil {
		return err
	}
	for _, part := range []struct {
		file string
		add  func(p *editor.Publication, n int, r *record)
	}{{"areas.txt", addArea}, {"facts.txt", addFact}, {"contacts.txt", addContact}} {
		err := eachRecord(part.file, func(n int, r *record) { part.add(p, n, r) })
		if err != nil {
			return err
		}
	}
	c.Publication = p
	return p.Validate()
}

// eachRecord hands every record of a file to add, counting from 1.
func eachRecord(name string, add func(n int, r *record)) error {
	records, err := readRecords(name)
	if err != nil {
		return err
	}
	for i, r := range records {
		add(i+1, r)
		if err := r.done(); err != nil {
			return err
		}
	}
	return nil
}

func addArea(p *editor.Publication, n int, r *record) {
	p.Areas = append(p.Areas, editor.Area{
		ID: editor.AreaID(id(areaKind, n, r.want("code"))), Titles: r.text("title"),
	})
}

func addFact(p *editor.Publication, _ int, r *record) {
	p.Facts = append(p.Facts, editor.Fact{
		Kind: editor.FactKind(r.want("kind")), Value: r.may("value"), Labels: r.text("label"),
	})
}

func addContact(p *editor.Publication, _ int, r *record) {
	p.Contacts = append(p.Contacts, editor.Contact{
		Names: r.text("name"), Lines: r.text("lines"),
	})
}
