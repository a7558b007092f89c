package shell

import (
	"twofold/ui"
	"twofold/ui/archive"
	"twofold/ui/issues"
	"twofold/ui/pictures"
	"twofold/ui/projects"
	"twofold/ui/proof"
	"twofold/ui/settings"
	"twofold/ui/stories"
	"twofold/ui/writing"
)

// roomList is every room there is, in the order of the rail.
func roomList() []ui.Room {
	return []ui.Room{
		ui.RoomStories, ui.RoomProjects, ui.RoomIssues, ui.RoomProof,
		ui.RoomArchive, ui.RoomPictures, ui.RoomSettings, ui.RoomWriting,
	}
}

// makeRoom makes a room in its window.
func makeRoom(r ui.Room, w *ui.Window) ui.Screen {
	switch r {
	case ui.RoomStories:
		return stories.New(w)
	case ui.RoomIssues:
		return issues.New(w)
	case ui.RoomArchive:
		return archive.New(w)
	case ui.RoomPictures:
		return pictures.New(w)
	case ui.RoomProjects:
		return projects.New(w)
	case ui.RoomProof:
		return proof.New(w)
	case ui.RoomSettings:
		return settings.New(w)
	case ui.RoomWriting:
		return writing.New(w)
	}
	return nil
}

// railIcon is a room's icon; "" for a room that is not on the rail.
func railIcon(r ui.Room) ui.Icon {
	if r == ui.RoomWriting {
		return ""
	}
	return ui.Icon(r)
}

// homes say in which room a command is done that is offered everywhere.
var homes = map[string]ui.Room{
	"story.new": ui.RoomStories, "story.import": ui.RoomStories, "find.all": ui.RoomStories,
	"issue.new": ui.RoomIssues, "project.new": ui.RoomProjects, "export": ui.RoomProof,
}
