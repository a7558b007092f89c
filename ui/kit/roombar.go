package kit

import (
	"fyne.io/fyne/v2"

	"twofold/ui"
)

// RoomBar is the bar at the head of a room: title, a few words, what is in the middle,
// and the deeds at the far right with the main one last.
func RoomBar(title string, note fyne.CanvasObject, middle []fyne.CanvasObject,
	deeds ...fyne.CanvasObject,
) fyne.CanvasObject {
	row := Row(12, Bold(title, ui.SizeTitle, ui.ColourInk))
	if note != nil {
		row.Add(note)
	}
	for _, m := range middle {
		row.Add(m)
	}
	row.Add(Spring())
	right := Row(8)
	for _, d := range deeds {
		right.Add(d)
	}
	row.Add(right)
	return Bar(ui.BarHeight, ui.ColourSurface, row)
}

// Empty says in the middle of a room what will be here and how to start.
func Empty(title, sentence string, ways ...fyne.CanvasObject) fyne.CanvasObject {
	text := NewPara(sentence, ui.SizeWriting, 22, ui.ColourInk2)
	row := Row(12)
	for _, w := range ways {
		row.Add(w)
	}
	col := Column(12, Bold(title, ui.SizeTitle, ui.ColourInk), Sized(560, 0, text), Gap(0, 4), row)
	return Centre(col)
}

// Again says why something could not be shown, and lets people try again.
func Again(title, text, again string, try func()) fyne.CanvasObject {
	return Empty(title, text, NewButton(again, "", Main, try))
}

// Centre puts an object in the middle, as small as it may be.
func Centre(obj fyne.CanvasObject) fyne.CanvasObject {
	return Column(0, Spring(), Row(0, Spring(), obj, Spring()), Spring())
}
