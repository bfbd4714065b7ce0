// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/rights/RightsBook.h"

class QMenu;

namespace regie {

// What an administrator may do with somebody's account. What the server refuses is told.
class AccountMenu final : public QObject {
    Q_OBJECT

public:
    AccountMenu(Gateway &gateway, const RightsBook &book, QObject *parent = nullptr);

    void fill(QMenu &menu, const QUuid &person);

Q_SIGNALS:
    void leaveWanted(const QUuid &person);
    void codeWanted(const QUuid &person); // to choose a password with
    void openWanted(const QUuid &person);
    void explanationWanted(const QUuid &person);
    void viewWanted(const QUuid &person);
    void refused(const QString &sentence);

private:
    void setStatus(const QUuid &person, const QString &status);
    void resetSecondFactor(const QUuid &person);
    void endSessions(const QUuid &person);

    Gateway &m_gateway;
    const RightsBook &m_book;
};

} // namespace regie
