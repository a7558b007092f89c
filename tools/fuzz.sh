#!/bin/sh
# Runs every fuzz target a few thousand times. Arguments are flags for go test.
set -eu

grep -rl --include='*_test.go' '^func Fuzz' cmd editor export storage | sort | while read -r file; do
	for name in $(sed -n 's/^func \(Fuzz[A-Za-z0-9_]*\)(.*/\1/p' "$file"); do
		echo "fuzz $(dirname "$file") $name"
		go test "$@" -run '^$' -fuzz "^$name\$" -fuzztime "${FUZZTIME:-3000x}" -fuzzminimizetime 50x "./$(dirname "$file")"
	done
done
