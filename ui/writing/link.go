package writing

import (
	"strings"

	"fyne.io/fyne/v2"

	"twofold/editor"
	"twofold/ui"
	"twofold/ui/kit"
	"twofold/ui/kit/rich"
)

// askLink asks for the address and the words of a link: of what is selected, of the link at
// the caret, or of a new one there.
func (r *Room) askLink() {
	says, now := r.editor().Text().Linked()
	address, words := kit.NewEntry(now, "https://"), kit.NewEntry(says, "")
	var d *kit.Dialog
	put := func(string) {
		d.Close()
		to, text := editor.Address(address.Text), strings.TrimSpace(words.Text)
		if text == "" {
			text = to
		}
		r.on(func(e *rich.Editor) { e.PutLink(to, text) })
	}
	address.OnSubmitted, words.OnSubmitted = put, put
	deeds := []*kit.Button{kit.NewButton(r.w.T("do.cancel"), "", kit.Normal, func() { d.Close() })}
	if now != "" {
		deeds = append(deeds, kit.NewButton(r.w.T("writing.link.remove"), "", kit.Normal, func() {
			d.Close()
			r.on(func(e *rich.Editor) { e.SetLink("") })
		}))
	}
	deeds = append(deeds, kit.NewButton(r.w.T("writing.link.set"), ui.IconLink, kit.Main, func() { put("") }))
	fields := []fyne.CanvasObject{kit.Field(r.w.T("writing.link.address"), address)}
	if says != "" || r.editor().Text().Selection().Empty() { // else it goes over blocks
		fields = append(fields, kit.Field(r.w.T("writing.link.words"), words))
	}
	d = kit.Ask{
		Title: strings.TrimSuffix(r.w.T("cmd.link"), "…"), Body: kit.Column(12, fields...),
		Width: 480, First: address, Deeds: deeds,
	}.Show(r.w.Main.Canvas())
}
