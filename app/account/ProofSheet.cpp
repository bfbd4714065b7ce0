// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/ProofSheet.h"

#include "app/account/CodeField.h"
#include "app/language/SayLive.h"
#include "app/net/Connection.h"
#include "shared/domain/identity/PasswordRules.h"
#include "shared/schema/CodeTexts.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"

#include <QHBoxLayout>
#include <QLineEdit>

#include <utility>

namespace regie {

ProofSheet::ProofSheet(Connection &connection, QWidget *window)
    : SettingsSheet(window)
    , m_connection(connection)
    , m_note(makeLabel({}, TextRole::Body, Colour::Text2, content()))
    , m_passwordLabel(makeLabel({}, TextRole::Medium, Colour::Text, content()))
    , m_password(new QLineEdit(content()))
    , m_codeLabel(makeLabel({}, TextRole::Medium, Colour::Text, content()))
    , m_code(new CodeField(content()))
    , m_problem(makeLabel({}, TextRole::Medium, Tone::Red, content()))
    , m_confirm(new Button({}, ButtonKind::Primary, content()))
    , m_cancel(new Button({}, ButtonKind::Outlined, content()))
{
    build();
    connect(&m_connection, &Connection::proofNeeded, this, &ProofSheet::ask);
    connect(&m_connection, &Connection::proofRefused, this, &ProofSheet::showRefusal);
    connect(&m_connection, &Connection::proofOver, this, &ProofSheet::end);
    connect(this, &Veil::closed, this, [this] {
        m_password->clear();
        m_code->clear();
        if (std::exchange(m_isAsking, false))
            m_connection.declineProof();
    });
    connect(m_password, &QLineEdit::returnPressed, this, &ProofSheet::submit);
    connect(m_code, &CodeField::completed, this, &ProofSheet::submit);
    connect(m_confirm, &QPushButton::clicked, this, &ProofSheet::submit);
    connect(m_cancel, &QPushButton::clicked, this, &ProofSheet::close);
    sayLive(this, [this] { sayTexts(); });
}

void ProofSheet::build()
{
    for (QLabel *label : {m_note, m_problem})
        label->setWordWrap(true);
    m_passwordLabel->setBuddy(m_password);
    m_codeLabel->setBuddy(m_code);
    m_password->setEchoMode(QLineEdit::Password);
    m_password->setMaxLength(password::longest);
    m_password->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    setControlSize(m_password, ControlSize::Large);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(m_confirm);
    buttons->addWidget(m_cancel);
    QVBoxLayout *layout = body();
    layout->addWidget(m_note);
    layout->addWidget(m_passwordLabel);
    layout->addWidget(m_password);
    layout->addWidget(m_codeLabel);
    layout->addWidget(m_code);
    layout->addWidget(m_problem);
    layout->addLayout(buttons);
    layout->addStretch(1);
}

// Only in the window that is in use; another one of the same connection asks.
void ProofSheet::ask(bool withCode)
{
    if (!parentWidget()->isVisible())
        return;
    m_isAsking = true;
    m_codeLabel->setVisible(withCode);
    m_code->setVisible(withCode);
    m_problem->hide();
    setFieldState(m_password, FieldState::Rest);
    window()->activateWindow();
    open();
    m_password->setFocus(Qt::PopupFocusReason);
}

void ProofSheet::submit()
{
    if (m_password->text().isEmpty())
        return m_password->setFocus();
    if (!m_code->isHidden() && m_code->text().isEmpty())
        return m_code->setFocus();
    m_problem->hide();
    m_confirm->setEnabled(false);
    m_connection.prove(m_password->text(), m_code->text());
}

void ProofSheet::showRefusal(const Refusal &refusal)
{
    m_confirm->setEnabled(true);
    const Issue *issue = refusal.issues.empty() ? nullptr : &refusal.issues.front();
    m_problem->setText(issue ? describe(*issue, nullptr) : describe(refusal));
    m_problem->show();
    if (issue && issue->field == u"code") {
        m_code->show();
        m_codeLabel->show();
        m_code->beginAgain(m_problem->text());
    } else {
        setFieldState(m_password, FieldState::Error);
        m_password->setAccessibleDescription(m_problem->text());
        m_password->setFocus(Qt::OtherFocusReason);
        m_password->selectAll();
    }
    refit();
}

void ProofSheet::end()
{
    m_isAsking = false;
    m_confirm->setEnabled(true);
    close();
}

QString ProofSheet::problem() const
{
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void ProofSheet::sayTexts()
{
    setTitle(tr("Confirm that it is you"));
    m_note->setText(tr("What you are about to do is sensitive. Nothing more is asked for the next ten minutes."));
    m_passwordLabel->setText(tr("Password"));
    m_password->setAccessibleName(m_passwordLabel->text());
    m_codeLabel->setText(tr("Code of your second factor"));
    m_code->setAccessibleName(m_codeLabel->text());
    m_confirm->setText(tr("Confirm"));
    m_cancel->setText(tr("Cancel"));
    refit();
}

} // namespace regie
