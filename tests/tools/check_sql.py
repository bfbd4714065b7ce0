#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""SQL stands where SQL belongs, as text that was compiled in: no statement elsewhere, none put together with arg(), and
none with + but where names of the catalogue are what is put in. Prints what is wrong; fails when anything is."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Where statements are written.
WITH_SQL = {"server/access", "server/commands", "server/communication", "server/demo", "server/documents",
            "server/identity", "server/import", "server/net", "server/privacy", "server/storage",
            "server/support"}
# Where they are put together: of names the catalogue declares, never of what came from outside.
PUT_TOGETHER = {"server/storage", "server/demo", "server/privacy"}
# Of two constants of the same file.
OF_CONSTANTS = {"server/access/RightsLoader.cpp"}

VERB = r"(?:select|insert\s+into|delete\s+from|update\s+\\?\"?\w+\\?\"?\s+set|with\s+\w+\s+as)\b"
STATEMENT = re.compile(r'"\s*' + VERB, re.IGNORECASE)
# A sentence for people that begins like one.
PROSE = re.compile(r'(?:tr|translate|TRANSLATE_NOOP)\s*\(\s*(?:"[^"]*",\s*)?"(?:[^"\\]|\\.)*$')


def without_comments(text):
    return re.sub(r"//[^\n]*", "", text)


def end_of_call(text, start):
    """Where the expression that begins there ends: at a comma, a bracket or a semicolon of its own level."""
    depth = 0
    in_string = False
    index = start
    while index < len(text):
        sign = text[index]
        if in_string:
            if sign == "\\":
                index += 1
            elif sign == '"':
                in_string = False
        elif sign == '"':
            in_string = True
        elif sign in "([{":
            depth += 1
        elif sign in ")]}" or (sign in ",;" and depth == 0):
            if depth == 0:
                return index
            depth -= 1
        index += 1
    return len(text)


def outside_strings(expression):
    return re.sub(r'"(?:[^"\\]|\\.)*"', '""', expression)


def main():
    wrong = []
    found = 0
    for floor in ("shared", "server", "ui", "app"):
        for path in sorted((ROOT / floor).rglob("*")):
            if path.suffix not in (".cpp", ".h"):
                continue
            name = path.relative_to(ROOT).as_posix()
            text = without_comments(path.read_text(encoding="utf-8"))
            for match in STATEMENT.finditer(text):
                if PROSE.search(text[max(0, match.start() - 200):match.start() + 1]):
                    continue
                expression = text[match.start():end_of_call(text, match.start())]
                if not re.search(r"\b(from|into|set|select)\b", expression, re.IGNORECASE):
                    continue
                line = text.count("\n", 0, match.start()) + 1
                folder = "/".join(name.split("/")[:2])
                code = outside_strings(expression)
                found += 1
                if folder not in WITH_SQL:
                    wrong.append(f"{name}:{line}: SQL does not belong here")
                elif ".arg(" in code or "%1" in expression:
                    wrong.append(f"{name}:{line}: a statement put together with arg()")
                elif "+" in code and folder not in PUT_TOGETHER and name not in OF_CONSTANTS:
                    wrong.append(f"{name}:{line}: a statement put together")
    print("\n".join(wrong))
    if found < 100:
        print(f"only {found} statements found: this check looks for the wrong thing")
        sys.exit(1)
    print(f"{found} statements looked at, {len(wrong)} wrong")
    sys.exit(1 if wrong else 0)


main()
