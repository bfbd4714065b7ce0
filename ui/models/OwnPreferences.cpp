// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/OwnPreferences.h"

#include "shared/domain/identity/Preference.h"

#include <algorithm>

namespace regie {

using namespace Qt::StringLiterals;

namespace {

const QString preferenceEntity = u"preference"_s;

QString preferenceText(const RowSet &rows, std::size_t column, std::size_t row)
{
    const auto *text = std::get_if<QString>(&rows.columns.at(column).values.at(row));
    return text ? *text : QString();
}

} // namespace

OwnPreferences::OwnPreferences(Gateway &gateway, QObject *parent)
    : QObject(parent)
    , m_gateway(gateway)
    , m_user(gateway.session().user)
{
    constexpr int settleMilliseconds = 100;
    m_readSoon.setSingleShot(true);
    m_readSoon.setInterval(settleMilliseconds);
    connect(&m_readSoon, &QTimer::timeout, this, &OwnPreferences::read);
    const auto readSoon = [this] { m_readSoon.start(); };
    connect(&gateway, &Gateway::resyncNeeded, this, readSoon);
    connect(&gateway, &Gateway::sessionChanged, this, readSoon);
    connect(&gateway, &Gateway::recordsChanged, this, [readSoon](const std::vector<ChangedRecord> &records) {
        if (std::any_of(records.begin(), records.end(),
                        [](const ChangedRecord &record) { return record.entity == preferenceEntity; }))
            readSoon();
    });
    gateway.follow(preferenceEntity, this);
    read();
}

void OwnPreferences::read()
{
    const QUuid user = m_gateway.session().user;
    if (user != m_user) { // somebody else sits here now
        m_entries.clear();
        m_isLoaded = false;
        m_user = user;
    }
    if (!m_gateway.may(u"preference.read"_s)) {
        m_isLoaded = true;
        return Q_EMIT changed();
    }
    Query query;
    query.entity = preferenceEntity;
    query.columns = {u"key"_s, u"value"_s};
    query.filter = Filter::condition(u"user_id"_s, Operator::Is, {user}); // an administrator may read everybody's
    query.limit = Query::maxLimit;
    m_gateway.request(Fetch{query}, this, [this, question = ++m_question](const Result<RowSet> &rows) {
        if (rows && question == m_question)
            receive(*rows);
    });
}

// What is on its way from here is newer than what was read.
void OwnPreferences::receive(const RowSet &rows)
{
    for (std::size_t row = 0; row < rows.ids.size(); ++row) {
        Entry &entry = m_entries[preferenceText(rows, 0, row)];
        if (entry.isUnderway)
            continue;
        entry.id = rows.ids[row];
        entry.version = rows.versions[row];
        entry.value = preferenceText(rows, 1, row);
    }
    m_isLoaded = true;
    Q_EMIT changed();
}

QString OwnPreferences::value(const QString &key) const
{
    return m_entries.value(key).value;
}

void OwnPreferences::set(const QString &key, const QString &json)
{
    Entry &entry = m_entries[key];
    if (entry.value == json)
        return;
    entry.value = json;
    if (entry.isUnderway)
        entry.isWaiting = true;
    else
        send(key);
    Q_EMIT changed();
}

void OwnPreferences::send(const QString &key)
{
    Entry &entry = m_entries[key];
    Save message{.entity = preferenceEntity,
                 .id = entry.version == 0 ? newUuid() : entry.id,
                 .version = entry.version,
                 .changes = {{u"value"_s, entry.value}}};
    if (entry.version == 0) {
        message.changes.insert(u"user_id"_s, m_gateway.session().user);
        message.changes.insert(u"key"_s, key);
    }
    entry.id = message.id;
    entry.isUnderway = true;
    entry.isWaiting = false;
    m_gateway.request(message, this, [this, key](const Result<Posted> &answer) { noteSent(key, answer); });
}

void OwnPreferences::noteSent(const QString &key, const Result<Posted> &answer)
{
    Entry &entry = m_entries[key];
    entry.isUnderway = false;
    if (!answer) {
        // Perhaps it was arranged on another computer meanwhile: what is there holds.
        entry.isWaiting = false;
        if (entry.version == 0)
            m_entries.remove(key);
        m_readSoon.start();
        Q_EMIT refused(answer.error());
        return;
    }
    entry.version = answer->records.front().version;
    if (entry.isWaiting)
        send(key);
}

NoticeChoices OwnPreferences::notices() const
{
    return NoticeChoices::fromJson(value(Preference::notices)).value_or(NoticeChoices());
}

} // namespace regie
