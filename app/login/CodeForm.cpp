// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/login/CodeForm.h"

#include "app/account/CodeField.h"
#include "app/language/SayLive.h"
#include "ui/theme/Style.h"
#include "ui/theme/Typography.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace regie {

using namespace Qt::StringLiterals;

CodeForm::CodeForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_subtitle(new QLabel(this))
    , m_label(new QLabel(this))
    , m_field(new CodeField(this))
    , m_problem(new QLabel(this))
    , m_submit(new QPushButton(this))
    , m_other(new QPushButton(this))
    , m_back(new QPushButton(this))
{
    build();
    connect(m_field, &CodeField::completed, this, &CodeForm::submit);
    connect(m_submit, &QPushButton::clicked, this, &CodeForm::submit);
    connect(m_other, &QPushButton::clicked, this, [this] {
        const bool isDigits = m_field->takes() == CodeField::Takes::Digits;
        m_field->setTakes(isDigits ? CodeField::Takes::RecoveryCode : CodeField::Takes::Digits);
        m_problem->hide();
        sayTexts();
        m_field->begin();
    });
    connect(m_back, &QPushButton::clicked, this, &CodeForm::backWanted);
    sayLive(this, [this] { sayTexts(); });
}

void CodeForm::build()
{
    setTextRole(m_title, TextRole::Indicator);
    setTextRole(m_label, TextRole::Medium);
    setTextRole(m_problem, TextRole::Medium);
    setInk(m_subtitle, Colour::Text2);
    setInk(m_problem, Tone::Red);
    for (QLabel *label : {m_title, m_subtitle, m_problem})
        label->setWordWrap(true);
    m_label->setBuddy(m_field);
    m_problem->hide();
    setButtonKind(m_submit, ButtonKind::Primary);
    setControlSize(m_submit, ControlSize::Large);
    setKeyHint(m_submit, u"↵"_s);
    for (QPushButton *link : {m_other, m_back})
        setButtonKind(link, ButtonKind::Flat);
    auto *links = new QHBoxLayout;
    links->addWidget(m_other);
    links->addStretch(1);
    links->addWidget(m_back);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(5);
    layout->addWidget(m_title);
    layout->addWidget(m_subtitle);
    layout->addSpacing(14);
    layout->addWidget(m_label);
    layout->addWidget(m_field);
    layout->addSpacing(4);
    layout->addWidget(m_problem);
    layout->addSpacing(6);
    layout->addWidget(m_submit);
    layout->addLayout(links);
    layout->addStretch(1);
}

void CodeForm::begin()
{
    m_field->setTakes(CodeField::Takes::Digits);
    m_submit->setEnabled(true);
    m_problem->hide();
    sayTexts();
    m_field->begin();
}

void CodeForm::submit()
{
    if (m_field->text().isEmpty())
        return m_field->setFocus();
    if (!m_submit->isEnabled())
        return;
    m_submit->setEnabled(false);
    m_problem->hide();
    Q_EMIT submitted(m_field->text());
}

void CodeForm::showProblem(const QString &text)
{
    m_submit->setEnabled(true);
    m_problem->setText(text);
    m_problem->show();
    m_field->beginAgain(text);
}

void CodeForm::clear()
{
    m_field->clear();
    m_problem->hide();
}

QString CodeForm::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void CodeForm::sayTexts()
{
    const bool isDigits = m_field->takes() == CodeField::Takes::Digits;
    m_title->setText(tr("Your code"));
    m_subtitle->setText(isDigits ? tr("Type the six digits that the authentication app on your phone shows.")
                                 : tr("Type one of the codes you kept when you set up the second factor. It will not "
                                      "open the account again."));
    m_label->setText(isDigits ? tr("Six-digit code") : tr("Recovery code"));
    m_field->setAccessibleName(m_label->text());
    m_submit->setText(tr("Continue"));
    m_other->setText(isDigits ? tr("Use a recovery code") : tr("Use the app’s code"));
    m_back->setText(tr("Back"));
}

} // namespace regie
