// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/import/CellReader.h"
#include "server/storage/Store.h"

#include <QSet>

namespace regie::importing {

// What an import sees of the database: what its caller may.
struct Sight {
    Connection &connection;
    const Caller &caller;
    Store &store;
};

// What records a value of one field stands for.
struct Found {
    int count = 0;
    QUuid id; // of the first
    qint64 version = 0;
    QStringList alike; // how they are written, when several are meant by a spelling that none of them has
};

// Whether what nobody is called exactly may be somebody whose name differs by case, accents and spaces.
enum class Spelling { Exact, Forgiven };

// Finds records by the value of one field, many values at a time, with the caller's rights. What was found is kept.
class Finder {
public:
    Finder(const Sight &sight, const Schema &schema, const Field &field, Spelling spelling = Spelling::Exact);

    void want(const Value &value);
    // One query for each few hundred values wanted since the last time.
    void find();
    [[nodiscard]] Found found(const Value &value) const;

private:
    [[nodiscard]] QString keyOf(const Value &value) const;
    void findSome(std::vector<Value> values);
    void findAlike(const QStringList &keys);

    Sight m_sight;
    const Schema &m_schema;
    const Field &m_field;
    QString m_path;
    bool m_ignoresCase; // e-mail addresses are one whatever their case
    bool m_forgives;
    QHash<QString, Found> m_found;
    QHash<QString, Value> m_wanted;
};

// The references of an import's cells: a finder for each field they are named by.
class References {
public:
    References(const Sight &sight, const CellReader &reader);
    ~References();
    Q_DISABLE_COPY_MOVE(References)

    // `by`: a field of the entity that `field` refers to; empty: as the text looks (SIREN, e-mail, reference, label).
    void want(const Field &field, const QString &by, const QString &text);
    void find();
    [[nodiscard]] CellContent answer(const Field &field, const QString &by, const QString &text) const;

private:
    struct Place {
        const Schema *schema = nullptr;
        const Field *field = nullptr;
    };
    [[nodiscard]] static Place placeOf(const Field &field, const QString &by, const QString &text);

    Sight m_sight;
    const CellReader &m_reader;
    std::map<const Field *, std::unique_ptr<Finder>> m_finders;
};

} // namespace regie::importing
