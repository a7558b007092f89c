"""Sets the paragraphs of paragraphs-LANG.txt by typst and writes down how wide the word
spaces of every line are, as lines.lua does for LuaTeX. typst tells nobody, so they are read
from its PDF by mutool: from the origin of a space to that of the next character.

The environment says what is to be done: TYPOGRAPHY is this folder, WORK the folder with the
paragraphs, ROOT the project, LANGUAGE en or ru, SETTER the name of the setting."""

import json
import os
import subprocess
import time
import xml.etree.ElementTree as xml

import typst

WORK, LANGUAGE, SETTER = (os.environ[k] for k in ("WORK", "LANGUAGE", "SETTER"))
NATURAL = 0.243 * 9.5  # PT Serif's word space
MEASURE = 84 / 25.4 * 72
EDGE = 20  # of the pages in lines.typ


def paragraphs():
    with open(f"{WORK}/paragraphs-{LANGUAGE}.txt", encoding="utf-8") as f:
        for row in f.read().splitlines():
            indent, *rest = row.split("\t")
            spans = [
                {"text": text, "bold": int(face) % 2 == 1, "italic": int(face) > 1}
                for face, text in zip(rest[::2], rest[1::2])
            ]
            yield {"indent": float(indent), "spans": spans}


def painted():
    """Sets the paragraphs and tells how long that took, in milliseconds."""
    wanted = list(paragraphs())
    with open(f"{WORK}/typst.json", "w", encoding="utf-8") as f:
        json.dump(wanted, f)
    with open(f"{os.environ['TYPOGRAPHY']}/lines.typ", encoding="utf-8") as f:
        source = f.read()
    with open(f"{WORK}/lines.typ", "w", encoding="utf-8") as f:
        f.write(source)
    start = time.monotonic()
    typst.compile(
        f"{WORK}/lines.typ",
        output=f"{WORK}/{SETTER}-{LANGUAGE}.pdf",
        font_paths=[f"{os.environ['ROOT']}/export/face/data"],
        sys_inputs={
            "paragraphs": "typst.json",
            "language": LANGUAGE,
            "region": {"en": "GB", "ru": "RU"}[LANGUAGE],
            "linebreaks": "simple" if "simple" in SETTER else "optimized",
        },
    )
    return len(wanted), (time.monotonic() - start) * 1000


def pages():
    """The characters of every page, by line: (x, right edge, character)."""
    told = subprocess.run(
        ["mutool", "draw", "-q", "-F", "stext", f"{WORK}/{SETTER}-{LANGUAGE}.pdf"],
        check=True, capture_output=True,
    ).stdout
    for page in xml.fromstring(told).iter("page"):
        lines = {}
        for c in page.iter("char"):
            right = float(c.get("quad").split()[2])
            lines.setdefault(round(float(c.get("y"))), []).append((float(c.get("x")), right, c.get("c")))
        yield [sorted(lines[y]) for y in sorted(lines)]


def spaces(line):
    """How wide the word spaces of a line are, 1 being their own width."""
    wide = [b[0] - a[0] for a, b in zip(line, line[1:]) if a[2] in " \u00a0"]
    return sum(wide) / len(wide) / NATURAL if wide else 1


def main():
    count, took = painted()
    all_pages = list(pages())
    assert len(all_pages) == count, (len(all_pages), count)
    texts = ["".join(s["text"] for s in p["spans"]) for p in paragraphs()]
    with open(f"{WORK}/lines-{SETTER}-{LANGUAGE}.txt", "w", encoding="utf-8") as f:
        print("time", SETTER, LANGUAGE, f"{took:.1f}", sep="\t", file=f)
        for n, lines in enumerate(all_pages):
            at = 0
            for k, line in enumerate(lines):
                while line[-1][2].isspace():
                    line = line[:-1]
                word = "".join(c for _, _, c in line)
                any_hyphen = word[-1] in "-\u2010\u00ad"
                # A hyphen that is not in the text at this place is one that was added.
                rest = texts[n][at:].lstrip()
                ours = any_hyphen and not rest.startswith(word)
                at = len(texts[n]) - len(rest) + len(word) - ours
                over = line[-1][1] - EDGE - MEASURE
                print(
                    "line", SETTER, LANGUAGE, n + 1, f"{spaces(line):.4f}", int(ours),
                    int(any_hyphen), f"{over if over > 8 else 0:.3f}", int(k == len(lines) - 1),
                    f"{(line[-1][1] - EDGE) / MEASURE:.4f}", sep="\t", file=f,
                )


main()
