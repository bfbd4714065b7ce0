// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/SettingsBook.h"

namespace regie {

using namespace Qt::StringLiterals;

namespace {

const QString settingEntity = u"setting"_s;

QString textAt(const RowSet &rows, std::size_t column, std::size_t row)
{
    const auto *text = std::get_if<QString>(&rows.columns[column].values[row]);
    return text ? *text : QString();
}

} // namespace

SettingsBook::SettingsBook(Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
{
    gateway.follow(settingEntity, this);
    connect(&gateway, &Gateway::recordsChanged, this, [this](const std::vector<ChangedRecord> &records) {
        if (std::ranges::any_of(records, [](const ChangedRecord &record) { return record.entity == settingEntity; }))
            read();
    });
    connect(&gateway, &Gateway::resyncNeeded, this, &SettingsBook::read);
    connect(&gateway, &Gateway::sessionChanged, this, &SettingsBook::read);
    read();
}

void SettingsBook::read()
{
    Query query;
    query.entity = settingEntity;
    query.columns = {u"key"_s, u"value"_s};
    query.limit = Query::maxLimit;
    ++m_reading;
    m_gateway.request(Fetch{query}, this, [this](const Result<RowSet> &rows) {
        --m_reading;
        if (rows)
            receive(*rows);
        else
            Q_EMIT failed(rows.error());
    });
}

void SettingsBook::receive(const RowSet &rows)
{
    for (std::size_t row = 0; row < rows.ids.size(); ++row) {
        Entry &entry = m_entries[textAt(rows, 0, row)];
        if (rows.versions[row] >= entry.version)
            entry = {rows.ids[row], rows.versions[row], textAt(rows, 1, row)};
    }
    m_isRead = true;
    Q_EMIT changed();
}

const SettingsBook::Entry &SettingsBook::entry(const SettingRow &row) const
{
    static const Entry none;
    const auto found = m_entries.constFind(toString(row.field.key));
    return found == m_entries.constEnd() ? none : *found;
}

Value SettingsBook::value(const SettingRow &row) const
{
    return settingValue(row, entry(row).json).value_or(usualValue(row));
}

bool SettingsBook::isUsual(const SettingRow &row) const
{
    return value(row) == usualValue(row);
}

bool SettingsBook::mayChange() const
{
    return m_gateway.may(u"setting.update") && !m_gateway.isReadOnly(settingEntity, u"value");
}

void SettingsBook::set(const SettingRow &row, const QString &json)
{
    const Entry &now = entry(row);
    if (now.version == 0 || now.json == json)
        return;
    const Save message{.entity = settingEntity, .id = now.id, .version = now.version, .changes = {{u"value"_s, json}}};
    m_gateway.request(message, this, [this, &row, json](const Result<Posted> &answer) {
        if (!answer) {
            Q_EMIT refused(&row, answer.error());
            return read(); // what is there holds
        }
        Entry &entry = m_entries[toString(row.field.key)];
        entry.version = answer->records.front().version;
        entry.json = json;
        Q_EMIT changed();
    });
}

} // namespace regie
