// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Rows.h"

#include "server/storage/BinaryFormat.h"

#include <libpq-fe.h>

#include <limits>
#include <stdexcept>

namespace regie {

namespace {

// What is left to read of an array.
class ReplyReader {
public:
    explicit ReplyReader(QByteArrayView bytes)
        : m_bytes(bytes)
    {}
    QByteArrayView take(qsizetype count)
    {
        if (count < 0 || count > m_bytes.size())
            throw std::logic_error("An array from the database ends too early");
        const QByteArrayView taken = m_bytes.first(count);
        m_bytes = m_bytes.sliced(count);
        return taken;
    }
    qint32 takeInteger() { return binary::read<qint32>(take(4).data()); }

private:
    QByteArrayView m_bytes;
};

} // namespace

void Rows::Clear::operator()(pg_result *result) const
{
    PQclear(result);
}

int Rows::size() const
{
    return PQntuples(m_result.get());
}

int Rows::columnCount() const
{
    return PQnfields(m_result.get());
}

qsizetype Rows::memory() const
{
    return m_result ? static_cast<qsizetype>(PQresultMemorySize(m_result.get())) : 0;
}

int Rows::columnOf(const char *name) const
{
    for (int column = 0; column < columnCount(); ++column)
        if (qstrcmp(PQfname(m_result.get(), column), name) == 0)
            return column;
    return -1;
}

SqlType Rows::type(int column) const
{
    return static_cast<SqlType>(PQftype(m_result.get(), column));
}

qint64 Rows::affected() const
{
    return m_result ? QByteArrayView(PQcmdTuples(m_result.get())).toLongLong() : 0;
}

QByteArrayView Rows::command() const
{
    return m_result ? QByteArrayView(PQcmdStatus(m_result.get())) : QByteArrayView();
}

bool Rows::isBinaryCopy() const
{
    return PQbinaryTuples(m_result.get()) != 0;
}

bool Rows::isNull(int row, int column) const
{
    return PQgetisnull(m_result.get(), row, column) != 0;
}

QByteArrayView Rows::raw(int row, int column) const
{
    if (row < 0 || row >= size() || column < 0 || column >= columnCount())
        throw std::logic_error("There is no such row or column");
    return {PQgetvalue(m_result.get(), row, column), PQgetlength(m_result.get(), row, column)};
}

void Rows::refuse(int column, const char *wanted) const
{
    throw std::logic_error("Column " + std::string(PQfname(m_result.get(), column)) + " can't be read as " + wanted);
}

QByteArrayView Rows::typed(int row, int column, SqlType expected) const
{
    const QByteArrayView value = raw(row, column);
    if (type(column) != expected)
        refuse(column, "this type");
    return isNull(row, column) ? QByteArrayView() : value;
}

bool Rows::flag(int row, int column) const
{
    const QByteArrayView value = typed(row, column, SqlType::Flag);
    return !value.isEmpty() && value.front() != 0;
}

qint64 Rows::integer(int row, int column) const
{
    const QByteArrayView value = raw(row, column);
    const bool null = isNull(row, column);
    switch (type(column)) {
    case SqlType::SmallInteger:
        return null ? 0 : binary::read<qint16>(value.data());
    case SqlType::MediumInteger:
        return null ? 0 : binary::read<qint32>(value.data());
    case SqlType::Oid:
        return null ? 0 : binary::read<quint32>(value.data());
    case SqlType::Integer:
        return null ? 0 : binary::read<qint64>(value.data());
    default:
        refuse(column, "an integer");
    }
}

quint64 Rows::transactionId(int row, int column) const
{
    const QByteArrayView value = typed(row, column, SqlType::TransactionId);
    return value.isEmpty() ? 0 : binary::read<quint64>(value.data());
}

QUuid Rows::uuid(int row, int column) const
{
    const QByteArrayView value = typed(row, column, SqlType::Uuid);
    return value.isEmpty() ? QUuid() : QUuid::fromRfc4122(value);
}

QByteArrayView Rows::utf8(int row, int column) const
{
    const QByteArrayView value = raw(row, column);
    if (isNull(row, column))
        return {};
    switch (type(column)) {
    case SqlType::Text:
    case SqlType::VariableText:
    case SqlType::FixedText:
    case SqlType::Name:
    case SqlType::JsonText:
        return value;
    case SqlType::Json:
        return value.sliced(1); // after the version of the binary form
    default:
        refuse(column, "text");
    }
}

QString Rows::text(int row, int column) const
{
    const QByteArrayView value = utf8(row, column);
    // An empty text is not null, and QString tells them apart.
    return isNull(row, column) ? QString() : QString::fromUtf8(value.isEmpty() ? QByteArrayView("") : value);
}

QByteArray Rows::bytes(int row, int column) const
{
    const QByteArrayView value = typed(row, column, SqlType::Bytes);
    return isNull(row, column) ? QByteArray() : QByteArray(value.data(), value.size());
}

Moment Rows::moment(int row, int column) const
{
    const QByteArrayView value = typed(row, column, SqlType::Moment);
    if (value.isEmpty())
        return {};
    const auto microseconds = binary::read<qint64>(value.data());
    // The ends of the range stand for infinity.
    if (microseconds == std::numeric_limits<qint64>::min() ||
        microseconds > std::numeric_limits<qint64>::max() - binary::epochMicroseconds)
        refuse(column, "a finite moment");
    return Moment::fromMicroseconds(microseconds + binary::epochMicroseconds);
}

QDate Rows::day(int row, int column) const
{
    const QByteArrayView value = typed(row, column, SqlType::Day);
    if (value.isEmpty())
        return {};
    const auto days = binary::read<qint32>(value.data());
    if (days == std::numeric_limits<qint32>::min() || days == std::numeric_limits<qint32>::max())
        refuse(column, "a finite day");
    return QDate(2000, 1, 1).addDays(days);
}

QTime Rows::time(int row, int column) const
{
    const QByteArrayView value = typed(row, column, SqlType::TimeOfDay);
    if (value.isEmpty())
        return {};
    return QTime::fromMSecsSinceStartOfDay(static_cast<int>(binary::read<qint64>(value.data()) / 1000));
}

qint64 Rows::scaled(int row, int column, int decimals) const
{
    const QByteArrayView value = typed(row, column, SqlType::Numeric);
    if (value.isEmpty())
        return 0;
    const std::optional<qint64> units = binary::decodeNumeric(value, decimals);
    if (!units)
        refuse(column, "a number of so few decimals");
    return *units;
}

template <class Take>
void Rows::eachElement(int row, int column, SqlType arrayType, Take take) const
{
    const QByteArrayView value = typed(row, column, arrayType);
    if (value.isEmpty())
        return;
    ReplyReader reader(value);
    const qint32 dimensions = reader.takeInteger();
    reader.take(8); // whether it holds nulls, and the elements' type
    if (dimensions == 0)
        return;
    if (dimensions != 1)
        refuse(column, "a list");
    const qint32 count = reader.takeInteger();
    reader.take(4); // the first index
    for (qint32 i = 0; i < count; ++i) {
        const qint32 length = reader.takeInteger();
        take(length < 0 ? QByteArrayView() : reader.take(length));
    }
}

QStringList Rows::texts(int row, int column) const
{
    QStringList list;
    eachElement(row, column, SqlType::Texts, [&list](QByteArrayView element) { list += QString::fromUtf8(element); });
    return list;
}

std::vector<QUuid> Rows::uuids(int row, int column) const
{
    std::vector<QUuid> list;
    eachElement(row, column, SqlType::Uuids,
                [&list](QByteArrayView element) { list.push_back(QUuid::fromRfc4122(element)); });
    return list;
}

} // namespace regie
