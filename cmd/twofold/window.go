package main

import "context"

// openDesk says that there is no window yet.
func openDesk(context.Context, string) error {
	return at("desk", "this build has no window", "Use the commands: twofold help.")
}
