// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/RowSet.h"
#include "shared/schema/Schema.h"

#include <QSet>

#include <memory>

namespace regie {

// One line of a record: what the server has, and what was typed over it. Cheap to copy, since undoing keeps copies.
struct Line {
    struct Stored {
        qint64 version = 0; // 0 for a new line
        Record record;
        QHash<QString, QString> labels; // of references
    };
    struct Edit {
        Value value;
        Value base;    // what stood there when typing began
        QString label; // of a reference
        bool takesTheirs = false;
        friend bool operator==(const Edit &, const Edit &) = default;
    };

    QUuid id;
    std::shared_ptr<const Stored> stored;
    QHash<QString, Edit> edits;
    QHash<QString, QString> problems; // by field: why what was typed is no value
    Issues issues;                    // found by the last check, or by the server
    bool isGone = false;              // put away by somebody else, while it was being changed here

    [[nodiscard]] bool isNew() const { return stored->version == 0; }
    [[nodiscard]] Value value(const QString &key) const;
    [[nodiscard]] QString label(const QString &key) const;
    // What stands there: as typed, as it follows from what was typed, or as stored.
    [[nodiscard]] Value shown(const Schema &schema, const QString &key) const;
    // With what was typed, and what follows from it.
    [[nodiscard]] Record current(const Schema &schema) const;
    // Is there anything that somebody typed? The place of a line is no content.
    [[nodiscard]] bool isTouched(const Schema &schema) const;
    // Did somebody else write something else meanwhile? Never for its place: the last one wins.
    [[nodiscard]] bool isDisputed(const Schema &schema, const QString &key) const;

    void edit(const QString &key, const Value &value, const QString &label);
    // Takes what the server has now; gives the fields that changed before the eyes.
    QStringList rebase(const Schema &schema, std::shared_ptr<const Stored> now);
    // What was sent as a save of it has been done.
    void settle(const Changes &sent, qint64 version);
};

[[nodiscard]] Line newLine(const Schema &schema, const QUuid &id, const QUuid &owner);
// The paths of a query for whole lines: every field this session may see, and the labels of references.
[[nodiscard]] std::vector<QString> linePaths(const Schema &schema, const QSet<QString> &hidden);
[[nodiscard]] std::shared_ptr<const Line::Stored> lineOfRow(const Schema &schema, const RowSet &rows, std::size_t row);
// A text typed where no text belongs: kept as it is until it is mended.
[[nodiscard]] bool isRaw(const Field &field, const Value &value);

} // namespace regie
