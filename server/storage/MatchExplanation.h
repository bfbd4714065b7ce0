// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/schema/Field.h"

#include <QStringList>

namespace regie {

inline constexpr qsizetype maxShown = 120; // of a long text, in UTF-16 units

// Lower case without accents, with the place in the text of each of its letters.
struct FoldedText {
    explicit FoldedText(const QString &text);
    QString folded;
    std::vector<qsizetype> places;
};

// Why a record answers a search, for people: the field in which the most of the typed words stand, and that part of it.
class MatchExplanation {
public:
    explicit MatchExplanation(const QString &typed);
    // The fields that may be told of, the most telling first.
    void consider(const Field &field, const QString &content);

    [[nodiscard]] const QString &field() const { return m_field; } // empty when none explains it
    [[nodiscard]] const QString &snippet() const { return m_snippet; }

private:
    QStringList m_words;
    QString m_digits; // when a telephone may be meant
    qsizetype m_best = 0;
    QString m_field;
    QString m_snippet;
};

// Whether each word that was typed is, but for a slip or two, a word of the name or the beginning of one.
[[nodiscard]] bool isSpeltAlike(const QString &typed, const QString &name);

} // namespace regie
