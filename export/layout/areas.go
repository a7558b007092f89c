package layout

// AreaColour is the printed colour of thematic area number n, from 1, and the colour
// of text on it, so that the area looks the same on the page and at the desk.
func AreaColour(n int) (fill, label Colour) {
	c := areaAt(n)
	return c.fill, c.label
}
