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

} // namespace regie
