package proof

import (
	"context"
	"strings"

	"twofold/editor"
	"twofold/export/fit"
)

// step is what was done so that a story fits, if that is what the card tells and it can be
// refused; "" for anything else.
func (c *card) step() editor.StepKind {
	if c.found.Fix != "refuse-step" {
		return ""
	}
	return editor.StepKind(strings.TrimPrefix(c.found.Rule, "fit-"))
}

// refuse has the issue do without a step, and lays it out again.
func (c *card) refuse() {
	r, f := c.p.r, c.found
	number, kind := r.number, c.step()
	r.change(func(ctx context.Context) error {
		is, err := r.Desk.Issue(ctx, number)
		if err != nil {
			return err
		}
		fit.Refuse(is, f.Lang, f.Story, kind)
		return r.Desk.SaveIssue(ctx, is)
	}, r.T("proof.refuse.done"))
}
