#!/bin/sh
# Asks veraPDF whether our files keep the standards that they claim: both editions of the
# sample, and editions that are hard to set. Needs a Java development kit, Maven and Maven
# Central. Where one of them cannot be had it says so and is content, but not when CI is
# set. Arguments are flags for go test.
set -eu

JARS="$PWD/bin/tools/verapdf"
FILES="$PWD/out/conformance"

without() {
	echo "conformance: not checked: $1"
	[ -z "${CI:-}" ] || exit 1
	exit 0
}

command -v javac >/dev/null || without "there is no Java development kit (Debian: default-jdk-headless)"
command -v mvn >/dev/null || without "there is no Maven (Debian: maven)"
if ! cmp -s tools/conformance/pom.xml "$JARS/pom.xml"; then
	rm -rf "$JARS"
	mkdir -p "$JARS"
	mvn -B -q -Dstyle.color=never -f tools/conformance/pom.xml dependency:copy-dependencies \
		"-DoutputDirectory=$JARS" >"$JARS/maven.log" 2>&1 ||
		without "Maven could not fetch veraPDF; it says: $(grep -m 1 ERROR "$JARS/maven.log")"
	cp tools/conformance/pom.xml "$JARS/pom.xml"
fi

rm -rf "$FILES"
mkdir -p "$FILES"
javac -d "$JARS" -cp "$JARS/*" tools/conformance/Check.java
go test "$@" -count 1 -run '^TestConformance$' ./export/pdf -conformance "$FILES" >"$JARS/go.log" 2>&1 || {
	cat "$JARS/go.log"
	exit 1
}
java -cp "$JARS:$JARS/*" Check "$FILES"
