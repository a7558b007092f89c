package paper

// Only is a part of the document: the pages from first to last, both from 1, as far as
// there are any. They keep their printed numbers. Links and bookmarks to other pages lead
// nowhere and are left out. The document itself stays as it is.
func (d *Document) Only(first, last int) *Document {
	first, last = max(first, 1), min(last, len(d.Pages))
	part := *d
	part.Pages, part.Outline = nil, nil
	if first > last {
		return &part
	}
	for _, p := range d.Pages[first-1 : last] {
		items := make([]Item, 0, len(p.Items))
		for _, item := range p.Items {
			link, ok := item.(*Link)
			if !ok || link.URL != "" {
				items = append(items, item)
				continue
			}
			if link.Page >= first && link.Page <= last {
				moved := *link
				moved.Page -= first - 1
				items = append(items, &moved)
			}
		}
		part.Pages = append(part.Pages, Page{Number: p.Number - first + 1, Label: p.Label, Items: items})
	}
	for _, b := range d.Outline {
		if b.Page >= first && b.Page <= last {
			b.Page -= first - 1
			part.Outline = append(part.Outline, b)
		}
	}
	return &part
}
