// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/import/Labels.h"

#include <functional>

namespace regie::importing {

// What the heading of a column says.
struct Meaning {
    const Field *field = nullptr;
    QString by; // of a reference: the field of the other entity that the cells hold; empty: told by their look
};

// All that people may write above a column of an entity: the fields' keys and labels in each language, and for a
// reference these beside the other entity's: «Client SIREN», «client.siren», «SIREN client».
class Headings {
public:
    Headings(const Schema &schema, const Labels &labels);

    // By its very words, case, accents and punctuation ignored; no field when nobody says so.
    [[nodiscard]] Meaning meaning(const QString &header) const;
    // Of these fields, the one whose heading differs from this by the fewest slips; nullptr when all differ by too
    // many.
    [[nodiscard]] const Field *nearest(const QString &header, const std::function<bool(const Field &)> &isMeant) const;

private:
    struct Entry {
        QString word; // folded
        Meaning meaning;
    };
    void add(const QString &word, const Field &field, const QString &by = {});
    void addReference(const Field &field, const QStringList &names, const Labels &labels);

    std::vector<Entry> m_entries; // the first wins
};

} // namespace regie::importing
