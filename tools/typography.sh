#!/bin/sh
# Compares how evenly running text is set: the body of the sample's stories and a second text
# in both languages by Twofold, by a setter that does not look ahead, by LuaLaTeX with microtype and by typst,
# on the same measure with the same type. Prints tables like docs/typography.md's. Needs
# lualatex (Debian: texlive-luatex, texlive-latex-recommended) and says so where it is
# missing; typst is compared where python3 has the package typst. Arguments are flags for
# go test.
set -eu

export TYPOGRAPHY="$PWD/tools/typography" ROOT="$PWD"
OUT="$PWD/out/typography"

command -v lualatex >/dev/null || {
	echo "typography: not compared: there is no lualatex" \
		"(Debian: texlive-luatex, texlive-latex-recommended)"
	exit 0
}

rm -rf "$OUT"
mkdir -p "$OUT/sample" "$OUT/other"
go test "$@" -count 1 -run '^TestBodyTextIsEven$' ./export/line -typography "$OUT" >"$OUT/go.log" 2>&1 || {
	cat "$OUT/go.log"
	exit 1
}
TEX="luatex luatex-sloppy luatex-sloppy-ruled luatex-sloppy-kerned luatex-sloppy-expanded"
TYPST="typst typst-simple"
python3 -c 'import typst' 2>/dev/null && command -v mutool >/dev/null || {
	echo "typography: without typst: there is no python3 with the package typst, or no mutool" >&2
	TYPST=
}

# quietly SETTER COMMAND... runs a setter; what it says is only of interest when it stops.
quietly() {
	export SETTER="$1"
	shift
	(cd "$WORK" && "$@" >"$SETTER-$LANGUAGE.out" 2>&1) || {
		echo "typography: $SETTER stopped:"
		tail -n 20 "$WORK/$SETTER-$LANGUAGE.out"
		exit 1
	}
}

for TEXT in sample other; do
	export WORK="$OUT/$TEXT"
	for LANGUAGE in en ru; do
		export LANGUAGE
		for NAME in $TEX; do
			quietly "$NAME" lualatex -interaction=nonstopmode -halt-on-error \
				-jobname="$NAME-$LANGUAGE" "$TYPOGRAPHY/lines.tex"
		done
		for NAME in $TYPST; do
			quietly "$NAME" python3 "$TYPOGRAPHY/lines.py"
		done
	done
	echo "$TEXT:"
	for LANGUAGE in en ru; do
		for NAME in twofold $TEX $TYPST first-fit; do
			cat "$WORK/lines-$NAME-$LANGUAGE.txt"
		done
	done | awk -f "$TYPOGRAPHY/table.awk"
done
