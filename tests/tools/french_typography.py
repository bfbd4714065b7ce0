#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a French typographer would mark, as far as a machine sees it. Reads .ts files, prints each fault."""
import re
import sys
import xml.etree.ElementTree as tree

NO_BREAK, NARROW = "\u00a0", "\u202f"
UNITS = "ms|s|min|h|Ko|Mo|Go|€|%"
FAULTS = [
    (r"\w'\w", "a straight apostrophe"),
    (r"\.\.\.", "three dots for an ellipsis"),
    (r'"[^"]*"', "straight quotation marks"),
    (rf"[^{NO_BREAK}]»|«[^{NO_BREAK}]", "no no-break space inside « »"),
    (rf"[^{NARROW}][;!?](?=\s|$)", "no narrow no-break space before ; ! ?"),
    (rf"[^{NO_BREAK}]:(?=\s|$)", "no no-break space before a colon"),
    (rf"(?:\d|\}}|%\d|%n) (?:{UNITS})(?!\w)", "an ordinary space between a number and its unit"),
    (r"n° ", "an ordinary space after n°"),
    (r"[,.] (?=[,.])| ,|\s\.(?=\s|$)", "a space before a comma or a full stop"),
]
# What people type, in a terminal or in a filter, is typed with the signs of the keyboard.
TYPED = re.compile(r'"host=.*?"|^auto.*pipe.*|comme.;.ou.,|\w+=\w+')


def faults_of(source, text):
    typed = TYPED.sub("x", text)
    yield from (why for pattern, why in FAULTS if re.search(pattern, typed))
    last = {end: text.endswith(end) for end in ".…"}
    for end, has in last.items():
        if has != source.endswith(end):
            yield f"ends otherwise than its source ({end})"
    if source[:1].isalpha() and text[:1].isalpha() and source[:1].isupper() != text[:1].isupper():
        yield "begins with another case than its source"


def main():
    found = 0
    for path in sys.argv[1:]:
        for message in tree.parse(path).getroot().iter("message"):
            source, translation = message.find("source").text, message.find("translation")
            for form in translation.findall("numerusform") or [translation]:
                for why in faults_of(source, form.text or ""):
                    print(f"{path.rsplit('/', 1)[-1]}: {why}: {form.text!r}")
                    found += 1
    return found > 0


if __name__ == "__main__":
    sys.exit(main())
