// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/storage/StoredSettings.h"

#include "server/storage/Transaction.h"

namespace regie {

StoredSettings::StoredSettings(Connection &connection)
{
    const Rows rows = connection.execute("select key, value from setting where archived_at is null");
    for (int row = 0; row < rows.size(); ++row)
        m_json.insert(rows.text(row, 0), rows.text(row, 1));
}

template <class Type>
Type StoredSettings::as(QLatin1StringView key) const
{
    const SettingRow *row = findSetting(QString(key));
    Q_ASSERT_X(row, "StoredSettings", "no such setting is declared");
    const Value value = settingValue(*row, m_json.value(key, unsetSetting)).value_or(usualValue(*row));
    const auto *content = std::get_if<Type>(&value);
    return content ? *content : Type();
}

qint64 StoredSettings::number(QLatin1StringView key) const
{
    return as<qint64>(key);
}

bool StoredSettings::flag(QLatin1StringView key) const
{
    return as<bool>(key);
}

QString StoredSettings::text(QLatin1StringView key) const
{
    return as<QString>(key);
}

void StoredSettings::complete(Connection &connection)
{
    QStringList keys;
    for (const SettingRow &row : settingRows())
        keys.append(toString(row.field.key));
    Transaction transaction(connection, {.load = Load::Bulk}); // what a program starts with is nobody's deed
    // One id per key, on every installation: a setting can be named by it.
    connection.execute("insert into setting (id, key, value) select md5('setting ' || key)::uuid, key, $2 "
                       "from unnest($1::text[]) as key on conflict do nothing",
                       {keys, Parameter::json(QByteArray(unsetSetting.data()))});
    transaction.commit();
}

} // namespace regie
