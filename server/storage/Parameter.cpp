// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/Parameter.h"

#include "server/storage/BinaryFormat.h"

namespace regie {

namespace {

template <class Integer>
QByteArray encoded(Integer value)
{
    QByteArray bytes;
    binary::append(bytes, value);
    return bytes;
}

QByteArray encoded(const QUuid &value)
{
    return value.toRfc4122();
}

// One dimension from index 1, no nulls.
template <class Values, class Encode>
QByteArray encodeArray(SqlType elementType, const Values &values, Encode encode)
{
    QByteArray bytes;
    binary::append<qint32>(bytes, values.empty() ? 0 : 1);
    binary::append<qint32>(bytes, 0);
    binary::append<quint32>(bytes, static_cast<quint32>(elementType));
    if (values.empty())
        return bytes;
    binary::append<qint32>(bytes, static_cast<qint32>(values.size()));
    binary::append<qint32>(bytes, 1);
    for (const auto &value : values) {
        const QByteArray content = encode(value);
        binary::append<qint32>(bytes, static_cast<qint32>(content.size()));
        bytes += content;
    }
    return bytes;
}

} // namespace

Parameter::Parameter(int value)
    : Parameter(SqlType::MediumInteger, encoded<qint32>(value))
{}

Parameter::Parameter(qint64 value)
    : Parameter(SqlType::Integer, encoded(value))
{}

Parameter::Parameter(const QString &value)
    : Parameter(SqlType::Text, value.toUtf8())
{
    m_isNull = value.isNull();
}

Parameter::Parameter(const QUuid &value)
    : Parameter(SqlType::Uuid, encoded(value))
{
    m_isNull = value.isNull();
}

Parameter::Parameter(const Moment &value)
    : Parameter(SqlType::Moment, encoded(value.microseconds() - binary::epochMicroseconds))
{
    m_isNull = value.isNull();
}

Parameter::Parameter(const QDate &value)
    : Parameter(SqlType::Day, encoded<qint32>(static_cast<qint32>(QDate(2000, 1, 1).daysTo(value))))
{
    m_isNull = !value.isValid();
}

Parameter::Parameter(const QTime &value)
    : Parameter(SqlType::TimeOfDay, encoded(qint64(1000) * value.msecsSinceStartOfDay()))
{
    m_isNull = !value.isValid();
}

Parameter::Parameter(const QStringList &value)
    : Parameter(SqlType::Texts, encodeArray(SqlType::Text, value, [](const QString &text) { return text.toUtf8(); }))
{}

Parameter Parameter::null(SqlType type)
{
    Parameter parameter(nullptr);
    parameter.m_type = type;
    return parameter;
}

Parameter Parameter::utf8(QByteArray text)
{
    return {SqlType::Text, std::move(text)};
}

Parameter Parameter::bytes(const QByteArray &value)
{
    Parameter parameter(SqlType::Bytes, value);
    parameter.m_isNull = value.isNull();
    return parameter;
}

Parameter Parameter::json(QByteArrayView text)
{
    QByteArray content(1, '\1'); // the version of the binary form
    content.append(text);
    return {SqlType::Json, std::move(content)};
}

Parameter Parameter::scaled(qint64 units, int decimals)
{
    return {SqlType::Numeric, binary::encodeNumeric(units, decimals)};
}

Parameter Parameter::integers(std::span<const qint64> values)
{
    return {SqlType::Integers, encodeArray(SqlType::Integer, values, [](qint64 value) { return encoded(value); })};
}

Parameter Parameter::uuids(std::span<const QUuid> values)
{
    return {SqlType::Uuids, encodeArray(SqlType::Uuid, values, [](const QUuid &value) { return encoded(value); })};
}

Parameter Parameter::transactionId(quint64 value)
{
    return {SqlType::TransactionId, encoded(value)};
}

} // namespace regie
