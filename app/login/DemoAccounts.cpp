// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/login/DemoAccounts.h"

#include "app/language/SayLive.h"
#include "app/workspaces/Workspaces.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>

namespace regie {

namespace {

QString roleLabel(const QString &role)
{
    for (const WorkspaceSpec &workspace : workspaces()) {
        if (toString(workspace.role) == role)
            return workspaceText(workspace.label);
    }
    return role;
}

} // namespace

DemoAccounts::DemoAccounts(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_grid(new QGridLayout)
{
    setTextRole(m_title, TextRole::SecondaryStrong);
    setInk(m_title, Colour::Text3);
    m_grid->setContentsMargins({});
    m_grid->setSpacing(6);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addLayout(m_grid);
    sayLive(this, [this] { sayTexts(); });
}

void DemoAccounts::setAccounts(const std::vector<DemoAccount> &accounts)
{
    m_accounts = accounts;
    sayTexts();
}

void DemoAccounts::sayTexts()
{
    m_title->setText(tr("Demonstration accounts"));
    setVisible(!m_accounts.empty());
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item; // the layout gave it up
    }
    int index = 0;
    for (const DemoAccount &account : m_accounts) {
        auto *button = new QPushButton(roleLabel(account.role), this);
        setControlSize(button, ControlSize::Small);
        button->setToolTip(QStringLiteral("%1\n%2").arg(account.name, account.email));
        button->setAccessibleName(QStringLiteral("%1, %2").arg(button->text(), account.name));
        connect(button, &QPushButton::clicked, this, [this, account] { Q_EMIT chosen(account); });
        m_grid->addWidget(button, index / 2, index % 2);
        ++index;
    }
}

} // namespace regie
