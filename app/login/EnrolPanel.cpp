// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/login/EnrolPanel.h"

#include "app/account/EnrolForm.h"
#include "app/language/SayLive.h"
#include "app/net/Connection.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace regie {

EnrolPanel::EnrolPanel(Connection &connection, QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_form(new EnrolForm(connection, this))
    , m_logout(new QPushButton(this))
{
    setTextRole(m_title, TextRole::Indicator);
    setInk(m_subtitle, Colour::Text2);
    for (QLabel *label : {m_title, m_subtitle})
        label->setWordWrap(true);
    setButtonKind(m_logout, ButtonKind::Flat);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(6);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addSpacing(10);
    layout->addWidget(m_form);
    layout->addWidget(m_logout, 0, Qt::AlignLeft);
    layout->addStretch(1);
    connect(m_form, &EnrolForm::finished, this, &EnrolPanel::enrolled);
    connect(m_logout, &QPushButton::clicked, this, [this, &connection] {
        m_form->clear();
        connection.logout();
    });
    sayLive(this, [this] { sayTexts(); });
}

void EnrolPanel::begin()
{
    m_form->begin();
}

void EnrolPanel::sayTexts()
{
    m_title->setText(tr("A second factor is needed"));
    m_subtitle->setText(tr("Your role asks for a code from your phone besides the password. It takes a minute, once."));
    m_logout->setText(tr("Log out"));
}

} // namespace regie
