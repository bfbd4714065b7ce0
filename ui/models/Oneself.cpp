// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/Oneself.h"

#include "shared/protocol/AdministrationMessages.h"

namespace regie {

using namespace Qt::StringLiterals;

Oneself &Oneself::of(Gateway &gateway)
{
    auto *known = gateway.findChild<Oneself *>(QString(), Qt::FindDirectChildrenOnly);
    return known ? *known : *new Oneself(gateway);
}

Oneself::Oneself(Gateway &gateway)
    : QObject(&gateway)
    , m_gateway(gateway)
{}

QString Oneself::mark(const Schema &schema, const QUuid &record)
{
    if (schema.entity == "user")
        return record == m_gateway.session().user ? u" "_s + tr("(you)") : QString();
    if (schema.entity != "user_session")
        return {};
    if (m_asked != m_gateway.session().token)
        ask();
    return !m_session.isNull() && record == m_session ? u" "_s + tr("(this session)") : QString();
}

void Oneself::ask()
{
    m_asked = m_gateway.session().token;
    m_session = QUuid();
    m_gateway.request(WhichSession{}, this, [this, token = m_asked](const Result<ThisSession> &answer) {
        if (!answer || token != m_asked)
            return;
        m_session = answer->session.uuid();
        Q_EMIT known();
    });
}

} // namespace regie
