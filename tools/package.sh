#!/bin/sh
# Makes an installable package for this machine in out/, with the fyne tool.
set -eu

cd "$(dirname "$0")/.."
mkdir -p bin/tools out
(cd tools && GOBIN="$PWD/../bin/tools" go install fyne.io/tools/cmd/fyne)

# The tool reads FyneApp.toml beside the main package.
cp FyneApp.toml cmd/twofold/FyneApp.toml
trap 'rm -f cmd/twofold/FyneApp.toml' EXIT
bin/tools/fyne package --src cmd/twofold --icon "$PWD/$(sed -n 's/^ *Icon *= *"\(.*\)"/\1/p' FyneApp.toml)" \
	--tags migrated_fynedo --release
for made in *.tar.xz cmd/twofold/*.tar.xz; do
	[ ! -e "$made" ] || mv "$made" out/
done
ls -l out/*.tar.xz
