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

#include <memory>
#include <vector>

struct pg_result;

namespace regie {

// The rows a statement returned, in binary form, and how many it changed. Null reads as the null value of the type, 0
// or false. Reading a column as what it is not is a programming error and throws std::logic_error, as does a number
// that does not fit: nothing is ever rounded.
class Rows {
public:
    Rows() = default;
    explicit Rows(pg_result *result)
        : m_result(result)
    {}

    [[nodiscard]] int size() const;
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] int columnCount() const;
    [[nodiscard]] qsizetype memory() const;             // bytes that all of it takes, at least one word per value
    [[nodiscard]] int columnOf(const char *name) const; // -1 when not there
    [[nodiscard]] SqlType type(int column) const;
    [[nodiscard]] qint64 affected() const;        // by insert, update, delete, copy
    [[nodiscard]] QByteArrayView command() const; // what was done, as the server names it: "COMMIT", "INSERT 0 1"
    [[nodiscard]] bool isBinaryCopy() const;

    [[nodiscard]] bool isNull(int row, int column) const;
    [[nodiscard]] bool flag(int row, int column) const;
    [[nodiscard]] qint64 integer(int row, int column) const; // int2, int4, int8
    [[nodiscard]] quint64 transactionId(int row, int column) const;
    [[nodiscard]] QUuid uuid(int row, int column) const;
    [[nodiscard]] QString text(int row, int column) const;        // any text type, and JSON
    [[nodiscard]] QByteArrayView utf8(int row, int column) const; // the same without a copy; valid as long as the rows
    [[nodiscard]] QByteArray bytes(int row, int column) const;
    [[nodiscard]] Moment moment(int row, int column) const;
    [[nodiscard]] QDate day(int row, int column) const;
    [[nodiscard]] QTime time(int row, int column) const;
    [[nodiscard]] qint64 scaled(int row, int column, int decimals) const; // numeric × 10^decimals, exact or thrown
    [[nodiscard]] QStringList texts(int row, int column) const;
    [[nodiscard]] std::vector<QUuid> uuids(int row, int column) const;

    // What the server sent, in its binary form.
    [[nodiscard]] QByteArrayView raw(int row, int column) const;

private:
    struct Clear {
        void operator()(pg_result *result) const;
    };
    [[nodiscard]] QByteArrayView typed(int row, int column, SqlType expected) const;
    [[noreturn]] void refuse(int column, const char *wanted) const;
    template <class Take>
    void eachElement(int row, int column, SqlType arrayType, Take take) const;

    std::unique_ptr<pg_result, Clear> m_result;
};

} // namespace regie
