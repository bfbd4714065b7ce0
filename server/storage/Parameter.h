// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/storage/SqlType.h"
#include "shared/schema/Moment.h"

#include <QByteArray>
#include <QDate>
#include <QString>
#include <QStringList>
#include <QTime>
#include <QUuid>

#include <concepts>
#include <span>

namespace regie {

// A value on its way to the database, already in PostgreSQL's binary form. Null values of the types that have one
// (QString, QUuid, Moment, QDate, QTime, QByteArray) become SQL null.
class Parameter {
public:
    // The type is the one the server infers from the place of the parameter.
    Parameter(std::nullptr_t) {} // NOLINT(google-explicit-constructor): a list of values reads as one
    // Constrained, lest a pointer become a boolean.
    template <std::same_as<bool> T>
    Parameter(T value) // NOLINT(google-explicit-constructor)
        : Parameter(SqlType::Flag, QByteArray(1, value ? '\1' : '\0'))
    {}
    Parameter(int value);                // int4
    Parameter(qint64 value);             // int8
    Parameter(const QString &value);     // text
    Parameter(const QUuid &value);       // uuid
    Parameter(const Moment &value);      // timestamptz
    Parameter(const QDate &value);       // date
    Parameter(const QTime &value);       // time
    Parameter(const QStringList &value); // text[]

    [[nodiscard]] static Parameter null(SqlType type);
    [[nodiscard]] static Parameter utf8(QByteArray text); // text, already encoded
    [[nodiscard]] static Parameter bytes(const QByteArray &value);
    [[nodiscard]] static Parameter json(QByteArrayView text);
    // units / 10^decimals; decimals from 0 to 16.
    [[nodiscard]] static Parameter scaled(qint64 units, int decimals);
    [[nodiscard]] static Parameter integers(std::span<const qint64> values);
    [[nodiscard]] static Parameter uuids(std::span<const QUuid> values);
    [[nodiscard]] static Parameter transactionId(quint64 value);

    [[nodiscard]] SqlType type() const { return m_type; }
    [[nodiscard]] bool isNull() const { return m_isNull; }
    [[nodiscard]] const QByteArray &content() const { return m_content; }

private:
    Parameter(SqlType type, QByteArray content)
        : m_type(type)
        , m_isNull(false)
        , m_content(std::move(content))
    {}

    SqlType m_type = SqlType::Inferred;
    bool m_isNull = true;
    QByteArray m_content;
};

} // namespace regie
