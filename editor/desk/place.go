package desk

import (
	"context"
	"fmt"
	"slices"

	"twofold/editor"
)

// PlaceStory puts a story into an issue's running order, or moves it there: to the place,
// from 1, or for 0 after the last story; then a story that stands there already stays where
// it is. An issue that is frozen or published is refused with editor.ErrReadOnly.
func (d *Desk) PlaceStory(ctx context.Context, id editor.StoryID, number, place int) error {
	is, err := d.planned(ctx, number)
	if err != nil {
		return err
	}
	item := editor.Item{Kind: editor.StoryItem, Story: id}
	if at := is.PlaceOf(id); at > 0 {
		if place == 0 || place == at {
			return nil
		}
		item = is.Order[at-1]
		is.Order = slices.Delete(is.Order, at-1, at)
	}
	if place == 0 {
		for i, it := range is.Order {
			if it.Kind == editor.StoryItem {
				place = i + 2
			}
		}
	}
	at := min(max(place, 1), len(is.Order)+1) - 1
	is.Order = slices.Insert(is.Order, at, item)
	return d.SaveIssue(ctx, is)
}

// TakeStoryOut takes a story out of an issue's running order; it stays in the library.
func (d *Desk) TakeStoryOut(ctx context.Context, id editor.StoryID, number int) error {
	is, err := d.planned(ctx, number)
	if err != nil {
		return err
	}
	at := is.PlaceOf(id)
	if at == 0 {
		return nil
	}
	is.Order = slices.Delete(is.Order, at-1, at)
	return d.SaveIssue(ctx, is)
}

// planned finds an issue whose running order may be changed.
func (d *Desk) planned(ctx context.Context, number int) (*editor.Issue, error) {
	is, err := d.Issue(ctx, number)
	if err != nil {
		return nil, err
	}
	if is.Status != editor.Planned {
		return nil, fmt.Errorf("change the running order of issue %d: %w", number, editor.ErrReadOnly)
	}
	return is, nil
}
