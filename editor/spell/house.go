package spell

import "twofold/editor"

// HouseOf is what a publication takes for right in language l: the words of its own list,
// and the names and places of its contacts, its donors and its register.
func HouseOf(p *editor.Publication, register []editor.Project, l editor.Lang) House {
	h := House{Endings: p.Style.Endings}
	h.Words = append(h.Words, p.Style.Words[l]...)
	h.Words = append(h.Words, p.Names.In(l))
	for _, c := range p.Contacts {
		h.Words = append(h.Words, c.Names.In(l))
	}
	for _, d := range p.Donors {
		h.Words = append(h.Words, d.Name)
	}
	for i := range register {
		r := &register[i]
		h.Words = append(h.Words, r.Code, r.Donor.In(l), r.Partners.In(l), r.Places.In(l))
	}
	return h
}
