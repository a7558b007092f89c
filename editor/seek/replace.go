package seek

import (
	"context"
	"fmt"

	"twofold/editor"
	"twofold/editor/desk"
)

// Replaced is a version in which words were replaced: what it said before, and the
// revision that it has since.
type Replaced struct {
	Story  editor.StoryID
	Lang   editor.Lang
	Before editor.RevisionID
	Rev    int
	Places int
}

// Result is what came of a deed over many versions.
type Result struct {
	Done []Replaced
	// Left counts the versions that say something else by now; they stay as they are.
	Left int
}

// Places counts the places that were replaced.
func (r Result) Places() int {
	n := 0
	for _, one := range r.Done {
		n += one.Places
	}
	return n
}

// Replace writes with in place of the words at all the places given, and keeps one
// revision of every version that it changes. When it ends early, by an error or a
// cancelled context, the result has what was done until then. tell may be nil.
func Replace(
	ctx context.Context, d *desk.Desk, list []Version, with string, tell Step,
) (Result, error) {
	var out Result
	for i := range list {
		if err := ctx.Err(); err != nil {
			return out, fmt.Errorf("replace: %w", err)
		}
		done, err := replace(ctx, d, &list[i], with)
		switch {
		case err != nil:
			return out, fmt.Errorf("replace in %q: %w", list[i].Title, err)
		case done == nil:
			out.Left++
		default:
			out.Done = append(out.Done, *done)
		}
		if tell != nil {
			tell(i+1, len(list))
		}
	}
	return out, nil
}

// replace replaces the places of one version; nil when it says something else by now.
func replace(ctx context.Context, d *desk.Desk, f *Version, with string) (*Replaced, error) {
	v, before, err := now(ctx, d, f.Story, f.Lang)
	if err != nil || v == nil || v.Rev != f.Rev {
		return nil, err
	}
	made := v.Make(f.edits(with))
	if made < len(f.Places) {
		return nil, nil
	}
	if err := d.SaveVersion(ctx, f.Story, v, "replace", ""); err != nil {
		return nil, err
	}
	return &Replaced{f.Story, f.Lang, before, v.Rev, made}, nil
}

// now is a version as it is, with its last revision; nil when there is none any more.
func now(ctx context.Context, d *desk.Desk, id editor.StoryID, l editor.Lang) (
	*editor.Version, editor.RevisionID, error,
) {
	s, err := d.Story(ctx, id)
	if err != nil {
		return nil, "", err
	}
	list, err := d.Revisions(ctx, id, l)
	if err != nil || len(list) == 0 {
		return nil, "", err
	}
	return s.Version(l), list[0].ID, nil
}

func (f *Version) edits(with string) []editor.Edit {
	out := make([]editor.Edit, len(f.Places))
	for i, p := range f.Places {
		out[i] = editor.Edit{Block: p.Block, From: p.From, To: p.To, Old: p.Text[p.From:p.To], New: with}
	}
	return out
}

// Restore takes a replacement back: each version says again what it said before, as a
// new revision. One that was changed since is left alone.
func Restore(ctx context.Context, d *desk.Desk, list []Replaced) (Result, error) {
	var out Result
	for _, r := range list {
		v, _, err := now(ctx, d, r.Story, r.Lang)
		if err != nil {
			return out, fmt.Errorf("take the replacement back: %w", err)
		}
		if v == nil || v.Rev != r.Rev {
			out.Left++
			continue
		}
		if v, err = d.Restore(ctx, r.Before); err != nil {
			return out, fmt.Errorf("take the replacement back: %w", err)
		}
		out.Done = append(out.Done, Replaced{r.Story, r.Lang, r.Before, v.Rev, r.Places})
	}
	return out, nil
}
