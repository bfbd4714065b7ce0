// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"
#include "ui/models/ListColumn.h"

namespace regie {

// What a group of records is, as lists and charts ask for them and show them. `group` is as in Query::groupBy.

// The reference whose label a group's path is, as the path of its id; empty for every other field. Two records may be
// called alike, so that a question by their label asks for this too.
[[nodiscard]] QString groupIdPath(const Schema &schema, const QString &group, const Gateway &gateway);
// Of the records in it, as a filter of people has it: days are days, not instants (ViewDefinition.h).
[[nodiscard]] Filter groupCondition(const Schema &schema, const QString &group, const Value &value, const QUuid &id,
                                    const Gateway &gateway);
// The value in words: "Planned", "November 2026", "Nobody", "Tomorrow". `of` is the filter of all groups: where it
// leaves out what is over, a deadline that is past is late.
[[nodiscard]] QString groupTitle(const Schema &schema, const QString &group, const Value &value, const Gateway &gateway,
                                 const Filter &of = {});
// What stands before the title: of a state its own glyph and tone, of a deadline how pressing it is.
struct GroupMark {
    QString glyph;
    Tone tone = Tone::Neutral;
};
[[nodiscard]] GroupMark groupMark(const Schema &schema, const QString &group, const Value &value,
                                  const Gateway &gateway, const Filter &of = {});
// The same where there is hardly any room, of days in steps: "21/11", "W47", "Nov 2026".
[[nodiscard]] QString groupAxisTitle(const QString &group, const Value &value, const QString &title);

} // namespace regie
