// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <span>
#include <string_view>

namespace regie {

// What a colour means wherever it stands (interface.md §2): never the only sign, always beside a glyph and a word.
enum class Tone { Neutral, Cyan, Blue, Violet, Amber, Green, Red };

// Of a state: does a record in it still wait for something? What ends can be late no more.
enum class Course { Goes, Ends };

// One allowed value of a closed list. The rows of an enum stand in the order of its enumerators.
struct ChoiceRow {
    std::string_view key;  // on the wire and in the database
    const char *label;     // English source text, translated in the choice set's context
    Tone tone = Tone::Neutral;
    std::string_view glyph = {}; // an icon name of resources/icons
    Course course = Course::Goes;
};

struct ChoiceSet {
    const char *context; // translation context of the labels
    std::span<const ChoiceRow> rows;

    [[nodiscard]] const ChoiceRow *find(QStringView key) const;
    [[nodiscard]] int indexOf(QStringView key) const; // -1 when unknown
    [[nodiscard]] QString label(QStringView key) const; // translated; the key itself when unknown
};

} // namespace regie
