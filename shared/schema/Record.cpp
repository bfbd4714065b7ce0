// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "shared/schema/Record.h"

namespace regie {

const Value &Record::value(QStringView key) const
{
    static const Value empty;
    const Field *field = findField(m_fields, key);
    Q_ASSERT_X(field, "Record::value", "no such field");
    return field ? m_values[static_cast<std::size_t>(field - m_fields.data())] : empty;
}

QString Record::text(QStringView key) const
{
    const auto *text = std::get_if<QString>(&value(key));
    return text ? *text : QString();
}

QUuid Record::uuid(QStringView key) const
{
    const auto *uuid = std::get_if<QUuid>(&value(key));
    return uuid ? *uuid : QUuid();
}

bool Record::setValue(QStringView key, Value value)
{
    const Field *field = findField(m_fields, key);
    if (!field)
        return false;
    m_values[static_cast<std::size_t>(field - m_fields.data())] = std::move(value);
    return true;
}

} // namespace regie
