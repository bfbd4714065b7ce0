// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "shared/protocol/SessionMessages.h"

#include <QWidget>

class QGridLayout;
class QLabel;

namespace regie {

// The accounts that a demonstration server offers, one per role; a click fills the form in.
class DemoAccounts final : public QWidget {
    Q_OBJECT

public:
    explicit DemoAccounts(QWidget *parent = nullptr);
    void setAccounts(const std::vector<DemoAccount> &accounts);

Q_SIGNALS:
    void chosen(const regie::DemoAccount &account);

private:
    void sayTexts();

    QLabel *m_title;
    QGridLayout *m_grid;
    std::vector<DemoAccount> m_accounts;
};

} // namespace regie
