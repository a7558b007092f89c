#!/bin/sh
# Installs what building ("build") or testing ("test") needs, and says what and why. It
# does nothing when everything is there, and never asks a question.
set -eu

build="gcc libc6-dev pkg-config libgl1-mesa-dev xorg-dev libxkbcommon-dev libwayland-dev"
tests="xvfb libgl1-mesa-dri xdotool x11-xkb-utils openbox imagemagick poppler-utils qpdf
ghostscript mupdf-tools hunspell libreoffice-writer-nogui pandoc"

say() { printf '%s\n' "$*" >&2; }

# as_root runs a command as root, or says which one a person must run.
as_root() {
	if [ "$(id -u)" = 0 ]; then
		DEBIAN_FRONTEND=noninteractive "$@"
	elif command -v sudo >/dev/null && sudo -n true 2>/dev/null; then
		sudo -n env DEBIAN_FRONTEND=noninteractive "$@"
	else
		say "Packages can only be installed by root. Run this once, then try again:"
		say "  sudo $*"
		exit 1
	fi
}

missing() {
	for p in "$@"; do
		dpkg-query -W -f='${Status}' "$p" 2>/dev/null | grep -q 'ok installed' || printf '%s ' "$p"
	done
}

install() {
	as_root apt-get install -y -q --no-install-recommends "$@" >&2 && return
	say "The package lists may be old: fetching new ones."
	as_root apt-get update -q >&2
	as_root apt-get install -y -q --no-install-recommends "$@" >&2
}

debian() {
	want=$(missing $build)
	if [ -n "$want" ]; then
		say "Installing what the window is built with (a C compiler, OpenGL, X11, Wayland): $want"
		install $want
	fi
	[ "$1" = test ] || return 0
	want=$(missing $tests)
	if [ -n "$want" ]; then
		say "Installing what the tests look at windows and PDFs with: $want"
		install $want
	fi
}

# elsewhere looks whether a system without apt has what is needed.
elsewhere() {
	command -v cc >/dev/null && command -v pkg-config >/dev/null &&
		pkg-config --exists gl x11 xcursor xrandr xinerama xi xkbcommon 2>/dev/null && return
	case $(uname) in
	Linux) ;;
	*) command -v cc >/dev/null && return ;;
	esac
	say "This system has no apt, so nothing was installed. Twofold is built with a C compiler,"
	say "pkg-config and the development files of OpenGL, X11, xkbcommon and Wayland; tests also"
	say "use Xvfb, xdotool, openbox, ImageMagick, poppler-utils, qpdf, Ghostscript, MuPDF, hunspell,"
	say "LibreOffice Writer and pandoc."
	say "On Debian these are: $build $tests"
	say "Install their like with your system's own tools, then try again."
	exit 1
}

go_there() {
	if ! command -v go >/dev/null && command -v apt-get >/dev/null; then
		offered=$(apt-cache policy golang-go 2>/dev/null | sed -n 's/.*Candidate: 2:1\.\([0-9]*\).*/\1/p')
		if [ "${offered:-0}" -ge 21 ]; then
			say "Installing Go, in which Twofold is written: golang-go"
			install golang-go
		fi
	fi
	if ! command -v go >/dev/null; then
		say "Go is missing. Twofold needs Go 1.26 or newer: take it from https://go.dev/dl, unpack it"
		say "to /usr/local and put /usr/local/go/bin on your PATH. A Go from 1.21 on will do: it"
		say "fetches the right one by itself."
		exit 1
	fi
	# An older Go fetches the one that go.mod asks for when GOTOOLCHAIN is auto.
	if ! (cd "$(dirname "$0")/.." && go version >/dev/null 2>&1); then
		say "This Go is too old: $(cd / && go version). Twofold needs Go 1.26 or newer; with GOTOOLCHAIN=auto"
		say "a Go from 1.21 on fetches it by itself. It can be had from https://go.dev/dl."
		exit 1
	fi
}

if command -v apt-get >/dev/null && command -v dpkg-query >/dev/null; then
	debian "$1"
else
	elsewhere
fi
go_there
