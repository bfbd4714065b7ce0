// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/Gateway.h"

namespace regie {

// Which records are the person and the session that look at them: one's own account, and this very session. One for
// each gateway.
class Oneself final : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] static Oneself &of(Gateway &gateway);

    // " (you)", " (this session)"; empty for every other record.
    [[nodiscard]] QString mark(const Schema &schema, const QUuid &record);

Q_SIGNALS:
    void known(); // which session this is

private:
    explicit Oneself(Gateway &gateway);
    void ask();

    Gateway &m_gateway;
    QUuid m_session;
    QByteArray m_asked; // the token of the session that was asked for last
};

} // namespace regie
