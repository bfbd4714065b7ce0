#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Régie authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes "Regie Sans" from Inter: the same letters, with figures of equal width.

Qt 6.4 cannot switch on an OpenType feature, and Inter's figures are proportional by default, so that columns of
amounts would not line up. The character map is pointed at the tabular glyphs instead. The family is renamed because
Inter is a trademark; the licence (SIL OFL 1.1) travels beside the files.

usage: make_tabular_inter.py [folder of Inter-*.otf] [folder to write into]
"""

import sys
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

FAMILY = "Regie Sans"
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600}
TABULAR = "0123456789,.:;"
RANGES = [
    (0x0020, 0x007E), (0x00A0, 0x00FF), (0x0100, 0x017F),  # Latin, Latin-1 supplement, Latin Extended-A
    (0x02C6, 0x02DD), (0x0300, 0x0328),                    # spacing and combining accents
    (0x2000, 0x206F), (0x2070, 0x209C), (0x20A0, 0x20BF),  # punctuation and spaces, super- and subscripts, currency
    (0x2100, 0x2138), (0x2150, 0x215F), (0x2190, 0x21FF),  # letter-like, fractions, arrows
    (0x2200, 0x22FF), (0x2300, 0x23FF), (0x25A0, 0x25FF),  # mathematics, keyboard symbols, geometric shapes
    (0x2713, 0x2717),
]
NAMES_DROPPED = range(256, 32768)  # stylistic set labels of features that are not kept


def tabular_glyphs(font):
    table = font["GSUB"].table
    mapping = {}
    for record in table.FeatureList.FeatureRecord:
        if record.FeatureTag != "tnum":
            continue
        for index in record.Feature.LookupListIndex:
            for subtable in table.LookupList.Lookup[index].SubTable:
                mapping.update(getattr(subtable, "ExtSubTable", subtable).mapping)
    return mapping


def point_to_tabular(font):
    mapping = tabular_glyphs(font)
    for table in font["cmap"].tables:
        for character in TABULAR:
            glyph = table.cmap.get(ord(character))
            if glyph in mapping:
                table.cmap[ord(character)] = mapping[glyph]
    level_figures(font)


def level_figures(font):
    """The interpolated weights leave the tabular figures a unit or two apart; the widest gives the width of all."""
    metrics, characters = font["hmtx"], font.getBestCmap()
    glyphs = [characters[ord(digit)] for digit in "0123456789"]
    widest = max(metrics[glyph][0] for glyph in glyphs)
    if widest - min(metrics[glyph][0] for glyph in glyphs) > 4:
        raise SystemExit("the tabular figures of this source differ in width")
    for glyph in glyphs:
        metrics[glyph] = (widest, metrics[glyph][1])


def rename(font, style):
    names = font["name"]
    regular = style == "Regular"
    legacy_family = FAMILY if regular else f"{FAMILY} {style}"
    values = {
        1: legacy_family, 2: "Regular", 3: f"{FAMILY} {style} 1.0", 4: f"{FAMILY} {style}",
        6: f"{FAMILY.replace(' ', '')}-{style}", 16: FAMILY, 17: style,
        10: "Inter with tabular figures in its character map, and fewer characters.",
    }
    for record in list(names.names):
        if record.nameID in NAMES_DROPPED or record.nameID in (7, 21, 22, 25):
            names.removeNames(nameID=record.nameID)
    for identifier, value in values.items():
        names.removeNames(nameID=identifier)
        names.setName(value, identifier, 3, 1, 0x409)
        names.setName(value, identifier, 1, 0, 0)
    if "CFF " in font:
        compact = font["CFF "].cff
        compact.fontNames[0] = values[6]
        top = compact.topDictIndex[0]
        top.FamilyName, top.FullName, top.Weight = FAMILY, values[4], style


def shrink(font):
    options = subset.Options()
    options.layout_features = ["kern", "mark", "mkmk", "ccmp", "locl"]
    options.name_IDs = ["*"]
    options.name_legacy = True
    options.notdef_outline = True
    options.desubroutinize = False
    options.hinting = True
    worker = subset.Subsetter(options)
    worker.populate(unicodes=[point for first, last in RANGES for point in range(first, last + 1)])
    worker.subset(font)


def main():
    source = Path(sys.argv[1] if len(sys.argv) > 1 else "/usr/share/fonts/opentype/inter")
    target = Path(sys.argv[2] if len(sys.argv) > 2 else Path(__file__).resolve().parents[2] / "resources/fonts")
    for style, weight in WEIGHTS.items():
        font = TTFont(source / f"Inter-{style}.otf", recalcTimestamp=False)
        point_to_tabular(font)
        shrink(font)
        rename(font, style)
        font["OS/2"].usWeightClass = weight
        path = target / f"RegieSans-{style}.otf"
        font.save(path)
        print(f"{path.name}: {path.stat().st_size} bytes, {len(font.getGlyphOrder())} glyphs")


if __name__ == "__main__":
    main()
