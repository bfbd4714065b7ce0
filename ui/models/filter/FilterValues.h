// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/filter/FilterWords.h"

#include <QHash>

namespace regie {

// What people call the records that references point to, as far as somebody met them: a typed filter names them so.
class RecordNames {
public:
    void note(const QString &entity, const QUuid &id, const QString &label);
    [[nodiscard]] QString labelOf(const QUuid &id) const { return m_labels.value(id); }
    [[nodiscard]] QUuid idOf(const QString &entity, const QString &label) const; // null when unknown

private:
    QHash<QUuid, QString> m_labels;
    QHash<std::pair<QString, QString>, QUuid> m_ids;
};

// One value of a typed filter, by the field's kind. Days may be periods (see ViewDefinition.h): "demain", "semaine-1",
// "+3j"; references are names.
namespace filtervalues {

struct Input {
    Value value;
    QString problem;    // why there is none
    QString suggestion; // what was perhaps meant, as it would be typed
};
[[nodiscard]] Input read(const Field &field, const QString &text);
// As it is typed, quoted where it must be.
[[nodiscard]] QString print(const Field &field, const Value &value);
[[nodiscard]] QString quoted(const QString &text);
[[nodiscard]] QString quotedIfNeeded(const QString &text);
// Of a field that holds names the program gives: those that people may mean by a word of them. Few letters mean
// nothing.
[[nodiscard]] std::vector<Value> namesMeant(const Field &field, const QString &typed);

// The words a value of this kind may begin with: choices, yes and no, days. For completion.
struct Offer {
    QString text;
    QString label;
};
[[nodiscard]] std::vector<Offer> offers(const Field &field, const QString &typed);

[[nodiscard]] bool isName(const Kind &kind);   // a text that the program gives, read in words
[[nodiscard]] bool isText(const Kind &kind);   // compared by what it contains
[[nodiscard]] bool isNumber(const Kind &kind); // a comma is part of it
[[nodiscard]] bool isOrdered(const Kind &kind);

} // namespace filtervalues

} // namespace regie
