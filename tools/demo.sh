#!/bin/sh
# Makes the sample publication, prints its newest issue in both languages, says where,
# and opens the desk where there is a display. $1 is the binary.
set -eu

mkdir -p out
if [ -e out/sample.twofold ]; then
	echo "out/sample.twofold is there already and stays as you left it."
else
	"$1" sample out/sample.twofold
fi
number=$("$1" list out/sample.twofold issues | awk 'NR == 1 { print $1 }')
"$1" export out/sample.twofold --issue "$number" --out out

if [ -n "${WAYLAND_DISPLAY:-}${DISPLAY:-}" ]; then
	echo "Opening the desk. What it says goes to out/desk.log."
	nohup "$1" out/sample.twofold >out/desk.log 2>&1 </dev/null &
else
	echo "There is no display here. Where there is one: $1 out/sample.twofold"
fi
