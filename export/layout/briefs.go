package layout

import "twofold/editor"

func (j *job) briefs(groups []editor.BriefGroup) {}
func (j *job) hasBack() bool                     { return false }
func (j *job) backTitle() string                 { return "" }
func (j *job) back()                             {}
