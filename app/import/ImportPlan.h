// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>

#include <optional>

namespace regie {

// What a person says of the meaning of columns, over what is kept under a name, over what the server guesses
// (docs/import.md, «The mapping»). Whatever a kept mapping says beside columns stays in force.
class ImportPlan {
public:
    explicit ImportPlan(QString entity)
        : m_entity(std::move(entity))
    {}

    void clear() { m_given = {}; }
    // The key and what empty cells do are asked beside, so they come out of the mapping.
    struct Beside {
        QString key;
        bool isEmptyClearing = false;
    };
    Beside use(const QString &mapping);
    // Every column is named from then on, so that what is left alone stays left alone.
    void set(const QHash<QString, QString> &shown, const QString &header, const QString &field);

    // What was said of a column; nothing when nothing was.
    [[nodiscard]] std::optional<QString> fieldOf(const QString &header) const;
    [[nodiscard]] QString text(bool isEmptyClearing) const; // empty: everything is guessed
    [[nodiscard]] QString textToKeep(const QHash<QString, QString> &shown, const Beside &beside) const;
    // Does a kept mapping speak of these columns and no others?
    [[nodiscard]] static bool fits(const QString &mapping, const QStringList &headers);

private:
    void name(const QHash<QString, QString> &shown);

    QString m_entity;
    QJsonObject m_given;
};

} // namespace regie
