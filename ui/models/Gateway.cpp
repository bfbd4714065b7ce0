// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Gateway.h"

namespace regie {

namespace {

bool hasRule(const SessionInfo &session, QStringView entity, QStringView field, FieldAccess access)
{
    return std::any_of(session.fieldRules.begin(), session.fieldRules.end(), [&](const FieldRule &rule) {
        return rule.access == access && rule.entity == entity && rule.field == field;
    });
}

} // namespace

void Gateway::requestAct(const ActInfo &act, const Record &inputs, QObject *context,
                         std::function<void(Result<Posted>)> then)
{
    WireWriter wire;
    writeFields(wire, inputs);
    send(act.name, wire.result(), context, [then = std::move(then)](const Result<QByteArray> &body) {
        if (body)
            then(decode<Posted>(*body, replyLimits));
        else
            then(Refused(body.error()));
    });
}

bool Gateway::isHidden(QStringView entity, QStringView field) const
{
    return hasRule(session(), entity, field, FieldAccess::Hidden);
}

bool Gateway::isReadOnly(QStringView entity, QStringView field) const
{
    return isHidden(entity, field) || hasRule(session(), entity, field, FieldAccess::ReadOnly);
}

FilterClock Gateway::filterClock() const
{
    return {m_days.today(), QTimeZone::systemTimeZone(), session().user};
}

Present Gateway::present(const QString &entity, const QUuid &record) const
{
    for (const Present &known : m_present) {
        if (known.entity == entity && known.record == record)
            return known;
    }
    return {.entity = entity, .record = record, .people = {}};
}

void Gateway::forgetPresent(const QString &entity, const QUuid &record)
{
    std::erase_if(m_present, [&](const Present &known) { return known.entity == entity && known.record == record; });
}

void Gateway::setPresent(const Present &present)
{
    forgetPresent(present.entity, present.record);
    m_present.push_back(present);
    Q_EMIT peoplePresent(present);
}

void Gateway::clearPresent()
{
    for (const Present &known : std::exchange(m_present, {}))
        Q_EMIT peoplePresent({.entity = known.entity, .record = known.record, .people = {}});
}

} // namespace regie
