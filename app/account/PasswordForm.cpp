// SPDX-FileCopyrightText: 2026 The Régie authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/account/PasswordForm.h"

#include "app/language/SayLive.h"
#include "shared/domain/identity/PasswordRules.h"
#include "shared/schema/CodeTexts.h"
#include "ui/models/Gateway.h"
#include "ui/theme/Icons.h"
#include "ui/theme/Style.h"
#include "ui/widgets/Buttons.h"
#include "ui/widgets/Labels.h"
#include "ui/widgets/editors/MessageLine.h"

#include <QAction>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace regie {

PasswordForm::PasswordForm(Gateway &gateway, QWidget *parent)
    : QWidget(parent)
    , m_gateway(gateway)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
    m_current = makeLine(layout);
    layout->addSpacing(8);
    m_new = makeLine(layout);
    m_hint = makeLabel({}, TextRole::Caption, Colour::Text3, this);
    m_hint->setWordWrap(true);
    layout->addWidget(m_hint);
    m_done = makeLabel({}, TextRole::Medium, Tone::Green, this);
    m_done->setWordWrap(true);
    m_done->hide();
    layout->addWidget(m_done);
    layout->addSpacing(8);
    m_submit = new Button({}, ButtonKind::Outlined, this);
    auto *foot = new QHBoxLayout;
    foot->addStretch(1);
    foot->addWidget(m_submit);
    layout->addLayout(foot);
    connect(m_submit, &QPushButton::clicked, this, &PasswordForm::submit);
    connect(&m_gateway, &Gateway::stateChanged, this, [this](LinkState link) {
        if (link == LinkState::LoginNeeded)
            clear();
    });
    sayLive(this, [this] { sayTexts(); });
    update();
}

PasswordForm::Line PasswordForm::makeLine(QVBoxLayout *layout)
{
    Line line{.label = makeLabel({}, TextRole::Medium, Colour::Text, this),
              .edit = new QLineEdit(this),
              .show = nullptr,
              .below = new QVBoxLayout};
    line.show = line.edit->addAction(icon(u"eye"), QLineEdit::TrailingPosition);
    line.label->setBuddy(line.edit);
    line.edit->setEchoMode(QLineEdit::Password);
    line.edit->setMaxLength(password::longest);
    line.edit->setInputMethodHints(Qt::ImhSensitiveData | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    layout->addWidget(line.label);
    layout->addWidget(line.edit);
    layout->addLayout(line.below);
    connect(line.edit, &QLineEdit::textChanged, this, &PasswordForm::update);
    connect(line.edit, &QLineEdit::returnPressed, this, &PasswordForm::submit);
    connect(line.show, &QAction::triggered, this, [this, edit = line.edit] {
        Line &own = edit == m_current.edit ? m_current : m_new;
        showContent(own, edit->echoMode() == QLineEdit::Password);
    });
    return line;
}

void PasswordForm::showContent(Line &line, bool isVisible)
{
    line.edit->setEchoMode(isVisible ? QLineEdit::Normal : QLineEdit::Password);
    line.show->setIcon(icon(isVisible ? u"eyeoff" : u"eye"));
    line.show->setToolTip(isVisible ? tr("Hide the password") : tr("Show the password"));
}

void PasswordForm::sayTexts()
{
    m_current.label->setText(tr("Current password"));
    m_new.label->setText(tr("New password"));
    for (Line *line : {&m_current, &m_new}) {
        line->edit->setAccessibleName(line->label->text());
        showContent(*line, line->edit->echoMode() == QLineEdit::Normal);
    }
    m_hint->setText(tr("At least 12 characters; a sentence is easiest to remember."));
    m_submit->setText(tr("Change the password"));
    clearSentences();
}

void PasswordForm::endWaiting()
{
    if (m_pending)
        m_pending->deleteLater();
    m_pending = nullptr;
    update();
}

void PasswordForm::clear()
{
    delete m_pending;
    m_pending = nullptr;
    for (Line *line : {&m_current, &m_new}) {
        line->edit->clear();
        showContent(*line, false);
    }
    clearSentences();
}

void PasswordForm::clearSentences()
{
    for (Line *line : {&m_current, &m_new}) {
        while (QLayoutItem *item = line->below->takeAt(0)) {
            item->widget()->hide();
            item->widget()->deleteLater();
            std::unique_ptr<QLayoutItem>(item).reset();
        }
        setFieldState(line->edit, FieldState::Rest);
        line->edit->setAccessibleDescription({});
    }
    m_done->hide();
    m_hint->show();
    Q_EMIT resized();
}

QString PasswordForm::sentence() const
{
    QStringList told;
    for (const MessageLine *line : findChildren<MessageLine *>()) {
        if (!line->isHidden())
            told += line->sentence();
    }
    if (!m_done->isHidden())
        told += m_done->text();
    return told.join(u'\n');
}

void PasswordForm::say(Line &line, const QString &sentence)
{
    line.below->addWidget(new MessageLine(sentence, this));
    setFieldState(line.edit, FieldState::Error);
    line.edit->setAccessibleDescription(sentence);
}

void PasswordForm::submit()
{
    if (m_current.edit->text().isEmpty())
        return m_current.edit->setFocus();
    if (m_new.edit->text().isEmpty())
        return m_new.edit->setFocus();
    if (!m_submit->isEnabled())
        return;
    clearSentences();
    if (m_gateway.state() != LinkState::Online)
        return showRefusal(Refusal{QStringLiteral("connection.lost"), {}, {}, {}, {}, {}});
    m_pending = new QObject(this);
    update();
    m_gateway.request(ChangePassword{.current = m_current.edit->text(), .password = m_new.edit->text()}, m_pending,
                      [this](const Result<Done> &done) {
                          endWaiting();
                          if (done)
                              finish();
                          else
                              showRefusal(done.error());
                      });
}

void PasswordForm::finish()
{
    const bool hadFocus = m_submit->hasFocus() || m_current.edit->hasFocus() || m_new.edit->hasFocus();
    clear();
    m_hint->hide();
    m_done->setText(tr("Your password is changed. Wherever else you were logged in, you are logged out."));
    m_done->show();
    if (hadFocus)
        m_current.edit->setFocus();
    Q_EMIT resized();
}

void PasswordForm::showRefusal(const Refusal &refusal)
{
    QLineEdit *first = m_current.edit;
    if (refusal.issues.empty()) {
        say(m_current, describe(refusal));
    } else {
        const bool isOfNew = std::all_of(refusal.issues.begin(), refusal.issues.end(),
                                         [](const Issue &issue) { return issue.field == u"password"; });
        for (const Issue &issue : refusal.issues)
            say(issue.field == u"password" ? m_new : m_current, describe(issue, nullptr));
        first = isOfNew ? m_new.edit : m_current.edit;
        m_hint->setVisible(!isOfNew);
    }
    first->setFocus();
    first->selectAll();
    Q_EMIT resized();
}

void PasswordForm::update()
{
    m_submit->setEnabled(!m_pending && !m_current.edit->text().isEmpty() && !m_new.edit->text().isEmpty());
}

} // namespace regie
