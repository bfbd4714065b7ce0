// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who comes to the login page with a code.
#include "app/Preferences.h"
#include "app/login/LoginForm.h"
#include "app/login/LoginPage.h"
#include "app/login/RedeemForm.h"
#include "app/net/Connection.h"

#include <QLineEdit>
#include <QPushButton>
#include <QStackedWidget>

namespace regie {

void LoginPage::connectRedeem()
{
    Connection &connection = m_services.connection;
    connect(m_codeButton, &QPushButton::clicked, this, &LoginPage::beginRedeem);
    connect(m_redeem, &RedeemForm::cancelled, this, [this] {
        m_redeem->clear();
        showForm();
        m_form->focusFirstEmpty();
    });
    connect(m_redeem, &RedeemForm::submitted, this,
            [this](const QString &email, const QString &code, const QString &password) {
                m_services.preferences.setEmail(m_services.connection.server(), email);
                m_services.connection.redeem(email, code, password);
            });
    connect(&connection, &Connection::redeemRefused, m_redeem, &RedeemForm::showRefusal);
    connect(&connection, &Connection::redeemed, this, [this] { // what the login asks for, or refuses, it does there
        m_form->setEmail(m_redeem->email().text().trimmed());
        m_form->setBusy(true);
        m_redeem->clear();
        showForm();
    });
    connect(&connection, &Connection::stateChanged, this,
            [this] { m_redeem->setReachable(m_services.connection.isReachable()); });
}

void LoginPage::beginRedeem()
{
    m_form->showProblem({});
    m_faces->setCurrentWidget(m_redeem);
    m_redeem->begin(m_form->email());
}

} // namespace regie
