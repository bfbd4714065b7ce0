// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/access/Rights.h"
#include "server/import/ImportTexts.h"
#include "server/import/Labels.h"

#include <QJsonObject>

#include <optional>

namespace regie::importing {

// Where one field's content comes from.
struct Rule {
    const Field *field = nullptr;
    int column = -1;  // of the file, from 0; -1: the same text for every row
    QString header;   // of the column
    QString constant; // when there is no column
    QString by;       // of a reference: the field of the other entity that the cell holds; empty: told by its look
    QHash<QString, QString> words; // folded texts of the file → what they mean
};

// What an empty cell does to a record that exists.
enum class EmptyCell { Keep, Clear };

// Which columns go where, for one file.
struct Mapping {
    const Schema *schema = nullptr;
    std::vector<Rule> rules;
    int key = -1; // the rule whose value finds the record to update; -1: every row is a new record
    EmptyCell emptyCell = EmptyCell::Keep;
    QStringList ignored; // columns that nothing is known of, or that people can't write
    struct Misspelt {
        QString header;               // of a column that is ignored
        const Field *field = nullptr; // that was perhaps meant
    };
    std::vector<Misspelt> misspelt;

    [[nodiscard]] const Rule *ruleOf(const QString &field) const;
};

// A mapping as people write it (docs/import.md).
[[nodiscard]] QJsonObject readMapping(const QByteArray &json);

struct MappingRequest {
    const Schema *schema = nullptr;
    std::vector<QString> headers;
    QJsonObject given; // empty: everything is guessed
    QString key;       // wins over the one in `given`
};
// The same as far as it goes, for showing it: with what is wrong, instead of throwing it.
struct MappingDraft {
    Mapping mapping;
    std::optional<ImportError> problem;
};
[[nodiscard]] MappingDraft draftMapping(const MappingRequest &request, const Labels &labels, const Rights &rights);
// Checks what is given and guesses the rest from labels and keys. Throws ImportError (mapping.…).
[[nodiscard]] Mapping makeMapping(const MappingRequest &request, const Labels &labels, const Rights &rights);

} // namespace regie::importing
